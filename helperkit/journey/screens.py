"""`screen`: what a state looks like, as a value. Pure; no text in any language.

The screens of each part of the way are drawn in the `screens_…` modules; here is what all of
them share: which product, whose telephone, which station of the rail.
"""

from typing import NamedTuple, assert_never

import msgspec

from helperkit.journey import (
    screens_after,
    screens_finding,
    screens_getting,
    screens_lesson,
    screens_opening,
    screens_problem,
    screens_report,
)
from helperkit.journey.events import (
    ByHand,
    LessonAsked,
    ReportAsked,
    StartedOver,
    Topic,
    WentBack,
    WentOn,
)
from helperkit.journey.model import (
    After,
    Beside,
    ByPhone,
    DoByHand,
    Explaining,
    State,
    Step,
    Stopped,
    WelcomeBack,
    order_of,
    trusts,
)
from helperkit.journey.order import Order, Trust
from helperkit.journey.phone_code import code_of
from helperkit.journey.screen import BACK, Choice, Item, Screen, Stage, Value, main, quiet
from helperkit.journey.screens_finding import Finding
from helperkit.journey.screens_getting import Receiving
from helperkit.journey.screens_lesson import LEARN, TAUGHT_BY, with_door
from helperkit.journey.screens_opening import Unboxing
from helperkit.journey.steps_lesson import LessonStep
from helperkit.journey.steps_report import (
    ReportStep,
)


class _HandItem(NamedTuple):
    picture: str
    kind: str
    row: str


BY_HAND = {
    ByHand.FOLDER: _HandItem("place", "folder", "kind_folder"),
    ByHand.PAGE: _HandItem("paste_link", "web_page", "kind_web_page"),
    ByHand.MAIL: _HandItem("order", "address", "kind_text"),
}


def screen(state: State) -> Screen:
    """Return the screen of a state. The same state always gives an equal screen."""
    drawn = _draw(state.step)
    order = order_of(state.step)
    return msgspec.structs.replace(
        drawn,
        choices=with_door(drawn),
        stage=drawn.stage or _stage(state.step),
        values=_about(order) | {"system": state.system.value} | drawn.values,
        phone=order.support.phone if order and trusts(order) else "",
        code=code_of(state, drawn),
    )


def _draw(step: Step) -> Screen:
    if isinstance(step, Finding):
        return screens_finding.draw(step)
    if isinstance(step, Receiving):
        return screens_getting.draw(step)
    if isinstance(step, Unboxing):
        return screens_opening.draw(step)
    if isinstance(step, After):
        return screens_after.draw(step)
    if isinstance(step, ReportStep):
        return screens_report.draw(step)
    if isinstance(step, LessonStep):
        return screens_lesson.draw(step)
    match step:
        case Stopped():
            return screens_problem.draw(step)
        case Explaining(topic=topic):
            name = f"explain_{topic.value}"
            picture = "explain_time" if topic is Topic.UNFINISHED else name
            return Screen(name, picture, choices=_explained(topic))
        case ByPhone(before=before):
            # The person at the other end has to know where the customer was.
            values: dict[str, Value] = {"beneath": _draw(before).name}
            choices: tuple[Choice, ...] = (main("report", ReportAsked()), BACK)
            if isinstance(before, ReportStep):  # it is written already
                choices = (main("back", WentBack()),)
            return Screen("by_phone", "by_phone", values=values, choices=choices)
        case DoByHand():
            return _by_hand(step)
        case WelcomeBack():
            choices = (main("go-on", WentOn()), quiet("start-again", StartedOver()))
            return Screen("welcome_back", "welcome_back", choices=choices)
        case _:
            assert_never(step)


def _explained(topic: Topic) -> tuple[Choice, ...]:
    """Return the way back, and the lesson where it can be tried."""
    lesson = TAUGHT_BY.get(topic)
    if lesson is None:
        return (main("understood", WentOn()),)
    return (
        main("try-safely", LessonAsked(lesson, told=True)),
        quiet("understood", WentOn()),
        LEARN,
    )


def _by_hand(step: DoByHand) -> Screen:
    item = BY_HAND[step.deed]
    return Screen(
        "by_hand",
        item.picture,
        values={
            "deed": step.deed.value,
            "about": "report" if isinstance(step.before, ReportStep) else "order",
        },
        choices=(main("back", WentBack()),),
        items=(Item(step.text, item.kind, item.row),),
    )


def _about(order: Order | None) -> dict[str, Value]:
    if order is None or not trusts(order):  # anyone could have written its words
        order = Order(Trust.LINK)
    support = order.support
    practising = bool(order.password_by) and order.trust is Trust.PRACTICE
    return {
        "product": order.name,
        "kind": order.kind,
        "seller": support.seller,
        "phone": support.phone,
        "hours": support.hours,
        "practice": "yes" if order.trust is Trust.PRACTICE else "no",
        # In practice there is no e-mail to look into.
        "password_by": "practice" if practising else order.password_by,
    }


def _stage(step: Step) -> Stage | None:
    """Return the station of a step beside the way: that of the step it stands beside."""
    if not isinstance(step, Beside):
        return None
    return _draw(step.before).stage or _stage(step.before)
