"""Closes a report so that only the seller can read it, and opens one with the seller's key.

The format is `age` (age-encryption.org/v1): a fresh key for each file, wrapped once for every
recipient, and the content in authenticated pieces. The keys are X25519's, "age1…" for the public
part and "AGE-SECRET-KEY-1…" for the other.
"""

from collections.abc import Iterable
from enum import StrEnum

SUFFIX = ".age"  # of a sealed file, behind the name that it had
MOST_RECIPIENTS = 20
# As much as a sealed report can be: the report's cap, a header of a line for each key, armour.
LONGEST_SEALED = 512 * 1024  # bytes
_BINARY = b"age-encryption.org/v1\n"
_ARMOURED = b"-----BEGIN AGE ENCRYPTED FILE-----"


class SealFault(StrEnum):
    """Why something could not be sealed or opened."""

    NO_RECIPIENT = "no_recipient"
    TOO_MANY = "too_many"
    BAD_KEY = "bad_key"  # no key of this kind
    TOO_LONG = "too_long"
    NO_IDENTITY = "no_identity"
    NOT_FOR_US = "not_for_us"  # sealed for other keys
    CHANGED = "changed"  # a key fits, but what is sealed was changed or cut off
    BROKEN = "broken"  # no sealed file, or cut off before that can be said


# The library has one class for all: its sentence tells them apart.
_FAULTS = {
    "no matching keys found": SealFault.NOT_FOR_US,
    "decryption error": SealFault.CHANGED,
}


class SealRefused(ValueError):
    """It could not be sealed or opened. `fault` says why."""

    def __init__(self, fault: SealFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def is_sealed(content: bytes) -> bool:
    """Return whether the content begins as a sealed file does, armoured or not."""
    return content.startswith((_BINARY, _ARMOURED))


def seal(content: bytes, recipients: Iterable[str], *, armoured: bool = False) -> bytes:
    """Return the content sealed for every recipient. Each of them alone can open it.

    `armoured` gives text (RFC 7468), for where bytes do not pass. Raises `SealRefused`.
    """
    import pyrage

    wanted = tuple(dict.fromkeys(recipients))
    if not wanted:
        raise SealRefused(SealFault.NO_RECIPIENT)
    if len(wanted) > MOST_RECIPIENTS:
        raise SealRefused(SealFault.TOO_MANY)
    try:
        keys = [pyrage.x25519.Recipient.from_str(key) for key in wanted]
    except pyrage.RecipientError as error:
        raise SealRefused(SealFault.BAD_KEY) from error
    return pyrage.encrypt(content, keys, armored=armoured)


def open_sealed(content: bytes, identities: Iterable[str]) -> bytes:
    """Return what was sealed, armoured or not, with whichever of the identities fits.

    The content is hostile: nothing of it is given out that was changed. Raises `SealRefused`.
    """
    import pyrage

    if len(content) > LONGEST_SEALED:
        raise SealRefused(SealFault.TOO_LONG)
    try:
        keys = [pyrage.x25519.Identity.from_str(key.strip()) for key in identities]
    except pyrage.IdentityError as error:
        raise SealRefused(SealFault.BAD_KEY) from error
    if not keys:
        raise SealRefused(SealFault.NO_IDENTITY)
    if not is_sealed(content):
        raise SealRefused(SealFault.BROKEN)
    try:
        return pyrage.decrypt(content, keys)
    except pyrage.DecryptError as error:
        raise SealRefused(_FAULTS.get(str(error).lower(), SealFault.BROKEN)) from error
