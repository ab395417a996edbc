"""WinZip's counter mode against the library's own."""

import random

import pytest
from Cryptodome.Cipher import AES
from Cryptodome.Util import Counter

from helperkit.delivery.unpack.zip.keystream import Keystream


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 5000, (1 << 20) - 16, 1 << 20, 2_500_001])
@pytest.mark.parametrize("step", [1 << 18, 1 << 20, 48 * 1024])
def test_it_is_what_the_library_makes_slowly(length, step):
    rnd = random.Random(length)
    key, stored = rnd.randbytes(32), rnd.randbytes(length)
    counter = Counter.new(128, little_endian=True, initial_value=1)
    expected = AES.new(key, AES.MODE_CTR, counter=counter).decrypt(stored)
    stream = Keystream(key)
    got = b"".join(stream.decrypt(stored[at : at + step]) for at in range(0, length, step))
    assert got == expected


def test_two_streams_do_not_disturb_each_other():
    one, other = Keystream(b"1" * 16), Keystream(b"1" * 16)
    long = bytes(3 << 20)
    first = bytes(one.decrypt(long))
    assert bytes(other.decrypt(long)) == first
    assert bytes(Keystream(b"1" * 16).decrypt(long[:64])) == first[:64]
