title = How do I read on a tablet or phone?

idea =
    .heading = How do I read on a tablet or phone?
    .body = Send the book to yourself by mail. Then open that mail on your tablet or phone.
    .picture = A tablet and a phone with the same book.
    .choice = Try it on a phone

mail =
    .heading = Open the mail.
    .body = You sent a mail to yourself. A real phone needs one touch. This one needs two.
    .hint = Look for a letter. Its name is Mail.
    .picture = A phone with three pictures.

send =
    .heading = Here is your book. Open it in Books.
    .body = On a real phone, you would hold your finger on it.
    .hint = Point at the book. Its list has a line for Books.
    .picture = A letter and a book.

praise =
    .body = The book is now in Books, and stays there. You can read it on your way.

thing-photos = Photos
thing-mail = Mail
thing-books = Books
thing-letter = Letter
thing-book = My book
