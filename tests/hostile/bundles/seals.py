"""Sealed reports: not for us, broken, with something else inside."""

import base64
import functools

import pyrage

from helperkit.diagnostics.read.bundle import Odd, Refusal
from tests.hostile.bundles.base import report
from tests.hostile.bundles.containers import bomb
from tests.hostile.bundles.rows import row


@functools.cache
def ours():
    """Return our secret key, and another one."""
    return pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()


def sealed(content, *, armoured=False, to=0):
    return pyrage.encrypt(content, [ours()[to].to_public()], armored=armoured)


def swapped(content, position):
    changed = bytearray(content)
    changed[position] ^= 1
    return bytes(changed)


def other_letter(content: bytes, at: int) -> bytes:
    """Return it with another letter there, which base64 has too: a sound header for nobody."""
    letter = b"A" if content[at : at + 1] != b"A" else b"B"
    return content[:at] + letter + content[at + 1 :]


row("sealed", lambda: sealed(report()))
row("sealed, as text", lambda: sealed(report(), armoured=True))
row("sealed, copied from an e-mail", lambda: b"\r\n \n" + sealed(report(), armoured=True))
row("sealed for another", lambda: sealed(report(), to=1), Refusal.SEALED)
row("sealed with a word", lambda: pyrage.passphrase.encrypt(b"x", "y"), Refusal.SEALED)
row("a seal alone", lambda: b"age-encryption.org/v1\n", Refusal.SEAL_BROKEN)
row("a seal of tomorrow", lambda: b"age-encryption.org/v9\n" + bytes(50), Refusal.NOT_A_REPORT)
row("a seal, cut off", lambda: sealed(report())[:-9], Refusal.SEAL_BROKEN)
row("a seal, cut in its header", lambda: sealed(report())[:60], Refusal.SEAL_BROKEN)
row("a seal, changed", lambda: swapped(sealed(report()), -300), Refusal.SEAL_BROKEN)
row("a seal, changed in its header", lambda: other_letter(sealed(report()), 40), Refusal.SEALED)
row("sealed text, cut off", lambda: sealed(report(), armoured=True)[:-50], Refusal.SEAL_BROKEN)
row(
    "sealed text, changed",
    lambda: swapped(sealed(report(), armoured=True), 500),
    Refusal.SEAL_BROKEN,
)
row("text of nothing", lambda: b"-----BEGIN AGE ENCRYPTED FILE-----\n", Refusal.SEAL_BROKEN)
row("something behind a seal", lambda: sealed(report()) + b"more", Refusal.SEAL_BROKEN)
row("a bomb in a seal", lambda: sealed(bomb(8_000_000)), Refusal.TOO_MUCH)
row("a text in a seal", lambda: sealed(b"hello"), Refusal.NOT_A_REPORT)
row("nothing in a seal", lambda: sealed(b""), Refusal.NOT_A_REPORT)
row("a seal in a seal", lambda: sealed(sealed(report())), Refusal.NOT_A_REPORT)
row("a large seal", lambda: sealed(bytes(900_000)), Refusal.TOO_LARGE)
row("a broken report in a seal", lambda: sealed(report({"facts.json": b"["})), Odd.ITEM_UNREADABLE)
row("a thousand recipients", lambda: recipients(1_000), Refusal.TOO_MUCH)
row("a thousand recipients, as text", lambda: armoured(recipients(1_000)), Refusal.TOO_MUCH)
row("thirty recipients", lambda: recipients(30), Refusal.SEALED)


def recipients(count):
    line = b"-> X25519 SPR2o2/YiGNniFiKwWHStwHSiO94y1Xj7kOqDvhvYWk\n" + b"A" * 43 + b"\n"
    return b"age-encryption.org/v1\n" + line * count + b"--- " + b"A" * 43 + b"\n" + bytes(64)


def armoured(content):
    lines = base64.encodebytes(content).replace(b"\n", b"")
    begun = b"-----BEGIN AGE ENCRYPTED FILE-----\n"
    rows = b"\n".join(lines[at : at + 64] for at in range(0, len(lines), 64))
    return begun + rows + b"\n-----END AGE ENCRYPTED FILE-----\n"
