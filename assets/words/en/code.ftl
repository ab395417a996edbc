# What six words from the phone mean, for `helperkit code`: read by support, never by customers.
code-screen = Screen: { $heading } ({ $screen })
code-over = The caller pressed Help me by phone on that screen.
code-product = { $number ->
    [0] Product: none. Ask what they bought.
   *[other] Product: number { $number }
}
code-step = Step: { $step }
code-system = { $system ->
    [windows] System: Windows
    [macos] System: macOS
    [linux] System: Linux
   *[other] System: another one
}
code-source = { $source ->
    [card] From: a product card that is trusted
    [untrusted_card] From: a product card that is not trusted
    [own_file] From: a file that the caller had
   *[other] From: a link, or not known yet
}
code-progress = { $done ->
    [0] Progress: none when the screen came
   *[other] Progress: { $done } of { $of } parts when the screen came
}
code-attempt = { $attempt ->
    [4] Try: { $most } or more
   *[other] Try: { $attempt }
}
code-computed = Word { $place } must be { $word }. Ask: “Is word { $place } { $word }?”
code-unknown = { $near ->
    [none] Word { $place } is none of our words.
   *[other] Word { $place } is none of our words. It may be: { $near }.
}
code-ask = The words do not fit yet. Ask: “Is word { $place } { $word }?”
code-ask-all = The words do not fit. Ask for all six once more.
code-ask-again = { $count ->
    [one] Ask for word { $places } once more.
   *[other] Ask for these words once more: { $places }.
}
