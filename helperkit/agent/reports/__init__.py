"""Reading reports in the agent's window: one, or a folder of them."""

import helperkit.gui  # noqa: F401 - before any module of PySide6, see there
