"""Whether the terminal shows what is typed: not while it is a password."""

import sys

_ECHO_INPUT = 0x0004  # ENABLE_ECHO_INPUT, see SetConsoleMode
_STD_INPUT = -10  # STD_INPUT_HANDLE, see GetStdHandle


def show_typed(shown: bool) -> None:
    """Let the terminal show what is typed, or not. Does nothing where there is no terminal."""
    if not sys.stdin.isatty():
        return
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        console = kernel.GetStdHandle(_STD_INPUT)
        mode = ctypes.c_ulong()
        if kernel.GetConsoleMode(console, ctypes.byref(mode)):
            kept = mode.value & ~_ECHO_INPUT
            kernel.SetConsoleMode(console, kept | (_ECHO_INPUT if shown else 0))
        return
    import termios

    settings = termios.tcgetattr(sys.stdin)
    settings[3] = settings[3] | termios.ECHO if shown else settings[3] & ~termios.ECHO
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, settings)
