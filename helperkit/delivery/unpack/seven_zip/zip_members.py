"""ZIP members that 7-Zip's program unpacks for the ZIP reader: PPMd, and the old slow cipher.

The directory, the names and the checksums stay the ZIP reader's.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Sink
from helperkit.delivery.unpack.seven_zip.cutting import Misfit, Part, cut
from helperkit.delivery.unpack.seven_zip.program import program
from helperkit.delivery.unpack.seven_zip.run import Run, arguments
from helperkit.delivery.unpack.seven_zip.said import problem_of
from helperkit.journey.problems import ProblemName


def can_pour() -> bool:
    """Whether the program is there."""
    return program() is not None


def pour_members(archive: Path, parts: Sequence[Part], sink: Sink, password: str) -> None:
    """Pour a whole ZIP by one run; `parts` are all its files in the directory's order.

    The sink begins the members that are wanted of it, and takes none (None) of the others.
    Raises DAMAGED, PASSWORD and UNKNOWN_PARCEL, and what the sink raises.
    """
    known = program()
    if known is None:
        raise refuse(ProblemName.UNKNOWN_PARCEL, "no-program")
    options = arguments(("x", "-so"), "zip", os.path.abspath(archive))  # noqa: PTH100
    with Run(known, options, password, sink.check) as run:
        try:
            cut(run.read, parts, sink)
            status = run.end()
        except Misfit as misfit:
            short = misfit.note == "short"
            status = run.end() if short else 0
            if "Wrong password" in run.said:
                misfit.lose(refuse(ProblemName.PASSWORD, "wrong"))
            elif short:
                misfit.lose(problem_of(run.said, status))
            else:
                misfit.lose(refuse(ProblemName.DAMAGED, "crc"))
            return
    if status > 1 and any(part.crc is None and part.length for part in parts):
        raise problem_of(run.said, status)
