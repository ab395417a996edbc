"""`helperkit cases`: who is to be called back, in the terminal."""

from datetime import datetime
from pathlib import Path

from helperkit.agent.cases.due import Standing, due_list
from helperkit.agent.cases.export import table
from helperkit.agent.cases.opening import folder_of
from helperkit.agent.cases.refusal import PROBLEMS, CasesRefused, Refusal
from helperkit.agent.cases.store import Store
from helperkit.agent.cases.telling import lines_for_people, lines_for_programs
from helperkit.diagnostics.placing import appear
from helperkit.journey.problems import ProblemName
from helperkit.terminal.outcome import DONE, PROBLEM, Told
from helperkit.terminal.plain import one_line
from helperkit.words.load import Words
from helperkit.words.medium import Medium

_TODAY = frozenset({Standing.OVERDUE, Standing.DUE, Standing.TODAY})


def list_cases(
    home: Path,
    now: datetime,
    *,
    today: bool,
    every: bool,
    words: str,
    csv: Path | None,
    excel: bool,
    note: bool,
    as_json: bool,
) -> int:
    """Tell the cases, write their table where it is wanted, and return the exit status."""
    told, text = Told(json=as_json), Words(medium=Medium.COMMAND).text
    try:
        with Store(home) as store:
            found = store.search(words) if words else store.every() if every else store.open_cases()
            settle = store.to_settle()
    except CasesRefused as error:
        for line in refused_lines(error, home):
            told.say(text(line[0], **line[1]))
        told.end(done=False, problem=PROBLEMS[error.refusal], files=[])
        return PROBLEM
    due = due_list(found.cases, now)
    if today:
        due = tuple(line for line in due if line.standing in _TODAY or line.reminds)
    done = tuple(case for case in found.cases if case.done) if every else ()
    chosen = (*(line.case for line in due), *done)
    settle &= {case.id for case in chosen}
    if as_json:
        for one in lines_for_programs(due, done, settle, note=note):
            told.event(one)
    else:
        told.say("\n".join(lines_for_people(due, done, settle, text)))
    if found.unread:
        told.say(text("cases-unread", count=str(found.unread)))
    files = []
    if csv is not None:
        try:
            files = [str(appear(table(chosen, note=note, excel=excel), csv.absolute()))]
        except OSError:
            told.say(text("cases-not-written", file=one_line(str(csv))))
            told.end(done=False, problem=ProblemName.FOLDER_NOT_ALLOWED, files=[])
            return PROBLEM
        told.say(text("cases-written", file=one_line(files[0])))
    told.end(done=True, problem=None, files=files)
    return DONE


def refused_lines(error: CasesRefused, home: Path) -> list[tuple[str, dict[str, str]]]:
    """Return what is said of a refusal: names of texts with their values."""
    name = error.refusal.value.replace("_", "-")
    if error.refusal is not Refusal.BROKEN or error.aside is None:
        return [(f"cases-refused-{name}", {"folder": one_line(str(folder_of(home)))})]
    return [
        ("cases-refused-broken-aside", {}),
        ("cases-refused-broken-where", {"folder": one_line(str(error.aside))}),
        ("cases-refused-broken-saved", {"count": str(error.saved)}),
    ]
