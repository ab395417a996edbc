"""Rules for files and folders: whole paths, short names of DOS, and names of documents."""

import re
from collections.abc import Iterator

from helperkit.diagnostics.redact.plain import NOBODY, PLAIN, words_in
from helperkit.diagnostics.redact.rule import Known, Span

_USERS = (
    r"(?:users|home|documents and settings|benutzer|utilisateurs|usuarios|utenti|media|volumes"
    r"|run/media|export/home|root|mnt|data/user|storage|private/var|onedrive|dropbox)"
)
_START = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]:[\\/]+(?=[^\s\\/])"  # C:\
    r"|(?<![\\\w])\\{2,8}(?=[\w?.])"  # \\server\share, \\?\C:\
    r"|(?<![\w/.<:~%)\]}…*-])~[\w.-]{0,32}/(?=\S)"
    r"|(?<![\w/.<~%)\]}…*-])/(?=[\w.%@+~-])"  # /home
    r"|(?<![\w.])(?:…|\.{2,3})[\\/]+(?=[^\s.\\/])"
    r"|%[A-Z_]{3,20}%[\\/]+|\$\{?(?:HOME|TMPDIR|XDG_\w{3,20})\}?/"
    rf"|(?<![\w\\/]){_USERS}(?:\\|/)+(?=[\w.%])",
    re.I,
)
_ENCODED = re.compile(
    r"(?:[A-Za-z](?::|%3A|\|))?(?:%5C|%2F|/|\\)(?:[^\s\"'<>%/\\]|%(?!5C|2F)[0-9A-F]{2}){1,255}"
    r"(?:(?:%5C|%2F)[^\s\"'<>%/\\]{0,255}(?:%(?!5C|2F)[0-9A-F]{2}[^\s\"'<>%/\\]{0,255}){0,64}){1,64}",
    re.I,
)
_IN_USERS = re.compile(rf"(?:{_USERS})[\\/]{{1,4}}[^\\/]{{1,60}}\Z", re.I)
_BRACKET = re.compile(r"[^\s\"'<>|*?;:,\\/()]{0,80} ?\([^()\n]{1,40}\)\Z")
# Folders of the system itself: what stands in them is no person's.
_SYSTEM = re.compile(
    r"(?:/(?:usr|lib\d*|bin|sbin|etc|proc|sys|dev|opt|snap|boot|System|Library|Applications|nix|app)(?:/|\Z)"
    r"|[a-z]:[\\/]+(?:windows|winnt|program files(?: \(x86\))?|progra~\d|programdata)(?:[\\/]|\Z)"
    r"|%(?:windir|systemroot|programfiles(?:\(x86\))?|programdata)%)",
    re.I,
)
# With a blank in them, and so not to be seen by their beginning alone.
_PROGRAM_FILES = re.compile(
    r"[a-z]:[\\/]{1,4}program files(?: \(x86\))?(?=[\\/\s'\",;:.)]|\Z)", re.I
)
# Folders that every system has: by themselves they tell of nobody.
_EVERYWHERE = words_in(
    "/users /tmp /var /var/log /var/tmp /var/lib /volumes /mnt /media /run /run/user /run/media "
    "/home /srv /private/tmp /private/var ~/.cache ~/.config ~/.local ~/.local/share ~/downloads "
    "~/desktop ~/documents ~/library c:/users c:/windows c:/temp c:/programdata"
)
_KIND_OF_CONTENT = re.compile(
    r"(?<![\w/])(?:application|audio|font|image|model|text|video)/[\w.+-]{0,80}\Z"
)
_NUMBERS_BY_HOST = re.compile(r"/(?:proc|sys|dev|etc|opt)/", re.I)
_RUN = re.compile(r"[^\s\"'<>|*?;,()\[\]{}«»„“”‘]{1,4096}")
_QUOTES = {
    '"': '"',
    "'": "'",
    "«": "»",
    "„": "“”",
    "“": "”",
    "‘": "’",
    "`": "`'",
    "<": ">",
    "[": "]",
    "(": ")",
    "{": "}",
}
_WORD = re.compile(r" ([^\s\\/:\"'<>|*?;,()\[\]]{1,60})")
_DOCUMENT = (
    r"(?:pdf|docx?|docm|dotx?|odt|rtf|pages|xlsx?|xlsm|ods|csv|numbers|pptx?|ppsx?|odp|jpe?g|png|gif|tiff?"
    r"|heic|heif|webp|bmp|psd|ai|raw|cr2|nef|dng|mp3|m4a|m4b|ogg|flac|wav|wma|aac|mp4|m4v|mov|avi|mkv|webm|3gp"
    r"|wmv|zip|rar|7z|tgz|tar|gz|bz2|xz|iso|dmg|epub|mobi|azw3?|fb2|djvu|txt|md|msg|eml|vcf|ics|pst|mbox|ps|one"
    r"|kdbx|gpg|p12|pfx|pem|ppk|key|ovpn|qbw|lic|bak|tmp|part|crdownload|download|partial|html?|helpercard)"
)
_NAME = re.compile(rf"\.{_DOCUMENT}(?:\.{_DOCUMENT}|\.\d{{3}})?(?![\w-]|\.\w)", re.I)
_NAME_WORD = re.compile(r"[^\s\"'<>|*?;:,\\/()\[\]{}=«»„“”‘`]{0,200}\Z")
_BEFORE_WORD = re.compile(r"([^\s\"'<>|*?;:,\\/()\[\]{}=«»„“”]{1,60}|\([^()\n]{0,40}\)) \Z")
_SHORT_NAME = re.compile(
    r"(?<![\w~])[A-Z0-9_!#$%&@^`{}-]{1,6}~\d{1,3}(?:\.[A-Z0-9]{1,3})?(?![\w~])", re.I
)
_SHORT_SYSTEM = re.compile(
    r"(?:progra|docume|common|locals|applic|micros|window|config|temp)~", re.I
)
_OURS = words_in(
    "manifest.json journal.jsonl state.json facts.json redactions.json summary.txt readme.md "
    "licence.txt license.txt license.md requirements.txt cmakelists.txt robots.txt index.html "
    "favicon.ico pip.conf top_level.txt entry_points.txt book.zip book.zip.part"
)
MOST_WORDS = 8


def paths(text: str, _known: Known) -> Iterator[Span]:
    """Find whole paths, but those in the system's own folders."""
    if "%" in text:
        for found in _ENCODED.finditer(text):
            if "%2f" in found[0].lower() or "%5c" in found[0].lower():
                yield Span(*found.span(), "path")
    position = 0
    while (start := _START.search(text, position)) is not None:
        end = _end(text, start)
        ours = _PROGRAM_FILES.match(text, start.start()) or _of_system(text[start.start() : end])
        if end > start.end() and not ours:
            yield Span(start.start(), end, "path")
        position = max(end, start.end())


def _of_system(path: str) -> bool:
    plain = path.replace("\\\\", "\\")
    bare = plain.replace("\\", "/").rstrip("/").lower()
    return bare in _EVERYWHERE or _SYSTEM.match(plain) is not None


def _end(text: str, start: re.Match[str]) -> int:
    quote = _QUOTES.get(text[start.start() - 1] if start.start() else "", "")
    if quote:
        limit = start.end() + 4096
        closing = [at for mark in quote if (at := text.find(mark, start.end(), limit)) >= 0]
        line = text.find("\n", start.end(), limit)
        if closing and (line < 0 or min(closing) < line):
            return min(closing)
    end = start.end()
    mark = "\\" if "\\" in start[0] else "/"
    while (run := _RUN.match(text, end)) is not None:
        end = run.end()
        further = _further(text, start.start(), end, mark)
        if further == end:
            break
        end = further
    while end > start.end() and text[end - 1] in ".:!,":
        end -= 1
    return end


def _further(text: str, start: int, end: int, mark: str) -> int:
    """Return to where a path goes on after a space: to the next mark, an ending, or a surname."""
    at, last = end, end
    for _ in range(MOST_WORDS):
        word = _WORD.match(text, at)
        if word is None:
            break
        at = word.end()
        if text[at : at + 1] in {"\\", "/"} and text[at : at + 1] == mark:
            return at
        if _NAME.search(word[0]) is not None:
            return at
        if word[1].lower().strip(".:") in PLAIN:
            break
    # "C:\Users\Mary Smith": a name of people goes on with a capital.
    if _IN_USERS.search(text, max(start, end - 80), end):
        for _ in range(2):
            word = _WORD.match(text, last)
            if word is None or not word[1][0].isupper() or word[1].lower().strip(".:") in NOBODY:
                break
            last = word.end()
    return last


def short_names(text: str, _known: Known) -> Iterator[Span]:
    """Find names as DOS cut them: "MARYSM~1"."""
    for found in _SHORT_NAME.finditer(text):
        if not _SHORT_SYSTEM.match(found[0]):
            yield Span(*found.span(), "file")


def documents(text: str, _known: Known) -> Iterator[Span]:
    """Find names of documents, pictures, parcels: whatever a person may have named."""
    for found in _NAME.finditer(text):
        line = max(0, found.start() - 200)
        quoted = _quoted(text, line, found)
        if quoted is not None:
            start, end = quoted
        else:
            head = _NAME_WORD.search(text, line, found.start())
            start, end = head.start() if head is not None else found.start(), found.end()
            if start == found.start():
                bracket = _BRACKET.search(text, line, found.start())
                start = bracket.start() if bracket is not None else start
            for _ in range(MOST_WORDS):
                before = _BEFORE_WORD.search(text, max(line, start - 64), start)
                if before is None or before[1].lower().strip(".") in PLAIN:
                    break
                start = before.start(1)
        if start < found.start() and not _is_nobodys(text, start, end):
            yield Span(start, end, "file")


def _is_nobodys(text: str, start: int, end: int) -> bool:
    """Return whether it is a file of our own, or the name of a kind of content (RFC 6838)."""
    name = text[start:end].lower()
    return name in _OURS or _KIND_OF_CONTENT.search(text, max(0, start - 90), end) is not None


def _quoted(text: str, line: int, found: re.Match[str]) -> tuple[int, int] | None:
    """Return the place between quotes when a name ends just before the closing one."""
    closing = text[found.end() : found.end() + 1]
    if not closing:
        return None
    for opening, ends in _QUOTES.items():
        if closing in ends and opening not in "([{<":
            start = text.rfind(opening, line, found.start())
            if start >= 0 and "\n" not in text[start : found.start()]:
                cut = max(
                    text.rfind("/", start, found.start()), text.rfind("\\", start, found.start())
                )
                return max(start, cut) + 1, found.end()
    return None
