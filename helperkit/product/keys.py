"""Whether a public key of `age` was copied whole: Bech32 has six letters that prove the others.

Source: BIP 173 (Bech32), https://age-encryption.org/v1 (recipients of X25519).
"""

LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
PREFIX = "age"
LENGTH = 62  # characters: "age1", 52 of the key, 6 of the proof
_FACTORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def is_public_key(text: str) -> bool:
    """Return whether the text is a whole public key, "age1…" in small letters."""
    prefix, one, rest = text.partition("1")
    if len(text) != LENGTH or prefix != PREFIX or not one or set(rest) - set(LETTERS):
        return False
    spread = [*(ord(c) >> 5 for c in prefix), 0, *(ord(c) & 31 for c in prefix)]
    return _proof([*spread, *map(LETTERS.index, rest)]) == 1


def _proof(values: list[int]) -> int:
    found = 1
    for value in values:
        top = found >> 25
        found = (found & 0x1FFFFFF) << 5 ^ value
        for at, factor in enumerate(_FACTORS):
            if top >> at & 1:
                found ^= factor
    return found
