"""One case that changes faster than it can be stored: one write at a time, then the newest."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject

from helperkit.agent.cases.model import Case
from helperkit.agent.cases.store import Conflict
from helperkit.agent.follow_up.clerk import Clerk


class KeptCase:
    """A case of this window. `told` hears what came of each write: the case, or an error.

    Another window may have been faster. Then theirs is gone on with, and ours lies beside it.
    """

    def __init__(
        self, owner: QObject, clerk: Clerk, case: Case, told: Callable[[Case | Exception], None]
    ) -> None:
        self.case = case
        self._owner, self._clerk, self._told = owner, clerk, told
        self._writing: Case | None = None

    @property
    def stored(self) -> bool:
        """Whether some revision of it is in the store."""
        return self.case.revision > 0

    def put(self, case: Case) -> None:
        """Store this one, as soon as the one before is there."""
        self.case = case
        if self._writing is None:
            self._write()

    def _write(self) -> None:
        case = self._writing = self.case
        self._clerk.put(self._owner, case, self._answer)

    def _answer(self, result: Case | Exception) -> None:
        written, self._writing = self._writing, None
        if isinstance(result, Case):
            newer = self.case != written
            self.case = replace(self.case, revision=result.revision)
            if newer:
                self._write()
        elif isinstance(result, Conflict):
            self.case = result.theirs
        self._told(result)
