"""Whether a field may leave the computer is said where the field is defined.

Closed types (enums, booleans) tell nothing of a person and need no word. A text or a number
without a declaration is private: `helperkit.diagnostics` leaves it out.
"""

from typing import Annotated

import msgspec

SHAREABLE = msgspec.Meta(extra={"privacy": "shareable"})
PRIVATE = msgspec.Meta(extra={"privacy": "private"})

Shared = Annotated[str, SHAREABLE]  # a text of the program's own or of the card's: may leave
Private = Annotated[str, PRIVATE]  # a path, a link, a name: stays on the computer
Count = Annotated[int, SHAREABLE]  # bytes, seconds, attempts, positions
Maybe = Annotated[int | None, SHAREABLE]  # the same, where it is not always known
