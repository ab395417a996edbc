"""What outlives a break of an upload. Apart from the sending, which takes long to load."""

import msgspec


class Kept(msgspec.Struct, frozen=True):
    """What has to be kept to go on after a break: whose bytes, and where they lie."""

    sha256: str = ""
    place: str = ""  # the upload's own address, as the server gave it


NOTHING = Kept()
