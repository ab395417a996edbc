# The page "Reports" of the agent's window. What a report says stands in reading.ftl.

agent-reports-title = Read a report
agent-reports-drop = Open a report, or a folder of reports. You can also drop it here.
agent-reports-open = Open a report
agent-reports-open-folder = Open a folder
agent-reports-files = Reports
agent-reports-all-files = All files
agent-reports-to-list = Back to the list

# Why a file was not read.
agent-reports-not-read = We did not read this file.
agent-reports-key = Choose the key
agent-reports-key-why = Choose the file with the key of your team. It opens this report, and we remember where it is.
agent-reports-no-key-inside = There is no key in this file. Choose another one.
read-refused-sealed-here = This report is sealed. It needs the key of your team.
read-refused-never-read = This file cannot be read as a report. Ask for it again.

# A folder.
agent-reports-folder = Reports in this folder
agent-reports-several = The reports that you gave
agent-reports-gone = { $count ->
    [one] One report is not there any more.
   *[other] { $count } reports are not there any more.
}
agent-reports-list = The reports, grouped by what they are about
agent-reports-search = Find: a cause, a product, a day, a file
agent-reports-count = { $count ->
    [one] One report
   *[other] { $count } reports
}
agent-reports-found = { $count ->
    [0] No report has all of these words.
    [one] One report has these words.
   *[other] { $count } reports have these words.
}
agent-reports-reading = More are being read.
agent-reports-not-read-yet = Not read yet
agent-reports-version = Helper Kit { $version }
agent-reports-system = { $family ->
    [windows] Windows
    [macos] macOS
    [linux] Linux
   *[other] Another system
}

# One report.
agent-reports-likely = This is likely:
agent-reports-possible = This may be it, and is not sure:
agent-reports-say = Say now
agent-reports-next = Try next
agent-reports-why = Why we think so
agent-reports-facts = The computer, as the customer reads it
agent-reports-receipt = What stands under another name
agent-reports-about = About this report
agent-reports-plan = Plan a call back
agent-reports-compare = Compare with an earlier report
agent-reports-pdf = Save as PDF
agent-reports-markdown = Save as Markdown
agent-reports-document = A report, read for support
agent-reports-saved = It is saved: { $file }
agent-reports-not-saved = It could not be saved there. Choose another folder.

# What the customer saw.
agent-reports-screen = Screen { $at } of { $of }.
agent-reports-no-screen = This screen cannot be drawn here.
agent-reports-back = One back
agent-reports-step = One on
agent-reports-play = Play
agent-reports-stop = Stop
agent-reports-problem = Go to the problem
agent-reports-speed = Speed: { $speed }×

# The reply.
agent-reports-subject = Subject
agent-reports-copy = Copy the reply
agent-reports-copied = The reply is copied. Paste it into your email.
agent-reports-mail = Open it in email
agent-reports-mail-opened = Your email program opens with the reply.
agent-reports-no-mail = No email program opened. Copy the reply, and paste it there.
