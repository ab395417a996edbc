"""What every fact has, and the fact that stands where one could not be had."""

import msgspec

from helperkit.journey.fields import ErrorClass, FactName, Why


class Told(msgspec.Struct, frozen=True, tag_field="fact"):
    """A fact. Its `why` names a text in `assets/words`; its tag is its kind."""


class NotKnown(Told, frozen=True, tag="not_known"):
    """A fact that could not be had, with the name of the exception's class.

    `TimeoutError` for one that was not waited for any longer.
    """

    why: Why = "report-why-not-known"
    name: FactName = ""
    error: ErrorClass = ""
