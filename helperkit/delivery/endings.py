"""What the ending of a file's name promises."""

import re
import unicodedata

from helperkit.journey.kinds import MARKED, Kind

# What programs are made from: a text to read, and to some other programs orders to carry out.
_SOURCE_WORDS = "c h cc cpp hpp cs java kt go rs swift sql"
_SOURCE = frozenset(_SOURCE_WORDS.split())
_KINDS: dict[Kind, str] = {
    Kind.PDF: "pdf",
    Kind.EPUB: "epub",
    Kind.EBOOK: "mobi azw azw3 azw4 kfx prc lit fb2 cbz cbr ibooks tpz",
    Kind.PICTURE: "png jpg jpeg jpe jfif gif bmp dib tif tiff webp heic heif avif svg svgz psd psb"
    " ico cur jxl jp2 j2k xcf exr hdr dds pcx tga emf wmf eps ora dng cr2 cr3 crw nef nrw arw srf"
    " sr2 orf rw2 raf pef srw x3f 3fr dcr kdc mrw raw odg otg",
    Kind.TEXT: "txt text md markdown log nfo srt vtt ass sub json xml ini toml yaml yml css tex rst"
    " eml ics vcf diz me adoc org textile bib sty cls scss sass less geojson kml tcx lrc sbv"
    f" {_SOURCE_WORDS}",
    Kind.SOUND: "mp3 mp2 wav flac ogg oga opus m4a m4b m4p m4r aac aif aiff aifc wma amr ape wv"
    " caf"
    " au snd mka weba",
    Kind.VIDEO: "mp4 m4v mov qt mkv webm avi mpg mpeg vob wmv asf flv f4v 3gp 3g2 ts mts m2ts ogv",
    Kind.DOCUMENT: "doc docx odt ott rtf pages djvu djv ps docm dotx dot dotm wpd wps one fodt",
    Kind.SPREADSHEET: "xls xlsx ods ots numbers csv tsv xlsm xltx xlt xltm xlsb fods",
    Kind.SLIDES: "ppt pptx odp otp pps ppsx pptm potx pot potm ppsm key fodp",
    Kind.WEB_PAGE: "htm html xhtml mht mhtml",
    Kind.FONT: "ttf otf ttc otc woff woff2 pfb pfa bdf",
    Kind.SEWING: "dst pes pec jef jef+ exp vp3 vip hus shv sew xxx pcs pcm csd ksm emb art dsb dsz"
    " tap u01 10o phb phc zsk",
    Kind.KNITTING: "knitout k dak kc",
    Kind.CUT: "studio studio3 dxf dwg fcm gsd plt hpgl cut mtc scut5 ccd",
    Kind.MODEL: "stl obj mtl 3mf ply glb gltf fbx blend step stp skp usdz usd usda usdc amf gcode"
    " 3ds ctb lys",
    Kind.SCORE: "musicxml mxl mid midi kar mscz mscx sib musx mus gp gpx gp3 gp4 gp5 abc ly nwc",
    Kind.BRUSH: "abr brush brushset sut gbr gih vbr myb kpp bundle tpl pat asl",
    Kind.PRESET: "cube 3dl look xmp lrtemplate atn grd aco ase acv swatches icc icm dcp costyle"
    " acb",
    Kind.SAMPLES: "sf2 sf3 sfz nki nkx nkm nkr nkc rex rx2 gig dls fxp fxb vstpreset exs",
    Kind.PROJECT: "procreate aep aepx mogrt prproj goodnotes clip afdesign afphoto afpub indd idml"
    " cdr sketch fig xd kra als adg flp rpp logicx apkg pub drp ai"
    " mdb accdb mde accde accdr accda mda mdn mdt mdw mdz odb",
    Kind.LICENCE: "lic license licence lcpl acsm",
    Kind.ZIP: "zip",
    Kind.SEVEN_ZIP: "7z",
    Kind.TAR: "tar tgz tbz tbz2 txz tzst",
    Kind.COMPRESSED: "gz bz2 xz zst lz4 lzma",
    Kind.OTHER_ARCHIVE: "rar cab iso lzh lha arj sit sitx z",
    Kind.PROGRAM_WINDOWS: "exe msi msix appx msixbundle appxbundle appinstaller com scr pif cpl dll"
    " ocx sys drv msc msp mst msu gadget chm hlp application appref-ms diagcab diagpkg xbap xll"
    " wll 8bf xla xlam ppa ppam ade adp ppkg theme themepack deskthemepack vsix air",
    Kind.PROGRAM_MAC: "app dmg pkg mpkg prefpane kext saver mobileconfig dylib osax qlgenerator"
    " mdimporter wdgt appex xpc component vst vst3 plugin",
    Kind.PROGRAM_LINUX: "deb rpm appimage run flatpak flatpakrepo snap so ko",
    Kind.PROGRAM_PHONE: "apk xapk apks aab ipa",
    Kind.SCRIPT: "sh bash bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta reg command py pyw jar"
    " scpt scptd applescript action terminal lua pl rb php tool workflow inf jnlp vb ws wsc sct"
    " shb shs psd1 ps1xml ps2 psc1 cdxml msh msh1 csh zsh ksh fish flatpakref class crx xpi jsx"
    " jsxbin zxp ahk au3 a3x pyz pyzw pyc pyo vbscript cgi osd ins isp its mcr htc slk iqy wsb"
    " tcl awk",
    Kind.SHORTCUT: "lnk url webloc desktop inetloc fileloc website scf rdp library-ms search-ms"
    " settingcontent-ms searchconnector-ms afploc ftploc vncloc mailloc maf mam maq mar maw",
    Kind.UNFINISHED: "part crdownload partial opdownload download filepart !ut !qb bc! aria2 dwnl",
    Kind.CARD: "helpercard",
}
KIND_OF_ENDING = {end: kind for kind, endings in _KINDS.items() for end in endings.split()}

# Endings of folders that a Mac shows as one file, and runs.
_MAC_FOLDERS = (
    "app pkg mpkg prefpane kext saver workflow scptd action osax qlgenerator mdimporter wdgt appex"
    " xpc component vst vst3 plugin"
)
MAC_FOLDERS = frozenset(_MAC_FOLDERS.split())
# Endings that people know, and that are no words: anywhere before the last one they mislead.
_WELL_KNOWN_WORDS = (
    "pdf epub mobi azw3 doc docx odt rtf xls xlsx ods ppt pptx jpg jpeg png gif webp heic svg mp3"
    " wav m4a mp4 mov avi mkv txt html htm csv"
)
_WELL_KNOWN = frozenset(_WELL_KNOWN_WORDS.split())
# Left-to-right and right-to-left marks, embeddings, overrides and isolates (Unicode UAX #9):
# "book\u202efdp.exe" is shown as "bookexe.pdf".
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# A gap that is wide: with the signs that leave one, beside those that Unicode calls blanks.
_GAP = re.compile("[\\s\u115f\u1160\u180e\u2800\u3164\uffa0]{4,}")
# Signs that look like a letter of the endings that people know, or a dot (Unicode TR 39).
_LOOK_ALIKES = {
    "a": "\u0430\u03b1",
    "b": "\u0432\u044c",
    "c": "\u0441\u03f2",
    "d": "\u0501",
    "e": "\u0435\u03b5",
    "g": "\u0261",
    "h": "\u04bb\u043d",
    "i": "\u0456\u0131\u03b9",
    "j": "\u0458",
    "k": "\u043a\u03ba",
    "m": "\u043c",
    "n": "\u03b7",
    "o": "\u043e\u03bf",
    "p": "\u0440\u03c1",
    "s": "\u0455",
    "t": "\u0442\u03c4",
    "u": "\u03c5",
    "v": "\u03bd\u0475",
    "w": "\u051d",
    "x": "\u0445\u03c7",
    "y": "\u0443\u03b3",
    ".": "\u02d9\u06d4\u0701\u0702\ua4f8\ua78f",
}
_LATIN = str.maketrans({sign: to for to, signs in _LOOK_ALIKES.items() for sign in signs})
_UNSEEN = frozenset({"Cf", "Cc", "Mn"})


def as_it_looks(name: str) -> str:
    """Return a name as people see it, in small letters: unseen signs gone, look-alikes replaced."""
    folded = unicodedata.normalize("NFKC", name).lower().translate(_LATIN)
    return "".join(sign for sign in folded if unicodedata.category(sign) not in _UNSEEN)


def ending_of(name: str) -> str:
    """Return the last ending in small letters, without its dot; "" when there is none."""
    stem, _, ending = name.rstrip(" .").rpartition(".")
    return ending.strip().lower() if stem else ""


def is_known(name: str) -> bool:
    """Whether anybody knows what a name's ending means to the programs of a computer, or has none.

    Of the others, one may start something, whatever lies in the file.
    """
    return promised(name) is not None or not ending_of(name)


def is_source(name: str) -> bool:
    """Whether a name is that of a text from which a program is made."""
    return ending_of(name) in _SOURCE


def promised(name: str) -> Kind | None:
    """Return the kind that a name's last ending promises; None when it promises nothing."""
    return KIND_OF_ENDING.get(ending_of(name))


def has_false_ending(name: str) -> bool:
    """Whether a name, of something that can run, has a harmless ending before its real one.

    Also a wide gap anywhere: lists of files show the beginning only. Signs that look like others
    count as those.
    """
    shown = as_it_looks(name).rstrip(" .")
    before = promised(shown.rpartition(".")[0])
    if before is not None and before not in MARKED:
        return True
    early = any(part.strip() in _WELL_KNOWN for part in shown.split(".")[1:-1])
    return early or bool(_GAP.search(name))
