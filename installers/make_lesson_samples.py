"""Make the files that lessons practise with: `python -m installers.make_lesson_samples`.

They are small, and the same bytes every time.
"""

import io
import zipfile
from pathlib import Path

from helperkit.practice.locked import locked_zip

LESSONS = Path(__file__).parent.parent / "assets" / "lessons"
PASSWORD = "Rose-7"  # as in the lesson's own file
# The first texts are English; those in "es" stand beside them, under names of their own.
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
LETTER_ES = "Hola.\n\nEsta carta es para practicar. Con ella no puede hacer nada mal.\n"
SPRING_ES = {
    "Petirrojo.txt": "El petirrojo canta antes de que salga el sol.\n",
    "Rosa.txt": "La rosa quiere sol, y agua una vez por semana.\n",
    "Lluvia.txt": "Un poco de lluvia en primavera, y todo está verde.\n",
}
BEHIND_ES = {"Tras la puerta.txt": "Usted abrió el candado. Eso es todo.\n"}
PAGE_ES = (
    (28, "El petirrojo"),
    (15, "Un pájaro pequeño de pecho rojo."),
    (15, "Canta en los jardines, también en invierno."),
    (15, "Puede cerrar esta página cuando quiera."),
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
    text = "\n".join(drawn).encode("cp1252")
    signs = b"" if text.isascii() else b" /Encoding /WinAnsiEncoding"
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica%s >>" % signs,
    )
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(made + head + table + end % (len(parts) + 1, len(made)))


def locked(files: dict[str, str]) -> bytes:
    """Return a ZIP of texts with the lesson's password."""
    return locked_zip({name: text.encode() for name, text in files.items()}, PASSWORD)


def samples() -> dict[str, bytes]:
    """Return what each file holds, by its path in the folder of all lessons."""
    return {
        "folder/practice/Letter.txt": LETTER.encode(),
        "zip/practice/Spring.zip": parcel(SPRING),
        "pdf/practice/A bird.pdf": page(PAGE),
        "password/practice/Locked.zip": locked(BEHIND),
        "folder/practice-es/Carta.txt": LETTER_ES.encode(),
        "zip/practice-es/Primavera.zip": parcel(SPRING_ES),
        "pdf/practice-es/Un ave.pdf": page(PAGE_ES),
        "password/practice-es/Cerrado.zip": locked(BEHIND_ES),
    }


def main() -> None:
    """Write them all."""
    for name, content in samples().items():
        path = LESSONS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
