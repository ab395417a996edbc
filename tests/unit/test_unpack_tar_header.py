"""What is taken for the beginning of a tar archive."""

from helperkit.delivery.unpack.tar.header import BLOCK, is_tar


def test_a_block_without_a_checksum_is_no_header():
    """As signed numbers its bytes add up to what an empty field says: by chance, of many files."""
    block = bytearray(BLOCK)
    block[0:2] = b"\x80\x80"
    assert not is_tar(bytes(block))
