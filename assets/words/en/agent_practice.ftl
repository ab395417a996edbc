# The page "Practice" of the agent's window: a caller who is not real, with a journey that is.
agent-section-practice = Practice
agent-practice-title = Practise with a caller
agent-practice-about = The caller is made up. Everything on their screen is as with real callers. Nothing is kept.
agent-practice-line = How good is the line?
agent-practice-level-clear = Clear line
agent-practice-level-noisy = Noisy line
agent-practice-level-very-noisy = Very noisy line
agent-practice-wanted = What is it about? Leave this empty for anything.
agent-practice-wanted-found = It will be: { $cause }
agent-practice-wanted-none = No trouble has these words. Try “password” or “link”.
agent-practice-wanted-nobody = Nobody with these products has this trouble. Try another one.
agent-practice-first = Take a call
agent-practice-next = Another caller
agent-practice-number = Caller { $seed }

# What callers have bought.
agent-practice-product-book = Garden Notes
agent-practice-product-program = Week Planner
agent-practice-product-music = Birdsong at Dawn
agent-practice-product-pattern = Little Foxes
agent-practice-seller = Green Leaf Books

# What is said on the line.
agent-practice-talk = On the line
agent-practice-caller = Caller: “{ $said }”
agent-practice-you = You: { $said }
agent-practice-greets = { $at ->
    [0] Hello, I need some help.
    [1] Good morning.
    [2] Hello? Is this the right number?
    [3] Oh good, a person.
    [4] Hi. Do you have a minute for me?
   *[other] Good afternoon. My neighbour said I should call you.
}
# What a caller notices: one line of these, by what their screen is about.
agent-practice-notices-does-not-come = { $at ->
    [0] I bought something, and it does not come.
    [1] I wait and wait for what I bought.
   *[other] It began, and then it said something I do not understand.
}
agent-practice-notices-does-not-go-on = { $at ->
    [0] Something came, but I cannot get at it.
    [1] It came, and now it does not go on.
   *[other] I have it here, and it stays closed.
}
agent-practice-notices-does-not-open = { $at ->
    [0] It is here now, but I cannot see it.
    [1] I press on it, and it does not open.
   *[other] Something else opened, or nothing. I am not sure.
}
agent-practice-notices-stopped = { $at ->
    [0] It stopped all at once.
    [1] My computer does not want it, I think.
   *[other] I did as it said, and then it stopped.
}
agent-practice-notices-at-start = { $at ->
    [0] I do not know what this window wants.
    [1] I am at the very beginning, I think.
   *[other] There is a question here, and I am not sure.
}
agent-practice-notices-at-get = { $at ->
    [0] It does something, and I do not know if I should wait.
    [1] I do not know how to go on.
   *[other] I do not want to press the wrong button.
}
agent-practice-notices-at-unpack = { $at ->
    [0] There is a picture of a parcel.
    [1] It says a lot about a parcel. Is that right?
   *[other] I do not know what to do with it now.
}
agent-practice-notices-at-open = { $at ->
    [0] I do not know what to press to see it.
    [1] It is nearly done, I think.
   *[other] Now it asks me something.
}
agent-practice-notices-at-done = { $at ->
    [0] It seems to be done, and I am not sure.
    [1] Is that all? I do not want to lose it.
   *[other] Do I have to do anything more?
}
# And what the line is like.
agent-practice-line-noisy = { $at ->
    [0] I am in the kitchen. It is noisy here.
    [1] Wait, I put the radio off.
   *[other] Can you hear me well?
}
agent-practice-line-very-noisy = { $at ->
    [0] I am on a train, so I speak up.
    [1] The line is bad today. Hello?
   *[other] Sorry, they are building next door.
}
agent-practice-word = { $said }
agent-practice-word-unsure = then, I think, ‘{ $said }’
agent-practice-word-missing = (noise)
agent-practice-aloud = Say it aloud
agent-practice-quiet = Stop
agent-practice-says-again = I said { $words }.
agent-practice-says-yes = Yes.
agent-practice-says-no = No, it is not.
agent-practice-says-is = Yes, that is what it says.
agent-practice-says-nearly = Nearly. Mine says: { $heading }
agent-practice-says-is-not = No. Mine says: { $heading }
agent-practice-says-sees = It says: { $heading } { $body } I can press { $buttons }.
agent-practice-says-sees-only = It says: { $heading } { $body }
agent-practice-says-now = All right. Now it says: { $heading }
agent-practice-says-same = I pressed it. It still says: { $heading }

# What the agent can ask.
agent-practice-ask = Ask the caller
agent-practice-ask-word = Word { $place } again
agent-practice-ask-all = All six again
agent-practice-ask-is = Is word { $place } “{ $word }”?
agent-practice-ask-sees = What do you see?
agent-practice-ask-screen = It says: { $heading } Is that right?

# What the agent finds out.
agent-practice-task-cause = What is the cause?
agent-practice-task-line = Which line is right to say first?
agent-practice-task-word = Which word is better left out?
agent-practice-no-trouble = Nothing is wrong. The caller asks how to go on.
agent-practice-not-yet = Not this one. Look at what the caller reads, and choose again.
agent-practice-not-this-word = That one is plain. Callers understand it.

# Carrying the call on.
agent-practice-tell = Tell the caller what to press
agent-practice-wait = Wait together
agent-practice-end = End the call

# At the end.
agent-practice-score = The call is over
agent-practice-time = { $minutes ->
    [0] It took { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }.
    [one] It took one minute and { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }.
   *[other] It took { $minutes } minutes and { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }.
}
agent-practice-questions = { $count ->
    [0] You needed no questions.
    [one] You asked one question.
   *[other] You asked { $count } questions.
}
agent-practice-found = You found: { $what }
agent-practice-found-nothing = You listened to a caller. That is a beginning.
agent-practice-found-screen = the screen
agent-practice-found-cause = the cause
agent-practice-found-line = what to say
agent-practice-found-word = what to leave out
agent-practice-truth = It was this: { $cause }
agent-practice-ended-opened = The caller has what they bought.
agent-practice-ended-passed-on = The caller will reach a person, and a report can go along.
agent-practice-ended-on-the-way = The caller was still on the way. A call back would come next.
agent-practice-well = This went well
agent-practice-well-opened = You stayed until everything was open. Callers remember that.
agent-practice-well-cause = You saw the cause at once.
agent-practice-well-few-questions = You found the screen with few questions.
agent-practice-well-words = You chose your words well.
agent-practice-well-screen = You found the caller’s screen.
agent-practice-well-stayed = You took the call, and tried.
agent-practice-try = Next time, try this
agent-practice-try-screen = Type the first word alone. It shows the screen already.
agent-practice-try-restate = Read the top line of the picture to the caller. Here it was “{ $heading }”.
agent-practice-try-line = Begin with what the caller sees. Here you could say: “{ $line }”
agent-practice-try-cause = Read the top of the picture slowly. Here it said “{ $heading }”. That means: { $cause }
agent-practice-try-word = Glance at “Do not say” before you speak. Here “{ $word }” stood there.
agent-practice-try-questions = Type a question mark for a word that you did not hear. Five words are enough.
agent-practice-try-all-words = Type all six words first. The line below them says which one to ask about.
agent-practice-try-to-the-end = Stay on the line until something is open.
agent-practice-try-noisier = Take a noisier line.
agent-practice-try-faster = Two letters are enough for most words.
agent-practice-try-another = Take another caller. You are ready for real ones.
