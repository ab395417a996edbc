"""Whether a page, or an error, came where a file was promised. Pure.

To take a customer's own HTML, SVG, XML or text for a page is worse than to let a page through:
what is let through is looked into afterwards, what is refused never comes.
"""

import re

from helperkit.delivery.download.answers import page_words as say
from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.answers.error_bodies import error_words
from helperkit.delivery.download.answers.link_names import ends_as_script, from_url
from helperkit.delivery.download.answers.names import safe_name
from helperkit.delivery.download.answers.pages import as_text, plain, read_page
from helperkit.delivery.download.answers.portals import is_portal, looks_like_login
from helperkit.files import split_ending

SNIFFED = 8 * 1024  # bytes looked at to tell a page from a file; no resume asks for fewer again

_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|script|meta)\b")
# How a page begins that a program on the server left half done.
_SCRAP = re.compile(rb"<(?:form|h[1-6]|p|div|center|br|b|a|span|table|style|link|noscript)\b")
_PROLOG = re.compile(rb"<\?xml[^<>]*\?>\s*")
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_OFFICE = b"urn:schemas-microsoft-com:office"  # Word and Excel save pages under their own endings


def _endings(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PAGES = _endings("html htm xhtml xht shtml hta mht mhtml vue svelte hbs ejs njk twig liquid tpl")
_ANY_XML = _endings("xml xsl xslt")  # XHTML is a kind of it
_XML = _ANY_XML | _endings(
    "svg xmp plist gpx kml rss atom opf ncx fb2 musicxml mei drawio dae x3d"
    " fcpxml adoc vstpreset nki als fxp"
)
_JSON = _endings("json jsonl geojson webmanifest map har ipynb gltf lottie topojson")
_TEXT = _endings("txt text md markdown rst csv tsv srt vtt css js log nfo")
_OFFICE_ENDINGS = _endings("doc xls ppt dot xlt")
# Their files never begin with words.
_BINARY = _endings(
    "zip 7z rar gz tgz bz2 tbz xz txz zst cab iso dmg pdf epub mobi azw azw3 cbz cbr djvu"
    " mp3 m4a m4b aac flac wav ogg oga opus wma aif aiff mp4 m4v mkv mov webm avi wmv mpg mpeg flv"
    " jpg jpeg png gif webp tif tiff bmp psd heic avif ttf otf woff woff2"
    " docx xlsx pptx odt ods odp exe msi msix pkg deb rpm appimage apk jar"
)
_FEW = 600  # letters of a refusal without any tags


def is_page(
    answer: Answer,
    first: bytes,
    name: str,
    *,
    asked: str = "",
    url: str = "",
    to_login: bool = False,
) -> bool:
    """Whether a web page, or a service's error, came where a file was promised.

    `first`: the beginning of the body, `SNIFFED` bytes or all there are. `name`: as it was
    promised. `asked` and `url`: the link, and where redirects led; `to_login` where they passed
    what looks like a sign-in page.
    """
    first = plain(answer, first)
    ending = "" if ends_as_script(name) else split_ending(name)[1].rpartition(".")[2].lower()
    text = _beginning(first)
    if is_portal(asked, url) and _begins(text, _PAGE):
        return True
    if ending in _PAGES:
        return _led_off(name, asked, url, to_login=to_login)
    declared = _PROLOG.match(text)
    if (declared and ending in _ANY_XML) or (ending in _OFFICE_ENDINGS and _OFFICE in text):
        return False
    if _begins(text[declared.end() :] if declared else text, _PAGE):
        return True
    # A type of HTML before bytes that no page has is a server that knows no better.
    if not text or any(byte < 9 or 13 < byte < 27 for byte in first):
        return False
    if _is_error(answer, first, ending):
        return True
    if ending in _BINARY:
        return (
            answer.content_type in _PAGE_TYPES or _begins(text, _SCRAP) or _refuses(answer, first)
        )
    return answer.content_type in _PAGE_TYPES and (
        not ending or (ending not in _TEXT and _begins(text, _SCRAP))
    )


def _led_off(name: str, asked: str, url: str, *, to_login: bool) -> bool:
    """Whether a page's name was promised by nobody: a redirect brought it up."""
    if not asked or safe_name(from_url(url)) != name or safe_name(from_url(asked)) == name:
        return False
    return to_login or looks_like_login(url)


def _beginning(first: bytes) -> bytes:
    text = first.removeprefix(b"\xef\xbb\xbf").lstrip()
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = first[2:].replace(b"\0", b"").lstrip()
    return text.lower()


def _begins(text: bytes, shape: re.Pattern[bytes]) -> bool:
    """Whether HTML begins here, after any comments.

    They are skipped by hand: a pattern that repeats them takes for ever over many of them.
    """
    at = 0
    while text.startswith(b"<!--", at):
        end = text.find(b"-->", at + 4)
        if end < 0:
            return False
        at = end + 3
        while text[at : at + 1].isspace():
            at += 1
    return shape.match(text, at) is not None


def _is_error(answer: Answer, first: bytes, ending: str) -> bool:
    if ending in _XML or ending in _JSON:
        return False
    return error_words(as_text(answer, first)) is not None


def _refuses(answer: Answer, first: bytes) -> bool:
    """Whether a few words came, all of a body, that say why there is no file."""
    if first.startswith(b"%PDF") or len(first) > _FEW or answer.length not in {None, len(first)}:
        return False
    words = read_page(as_text(answer, first)).text
    return any(
        shape.search(words)
        for shape in (say.EXPIRED, say.USED_UP, say.GONE, say.GONE_TITLE, say.SIGN_IN)
    )
