"""What is in a report, as a customer looks at it: a few lines with reasons, or all its text."""

import io
import zipfile
from collections.abc import Collection, Iterable

from helperkit.diagnostics.draft import FILES, Line
from helperkit.diagnostics.summary import Text
from helperkit.journey.report import ReportLine

LONGEST_TEXT = 4 << 20  # characters; what follows is not shown
ONE_LINE = frozenset({"journal", "state", "summary"})  # files that are taken out as a whole


def preview_lines(lines: Iterable[Line]) -> tuple[ReportLine, ...]:
    """Return what a customer is shown: a line for each file, and one for each kind of fact."""
    found: dict[str, ReportLine] = {}
    said: dict[str, list[str]] = {}
    newest = ""  # what the last thing that happened led to: that is where the customer is
    for line in lines:
        name = _name(line)
        if line.id.startswith("journal:") and line.said:
            newest = line.said
        if name:
            found.setdefault(name, ReportLine(name, line.why))
            if line.said:
                said.setdefault(name, []).append(line.said)
    if newest:
        said["state"] = [newest]
    return tuple(
        ReportLine(name, line.why, " ".join(dict.fromkeys(said.get(name, ()))))
        for name, line in found.items()
    )


def ids_without(lines: Iterable[Line], names: Collection[str]) -> frozenset[str]:
    """Return the ids of all that is taken out with these lines of the preview."""
    return frozenset(line.id for line in lines if _name(line) in names)


def _name(line: Line) -> str:
    """Return the name of the preview's line that stands for this one; "" for none."""
    file, colon, rest = line.id.partition(":")
    if not colon:
        return file if file in ONE_LINE else ""
    return f"{file}:{rest.partition('.')[0]}" if file == "facts" else ""


def whole_text(content: bytes, text: Text) -> str:
    """Return every word that is in a report of ours, file by file, with why each is there."""
    whys = {name: text(f"report-why-{file}") for file, name in FILES.items()}
    parts: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        names = sorted(bundle.namelist(), key=lambda name: name != FILES["summary"])
        for name in names:
            heading = f"{name}: {whys[name]}" if name in whys else name
            said = bundle.read(name).decode("utf-8", "replace")
            parts.append(f"{heading}\n{'=' * len(heading)}\n\n{said}")
    return "\n\n".join(parts)[:LONGEST_TEXT]
