"""Sends a report and is killed in the middle: `report_child.py HOME REPORT ADDRESS`."""

import os
import signal
import sys
from pathlib import Path

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.journey.effects import SendReport
from helperkit.journey.order import Support
from helperkit.journey.report import Report
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting


def main() -> None:
    home, report, address = sys.argv[1:]

    def die(_progress: object) -> None:
        """Die at the first word of progress after some bytes went out."""
        if getattr(_progress, "done", 0):
            os.kill(os.getpid(), signal.SIGKILL)

    setting = Setting(Path(home), "My Orders", practice=True)
    work = SendReport(1, Report(report, support=Support(reports=address)))
    Reports(setting).do(work, Watch(die), lambda: SYSTEM)


if __name__ == "__main__":
    main()
