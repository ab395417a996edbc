title = What is a file?

idea =
    .heading = What is a file?
    .body = A file is one thing that your computer keeps. A letter is a file. A photo or a song is one too.
    .picture = A single sheet of paper.
    .choice = Open a file to try

open =
    .heading = Open the photo.
    .body = Here are three files on a desktop to play with.
    .hint = It is the one in the middle.
    .picture = Three files on a desktop.

which =
    .heading = It is open. Now, which one is a file?
    .body = A file is kept inside the computer.
    .hint = You can touch a mouse and a screen. A file is inside.
    .picture = A single sheet of paper.
    .answer-mouse = The mouse on your table
    .answer-letter = A letter that you wrote here
    .answer-screen = The screen before you

praise =
    .body = You know what a file is. You open one with two quick presses.

thing-letter = Letter
thing-photo = Photo
thing-song = Song
