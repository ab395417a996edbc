"""Keeps Python before 3.12 alive under PySide6 6.12.

PySide6 6.12 gives out None, True and False as Python 3.12 and later do, where they live for ever
(PEP 683): without counting. Python 3.11 counts each of them down at every call that returns
nothing, and after some thousand calls ends with "deallocating None". A count that never runs
out gives them the same long life there. Seen with 6.12.0 on CPython 3.11.7;
`tests/screens/test_window_start.py` shows whether it is still needed.
"""

import sys

ENOUGH = 1 << 40  # calls: years of work


def keep_constants() -> None:
    """Let the constants live for ever, on Pythons that would count them down."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes

    for constant in (None, True, False, NotImplemented, Ellipsis):
        # The count is the first field of every object (PyObject.ob_refcnt).
        ctypes.c_ssize_t.from_address(id(constant)).value += ENOUGH
