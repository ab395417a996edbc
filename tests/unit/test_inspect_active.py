"""Documents that do something by themselves when they are opened, and those that do not."""

import pytest

from helperkit.delivery.inspect import inspect
from tests.unit.inspect_samples import boxed

TYPES = {"[Content_Types].xml": "<Types/>"}
DOC = {**TYPES, "word/document.xml": "<w:document/>"}
BOOK = {**TYPES, "xl/workbook.xml": "<workbook/>"}
ODT = {"mimetype": "application/vnd.oasis.opendocument.text"}
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def related(kind, target, mode="External"):
    return (
        f'<Relationships><Relationship Id="a" Type="{_RELATION}/{kind}" Target="{target}"'
        f' TargetMode="{mode}"/></Relationships>'
    )


def flat(inside):
    return (
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:'
        f'xmlns:office:1.0"><office:scripts>{inside}</office:scripts></office:document>'
    ).encode()


def letter(inside):
    return (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
        b"Content-Type: text/html\n\n<html></html>\n--x\n" + inside + b"\n--x--\n"
    )


WORD_2003 = (
    b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument%s>'
    b"</w:wordDocument>"
)
ACTIVE = {
    "by relation.docm": boxed(
        **DOC,
        **{"word/_rels/document.xml.rels": related("vbaProject", "paper.bin", "Internal")},
        **{"word/paper.bin": "x"},
    ),
    "by type.docm": boxed(
        **{"[Content_Types].xml": '<Override ContentType="application/vnd.ms-office.vbaProject"/>'},
        **{"word/document.xml": "<w/>", "word/paper.bin": "x"},
    ),
    "sheet.xlsm": boxed(**BOOK, **{"xl/macrosheets/sheet1.xml": "<xm:macrosheet/>"}),
    "sheet.xlsb": boxed(**TYPES, **{"xl/workbook.bin": "x", "xl/macrosheets/sheet1.bin": "x"}),
    "template.docx": boxed(
        **DOC,
        **{"word/_rels/settings.xml.rels": related("attachedTemplate", "&#104;ttp://a.example/x")},
    ),
    "field.docx": boxed(
        **TYPES,
        **{
            "word/document.xml": "<w:document><w:instrText>DDE</w:instrText><w:r/><w:instrText"
            ' xml:space="preserve">AUTO c:\\cmd.exe "/k calc"</w:instrText></w:document>'
        },
    ),
    "link.xlsx": boxed(**BOOK, **{"xl/externalLinks/externalLink1.xml": "<ddeLink/>"}),
    "event.odt": boxed(
        **ODT, **{"content.xml": '<event-listener href="vnd.sun.star.script:../x.py$a?"/>'}
    ),
    "flat.fodt": flat("<ooo:module>Sub Main</ooo:module>"),
    "word 2003.xml": WORD_2003 % b' w:macrosPresent="yes"',
    "word 2003.doc": WORD_2003 % b'><w:binData w:name="editdata.mso"/',
    "letter.doc": letter(b"Content-Type: application/x-mso\n\nQWN0aXZl\nTWltZQ=="),
    "updates.rtf": b"{\\rtf1{\\object\\objautlink\\objupdate{\\*\\objdata 0105}}}",
    "package.rtf": b"{\\rtf1{\\object{\\*\\objclass Package}{\\*\\objdata 0105}}}",
    "package in digits.doc": b"{\\rtf1{\\object{\\*\\objdata 01050000 50616\n36b616765 004d5a}}}",
    "template.rtf": b"{\\rtf1{\\*\\template http://a.example/x.dot}}",
    "field.rtf": b'{\\rtf1{\\field{\\*\\fldinst {DDEAUTO cmd "/k calc"}}}}',
    "cell.csv": b"a,b\n=cmd|'/c a|b,c'!A0,2\n",
    "later cell.csv": b"a,b\n1,\"+A1+cmd|'/c calc'!''\",2\n",
    "sheet.csv": b'ID;P\nO;E\nNN;NAuto_open;ER101C1\nC;X1;Y1;EEXEC("CALC.EXE")\nE\n',
    "sheet.xls": b'ID;PWXL\nC;X1;Y1;K0;EEXEC("CALC.EXE")\nE\n',
}
CALM = {
    "plain.docx": boxed(**DOC),
    "linked.docx": boxed(
        **DOC,
        **{"word/_rels/document.xml.rels": related("hyperlink", "https://shop.example/")},
    ),
    "own template.docx": boxed(
        **DOC,
        **{"word/_rels/settings.xml.rels": related("attachedTemplate", "file:///C:/A/x.dotm")},
    ),
    "words.docx": boxed(
        **TYPES,
        **{"word/document.xml": "<w:instrText>PAGE</w:instrText><w:t>DDEAUTO is old</w:t>"},
    ),
    "other table.xlsx": boxed(
        **BOOK,
        **{"xl/externalLinks/_rels/a.rels": related("externalLinkPath", "https://a.example/b")},
    ),
    "empty.fodt": flat('<office:script script:language="ooo:Basic"><ooo:libraries/>'),
    "word 2003.xml": WORD_2003 % b"",
    "letter.mht": letter(b"Content-Type: image/png\n\niVBORw0KGgo="),
    "object.rtf": b"{\\rtf1{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 0105}}}",
    "words.rtf": b"{\\rtf1 DDE is an old way. A Package came.}",
    "table.csv": b"ID;Product;Price\n1;Pattern;3\nC;Cat;5\n",
    "bars.csv": b"a|b|c!\n-5|6!|7\n=A1+B1,2\n- one | two! three\n",
    "mail.txt": b"Mime-types are fun | so they say!\n- Yes | no\n",
}


def looked(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return inspect(path)


@pytest.mark.parametrize("name", ACTIVE)
def test_what_works_by_itself_is_not_called_safe(name, tmp_path):
    found = looked(tmp_path, name, ACTIVE[name])
    assert (found.safe, found.note) == (False, "macros")


@pytest.mark.parametrize("name", CALM)
def test_what_only_looks_like_it_is_safe(name, tmp_path):
    found = looked(tmp_path, name, CALM[name])
    assert (found.safe, found.note, found.problem) == (True, "", None)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("words.docx", boxed(**TYPES, **{"word/document.xml": "<w:instrText " * 2_000_000})),
        ("related.docx", boxed(**DOC, **{"_rels/.rels": '<a "' * 2_000_000})),
        ("said.docx", boxed(**DOC, **{"_rels/.rels": "<a " + "b" * 4_000_000 + ">"})),
        ("bars.csv", b",=a|" * 2_000_000),
        ("formulas.csv", b",-" * 4_000_000 + b"a|"),
    ],
)
def test_a_text_without_sense_comes_to_an_end(name, content, tmp_path):
    """Each would take hours where a pattern begins anew at every sign."""
    assert looked(tmp_path, name, content).size == len(content)


PACKAGE = "<package><manifest>{items}</manifest><spine>{order}</spine></package>"  # EPUB 3.3, 5


def epub(chapters, href="text/{n}%20a.xhtml", name="OPS/text/{n} a.xhtml"):
    items = "".join(f"<item id='i{n}' href='{href.format(n=n)}'/>" for n in range(3))
    order = "".join(f'<opf:itemref idref="i{n}"/>' for n in range(3))
    return boxed(
        **{
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<rootfile full-path="OPS/c.opf"/>',
            "OPS/c.opf": PACKAGE.format(items=items, order=order),
        },
        **{name.format(n=n): content for n, content in enumerate(chapters)},
    )


@pytest.mark.parametrize(
    ("name", "content", "whole"),
    [
        ("a.epub", epub(["<p/>"] * 3), True),
        ("a.epub", epub(["<p/>"] * 3, href="./TEXT/../text/{n} A.xhtml#x"), True),
        ("a.epub", epub(["<p/>"] * 3, href="https://a.example/{n}"), True),
        ("a.epub", epub(["<p/>"] * 2), False),
        ("a.epub", epub(["<p/>", "", "<p/>"]), False),
        ("a.epub", boxed(**{"META-INF/container.xml": '<rootfile full-path="c.opf"/>'}), False),
        ("a.docx", boxed(**TYPES, **{"word/x.xml": "<a/>"}), False),
        ("a.xlsx", boxed(**TYPES, **{"xl/x.xml": "<a/>"}), False),
        ("a.pptx", boxed(**TYPES, **{"ppt/x.xml": "<a/>"}), False),
        ("a.odt", boxed(**ODT, **{"styles.xml": "<a/>"}), False),
        (
            "a.docx",
            boxed(
                **TYPES,
                **{"_rels/.rels": related("officeDocument", "/word/document2.xml", "Internal")},
                **{"word/document2.xml": "<a/>"},
            ),
            True,
        ),
    ],
)
def test_nothing_that_is_named_is_missing(name, content, whole, tmp_path):
    assert looked(tmp_path, name, content).whole is whole
