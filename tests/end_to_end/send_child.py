"""Sends a report, and may be killed in it: `send_child.py HOME REPORT ADDRESS COUNT`.

It dies before the file system or the network is told something for the COUNTth time; 0: never. It
says what came of it.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from helperkit.delivery.download.line.ways import SYSTEM
from helperkit.delivery.work import Watch
from helperkit.journey.effects import SendReport
from helperkit.journey.events import ReportReceived
from helperkit.journey.order import Support
from helperkit.journey.problems import Problem
from helperkit.journey.report import Report
from helperkit.performer.sending import Reports
from helperkit.performer.setting import Setting

CHANGES = {
    "tempfile.mkstemp",
    "os.rename",
    "os.remove",
    "os.mkdir",
    "socket.connect",
    "fcntl.flock",
}


def main() -> None:
    home, report, address, most = sys.argv[1:]
    changes = count(1)

    def die(event: str, _arguments: object) -> None:
        if event in CHANGES and next(changes) == int(most):
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(die)
    reports = Reports(Setting(Path(home), "My Orders", practice=True, patience=5.0))
    work = SendReport(1, Report(report, support=Support(reports=address)))
    try:
        done = reports.do(work, Watch(), lambda: SYSTEM)
    except Problem as problem:
        print(problem.evidence.note)
    else:
        print(done.receipt if isinstance(done, ReportReceived) else "")


if __name__ == "__main__":
    main()
