# The windows that show what was bought.
viewer-previous = Page back
viewer-next = Next page
viewer-page = Page { $at } of { $of }
viewer-page-field = Page
viewer-page-of = of { $of }
viewer-smaller = Smaller
viewer-larger = Bigger
viewer-fit = Fit the width
viewer-fit-page = Whole page
viewer-search = Find a word
viewer-search-field = The word to find
viewer-search-next = Next place
viewer-search-previous = Place before
viewer-hits = Found { $at } of { $of }
viewer-no-hits = We did not find this word.
viewer-print = Print
viewer-printed = It is on its way to your printer.
viewer-no-printer = We could not print. Is a printer on?
viewer-printed-file = We made the file “{ $name }”. It is in “{ $folder }”.
viewer-no-printed-file = We could not make the file in “{ $folder }”. Please choose another place.
viewer-printed-empty = { $count ->
    [one] It is printed. We could not draw one page, so it is empty.
   *[other] It is printed. We could not draw { $count } pages, so they are empty.
}
viewer-printing = We are printing already. Please wait a moment.
viewer-still-printing = We are still printing. Press “Close” once more to stop that.
viewer-close = Close
viewer-leave = Close
viewer-help = Help me by phone
viewer-pages = The pages of your book
viewer-more = More
viewer-fewer = Less
viewer-outside = Other program
viewer-outside-asked = We asked your computer to open it too.
viewer-outside-none = This computer has no other program for it.
viewer-whole-screen = Whole screen
viewer-part-screen = Part of the screen
viewer-night = Dark pages
viewer-day = Light pages
viewer-contents = Contents
viewer-contents-list = The contents of your book
viewer-no-contents = This book has no contents. Here are its pages.
viewer-small-pages = Small pages
viewer-small-page = Page { $at }
viewer-slow-page = This page takes a while.
viewer-search-later = This page is still coming. Please search again in a moment.

# A book with a lock
viewer-lock-heading = This book has a lock.
viewer-lock-body = Look in your email: there may be a password.
viewer-lock-field = Password
viewer-lock-show = Show
viewer-lock-hide = Hide
viewer-lock-open = Open the book
viewer-lock-wrong = That did not fit. Big and small letters matter.
viewer-lock-trying = One moment, please. We are trying it.
viewer-unread = We cannot read the book now. Please close it. Then open it again.
viewer-lock-capitals = Capital letters are on.

# Pictures
viewer-picture = Your picture
viewer-picture-at = Picture { $at } of { $of }
viewer-picture-next = Next picture
viewer-picture-previous = Picture back
viewer-picture-fit = Whole picture
viewer-picture-turn = Turn it
viewer-picture-bad = We cannot show { $name }.
viewer-picture-shrunk = It is very large. We show it a little smaller.
viewer-picture-play = Let it move
viewer-picture-pause = Stop moving

# What is in a ZIP file
viewer-zip = What is in this ZIP file
viewer-zip-count = { $count ->
    [one] One file. Unpack the ZIP file to use it.
   *[other] { $count } files. Unpack the ZIP file to use them.
}
viewer-zip-cut = We show the first { $count } files.
viewer-zip-locked = needs a password
viewer-zip-folder = in { $folder }

# Text
viewer-text = Your text
viewer-text-page = Your page
viewer-text-read = { $percent } % read
viewer-text-first = To the start
viewer-text-last = To the end
viewer-text-own-size = Usual size
viewer-text-long = This text is very long. We show how it starts.
viewer-text-torn = This part is broken. The rest is fine.
viewer-text-left-out = Some pictures are not on your computer. We left them out.
viewer-text-no-way = This link leads nowhere we can go.
viewer-text-out = This leads to the web: { $place }. Do you want to go there?
viewer-text-out-go = Yes, go there
viewer-text-out-stay = No, stay here
viewer-text-back = Back to before

# Books
viewer-book = Your book
viewer-book-chapters = The chapters of your book
viewer-book-hide-contents = Hide the contents
viewer-book-next = Next chapter
viewer-book-previous = Chapter back
viewer-book-part = Part { $at }
viewer-book-read = { $percent } % read

# Sound and video
viewer-media-play = Play
viewer-media-pause = Pause
viewer-media-back = 10 seconds back
viewer-media-on = 10 seconds on
viewer-media-previous = One before
viewer-media-next = Next one
viewer-media-slower = Slower
viewer-media-faster = Faster
viewer-media-quieter = Quieter
viewer-media-louder = Louder
viewer-media-subtitles = Show the words
viewer-media-no-subtitles = Hide the words
viewer-media-list = Show the list
viewer-media-hide-list = Hide the list
viewer-media-lessons = What is in this folder
viewer-media-seek = How far it is
viewer-media-time = { $at } of { $of }
viewer-media-speed = Speed { $speed }
viewer-media-loudness = Loudness: { $percent } of 100
viewer-media-seen = Done.
viewer-media-ended = This one is over. The next one is ready.
viewer-media-bad = We cannot play this one here. Try another program.
viewer-media-silent = This computer has no sound now. Are the speakers on?
