"""What a file's name promises, where the name decides, and whether it hides something."""

from helperkit.delivery.endings import BIDI, as_it_looks, ending_of, has_false_ending, promised
from helperkit.journey.kinds import MARKED, Kind

# Endings whose own files are another format inside, which says nothing more by itself.
_CARRIERS: dict[str, str] = {
    "zip": "pages numbers key goodnotes mogrt procreate sketch fig xd ora kra bundle brushset"
    " swatches gp usdz apkg cdr logicx cbz mxl mscz xapk apks aab gadget xpi zxp odb msixbundle"
    " appxbundle msix appx snap ibooks epub-old drp afpub sub crx vsix air pyz pyzw wdgt",
    "gzip": "prproj als adg svgz gz-project drp apkg tgz",
    "rar": "cbr",
    "7z": "cb7",
    "png": "kpp ico",
    "tiff": "dng nef nrw arw srf sr2 pef srw 3fr dcr kdc erf raw",
    "pdf": "ai",
    "postscript": "ai eps",
    "sqlite": "sut clip apkg goodnotes",
    "ole": "emb art pub msg max xla ppa",
    "cab": "diagcab diagpkg themepack deskthemepack",
    "bplist": "webloc fileloc inetloc mobileconfig terminal",
    "xar": "mpkg pkg",
    "macho": "so dylib saver",
    "squashfs": "snap run",
    "elf": "run so ko appimage",
    "appimage": "run",
    "asf": "wma",
    "matroska": "mka",
    "ogg": "kar",
    "html": "hta mht mhtml",
    "script": "run command",
    "dos": "com",
    "jar": "zxp",
}
# Endings of files that are only text, so that nothing but the name tells them apart.
_TEXTS_WORDS = (
    "csv tsv md html htm xhtml mht mhtml lic license licence lcpl acsm key cube 3dl look"
    " xmp lrtemplate acv costyle sfz gcode obj mtl stl ply step stp gltf usda amf dxf plt"
    " hpgl cut kc abc ly musicxml mscx nwc fb2 svg ps eps aepx rpp helpercard bdf pfa myb dae"
    " sh bash bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta reg command py pyw scpt"
    " applescript action terminal lua pl rb php tool inf jnlp vb ws wsc sct shb shs psd1"
    " ps1xml msh csh zsh ksh fish flatpakref run jsx jsxbin url webloc desktop inetloc"
    " fileloc website scf rdp library-ms search-ms settingcontent-ms searchconnector-ms"
    " mobileconfig application appref-ms appinstaller msc doc ps2 psc1 cdxml msh1 ahk au3"
    " vbscript cgi osd ins isp its mcr htc slk iqy wsb tcl awk theme flatpakrepo afploc"
    " ftploc vncloc mailloc fodt fods fodp"
)
_TEXTS = frozenset(_TEXTS_WORDS.split())
_TEXT_OF = {"doc": Kind.TEXT, "ps": Kind.TEXT, "eps": Kind.TEXT}  # shown, but as what they are
# Endings whose files have no sure sign: noise under them may be what they promise.
_MUTE_WORDS = (
    "tga exp sew xxx pcs pcm csd ksm emb art dsb dsz tap u01 10o phb phc zsk dst aco acv"
    " kc dak grd raw crw mrw kdc dcr 3fr com studio gsd cut mtc scut5 ccd ctb lys 3ds nki nkx nkm"
    " nkr nkc exs rex fxb logicx aif cdr sub mus prc azw azw4 tpz lzma z sit sitx xls doc"
    " wps one mpg mpeg vob mp3 aac brush gih vbr drp ptb jef raf wma goodnotes lic license"
    " licence key hlp pyc pyo a3x maf mam maq mar maw ade adp"
)
_MUTE = frozenset(_MUTE_WORDS.split())
# What may stand in a file of some kind of ending beside its own kind, without any trick.
_ALSO: dict[Kind, frozenset[Kind]] = {
    Kind.SOUND: frozenset({Kind.VIDEO}),  # one container for both
    Kind.VIDEO: frozenset({Kind.SOUND}),
    Kind.TAR: frozenset({Kind.COMPRESSED}),
    Kind.COMPRESSED: frozenset({Kind.TAR}),
    Kind.EPUB: frozenset({Kind.EBOOK}),
    Kind.EBOOK: frozenset({Kind.EPUB}),
}
# Forms of text that may well stand under an ending of plain text.
_MARKUP_WORDS = (
    "svg musicxml musescore fictionbook xmp acsm amf lut obj abc licence dxf"
    " hdr lightroom ply plotter step stl usd"
)
_MARKUP = frozenset(_MARKUP_WORDS.split())
TEXTUAL = _MARKUP | {"text", "xml", "html", "rtf", "postscript", "knitout", "bitmap-font", "reaper"}
_BOXES_WORDS = (
    "docx docm dotx dotm xlsx xlsm xltx xltm xlsb pptx pptm potx ppsx ppsm odt ott ods ots"
    " odp otp odg otg epub 3mf mxl mscz jar apk aab ipa msix appx zip"
)
_BOXES = frozenset(_BOXES_WORDS.split())
_OLD_BOXES_WORDS = "doc dot xls xlt ppt pps pot msi msp mst pub"
_OLD_BOXES = frozenset(_OLD_BOXES_WORDS.split())
_SIGN_AT_END = frozenset({"dmg"})
# The same for one ending alone.
_ALSO_ENDING: dict[str, frozenset[Kind]] = {
    "txt": frozenset({Kind.WEB_PAGE, Kind.LICENCE, Kind.PRESET, Kind.SCORE}),
    "xml": frozenset({Kind.WEB_PAGE}),
    "log": frozenset({Kind.WEB_PAGE}),
    "md": frozenset({Kind.WEB_PAGE}),
    "doc": frozenset({Kind.TEXT}),
    "ps": frozenset({Kind.TEXT}),
    "eps": frozenset({Kind.TEXT}),
    "xls": frozenset({Kind.TEXT}),
    "stp": frozenset({Kind.KNITTING}),  # stitches of DesignaKnit
    "pat": frozenset({Kind.KNITTING}),
    "gpx": frozenset({Kind.TEXT}),  # a way to walk, too
    "csh": frozenset({Kind.BRUSH}),  # shapes of Photoshop
    "exe": frozenset({Kind.ZIP, Kind.SEVEN_ZIP, Kind.OTHER_ARCHIVE}),
    "iso": frozenset({Kind.PROGRAM_MAC}),
}


def kind_by_both(name: str, form: str, kind: Kind) -> Kind:
    """Return the kind by content and name: the name counts where the content is mute.

    `form` is the format by content, "" for none.
    """
    ending, by_name = ending_of(name), promised(name)
    if by_name is None:
        return kind
    if form in {"text", "xml"}:
        return _TEXT_OF.get(ending, by_name) if ending in _TEXTS else kind
    if ending in _CARRIERS.get(form, "").split():
        return by_name
    if form in {"zip-torn", "ole-torn"}:
        boxes = _OLD_BOXES if form == "ole-torn" else _BOXES | set(_CARRIERS["zip"].split())
        return by_name if ending in boxes else Kind.ZIP if form == "zip-torn" else kind
    if form == "" and ending in _SIGN_AT_END:
        return by_name
    if form in {"", "ole"}:
        return by_name if ending in _MUTE else Kind.UNKNOWN
    if kind is Kind.VIDEO and by_name is Kind.SOUND:
        return Kind.SOUND
    return kind


def is_broken(name: str, form: str, kind: Kind) -> bool:
    """Whether a file lacks the sign that every file of its ending has."""
    by_name = promised(name)
    if form == "zip-torn":
        return kind is not Kind.ZIP  # of a parcel its own reader tells what is wrong
    if form in {"zeros", "ole-torn"} or (not form and ending_of(name) in _SIGN_AT_END):
        return True
    return kind is Kind.UNKNOWN and by_name is not None and form in {"", "bplist", "sqlite"}


def fits(name: str, kind: Kind, form: str = "") -> bool:
    """Whether a name does not promise something other than what the file is."""
    by_name = promised(name)
    if by_name is None or kind in {by_name, Kind.UNKNOWN, Kind.EMPTY}:
        return True
    if by_name is Kind.UNFINISHED or (by_name is Kind.TEXT and form in _MARKUP):
        return True
    if kind in _ALSO_ENDING.get(ending_of(name), frozenset()):
        return True
    # Two kinds of programs: both are marked, and neither is opened by itself.
    if by_name in MARKED and kind in MARKED:
        return True
    return kind in _ALSO.get(by_name, frozenset())


def is_disguised(name: str, kind: Kind, form: str = "") -> bool:
    """Whether a name makes a program look like something harmless.

    By letters that turn the writing round, by a harmless ending before the real one, by many
    spaces before it, or because the ending does not fit what is inside.
    """
    if BIDI.search(name):
        return True
    runs = kind in MARKED or promised(name) in MARKED
    if runs and (has_false_ending(name) or not fits(as_it_looks(name), kind, form)):
        return True
    return kind is not Kind.WEB_PAGE and not fits(name, kind, form)
