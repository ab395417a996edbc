"""Writes a shortcut of Windows (.lnk) through the shell's own interfaces, called by ctypes.

Sources: Microsoft, "IShellLinkW" and "IPersistFile"; the order of the functions is that of
shobjidl_core.h and objidl.h.
"""

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes
    from uuid import UUID

    _SHELL_LINK = "00021401-0000-0000-C000-000000000046"
    _I_SHELL_LINK = "000214F9-0000-0000-C000-000000000046"
    _I_PERSIST_FILE = "0000010B-0000-0000-C000-000000000046"
    _IN_PROCESS = 1  # CLSCTX_INPROC_SERVER
    _APARTMENT = 2  # COINIT_APARTMENTTHREADED
    _CHANGED_MODE = -2147417850  # RPC_E_CHANGED_MODE: this thread has another apartment; fine
    _QUERY, _RELEASE, _SAVE = 0, 2, 6
    _SET_FOLDER, _SET_PATH = 9, 20

    def write_link(part: Path, target: Path) -> None:
        """Write a shortcut into a file. Raises OSError."""
        ole = ctypes.OleDLL("ole32")
        entered = ctypes.WinDLL("ole32").CoInitializeEx(None, _APARTMENT)
        try:
            link = ctypes.c_void_p()
            ole.CoCreateInstance(
                _number(_SHELL_LINK), None, _IN_PROCESS, _number(_I_SHELL_LINK), ctypes.byref(link)
            )
            try:
                _call(link, _SET_PATH, (wintypes.LPCWSTR, str(target)))
                _call(link, _SET_FOLDER, (wintypes.LPCWSTR, str(target.parent)))
                _save(link, part)
            finally:
                _release(link)
        finally:
            if entered not in {_CHANGED_MODE}:
                ctypes.WinDLL("ole32").CoUninitialize()

    def _save(link: ctypes.c_void_p, part: Path) -> None:
        file = ctypes.c_void_p()
        _call(
            link,
            _QUERY,
            (ctypes.c_void_p, ctypes.cast(_number(_I_PERSIST_FILE), ctypes.c_void_p)),
            (ctypes.c_void_p, ctypes.cast(ctypes.byref(file), ctypes.c_void_p)),
        )
        try:
            _call(file, _SAVE, (wintypes.LPCWSTR, str(part)), (wintypes.BOOL, True))
        finally:
            _release(file)

    def _number(text: str) -> ctypes.Array[ctypes.c_char]:
        return ctypes.create_string_buffer(UUID(text).bytes_le, 16)

    def _function(this: ctypes.c_void_p, index: int) -> int:
        table = ctypes.cast(this, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
        address = table[index]
        if not address:
            raise OSError("no such function")
        return int(address)

    def _call(this: ctypes.c_void_p, index: int, *given: tuple[type, object]) -> None:
        """Call a function of an interface; one that fails raises OSError (HRESULT)."""
        kinds = [kind for kind, _value in given]
        shape = ctypes.WINFUNCTYPE(ctypes.HRESULT, ctypes.c_void_p, *kinds)
        shape(_function(this, index))(this, *(value for _kind, value in given))

    def _release(this: ctypes.c_void_p) -> None:
        shape = ctypes.WINFUNCTYPE(ctypes.c_ulong, ctypes.c_void_p)
        shape(_function(this, _RELEASE))(this)

else:

    def write_link(part: Path, target: Path) -> None:
        """Refuse: there are such shortcuts on Windows only."""
        raise OSError(f"no shortcuts of Windows here: {part.name} to {target.name}")
