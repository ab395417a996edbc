"""Makes ZIP archives byte by byte, with every field free to lie."""

import hashlib
import stat
import struct
import zlib

UNIX = 3 << 8
EVIL = b"evil"


class Item:
    """One ZIP member, with every field free to lie."""

    def __init__(self, name, body=EVIL, **lies):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.body = body
        self.mode = lies.pop("mode", stat.S_IFREG | 0o644)
        self.local_name = lies.pop("local_name", self.name)
        self.deflated = lies.pop("deflated", False)
        self.lies = lies

    @property
    def packed(self):
        if not self.deflated:
            return self.body
        press = zlib.compressobj(9, zlib.DEFLATED, -15)
        return press.compress(self.body) + press.flush()

    def fields(self):
        method = self.lies.get("method", 8 if self.deflated else 0)
        crc = self.lies.get("crc", zlib.crc32(self.body))
        packed = self.lies.get("packed", len(self.packed))
        size = self.lies.get("size", len(self.body))
        return self.lies.get("flags", 0x800), method, 0, 0x5A21, crc, packed, size

    def local(self):
        head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, *self.fields(), len(self.local_name), 0)
        return head + self.local_name + self.packed

    def central(self, offset):
        made = self.lies.get("made", UNIX)
        extra = self.lies.get("extra", b"")
        tail = (len(self.name), len(extra), 0, 0, 0, self.mode << 16, offset)
        head = struct.pack("<4s6H3L5H2L", b"PK\1\2", made, 20, *self.fields(), *tail)
        return head + self.name + extra


def zipped(*items, comment=b"", count=None, prefix=b"", offsets=None):
    out = bytearray(prefix)
    places = []
    for item in items:
        places.append(len(out))
        out += item.local()
    start = len(out)
    for number, item in enumerate(items):
        out += item.central(offsets[number] if offsets else places[number])
    end = (0, 0, count or len(items) & 0xFFFF, count or len(items) & 0xFFFF)
    end += (len(out) - start, start, len(comment))
    return bytes(out + struct.pack("<4s4H2LH", b"PK\5\6", *end) + comment)


def link(name, target):
    return Item(name, target.encode(), mode=stat.S_IFLNK | 0o777)


def device(name, kind):
    return Item(name, b"", mode=kind | 0o666)


def tree(root):
    """Everything under a folder, with contents: so that any change anywhere is seen."""
    seen = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            seen[name] = ("link", str(path.readlink()))
        elif path.is_dir():
            seen[name] = "folder"
        else:
            seen[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return seen


def furnished(tmp_path):
    """A folder with things that the customer had, deep enough that "../.." stays in view."""
    into = tmp_path / "one" / "two" / "Downloads"
    into.mkdir(parents=True)
    for name in ("evil.txt", "good.txt", "a", "a.txt"):
        (into / name).write_text("mine")
        (into.parent / name).write_text("mine")
    return into
