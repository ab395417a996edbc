"""Facts about the computer itself: system, strength, language, clock, screen, virus guards."""

from enum import StrEnum

from helperkit.diagnostics.facts.fact import Told
from helperkit.journey.fields import Count, Edition, Maybe, Processor, Tongue, Version, Why
from helperkit.journey.order import System


class SystemVersion(Told, frozen=True, tag="system"):
    """Which operating system, and for which processor this program runs.

    `own_processor` is the computer's own; `emulated` says that it is another than the program's,
    as with Rosetta or Windows on ARM. Both are "" and None where nobody knows.
    """

    why: Why = "report-why-system"
    family: System = System.OTHER
    edition: Edition = ""  # the distribution's short name, on Linux
    version: Version = ""
    kernel: Version = ""
    architecture: Processor = ""
    own_processor: Processor = ""
    emulated: bool | None = None


class Machine(Told, frozen=True, tag="machine"):
    """How strong the computer is. Memory in bytes."""

    why: Why = "report-why-machine"
    processors: Maybe = None
    memory: Maybe = None
    memory_free: Maybe = None


class Language(Told, frozen=True, tag="language"):
    """Which language the system speaks, such as "en_GB"; "" where it does not say."""

    why: Why = "report-why-language"
    language: Tongue = ""


class Clock(Told, frozen=True, tag="clock"):
    """How many minutes the clock is ahead of UTC."""

    why: Why = "report-why-clock"
    minutes_ahead: Count = 0


class ServerClock(Told, frozen=True, tag="server_clock"):
    """How many seconds this clock is ahead of a shop's, as its newest answer told (Date).

    Negative: behind. None where no shop answered yet. `seconds_ago`: since that answer.
    """

    why: Why = "report-why-server-clock"
    seconds_ahead: Maybe = None
    seconds_ago: Maybe = None


class Display(Told, frozen=True, tag="display"):
    """Whether there is a screen to show a window on, and how large what it shows is.

    Width and height in points of the screen that the window is on, scale in percent: only an open
    window knows them.
    """

    why: Why = "report-why-display"
    there: bool = False
    screens: Maybe = None
    width: Maybe = None
    height: Maybe = None
    scale: Maybe = None


class GuardName(StrEnum):
    """A virus guard that we know by name."""

    DEFENDER = "Microsoft Defender"
    AVAST = "Avast"
    AVG = "AVG"
    AVIRA = "Avira"
    BITDEFENDER = "Bitdefender"
    CLAMAV = "ClamAV"
    COMODO = "Comodo"
    CROWDSTRIKE = "CrowdStrike"
    DRWEB = "Dr.Web"
    ESET = "ESET"
    F_SECURE = "F-Secure"
    G_DATA = "G DATA"
    INTEGO = "Intego"
    KASPERSKY = "Kaspersky"
    MALWAREBYTES = "Malwarebytes"
    MCAFEE = "McAfee"
    NORTON = "Norton"
    PANDA = "Panda"
    SENTINEL_ONE = "SentinelOne"
    SOPHOS = "Sophos"
    TREND_MICRO = "Trend Micro"
    WEBROOT = "Webroot"
    ANOTHER = "another"


class Guards(Told, frozen=True, tag="guards"):
    """Which virus guards this computer has, as far as the system or its folders tell."""

    why: Why = "report-why-guards"
    names: tuple[GuardName, ...] = ()
