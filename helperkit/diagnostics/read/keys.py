"""The keys of a shop that open sealed reports, in a file as age-keygen writes it."""

from pathlib import Path

MOST_KEY_BYTES = 1 << 16


def keys_of(file: Path | None) -> tuple[str, ...]:
    """Return the keys of a file: one a line, "#" begins a comment. Raises OSError."""
    if file is None:
        return ()
    if not file.is_file():  # a pipe may never end
        raise FileNotFoundError(str(file))
    with file.open("rb") as opened:
        text = opened.read(MOST_KEY_BYTES).decode("utf-8", "replace")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
