"""PDFs made by hand, byte by byte, so that each can be wrong in one way."""

import io
import zlib

import pypdf

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>"
TEXT = b"BT /F1 12 Tf 9 9 Td (words) Tj ET\n" * 40


def stream(content, extra=b"", *, packed=True):
    """Return a stream object."""
    body = zlib.compress(content) if packed else content
    how = b"/Filter/FlateDecode" if packed else b""
    return b"<<%s%s/Length %d>>stream\n%s\nendstream" % (how, extra, len(body), body)


def pdf(*objects, root=b"1 0 R", start=None, head=b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", trailer=b""):
    """Return a file of these objects, numbered from 1."""
    out = io.BytesIO()
    out.write(head)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<</Size %d/Root %s%s>>\n" % (len(objects) + 1, root, trailer))
    out.write(b"startxref\n%d\n%%%%EOF\n" % (table if start is None else start))
    return out.getvalue()


def book(pages=3, **about):
    """Return a whole PDF of some pages with packed text."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(pages))
    objects = [CATALOG, b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids), b"<</Title(A book)>>"]
    for number in range(pages):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents %d 0 R>>" % (5 + 2 * number)
        )
        objects.append(stream(TEXT + b"%% %d" % number))
    return pdf(*objects, trailer=b"/Info 3 0 R", **about)


def with_catalog(more, *objects):
    """Return a PDF of one page whose catalog says more; its own objects begin with number 5."""
    catalog = b"<</Type/Catalog/Pages 2 0 R%s>>" % more
    return pdf(catalog, PAGES, PAGE, stream(TEXT), *objects)


def locked(user, owner, algorithm):
    """Return a PDF of two pages that was locked by pypdf."""
    writer = pypdf.PdfWriter()
    for _ in range(2):
        writer.add_blank_page(99, 99)
    writer.add_metadata({"/Title": "A locked book"})
    writer.encrypt(user, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def chained(count, link):
    """Return objects that each refer to the next, from number 5 on."""
    return [link % (6 + number) for number in range(count)]


def bombs():
    """Return hostile PDFs by their names."""
    deep = 200_000
    packing = zlib.compressobj(9)
    packed = b"".join(packing.compress(bytes(1 << 20)) for _ in range(1024))
    packed += packing.flush()  # a gigabyte of nothing
    twice = zlib.compress(packed, 9)
    million = b" ".join([b"3 0 R"] * 1_000_000)
    flat = [b"%d 0 R" % (5 + number) for number in range(150_000)]
    many = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"] * len(flat)
    tree = [b"<</Type/Pages/Count 9/Kids[%d 0 R %d 0 R]>>" % (n + 1, n + 1) for n in range(5, 65)]
    inner = b"<</Type/Pages/Count 1/Kids[%s]>>"
    one = (PAGES, PAGE, stream(TEXT))
    objects_in = b"".join(b"%d %d " % (n, 0) for n in range(10, 40_000))
    return {
        "deep arrays": with_catalog(b"/A " + b"[" * deep + b"]" * deep),
        "deep dictionaries": with_catalog(b"/A " + b"<</A" * deep + b" 1" + b">>" * deep),
        "deep arrays unclosed": with_catalog(b"/A " + b"[" * deep),
        "an endless name": with_catalog(b"/" + b"A" * (20 << 20)),
        "an endless string": with_catalog(b"/A (" + b"(" * (4 << 20) + b")"),
        "an endless comment": with_catalog(b"/A %" + b"x" * (20 << 20)),
        "an endless number": with_catalog(b"/A " + b"9" * (1 << 20)),
        "a chain of references": with_catalog(b"/A 5 0 R", *chained(50_000, b"%d 0 R")),
        "a reference to itself": pdf(b"1 0 R", PAGES, PAGE),
        "a root among pages": pdf(CATALOG, inner % b"1 0 R 2 0 R", PAGE),
        "pages in a loop": pdf(CATALOG, inner % b"3 0 R", inner % b"4 0 R", inner % b"2 0 R"),
        "pages doubled sixty times": pdf(CATALOG, inner % b"5 0 R", PAGE, PAGE, *tree, PAGE),
        "pages in a chain": pdf(
            CATALOG, inner % b"5 0 R", PAGE, PAGE, *chained(50_000, inner % b"%d 0 R"), PAGE
        ),
        "one page a million times": pdf(CATALOG, inner % million, PAGE, stream(TEXT)),
        "very many pages": pdf(CATALOG, inner % b" ".join(flat), PAGE, PAGE, *many),
        "a table that leads to itself": _table_loop(),
        "a table without an end": book().replace(b"xref\n0 ", b"xref\n0 99999999", 1),
        "a million tables": _many_tables(20_000),
        "a gigabyte in a page": pdf(
            CATALOG,
            PAGES,
            PAGE,
            b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        ),
        "a gigabyte packed twice": pdf(
            CATALOG,
            PAGES,
            PAGE,
            b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream"
            % (len(twice), twice),
        ),
        "objects in a gigabyte": _object_stream(packed, b"/N 3/First 20"),
        "objects that say they are many": _object_stream(
            zlib.compress(objects_in), b"/N 999999999/First %d" % len(objects_in)
        ),
        "objects within themselves": _object_stream(
            zlib.compress(b"1 0 2 9 <</A 1>> <</B 2>>"), b"/N 2/First 8/Extends 1 0 R"
        ),
        "a table in a gigabyte": _table_stream(packed, b"/W[1 2 1]/Size 99999999"),
        "a table of wide columns": _table_stream(
            zlib.compress(bytes(4000)), b"/W[99999999 99999999 99999999]/Size 9"
        ),
        "a table of many parts": _table_stream(
            zlib.compress(bytes(4000)),
            b"/W[1 2 1]/Size 9/Index[%s]" % (b"0 99999999 " * 2000),
        ),
        "a length that is a chain": pdf(
            CATALOG, PAGES, PAGE, b"<</Length 4 0 R>>stream\nxx\nendstream"
        ),
        "rows without an end": pdf(
            CATALOG,
            PAGES,
            PAGE,
            stream(TEXT, b"/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32>>"),
        ),
        "a lock of a thousand rounds": pdf(
            CATALOG,
            *one,
            trailer=b"/ID[(x)(x)]/Encrypt<</Filter/Standard/V 5/R 6/Length 256/O(%s)/U(%s)"
            b"/OE(%s)/UE(%s)/P -4>>" % (b"o" * 48, b"u" * 48, b"o" * 32, b"u" * 32),
        ),
        "junk beside words": _junk_objects(300_000),
        "many endings": book() + b"%%EOF\n" * 400_000,
        "nothing but open brackets": b"%PDF-1.7\n" + b"<<[(" * 1_000_000 + b"\n%%EOF",
        "nothing but objects": b"%PDF-1.7\n" + b"1 0 obj " * 1_000_000 + b"\n%%EOF",
        "nothing but trailers": b"%PDF-1.7\n" + b"trailer<</Root 1 0 R>>" * 100_000 + b"\n%%EOF",
    }


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
