"""What the shop of a fault schedule sends, to the byte."""

from email.utils import formatdate

from tests.hostile.download_calls import PAGE
from tests.hostile.fault_answers import squeezed
from tests.hostile.fault_server import Asked, head
from tests.hostile.outcome import OVERLAP
from tests.hostile.schedules import DAY, JUNK, OLD_DAYS, Fault, Schedule, Version


def sent_for(schedule: Schedule, fault: Fault, asked: Asked) -> bytes:
    """Return all that would go over the wire for one question, were it not cut."""
    match fault.kind:
        case "status":
            later = [f"Retry-After: {fault.retry_after}"] if fault.retry_after else []
            return head(fault.line, "Content-Length: 0", *later)
        case "junk":
            return JUNK[fault.junk]
        case "page":
            length = f"Content-Length: {len(PAGE)}"
            return head("200 OK", "Content-Type: text/html", length) + PAGE
        case "again":
            return head("302 Found", f"Location: {asked.target}?again", "Content-Length: 0")
        case _:
            return _file(schedule, fault, asked)


def _file(schedule: Schedule, fault: Fault, asked: Asked) -> bytes:
    version = _version(schedule, fault, asked)
    content = version.content
    if fault.kind == "jumbled":
        other = schedule.versions[-1].content
        content = content[: len(content) // 2] + other[len(content) // 2 :]
    later = 20 if schedule.young else 99 * DAY
    fields = [f"Date: {formatdate(OLD_DAYS + later, usegmt=True)}", *_names(version, fault)]
    if not _gives_part(version, fault, asked):
        return head("200 OK", *fields, *_length(content, fault)) + _framed(content, fault)
    size, start = len(content), asked.start
    if fault.ranges == "refused":
        return head("416 Range Not Satisfiable", f"Content-Range: bytes */{size}")
    end = min(asked.end or size, size)
    body = content[start:end]
    if fault.ranges == "shifted":
        body = content[start + 1 : end] + b"x"
    stated = start + 1 if fault.ranges == "misnamed" else start
    if fault.ranges != "unnamed":
        fields.append(f"Content-Range: bytes {stated}-{end - 1}/{size}")
    return head("206 Partial Content", *fields, *_length(body, fault)) + _framed(body, fault)


def _version(schedule: Schedule, fault: Fault, asked: Asked) -> Version:
    if schedule.tags == "date" and "/mirror/" in asked.target:
        # Two servers may well hold two versions of one date.
        first, last = schedule.versions[0], schedule.versions[-1]
        return Version(last.content, last.etag, first.modified)
    return schedule.versions[fault.version]


def _names(version: Version, fault: Fault) -> list[str]:
    if not fault.tagged:
        return []
    fields = [f"ETag: {version.etag}"] if version.etag else []
    return fields + ([f"Last-Modified: {version.modified}"] if version.modified else [])


def _gives_part(version: Version, fault: Fault, asked: Asked) -> bool:
    condition = asked.fields.get("if-range")
    fits = condition in {None, version.etag, version.modified} or fault.ranges == "careless"
    within = asked.start < len(version.content)
    return asked.ranged and fault.ranges != "no" and fits and within


def _framed(body: bytes, fault: Fault) -> bytes:
    match fault.framing:
        case "chunked":
            pieces = [body[at : at + 9000] for at in range(0, len(body), 9000)]
            return b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in pieces) + b"0\r\n\r\n"
        case "gzip":
            return squeezed(body)
        case _:
            return body


def _length(body: bytes, fault: Fault) -> list[str]:
    """Return the fields that say how a body is packed, and how long it is."""
    if fault.framing == "chunked":
        return ["Transfer-Encoding: chunked"]
    if fault.framing == "close":
        return []
    beside = {"too_long": 9, "too_short": -9}.get(fault.framing, 0)
    fields = [f"Content-Length: {max(0, len(_framed(body, fault)) + beside)}"]
    packed = fault.framing in {"gzip", "labelled"}
    return [*fields, "Content-Encoding: gzip"] if packed else fields


def place_of_end(fault: Fault, sent: bytes) -> int:
    """Return after how many bytes an answer ends."""
    if not fault.ends:
        return len(sent)
    body = sent.find(b"\r\n\r\n") + 4
    places = {
        "start": 0,
        "head": 1 + int(fault.at * (body - 2)),
        "body": body + int(fault.at * (len(sent) - body)),
        "overlap": body + OVERLAP + int(fault.at * 3) - 1,
        "last": len(sent) - 1,
        "after": len(sent),
    }
    return min(places[fault.place], len(sent))
