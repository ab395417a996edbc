"""Which programs of a Mac could open a file, as its own workspace tells (NSWorkspace)."""

import subprocess
from pathlib import Path, PurePosixPath

from helperkit.delivery.opening.program import Program

_SECONDS = 5.0
# One path a line, the usual program first. It is asked in the script language that every Mac has.
_ASK = """ObjC.import("AppKit");
function run(given) {
  const space = $.NSWorkspace.sharedWorkspace, file = $.NSURL.fileURLWithPath(given[0]);
  const usual = space.URLForApplicationToOpenURL(file);
  const all = space.URLsForApplicationsToOpenURL(file).js.map(one => one.path.js);
  return [usual.isNil() ? "" : usual.path.js, ...all].join("\\n");
}
"""


def mac_programs(path: Path) -> tuple[Program, ...] | None:
    """Return the programs for a file, the usual one first; None where nobody tells."""
    try:
        asked = subprocess.run(
            ["/usr/bin/osascript", "-l", "JavaScript", "-e", _ASK, str(path)],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            text=True,
        )
    except (OSError, subprocess.SubprocessError):  # before macOS 12 nobody can be asked
        return None
    return programs_told(asked.stdout)


def programs_told(text: str) -> tuple[Program, ...]:
    """Return the programs of an answer: the path of the usual one ("" for none), then of all."""
    usual, *every = [*text.removesuffix("\n").split("\n"), ""]
    return tuple(
        Program(one, PurePosixPath(one).stem, usual=one == usual)
        for one in dict.fromkeys((usual, *every))
        if one.startswith("/") and one.endswith(".app")
    )
