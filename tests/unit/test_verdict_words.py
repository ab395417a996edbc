"""The words of verdicts and replies: there for every cause, short, plain, and no blame in them."""

import inspect
import re
from pathlib import Path
from statistics import mean

import msgspec
import pytest

from helperkit.assets import asset
from helperkit.diagnostics import verdict as package
from helperkit.diagnostics.facts import KeptBytes, Language
from helperkit.diagnostics.manifest import JournalFate, Manifest
from helperkit.diagnostics.read.bundle import Bundle
from helperkit.diagnostics.verdict.advice import advice, name_of, why
from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Likelihood, Weight, line
from helperkit.diagnostics.verdict.ranking import Verdict
from helperkit.diagnostics.verdict.reply import (
    ASKED,
    GOT_AGAIN,
    NO_FAULT,
    OURS,
    language_of,
    reply,
)
from helperkit.journey.model import Stopped
from helperkit.journey.order import Order, Support, Trust
from helperkit.journey.problems import ProblemName
from helperkit.journey.steps import Getting, Hello
from helperkit.words.load import Words
from helperkit.words.texts import NoSuchText, Texts
from tests.unit.test_wording import (
    HARDEST,
    HARDEST_MEAN,
    JARGON,
    MOST_IN_SENTENCE,
    PROMISES,
    grade,
    sentences,
    words_of,
)

WORDS = Words()
TEXTS = Texts(asset("words/en"), "en")
BLAME = re.compile(
    r"\byou (should|ought|must|forgot|failed|did not|didn.t|broke|were wrong|have to)\b"
    r"|your (mistake|error|own fault)|wrongly|careless|obvious|simply|just (do|press|type)",
    re.IGNORECASE,
)
SUPPORT = Support("The Garden Shop", "0808 157 0100", "from 9 to 6", "help@shop.example")
ORDER = Order(Trust.CARD, name="Garden Notes", support=SUPPORT)
TYPED = re.compile('"(typed-[a-z-]+)"')
EVIDENCE = re.compile(r"\bline\(\s*\"([a-z-]+)\"")
# Names of things as they stand on the screen: buttons, keys, and our own program.
PROPER = re.compile("Helper Kit|“[^”]*”|Caps Lock")


def found(cause, order=ORDER, likelihood=Likelihood.LIKELY, done=None):
    step = Getting(order, "") if order is not None else Hello()
    trouble = Trouble(ProblemName.SLOW, step, done=done)
    return Verdict((Finding(cause, likelihood, ()),), Case(step=step, trouble=trouble))


def body_of(cause, **how):
    return reply(found(cause, **how), WORDS.text).body


def heading(cause):
    return (
        "reply-ours" if cause in OURS else "reply-question" if cause in ASKED else "reply-one-thing"
    )


def customers(cause):
    """Return every text of a cause that a customer hears or reads."""
    name = name_of(cause)
    parts = ("happened", "do", *(("do-own",) if cause in GOT_AGAIN else ()))
    said = [WORDS.text(f"reply-{name}.{part}", missing="2 GB") for part in parts]
    return [WORDS.text(f"verdict-{name}.say"), *said]


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_its_words(cause):
    told = advice(found(cause), WORDS.text)
    assert all((told.what, told.say, told.next))
    for text in (told.what, told.say, told.next, *customers(cause)):
        assert re.fullmatch(r"[A-Z“].*([.?]|: …)", text), text


def test_no_words_are_left_over():
    causes = {name_of(cause) for cause in Cause}
    verdicts = {n.removeprefix("verdict-") for n in TEXTS.names if n.startswith("verdict-")}
    assert verdicts == causes
    folder = Path(inspect.getfile(package)).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    written = {n.removeprefix("evidence-") for n in TEXTS.names if n.startswith("evidence-")}
    # These are chosen by what it was.
    used = set(EVIDENCE.findall(code)) | {"over", "problem"} | set(TYPED.findall(code))
    assert written == used
    frame = {n for n in TEXTS.names if n.startswith("reply-")}
    said = {f"reply-{name}" for name in causes} | set(
        re.findall(r"[\"'](reply-[a-z-]+)[\"']", code)
    )
    assert frame == said


@pytest.mark.parametrize("cause", Cause)
def test_sentences_are_short(cause):
    told = advice(found(cause), WORDS.text)
    for text in (told.what, told.next, *customers(cause), *body_of(cause).splitlines()):
        for sentence in sentences(text):
            assert len(words_of(sentence)) <= MOST_IN_SENTENCE, sentence


@pytest.mark.parametrize("cause", Cause)
def test_customers_hear_no_words_of_the_trade(cause):
    for text in (*customers(cause), body_of(cause)):
        assert JARGON.search(PROPER.sub("", text)) is None, text


@pytest.mark.parametrize("cause", Cause)
def test_nobody_is_blamed_and_nothing_is_promised(cause):
    told = advice(found(cause), WORDS.text)
    for text in (told.what, told.say, told.next, body_of(cause)):
        assert BLAME.search(text) is None, text
        assert PROMISES.search(text.replace(SUPPORT.hours, "")) is None, text


def test_replies_are_easy_to_read():
    grades = {cause.value: grade(" ".join(customers(cause))) for cause in Cause}
    assert {name: round(g, 1) for name, g in grades.items() if g > HARDEST} == {}
    assert mean(grades.values()) <= HARDEST_MEAN


@pytest.mark.parametrize("cause", Cause)
def test_a_reply_says_all_that_it_should_in_one_order(cause):
    body = body_of(cause)
    name = name_of(cause)
    fault = [] if cause in NO_FAULT else [WORDS.text("reply-not-your-fault")]
    parts = [
        WORDS.text("reply-greeting"),
        "Garden Notes",
        WORDS.text(f"reply-{name}.happened", missing="none"),
        *fault,
        WORDS.text(heading(cause)),
        WORDS.text(f"reply-{name}.do"),
        "0808 157 0100",
        "from 9 to 6",
        "The Garden Shop",
    ]
    places = [body.index(part) for part in parts]
    assert places == sorted(places)
    assert ("not your fault" in body) is bool(fault)
    assert not set("{}$") & set(body)
    assert not re.search(r"\bnone\b", body)


@pytest.mark.parametrize("cause", Cause)
def test_a_reply_thanks_once_and_asks_nobody_to_write_for_what_the_shop_does(cause):
    for likelihood in (Likelihood.LIKELY, Likelihood.POSSIBLE):
        body = body_of(cause, likelihood=likelihood)
        assert len(re.findall("[Tt]hank|your report", body)) == 2  # "Thank you for your report"
        assert len(re.findall("[Ww]rite back", body)) == 1  # at the end, where it is offered
        assert body.count("?") <= 3
        assert body.rstrip().endswith("Kind regards\nThe Garden Shop")
        if cause in OURS:
            assert "Did that not help" not in body
    assert not OURS & ASKED


def test_the_reply_on_a_full_disk_says_how_much_room_is_missing():
    told = found(Cause.DISK_FULL)
    trouble = Trouble(ProblemName.DISK_FULL, told.case.step, missing=2_400_000_000)
    case = msgspec.structs.replace(told.case, trouble=trouble)
    body = reply(msgspec.structs.replace(told, case=case), WORDS.text).body
    assert "It needs 2.4\N{NO-BREAK SPACE}GB more." in body
    assert "needs" not in body_of(Cause.DISK_FULL)


def test_where_nothing_is_known_nothing_is_said_to_be_safe():
    body = body_of(Cause.NOT_KNOWN, likelihood=Likelihood.POSSIBLE)
    assert "changed nothing" not in body
    assert "We have your report" not in body


def test_a_file_that_came_by_no_link_is_not_got_again():
    own = msgspec.structs.replace(ORDER, trust=Trust.OWN_FILE)
    body = body_of(Cause.DAMAGED_ON_THE_WAY, order=own)
    assert WORDS.text("reply-damaged-on-the-way.do-own") in body
    assert "Get it again" not in body


def test_what_nobody_can_vouch_for_is_not_said():
    """A link, or a card that is not trusted, could hold anything as a name and a number."""
    for trust in (Trust.LINK, Trust.UNTRUSTED_CARD, Trust.OWN_FILE):
        order = msgspec.structs.replace(ORDER, trust=trust)
        told = reply(found(Cause.LINK_EXPIRED, order=order), WORDS.text)
        assert "Garden" not in told.subject + told.body
        assert "0808" not in told.body
    bare = reply(found(Cause.LINK_EXPIRED, order=None), WORDS.text)
    assert bare.body.endswith("Your shop\n")


def test_a_name_of_many_lines_stays_on_one():
    order = msgspec.structs.replace(ORDER, name="Garden\nNotes\n\n(sold out)")
    assert "about Garden Notes (sold out)." in body_of(Cause.SLOW_LINE, order=order)


def test_what_is_safe_is_what_is():
    came = WORDS.text("reply-safe", safe="came")
    assert came in body_of(Cause.SLOW_LINE, done=40_000)
    assert came not in body_of(Cause.SLOW_LINE)
    assert WORDS.text("reply-safe", safe="nothing") in body_of(Cause.GUARD_TOOK_FILE, done=9)


@pytest.mark.parametrize(
    ("kept", "safe"),
    [
        (KeptBytes(there=True, durable=9), "came"),
        (KeptBytes(there=True, ahead=9), "came"),
        (KeptBytes(there=True), "nothing"),
        (KeptBytes(), "nothing"),
    ],
)
def test_what_is_kept_is_what_lies_on_the_disk(kept, safe):
    told = found(Cause.SLOW_LINE, done=40_000)
    case = msgspec.structs.replace(told.case, facts=(kept,))
    body = reply(msgspec.structs.replace(told, case=case), WORDS.text).body
    assert WORDS.text("reply-safe", safe=safe) in body


def test_a_verdict_that_is_not_sure_says_so():
    maybe = WORDS.text("reply-maybe")
    assert maybe in body_of(Cause.OTHER_PRODUCT, likelihood=Likelihood.POSSIBLE)
    assert maybe not in body_of(Cause.OTHER_PRODUCT)
    assert maybe not in body_of(Cause.NOT_KNOWN, likelihood=Likelihood.POSSIBLE)


def test_evidence_is_said_with_what_it_quotes():
    lines = (line("status", Weight.SEEN, status="429"), line("verified", Weight.SEEN))
    told = why(Finding(Cause.SERVER_BUSY, Likelihood.LIKELY, lines), WORDS.text)
    assert told == (
        "The server answered 429 (it was asked too often).",
        "The file equals the checksum on the card.",
    )
    with pytest.raises(NoSuchText):
        why(Finding(Cause.OFFLINE, Likelihood.LIKELY, (line("no-such", Weight.FITS),)), WORDS.text)


@pytest.mark.parametrize(
    ("told", "spoken"),
    [("en_GB", "en"), ("de_AT", "de"), ("pt_BR", "pt_BR"), ("fr", "en"), ("", "en")],
)
def test_the_reply_is_in_the_customer_s_language_where_there_are_words(told, spoken):
    manifest = Manifest(1, "0.1.0", "", (), JournalFate())
    bundle = Bundle(manifest, facts=(Language(language=told),))
    assert language_of(bundle, {"en", "de", "pt_BR"}) == spoken


def test_a_reply_can_be_had_in_the_trial_languages():
    for language in ("pseudo", "rtl"):
        assert len(reply(found(Cause.OFFLINE), Words(language).text).body) > 150


def test_a_problem_without_a_step_beneath_has_a_reply_too():
    case = Case(step=Stopped(Hello(), ProblemName.UNKNOWN))
    told = Verdict((Finding(Cause.OWN_CRASH, Likelihood.LIKELY, ()),), case)
    assert WORDS.text("reply-own-crash.do") in reply(told, WORDS.text).body
