"""What Windows tells and does only when it is asked directly (kernel32, shlwapi, shell32)."""

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes
    from pathlib import Path

    _MACHINES = {0x8664: "amd64", 0xAA64: "arm64", 0x14C: "x86"}  # IMAGE_FILE_MACHINE_…
    _FRIENDLY_NAME = 4  # ASSOCSTR_FRIENDLYAPPNAME
    _LONGEST = 260  # characters of a program's name
    _BY_CLASS, _NO_WINDOW = 0x1, 0x400  # SEE_MASK_CLASSNAME, SEE_MASK_FLAG_NO_UI
    _SHOWN = 1  # SW_SHOWNORMAL

    class _Execute(ctypes.Structure):
        """SHELLEXECUTEINFOW."""

        _fields_ = (
            ("cbSize", wintypes.DWORD),
            ("fMask", wintypes.ULONG),
            ("hwnd", wintypes.HWND),
            ("lpVerb", wintypes.LPCWSTR),
            ("lpFile", wintypes.LPCWSTR),
            ("lpParameters", wintypes.LPCWSTR),
            ("lpDirectory", wintypes.LPCWSTR),
            ("nShow", ctypes.c_int),
            ("hInstApp", wintypes.HINSTANCE),
            ("lpIDList", wintypes.LPVOID),
            ("lpClass", wintypes.LPCWSTR),
            ("hkeyClass", wintypes.HKEY),
            ("dwHotKey", wintypes.DWORD),
            ("hIcon", wintypes.HANDLE),
            ("hProcess", wintypes.HANDLE),
        )

    def native_machine() -> str:
        """Return the computer's own processor; "" before Windows 10 (IsWow64Process2)."""
        kernel = ctypes.WinDLL("kernel32")
        played, own = wintypes.USHORT(), wintypes.USHORT()
        try:
            ask = kernel.IsWow64Process2
        except AttributeError:
            return ""
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        ask.argtypes = (wintypes.HANDLE, ctypes.c_void_p, ctypes.c_void_p)
        told = ask(kernel.GetCurrentProcess(), ctypes.byref(played), ctypes.byref(own))
        return _MACHINES.get(own.value, "") if told else ""

    def friendly_name(called: str) -> str:
        """Return a program's name for people by its ProgID; "" for none (AssocQueryString)."""
        name = ctypes.create_unicode_buffer(_LONGEST)
        size = wintypes.DWORD(_LONGEST)
        ask = ctypes.WinDLL("shlwapi").AssocQueryStringW
        failed = ask(0, _FRIENDLY_NAME, ctypes.c_wchar_p(called), "open", name, ctypes.byref(size))
        return "" if failed else name.value

    def open_with(path: Path, called: str) -> None:
        """Open a file with the program of a ProgID (ShellExecuteEx). Raises OSError."""
        asked = _Execute(
            cbSize=ctypes.sizeof(_Execute),
            fMask=_BY_CLASS | _NO_WINDOW,
            lpVerb="open",
            lpFile=str(path),
            lpClass=called,
            nShow=_SHOWN,
        )
        shell = ctypes.WinDLL("shell32", use_last_error=True)
        if not shell.ShellExecuteExW(ctypes.byref(asked)):
            raise ctypes.WinError(ctypes.get_last_error())
