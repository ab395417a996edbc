"""The steps after something was opened: was it seen, and how is it found again."""

from enum import StrEnum

from helperkit.journey.events import Sight
from helperkit.journey.fields import Count, NamedPath, NamedSource
from helperkit.journey.order import Box
from helperkit.journey.steps import BaseStep


class CanYouSee(BaseStep, frozen=True):
    """Can the customer see it? `own_viewer` when it was handed to a viewer of ours."""

    box: Box
    chosen: Count
    own_viewer: bool = False


class TellUs(BaseStep, frozen=True):
    """The customer says what they see instead."""

    box: Box
    chosen: Count


class ToldUs(BaseStep, frozen=True):
    """The program says again what the customer told, and asks if that is right."""

    box: Box
    chosen: Count
    sight: Sight


class Listening(BaseStep, frozen=True):
    """The program finds out what the customer's own words mean; it holds none of them."""

    box: Box
    chosen: Count
    attempt: Count = 0


class Unsure(BaseStep, frozen=True):
    """The program is not sure what was meant. The likeliest sights are offered; there may be none.

    `sights`: the nearest first.
    """

    box: Box
    chosen: Count
    sights: tuple[Sight, ...] = ()


class Advice(BaseStep, frozen=True):
    """What helps with a sight. Only the customer saw it: nothing is known of its cause.

    `looked`: the file was looked at once more, and nothing was found.
    """

    box: Box
    chosen: Count
    sight: Sight
    looked: bool = False


class FindAgain(BaseStep, frozen=True):
    """How to find it next time."""

    box: Box
    chosen: Count


class OfferShortcut(BaseStep, frozen=True):
    """May a shortcut be put on the desktop?"""

    box: Box
    chosen: Count


class MakingShortcut(BaseStep, frozen=True):
    """The shortcut is being made."""

    box: Box
    chosen: Count
    attempt: Count = 0


class ShortcutReady(BaseStep, frozen=True):
    """The shortcut lies on the desktop."""

    box: Box
    chosen: Count
    path: NamedPath


class MakingSheet(BaseStep, frozen=True):
    """The page to print is being made."""

    box: Box
    chosen: Count
    attempt: Count = 0


class SheetReady(BaseStep, frozen=True):
    """The page to print lies beside the file."""

    box: Box
    chosen: Count
    path: NamedPath


class FollowUp(StrEnum):
    """Whether the customer is asked, some time later, if all is well."""

    AT_START = "at_start"  # when the program is started again
    PLANNED = "planned"  # in two days, by the program itself
    NOT_PLANNED = "not_planned"  # that was wished for, and this system cannot do it
    ASKED = "asked"


class Done(BaseStep, frozen=True):
    """The journey is over."""

    box: Box
    chosen: Count
    follow_up: FollowUp = FollowUp.AT_START


class AllWell(BaseStep, frozen=True):
    """At a later start: is all well with what was bought?

    `given` is a card or link that came with this start: what is new begins with it.
    """

    box: Box
    chosen: Count
    given: NamedSource = ""
