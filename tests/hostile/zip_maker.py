"""Makes ZIP archives byte by byte, with every field free to lie."""

import hashlib
import stat
import struct
import unicodedata
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
        # What the local header says otherwise: flags, method, time, date, crc, packed, size, extra.
        self.local_lies = lies.pop("local", {})
        # Behind the bytes: mark or not, 4 or 8 bytes for each size (APPNOTE 4.3.9).
        self.descriptor = lies.pop("descriptor", "")
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
        time, date = self.lies.get("time", 0), self.lies.get("date", 0x5A21)
        flags = self.lies.get("flags", 0x808 if self.descriptor else 0x800)
        return flags, method, time, date, crc, packed, size

    def local(self):
        names = ("flags", "method", "time", "date", "crc", "packed", "size")
        said = dict(zip(names, self.fields(), strict=True))
        if self.descriptor:
            said.update(crc=0, packed=0, size=0)
        said.update(self.local_lies)
        extra = said.pop("extra", b"")
        fields = (*said.values(), len(self.local_name), len(extra))
        head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, *fields)
        return head + self.local_name + extra + self.packed + self._behind()

    def _behind(self):
        if not self.descriptor:
            return b""
        sizes = "<LQQ" if "64" in self.descriptor else "<LLL"
        told = struct.pack(sizes, zlib.crc32(self.body), len(self.packed), len(self.body))
        return (b"PK\7\x08" if "signed" in self.descriptor else b"") + told

    def central(self, offset):
        made = self.lies.get("made", UNIX)
        extra = self.lies.get("extra", b"")
        attributes = self.lies.get("attributes", self.mode << 16)
        disk = self.lies.get("disk", 0)
        tail = (len(self.name), len(extra), 0, disk, 0, attributes, offset)
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


def extra(number, content):
    return struct.pack("<2H", number, len(content)) + content


def mac_like(files):
    """An archive as the Finder of a Mac makes it: open members, NFD names, its own litter."""
    old_unix = struct.pack("<2L", 1_600_000_000, 1_600_000_000)
    items = []
    for name, body in files.items():
        plain = unicodedata.normalize("NFD", name).encode()
        folder = body is None
        folders, _, last = name.rpartition("/")
        around = folders + "/" if folders else ""
        litter = unicodedata.normalize("NFD", f"__MACOSX/{around}._{last}").encode()
        for raw, content in ((plain, body or b""), (litter, b"\0\5\x16\7" + bytes(100))):
            if folder and raw == litter:
                continue
            items.append(
                Item(
                    raw,
                    content,
                    deflated=bool(content),
                    flags=0x0008 if content else 0,
                    descriptor="signed" if content else "",
                    made=0x0315,
                    mode=(stat.S_IFDIR | 0o755) if folder else stat.S_IFREG | 0o644,
                    extra=extra(0x5855, old_unix),
                    local={"extra": extra(0x5855, old_unix + bytes(4))},
                )
            )
    return zipped(*items)


def jar_like(files):
    """An archive as Java's jar makes it: 0xCAFE in the first member, open members."""
    mark = extra(0xCAFE, b"")
    ways = {"made": 20, "attributes": 0, "descriptor": "signed", "deflated": True}
    items = [Item("META-INF/", b"", extra=mark, local={"extra": mark}, **ways)]
    for name, body in files.items():
        items.append(Item(name, body, **ways))
    return zipped(*items)


def powershell_like(files):
    """An archive as old .NET makes it: backslashes, no flags, folders as empty names."""
    items = []
    for name, body in files.items():
        said = name.replace("/", "\\") + ("\\" if body is None else "")
        items.append(Item(said, body or b"", deflated=bool(body), made=20, flags=0, attributes=0))
    return zipped(*items)
