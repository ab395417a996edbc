# The agent's own window, on a call. What to say to callers stands in the files beside this one.
agent-title = Helper Kit for agents
agent-slip = Something did not work. It is noted here. Please try again.
agent-no-display = The window for agents needs a screen. Try “helperkit code” or “helperkit read” here.
agent-call = Which screen is the caller on?
agent-hint = Type what you hear: two or three letters, then Enter. Arrow down takes a word that is offered. Type a question mark for a word that was not heard.
agent-word = Word { $place } of 6
agent-computed = This follows from the others.
agent-near = Perhaps { $words }?
agent-near-more = Perhaps { $words } …?
agent-no-word = There is no such word.
agent-sees = The caller sees this
agent-sees-then = The caller will see this, after what you pressed
agent-sees-same = This screen stays: what you pressed happens beside it
agent-nobody = As soon as the first word is known, the caller’s screen is here.
agent-unknown = No screen has this word. Please ask for the first word again.

# What the six words mean together.
agent-sure = All six words fit. This is the caller’s screen.
agent-follows = Word { $place } must be “{ $word }”. You may ask: “Is word { $place } { $word }?”
agent-ask = Something was misheard. Please ask: “Is word { $place } { $word }?”
agent-again = These do not fit. Please ask for all six words once more.
agent-unclear = Word { $place } is not clear yet. Please ask for it once more.
agent-unheard = { $count ->
    [2] Two words are missing: { $named }. Please ask for word { $place } next. The other one then follows.
   *[more] { $count } words are missing: { $named }. Please ask for word { $place } next.
}
agent-missing = { $count ->
    [one] One more word makes it sure.
   *[other] { $count } more words make it sure.
}
agent-word-named = word { $place }
agent-and = { $first } and { $last }
agent-yes = Yes
agent-no = No

# What is known of the caller, below the picture.
agent-system = { $system ->
    [windows] Windows
    [macos] Mac
    [linux] Linux
   *[other] Another system
}
agent-product-number = Product number { $number } (no card here)
agent-card-add = Add a product card…
agent-card-files = Product cards
agent-card-added = “{ $name }” is here now.
agent-card-refused = { $file } is no card that can be used: { $why }.
agent-card-not-opened = { $file } could not be opened. Is it still there?
agent-card-not-kept = There was no room for the card, or its folder is not yours. Please try again.
agent-card-twice = Two cards have the number { $number }. The one issued last is used: { $used }. Not used: { $others }.
agent-card-unread = { $count ->
    [one] One card could not be read: { $files }
   *[other] { $count } cards could not be read, such as: { $files }
}
agent-step = Step { $at } of { $of }
agent-try = { $try ->
    [1] First try
    [2] Second try
    [3] Third try
   *[more] Fourth try or more
}

# Beside the picture.
agent-ask-first = Ask
agent-another = To say it another way
agent-say = Say, one line at a time
agent-say-keys = Space goes to the next line. Shift and Space goes back.
agent-avoid = Do not say
agent-next = What next
agent-avoided = “{ $word }” – say “{ $plain }”
agent-works = It works: { $then }
agent-does-not = It does not: { $then }
agent-notes = About this product
agent-said = said

# What six words cannot say: it is framed in the picture.
agent-doubt = In a dotted frame it may say something else. Please ask.
agent-doubt-heading = They read other words at the top
agent-ask-heading = What does it say at the top, in large letters?
agent-ask-body = Can you read me the lines below that?
agent-ask-items = Which names are in the list?
agent-ask-choices = What do the buttons say?

# What the agent can do.
agent-new-call = New call
agent-undo = Back to what the caller sees now
agent-language = Caller’s language: { $name }
agent-language-name = { $language ->
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [pt] Portuguese
   *[other] { $code }
}
agent-language-none = Helper Kit does not speak { $name } yet. The caller’s screen is in English.

# The sections of the window; with large letters one button opens a menu of them.
agent-sections = { $name } ▾
agent-section-call = On a call
agent-section-reports = Reports
agent-section-call-backs = { $count ->
    [0] Call-backs
   *[other] Call-backs ({ $count } today)
}

# Planning a call back, and how a call ended.
agent-plan = Plan a call back
agent-solved = Solved
agent-plan-when = When will you call back?
agent-plan-today = Later today
agent-plan-today-hour = In 1 hour
agent-plan-today-three = In 3 hours
agent-plan-today-afternoon = This afternoon
agent-plan-today-time = At another time
agent-plan-tomorrow = Tomorrow
agent-plan-two = In two days
agent-plan-other = Another day
agent-plan-day = Which day? Type 2026-06-30, or how many days from today.
agent-plan-day-hint = Please type a day like 2026-06-30, or a number of days. It cannot be in the past.
agent-plan-time = At what time? You may skip this.
agent-plan-time-hint = Please type a time like 14:30, or leave this empty.
agent-plan-today-hint = For today, please type a time like 16:30.
agent-plan-past-hint = That time is over for today. Please type a later one.
agent-plan-note = A short note. It stays on this computer.
agent-plan-save = Save
agent-plan-not-now = Not now
agent-planned = Saved. We will remind you { $day }.
agent-ended = The last call is saved as solved.
agent-unsaved = { $count ->
    [one] One change is not saved yet. It is kept here, and tried again by itself.
   *[other] { $count } changes are not saved yet. They are kept here, and tried again by themselves.
}
agent-unsaved-plan = The call back that you plan here is not saved yet.
agent-unsaved-text = You wrote a text in “{ $section }”. It is not copied, and not in an email yet.
agent-unsaved-close = If you close this window now, that is lost. Close it once more to do that.
agent-unsaved-again = Try again now
agent-stored-late = Now it is saved.
agent-answer-happy = Yes, and the customer is happy
agent-answer-solved = Yes
agent-answer-not-solved = No, not yet
agent-day-today = today
agent-day-tomorrow = tomorrow
agent-day-yesterday = yesterday
agent-day-at = { $day } at { $time }

# Call-backs.
agent-find = Search
agent-table = Save all as a table
agent-table-file = Call-backs
agent-more-cases = { $count } more are not shown. Search to find them.
agent-no-cases = There is nobody to call back.
agent-no-case-found = Nothing was found.
agent-case-nothing-known = A call
agent-case-when = Call back { $when }
agent-case-said = What you said
agent-said-elsewhere = { $count ->
    [one] One line on another screen
   *[other] { $count } lines on other screens
}
agent-case-screen = What the caller saw then
agent-case-history = What happened
agent-case-opened = Begun { $when }
agent-case-changed = Last change { $when }
agent-case-outcome = So far: { $outcome }
agent-case-report = Report: { $file }
agent-called = I called. What came of it?
agent-called-solved = Solved
agent-called-no-answer = Nobody answered
agent-called-passed-on = Passed on
agent-called-not-needed = Not wanted any more
agent-called-again = Plan again
agent-called-reopen = Open it again
agent-due = { $about ->
    [none] It is time to call back: { $product }
   *[other] It is time to call back: { $product } · { $about }
}
agent-due-show = Show it
agent-due-well = All right
agent-conflict = Another window changed this case at the same time. Both versions are kept. Please choose one under “Call-backs”.
agent-versions = Two windows changed this case at once. The other version says:
agent-versions-other = Use the other version
agent-versions-this = Keep what is shown here

# The message to the customer.
agent-letter = Message to the customer
agent-letter-write = Write a message
agent-letter-subject = Subject
agent-letter-copy = Copy
agent-letter-mail = Open in my mail program
agent-letter-opened = The message is open in your mail program.
agent-letter-no-mail = No mail program could be opened. You can copy the message.
