title = What is a folder?

idea =
    .heading = What is a folder?
    .body = It is like a drawer. You put files in it so you can find them again. A drawer can hold more drawers.
    .picture = A folder is the same as a drawer.
    .choice = Put a file in a drawer

put =
    .heading = Put the letter in the drawer.
    .body = This is a real letter, in a folder to practise in.
    .hint = Hold the left button on the letter. Move it onto the drawer.
    .picture = A folder with a file above it.

where =
    .heading = It is in. Where is the letter now?
    .body = We looked: it was moved for real.
    .hint = It was put into the drawer. Nothing is lost.
    .picture = A folder is the same as a drawer.
    .answer-gone = It is gone
    .answer-inside = It is in the drawer
    .answer-twice = There are two letters now

praise =
    .body = You can put a file into a folder.

thing-letter = Letter
thing-drawer = Drawer
