"""Makes PySide6 quick to start and safe on older Pythons; imported before any module of it.

Three things of PySide6 6.12, seen with CPython 3.11.7. Each step does nothing where PySide6 has
changed, and `tests/screens/test_window_start.py` shows whether each is still needed.

- It compiles its signature package (for error messages and help) from source at every start,
  about 45 ms. Here those modules are compiled when one of their names is first asked for.
- It hooks `__import__` for its `__feature__` switches, and then reads and searches the source of
  each module that is imported later, about 25 ms. We use none, so the switches are left out, and
  the import that it kept aside is put back.
- It gives out None, True and False as Python 3.12 and later do, where they live for ever
  (PEP 683): without counting. Python 3.11 counts them down at every call that returns nothing,
  and after some thousand calls ends with "deallocating None". A count that never runs out gives
  them the same long life there.
"""

import builtins
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

ENOUGH = 1 << 40  # calls: years of work
PACKAGE = "shibokensupport"
FEATURE = f"{PACKAGE}.feature"
LATER = frozenset(
    f"{PACKAGE}.{name}"
    for name in (
        "signature.mapping",
        "signature.errorhandler",
        "signature.layout",
        "signature.parser",
        "signature.lib.enum_sig",
        "signature.lib.pyi_generator",
        "signature.lib.tool",
    )
)


ASKED_IN_C = {f"{PACKAGE}.signature.mapping": "update_mapping"}  # not by way of __getattr__


class LaterModule(ModuleType):
    """A module that runs its code when a name that it does not have yet is asked for."""

    def __getattr__(self, name: str) -> Any:
        """Run the module's code, then look again."""
        if name.startswith("__"):
            raise AttributeError(name)
        run = self.__dict__.pop("run_code")
        object.__setattr__(self, "__class__", ModuleType)
        run()
        return getattr(self, name)


def run_later(module: ModuleType, run: Callable[[ModuleType], None]) -> None:
    """Put the running of a module's code off."""
    name = module.__name__

    def run_code() -> None:
        if module.__spec__ is not None:
            module.__spec__.name = name  # PySide6 renames it; its importer looks by this name
        run(module)

    module.__dict__["run_code"] = run_code
    asked = ASKED_IN_C.get(name)
    if asked is not None:

        def on_demand(*arguments: Any) -> Any:
            del module.__dict__[asked]
            return getattr(module, asked)(*arguments)

        module.__dict__[asked] = on_demand
    module.__class__ = LaterModule


def switch_off(feature: ModuleType) -> None:
    """Give the module of the `__feature__` switches its two functions, doing nothing."""
    feature.__dict__["feature_import"] = lambda *_args, **_names: None
    feature.__dict__["feature_imported"] = lambda _module: None


class Importers(list[Any]):
    """`sys.meta_path` while PySide6 comes up: lets its own importer put modules off."""

    def insert(self, index: Any, importer: Any) -> None:
        """Take an importer; PySide6's own is one that holds a ZIP file."""
        if hasattr(importer, "zfile") and hasattr(importer, "exec_module"):
            run_now: Callable[[ModuleType], None] = importer.exec_module

            def exec_module(module: ModuleType) -> None:
                if module.__name__ == FEATURE:
                    switch_off(module)
                elif module.__name__ in LATER:
                    run_later(module, run_now)
                else:
                    run_now(module)

            importer.exec_module = exec_module
        super().insert(index, importer)


def bring_up() -> None:
    """Import PySide6 without compiling its signature package, and undo its hook."""
    if "PySide6" not in sys.modules:
        before = sys.meta_path
        sys.meta_path = Importers(before)
        try:
            import PySide6  # noqa: F401 - for its effects
        finally:
            before[:] = sys.meta_path
            sys.meta_path = before
    kept = getattr(builtins, "__orig_import__", None)
    if kept is not None:
        builtins.__import__ = kept


def keep_constants() -> None:
    """Let the constants live for ever, on Pythons that would count them down."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes

    for constant in (None, True, False, NotImplemented, Ellipsis):
        # The count is the first field of every object (PyObject.ob_refcnt).
        ctypes.c_ssize_t.from_address(id(constant)).value += ENOUGH
