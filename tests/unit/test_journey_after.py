"""After something was opened: what is seen, in whose words, and how it is found again."""

import msgspec
import pytest

from helperkit.journey.effects import (
    MakeSheet,
    MakeShortcut,
    ShowInFolder,
    ShowSheet,
    Understand,
)
from helperkit.journey.events import (
    DidNotSeeIt,
    FileChosen,
    FilesFound,
    FolderAsked,
    ProgramStarted,
    Retried,
    SawIt,
    SearchAllowed,
    SheetAsked,
    SheetMade,
    SheetWanted,
    ShortcutAsked,
    ShortcutMade,
    Sight,
    SightTold,
    WentBack,
    WentOn,
    WordsGiven,
    WordsUnderstood,
    WorkFailed,
)
from helperkit.journey.journal import encode
from helperkit.journey.model import Explaining, State, WelcomeBack
from helperkit.journey.order import Support
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    AskToLook,
    FindingPrograms,
    Found,
    Looking,
    Opening,
    Reading,
    Ready,
)
from helperkit.journey.steps_after import (
    Advice,
    CanYouSee,
    FindAgain,
    Listening,
    MakingSheet,
    MakingShortcut,
    OfferShortcut,
    TellUs,
    ToldUs,
    Unsure,
)
from helperkit.words.load import Words
from tests.screens.examples import BOX, LINK, NEWEST
from tests.screens.gallery import ADVISED
from tests.unit.small_walks import walk

SAID = "the wee man in the box wants my mother's maiden name"
TELL = State(TellUs(BOX, 0), 4)
AGAIN = State(FindAgain(BOX, 0), 4)
WORDS = Words()


def test_words_go_to_the_work_and_nowhere_else():
    event = WordsGiven(SAID)
    state, effects = walk(State(CanYouSee(BOX, 0)), DidNotSeeIt(), event)
    assert effects == (Understand(1, SAID),)
    assert isinstance(state.step, Listening)
    for kept in (repr(state), repr(screen(state)), encode(event).decode()):
        assert "maiden" not in kept
    assert msgspec.json.decode(encode(event)) == {"type": "WordsGiven", "text": ""}


def test_what_was_said_once_more_is_what_counts():
    state, effects = walk(TELL, WordsGiven("one"), WordsGiven("two"))
    assert Understand(6, "two") in effects
    late, none = walk(state, WordsUnderstood(5, (Sight.BLANK,), sure=True))
    assert (late, none) == (state, ())


def test_what_is_sure_is_said_again_and_leads_on():
    state, _ = walk(TELL, WordsGiven(SAID), WordsUnderstood(5, (Sight.GUARD,), sure=True))
    assert state.step == ToldUs(BOX, 0, Sight.GUARD)
    page = WORDS.page(screen(state), SAID)
    assert SAID in page.heading
    assert page.body.endswith("Is that right?")
    assert walk(state, WentOn())[0].step == Advice(BOX, 0, Sight.GUARD)


@pytest.mark.parametrize("sights", [(), (Sight.BLANK,), (Sight.BLANK, Sight.LOST, Sight.GUARD)])
def test_what_is_not_sure_is_asked(sights):
    state, _ = walk(TELL, WordsGiven(SAID), WordsUnderstood(5, sights))
    assert state.step == Unsure(BOX, 0, sights)
    shown = screen(state)
    names = [choice.name for choice in shown.choices]
    assert {"help", "other-words"} <= set(names)
    offered = [
        choice.sends.sight for choice in shown.choices if isinstance(choice.sends, SightTold)
    ]
    assert tuple(offered) == sights
    assert SAID in WORDS.page(shown, SAID).heading
    assert walk(state, WentBack())[0].step == TellUs(BOX, 0)


def test_nothing_understood_is_never_sure():
    state, _ = walk(TELL, WordsGiven(SAID), WordsUnderstood(5, (), sure=True))
    assert state.step == Unsure(BOX, 0)


@pytest.mark.parametrize("making", [MakingShortcut(BOX, 0, 5), MakingSheet(BOX, 0, 5)])
@pytest.mark.parametrize("problem", ["folder_gone", "folder_not_allowed", "file_gone"])
def test_what_stops_a_shortcut_or_a_page_is_said_as_it_is(making, problem):
    """No other folder is offered for them, and no shop moved the file."""
    shown = screen(walk(State(making), WorkFailed(5, ProblemName(problem)))[0])
    page = Words().page(shown)
    said = f"{page.heading} {page.body}"
    for untrue in ("new folder", "folder of your own", "shop", "new link"):
        assert untrue not in said
    assert {choice.name for choice in shown.choices} >= {"help", "back"}


@pytest.mark.parametrize("sight", Sight)
def test_every_sight_leads_somewhere(sight):
    step = walk(State(ToldUs(BOX, 0, sight)), WentOn())[0].step
    match sight:
        case Sight.SEEN:
            assert step == FindAgain(BOX, 0)
        case Sight.ASKS_PROGRAM | Sight.STRANGE_SIGNS:
            assert step == FindingPrograms(BOX, 0, 1)
        case _:
            assert step == Advice(BOX, 0, sight)


@pytest.mark.parametrize("sight", sorted(ADVISED))
def test_advice_can_be_followed(sight):
    advised = State(Advice(BOX, 0, sight))
    assert isinstance(walk(advised, Retried())[0].step, Opening)
    assert walk(advised, SawIt())[0].step == FindAgain(BOX, 0)
    assert walk(advised, WentBack())[0].step == TellUs(BOX, 0)


def test_words_that_nobody_could_look_at_lead_back_to_the_question():
    state, _ = walk(TELL, WordsGiven(SAID), WorkFailed(5, ProblemName.UNKNOWN))
    state, effects = walk(state, Retried())
    assert (state.step, effects) == (TellUs(BOX, 0), ())


def test_a_break_while_listening_begins_at_the_opening():
    state, effects = walk(TELL, WordsGiven(SAID), ProgramStarted(again=True))
    assert (state.step, effects) == (WelcomeBack(Ready(BOX, 0)), ())


def test_only_a_screen_that_says_it_again_gets_the_words():
    assert screen(State(ToldUs(BOX, 0, Sight.BLANK))).quotes
    assert screen(State(Listening(BOX, 0, 1))).quotes
    for step in (TellUs(BOX, 0), CanYouSee(BOX, 0), Advice(BOX, 0, Sight.BLANK), AGAIN.step):
        assert not screen(State(step)).quotes


def test_while_it_listens_the_screen_stays():
    still, busy = screen(TELL), screen(State(Listening(BOX, 0, 1)))
    assert busy.busy
    assert (still.name, still.choices, still.field) == (busy.name, busy.choices, busy.field)


# How to find it again


def test_a_shortcut_is_made_after_it_was_asked_for():
    state, effects = walk(AGAIN, ShortcutAsked())
    assert (state.step, effects) == (OfferShortcut(BOX, 0), ())
    state, effects = walk(state, WentOn())
    assert effects == (MakeShortcut(5, BOX.things[0]),)
    state, _ = walk(state, ShortcutMade(5, "/home/mary/Desktop/Notes.pdf"))
    assert [item.title for item in screen(state).items] == ["Notes.pdf"]
    assert walk(state, FolderAsked())[1] == (ShowInFolder("/home/mary/Desktop/Notes.pdf"),)
    assert walk(state, WentOn())[0].step == FindAgain(BOX, 0)


def test_a_shortcut_that_failed_is_offered_again_and_can_be_left():
    state, _ = walk(AGAIN, ShortcutAsked(), WentOn(), WorkFailed(5, ProblemName.FOLDER_GONE))
    for event in (Retried(), WentBack()):
        back, effects = walk(state, event)
        assert (back.step, effects) == (OfferShortcut(BOX, 0), ())


def test_the_page_knows_the_seller_only_where_the_order_can_be_trusted():
    _, effects = walk(AGAIN, SheetAsked())
    thing, support = BOX.things[0], BOX.order.support
    assert effects == (MakeSheet(5, thing, BOX.folder, "Garden Notes", support, 6),)
    named = msgspec.structs.replace(LINK, name="Prize", support=support)
    box = msgspec.structs.replace(BOX, order=named)
    _, effects = walk(State(FindAgain(box, 0), 4), SheetAsked())
    assert effects == (MakeSheet(5, thing, BOX.folder, "", Support(), 6),)


def test_the_page_is_shown_and_its_folder():
    state, _ = walk(AGAIN, SheetAsked(), SheetMade(5, "/x/Page.pdf"))
    assert walk(state, SheetWanted())[1] == (ShowSheet("/x/Page.pdf"),)
    assert walk(state, FolderAsked())[1] == (ShowInFolder("/x/Page.pdf"),)
    assert [item.title for item in screen(state).items] == ["Page.pdf"]


# What was found among the newest files


def found(*files):
    return walk(State(AskToLook()), SearchAllowed(), FilesFound(1, files))[0]


def test_a_file_that_is_not_finished_is_said_to_be_and_not_used():
    state = found(*NEWEST)
    shown = screen(state)
    assert [item.start_here for item in shown.items] == [False, True, False, False]
    assert shown.main_choice.sends == FileChosen(1, NEWEST[1].path)
    assert WORDS.page(shown).items[0].kind.startswith("not finished yet, 1.4")
    assert "from this morning" in WORDS.page(shown).items[1].kind
    stopped = walk(state, shown.items[0].sends)[0].step
    assert isinstance(stopped, Explaining)
    assert stopped.before == state.step


def test_where_none_is_finished_the_link_comes_first():
    assert screen(found(NEWEST[0])).main_choice.name == "have-link"


def test_a_journal_keeps_the_name_of_the_one_chosen_alone():
    event = FilesFound(1, NEWEST)
    assert b"Roses" not in encode(event)
    assert b"/d/" not in encode(event)
    chosen = encode(screen(found(*NEWEST)).items[2].sends)
    assert b"/d/b.pdf" in chosen


def test_after_a_break_it_looks_again():
    state, _ = walk(found(*NEWEST), ProgramStarted(again=True))
    assert state.step == WelcomeBack(Looking())
    nameless = State(Found(tuple(msgspec.structs.replace(f, path="", title="") for f in NEWEST)))
    chosen, _ = walk(nameless, FileChosen(1, "/d/a.zip"))
    assert isinstance(chosen.step, Reading)
    assert chosen.step.text == "/d/a.zip"
