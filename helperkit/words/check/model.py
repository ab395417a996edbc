"""What a wording check finds: values that a window, the terminal or a test can tell."""

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What a text is, and so how strict its rules are: see `kinds`."""

    TITLE = "title"
    BUTTON = "button"
    BODY = "body"  # a screen's text
    TEXT = "text"  # another short text for a customer
    SAID = "said"  # a line that an agent says
    MAIL = "mail"
    REPLY = "reply"  # an agent's answer to a report or a mail
    TERMS = "terms"
    STAFF = "staff"  # read by agents and sellers alone


class Rule(StrEnum):
    """The rules. Each has its words in `check.ftl`."""

    LONG_SENTENCE = "long-sentence"
    LONG_TEXT = "long-text"
    HARD_TO_READ = "hard-to-read"
    HARD_WORD = "hard-word"
    JARGON = "jargon"
    HOUSE_WORD = "house-word"  # plain enough, but our screens say it otherwise
    PASSIVE = "passive"
    BLAME = "blame"
    DOUBLE_NEGATIVE = "double-negative"
    IDIOM = "idiom"
    IDLE_POLITENESS = "idle-politeness"
    NO_NEXT_STEP = "no-next-step"
    MANY_INSTRUCTIONS = "many-instructions"
    PROMISE = "promise"
    TITLE = "title"
    BUTTON = "button"
    GRAMMAR = "grammar"
    SPELLING = "spelling"  # and punctuation
    CUT = "cut"  # the text is longer than what is read
    UNREADABLE = "unreadable"  # the file is no text, or not one of its kind
    TOO_LARGE = "too-large"  # to be read at all
    NOT_ENGLISH = "not-english"  # so that there are no rules for it
    WAIVER_UNUSED = "waiver-unused"
    WAIVER_BARE = "waiver-bare"  # without a reason
    WAIVER_UNKNOWN = "waiver-unknown"  # of a rule that is not there


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong, and where.

    `start` and `end` count characters (code points) of the text; `line` and `column` begin at 1.
    `found` are the words that are meant. `better` is "" where no better wording is known; it can
    be put in the place of `found` as it stands where `replaces` is true.
    """

    rule: Rule
    start: int
    end: int
    line: int
    column: int
    found: str
    better: str = ""
    replaces: bool = False
    count: int = 0
    most: int = 0


class Figures(msgspec.Struct, frozen=True):
    """What can be counted in a text."""

    words: int = 0
    sentences: int = 0
    grade: float = 0.0  # of a US school, by Flesch and Kincaid; below 0 counts as 0
    longest_sentence: int = 0  # words
    uncommon: tuple[str, ...] = ()  # outside the common list, and not taught


class Checked(msgspec.Struct, frozen=True):
    """What was found in a text, and its figures.

    `rests` names the rules that could not be used here, as a package for them is not installed.
    """

    findings: tuple[Finding, ...]
    figures: Figures
    rests: tuple[str, ...] = ()
