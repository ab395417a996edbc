"""What six boxes and the line below them show of a call: the same on a call and in practice."""

from helperkit.agent.call import call as calls
from helperkit.agent.call.banner import Banner
from helperkit.agent.call.boxes import Boxes
from helperkit.agent.call.call import Call
from helperkit.gui.announce import announce
from helperkit.phone.decode import Ask, Meaning, Sure


def filled(call: Call) -> int:
    """Return how many boxes hold something."""
    return sum(bool(text.strip()) for text in call.typed)


def show_heard(call: Call, boxes: Boxes, banner: Banner) -> Meaning:
    """Show what the boxes mean, each and together, and return that. A question is announced."""
    meaning, heard, language = calls.meaning(call), calls.heard(call), call.language
    follows = None
    if isinstance(meaning, Sure) and meaning.computed is not None:
        follows = meaning.computed, meaning.words[meaning.computed]
    boxes.show_heard(heard, language, follows)
    missing = sum(box.missing for box in heard)
    banner.show_meaning(meaning if filled(call) else None, filled(call), language, missing)
    if isinstance(meaning, Ask):
        announce(banner, banner.accessibleName())
    return meaning
