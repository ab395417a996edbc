# helperkit read: a report, read for an agent of the shop.

read-title = A report of { $made }
read-taken-out = The customer took these parts out of it: { $parts }.
read-fill-in = Before you send it: put what is missing in place of { $gap }.
read-enclose = Before you send it: put the new card with it.
read-made-unknown = a time that nobody knows
read-clock = { $way ->
    [ahead] Where they are, it is { $apart } later than here.
   *[behind] Where they are, it is { $apart } earlier than here.
}
read-sealed = It came sealed. Your key opened it.
read-version = Helper Kit { $version } wrote it.
read-version-unknown = It does not say which Helper Kit wrote it.
read-likely = It is likely this: { $what }
read-possible = It may be this: { $what }
read-why = Why:
read-say = Say: { $say }
read-next = Try next: { $next }
read-maybe = It may be this as well:
read-ruled-out = It is not this:
read-heading-notes = What is odd about this report
read-heading-timeline = What happened
read-heading-screens = What the customer saw
read-heading-changes = What changed since the earlier report
read-heading-reply = A reply to send
read-nothing-happened = Nothing is told of what happened.
read-no-times = It does not tell when.
read-earlier-lines = Older lines that are not shown here: { $count }.
read-screens-cut = There are more screens than we draw. We left out the rest.
read-earlier-screens = Older screens that are not shown here: { $count }.
read-other-version = Another version wrote it. These screens may look otherwise there.
read-recorded-step = Where it stood at the end: { $step }
read-recorded-problem = The problem that stands there: { $problem }
read-times = { $what } ({ $times } times)
read-problem-met = A problem: { $problem }

# Waits.
read-gap-minutes = { $minutes ->
    [one] One minute passed.
   *[other] { $minutes } minutes passed.
}
read-gap-hours = { $hours ->
    [one] One hour passed.
   *[other] { $hours } hours passed.
}
read-gap-next-day = It was the next day.
read-gap-days = { $days } days passed.
read-gap-back = The clock was set back.

# Why a file was not read.
read-refused-file = Not read: { $file }
read-refused-unreadable = This file cannot be read. It may be gone, or not yours to read.
read-refused-empty = This file is empty. Ask for it again.
read-refused-too-large = This file is too large to be a report. We did not read it.
read-refused-not-a-report = This is not a report of Helper Kit, or only a part of one.
read-refused-sealed = This report is sealed. None of your keys opens it.
read-refused-sealed-no-key = This report is sealed. Name the file with your key: --key FILE.
read-refused-seal-broken = This report is sealed, and it broke on its way. Ask for it again.
read-refused-broken = This report broke on its way. Ask for it again.
read-refused-locked = This file has a password. No report has one.
read-refused-unsafe = This file was made to do harm. We did not read it.
read-refused-too-much = There is far too much inside for a report. We did not read it.

# What is odd about a report that was read.
read-note-item-changed = This part is not as it was written: { $of }.
read-note-item-missing = This part is not there: { $of }.
read-note-item-unknown = This part is new to us, and we did not read it: { $of }.
read-note-item-unreadable = This part is broken: { $of }.
read-note-item-too-large = This part is too large, and we did not read all of it: { $of }.
read-note-name-not-plain = This is no part of a report, and we did not read it: { $of }.
read-note-schema-newer = It has a newer form than ours: { $of }. Get the new Helper Kit.
read-note-program-differs = Another version of Helper Kit wrote it: { $of }.
read-note-event-unknown = We do not know this kind of line: { $of }.
read-note-event-unreadable = This line cannot be read: { $of }.
read-note-events-too-many = It has too many lines. We did not read the rest.
read-note-value-unknown = We do not know what stands here: { $of }.
read-note-fact-unknown = We do not know this kind of fact: { $of }.
read-note-state-unknown = We do not know where it stood: { $of }.
read-note-replay-stopped = From some line on, what happened makes no sense to us.
read-note-replay-differs = What happened does not lead to where it stood at the end.
read-note-text-cleaned = Signs that nobody can see were taken out.
read-note-text-cut = A text was too long, and we cut it.
read-note-times = { $note } ({ $count } times)

# What happened: a message for each kind of event.
read-happened-program-started = Helper Kit was started.
read-happened-came-back = Helper Kit was started again, and the place was kept.
read-happened-order-given = A card, a link or a file was given.
read-happened-went-on = They went on.
read-happened-went-back = They went back.
read-happened-bigger-text-asked = They asked for bigger text.
read-happened-link-found = They said that they have a link.
read-happened-file-found = They said that they have the file.
read-happened-search-asked = They asked to look for the file.
read-happened-search-allowed = They let it look for the file.
read-happened-link-pasted = They pasted a link.
read-happened-file-picked = They picked a file.
read-happened-file-chosen = They chose a file that was found.
read-happened-place-picked = They picked a folder.
read-happened-place-change-asked = They asked for another folder.
read-happened-paused = They took a break.
read-happened-put-off = They put it off.
read-happened-password-given = They gave a password.
read-happened-names-chosen = They said how the names look right.
read-happened-saving-asked = They asked to save what is whole.
read-happened-all-shown = They asked to see all of the list.
read-happened-thing-chosen = They chose a file to open.
read-happened-other-thing-asked = They asked for another file.
read-happened-program-asked = They asked for a program to open it with.
read-happened-program-chosen = They chose a program.
read-happened-saw-it = They said that they see it.
read-happened-did-not-see-it = They said that they do not see it.
read-happened-sight-told = They told what they see.
read-happened-words-given = They told in their own words what they see.
read-happened-shortcut-asked = They asked for a sign on the desktop.
read-happened-sheet-asked = They asked for a page to print.
read-happened-sheet-wanted = They wanted the page to print.
read-happened-folder-asked = They asked to see the folder.
read-happened-explanation-asked = They asked what something is.
read-happened-help-asked = They asked for help by phone.
read-happened-hurry-asked = They did not want to wait in the practice.
read-happened-report-asked = They asked for a report.
read-happened-report-folder-asked = They asked where the report is.
read-happened-new-link-asked = They pressed the button that asks for a new link. If an email went out is not known.
read-happened-new-link-found = They said that they have a new link.
read-happened-sign-in-asked = They asked to see the page to sign in.
read-happened-sign-in-given = They gave a name to sign in.
read-happened-retried = They tried again.
read-happened-started-over = They started from the beginning.
read-happened-follow-up-asked = They want to be asked in two days if all is well.
read-happened-follow-up-planned = The program will come up by itself and ask.
read-happened-follow-up-refused = This computer does not let the program come up by itself.
read-happened-all-is-well = At a later start they said that all is well.
read-happened-not-all-well = At a later start they said that something is wrong.
read-happened-finished = They pressed the button at the end.
read-happened-order-read = The card or link was read.
read-happened-files-found = It looked for files, and told what is there.
read-happened-place-proposed = It found a folder to use.
read-happened-network-returned = The internet came back.
read-happened-file-received = The file was there.
read-happened-parcel-locked = The parcel asked for a password.
read-happened-names-doubted = It was not sure how to read the names.
read-happened-parcel-unpacked = The parcel was opened.
read-happened-thing-opened = The file was shown, or given to a program that shows it.
read-happened-words-understood = It looked up what their words may mean.
read-happened-shortcut-made = The sign on the desktop was made.
read-happened-sheet-made = The page to print was made.
read-happened-report-written = The report was written.
read-happened-work-failed = It stopped.
read-happened-deed-refused = The computer could not show it by itself.

# With the report itself.
read-happened-report-inside-asked = They asked what is in the report.
read-happened-report-line-turned = They took a line out of the report, or put it back.
read-happened-report-text-asked = They asked to read the whole report.
read-happened-report-send-asked = They asked to send the report.
read-happened-report-ways-asked = They asked for another way to send it.
read-happened-report-mail-text-asked = They asked for the words of that email.
read-happened-report-mail-asked = They chose to send the report by email. If it went out is not known.
read-happened-report-copy-asked = They asked for a copy of the report.
read-happened-report-dropped = They did not want to send the report.
read-happened-report-received = The shop received the report.
read-happened-report-copy-made = The report was copied.

# In a lesson. Which one it was is in no report.
read-happened-lessons-asked = They asked for the small lessons.
read-happened-lesson-asked = They began a lesson.
read-happened-lesson-left = They stopped the lesson.
read-happened-hint-asked = They asked for a hint.
read-happened-answer-picked = They picked an answer.
read-happened-thing-handled = They tried something in the lesson.
read-happened-practice-dropped = They did not want the practice folder any more.
read-happened-lessons-listed = The lessons were there.
read-happened-lesson-opened = The lesson was laid out.
read-happened-practice-seen = It looked at what was done in the lesson.

# What stands under another name; the rest is said as to the customer (`report-replaced-…`).
read-replaced-own-name = The customer’s own names: { $count }.
read-replaced-source = Links or files that the customer gave: { $count }.
