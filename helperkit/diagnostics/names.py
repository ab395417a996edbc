"""Pseudonyms: what stands in a report in place of names, and the list of which is which.

A pseudonym is a word and a number by first appearance: a number tells nothing, and a hash of a
short name could be guessed. The same name has the same pseudonym in the whole of a report. The
list never leaves the computer.
"""

import re
from collections import Counter
from collections.abc import Mapping
from urllib.parse import urlsplit

import msgspec

from helperkit.diagnostics.redact.plain import words_in
from helperkit.journey.fields import Count, Pseudonym, Shared

# What follows a pseudonym's number when a name ends so: it says of what kind a file is, no more.
ENDINGS = words_in(
    ".zip .7z .rar .tar .cab .iso .gz .bz2 .xz .zst .lz4 .tgz .tbz .tbz2 .txz .tzst .dmg .msi "
    ".pdf .epub .mobi .azw3 .azw .fb2 .cbz .cbr .djvu .txt .md .rtf .html .htm .xml .json "
    ".jpg .jpeg .png .gif .webp .svg .tif .tiff .bmp .heic .heif .psd .ai .eps "
    ".mp3 .m4a .m4b .ogg .opus .flac .wav .mid .mp4 .m4v .mkv .mov .avi .webm "
    ".doc .docx .odt .pages .xls .xlsx .ods .csv .numbers .ppt .pptx .odp .key "
    ".ttf .otf .woff .woff2 .dst .pes .jef .exp .vp3 .hus .dxf .studio3 .stl .3mf .obj .gcode "
    ".abr .procreate .cube .xmp .lrtemplate .atn .ase .nki .als .logicx .musicxml .mscz "
    ".exe .bat .cmd .ps1 .scr .lnk .url .app .pkg .deb .rpm .appimage .desktop .sh .py .jar "
    ".apk .ipa .crdownload .part .partial .download .opdownload .helpercard .helperreport "
    ".tar.gz .tar.bz2 .tar.xz .tar.zst .tar.lz4 .log .ini .lic .ics .vcf .eml .msg .bak .tmp"
)
NOBODY: Mapping[str, str] = {}
_WORD = re.compile(r"([a-z][a-z_-]{0,30})-(\d{1,9})(?:\..{1,24})?")
_PART = re.compile(r"(?:\.part\d{1,4}\.rar|\.(?:7z|zip|rar)\.\d{3}|\.[zr]\d{2})\Z")
_LINK = re.compile(r"([a-z][a-z0-9+.-]{0,15}):(//)?", re.I)
_DRIVE = re.compile(r"[a-z]:[\\/]", re.I)
_ROOT = re.compile(r"(?:[a-z]:)?[\\/]*", re.I)
_HOST_FIRST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63})+(?::\d{1,5})?/")
_LOOPBACK = re.compile(r"localhost|127(?:\.\d{1,3}){3}|::1")
SCHEMES = frozenset({"http", "https", "ftp", "ftps", "file", "mailto", "helperkit", "magnet"})


class Measure(msgspec.Struct, frozen=True):
    """How long a name is that stands under a pseudonym. Of a path the whole, with its folders.

    `characters` are UTF-16 units, as Windows counts them; `bytes` are UTF-8, as others do.
    """

    name: Shared
    characters: Count
    bytes: Count
    depth: Count = 0  # folders above it
    ascii: bool = True  # it holds no letter beyond A to Z


class Names:
    """The pseudonyms of one report. `meant` are those that it had in an earlier run."""

    def __init__(self, meant: Mapping[str, str] = NOBODY) -> None:
        self._given: dict[tuple[str, str], str] = {}
        self._numbers: Counter[str] = Counter()
        self._meant = dict(meant)
        for name, value in meant.items():
            if found := _WORD.fullmatch(name):  # the others are made of these
                self._given[found[1], value] = name
                self._numbers[found[1]] = max(self._numbers[found[1]], int(found[2]))
        self._measures: dict[str, Measure] = {}

    @property
    def meant(self) -> dict[str, str]:
        """Which pseudonym means what. It stays on the customer's computer."""
        return dict(self._meant)

    def measures(self) -> tuple[Measure, ...]:
        """Return the lengths of the names whose fields allow it, in order of appearance."""
        return tuple(self._measures.values())

    def word(self, kind: str, value: str, ending: str = "") -> str:
        """Return the pseudonym of a value: "kind-1"."""
        key = (kind, value)
        if key not in self._given:
            self._numbers[kind] += 1
            self._given[key] = f"{kind}-{self._numbers[kind]}{ending}"
            self._meant[self._given[key]] = value
        return self._given[key]

    def stand_in(
        self,
        kind: Pseudonym,
        value: str,
        own: frozenset[str] = frozenset(),
        *,
        measured: bool = False,
    ) -> str:
        """Return what stands in a value's place. Of a card's `own` names a file's stay."""
        match kind:
            case Pseudonym.FILE | Pseudonym.TITLE:
                found = self._file(value, own)
            case Pseudonym.FOLDER:
                found = self._folder(value)
            case Pseudonym.PATH:
                found = self._path(value, own)
            case Pseudonym.LINK:
                found = self._link(value)
            case Pseudonym.HOST:
                found = self.host(value)
            case Pseudonym.PERSON | Pseudonym.PROGRAM:
                found = self.word(kind.value, value)
            case Pseudonym.SOURCE:
                found = self._source(value, own)
        if measured and found != value and found not in self._measures:
            self._measures[found] = _measure(found, value)
        return found

    def host(self, value: str) -> str:
        """Return a host's pseudonym. This computer itself, by its common names, stays."""
        if _LOOPBACK.fullmatch(value.lower()):
            return value
        return self.word("host", value.lower())

    def _file(self, value: str, own: frozenset[str]) -> str:
        return value if value in own else self.word("file", value, ending_of(value))

    def _folder(self, value: str) -> str:
        """Return a folder's pseudonym. The root, or a drive's letter, names nobody."""
        return value if _ROOT.fullmatch(value) else self.word("folder", value)

    def _path(self, value: str, own: frozenset[str]) -> str:
        folder, mark, name = _parts(value)
        if not name:
            return self._folder(value)
        start = self._folder(folder) if folder else ""
        return start + mark + self._file(name, own)

    def _link(self, value: str) -> str:
        found = _LINK.match(value)
        scheme = found[1].lower() if found else ""
        if scheme not in SCHEMES:
            return self.word("link", value)
        try:
            parts = urlsplit(value)
            host, port, path = parts.hostname or "", parts.port, parts.path
        except ValueError:  # not an address at all: it stays one that cannot be read
            return f"{scheme}:" + self.word("link", value)
        shown = self.host(host) if host else ""
        shown = f"[{shown}]" if ":" in shown else shown
        if port is not None and shown:
            shown += f":{port}"
        if path in {"", "/"} and not parts.query and not parts.fragment and "@" not in parts.netloc:
            link = path
        else:
            link = "/" * bool(shown) + self.word("link", value, ending_of(path))
        made = f"{scheme}:" + ("//" if found and found[2] else "") + shown + link
        self._meant[made] = value
        return made

    def _source(self, value: str, own: frozenset[str]) -> str:
        if value in own:
            return value
        if value.startswith(("/", "\\\\", "~")) or _DRIVE.match(value):
            return self._path(value, own)
        found = _LINK.match(value)
        if found and found[1].lower() in SCHEMES:
            return self._link(value)
        if _HOST_FIRST.match(value):
            return self._link(f"https://{value}").removeprefix("https://")
        return self.word("text", value, ending_of(value))


def ending_of(name: str) -> str:
    """Return a name's ending in small letters, with its point, if it is a well-known one."""
    low = name[-24:].lower()
    if part := _PART.search(low):
        return part[0]
    stem, dot, last = low.rpartition(".")
    ending = dot + last
    if not stem or ending not in ENDINGS:
        return ""
    before, dot, last = stem.rpartition(".")
    double = dot + last + ending
    return double if before and double in ENDINGS else ending


def _parts(path: str) -> tuple[str, str, str]:
    """Split a path into its folder, the mark between, and the name."""
    cut = max(path.rfind("/"), path.rfind("\\"))
    return path[: max(cut, 0)], path[cut : cut + 1] if cut >= 0 else "", path[cut + 1 :]


def _measure(name: str, value: str) -> Measure:
    return Measure(
        name=name,
        characters=len(value.encode("utf-16-le", "surrogatepass")) // 2,
        bytes=len(value.encode("utf-8", "surrogatepass")),
        depth=value.replace("\\", "/").rstrip("/").count("/"),
        ascii=value.isascii(),
    )
