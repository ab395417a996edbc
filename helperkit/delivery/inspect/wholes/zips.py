"""Files that are ZIP archives inside: their directory, and the sum of every member."""

import re
import struct
import zlib

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.inspect.wholes.members import BROKEN, Members
from helperkit.delivery.inspect.wholes.parts import has_parts
from helperkit.delivery.unpack.zip.directory import ENCRYPTED_FLAG, Record, read_directory
from helperkit.delivery.unpack.zip.methods import OF_PROGRAM, decoder_of, is_known
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.starts import each_start
from helperkit.journey.problems import Problem

_PIECE = 1 << 18
_FLAGS_AT = 6  # in a local header; the method follows (APPNOTE, 4.3.7)
_SYSTEMS = {"jar": "java", "apk": "android", "ipa": "ios", "msix": "windows"}
# Algorithms that only make a font useless outside of its book (EPUB 3.3, 4.4; Adobe's own).
_FONTS_ONLY = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
_ALGORITHM = re.compile(rb"EncryptionMethod[^>]*Algorithm\s*=\s*[\"']([^\"']+)")
_LOCKS = (b"META-INF/rights.xml", b"META-INF/license.lcpl", b"META-INF/sinf.xml")
_ODF_LOCK = b"manifest:encryption-data"
_TITLE = re.compile(rb"<dc:title[^>]*>([^<]{1,400})</dc:title>")


def boxed(form: str, look: Look, *, sums: bool) -> Seen:
    """Look into a box; `sums`: unpack every member to compare its sum. Raises as `Look`."""
    try:
        records = read_directory(look.file)
        if records is None:
            return Seen(whole=False)
        source = Source(look.file)
        starts = dict(each_start(source, records))
    except Problem as problem:
        return Seen(whole=False, problem=problem.name)
    members = Members(look, source, records, starts)
    seen = _facts(form, members)
    whole: bool | None = has_parts(form, members)
    if whole and sums:
        try:
            whole = all(
                _is_right(look, source, record, starts[n]) for n, record in enumerate(records)
            )
        except _NobodyCan:
            whole = None
    return Seen(
        whole=whole,
        note=seen.note,
        title=seen.title,
        protected=seen.protected,
        safe=seen.safe,
        made_for=seen.made_for,
        processors=seen.processors,
    )


class _NobodyCan(Exception):
    """A member is locked, or packed in a way that is another program's."""


def _is_right(look: Look, source: Source, record: Record, at: int) -> bool:
    flags, method = struct.unpack("<2H", source.read(record.offset + _FLAGS_AT, 4))
    if method != record.method or (flags ^ record.flags) & ENCRYPTED_FLAG:
        return False  # what is said twice, and not the same, was changed on its way
    if record.flags & ENCRYPTED_FLAG or record.method in OF_PROGRAM or not is_known(record.method):
        raise _NobodyCan
    decoder, crc, size = decoder_of(record.method), 0, 0
    try:
        for place in range(at, at + record.packed, _PIECE):
            look.check()
            for piece in decoder.feed(source.read(place, min(_PIECE, at + record.packed - place))):
                look.check()
                crc, size = zlib.crc32(piece, crc), size + len(piece)
                if size > record.size:
                    return False
    except BROKEN:
        return False
    return crc == record.crc and size == record.size


def _facts(form: str, members: Members) -> Seen:
    made_for = _SYSTEMS.get(form, "")
    if form == "epub":
        return _epub(members)
    if form.startswith("od"):
        manifest = members.read(b"META-INF/manifest.xml")
        if _ODF_LOCK in manifest:
            return Seen(note="encrypted", protected=True)
    if form == "apk":
        return Seen(made_for=made_for, processors=_android(members.records))
    if any(record.flags & ENCRYPTED_FLAG for record in members.records):
        return Seen(note="encrypted", protected=True, made_for=made_for)
    return Seen(made_for=made_for)


def _android(records: tuple[Record, ...]) -> tuple[str, ...]:
    words = {b"arm64-v8a": "arm64", b"armeabi-v7a": "arm", b"x86_64": "x86_64", b"x86": "x86"}
    names = [r.raw_name.split(b"/") for r in records if r.raw_name.startswith(b"lib/")]
    found = {words[parts[1]] for parts in names if len(parts) > 2 and parts[1] in words}
    return tuple(sorted(found))


def _epub(members: Members) -> Seen:
    """A book is locked where more than fonts is encrypted, or a shop's rights lie in it."""
    names = set(members.names)
    algorithms = _ALGORITHM.findall(members.read(b"META-INF/encryption.xml"))
    locked = bool(names & set(_LOCKS)) or any(word not in _FONTS_ONLY for word in algorithms)
    package = next((name for name in names if name.endswith(b".opf")), b"")
    title = _TITLE.search(members.read(package)) if package else None
    said = _plain(title[1]) if title else ""
    return Seen(note="drm" if locked else "", protected=locked, title=said)


def _plain(title: bytes) -> str:
    import html

    text = html.unescape(title.decode(errors="replace"))
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:120]
