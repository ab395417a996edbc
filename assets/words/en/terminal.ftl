# The terminal twin: the same screens, with a number for each choice.

terminal-no-display = This computer has no window to show. We go on right here.
terminal-how = Type a number. Then press Enter. Enter alone takes number 1.
terminal-another = Say it another way
terminal-first-way = Say it the first way
terminal-again = Please type one of the numbers.
terminal-enter-link = Paste the link here. Then press Enter.
terminal-enter-name = Type the name here. Then press Enter.
terminal-enter-password = Type the password here. Then press Enter.
terminal-enter-file = Type where the file is. Then press Enter.
terminal-enter-folder = Type where the folder is. Then press Enter.
terminal-enter-words = Tell us what you see. Then press Enter.
terminal-empty = That was empty. Please try once more.
terminal-bigger = Press Ctrl and plus. This makes the text of most terminals bigger.
terminal-kept = We kept your place. Start again in the same way to go on.
terminal-stopped = We stopped. To begin again, start in the same way.
terminal-stopped-unpacking = We stopped. We unpacked nothing, and your file is as it was.
terminal-nobody = Nobody is here to press a key. Add --yes to go on without questions.
terminal-page = Page { $page } of { $pages }
terminal-code = On the phone? Say: { $code }.
terminal-phone = Support: { $phone }
terminal-own-folder = This practice is about a folder. So we use one of our own, not yours.
terminal-safe-practice = This is a practice. You buy nothing, and we send nothing.
terminal-done = Done. You will find it here:
terminal-looked = We only looked at it. Your file is as it was.
terminal-start-with = Open this one first: { $path }
terminal-no-such-problem = There is no practice for { $problem }. You can practise: { $known }.

# helperkit unpack
terminal-saved = We saved { $saved } of { $all } files. These were broken:
warning-renamed = Some names do not work on every computer. We gave those files new ones.
warning-link-left-out = We left out a sign that leads to another place.
# check jargon: the name of an option of the command
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
    [unknown] We do not know what this is, so we cannot say if it is safe.
    [unseen] We cannot see all of it, so we cannot say if it is safe.
    [ours] Our own window can show it. No other program gets it.
   *[no] We would not open this by itself.
}
inspect-title = It is called { $title }.
inspect-pages = { $pages ->
    [1] It has one page.
   *[other] It has { $pages } pages.
}
inspect-there = About { $there } of 100 parts are here.
inspect-owner = You can read it. Printing or changing it may ask for a password.
inspect-certificate = It opens only on the computers that the shop chose.
inspect-scripts = It brings small programs with it. Our own window does not start them.
inspect-launches = It would start another program. Our own window does not let it.
inspect-embedded = There are other files inside it.
inspect-right-to-left = It goes from right to left.
inspect-seconds = { $seconds ->
    [0] It is very short.
    [1] It is one second long.
   *[other] It is { $seconds } seconds long.
}
inspect-minutes = It is { $minutes } min { $seconds } s long.
inspect-inside = For the shop: { $inside }.
inspect-made-for = { $system ->
    [windows] It is made for Windows.
    [macos] It is made for a Mac.
    [linux] It is made for Linux.
    [android] It is made for Android phones.
    [ios] It is made for an iPhone or iPad.
    [java] It runs where Java is.
   *[dos] It is made for very old computers.
}
inspect-processors = It is for this kind of chip: { $processors }.
inspect-programs = It holds a program: { $names }
inspect-files = { $more ->
    [yes] It holds more than { $files } files.
   *[no] { $files ->
        [0] There is nothing in it.
        [1] It holds one file.
       *[other] It holds { $files } files.
    }
}
inspect-kinds = By their names: { $kinds }.
# So many things of a kind: "pictures (5), sounds (1)".
inspect-many = { $things } ({ $many })
inspect-many-pdf = PDFs
inspect-many-epub = books
inspect-many-ebook = books
inspect-many-picture = pictures
inspect-many-text = texts
inspect-many-sound = sounds
inspect-many-video = films
inspect-many-document = documents
inspect-many-spreadsheet = tables
inspect-many-slides = sets of slides
inspect-many-web_page = web pages
inspect-many-font = sets of letters
inspect-many-sewing = sewing patterns
inspect-many-knitting = knitting patterns
inspect-many-cut = shapes to cut out
inspect-many-model = shapes to print
inspect-many-score = sheets of music
inspect-many-brush = sets of brushes
inspect-many-preset = looks for pictures or films
inspect-many-samples = sets of sounds
inspect-many-project = pieces of work to go on with
inspect-many-licence = keys
inspect-many-zip = parcels
inspect-many-seven_zip = parcels
inspect-many-tar = parcels
inspect-many-compressed = parcels
inspect-many-other_archive = parcels
inspect-many-program_windows = programs for Windows
inspect-many-program_mac = programs for a Mac
inspect-many-program_linux = programs for Linux
inspect-many-program_phone = programs for a phone
inspect-many-script = small programs
inspect-many-shortcut = links to other places
inspect-many-folder = folders
inspect-many-empty = empty files
inspect-many-unfinished = files that are not finished yet
inspect-many-card = cards from the shop
inspect-many-unknown = other files
# Texts that are something of their own, by the endings of their names.
inspect-ending-m3u = a list of songs
inspect-ending-m3u8 = a list of songs
inspect-ending-pls = a list of songs
inspect-ending-vcf = an address card
inspect-ending-ics = a date for a calendar
inspect-ending-gpx = a way to go, for a map
inspect-ending-kml = a place or a way, for a map
inspect-ending-tcx = a way to go, for a map
inspect-ending-geojson = a place or a way, for a map
inspect-source = the text of a program, to read
inspect-names = The first ones: { $names }
inspect-tar = a tar inside
inspect-opens-ours = Helper Kit can open it.
inspect-opens-with = These programs here can open it: { $programs }.
inspect-opens-free = This free program opens it: { $program }.
inspect-opens-machine = { $machine ->
    [sewing] A sewing machine reads it.
    [knitting] A knitting machine reads it.
    [cut] A machine that cuts reads it.
   *[model] A machine that prints shapes reads it.
}
inspect-opens-nothing = We found no program here that opens it.
inspect-note-unfinished = It is not finished yet. Wait for it to end, or begin it again.
inspect-note-drm = It has a lock from the shop. The shop’s own program opens it.
inspect-note-encrypted = It asks for a password.
inspect-note-macros = It brings small programs with it.
inspect-note-program-inside = There is a program inside it.
inspect-note-file-inside = There is another file inside it. It may be a program.
inspect-note-too-long = It is too big to look at all of it.
inspect-note-too-big = It is too big to look at all of it.

# helperkit card check
card-fine = The card for { $name } is fine.
