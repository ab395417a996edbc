"""One run of 7-Zip's program: what goes in, what comes out, and its certain end.

It gets the archive to read, no place to write, no name to choose and no setting of the
customer's. The password goes in through its standard input, where no other program sees it.
"""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

from helperkit.delivery.own_process import limited
from helperkit.delivery.unpack.plan import MIB

_CHUNK = MIB  # bytes that are taken out of the pipe at once
_SAID = 64 << 10  # bytes of its messages that are kept; the rest is thrown away
_CHECKS = 0.1  # seconds between two looks at whether the work goes on
_MEMORY = 3 << 30  # address space in bytes: the largest dictionaries that people use, and room
# It writes into our pipe and into no file (-f 0), and leaves no core.
_LIMITS = ("-c 0", "-f 0", "-n 256", f"-v {_MEMORY >> 10}")


def arguments(command: Sequence[str], called: str, archive: str) -> tuple[str, ...]:
    """Return what is said to the program: the kind of archive is never left to it.

    -sns-: no alternate streams; -spd: letters such as "*" in a name mean themselves; what
    stands behind "--" is a name, whatever it begins with.
    """
    shared = ("-sccUTF-8", "-scsUTF-8", "-spd", "-sns-", f"-t{called}")
    return (*command, *shared, "--", archive)


class Run:
    """One run; `check` raises when it is to end, and is asked ten times a second.

    `seconds` is the longest that the run may take altogether.
    """

    def __init__(
        self,
        program: Path,
        arguments: Sequence[str],
        password: str,
        check: Callable[[], None],
        seconds: float | None = None,
    ) -> None:
        self._check = check
        self._until = None if seconds is None else time.monotonic() + seconds
        self._stopped: BaseException | None = None
        self._over = threading.Event()
        self._said = bytearray()
        self._child = subprocess.Popen(
            limited([program, *arguments], _LIMITS),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            cwd=program.parent,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._threads = [threading.Thread(target=work) for work in (self._listen, self._watch)]
        try:
            _widen(self._child.stdout)
            for thread in self._threads:
                thread.start()
            self._tell(password)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Run":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self) -> bytes:
        """Return the next bytes; none at the end. Raises what `check` raised, TimeoutError."""
        assert self._child.stdout is not None  # noqa: S101 - it was asked for above
        chunk: bytes = self._child.stdout.read(_CHUNK)
        if not chunk:
            self._child.wait()
            if self._stopped is not None:
                raise self._stopped
        return chunk

    def end(self) -> int:
        """Wait for the end; return its exit status: 0 for all well, 1 for a warning."""
        status = self._child.wait()
        self._threads[0].join()
        if self._stopped is not None:
            raise self._stopped
        return status

    @property
    def said(self) -> str:
        """What it said of errors, once it has ended."""
        return self._said.decode(errors="replace")

    def close(self) -> None:
        """End the program if it still runs, and let go of everything."""
        self._over.set()
        self._child.kill()
        self._child.wait()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join()
        for pipe in (self._child.stdin, self._child.stdout, self._child.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _tell(self, password: str) -> None:
        assert self._child.stdin is not None  # noqa: S101 - it was asked for above
        with contextlib.suppress(OSError):  # it has ended already: its status says why
            if password:
                self._child.stdin.write(password.encode(errors="replace") + b"\n")
            self._child.stdin.close()

    def _listen(self) -> None:
        assert self._child.stderr is not None  # noqa: S101 - it was asked for above
        while piece := self._child.stderr.read(_SAID):
            self._said += piece[: _SAID - len(self._said)]

    def _watch(self) -> None:
        """Notice a stop although the reading of a silent program blocks."""
        while not self._over.wait(_CHECKS):
            try:
                self._check()
                if self._until is not None and time.monotonic() > self._until:
                    raise TimeoutError
            except BaseException as error:  # noqa: BLE001 - raised again by whoever reads
                self._stopped = error
                self._child.kill()
                return


def _environment() -> dict[str, str]:
    """Return what the program may know: the time zone, and that names are UTF-8."""
    if sys.platform == "win32":
        return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    zone = os.environ.get("TZ")
    return {"LC_ALL": "C.UTF-8"} | ({"TZ": zone} if zone is not None else {})


def _widen(pipe: IO[bytes] | None) -> None:
    """Let more go through the pipe at once, where the system can."""
    if sys.platform == "linux" and pipe is not None:
        import fcntl

        with contextlib.suppress(OSError):  # pipes are limited for each user
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, MIB)
