"""A program that could open a file."""

import msgspec


class Program(msgspec.Struct, frozen=True):
    """One program of this computer. `called` is the system's own name for it."""

    called: str  # such as "org.kde.okular.desktop" or "AcroExch.Document.DC"
    name: str  # for people; "" where the system gives none
    usual: bool = False  # what a double press on the file would start
