"""Files for knitting machines."""

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look

_HEAD = 0xF8  # bytes before the stitches of a D7 pattern
_COLOURS = 71 * 25  # bytes of the table of colours after them
_RUNS = 0x165  # where the stitches of the older patterns begin
_MOST_BLOCKS = 3000  # a block holds one row at least


def knitout(_: Look) -> Seen:
    """One order to the machine a line, and no mark at the end (textiles-lab.github.io/knitout)."""
    return Seen()


def designaknit(look: Look) -> Seen:
    """Every row of the pattern has its stitches (DesignaKnit 4 to 9)."""
    if look.head.startswith(b"D7c"):
        return Seen(whole=_blocks(look))
    return Seen(whole=_rows(look))


def _blocks(look: Look) -> bool:
    """Two rows of blocks, colours and stitches; each block says up to which row, and how long."""
    high, at = look.number(5, 2, "little"), _HEAD
    for _ in ("colours", "stitches"):
        for _ in range(_MOST_BLOCKS):
            row = look.number(at, 2, "little")
            at += 4 + look.number(at + 2, 2, "little")
            if row >= high:
                break
        else:
            return False
    return at + _COLOURS <= look.size


def _rows(look: Look) -> bool:
    """A byte is a stitch; with its highest bit it says how often the next one comes."""
    wide, high = (look.number(at, 2, "little") for at in (0x13A, 0x13C))
    runs = look.read(_RUNS, 2 * wide * high)
    at, have = 0, 0
    while have < wide * high and at < len(runs):
        often = runs[at] & 0x7F if runs[at] & 0x80 else 1
        at += 1 + (runs[at] >> 7)
        have += often
    return have >= wide * high and at <= len(runs)
