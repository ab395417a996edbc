"""The fault matrix: bad parts, encodings, pages in place of files, servers that refuse."""

import gzip
from collections.abc import Iterator

import msgspec

from helperkit.journey.problems import ProblemName
from tests.hostile.fault_answers import (
    HTML,
    PAGE,
    TAG,
    Step,
    by_path,
    cut,
    honest,
    in_seconds,
    less_than_asked,
    moved,
    packed,
    page,
    part,
    short_part,
    status,
)
from tests.hostile.fault_rows import (
    ANY,
    BUSY,
    FEW,
    KIB,
    RESUMED,
    RIGHT,
    TWICE,
    Row,
    Want,
    stopped,
)


def _bad_ranges() -> Iterator[Row]:
    def bad(fault: str, how: str, step: Step) -> Row:
        steps, starts = (cut(0.5), step, honest()), (0, 0.5, 0)
        settings = {"starts": starts, "plain": True}
        return Row("bad range", fault, how, steps, RIGHT, FEW, RESUMED, ANY, **settings)

    def true(_: int) -> str:
        return "{start}-{last}/{total}"

    tag = f"ETag: {TAG}"
    ignored = (cut(0.5, ranges=False), honest(ranges=False))
    yield Row("bad range", "range ignored", "", ignored, RIGHT, FEW, RESUMED, ANY)
    yield bad("206 from 0", "", part(lambda _: "0-{last}/{total}", -10 * KIB * KIB, tag))
    lies = "206 lying about its start"
    yield bad(lies, "a byte later", part(lambda at: f"{at + 1}-{{last}}/{{total}}", 1, tag))
    yield bad(lies, "a byte earlier", part(lambda at: f"{at - 1}-{{last}}/{{total}}", -1, tag))
    yield bad(lies, "its header alone", part(lambda at: f"{at + 1}-{{last}}/{{total}}", 0, tag))
    yield bad(lies, "without its tag", part(true))
    yield bad(lies, "the body starts later", part(true, 1, tag, more=b"x"))
    yield bad(lies, "the body starts at 0", part(true, -10 * KIB * KIB, tag))
    yield bad("206 without Content-Range", "", part(lambda _: "", 0, tag))
    yield bad("206 without Content-Range", "garbage", part(lambda _: "x-y/z", 0, tag))
    other = "other total"
    yield bad(other, "longer", part(lambda at: f"{at}-{{last}}5/{{total}}5", 0, tag))
    yield bad(
        other, "the last byte disagrees", part(lambda at: f"{at}-{{last}}/{{total}}9", 0, tag)
    )
    yield bad(other, "five bytes longer", part(true, 0, tag, more=b"12345", grown=5))
    yield bad(other, "five bytes shorter", part(true, 0, tag, grown=-5))
    yield bad(other, "of less than was asked", less_than_asked)
    yield bad(other, "unknown", part(lambda _: "{start}-{last}/*", 0, tag))
    yield bad(other, "of another version, longer", part(true, 0, 'ETag: "other"', more=b"12345"))
    yield bad("206 lying about its start", "of another tag", part(true, 0, 'ETag: "other"'))
    yield bad("206 lying about its start", "encoded", part(true, 0, tag, "Content-Encoding: gzip"))
    short = (cut(0.5), short_part, honest())
    yield Row("bad range", lies, "ends too soon, though properly", short, RIGHT, FEW, RESUMED)
    for total in ("12", "{}"):
        step = status("416 Range Not Satisfiable", f"Content-Range: bytes */{total}")
        yield bad("416", "of an odd total" if total == "{}" else "of a smaller file", step)
    yield bad("416", "without a word", status("416 Range Not Satisfiable"))


def _encoding() -> Iterator[Row]:
    def row(fault: str, how: str, *steps: Step, wire: float = TWICE) -> Row:
        return Row("encoding", fault, how, steps, RIGHT, wire=wire)

    zipped, lies = "gzip content-encoding on a ZIP", "header lies about gzip"
    yield row(zipped, "", packed())
    yield row(zipped, "cut", packed(0.5), packed())
    yield row(zipped, "cut, then plain", packed(0.5, f"ETag: {TAG}"), honest())
    same = packed(None, f"ETag: {TAG}")
    yield row(zipped, "when going on, under the same tag", cut(0.5), same, wire=ANY)
    tar = packed(None, "Content-Type: application/gzip")
    tarred = Want("packed", name="x.tar.gz")
    named = {"known": ("nothing",), "path": "/x.tar.gz"}
    yield Row("encoding", lies, "of a file that is gzip itself", (tar,), tarred, **named)
    label = ("Content-Encoding: gzip",)
    yield row(lies, "", honest(extra=label))
    yield row(lies, "cut", cut(0.5, extra=label), honest(extra=label), wire=ANY)
    yield row(lies, "when going on", cut(0.5), honest(extra=label), wire=ANY)


def _pages() -> Iterator[Row]:
    kept = stopped(ProblemName.LOGIN_PAGE, keeps=0.5)
    nothing = stopped(ProblemName.LOGIN_PAGE, keeps=0)

    def rows(fault: str, how: str, step: Step, *notes: str) -> Iterator[Row]:
        for where, steps, want in (
            (how, (step,), nothing),
            (f"{how} midway", (cut(0.5), step), kept),
        ):
            noted = msgspec.structs.replace(want, notes=notes)
            yield Row("portal, login", fault, where, steps, noted, FEW, wire=ANY)

    yield from rows(
        *("302 to a login page", "", by_path("/account/login", page(), moved("/account/login"))),
        "redirect",
    )
    yield from rows("captive portal", "200", page())
    yield from rows("captive portal", "200, typed as a ZIP", status("200 OK", body=PAGE))
    yield from rows("captive portal", "511", status("511 Sign In", body=PAGE), "portal")
    squeezed = status("200 OK", HTML, "Content-Encoding: gzip", body=gzip.compress(PAGE))
    yield from rows("captive portal", "200, under gzip", squeezed)
    yield from rows("captive portal", "302", by_path("/hotspot", page(), moved("/hotspot")))
    served = status("200 OK", f"ETag: {TAG}", body=PAGE)
    yield from rows("HTML served under the file's name", "", served, "sign_in")
    scan = b"<html><p>Google Drive can't scan this file for viruses.</p><form action=/x></form>"
    yield from rows('a "can\'t scan for viruses" interstitial', "", page(body=scan), "scan")
    yield from rows("302 to a login page", "401", status("401 Unauthorized"), "sign_in")


def _busy() -> Iterator[Row]:
    def row(fault: str, how: str, *steps: Step, want: Want = RIGHT, **more: object) -> Row:
        settings: dict[str, object] = {"patience": 0.4, "known": FEW, **more}
        return Row("busy, gone", fault, how, steps, want, **settings)  # type: ignore[arg-type]  # of Row

    for line in ("429 Too Many Requests", "503 Unavailable"):
        code, half = line[:3], cut(0.5)
        yield row(code, "no Retry-After", half, status(line, body=PAGE), honest())
        yield row(code, "in 0 seconds", half, status(line, "Retry-After: 0"), honest())
        yield row(code, "garbage", half, status(line, "Retry-After: soon"), honest())
        date = status(line, in_seconds(-1))
        yield row(code, "a date", half, date, honest(), known=("nothing",))
        kept = stopped(BUSY, keeps=0.5)
        hour = (half, status(line, "Retry-After: 3600"))
        yield row(code, "in an hour", *hour, want=kept)
        far = (half, status(line, in_seconds(3600)))
        yield row(code, "a far date", *far, want=kept)
        yield row(code, "for ever", half, status(line), want=kept, patience=0.05)
    soon = (cut(0.5), status("503 Unavailable", "Retry-After: 1"), honest())
    yield row("503", "in a second", *soon, known=("nothing",))
    expired = status("403 Forbidden", body=b"<Message>Request has expired</Message>")
    kept = stopped(ProblemName.LINK_EXPIRED, keeps=0.5)
    yield row('403 "Request has expired"', "", cut(0.5), expired, want=kept)
    yield row('403 "Request has expired"', "no word", cut(0.5), status("403 No"), want=kept)
    for line in ("404 Not Found", "410 Gone"):
        gone = stopped(ProblemName.FILE_GONE, keeps=0.5)
        yield row(line[:3], "midway", cut(0.5), status(line), want=gone)
        yield row(line[:3], "at once", status(line), want=stopped(ProblemName.FILE_GONE, keeps=0))
    loop = stopped(ProblemName.FILE_GONE, "redirect_loop", keeps=0.5)
    yield row("redirect loop", "", cut(0.5), moved("/book.zip"), want=loop)


ANSWER_ROWS = (
    *_bad_ranges(),
    *_encoding(),
    *_pages(),
    *_busy(),
)
