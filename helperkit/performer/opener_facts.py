"""Which programs open the kinds of file that were bought. Only names of a closed list are told."""

import re
from pathlib import Path

from helperkit.diagnostics.facts import Openers
from helperkit.journey.kinds import Kind

MOST = 8  # others that are told
ANOTHER = "another"

# How programs are called that people open such files with. The first that fits counts, so that
# "Visual Studio Code" is not taken for another.
_NAMES = (
    *("Adobe Acrobat", "Adobe Reader", "Foxit", "SumatraPDF", "PDF-XChange", "Nitro", "Okular"),
    *("Evince", "Document Viewer", "Xreader", "Atril", "MuPDF", "qpdfview", "Preview", "Skim"),
    *("Microsoft Edge", "Google Chrome", "Chromium", "Firefox", "Safari", "Opera", "Brave"),
    *("Vivaldi", "Internet Explorer", "Calibre", "Foliate", "Thorium", "Kindle", "FBReader"),
    *(
        "Adobe Digital Editions",
        "Apple Books",
        "Books",
        "Sigil",
        "VLC",
        "mpv",
        "Totem",
        "Celluloid",
    ),
    *("Windows Media Player", "Media Player", "Movies & TV", "Films & TV", "QuickTime", "iTunes"),
    *("Music", "Rhythmbox", "Audacity", "foobar2000", "Winamp", "Groove", "Spotify", "IrfanView"),
    *(
        "Photos",
        "Windows Photo Viewer",
        "Paint 3D",
        "Paint",
        "XnView",
        "FastStone",
        "GIMP",
        "Krita",
    ),
    *("Inkscape", "Adobe Photoshop", "Adobe Illustrator", "Affinity", "Eye of GNOME", "gThumb"),
    *("Image Viewer", "Gwenview", "Shotwell", "Microsoft Word", "Microsoft Excel", "PowerPoint"),
    *("Word", "Excel", "LibreOffice", "OpenOffice", "WordPad", "WPS Office", "ONLYOFFICE", "Pages"),
    *("Numbers", "Keynote", "Notepad++", "Notepad", "TextEdit", "gedit", "Text Editor", "Kate"),
    *("Mousepad", "Visual Studio Code", "Vim", "Emacs", "7-Zip", "WinRAR", "WinZip", "PeaZip"),
    *("Bandizip", "Windows Explorer", "File Explorer", "Archive Utility", "The Unarchiver", "Keka"),
    *("File Roller", "Archive Manager", "Ark", "Engrampa", "Xarchiver", "Blender", "PrusaSlicer"),
    *("Cura", "Bambu Studio", "Embird", "Ink/Stitch", "Silhouette Studio", "Cricut", "MuseScore"),
    *("Procreate", "Clip Studio", "Wilcom", "Adobe Bridge", "Adobe Lightroom", "DaVinci Resolve"),
)
_KNOWN = tuple((name, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.I)) for name in _NAMES)


def openers(kind: Kind, ending: str) -> Openers:
    """Return the programs for a kind of file, the usual one apart."""
    from helperkit.delivery.opening.programs import programs_for

    found = programs_for(Path(f"x.{ending}"))
    if found is None:
        return Openers(kind=kind, ending=ending, known=False)
    usual = next((name_of(one.name) for one in found if one.usual), "")
    others = tuple(dict.fromkeys(name_of(one.name) for one in found if not one.usual))
    return Openers(kind=kind, ending=ending, usual=usual, others=others[:MOST])


def name_of(name: str) -> str:
    """Return a program's name as our list has it; "another" for one that is not on it."""
    return next((known for known, shape in _KNOWN if shape.search(name)), ANOTHER)
