# The section "Writing" of the agent's window: the wording check for what agents write themselves.
# What is found, and why it matters, stands in check.ftl.

agent-section-writing = Writing
agent-writing-title = Writing help
agent-writing-about = Write or paste a text in English. It stays on this computer, and is gone when you close the window.
agent-writing-text = Your text
agent-writing-kind-reply = Reply
agent-writing-kind-mail = Mail that goes out by itself
agent-writing-kind-terms = Terms
agent-writing-list = What was found
agent-writing-empty = There is no text yet.
agent-writing-reading = Reading your text …
agent-writing-found = { $count ->
    [one] One place to look at
   *[other] { $count } places to look at
}
agent-writing-nothing = Nothing found.
agent-writing-yourself = The check knows only its rules. Please read the text once more.
agent-writing-more = { $count ->
    [one] One more is not shown yet.
   *[other] { $count } more are not shown yet.
}
agent-writing-not-checked = This text could not be checked.
agent-writing-figures = { $grade ->
    [none] { $words } words · longest sentence: { $longest }
   *[known] { $words } words · longest sentence: { $longest } · reading grade: { $grade }
}
agent-writing-use = Use “{ $better }”
agent-writing-copy = Copy
agent-writing-copied = The text is copied.

# A text of another section.
agent-writing-check = Check the wording
agent-writing-use-there = Use in the reply
agent-writing-leave = Back without changes
agent-writing-gone = That reply is not open any more. You can copy your text.
