"""The customer's window: draws any screen, knows no step of the journey."""

from helperkit.gui.old_python import keep_constants

keep_constants()
