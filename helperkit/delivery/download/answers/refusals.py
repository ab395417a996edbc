"""What a server means by an answer that is not the file. Pure: an answer and its words in.

Told by shape, never by the shop. Where each shape is described in public:

| shape | seen at |
|---|---|
| status 511, `WISPAccessGatewayParam` in a comment | RFC 6585 section 6; the WISPr roaming papers |
| a redirect to a host of the local network, or with `client_mac`, `uamip`, a MAC address |
  "external splash page" guides of makers of access points |
| a form with a password under the file's name | any shop's members' pages |
| "can't scan for viruses", with a form to go on all the same | file hosts, for large files |
| quota page with status 200, "too many users" | the same; issues of downloaders |
| "download has expired", "download limit", "must be logged in", status 403 | shop plug-ins |
| `<Error><Code>ExpiredToken`, `AccessDenied` + "Request has expired", `NoSuchKey` | S3, GCS (XML) |
| `AuthenticationFailed` + "Signed expiry time", `BlobNotFound`, `ServerBusy` | Azure Storage |
| `{"error": {"code": 404}}`, `{"message": "Forbidden"}` | GCS (JSON), gateways of interfaces |
| "Just a moment", 403 or 503 with a page | guards against robots; issues of downloaders |
| "download will start shortly", `<meta http-equiv=refresh>` | hosts of free software |
| "Index of /" | Apache mod_autoindex, nginx ngx_http_autoindex |
"""

import re

from helperkit.delivery.download.answers import page_words as say
from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.answers.error_bodies import error_words
from helperkit.delivery.download.answers.pages import Page, as_text, plain, read_page
from helperkit.delivery.download.answers.portals import is_portal, joined, looks_like_login
from helperkit.journey.problems import Evidence, Problem, ProblemName

_ROAMING = "wispaccessgatewayparam"  # WISPr: a portal's note to programs
_GO_ON = re.compile(r"download|confirm|export|continue|anyway", re.I)
_BUSY_CODES = re.compile(
    r"\b(?:slowdown|serverbusy|serviceunavailable|internalerror|operationtimedout|backenderror"
    r"|(?:user)?ratelimitexceeded|503|500|429)\b"
)
_GONE_CODES = re.compile(
    r"\b(?:nosuchkey|nosuchbucket|nosuchversion|blobnotfound|containernotfound|resourcenotfound"
    r"|notfound|404|410)\b"
)
_SIGN_IN_CODES = re.compile(r"\b(?:unauthorized|unauthenticated|noauthenticationinformation|401)\b")
_DENIED_CODES = re.compile(
    r"\b(?:accessdenied|access denied|forbidden|signaturedoesnotmatch|authenticationfailed"
    r"|invalidaccesskeyid|permission_denied|403)\b"
)


def _login_page(answer: Answer, note: str) -> Problem:
    """Return the problem that a page, not the file, was sent."""
    return _problem(ProblemName.LOGIN_PAGE, answer, note)


# A page in place of the file ---------------------------------------------------------------


def page_problem(
    answer: Answer, first: bytes, *, asked: str = "", url: str = "", to_login: bool = False
) -> Problem:
    """Name what a page means, or a service's error, that came with a status of success.

    `first`: the beginning of the body; `LOOKED_AT` bytes of it are enough. `asked` and `url`: the
    link, and where redirects led; `to_login` where they passed what looks like a sign-in page.
    """
    text = as_text(answer, plain(answer, first))
    page = read_page(text)
    targets = [joined(url, target) for target in page.sends_to]
    portal = next((target for target in (url, *targets) if is_portal(asked, target)), "")
    if portal or _ROAMING in text.lower() or _names_a_network(page, asked):
        return _problem(ProblemName.LOGIN_PAGE, answer, "portal", page=_address(portal))
    if to_login:
        return _login_page(answer, "redirect")
    if page.password:
        return _login_page(answer, "sign_in")
    words = error_words(text)
    if words is not None:
        return _problem_of_error(answer, words)
    return _problem_of_words(answer, page) or _problem_of_way(answer, page, targets)


def _problem_of_words(answer: Answer, page: Page) -> Problem | None:
    words = page.words
    if say.EXPIRED.search(words):
        return _problem(ProblemName.LINK_EXPIRED, answer, "said_so")
    if _is_used_up(words):
        return _problem(ProblemName.LINK_USED_UP, answer, "said_so")
    if say.ROBOT.search(words):
        return _login_page(answer, "page")
    if say.SIGN_IN.search(words):
        return _login_page(answer, "sign_in")
    if say.GONE_TITLE.search(page.headings) or say.GONE.search(words):
        return _problem(ProblemName.FILE_GONE, answer, "said_so")
    if say.LISTING.search(words):
        return _problem(ProblemName.FILE_GONE, answer, "listing")
    if say.SCAN.search(words) and (page.form or any(map(_GO_ON.search, page.links))):
        return _login_page(answer, "scan")
    if say.BUSY_TITLE.search(page.headings):
        return _problem(ProblemName.SERVER_BUSY, answer, "said_so")
    return None


def _problem_of_way(answer: Answer, page: Page, targets: list[str]) -> Problem:
    if any(map(looks_like_login, targets)):
        return _login_page(answer, "redirect")
    return _login_page(answer, "sign_in" if say.SIGN_IN_TITLE.search(page.headings) else "page")


def _names_a_network(page: Page, asked: str) -> bool:
    """Whether a network answered in the shop's place, which none can under https."""
    if asked.startswith("https:"):
        return False
    doors = page.form or page.sends_to or page.links
    return bool(doors) and say.NETWORK.search(page.headings) is not None


def _address(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else ""


# A refusal ---------------------------------------------------------------------------------


def refusal(answer: Answer, body: bytes) -> Problem:
    """Name what a final answer means that carries no file."""
    status = answer.status
    text = as_text(answer, plain(answer, body))
    page = read_page(text)
    if status == 407:
        return _problem(ProblemName.PROXY_SIGN_IN, answer, "")
    if status == 511 or _ROAMING in text.lower():
        return _login_page(answer, "portal")
    if status == 401 or (status == 403 and page.password):
        return _login_page(answer, "sign_in")
    error = error_words(text)
    words = page.words if error is None else error
    expired = say.EXPIRED.search(words) is not None
    if status in {403, 410, 429, 503} and _is_used_up(words) and not expired:
        return _problem(ProblemName.LINK_USED_UP, answer, "")
    if status in {403, 429, 503} and error is None and say.ROBOT.search(words):
        return _login_page(answer, "page")
    if _is_busy_status(status):
        return _problem(ProblemName.SERVER_BUSY, answer, "")
    if expired and status in {400, 403, 404, 410}:
        return _problem(ProblemName.LINK_EXPIRED, answer, "said_so")
    if error is not None and 400 <= status < 500:
        return _problem_of_error(answer, error)
    if status == 403 and say.SIGN_IN.search(words):
        return _login_page(answer, "sign_in")
    if status == 403:
        return _problem(ProblemName.LINK_EXPIRED, answer, "")
    return _problem(ProblemName.FILE_GONE, answer, "" if status in {404, 410} else "odd_status")


def _is_busy_status(status: int) -> bool:
    return status in {408, 425, 429} or status >= 500


def _problem_of_error(answer: Answer, words: str) -> Problem:
    """Name what an error means that came as XML or JSON."""
    if say.EXPIRED.search(words):
        return _problem(ProblemName.LINK_EXPIRED, answer, "said_so")
    if _is_used_up(words):
        return _problem(ProblemName.LINK_USED_UP, answer, "said_so")
    status = answer.status
    if _GONE_CODES.search(words) or (status in {404, 410}) or say.GONE.search(words):
        return _problem(ProblemName.FILE_GONE, answer, "" if status in {404, 410} else "said_so")
    if _BUSY_CODES.search(words) or say.RATE.search(words):
        return _problem(ProblemName.SERVER_BUSY, answer, "said_so")
    if _SIGN_IN_CODES.search(words) or say.SIGN_IN.search(words):
        return _login_page(answer, "sign_in")
    if _DENIED_CODES.search(words) or status == 403:
        return _problem(ProblemName.LINK_EXPIRED, answer, "")
    return _problem(ProblemName.FILE_GONE, answer, "odd_answer")


def _is_used_up(words: str) -> bool:
    return say.USED_UP.search(words) is not None and not say.RATE.search(words)


def _problem(name: ProblemName, answer: Answer, note: str, page: str = "") -> Problem:
    evidence = Evidence(where="download", http_status=answer.status, note=note)
    return Problem(name, evidence, page=page)
