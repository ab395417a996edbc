"""What comes after the opening: understanding words, a shortcut on the desktop, a page to print."""

from datetime import date
from pathlib import Path
from typing import assert_never

from helperkit.journey.effects import MakeSheet, MakeShortcut, Understand
from helperkit.journey.events import SheetMade, ShortcutMade, WordsUnderstood
from helperkit.performer.setting import Setting


def work_after(
    work: Understand | MakeShortcut | MakeSheet, setting: Setting
) -> WordsUnderstood | ShortcutMade | SheetMade:
    """Do it and return what came of it. Raises `Problem`."""
    match work:
        case Understand(attempt=attempt, text=text):
            if setting.understand is None:
                return WordsUnderstood(attempt)
            sights, sure = setting.understand(text)
            return WordsUnderstood(attempt, sights, sure)
        case MakeShortcut(attempt=attempt, thing=thing):
            from helperkit.delivery.shortcut import make_shortcut

            return ShortcutMade(attempt, str(make_shortcut(Path(thing.path))))
        case MakeSheet(attempt=attempt):
            from helperkit.performer.sheet import as_text, keep, sheet_of

            sheet = sheet_of(work, setting.text, date.today())
            written = keep(sheet, as_text(sheet).encode(), ".txt", Path(work.folder))
            return SheetMade(attempt, str(written))
        case _:
            assert_never(work)
