"""Old Office files, installer packages and others in Microsoft's compound files (MS-CFB)."""

from typing import BinaryIO

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_SECTORS = 64  # of a directory: 256 KiB at most
_STREAMS = (
    ("EncryptedPackage", "office-locked"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("Quill", "publisher"),
)
# Classes of Windows Installer: {000C1084-…} a package, {000C1086-…} a patch, {000C1082-…} a change.
_CLASSES = {0x84: "msi", 0x86: "msp", 0x82: "msp"}
_CLASS_END = bytes.fromhex("100c0000000000c000000000000046")
_END_OF_CHAIN = 0xFFFFFFFA  # this and above are no sectors


def format_of_ole(file: BinaryIO, head: bytes) -> str:
    """Return what a compound file is; "ole" where its streams say nothing."""
    entries = directory(file, head)
    if not entries or len(entries) < 128 or not any(entries[:128]):
        return "ole-torn"
    if entries[81:96] == _CLASS_END and entries[80] in _CLASSES:
        return _CLASSES[entries[80]]
    names = stream_names(entries)
    return next((name for stream, name in _STREAMS if stream in names), "ole")


def has_old_macros(entries: bytes) -> bool:
    """Whether an old Office file brings macros (MS-OVBA 2.2.1)."""
    names = {name.lower() for name in stream_names(entries)}  # readers do not mind capitals
    return bool(names & {"_vba_project", "_vba_project_cur", "vba", "macros"})


def stream_names(entries: bytes) -> set[str]:
    """Return the names of all streams and storages of a directory."""
    names = set()
    for at in range(0, len(entries) - 127, 128):
        length = int.from_bytes(entries[at + 64 : at + 66], "little")
        raw = entries[at : at + min(64, max(2, length)) - 2] if length else entries[at : at + 64]
        names.add(raw.decode("utf-16-le", errors="replace").partition("\0")[0])
    return names


def directory(file: BinaryIO, head: bytes) -> bytes | None:
    """Return the sectors of the directory, as far as they can be read; None without any."""
    shift = int.from_bytes(head[30:32], "little")
    if len(head) < 512 or shift not in (9, 12):
        return None
    sector = int.from_bytes(head[48:52], "little")
    tables = [int.from_bytes(head[at : at + 4], "little") for at in range(76, 512, 4)]
    found = bytearray()
    for _ in range(MOST_SECTORS):
        if sector >= _END_OF_CHAIN:
            break
        file.seek((sector + 1) << shift)
        content = file.read(1 << shift)
        found += content
        if len(content) < 1 << shift:
            break
        sector = _next(file, tables, sector, shift)
    return bytes(found)


def _next(file: BinaryIO, tables: list[int], sector: int, shift: int) -> int:
    number, place = divmod(sector, 1 << (shift - 2))
    if number >= len(tables) or tables[number] >= _END_OF_CHAIN:
        return _END_OF_CHAIN
    file.seek(((tables[number] + 1) << shift) + 4 * place)
    entry = file.read(4)
    return int.from_bytes(entry, "little") if len(entry) == 4 else _END_OF_CHAIN
