# The terminal twin: the same screens, with a number for each choice.

terminal-no-display = This computer has no window to show. We go on right here.
terminal-how = Type a number and press Enter. Enter alone takes number 1.
terminal-again = Please type one of the numbers.
terminal-enter-link = Paste the link here and press Enter.
terminal-enter-name = Type the name here and press Enter.
terminal-enter-password = Type the password here and press Enter.
terminal-enter-file = Type where the file is, and press Enter.
terminal-enter-folder = Type where the folder is, and press Enter.
terminal-empty = That was empty. Please try once more.
terminal-bigger = Press Ctrl and plus. This makes the text of most terminals bigger.
terminal-kept = We kept your place. Start again in the same way to go on.
terminal-nobody = Nobody is here to press a key. Add --yes to go on without questions.
terminal-page = Page { $page } of { $pages }
terminal-phone = { $strip } { $screen } · { $phone }
terminal-safe-practice = This is a practice. Nothing is bought and nothing is sent.
terminal-done = Done. You will find it here:
terminal-start-with = Open this one first: { $path }
terminal-no-such-problem = There is no practice for { $problem }. You can practise: { $known }.

# helperkit unpack
terminal-saved = We saved { $saved } of { $all } files. These were broken:
warning-renamed = Some names do not work on every computer. We gave those files new ones.
warning-link-left-out = We left out a sign that leads to another place.
warning-names-guessed = We guessed how the names are written. If they look wrong, use --encoding.

# helperkit inspect
inspect-kind = This is { $what }.
inspect-whole = { $whole ->
    [yes] It is whole.
    [no] A part of it is missing or broken.
   *[unknown] We cannot tell if it is whole.
}
inspect-safe = { $safe ->
    [yes] It is safe to open.
   *[no] We would not open this by itself.
}

# helperkit card check
card-fine = The card for { $name } is fine.
