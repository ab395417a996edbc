"""Takes a line out of a report and is killed in it.

`rewrite_child.py HOME PLACE KEY COUNT [waits | made]`: it dies before the file system is told to
change something for the COUNTth time. With `waits` the report is one that is to be sent; with
`made` it dies already while the report is made.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.journey.effects import WriteReport
from helperkit.journey.order import Support
from helperkit.journey.report import Report
from helperkit.performer.reporting import journey_draft
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting
from helperkit.performer.waiting import Note, remember
from helperkit.words.load import Words

CHANGES = {"tempfile.mkstemp", "os.rename", "os.remove", "os.link"}


def main() -> None:
    home, place, key, most, *more = sys.argv[1:]
    text = Words().text
    setting = Setting(
        Path(home),
        "My Orders",
        place=place,
        text=text,
        draft_report=lambda: journey_draft(b"", text),
    )
    reports = Reports(setting)
    changes = count(1)

    def die(event: str, _arguments: object) -> None:
        if event in CHANGES and next(changes) == int(most):
            os.kill(os.getpid(), signal.SIGKILL)

    if more == ["made"]:
        sys.addaudithook(die)
    report = reports.do(WriteReport(1, (key,)), Watch(), lambda: SYSTEM)
    print(report.path, flush=True)
    if more == ["waits"]:
        support = Support(reports="https://shop.example/reports", recipients=(key,))
        remember(Path(home), Note(Report(report.path, report.sealed, support=support)))
    if more == ["made"]:
        return
    sys.addaudithook(die)
    work = WriteReport(2, (key,), ("state",), report.path)
    reports.do(work, Watch(), lambda: SYSTEM)


if __name__ == "__main__":
    main()
