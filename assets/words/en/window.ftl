# What stands around every screen.
window-title = Helper Kit
window-bigger = Bigger text
window-smaller = Small text again
window-read = Read to me
window-stop = Stop reading
window-slower = Read slower
window-faster = Read faster
window-another = In other words
window-first-way = First words again
window-term = Press to see what this word means.
window-say = Say them for me
window-say-stop = Stop saying them
window-look = Colours
window-look-system = Like my computer
window-look-light = Light
window-look-dark = Dark
window-look-high = Strong contrast
# The button with the languages, for a screen reader; and what this one calls itself.
window-language = The language of this window
window-language-name = English
window-rail = Step { $at } of { $of }: { $stage }
window-no-voice = This computer has no voice. You can make the text bigger.

# A field that a person types in.
window-paste = Paste it here
window-show-typed = Show what I type
window-hide-typed = Hide what I type
window-caps-lock = All letters come out big. Is the Caps Lock key on?
window-empty-link = Please put the link here first.
window-empty-password = Please type the password here first.
window-empty-words = Please tell us first what you see.
window-empty-sign_in = Please type the name and the password first.

# The windows for choosing a file or a folder.
window-pick-file = Choose your file
window-pick-folder = Choose a folder

window-copied = You have the words. Now paste them into your email.

# When something unforeseen goes wrong in the window itself.
window-slip = Something did not work. Your files are safe. Please try again.
