"""Subtitles that lie beside a film (SubRip .srt, WebVTT .vtt), as lines with their times."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from html import unescape
from itertools import islice
from pathlib import Path

import msgspec

from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.gui.viewers.text_letters import read_letters

ENDINGS = (".srt", ".vtt")
_MOST_BYTES = 4 << 20
_MOST_BESIDE = 20_000  # files of the folder that are looked at
_MOST_TRIED = 20
_MOST_CUES = 50_000
_MOST_LETTERS = 400  # of one cue
_LONGEST = 60_000  # milliseconds that one is shown at most
_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
_MARKUP = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,200}\}")


class Cue(msgspec.Struct, frozen=True):
    """What is said from one time to another, in milliseconds."""

    begin: int
    end: int
    text: str


class Subtitles:
    """All cues of a film, to be asked by time."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = sorted(cues, key=lambda cue: (cue.begin, cue.end))
        self._begins = [cue.begin for cue in self._cues]

    def __len__(self) -> int:
        return len(self._cues)

    def at(self, time: int) -> str:
        """Return what is said at this time, in ms; "" for nothing. Two at once: the later one."""
        before = bisect_right(self._begins, time)
        for cue in reversed(self._cues[max(0, before - 4) : before]):
            if cue.end > time:
                return cue.text
        return ""


def subtitles_beside(media: Path) -> Subtitles:
    """Return the subtitles with the film's name: "x.srt", or "x.en.srt"; none where there are none.

    Those without a language come first, then by name.
    """
    room = _MOST_BYTES  # for all of them
    for path in _candidates(media):
        try:
            with open_regular(path) as file:
                content = file.read(room)
        except (OSError, NotRegular):
            continue
        room -= len(content)
        found = read_subtitles(read_letters(content))
        if len(found):
            return found
        if not room:
            break
    return Subtitles(())


def _candidates(media: Path) -> list[Path]:
    try:
        found = (
            path
            for path in islice(media.parent.iterdir(), _MOST_BESIDE)
            if path.suffix.lower() in ENDINGS
            and (path.stem == media.stem or path.stem.startswith(f"{media.stem}."))
        )
        return sorted(found, key=lambda path: (len(path.name), path.name))[:_MOST_TRIED]
    except OSError:
        return []


def read_subtitles(text: str) -> Subtitles:
    """Return the cues of either format; what is torn is left out."""
    cues: list[Cue] = []
    times: tuple[int, int] | None = None
    said: list[str] = []

    def end() -> None:
        words = unescape(_MARKUP.sub("", "\n".join(said)[: 2 * _MOST_LETTERS])).strip()
        if times is not None and words and times[0] < times[1] and len(cues) < _MOST_CUES:
            last = min(times[1], times[0] + _LONGEST)
            cues.append(Cue(times[0], last, words[:_MOST_LETTERS]))

    for line in text.splitlines():
        found = _TIMES.match(line[:200])
        if found is not None:
            end()
            numbers = [int(part or 0) for part in found.groups()]
            times, said = (_ms(numbers[:3], found[4]), _ms(numbers[4:7], found[8])), []
        elif not line.strip():
            end()
            times, said = None, []
        elif times is not None:
            said.append(line.strip())
    end()
    return Subtitles(cues)


def _ms(parts: Sequence[int], fraction: str) -> int:
    hours, minutes, seconds = parts
    thousandths = int(f"{fraction:<03}")
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
