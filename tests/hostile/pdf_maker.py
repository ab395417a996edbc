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
