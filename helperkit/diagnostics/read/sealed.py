"""A sealed report: known by its beginning, opened with the keys of the shop."""

import base64
import binascii
from collections.abc import Sequence
from contextlib import suppress

from helperkit.diagnostics.read.bundle import BundleRefused, Refusal
from helperkit.diagnostics.seal import SealFault, SealRefused, is_sealed, open_sealed

MOST_RECIPIENTS = 40  # a card names at most 20
LONGEST_HEADER = 1 << 16  # letters of armour that are looked at; 40 recipients have 6,000

_REFUSALS = {
    SealFault.TOO_LONG: Refusal.TOO_LARGE,
    SealFault.CHANGED: Refusal.SEAL_BROKEN,
    SealFault.BROKEN: Refusal.SEAL_BROKEN,
}


def unsealed(content: bytes, identities: Sequence[str]) -> tuple[bytes, bool]:
    """Return what is in it, and whether it was sealed. Raises `BundleRefused`."""
    stripped = content.lstrip()  # armour that was copied out of an e-mail
    if not is_sealed(stripped):
        return content, False
    if _recipients(stripped) > MOST_RECIPIENTS:
        raise BundleRefused(Refusal.TOO_MUCH)  # each costs a multiplication on the curve
    try:
        return open_sealed(stripped, identities), True
    except SealRefused as error:
        refusal = _REFUSALS.get(error.fault, Refusal.SEALED)  # no key, or no key that fits
        raise BundleRefused(refusal, key_fits=error.fault is SealFault.CHANGED) from error


def _recipients(content: bytes) -> int:
    """Return how many keys a sealed file says to be for: a stanza each, in the header."""
    if content.startswith(b"-----"):
        _, _, armoured = content.partition(b"\n")
        letters = b"".join(armoured.split())[:LONGEST_HEADER]
        with suppress(binascii.Error):
            content = base64.b64decode(letters[: len(letters) // 4 * 4])
    return content.partition(b"\n--- ")[0].count(b"\n-> ")
