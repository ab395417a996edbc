"""Programs: for which system and processor, and whether all parts that they name are there."""

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_PE = {0x14C: "x86", 0x8664: "x86_64", 0xAA64: "arm64", 0x1C0: "arm", 0x1C4: "arm", 0x200: "ia64"}
_ELF = {
    **{3: "x86", 62: "x86_64", 40: "arm", 183: "arm64", 243: "riscv", 8: "mips", 20: "powerpc"},
    **{21: "powerpc64", 22: "s390", 258: "loongarch"},
}
_MACH = {7: "x86", 0x01000007: "x86_64", 12: "arm", 0x0100000C: "arm64", 18: "powerpc"}
_MACH[0x01000012] = "powerpc64"
_RPM = {1: "x86_64", 12: "arm", 19: "arm64", 5: "powerpc"}
_MOST_PARTS = 1000


def pe(look: Look) -> Seen:
    """The sections, and the signature behind them, lie within the file (Microsoft's PE format)."""
    at = look.number(60, 4, "little") if look.size >= 64 else 0
    if at < 64 or look.read(at, 4) != b"PE\0\0":
        return _dos(look, cut=at >= look.size > 128 and at < 4096)
    machine, count = look.number(at + 4, 2, "little"), look.number(at + 6, 2, "little")
    optional = look.number(at + 20, 2, "little")
    end = 0
    for number in range(min(count, _MOST_PARTS)):
        entry = look.exactly(at + 24 + optional + 40 * number, 40)
        length = int.from_bytes(entry[16:20], "little")
        end = max(end, int.from_bytes(entry[20:24], "little") + length if length else 0)
    wide = look.number(at + 24, 2, "little") == 0x20B
    table = at + 24 + (112 if wide else 96) + 8 * 4
    if table + 8 <= at + 24 + optional:
        start, length = look.number(table, 4, "little"), look.number(table + 4, 4, "little")
        end = max(end, start + length)
    symbols, names = look.number(at + 12, 4, "little"), look.number(at + 16, 4, "little")
    if symbols and symbols + 18 * names <= look.size:  # mingw's; then the names with their length
        end = max(end, symbols + 18 * names + look.number(symbols + 18 * names, 4, "little"))
    elif symbols:
        end = max(end, symbols + 18 * names)
    processor = _PE.get(machine, "")
    return Seen(
        whole=count > 0 and end <= look.size and _nsis(look, end),
        made_for="windows",
        processors=(processor,) if processor else (),
    )


def _nsis(look: Look, end: int) -> bool:
    """Whether what an installer by NSIS carries behind itself is as long as it says."""
    at = -(-end // 512) * 512
    head = look.read(at, 28)
    if head[4:20] != b"\xef\xbe\xad\xdeNullsoftInst":
        return True
    return at + int.from_bytes(head[24:28], "little") <= look.size


def _dos(look: Look, *, cut: bool) -> Seen:
    pages, last = look.number(4, 2, "little"), look.number(2, 2, "little")
    said = pages * 512 - (512 - last if last else 0)
    whole = None if pages == 0 else said <= look.size
    return Seen(whole=False if cut else whole, made_for="windows" if cut else "dos")


def elf(look: Look) -> Seen:
    """The tables and all sections lie within the file (System V ABI, 4)."""
    wide, order = look.number(4, 1) == 2, "little" if look.number(5, 1) == 1 else "big"
    machine = _ELF.get(look.number(18, 2, order), "")
    size = 8 if wide else 4
    programs, sections = (look.number(p, size, order) for p in ((32, 40) if wide else (28, 32)))
    counts = 54 if wide else 42
    entry, many = look.number(counts, 2, order), look.number(counts + 2, 2, order)
    width, number = look.number(counts + 4, 2, order), look.number(counts + 6, 2, order)
    end = max(programs + entry * many, sections + width * number)
    for n in range(min(many, _MOST_PARTS)):
        at = programs + n * entry
        start, length = (look.number(at + p, size, order) for p in ((8, 32) if wide else (4, 16)))
        end = max(end, start + length)
    for n in range(min(number, _MOST_PARTS) if sections + width * number <= look.size else 0):
        at = sections + n * width
        kind = look.number(at + 4, 4, order)
        start, length = (look.number(at + p, size, order) for p in ((24, 32) if wide else (16, 20)))
        end = max(end, start + length if kind != 8 else 0)  # 8: takes no room in the file
    processors = (machine,) if machine else ()
    whole: bool | None = end <= look.size and many > 0
    if whole and look.head[8:10] == b"AI":
        whole = _squash_behind(look, end)
    return Seen(whole=whole, made_for="linux", processors=processors)


def _squash_behind(look: Look, at: int) -> bool | None:
    """Whether the disk image of an AppImage is as long as it says (squashfs 4.0 superblock)."""
    head = look.read(at, 96)
    if head[:4] != b"hsqs":
        return None
    return at + int.from_bytes(head[40:48], "little") <= look.size


def squashfs(look: Look) -> Seen:
    """A snap, as long as its superblock says."""
    return Seen(whole=look.number(40, 8, "little") <= look.size, made_for="linux")


def macho(look: Look) -> Seen:
    """All segments, in each part of a fat file too (Apple's mach-o/loader.h, fat.h)."""
    if not look.head.startswith(b"\xca\xfe\xba\xbe"):
        processor, end = _thin(look, 0)
        return Seen(whole=0 < end <= look.size, made_for="macos", processors=processor)
    processors: list[str] = []
    whole = look.number(4, 4) > 0
    for number in range(look.number(4, 4)):
        entry = look.exactly(8 + 20 * number, 20)
        start, length = int.from_bytes(entry[8:12], "big"), int.from_bytes(entry[12:16], "big")
        word = _MACH.get(int.from_bytes(entry[:4], "big"), "")
        processors += [word] if word else []
        whole = whole and start + length <= look.size
    return Seen(whole=whole, made_for="macos", processors=tuple(processors))


def _thin(look: Look, at: int) -> tuple[tuple[str, ...], int]:
    magic = look.exactly(at, 4)
    order = "little" if magic[3:] == b"\xfe" else "big"
    wide = magic in {b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa\xcf"}
    word = _MACH.get(look.number(at + 4, 4, order), "")
    place, end = at + (32 if wide else 28), 0
    commands = look.number(at + 16, 4, order)
    if not commands:  # no program does without
        return (word,) if word else (), 0
    for _ in range(min(commands, _MOST_PARTS)):
        command, length = look.number(place, 4, order), look.number(place + 4, 4, order)
        if command in {1, 0x19}:
            size = 8 if command == 0x19 else 4
            first = place + (40 if command == 0x19 else 32)
            end = max(end, look.number(first, size, order) + look.number(first + size, size, order))
        if length < 8:
            raise Torn
        place += length
    return (word,) if word else (), max(at + end, place)


def deb(look: Look) -> Seen:
    """Walk the members of the ar archive; the package's own words name the processor (deb(5))."""
    at, names = 8, []
    processors: tuple[str, ...] = ()
    while at + 60 <= look.size:
        head = look.exactly(at, 60)
        name, length = head[:16].decode("latin-1").strip().rstrip("/"), int(head[48:58])
        if head[58:] != b"`\n" or at + 60 + length > look.size:
            raise Torn
        if name.startswith("control.tar") and length < 4 << 20:
            processors = _of_control(look.exactly(at + 60, length), name)
        names.append(name)
        at += 60 + length + length % 2
    whole = any(name.startswith("data.tar") for name in names)
    return Seen(whole=whole, made_for="linux", processors=processors)


_DEBIAN = {"amd64": "x86_64", "i386": "x86", "arm64": "arm64", "armhf": "arm", "armel": "arm"}


def _of_control(packed: bytes, name: str) -> tuple[str, ...]:
    import re

    most = 1 << 20
    try:
        if name.endswith(".gz"):
            import zlib

            content = zlib.decompressobj(47).decompress(packed, most)
        elif name.endswith(".xz"):
            import lzma

            content = lzma.LZMADecompressor(memlimit=64 << 20).decompress(packed, most)
        elif name.endswith(".zst"):
            from helperkit.delivery.unpack.zip.methods import decoder_of

            content = b"".join(decoder_of(93).feed(packed))[:most]
        else:
            content = packed
    except (OSError, ValueError, EOFError):
        return ()
    except Exception as error:  # zlib's and lzma's own
        if type(error).__name__ not in {"error", "LZMAError", "ZstdError"}:
            raise
        return ()
    said = re.search(rb"(?m)^Architecture: *([a-z0-9]+)", content)
    word = _DEBIAN.get(said[1].decode(), "") if said else ""
    return (word,) if word else ()


def rpm(look: Look) -> Seen:
    """The lead, both headers, and the length of all that the signature tells (RPM file format)."""
    processor = _RPM.get(look.number(8, 2), "")
    at, said = 96, 0
    entries, store = look.number(at + 8, 4), look.number(at + 12, 4)
    for number in range(min(entries, _MOST_PARTS)):
        entry = look.exactly(at + 16 + 16 * number, 16)
        if int.from_bytes(entry[:4], "big") == 1000:  # header and payload together
            place = at + 16 + 16 * entries + int.from_bytes(entry[8:12], "big")
            said = look.number(place, 4)
    behind = at + 16 + 16 * entries + store
    behind += -behind % 8
    processors = (processor,) if processor else ()
    return Seen(
        whole=behind + said <= look.size if said else None, made_for="linux", processors=processors
    )


def xar(look: Look) -> Seen:
    """A Mac's installer: the table of contents says where all parts lie (xar's own header)."""
    import re
    import zlib

    header, packed = look.number(4, 2), look.number(8, 8)
    table = zlib.decompressobj().decompress(look.exactly(header, packed), 8 << 20)
    ends = []
    for part in re.findall(rb"<(?:data|ea)\b.*?</(?:data|ea)>", table, re.DOTALL):
        said = dict(re.findall(rb"<(offset|length)>(\d{1,18})</", part))
        ends.append(int(said.get(b"offset", 0)) + int(said.get(b"length", 0)))
    return Seen(whole=header + packed + max(ends, default=0) <= look.size, made_for="macos")


def dmg(look: Look) -> Seen:
    """A disk of a Mac: what the trailer names lies before it."""
    at = look.size - 512
    fork = look.number(at + 24, 8) + look.number(at + 32, 8)
    lists = look.number(at + 216, 8) + look.number(at + 224, 8)
    return Seen(whole=max(fork, lists) <= at, made_for="macos")


def java(_: Look) -> Seen:
    """One class; nothing says how long it is."""
    return Seen(whole=None, made_for="java")
