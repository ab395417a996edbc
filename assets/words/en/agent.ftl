# The agent's own window, on a call. What to say to callers stands in the files beside this one.
agent-title = Helper Kit for agents
agent-no-display = The window for agents needs a screen. Try “helperkit code” or “helperkit read” here.
agent-call = Which screen is the caller on?
agent-hint = Type what you hear: two or three letters, then Enter. Type ? for a word that was not heard.
agent-word = Word { $place } of 6
agent-computed = This follows from the others.
agent-near = Perhaps { $words }?
agent-no-word = There is no such word.
agent-sees = The caller sees this
agent-sees-then = The caller will see this, after what you pressed
agent-nobody = As soon as you type the first word, the caller’s screen is here.
agent-unknown = No screen has this word. Please ask for the first word again.

# What the six words mean together.
agent-sure = All six words fit. This is the caller’s screen.
agent-follows = Word { $place } must be “{ $word }”. You may ask: “Is word { $place } { $word }?”
agent-ask = Something was misheard. Please ask: “Is word { $place } { $word }?”
agent-again = These do not fit. Please ask for { $places ->
    [all] all six words
   *[some] { $named }
} once more.
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
agent-product-number = Product { $number }
agent-step = Step { $at } of { $of }
agent-try = { $try ->
    [1] First try
    [2] Second try
    [3] Third try
   *[more] Fourth try or more
}

# Beside the picture.
agent-ask-first = Ask
agent-say = Say, one line at a time
agent-say-keys = Space goes to the next line. Shift and Space goes back.
agent-avoid = Do not say
agent-next = What next
agent-avoided = “{ $word }” – say “{ $plain }”
agent-works = It works: { $then }
agent-does-not = It does not: { $then }
agent-notes = About this product
agent-said = said

# What the agent can do.
agent-new-call = New call
agent-undo = Back to what the caller sees now
agent-language = Caller’s language
agent-smaller = Small text again
agent-bigger = Bigger text
