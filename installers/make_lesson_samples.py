"""Make the files that lessons practise with: `python -m installers.make_lesson_samples`.

They are small, and the same bytes every time.
"""

import io
import zipfile
from pathlib import Path

from helperkit.practice.locked import locked_zip

LESSONS = Path(__file__).parent.parent / "assets" / "lessons"
PASSWORD = "Rose-7"  # as in the lesson's own file
LETTER = "Hello.\n\nThis is a letter to practise with. You can do nothing wrong with it.\n"
SPRING = {
    "Robin.txt": "The robin sings before the sun is up.\n",
    "Rose.txt": "The rose wants sun, and water once a week.\n",
    "Rain.txt": "A little rain in spring, and all is green.\n",
}
BEHIND = {"Behind the door.txt": "You opened the lock. That is all there is to it.\n"}
PAGE = (
    (28, "The robin"),
    (15, "A small bird with a red breast."),
    (15, "It sings in every garden, also in winter."),
    (15, "You can close this page at any time."),
)


def parcel(files: dict[str, str]) -> bytes:
    """Return a ZIP of texts, with a fixed date."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return made.getvalue()


def page(lines: tuple[tuple[int, str], ...]) -> bytes:
    """Return a PDF of one page, A5, in a font that every reader has (PDF 32000-1, 9.6.2.2)."""
    top, drawn = 520, []
    for size, line in lines:
        drawn.append(f"BT /F1 {size} Tf 48 {top} Td ({line}) Tj ET")
        top -= size * 2
    text = "\n".join(drawn).encode("ascii")
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(made + head + table + end % (len(parts) + 1, len(made)))


def samples() -> dict[str, bytes]:
    """Return what each file holds, by its path in the folder of all lessons."""
    return {
        "folder/practice/Letter.txt": LETTER.encode(),
        "zip/practice/Spring.zip": parcel(SPRING),
        "pdf/practice/A bird.pdf": page(PAGE),
        "password/practice/Locked.zip": locked_zip(
            {name: text.encode() for name, text in BEHIND.items()}, PASSWORD
        ),
    }


def main() -> None:
    """Write them all."""
    for name, content in samples().items():
        path = LESSONS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
