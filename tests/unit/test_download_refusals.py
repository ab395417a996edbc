import gzip

import pytest

from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.answers.refusals import page_problem, refusal
from helperkit.journey.problems import ProblemName as P
from tests.unit.page_samples import HTML, LINK, ROAMING, SIGN_IN, page, xml

# What does it mean? ------------------------------------------------------------------------


SCAN = page(
    "Files - Virus scan warning",
    "<p>book.zip (200M) is too large to be scanned for viruses. Download it anyway?</p>"
    "<form id=f action=https://files.example/download method=get><input type=submit></form>",
)


@pytest.mark.parametrize(
    ("body", "name", "note"),
    [
        (SIGN_IN, P.LOGIN_PAGE, "sign_in"),
        (SIGN_IN.decode().encode("utf-16"), P.LOGIN_PAGE, "sign_in"),
        (page("Acceso", "<h1>Iniciar sesión</h1>"), P.LOGIN_PAGE, "sign_in"),
        (page("ログイン - 会員"), P.LOGIN_PAGE, "sign_in"),
        (page("Oops", "<p>Your session has expired.</p>"), P.LOGIN_PAGE, "sign_in"),
        (page("Shop", "You must be logged in to download files."), P.LOGIN_PAGE, "sign_in"),
        (page("Shop", "Please log in to continue"), P.LOGIN_PAGE, "sign_in"),
        (ROAMING, P.LOGIN_PAGE, "portal"),
        (
            page("Hotel WiFi", "<form action=/go><button>Accept</button></form>"),
            P.LOGIN_PAGE,
            "portal",
        ),
        (SCAN, P.LOGIN_PAGE, "scan"),
        (
            page(
                "Datei", "Wegen der Größe nicht auf Viren… Virus <a href='/x?confirm=t'>Weiter</a>"
            ),
            P.LOGIN_PAGE,
            "scan",
        ),
        (
            page("Just a moment...", "Enable JavaScript and cookies to continue"),
            P.LOGIN_PAGE,
            "page",
        ),
        (page("Sorry", "Verify you are human"), P.LOGIN_PAGE, "page"),
        (
            page(
                "Thanks",
                "Your download will begin shortly.",
                "<meta http-equiv=refresh content='5; url=/real/book.zip'>",
            ),
            P.LOGIN_PAGE,
            "page",
        ),
        (
            page(
                "…", "", "<META HTTP-EQUIV='Refresh' CONTENT='0;URL=/account/login?next=/book.zip'>"
            ),
            P.LOGIN_PAGE,
            "redirect",
        ),
        (
            page("…", "<script>window.location.href = '/sso/start';</script>"),
            P.LOGIN_PAGE,
            "redirect",
        ),
        (
            page("…", "", "<meta http-equiv=refresh content='0; url=http://192.168.1.1/hello'>"),
            P.LOGIN_PAGE,
            "portal",
        ),
        (page("Our shop", "<h1>Welcome</h1>"), P.LOGIN_PAGE, "page"),
        (page("Download", "<p>This link has expired.</p>"), P.LINK_EXPIRED, "said_so"),
        (
            page("Shop", "<script>var t='link has expired'</script><h1>Hello</h1>"),
            P.LOGIN_PAGE,
            "page",
        ),
        (page("Shop", "<!-- link has expired --><h1>Hello</h1>"), P.LOGIN_PAGE, "page"),
        (page("Shop", "Sorry, this download has expired"), P.LINK_EXPIRED, "said_so"),
        (page("Der Download-Link ist leider abgelaufen"), P.LINK_EXPIRED, "said_so"),
        (page("Ce lien de téléchargement a expiré"), P.LINK_EXPIRED, "said_so"),
        (page("Este enlace ha caducado"), P.LINK_EXPIRED, "said_so"),
        (page("Il link è scaduto"), P.LINK_EXPIRED, "said_so"),
        (page("Deze downloadlink is verlopen"), P.LINK_EXPIRED, "said_so"),
        (page("O link de download expirou"), P.LINK_EXPIRED, "said_so"),
        (page("Ten link wygasł"), P.LINK_EXPIRED, "said_so"),
        (page("Срок действия ссылки истёк"), P.LINK_EXPIRED, "said_so"),
        (page("このリンクの有効期限が切れています"), P.LINK_EXPIRED, "said_so"),
        (page("下载链接已失效"), P.LINK_EXPIRED, "said_so"),
        (
            page("Sorry", "You have reached your download limit for this file."),
            P.LINK_USED_UP,
            "said_so",
        ),
        (
            page(
                "Files - Quota exceeded",
                "Too many users have viewed or downloaded this file recently.",
            ),
            P.LINK_USED_UP,
            "said_so",
        ),
        (
            page("Shop", "<p>Download our catalogue. For a limited time only.</p>"),
            P.LOGIN_PAGE,
            "page",
        ),
        (page("404 - Shop"), P.FILE_GONE, "said_so"),
        (page("Oops", "<h1>The page you look for could not be found</h1>"), P.FILE_GONE, "said_so"),
        (page("Fehler", "Die Seite wurde nicht gefunden."), P.FILE_GONE, "said_so"),
        (page("Index of /files", "<pre><a href=../>../</a></pre>"), P.FILE_GONE, "listing"),
        (page("srv - /files/", "<A HREF='/'>[To Parent Directory]</A>"), P.FILE_GONE, "listing"),
        (page("Site under maintenance"), P.SERVER_BUSY, "said_so"),
        (xml("AccessDenied", "Request has expired"), P.LINK_EXPIRED, "said_so"),
        (xml("AccessDenied", "Access Denied"), P.LINK_EXPIRED, ""),
        (xml("ExpiredToken", "Invalid argument."), P.LINK_EXPIRED, "said_so"),
        (
            xml("AuthenticationFailed", "x", "Signed expiry time [a] must be after [b]"),
            P.LINK_EXPIRED,
            "said_so",
        ),
        (xml("NoSuchKey", "The specified key does not exist."), P.FILE_GONE, "said_so"),
        (xml("BlobNotFound"), P.FILE_GONE, "said_so"),
        (xml("SlowDown", "Please reduce your request rate."), P.SERVER_BUSY, "said_so"),
        (xml("NoAuthenticationInformation"), P.LOGIN_PAGE, "sign_in"),
        (xml("SomethingElse"), P.FILE_GONE, "odd_answer"),
        (b'{"error": {"code": 404, "message": "No such object"}}', P.FILE_GONE, "said_so"),
        (
            b'{"error": {"code": 403, "errors": [{"reason": "downloadQuotaExceeded"}]}}',
            P.LINK_USED_UP,
            "said_so",
        ),
        (
            b'{"error": {"code": 403, "errors": [{"reason": "rateLimitExceeded"}]}}',
            P.SERVER_BUSY,
            "said_so",
        ),
        (b'{"message": "Forbidden"}', P.LINK_EXPIRED, ""),
        (b'{"message": "Unauthorized"}', P.LOGIN_PAGE, "sign_in"),
        (b"This download link has expired.", P.LINK_EXPIRED, "said_so"),
    ],
)
def test_what_a_page_means(body: bytes, name: P, note: str) -> None:
    told = page_problem(
        Answer(status=200, content_type=HTML),
        body,
        asked="http://shop.example/b",
        url="http://shop.example/b",
    )
    assert (told.name, told.evidence.note) == (name, note)
    assert told.evidence.http_status == 200
    packed = Answer(status=200, content_type=HTML, encoding="gzip")
    again = page_problem(packed, gzip.compress(body), asked="http://shop.example/b")
    assert again.name is name


def test_words_in_their_own_letters() -> None:
    text = "<html><title>Срок действия ссылки истёк</title>"
    for charset in ("windows-1251", "koi8-r", "utf-8"):
        answer = Answer(status=200, charset=charset)
        assert page_problem(answer, text.encode(charset)).name is P.LINK_EXPIRED
    meta = "<html><meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>期限切れ"
    assert page_problem(Answer(status=200), meta.encode("cp932")).name is P.LINK_EXPIRED
    cut = "<html><title>期限切れ</title>期".encode()[:-1]
    assert page_problem(Answer(status=200), cut).name is P.LINK_EXPIRED


def test_where_redirects_led() -> None:
    answer = Answer(status=200, content_type=HTML)
    portal = "http://wifi.hotel.example/splash?client_mac=aa:bb:cc:00:11:22&url=x"
    told = page_problem(answer, SIGN_IN, asked="http://shop.example/b", url=portal)
    assert (told.evidence.note, told.page) == ("portal", portal)
    told = page_problem(answer, SIGN_IN, asked=LINK, url=LINK, to_login=True)
    assert (told.evidence.note, told.page) == ("redirect", "")
    # Nobody but the shop can answer in its name under https.
    wifi = page("The WiFi handbook", "<form></form>")
    assert page_problem(answer, wifi, asked=LINK, url=LINK).evidence.note == "page"


# Refusals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "body", "name", "note"),
    [
        (403, b"ExpiredToken: the token has expired", P.LINK_EXPIRED, "said_so"),
        (403, b"", P.LINK_EXPIRED, ""),
        (403, b"You have exceeded the allowed downloads", P.LINK_USED_UP, ""),
        (403, page("Error", "Sorry, you have reached your download limit"), P.LINK_USED_UP, ""),
        (403, page("Error", "You must be logged in to download files"), P.LOGIN_PAGE, "sign_in"),
        (403, page("403 Forbidden"), P.LINK_EXPIRED, ""),
        (403, SIGN_IN, P.LOGIN_PAGE, "sign_in"),
        (403, page("Just a moment..."), P.LOGIN_PAGE, "page"),
        (403, ROAMING, P.LOGIN_PAGE, "portal"),
        (403, xml("AccessDenied", "Access Denied"), P.LINK_EXPIRED, ""),
        (403, xml("AccessDenied", "Request has expired"), P.LINK_EXPIRED, "said_so"),
        (403, b'{"message":"Forbidden"}', P.LINK_EXPIRED, ""),
        (
            403,
            b'{"error":{"code":403,"errors":[{"reason":"downloadQuotaExceeded"}]}}',
            P.LINK_USED_UP,
            "",
        ),
        (
            403,
            b'{"error":{"code":403,"errors":[{"reason":"userRateLimitExceeded"}]}}',
            P.SERVER_BUSY,
            "said_so",
        ),
        (400, b"Signature expired", P.LINK_EXPIRED, "said_so"),
        (400, xml("ExpiredToken"), P.LINK_EXPIRED, "said_so"),
        (400, b"", P.FILE_GONE, "odd_status"),
        (401, b"", P.LOGIN_PAGE, "sign_in"),
        (404, b"", P.FILE_GONE, ""),
        (404, SIGN_IN, P.FILE_GONE, ""),
        (404, xml("NoSuchKey"), P.FILE_GONE, ""),
        (404, page("Sorry", "This link has expired"), P.LINK_EXPIRED, "said_so"),
        (404, page("Not here", "Your session has expired, or the link is wrong"), P.FILE_GONE, ""),
        (407, b"", P.PROXY_SIGN_IN, ""),
        (410, b"", P.FILE_GONE, ""),
        (451, b"", P.FILE_GONE, "odd_status"),
        (429, b"Rate limit exceeded, too many downloads", P.SERVER_BUSY, ""),
        (429, b"maximum number of downloads", P.LINK_USED_UP, ""),
        (429, page("Sorry", "Our systems have detected unusual traffic"), P.LOGIN_PAGE, "page"),
        (503, page("Just a moment..."), P.LOGIN_PAGE, "page"),
        (503, page("Busy", "Try again later"), P.SERVER_BUSY, ""),
        (503, xml("SlowDown"), P.SERVER_BUSY, ""),
        (502, b"", P.SERVER_BUSY, ""),
        (511, b"", P.LOGIN_PAGE, "portal"),
    ],
)
def test_refusals(status: int, body: bytes, name: P, note: str) -> None:
    told = refusal(Answer(status=status), body)
    assert (told.name, told.evidence.note) == (name, note)
    assert told.evidence.http_status == status
