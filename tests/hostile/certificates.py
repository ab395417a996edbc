"""What servers show of themselves under TLS."""

import ssl
from pathlib import Path

import trustme


def presenting(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Return the context of a server that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def self_signed(folder: Path) -> ssl.SSLContext:
    """Return the context of a server that vouches for itself; it leaves a file in the folder."""
    own, path = trustme.CA(), folder / "own.pem"
    path.write_bytes(own.cert_pem.bytes() + own.private_key_pem.bytes())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
