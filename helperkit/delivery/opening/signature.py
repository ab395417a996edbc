"""Ed25519 signatures over texts of ours (RFC 8032), with what the text is for in front of it."""

from Cryptodome.PublicKey import ECC
from Cryptodome.Signature import eddsa

_MODE = "rfc8032"


def sign(text: bytes, purpose: str, private_key: str) -> str:
    """Return the signature in hex. The key is PKCS 8 in PEM. Raises ValueError for another."""
    key = ECC.import_key(private_key)
    return eddsa.new(key, _MODE).sign(_whole(text, purpose)).hex()


def is_signed(text: bytes, purpose: str, signature: str, public_key: str) -> bool:
    """Whether the key's owner signed this very text for this purpose. Key and signature in hex."""
    try:
        key = eddsa.import_public_key(bytes.fromhex(public_key))
        eddsa.new(key, _MODE).verify(_whole(text, purpose), bytes.fromhex(signature.strip()))
    except ValueError:
        return False
    return True


def _whole(text: bytes, purpose: str) -> bytes:
    return f"helperkit {purpose}\n".encode() + text
