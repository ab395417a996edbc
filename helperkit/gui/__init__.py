"""The customer's window: draws any screen, knows no step of the journey."""

from helperkit.gui.pyside import bring_up, keep_constants

bring_up()
keep_constants()
