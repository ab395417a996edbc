"""The file name that a link promises. Pure.

Sources: RFC 3986; the documentation of S3 (GetObject, `response-content-disposition`), of Google
Cloud Storage (signed URLs, the same) and of Azure Storage (service SAS, `rscd`).
"""

import re
from urllib.parse import parse_qsl, unquote_to_bytes, urlsplit

from helperkit.delivery.download.answers.disposition import from_disposition
from helperkit.delivery.download.answers.letters import guessed
from helperkit.files import split_ending

# What is sold and sent. No page's ending, and none that is a domain's too, such as "com".
_FILES = (
    "zip 7z rar tar gz tgz bz2 xz zst cab iso pdf epub mobi azw azw3 djvu cbz cbr fb2 txt md rtf"
    " doc docx odt xls xlsx ods csv tsv ppt pptx odp key pages numbers"
    " mp3 m4a m4b aac flac wav ogg oga opus wma aif aiff mid midi"
    " mp4 m4v mkv mov webm avi wmv mpg mpeg flv srt vtt"
    " jpg jpeg png gif webp tif tiff bmp svg psd ai eps heic avif"
    " ttf otf woff woff2 stl obj fbx glb gltf 3mf blend dwg dxf step"
    " exe msi msix dmg pkg deb rpm appimage apk jar vst3"
    " json xml dst pes jef exp hus vp3 xxx emb abr lut cube lrtemplate xmp helpercard"
)
FILE_ENDINGS = frozenset(_FILES.split())
_PROGRAMS = "php php3 php5 phtml asp aspx ashx jsp jspx do cgi pl cfm fcgi action"
_SCRIPTS = frozenset(_PROGRAMS.split())
_DISPOSITION_KEYS = frozenset({"response-content-disposition", "rscd"})
_NAME_KEYS = ("filename", "file_name", "file", "fname", "name", "download", "attachment", "path")
_PATH_PARAMETER = re.compile(r";[\w.-]+=[^;]*", re.ASCII)


def from_url(url: str) -> str:
    """Return the file name that a link promises; "" without one.

    In turn: what its query tells the server to say, the last part of its path where that is a
    file's name, a file's name in the query, a file's name in the part before the last
    ("/book.zip/download"), the last part without a script's ending.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    asked = _query(parts.query)
    for key, value in asked:
        name = from_disposition(value) if key.lower() in _DISPOSITION_KEYS else ""
        if name:
            return name
    path = [_read(part) for part in parts.path.split("/") if part][-2:]
    if not path:
        return _named_in(asked)
    last = path[-1]
    if is_file_name(last):
        return last
    before = path[0] if len(path) > 1 and is_file_name(path[0]) else ""
    return _named_in(asked) or (before if not split_ending(last)[1] else "") or _no_script(last)


def is_file_name(text: str) -> bool:
    """Whether a text ends as the name of a file that could have been bought."""
    return file_ending(text) != ""


def file_ending(name: str) -> str:
    """Return the ending of a name with its dot, if it is one of a file; else ""."""
    ending = split_ending(name.rstrip(" ."))[1]
    return ending if ending.rpartition(".")[2].lower() in FILE_ENDINGS else ""


def ends_as_script(name: str) -> bool:
    """Whether a name is that of a program on the server, not of what it sends."""
    return split_ending(name)[1][1:].lower() in _SCRIPTS


def _no_script(name: str) -> str:
    return split_ending(name)[0] if ends_as_script(name) else name


def _query(query: str) -> list[tuple[str, str]]:
    # As Latin-1, so that bytes which are no UTF-8 live on.
    return parse_qsl(query, keep_blank_values=True, encoding="latin-1")


def _named_in(asked: list[tuple[str, str]]) -> str:
    named = ((key.lower(), _value(value)) for key, value in reversed(asked))
    found = {key: text for key, text in named if is_file_name(text)}
    for key in _NAME_KEYS:
        if key in found:
            return found[key]
    bare = (text for key, value in asked if not value and is_file_name(text := _value(key)))
    return next(iter(found.values()), "") or next(bare, "")


def _value(text: str) -> str:
    try:
        return guessed(text.encode("latin-1"))
    except UnicodeEncodeError:
        return text


def _read(part: str) -> str:
    text = _PATH_PARAMETER.sub("", part)
    for _ in range(2):  # trackers of clicks encode what is encoded
        try:
            text = guessed(unquote_to_bytes(text))
        except UnicodeEncodeError:  # half a letter
            return text
        if "%20" not in text:
            break
    return text
