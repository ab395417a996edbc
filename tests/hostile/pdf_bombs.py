"""PDFs that mean harm, each made when it is asked for: some are large."""

import io
import zlib
from functools import cache

from tests.hostile.pdf_maker import CATALOG, PAGE, PAGES, TEXT, book, pdf, stream, with_catalog

_DEEP = 200_000
_INNER = b"<</Type/Pages/Count 1/Kids[%s]>>"


@cache
def _gigabyte():
    """Return a gigabyte of nothing, packed."""
    packing = zlib.compressobj(9)
    return b"".join(packing.compress(bytes(1 << 20)) for _ in range(1024)) + packing.flush()


def _packed(content, filters=b"/FlateDecode"):
    return b"<</Filter%s/Length %d>>stream\n%s\nendstream" % (filters, len(content), content)


def chained(count, link):
    """Return objects that each refer to the next, from number 5 on."""
    return [link % (6 + number) for number in range(count)]


def _table_loop():
    whole = book()
    at = whole.index(b"xref\n0")
    return whole.replace(b"/Info 3 0 R", b"/Info 3 0 R/Prev %d" % at)


def _many_tables(count):
    out, before = io.BytesIO(), b""
    out.write(book())
    for _ in range(count):
        at = out.tell()
        out.write(b"xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R%s>>\n" % before)
        before = b"/Prev %d" % at
    out.write(b"startxref\n%d\n%%%%EOF\n" % at)
    return out.getvalue()


def _object_stream(packed, more):
    """Return a file whose catalog lies in a packed stream of objects (ISO 32000-1, 7.5.7)."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    inside = out.tell()
    out.write(
        b"5 0 obj\n<</Type/ObjStm%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\n"
        % (more, len(packed), packed)
    )
    at = out.tell()
    rows = b"".join(
        bytes([2]) + (5).to_bytes(4, "big") + bytes([number]) for number in range(4)
    ) + b"".join(bytes([1]) + place.to_bytes(4, "big") + bytes([0]) for place in (0, inside, at))
    table = zlib.compress(rows)
    out.write(
        b"6 0 obj\n<</Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n"
        b"%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(table), table, at)
    )
    return out.getvalue()


def _table_stream(packed, more):
    """Return a file whose table is this packed stream (ISO 32000-1, 7.5.8)."""
    head = b"%PDF-1.7\n1 0 obj\n" + CATALOG + b"\nendobj\n"
    return head + (
        b"6 0 obj\n<</Type/XRef/Root 1 0 R%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\n"
        b"endobj\nstartxref\n%d\n%%%%EOF\n" % (more, len(packed), packed, len(head))
    )


def _junk_objects(count):
    """Return a file without its table, so that each of very many objects must be looked for."""
    objects = b"".join(b"%d 0 obj<</A %d/B(xx)>>endobj\n" % (n, n) for n in range(4, count))
    return (
        b"%PDF-1.4\n1 0 obj" + CATALOG + b"endobj\n2 0 obj" + PAGES + b"endobj\n"
        b"3 0 obj" + PAGE + b"endobj\n" + objects + b"trailer<</Root 1 0 R/Size 400000>>\n"
        b"startxref\n0\n%%EOF\n"
    )


def _said_to_be_many():
    inside = b"".join(b"%d %d " % (n, 0) for n in range(10, 40_000))
    return _object_stream(zlib.compress(inside), b"/N 999999999/First %d" % len(inside))


def _objects_in_each_other(first, second):
    """Return a file whose table says that two objects lie within each other."""
    head = b"%PDF-1.7\n"
    rows = b"\0\0\0\0\0" + bytes([2]) + first.to_bytes(3, "big") + b"\0"
    rows += bytes([2]) + second.to_bytes(3, "big") + b"\0"
    table = zlib.compress(rows)
    return head + (
        b"6 0 obj\n<</Type/XRef/Size 3/W[1 3 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n"
        b"%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(table), table, len(head))
    )


def _two_tables():
    """Return a file with both kinds of tables, the one leading to the other (7.5.8.4)."""
    whole = book()
    at = whole.index(b"xref\n0")
    return whole.replace(b"/Info 3 0 R", b"/Info 3 0 R/XRefStm %d/Prev %d" % (at, at))


def _about(*objects, trailer):
    return pdf(CATALOG, PAGES, PAGE, stream(TEXT), *objects, trailer=trailer)


def _very_many_pages():
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(150_000))
    many = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"] * 150_000
    return pdf(CATALOG, _INNER % kids, PAGE, PAGE, *many)


def _doubled():
    """Return pages each of which hangs twice on the one before it."""
    tree = [b"<</Type/Pages/Count 9/Kids[%d 0 R %d 0 R]>>" % (n + 1, n + 1) for n in range(5, 65)]
    return pdf(CATALOG, _INNER % b"5 0 R", PAGE, PAGE, *tree, PAGE)


BOMBS = {
    "deep arrays": lambda: with_catalog(b"/A " + b"[" * _DEEP + b"]" * _DEEP),
    "deep dictionaries": lambda: with_catalog(b"/A " + b"<</A" * _DEEP + b" 1" + b">>" * _DEEP),
    "deep arrays unclosed": lambda: with_catalog(b"/A " + b"[" * _DEEP),
    "an endless name": lambda: with_catalog(b"/" + b"A" * (20 << 20)),
    "an endless string": lambda: with_catalog(b"/A (" + b"(" * (4 << 20) + b")"),
    "an endless comment": lambda: with_catalog(b"/A %" + b"x" * (20 << 20)),
    "an endless number": lambda: with_catalog(b"/A " + b"9" * (1 << 20)),
    "a chain of references": lambda: with_catalog(b"/A 5 0 R", *chained(50_000, b"%d 0 R")),
    "a reference to itself": lambda: pdf(b"1 0 R", PAGES, PAGE),
    "a root among pages": lambda: pdf(CATALOG, _INNER % b"1 0 R 2 0 R", PAGE),
    "pages in a loop": lambda: pdf(
        CATALOG, _INNER % b"3 0 R", _INNER % b"4 0 R", _INNER % b"2 0 R"
    ),
    "pages doubled sixty times": _doubled,
    "pages in a chain": lambda: pdf(
        CATALOG, _INNER % b"5 0 R", PAGE, PAGE, *chained(50_000, _INNER % b"%d 0 R"), PAGE
    ),
    "one page a million times": lambda: pdf(
        CATALOG, _INNER % b" ".join([b"3 0 R"] * 1_000_000), PAGE, stream(TEXT)
    ),
    "very many pages": _very_many_pages,
    "a table that leads to itself": _table_loop,
    "a table without an end": lambda: book().replace(b"xref\n0 ", b"xref\n0 99999999", 1),
    "a million tables": lambda: _many_tables(20_000),
    "a gigabyte in a page": lambda: pdf(CATALOG, PAGES, PAGE, _packed(_gigabyte())),
    "a gigabyte packed twice": lambda: pdf(
        CATALOG,
        PAGES,
        PAGE,
        _packed(zlib.compress(_gigabyte(), 9), b"[/FlateDecode/FlateDecode]"),
    ),
    "objects in a gigabyte": lambda: _object_stream(_gigabyte(), b"/N 3/First 20"),
    "objects that say they are many": _said_to_be_many,
    "objects within themselves": lambda: _object_stream(
        zlib.compress(b"1 0 2 9 <</A 1>> <</B 2>>"), b"/N 2/First 8/Extends 1 0 R"
    ),
    "a table in a gigabyte": lambda: _table_stream(_gigabyte(), b"/W[1 2 1]/Size 99999999"),
    "a table of wide columns": lambda: _table_stream(
        zlib.compress(bytes(4000)), b"/W[99999999 99999999 99999999]/Size 9"
    ),
    "a table of many parts": lambda: _table_stream(
        zlib.compress(bytes(4000)),
        b"/W[1 2 1]/Size 9/Index[%s]" % (b"0 99999999 " * 2000),
    ),
    "a length that is a chain": lambda: pdf(
        CATALOG, PAGES, PAGE, b"<</Length 4 0 R>>stream\nxx\nendstream"
    ),
    "rows without an end": lambda: pdf(
        CATALOG,
        PAGES,
        PAGE,
        stream(TEXT, b"/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32>>"),
    ),
    "a lock of a thousand rounds": lambda: pdf(
        CATALOG,
        PAGES,
        PAGE,
        stream(TEXT),
        trailer=b"/ID[(x)(x)]/Encrypt<</Filter/Standard/V 5/R 6/Length 256/O(%s)/U(%s)"
        b"/OE(%s)/UE(%s)/P -4>>" % (b"o" * 48, b"u" * 48, b"o" * 32, b"u" * 32),
    ),
    "junk beside words": lambda: _junk_objects(300_000),
    "many endings": lambda: book() + b"%%EOF\n" * 400_000,
    "nothing but open brackets": lambda: b"%PDF-1.7\n" + b"<<[(" * 1_000_000 + b"\n%%EOF",
    "nothing but objects": lambda: b"%PDF-1.7\n" + b"1 0 obj " * 1_000_000 + b"\n%%EOF",
    "nothing but trailers": lambda: (
        b"%PDF-1.7\n" + b"trailer<</Root 1 0 R>>" * 100_000 + b"\n%%EOF"
    ),
    "objects in each other": lambda: _objects_in_each_other(2, 1),
    "objects in themselves": lambda: _objects_in_each_other(1, 2),
    "objects in long runs": lambda: _object_stream(b"\x81\0" * (4 << 20), b"/N 3/First 20").replace(
        b"/FlateDecode", b"/RunLengthDecode", 1
    ),
    "objects in packed codes": lambda: _object_stream(
        b"\x80\x0b\x60" + bytes(8 << 20), b"/N 3/First 20"
    ).replace(b"/FlateDecode", b"/LZWDecode", 1),
    "a table of rows in a gigabyte": lambda: _table_stream(
        _gigabyte(), b"/W[1 2 1]/Size 9/DecodeParms<</Predictor 12/Columns 4>>"
    ),
    "two tables in a loop": _two_tables,
    "a table of objects far away": lambda: book().replace(b"xref\n0 ", b"xref\n999999999 ", 1),
    "a table before the beginning": lambda: book().replace(b"/Info 3", b"/Prev -9/Info 3", 1),
    "objects with endless numbers": lambda: b"%PDF-1.7\n" + b"9" * 5000 + b" 0 obj<<>>endobj %%EOF",
    "a million pages that are not there": lambda: pdf(
        CATALOG, _INNER % b" ".join(b"%d 0 R" % n for n in range(9, 1_000_009)), PAGE
    ),
    "parents in a loop": lambda: pdf(
        CATALOG,
        b"<</Type/Pages/Count 1/Kids[3 0 R]/Parent 3 0 R>>",
        b"<</Type/Page/Parent 3 0 R/MediaBox 3 0 R/Resources 2 0 R/Contents 3 0 R>>",
    ),
    "names with zeros and without an end": lambda: with_catalog(
        b"/A#00B/#00 1/#zz 2/C# 3" + b"/#00#ff" * 300_000
    ),
    "a million arrays in one": lambda: with_catalog(b"/A[" + b"[]" * 1_000_000 + b"]"),
    "a million keys": lambda: with_catalog(
        b"/A<<" + b"".join(b"/K%d 1" % n for n in range(500_000)) + b">>"
    ),
    "a picture in JBIG2": lambda: with_catalog(
        b"/A 5 0 R",
        b"<</Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 5 0 R>>/Width 99999999"
        b"/Height 99999999/Length 4>>stream\n\0\0\0\0\nendstream",
    ),
    "packed a thousand times": lambda: with_catalog(
        b"/A 5 0 R", _packed(zlib.compress(b"x" * 99), b"[" + b"/FlateDecode" * 1000 + b"]")
    ),
    "a packing that is itself": lambda: with_catalog(
        b"/A 5 0 R", b"<</Filter 5 0 R/DecodeParms 5 0 R/Length 1>>stream\nx\nendstream"
    ),
    "a length below nothing": lambda: with_catalog(
        b"/A 5 0 R", b"<</Length -9999999>>stream\nx\nendstream"
    ),
    "a title that is itself": lambda: _about(b"<</Title 5 0 R>>", trailer=b"/Info 5 0 R"),
    "a title in a loop": lambda: _about(
        b"<</Title 6 0 R>>", b"7 0 R", b"6 0 R", trailer=b"/Info 5 0 R"
    ),
    "an endless title": lambda: _about(
        b"<</Title(\xfe\xff" + b"\0\x07" * (8 << 20) + b")>>", trailer=b"/Info 5 0 R"
    ),
    "a lock that is itself": lambda: _about(b"5 0 R", trailer=b"/ID[(x)(x)]/Encrypt 5 0 R"),
    "a lock with an endless key": lambda: _about(
        trailer=b"/ID[(x)(x)]/Encrypt<</Filter/Standard/V 4/R 4/Length 2147483640/P -4/O(%s)/U(%s)"
        b"/CF<</StdCF<</CFM/AESV2/Length 99999999>>>>/StmF/StdCF/StrF/StdCF>>"
        % (b"o" * 32, b"u" * 32)
    ),
    "a root that is a stream": lambda: pdf(stream(b"<<>>", b"/Pages 1 0 R")),
    "a language in a loop": lambda: with_catalog(
        b"/Lang 5 0 R/ViewerPreferences 6 0 R", b"6 0 R", b"<</Direction 6 0 R>>"
    ),
    "many versions of itself": lambda: b"".join(
        b"%PDF-1.7\n1 0 obj" + CATALOG + b"endobj\n%%EOF\n" for _ in range(60_000)
    ),
}
