"""What a download's state machine hears (facts) and says (orders)."""

import msgspec

from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.keeping.spans import Span
from helperkit.delivery.download.resume import Ask, Kept
from helperkit.journey.order import Waiting
from helperkit.journey.problems import Problem


class _Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A fact. `kept` is what is safe on the disk by now; `chance`, from 0 to 1, spreads waits."""

    kept: Kept
    chance: float = 1.0


class Opened(_Fact, frozen=True):
    """The part file is open, or some of it was forgotten."""


class Waited(_Fact, frozen=True):
    """The wait is over."""


class Answered(_Fact, frozen=True):
    """The server sent headers of an answer that may carry the file."""

    answer: Answer


class Refused(_Fact, frozen=True):
    """The server sent something else. `seconds`: so long it does not want to be asked again."""

    problem: Problem
    seconds: float = 0.0


class Looked(_Fact, frozen=True):
    """The beginning of a whole body was seen; `problem` is why it is not the file."""

    problem: Problem | None = None


class Compared(_Fact, frozen=True):
    """The overlap was compared with the bytes on the disk."""

    same: bool


class Failed(_Fact, frozen=True):
    """The line broke. `got`: bytes of the file that came before, in this try."""

    problem: Problem
    tries: int  # so many failures without progress make it a problem
    got: int = 0
    offline: float | None = None  # seconds without a way out, where that is the cause
    slept: bool = False  # the computer was asleep: nobody's failure


class Ended(_Fact, frozen=True):
    """The body ended as its headers said."""

    got: int = 0


class Closed(_Fact, frozen=True):
    """The body ended because the connection closed; nothing had said where its end is."""

    digest: str  # SHA-256 of all that came, in hex
    got: int = 0


class Proved(_Fact, frozen=True):
    """The file's own structure was looked at; None: it does not tell."""

    whole: bool | None


class Checked(_Fact, frozen=True):
    """The whole file was compared with what is known. `bad`: the spans that are wrong.

    `doubt`: nothing is known, but its own structure lacks something.
    """

    right: bool
    bad: tuple[Span, ...] = ()
    note: str = "sha256"
    doubt: bool = False
    digest: str = ""  # SHA-256 of the whole, in hex, where it is not the right one


class Placed(_Fact, frozen=True):
    """The file has its final name."""


class Stopped(_Fact, frozen=True):
    """Something of this computer is in the way: the disk, the folder."""

    problem: Problem


Fact = (
    Opened
    | Waited
    | Answered
    | Refused
    | Looked
    | Compared
    | Failed
    | Ended
    | Closed
    | Proved
    | Checked
    | Placed
    | Stopped
)


class AskServer(msgspec.Struct, frozen=True):
    """Ask a link for everything, or for a part."""

    url: str
    ask: Ask


class Look(msgspec.Struct, frozen=True):
    """Look at the beginning of the body: is it a file at all, and of the promised size?"""


class Begin(msgspec.Struct, frozen=True):
    """Begin the part file anew with this body, and take all of it."""


class Compare(msgspec.Struct, frozen=True):
    """Compare the body's beginning with the end of what is kept."""


class Take(msgspec.Struct, frozen=True):
    """Add the rest of the body."""


class Rest(msgspec.Struct, frozen=True):
    """Wait so many seconds."""

    seconds: float
    why: Waiting


class Prove(msgspec.Struct, frozen=True):
    """See whether the file's own structure shows that it is whole."""


class Check(msgspec.Struct, frozen=True):
    """Compare the whole with the hash, the size and the pieces that are known."""


class Forget(msgspec.Struct, frozen=True):
    """Give up what these spans hold."""

    spans: tuple[Span, ...]


class ForgetAll(msgspec.Struct, frozen=True):
    """Give up all that is kept."""


class Place(msgspec.Struct, frozen=True):
    """Give the file its final name."""


class Finish(msgspec.Struct, frozen=True):
    """Tidy up: it is done."""


class Stop(msgspec.Struct, frozen=True):
    """Tell why it cannot go on. `forget`: these spans are of no use."""

    problem: Problem
    forget: tuple[Span, ...] = ()


Order = (
    AskServer
    | Look
    | Begin
    | Compare
    | Take
    | Rest
    | Prove
    | Check
    | Forget
    | ForgetAll
    | Place
    | Finish
    | Stop
)
