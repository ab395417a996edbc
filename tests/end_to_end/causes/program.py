"""Journeys in which the program itself is the cause, and those in which nothing is wrong."""

from helperkit.diagnostics.facts import Crash, Ending
from helperkit.diagnostics.verdict import Cause
from tests.end_to_end.causes.makers import Scene, into
from tests.end_to_end.causes.travel import Told


def _explode(_text: str) -> object:
    raise ZeroDivisionError("an example of what nobody foresaw")


@into(Cause.OWN_CRASH)
def work_meets_what_nobody_foresaw(scene: Scene) -> Told:
    press: dict[str, object] = {"check": ["cannot-see"], "tell_us": [("tell", "a blue hedgehog")]}
    return scene.practise("", presses=press, understand=_explode)


@into(Cause.OWN_CRASH, Crash(ending=Ending.FATAL, error="SIGSEGV", seconds_ago=90))
def the_program_was_gone_in_the_middle(scene: Scene) -> Told:
    return scene.practise("", until="place")


@into(Cause.WINDOW_HUNG, Crash(ending=Ending.HANG, seconds_ago=4, over=False))
def the_window_hangs(scene: Scene) -> Told:
    return scene.practise("", until="place")


@into(Cause.STOPPED_MIDWAY)
def the_customer_stops_at_the_folder(scene: Scene) -> Told:
    return scene.practise("", until="place")


@into(Cause.PASSWORD_WANTED)
def the_customer_has_no_password_at_hand(scene: Scene) -> Told:
    return scene.practise("password", until="locked")


@into(Cause.STOPPED_MIDWAY)
def the_customer_stops_before_the_parcel(scene: Scene) -> Told:
    return scene.practise("", until="unpack")


@into(Cause.ALL_WELL)
def all_goes_well(scene: Scene) -> Told:
    return scene.practise("")


@into(Cause.ALL_WELL)
def the_customer_sees_it(scene: Scene) -> Told:
    return scene.practise("", until="check")


@into(Cause.ALL_WELL)
def the_second_password_fits(scene: Scene) -> Told:
    first, second = ("unlock", "rosehip-9"), ("unlock", "tulip7")
    return scene.practise("password", presses={"locked": [first], "problem_password": [second]})


@into(Cause.ALL_WELL)
def the_password_was_typed_with_caps_lock_and_fits(scene: Scene) -> Told:
    return scene.practise("password", presses={"locked": [("unlock", "TULIP7")]})


@into(Cause.ALL_WELL)
def the_file_breaks_once_and_then_comes(scene: Scene) -> Told:
    return scene.practise("damaged_once")
