"""A few steps of a journey: events told to a state, and what a customer then sees."""

from helperkit.journey.events import WentOn, WorkFailed
from helperkit.journey.model import State
from helperkit.journey.problems import Evidence
from helperkit.journey.screens import screen
from helperkit.journey.steps import Packed
from helperkit.journey.update import update
from helperkit.words.load import Words
from tests.screens.examples import ORDER, PLACE, UNVERIFIED

WORDS = Words()


def walk(state, *events):
    """Return the state after the events, and the effects of the last one."""
    effects = ()
    for event in events:
        state, effects = update(state, event)
    return state, effects


def fails(state, problem, note="", page=""):
    """Return the state after the failing of the work under way."""
    return update(state, WorkFailed(state.step.attempt, problem, Evidence(note=note), page))[0]


def unpacking(order=ORDER, parcel=UNVERIFIED):
    """Return the state where a parcel is being unpacked."""
    return walk(State(Packed(order, PLACE, parcel)), WentOn())[0]


def names(state):
    """Return the names of the choices."""
    return [choice.name for choice in screen(state).choices]


def main(state):
    """Return the name of the choice that is meant first."""
    return screen(state).main_choice.name


def reading(state):
    """Return what a customer reads."""
    page = WORDS.page(screen(state))
    return f"{page.heading} {page.body}"
