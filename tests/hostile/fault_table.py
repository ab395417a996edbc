"""The second half of the fault matrix, and the list of all faults that it has to name."""

from collections.abc import Iterator

from helperkit.journey.problems import ProblemName
from tests.hostile.fault_answers import (
    Step,
    chunked,
    claims,
    cut,
    honest,
    moved,
    status,
)
from tests.hostile.fault_around import clock_leaps, first, folder_goes, name_is_taken, then_shows
from tests.hostile.fault_rows import (
    ANY,
    BUSY,
    FEW,
    LINE_ROWS,
    RESUMED,
    RIGHT,
    SIZES,
    TWICE,
    Row,
    Want,
    stopped,
)
from tests.hostile.fault_rows_answers import ANSWER_ROWS
from tests.hostile.fault_slow import endless_body, endless_trailers

# The design's list of what goes wrong with downloads, group by group.
FAULTS: dict[str, tuple[str, ...]] = {
    "cut": (
        *("dropped twice", "reset twice", "reset every 300 KiB", "chunked body cut"),
        *("no length and cut", "length too long", "length too short"),
    ),
    "slow": ("stall", "one byte a second", "headers never end"),
    "identity": (
        "ETag changes (with and without If-Range)",
        *("no validator", "weak tag", "server that answers 200 to If-Range with the same tag"),
    ),
    "bad range": (
        *("range ignored", "206 from 0", "206 lying about its start"),
        *("206 without Content-Range", "other total", "416"),
    ),
    "encoding": ("gzip content-encoding on a ZIP", "header lies about gzip"),
    "portal, login": (
        *("302 to a login page", "captive portal", "HTML served under the file's name"),
        'a "can\'t scan for viruses" interstitial',
    ),
    "busy, gone": ("429", "503", '403 "Request has expired"', "404", "410", "redirect loop"),
    "content": (
        *("one bit flipped", "endless body", "huge headers"),
        *("negative or garbage Content-Length", "two different Content-Lengths"),
    ),
    "TLS": (
        *("self-signed", "expired", "not yet valid (clock wrong)", "other host"),
        "antivirus or company proxy",
    ),
    "address": (
        *("https → http", "file: and data: redirects", "dead IPv6 address", "no DNS", "offline"),
        *("proxy that is dead", "wants a password", "comes from a PAC file"),
    ),
    "names": (
        *("Content-Disposition with `../`", "absolute paths", "RFC 5987", "RFC 2047"),
        *("control characters", "bidi override", "CON/NUL", "trailing dots", "300 characters"),
        "no name at all",
    ),
    "disk": (
        *("full at the start", "full in the middle", "folder read-only", "folder gone"),
        *("final name locked for 20 s", "name taken"),
    ),
    "life": (
        *("SIGKILL at any moment", "torn journal", "sleep and wake", "two windows at once"),
        "clock jumps",
    ),
}

# Faults that need more than a server which answers: the tests that make them.
ELSEWHERE = {
    "https → http": "test_download_redirects.py::test_from_a_safe_line_to_one_that_is_not",
    "antivirus or company proxy": "test_download_issuers.py::test_who_reads_along",
    "dead IPv6 address": "test_download_race.py::test_dead_ipv6_beside_live_ipv4",
    "no DNS": "test_download_surroundings.py::test_no_such_name",
    "offline": "test_download_race.py::test_silence_without_any_way_out_is_being_offline",
    "proxy that is dead": "test_download_proxies.py::test_only_a_dead_proxy",
    "wants a password": "test_download_proxy_passwords.py::test_no_password_or_a_wrong_one",
    "SIGKILL at any moment": "test_download_kills.py::test_killed_at_random_moments",
    "torn journal": "test_download_kills.py::test_journal_torn_at_every_byte",
    "sleep and wake": "test_download_kills.py::test_sleep_and_wake",
    "two windows at once": "test_download_kills.py::test_two_at_once",
}
# Faults that this machine cannot make, and why.
NOT_HERE = {
    "final name locked for 20 s": "Windows alone locks files that are open",
    "comes from a PAC file": "the window's own: Qt reads it",
}


def _content() -> Iterator[Row]:
    def row(fault: str, how: str, *steps: Step, want: Want = RIGHT, **more: object) -> Row:
        settings: dict[str, object] = {"patience": 0.2, "wire": ANY, **more}
        return Row("content", fault, how, steps, want, **settings)  # type: ignore[arg-type]  # of Row

    damaged = stopped(ProblemName.DAMAGED, "same-twice", keeps=0)
    hashed = {"known": ("hash",)}
    yield row("one bit flipped", "once", honest("near"), honest(), wire=TWICE, **hashed)
    yield row("one bit flipped", "before a cut", cut(0.5, "near"), honest(), wire=TWICE, **hashed)
    yield row("one bit flipped", "for ever", honest("near"), want=damaged, **hashed)
    size = stopped(ProblemName.DAMAGED, "size")
    yield row("endless body", "", endless_body(), want=size, known=("size",))
    yield row("endless body", "trailers", endless_trailers, want=RIGHT)
    full = stopped(ProblemName.DISK_FULL)
    small = {"around": "twice the size", "known": ("nothing",)}
    yield row("endless body", "and a small disk", endless_body(), want=full, **small)
    huge = status("200 OK", "X: " + "y" * 200_000)
    many = status("200 OK", *(f"X-{number}: y" for number in range(300)))
    for how, headers in (("one", huge), ("many", many)):
        yield row("huge headers", how, headers, want=stopped(BUSY, "headers", keeps=0))
        yield row("huge headers", f"{how}, once, midway", cut(0.5), headers, honest())
    for text in ("-5", "+12", "1e6", "0x10", "9" * 30, "1_0", "٣"):
        lengths = claims(lambda _, text=text: (text.encode().decode("latin-1"),))
        none = stopped(BUSY, "content_length", keeps=0)
        yield row("negative or garbage Content-Length", text, lengths, want=none, sizes=SIZES[:1])
    garbage = claims(lambda _: ("-5",))
    yield row("negative or garbage Content-Length", "once, midway", cut(0.5), garbage, honest())
    two = claims(lambda size: (str(size), str(size - 9)))
    for how, script, want in (
        ("for ever", (two,), stopped(BUSY, "two_content_lengths", keeps=0)),
        ("once, midway", (cut(0.5), two, honest()), RIGHT),
        ("but the same twice", (claims(lambda size: (str(size), str(size))),), RIGHT),
    ):
        yield row("two different Content-Lengths", how, *script, want=want)


def _tls() -> Iterator[Row]:
    faults = {
        "self-signed": (ProblemName.CONNECTION_NOT_SAFE, "self_signed"),
        "expired": (ProblemName.CONNECTION_NOT_SAFE, "expired"),
        # The shop told its Date before: this computer's clock is right, the shop's too early.
        "not yet valid (clock wrong)": (ProblemName.CONNECTION_NOT_SAFE, "not_yet_valid"),
        "other host": (ProblemName.CONNECTION_NOT_SAFE, "wrong_name"),
    }
    for fault, (name, note) in faults.items():
        want = stopped(name, note, keeps=0.5)
        steps = (then_shows(fault, cut(0.5)), honest())
        yield Row("TLS", fault, "midway", steps, want, FEW, wire=ANY, secure=True)
        blamed = ProblemName.CLOCK_WRONG if fault.startswith("not yet") else name
        want, more = stopped(blamed, note, keeps=0), {"secure": True, "shows": fault}
        yield Row("TLS", fault, "at once", (honest(),), want, FEW, **more)  # type: ignore[arg-type]  # of Row
    yield Row(
        "cut", "dropped twice", "under TLS", (cut(0.3), cut(0.3), honest()), RIGHT, secure=True
    )
    yield Row(
        *("cut", "no length and cut", "under TLS, without goodbye"),
        *((chunked(0.4, ends=False), honest()), RIGHT),
        secure=True,
    )


def _addresses() -> Iterator[Row]:
    for target in ("file:///etc/passwd", "data:text/plain,hello", "ftp://127.0.0.1/a.zip"):
        want = stopped(ProblemName.LINK_UNREADABLE, "not_http", "redirect", keeps=0.5)
        how = target.partition(":")[0]
        steps = (cut(0.5), moved(target))
        yield Row("address", "file: and data: redirects", how, steps, want, FEW, wire=ANY)


def _names() -> Iterator[Row]:
    fields = {
        "Content-Disposition with `../`": (r'filename="../..\\..\\evil.zip"', "evil.zip"),
        "absolute paths": (r'filename="C:\\Windows\\evil.zip"', "evil.zip"),
        "RFC 5987": ("filename=a.zip; filename*=UTF-8''%C3%BCber%20uns.zip", "über uns.zip"),
        "RFC 2047": ('filename="=?UTF-8?B?w7xiZXIuemlw?="', "über.zip"),
        "control characters": ('filename="a\x01b\x7f.zip"', "ab.zip"),
        "bidi override": ("filename*=UTF-8''a%E2%80%AEpiz.exe.zip", "apiz.exe.zip"),
        "CON/NUL": ('filename="CON.zip"', "_CON.zip"),
        "trailing dots": ('filename="book.zip. . "', "book.zip"),
        "300 characters": (f'filename="{"a" * 300}.zip"', "a" * 116 + ".zip"),
    }
    for fault, (field, name) in fields.items():
        extra = (f"Content-Disposition: attachment; {field}",)
        want = Want("content", name=name)
        steps = (cut(0.4, extra=extra), honest(extra=extra))
        yield Row("names", fault, "", steps, want, ("nothing",))
    kind = {"extra": ("Content-Type: application/zip",)}
    typed = (cut(0.4, **kind), honest(**kind))
    want = Want("content", name="download.zip")
    yield Row("names", "no name at all", "", typed, want, ("nothing",), path="/")


def _disks() -> Iterator[Row]:
    def row(
        fault: str, how: str, *steps: Step, want: Want, around: str = "", **more: object
    ) -> Row:
        settings: dict[str, object] = {"wire": ANY, "around": around, "known": FEW, **more}
        return Row("disk", fault, how, steps, want, **settings)  # type: ignore[arg-type]  # of Row

    boasts = claims(lambda _: (str(10**14),))
    nothing = stopped(ProblemName.DISK_FULL, "before", keeps=0)
    yield row("full at the start", "", boasts, want=nothing, sizes=RESUMED)
    full = stopped(ProblemName.DISK_FULL)
    yield row("full in the middle", "", honest(), want=full, around="half the size", sizes=RESUMED)
    steps = (cut(0.25), honest())
    yield row("full in the middle", "after a cut", *steps, want=full, around="half the size")
    unknown = (chunked(),)
    yield row("full in the middle", "of no size", *unknown, want=full, around="half the size")
    refused = stopped(ProblemName.FOLDER_NOT_ALLOWED, keeps=0)
    yield row("folder read-only", "", honest(), want=refused, around="read-only")
    gone = stopped(ProblemName.FOLDER_GONE)
    yield row("folder gone", "midway", cut(0.5), first(folder_goes, honest()), want=gone)
    taken = Want("content", name="book (2).zip")
    yield row("name taken", "midway", cut(0.5), first(name_is_taken, honest()), want=taken)
    yield row("name taken", "before", honest(), want=taken, around="name taken", wire=TWICE)


def _life() -> Iterator[Row]:
    busy = status("503 Busy", "Retry-After: 0")
    for how, years in (("forward", 9.0), ("back", -9.0)):
        leaps = (
            clock_leaps(years, cut(0.3)),
            clock_leaps(years, busy),
            clock_leaps(years, cut(0.3)),
        )
        steps = (*leaps, honest())
        yield Row("life", "clock jumps", how, steps, RIGHT, wire=TWICE, around="clock jumps")


ROWS = (
    *LINE_ROWS,
    *ANSWER_ROWS,
    *_content(),
    *_tls(),
    *_addresses(),
    *_names(),
    *_disks(),
    *_life(),
)


def cases() -> Iterator[tuple[Row, int, str]]:
    """Give every row with every size and everything that may be known beforehand."""
    for row in ROWS:
        for size in row.sizes:
            for known in row.known:
                yield row, size, known
