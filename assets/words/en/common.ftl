# Words that many screens share.

# Labels of choices. A screen may have its own: an attribute .choice-NAME in its message.
choice-start = Start
choice-fine = This is fine
choice-bigger = Make it bigger
choice-back = Go back
choice-have-link = I have the email
choice-have-file = I have the file already
choice-do-not-know = I do not know
choice-use-link = Use this link
choice-pick-file = Choose a file
choice-what-is-folder = What is a folder?
choice-what-is-zip = What is a ZIP file?
choice-what-is-pdf = What is a PDF?
choice-what-is-ending = What do .zip and .pdf mean?
choice-allow-look = Yes, please look
choice-that-is-right = Yes, that is right
choice-not-mine = No, that is not mine
choice-not-right = No, go back
choice-use-place = Use this folder
choice-other-place = Keep it somewhere else
choice-pause = Pause
choice-hurry = Skip the wait
choice-how-long = How long will it take?
choice-later = Do it later
choice-go-on = Go on
choice-close = Close this window
choice-show-folder = Show me the folder
choice-show-file = Show me the file
choice-have-it = I have it now
choice-program-page = Show me its page
choice-open-with = Open it with this one
choice-open-with-first = Open it with the first one
choice-free-program = Show me another program
choice-open-parcel = Open the parcel
choice-unlock = Open the lock
choice-open-first = Open the first one
choice-show-all = Show me all of them
choice-open-it = Open it
choice-choose-other = Choose another file
choice-see-it = Yes, I can see it
choice-hear-it = Yes, I can hear it
choice-cannot-see = No, I cannot
choice-see-it-now = I can see it now
choice-hear-it-now = I can hear it now
choice-other-program = Try another program
choice-sight-nothing = Nothing came up
choice-sight-asks-program = It asks which program to use
choice-sight-asks-password = It asks for a password
choice-sight-strange-signs = I see strange signs
choice-sight-other-product = It is not what I bought
choice-sight-broken = It says that the file is broken
choice-sight-blank = I see an empty window
choice-sight-guard = I see a warning
choice-sight-other-system = It is not for my computer
choice-sight-sign-in = It wants me to sign in
choice-sight-disk-full = It says there is no room
choice-sight-offline = It says there is no internet
choice-sight-link-expired = The link does not work
choice-sight-parcel = I see a list of files
choice-sight-too-small = The letters are too small
choice-sight-no-sound = I hear nothing
choice-sight-lost = I do not know where it is
choice-sight-some-missing = A part of it is missing
choice-sight-loading = It does not come to an end
choice-sight-seen = I can see it now
choice-tell = This is what I see
choice-other-words = Say it in other words
choice-open-again = Open it once more
choice-open-here = Open it in our own window
choice-look-at-file = Look at my file
choice-open-next = Open the next one
choice-on-desktop = Put a sign on my desktop
choice-sheet = Make a page to print
choice-put-there = Yes, put it there
choice-show-it = Show me where it is
choice-show-sheet = Show me the page
choice-know-how = I know how
choice-try-now = Let me try it now
choice-question = I have a question
# check button: it says what happens, and when
choice-ask-in-two-days = Ask me in two days if all is well
choice-all-well = Yes, all is well
choice-not-well = No, something is wrong
choice-start-again = Start again
choice-start-over = Use the link
choice-understood = I know this now
choice-try-it = Let me try it
choice-learn = Show me small lessons
choice-learn-password = How do passwords work?
choice-learn-guard = What does the guard do?
choice-learn-room = How do I make room?
choice-learn-safe = Is this file safe?
choice-learn-find = Show me how with a game
choice-learn-where = Where does a new file go?
choice-give-hint = Give me a hint
choice-show-how = Show me how
choice-task-again = Tell me the task again
choice-leave-lesson = Stop the lesson
choice-lesson-over = Go on where I was
choice-remove-practice = Remove the practice folder
choice-help = Help me by phone
choice-report = Write a report for the shop
choice-show-report = Show me the file
choice-send-report = Send it to the shop
choice-mail-report = Send it by email
choice-see-inside = See what is in it
choice-other-way = Give it in another way
choice-read-all = Read all of it
choice-looks-right = That is fine
choice-mailed = I sent it
choice-copy-mail-text = Copy the words
choice-open-mail = Open the email again
choice-copy-report = Copy it to a folder or stick
choice-tell-report = Talk about it by phone
choice-other-folder = Choose another folder
choice-stop-sending = Do not send it
choice-ask-later = Ask me next time
choice-send-now = Yes, send it now
# check button: it answers a question, and says what happens
choice-not-now = Not now
choice-do-not-send = Do not send it
choice-try-again = Try again
choice-ask-new-link = Ask for a new link
choice-have-new-link = I have a new link
choice-sign-in = Open the sign-in page
choice-sign-in-here = Sign in
choice-open-page = Open the page
choice-get-again = Get it again
choice-save-whole = Save what is whole
choice-first-names = The first one looks right
choice-right-after-all = It is right after all

safe = Everything you had before is still safe.

# What was bought.
kind-noun = { $kind ->
    [book] book
    [course] course
    [music] music
    [program] program
    [pattern] pattern
   *[other] file
}
practice-line = A practice: { $product }
product-line = { $kind ->
    [book] Your book: { $product }
    [course] Your course: { $product }
    [music] Your music: { $product }
    [program] Your program: { $product }
    [pattern] Your pattern: { $product }
   *[other] Your order: { $product }
}

# What a file is.
thing-pdf = a PDF: pages to read
thing-epub = a book to read
thing-ebook = a book to read
thing-picture = a picture
thing-text = a short text
thing-sound = a sound to listen to
thing-video = a film
thing-document = a document to read or change
thing-spreadsheet = a table
thing-slides = a set of slides
thing-web_page = a web page
thing-font = a set of letters
thing-sewing = a sewing pattern
thing-knitting = a knitting pattern
thing-cut = a shape to cut out
thing-model = a shape to print
thing-score = a sheet of music
thing-brush = a set of brushes to draw with
thing-preset = a look for pictures or films
thing-samples = a set of sounds to play with
thing-project = a piece of work to go on with
thing-lesson = a small lesson
thing-lesson_done = you did this one
thing-licence = a key that opens what you bought
thing-zip = a parcel
thing-seven_zip = a parcel
thing-tar = a parcel
thing-compressed = a parcel
thing-other_archive = a parcel
thing-program_windows = a program for Windows
thing-program_mac = a program for a Mac
thing-program_linux = a program for Linux
thing-program_phone = a program for a phone
thing-script = a small program
thing-shortcut = a link to another place
thing-folder = a folder
thing-empty = an empty file
thing-unfinished = a file that is not finished yet
thing-card = a card from the shop
thing-unknown = a file
thing-names = how the names would look
thing-missing = { $more ->
    [0] not whole
   *[other] and { $more } more that are not whole
}
thing-part = the part that is missing
thing-sheet = your page to print
thing-report = your report
thing-program_page = the page of its maker
thing-program_here = a program on this computer
thing-address = an email address
note-start-here = Start here
# A file among the newest: what it is, how large, and since when it is here.
found-line = { $thing }, { $size }{ $since ->
    [now] , a few minutes old
    [morning] , from this morning
    [afternoon] , from this afternoon
    [evening] , from this evening
    [night] , from last night
    [yesterday] , from yesterday
    [days] , from this week
    [weeks] , some weeks old
   *[other] {""}
}
note-marked = We do not open this by itself

# The button at the lower edge where the filled one is not seen yet.
more-below = More below ↓

# The step rail.
stage-get = Get
stage-unpack = Unpack
stage-open = Open
stage-done = Done

# How far the work is.
progress-start = We are about to start.
progress-of = { $done } of { $total }.
progress-files = { $files } of { $all } files.
progress-only = { $done } so far.
progress-waiting-line = Nothing comes right now. We wait, and keep what is here.
progress-waiting-offline = The internet is gone. We wait, and go on by ourselves.
progress-waiting-busy = The shop asks us to wait a little. We go on by ourselves.
progress-resting = { $done } of { $total } is here.
time-seconds = Less than one minute left.
time-minute = About one minute left.
time-minutes = About { $minutes } minutes left.
time-hour = About one hour left.
time-hours = About { $hours } hours left.
# Between a number and its unit stands a no-break space, so that no line ends there.
# check house-word: the name of a size, where it is too small for any other
size-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB

# The strip at the foot.
strip-phone = Stuck? Call { $phone }. Say these six words.
strip-words = On the phone with support? Say these six words.
strip-note = They tell us which screen you see. They cannot open your computer.

# What a new folder for orders is called, and the e-mail that asks for a new link.
folder-name = My Orders
mail-subject = { $product ->
    [none] Please send me a new link
   *[other] Please send me a new link for { $product }
}
mail-body = Hello. The link in my email does not work any more. Please send me a new one. Thank you.
