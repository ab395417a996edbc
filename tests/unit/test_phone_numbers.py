"""The table of numbers: append-only, and complete."""

from typing import get_args

import helperkit.journey.model as model
from helperkit.journey.order import System, Trust
from helperkit.journey.problems import ProblemName
from helperkit.phone.fields import SOURCES, SYSTEMS
from helperkit.phone.numbers import BESIDE, FREE_SCREENS, SCREENS, STEP_OF, STEPS
from tests.screens.gallery import gallery
from tests.unit.walks import graph

# As they were first given. New ones come at the end; none of these may ever change.
_FROZEN_SCREENS = """
    hello comfort order paste_link pick_file may_we_look looking found nothing_found reading
    order_card plain_link own_file place getting paused later checking got not_right checked
    already_here single_file unpack unpacking locked names saved choose all_files open
    start_windows_1 start_windows_2 start_windows_3 start_mac_1 start_mac_2 start_mac_3
    start_linux_1 start_linux_2 start_linux_3 opening finding_programs check tell_us told_us
    unsure nothing_came which_program asks_password strange_signs another_thing says_broken
    empty_window a_warning does_not_fit asks_to_sign_in says_full says_no_internet
    link_does_not_work list_of_files small_letters no_sound lost_window part_missing long_wait
    looked_again still_there again shortcut shortcut_making shortcut_ready sheet_making
    sheet_ready done explain_zip explain_folder explain_pdf explain_time explain_ending
    explain_unfinished by_phone by_hand welcome_back report_making report_ready report_inside
    report_ways report_mail report_sending report_sent report_copying report_copied report_kept
    report_unsent problem_offline problem_slow problem_server_busy problem_server_not_found
    problem_connection_not_safe problem_clock_wrong problem_proxy_sign_in problem_login_page
    problem_link_expired problem_link_used_up problem_link_unreadable problem_card_unreadable
    problem_file_gone problem_disk_full problem_folder_not_allowed problem_folder_gone
    problem_file_busy problem_antivirus problem_damaged problem_password problem_unsafe_parcel
    problem_too_big_inside problem_unknown_parcel problem_no_program problem_unsafe_file
    problem_wrong_system problem_not_expected problem_unknown report_mail_by_hand all_well
"""
FROZEN_SCREENS = _FROZEN_SCREENS.split()
_FROZEN_STEPS = """
    FindOrder=0 Hello=0 Comfort=0 PasteLink=0 PickFile=0 AskToLook=0 Looking=0 Found=0
    Reading=1 Restate=2 ProposingPlace=3 ChoosePlace=3 Getting=4 Pausing=4 CheckingFile=5 Got=6
    Unpacking=7 Packed=7 Locked=7 ChooseNames=7 Choose=8 Saved=8 Ready=9 StartProgram=9
    Opening=9 FindingPrograms=9 CanYouSee=10 TellUs=10 ToldUs=10 Listening=10 Unsure=10
    Advice=10 FindAgain=11 MakingSheet=11 SheetReady=11 OfferShortcut=12 MakingShortcut=12
    ShortcutReady=12 Done=13 AllWell=13
"""
FROZEN_STEPS = _FROZEN_STEPS.split()


def test_no_number_was_ever_changed():
    assert list(SCREENS)[: len(FROZEN_SCREENS)] == FROZEN_SCREENS
    assert list(SCREENS.values()) == list(range(len(SCREENS)))
    assert [f"{name}={STEPS[name]}" for name in STEPS][: len(FROZEN_STEPS)] == FROZEN_STEPS
    assert SYSTEMS == ("windows", "macos", "linux", "other")
    assert SOURCES == ("card", "untrusted_card", "link", "own_file")


def test_every_screen_and_problem_has_a_number():
    met = [place.shown for place in graph().values()]
    shown = {shown.name for shown in (*gallery().values(), *met)}
    shown |= {f"problem_{problem.value}" for problem in ProblemName}
    assert shown == set(SCREENS)
    assert FREE_SCREENS >= 0


def test_one_number_alone_is_said_by_no_program():
    met = (place.shown for place in graph().values())
    said = {shown.code.screen for shown in (*gallery().values(), *met)}
    assert {name for name, number in SCREENS.items() if number not in said} == {"by_phone"}


def test_every_step_has_a_place_and_no_other_name_has_one():
    steps = {step.__name__ for step in get_args(model.Step)}
    assert steps == set(STEPS) | BESIDE
    assert not set(STEPS) & BESIDE
    assert {step.__name__ for step in get_args(model.Beside)} >= BESIDE - {"RewritingReport"}
    assert max(STEP_OF) < 16


def test_every_system_and_source_has_a_number():
    assert set(SYSTEMS) == {system.value for system in System}
    assert set(SOURCES) == {trust.value for trust in Trust} - {Trust.PRACTICE}
