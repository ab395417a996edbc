"""A line that brings a file step by step, for those who unpack it meanwhile."""

import contextlib
import threading

from helperkit.delivery.work import Watch

STEP = 1 << 20


def contents(folder):
    """Return all files under a folder."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


class Line:
    """Brings a file into a part file, as a download does, with its end first or without."""

    def __init__(self, archive, part, early, step=STEP):
        self.content = archive.read_bytes()
        self.part = part
        self.early = early
        self.step = step
        self.total = self.end_from = len(self.content)
        self.front = min(step, self.total)
        part.write_bytes(self.content[: self.front])
        self.end_wanted = early.began(part, self.total, self.content[:64])

    def bring_end(self):
        self.end_from = self.total - min(self.end_wanted, self.total // 4)
        self._write(self.end_from, self.total)
        self.early.grew(self.front, self.end_from)

    def bring(self, to):
        self._write(self.front, to)
        self.front = to
        self.early.grew(self.front, self.end_from)

    def bring_all(self):
        while self.front < self.total:
            self.bring(min(self.total, self.front + self.step))

    def _write(self, start, end):
        with self.part.open("r+b") as file:
            file.seek(start)
            file.write(self.content[start:end])


def numbered(into):
    """Return the files that lie under numbers."""
    with contextlib.suppress(FileNotFoundError):  # it is given up meanwhile
        return [path for path in into.rglob("spool/*") if path.stat().st_size]
    return []


def has_given_up():
    """Return whether nobody unpacks any more, or all is done."""
    return not any(thread.name == "early" for thread in threading.enumerate())


def wait_until(is_so, looks=4000):
    """Return whether it is so, after so many looks at the most: some seconds."""
    for _ in range(looks):
        if is_so():
            return True
        Watch().wait(0.005)
    return False
