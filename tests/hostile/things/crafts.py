"""Files for machines at home, for drawing and music programs; books by a writer of our own."""

import math
import random
import struct
import zipfile
from pathlib import Path

from helperkit.journey.kinds import Kind
from tests.hostile.things.bench import Bench, Tells, Thing

_ALL, _NO = Tells.ALL, Tells.NOTHING


def _stitched(bench: Bench, out: Path) -> None:
    import pyembroidery as pe

    pattern = pe.EmbPattern()
    for colour in ("red", "green", "blue"):
        points = [(200 * math.cos(n / 9), 200 * math.sin(n / 7)) for n in range(300)]
        pattern.add_block(points, colour)
    pe.write(pattern, str(out))


def _triangles() -> list[tuple[float, ...]]:
    found = []
    for n in range(120):
        a, b = n / 120 * math.tau, (n + 1) / 120 * math.tau
        found.append(
            (
                0.0,
                0.0,
                1.0,
                0,
                0,
                5,
                math.cos(a) * 9,
                math.sin(a) * 9,
                5,
                math.cos(b) * 9,
                math.sin(b) * 9,
                5,
            )
        )
    return found


def _stl(_bench: Bench, out: Path) -> None:
    body = b"".join(struct.pack("<12fH", *t, 0) for t in _triangles())
    out.write_bytes(
        b"made by a slicer".ljust(80, b" ") + struct.pack("<L", len(_triangles())) + body
    )


def _stl_in_letters(_bench: Bench, out: Path) -> None:
    lines = ["solid lid"]
    for t in _triangles():
        corners = "".join(f"   vertex {t[n]:g} {t[n + 1]:g} {t[n + 2]:g}\n" for n in (3, 6, 9))
        lines.append(f" facet normal 0 0 1\n  outer loop\n{corners}  endloop\n endfacet")
    out.write_text("\n".join((*lines, "endsolid lid\n")))


def _obj(_bench: Bench, out: Path) -> None:
    points = [f"v {math.cos(n):.6f} {math.sin(n):.6f} {n / 50:.6f}" for n in range(200)]
    faces = [f"f {n} {n + 1} {n + 2}" for n in range(1, 198)]
    out.write_text("# a lid\no lid\n" + "\n".join(points + faces) + "\n")


def _ply(_bench: Bench, out: Path) -> None:
    head = "ply\nformat binary_little_endian 1.0\nelement vertex 200\n"
    head += "property float x\nproperty float y\nproperty float z\nend_header\n"
    out.write_bytes(
        head.encode() + b"".join(struct.pack("<3f", n, n / 2, n / 3) for n in range(200))
    )


def _boxed(**files: str):
    def make(_bench: Bench, out: Path) -> None:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
            for name, content in files.items():
                box.writestr(name, content)
            box.writestr("more/words.txt", "roses and bees\n" * 200)

    return make


def _dxf(_bench: Bench, out: Path) -> None:
    lines = "".join(f"0\nLINE\n8\n0\n10\n{n}.0\n20\n0.0\n11\n{n}.0\n21\n9.0\n" for n in range(90))
    out.write_text(f"0\nSECTION\n2\nENTITIES\n{lines}0\nENDSEC\n0\nEOF\n")


def _cube(_bench: Bench, out: Path) -> None:
    size = 8
    rows = (
        f"{r / 7:.4f} {g / 7:.4f} {b / 7:.4f}\n"
        for b in range(size)
        for g in range(size)
        for r in range(size)
    )
    out.write_text(f'TITLE "Warm"\nLUT_3D_SIZE {size}\n' + "".join(rows))


def _abr(_bench: Bench, out: Path) -> None:
    brush = struct.pack(">L", 0) + random.Random(5).randbytes(2000)
    out.write_bytes(struct.pack(">2H", 6, 2) + b"8BIMsamp" + struct.pack(">L", len(brush)) + brush)


def _ase(_bench: Bench, out: Path) -> None:
    blocks = b""
    for n in range(12):
        body = (
            struct.pack(">H", 2)
            + "a\0".encode("utf-16-be")
            + b"RGB "
            + struct.pack(">3fH", n / 12, 0, 1, 2)
        )
        blocks += struct.pack(">HL", 1, len(body)) + body
    out.write_bytes(b"ASEF" + struct.pack(">2HL", 1, 0, 12) + blocks)


def _sf2(bench: Bench, out: Path) -> None:
    def chunk(name: bytes, body: bytes) -> bytes:
        return name + struct.pack("<L", len(body)) + body + b"\0" * (len(body) % 2)

    samples = (bench.goods / "sound.wav").read_bytes()[44:9044]
    parts = chunk(b"LIST", b"INFO" + chunk(b"ifil", struct.pack("<2H", 2, 1)))
    parts += chunk(b"LIST", b"sdta" + chunk(b"smpl", samples))
    parts += chunk(b"LIST", b"pdta" + chunk(b"phdr", bytes(76)))
    out.write_bytes(chunk(b"RIFF", b"sfbk" + parts))


def mobi(*, version: int, locked: bool = False):
    """A book as the MobileRead wiki describes it: records of text, and the last of four bytes."""

    def make(_bench: Bench, out: Path) -> None:
        text = b"<html><body>" + b"<p>The roses are watered.</p>" * 300 + b"</body></html>"
        texts = [text[at : at + 4096] for at in range(0, len(text), 4096)]
        title = b"The garden"
        first = bytearray(248)
        struct.pack_into(
            ">2HL4H", first, 0, 1, 0, len(text), len(texts), 4096, 2 if locked else 0, 0
        )
        first[16:20] = b"MOBI"
        struct.pack_into(">5L", first, 20, 232, 2, 65001, 7, version)
        struct.pack_into(">2L", first, 84, len(first), len(title))
        records = [bytes(first) + title + bytes(6), *texts, b"\xe9\x8e\x0d\x0a"]
        table, at = b"", 78 + 8 * len(records) + 2
        for number, record in enumerate(records):
            table += struct.pack(">2L", at, number)
            at += len(record)
        head = b"The_garden".ljust(32, b"\0") + bytes(28) + b"BOOKMOBI" + bytes(8)
        out.write_bytes(
            head + struct.pack(">H", len(records)) + table + b"\0\0" + b"".join(records)
        )

    return make


def _xmp(_bench: Bench, out: Path) -> None:
    settings = "".join(f'crs:Tone{n}="{n}"\n' for n in range(60))
    out.write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n<rdf:RDF><rdf:Description '
        f"{settings}/></rdf:RDF>\n</x:xmpmeta>\n"
    )


def _lrtemplate(_bench: Bench, out: Path) -> None:
    inner = "".join(f"\t\tTone{n} = {n},\n" for n in range(60))
    out.write_text(
        's = {\n\tid = "1",\n\tinternalName = "Warm",\n\tvalue = {\n'
        + inner
        + "\t},\n\tversion = 0,\n}\n"
    )


def _action(_bench: Bench, out: Path) -> None:
    name = "Warm\0".encode("utf-16-be")
    out.write_bytes(struct.pack(">2L", 16, 5) + name + b"\1" + random.Random(8).randbytes(900))


def _comic(bench: Bench, out: Path) -> None:
    with zipfile.ZipFile(out, "w") as box:
        for page in sorted((bench.goods / "photos").iterdir()):
            box.write(page, page.name)


def _knitout(_bench: Bench, out: Path) -> None:
    rows = "".join(f"knit {'+-'[n % 2]} f{n % 40} 1\n" for n in range(400))
    out.write_text(f";!knitout-2\n;;Carriers: 1 2 3 4\ninhook 1\n{rows}outhook 1\n")


def _designaknit(*, old: bool):
    """A pattern of 24 stitches by 780 rows, its runs as DesignaKnit 4 or 7 writes them."""

    def make(_bench: Bench, out: Path) -> None:
        wide, high = 24, 780
        rows = b"".join(bytes((0x80 | n % 9 + 1, 49, 0x80 | 23 - n % 9, 32)) for n in range(high))
        if old:
            head = bytearray(b"D4C".ljust(0x165, b"\0"))
            struct.pack_into("<2H", head, 0x13A, wide, high)
            out.write_bytes(bytes(head) + rows)
            return
        head = bytearray(b"D7c".ljust(0xF8, b"\0"))
        struct.pack_into("<2H", head, 3, wide, high)
        half = len(rows) // 2
        blocks = b"".join(
            struct.pack("<2H", upto, half) + part
            for upto, part in ((high // 2, rows[:half]), (high, rows[half:]))
        )
        out.write_bytes(bytes(head) + blocks * 2 + bytes((7, 9)) * 887 + b"\1" + b"\x21\5\x22\1")

    return make


_MODEL = {"[Content_Types].xml": "<Types/>", "3D/3dmodel.model": "<model/>" * 200}
CRAFTS = (
    *(
        Thing(f"bee.{end}", _stitched, Kind.SEWING, tells, ("pyembroidery",))
        for end, tells in (
            ("dst", Tells.CUTS),
            ("pes", Tells.CUTS),
            ("pec", Tells.CUTS),
            ("jef", Tells.CUTS),
            ("vp3", Tells.CUTS),
            ("exp", _NO),
            ("u01", _NO),
            ("xxx", _NO),
        )
    ),
    Thing("scarf.k", _knitout, Kind.KNITTING, _NO),
    Thing("scarf.pat", _designaknit(old=True), Kind.KNITTING),
    Thing("scarf.stp", _designaknit(old=False), Kind.KNITTING),
    Thing("lid.stl", _stl, Kind.MODEL),
    Thing("lid in letters.stl", _stl_in_letters, Kind.MODEL),
    Thing("lid.obj", _obj, Kind.MODEL, _NO),
    Thing("lid.ply", _ply, Kind.MODEL),
    Thing("lid.3mf", _boxed(**_MODEL), Kind.MODEL, _ALL),
    Thing("sign.dxf", _dxf, Kind.CUT),
    Thing(
        "sign.studio3",
        lambda _b, out: out.write_bytes(b"silhouette05" + random.Random(2).randbytes(3000)),
        Kind.CUT,
        _NO,
    ),
    Thing("warm.cube", _cube, Kind.PRESET),
    Thing("warm.xmp", _xmp, Kind.PRESET),
    Thing("warm.lrtemplate", _lrtemplate, Kind.PRESET),
    Thing("warm.atn", _action, Kind.PRESET, _NO),
    Thing("warm.ase", _ase, Kind.PRESET),
    Thing("chalk.abr", _abr, Kind.BRUSH),
    Thing(
        "chalk.brushset",
        _boxed(**{"brushset.plist": "<plist/>", "A1/Brush.archive": "x" * 900}),
        Kind.BRUSH,
        _ALL,
    ),
    Thing("drawing.procreate", _boxed(**{"Document.archive": "x" * 900}), Kind.PROJECT, _ALL),
    Thing("planner.goodnotes", _boxed(**{"index.notes.pb": "x" * 900}), Kind.PROJECT, _ALL),
    Thing(
        "title.mogrt",
        _boxed(**{"definition.json": "{}", "project.aegraphic": "x" * 900}),
        Kind.PROJECT,
        _ALL,
    ),
    Thing("piano.sf2", _sf2, Kind.SAMPLES),
    Thing("book.mobi", mobi(version=6), Kind.EBOOK),
    Thing("book.azw3", mobi(version=8), Kind.EBOOK),
    Thing("locked.azw3", mobi(version=8, locked=True), Kind.EBOOK),
    Thing("comic.cbz", _comic, Kind.EBOOK, _ALL),
    Thing(
        "score.mscz",
        _boxed(**{"META-INF/container.xml": "<c/>", "score.mscx": "<museScore/>" * 90}),
        Kind.SCORE,
        _ALL,
    ),
)
