"""Sealed reports: the program `age` opens ours, we open its, and nothing changed comes through."""

import random
import shutil
import subprocess

import pyrage
import pytest

from helperkit.diagnostics.seal import (
    LONGEST_SEALED,
    MOST_RECIPIENTS,
    SealFault,
    SealRefused,
    is_sealed,
    open_sealed,
    seal,
)
from helperkit.product.keys import LETTERS, is_public_key

REPORT = random.Random(3).randbytes(40_000)


def pair():
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


ONE, TWO, OTHER = pair(), pair(), pair()


def fault_of(act, *args, **more):
    with pytest.raises(SealRefused) as caught:
        act(*args, **more)
    return caught.value.fault


@pytest.mark.parametrize("armoured", [False, True])
def test_each_recipient_alone_can_open_it_and_nobody_else(armoured):
    sealed = seal(REPORT, (ONE[1], TWO[1]), armoured=armoured)
    assert is_sealed(sealed)
    assert REPORT[:32] not in sealed
    assert open_sealed(sealed, [ONE[0]]) == REPORT
    assert open_sealed(sealed, [OTHER[0], TWO[0]]) == REPORT
    assert fault_of(open_sealed, sealed, [OTHER[0]]) is SealFault.NOT_FOR_US
    assert sealed.isascii() == armoured


@pytest.mark.skipif(shutil.which("age") is None, reason="the program `age` is not installed")
@pytest.mark.parametrize("armoured", [False, True])
def test_the_program_age_opens_ours_and_we_open_its(armoured, tmp_path):
    key, ours, theirs = tmp_path / "key", tmp_path / "ours.age", tmp_path / "theirs.age"
    key.write_text(ONE[0] + "\n", encoding="ascii")
    ours.write_bytes(seal(REPORT, (TWO[1], ONE[1]), armoured=armoured))
    opened = subprocess.run(["age", "-d", "-i", key, ours], capture_output=True, check=True)
    assert opened.stdout == REPORT
    ways = ["-r", ONE[1], "-r", TWO[1], *(["-a"] if armoured else [])]
    subprocess.run(["age", *ways, "-o", theirs], input=REPORT, check=True)
    assert open_sealed(theirs.read_bytes(), [TWO[0]]) == REPORT


@pytest.mark.parametrize(
    ("recipients", "fault"),
    [
        ((), SealFault.NO_RECIPIENT),
        (("age1xyz",), SealFault.BAD_KEY),
        ((ONE[0],), SealFault.BAD_KEY),
        ((ONE[1][:-1] + ("q" if ONE[1].endswith("x") else "x"),), SealFault.BAD_KEY),
        (tuple(pair()[1] for _ in range(MOST_RECIPIENTS + 1)), SealFault.TOO_MANY),
    ],
)
def test_what_cannot_be_sealed_is_refused(recipients, fault):
    assert fault_of(seal, REPORT, recipients) is fault


@pytest.mark.parametrize(
    ("content", "identities", "fault"),
    [
        (b"", [ONE[0]], SealFault.BROKEN),
        (b"PK\x03\x04", [ONE[0]], SealFault.BROKEN),
        (seal(REPORT, [ONE[1]]), [], SealFault.NO_IDENTITY),
        (seal(REPORT, [ONE[1]]), ["AGE-SECRET-KEY-1"], SealFault.BAD_KEY),
        (b"age-encryption.org/v1\n" + bytes(LONGEST_SEALED), [ONE[0]], SealFault.TOO_LONG),
    ],
)
def test_what_cannot_be_opened_is_refused(content, identities, fault):
    assert fault_of(open_sealed, content, identities) is fault


@pytest.mark.parametrize("armoured", [False, True])
def test_a_changed_or_cut_seal_opens_to_nothing(armoured):
    """2,000 changes of each kind: refused in our own words, or the very same content."""
    sealed = seal(REPORT[:300], [ONE[1]], armoured=armoured)
    chance = random.Random(6)
    refused = 0
    for number in range(2_000):
        changed = bytearray(sealed)
        if number % 4 == 0:
            del changed[chance.randrange(len(changed)) :]
        elif number % 4 == 1:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        elif number % 4 == 2:
            at = chance.randrange(len(changed))
            changed[at:at] = chance.randbytes(chance.randrange(1, 9))
        else:
            at = chance.randrange(len(changed))
            changed[at : at + chance.randrange(1, 40)] = b""
        try:
            opened = open_sealed(bytes(changed), [ONE[0]])
        except SealRefused:
            refused += 1
        else:  # an armour has line ends, which may be more
            assert opened == REPORT[:300]
    assert refused > 1_900


def test_no_single_wrong_letter_of_a_key_passes():
    key = ONE[1]
    assert is_public_key(key)
    for at in range(4, len(key)):
        for letter in LETTERS:
            if letter != key[at]:
                assert not is_public_key(key[:at] + letter + key[at + 1 :])
    swapped = [
        key[:at] + key[at + 1] + key[at] + key[at + 2 :]
        for at in range(4, len(key) - 1)
        if key[at] != key[at + 1]
    ]
    assert swapped
    assert not any(map(is_public_key, (*swapped, key.upper(), key[:-1], key + "q", "", ONE[0])))
