"""The numbers of screens and steps in the phone code.

Append-only: a number is never used again, not even for a screen that is no more. A caller's
program may be years older than an agent's.

What when all 128 are given: the first word carries the screen alone, so there is no room to widen
it. First comes sharing: screens that differ in a value (such as the three pictures of how a program
is started) share a number, and the code's spare bit or the progress tells them apart. When even
that is used up, the code's two bits of version count on: version 1 has a table of its own, begun
anew without what no program shows any more. The version stands in the fifth word: an agent's
program has both tables, and takes the first word alone for a guess in the older one. A program of
version 0 finds no sense in such words (`fields.unpacked`) and asks for them again: so agents get
version 1 before any customer does.

One number is said by no program: that of `by_phone`, whose words are those of the screen beneath,
with a bit that says so. It is not given again: an agent's older program would show that screen.
"""

from helperkit.phone.field128 import SIZE

_SCREENS = """
    hello comfort order paste_link pick_file may_we_look looking found nothing_found reading
    order_card plain_link own_file
    place getting paused later checking got not_right checked already_here single_file
    unpack unpacking locked names saved choose all_files
    open start_windows_1 start_windows_2 start_windows_3 start_mac_1 start_mac_2 start_mac_3
    start_linux_1 start_linux_2 start_linux_3 opening finding_programs
    check tell_us told_us unsure nothing_came which_program asks_password strange_signs
    another_thing says_broken empty_window a_warning does_not_fit asks_to_sign_in says_full
    says_no_internet link_does_not_work list_of_files small_letters no_sound lost_window
    part_missing long_wait looked_again still_there
    again shortcut shortcut_making shortcut_ready sheet_making sheet_ready done
    explain_zip explain_folder explain_pdf explain_time explain_ending explain_unfinished
    by_phone by_hand welcome_back
    report_making report_ready report_inside report_ways report_mail report_sending report_sent
    report_copying report_copied report_kept report_unsent
    problem_offline problem_slow problem_server_busy problem_server_not_found
    problem_connection_not_safe problem_clock_wrong problem_proxy_sign_in problem_login_page
    problem_link_expired problem_link_used_up problem_link_unreadable problem_card_unreadable
    problem_file_gone problem_disk_full problem_folder_not_allowed problem_folder_gone
    problem_file_busy problem_antivirus problem_damaged problem_password problem_unsafe_parcel
    problem_too_big_inside problem_unknown_parcel problem_no_program problem_unsafe_file
    problem_wrong_system problem_not_expected problem_unknown
    report_mail_by_hand all_well
    lesson learn
"""
SCREENS: dict[str, int] = {name: number for number, name in enumerate(_SCREENS.split())}
SCREEN_OF = {number: name for name, number in SCREENS.items()}
FREE_SCREENS = SIZE - len(SCREENS)  # so many can still be added

# Where on the way a person is: beneath a problem and the like, it decides the words. Sixteen
# places; steps that give equal screens beneath share one, whose name is the first of them.
_PLACES = (
    "FindOrder Hello Comfort PasteLink PickFile AskToLook Looking Found",
    "Reading",
    "Restate",
    "ProposingPlace ChoosePlace",
    "Getting Pausing",
    "CheckingFile",
    "Got",
    "Unpacking Packed Locked ChooseNames",
    "Choose Saved",
    "Ready StartProgram Opening FindingPrograms",
    "CanYouSee TellUs ToldUs Listening Unsure Advice",
    "FindAgain MakingSheet SheetReady",
    "OfferShortcut MakingShortcut ShortcutReady",
    "Done AllWell",
)
STEPS: dict[str, int] = {
    name: number for number, names in enumerate(_PLACES) for name in names.split()
}
STEP_OF = {number: names.split()[0] for number, names in enumerate(_PLACES)}
# These stand beside the way, and have the number of the step beneath them.
_BESIDE = """
    Stopped Explaining ByPhone DoByHand WelcomeBack MakingReport ReportReady ReportInside
    RewritingReport ReportWays MailingReport SendingReport ReportSent CopyingReport ReportCopied
    ReportKept AskToSend OpeningLesson LessonPage LessonPractice LessonDone LessonRefused
    OpeningShelf LessonShelf
"""
BESIDE = frozenset(_BESIDE.split())
