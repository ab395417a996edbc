# Words that are explained where they stand: underlined quietly, and
# explained at a press, in at most 20 words.
# .forms are the ways that a word is written, one a line; one in small letters may begin with a
# capital. .draws names a picture in assets/pictures; .lesson, where there is one, a lesson.

glossary-zip = A parcel with files in it. You open it, and then you use what was inside.
    .forms =
        ZIP file
        ZIP files
        ZIP
    .draws = explain_zip
    .lesson = zip

glossary-pdf = Pages that look as if they were printed. You can read them, and print them.
    .forms =
        PDF
        PDFs
        PDF file
        PDF files
    .draws = explain_pdf
    .lesson = pdf

glossary-file = One thing that your computer keeps, such as a book, a photo or a song. It has a name.
    .forms =
        file
        files
    .draws = choose
    .lesson = file

glossary-folder = A place for files, like a drawer. It has a name, so that you find it again.
    .forms =
        folder
        folders
    .draws = explain_folder
    .lesson = folder

glossary-downloads = The folder where most new files go. You find it among your own folders.
    .forms = Downloads
    .draws = may_we_look
    .lesson = where

glossary-link = Words or a button that take you to a place, like an address. Links are often blue.
    .forms =
        link
        links
    .draws = paste_link

glossary-desktop = What you see when no window is open. Small pictures can lie on it, to press.
    .forms =
        desktop
        desktops
    .draws = word_desktop

glossary-email = A letter that comes over the internet. You read it on your screen.
    .forms =
        email
        emails
    .draws = order

glossary-password = A secret word that is like a key. Big and small letters count.
    .forms =
        password
        passwords
    .draws = locked
    .lesson = password

glossary-internet = What joins computers all over the world. The shop is on it, and so are you.
    .forms = internet
    .draws = word_internet

glossary-internet_box = A small box with lights. It brings the internet into your home.
    .forms =
        internet box
        box at home
    .draws = problem_offline

glossary-program = What makes a computer do a job. One shows a book, another plays a song.
    .forms =
        program
        programs
    .draws = opening

glossary-copy = To make a second one that is the same. The first one stays as it is.
    .forms =
        copy
        copies
    .draws = already_here
    .lesson = copy

glossary-right_button = The button at the right of your mouse. It brings up a short list.
    .forms =
        right mouse button
        right button of the mouse
        other mouse button
    .draws = word_mouse

glossary-window = A frame on your screen with something in it. You can move it, and close it.
    .forms =
        window
        windows
    .draws = another_windows

glossary-stick = A small thing to plug into a computer. Files fit on it, and you can carry it.
    .forms =
        stick
        sticks
        USB stick
        USB sticks
    .draws = word_stick
    .lesson = copy

glossary-printer = A machine that makes a real thing of what is on your screen. Most print on paper.
    .forms =
        printer
        printers
    .draws = word_printer

glossary-guard = A program that looks at all that comes in, and stops what could do harm.
    .forms =
        guard program
        guard programs
        guard
    .draws = problem_antivirus
    .lesson = guard

glossary-bin = What you throw away lies there. It takes no more room once you empty it.
    .forms = bin
    .draws = word_bin
    .lesson = room

glossary-sign_in = To say who you are, with your name and your password.
    .forms =
        sign in
        signed in
    .draws = problem_login_page

glossary-network = What joins the computers of a house. The way to the internet goes through it.
    .forms =
        network
        networks
    .draws = word_internet

glossary-report = A short list of what went wrong and how this computer is set up. It helps the shop.
    .forms =
        report
        reports
    .draws = report_ready
