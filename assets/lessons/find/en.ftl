title = How do I find it again?

idea =
    .heading = How do I find it again?
    .body = Your file stays in its folder. The folder is called My Orders. You can go there at any time.
    .picture = A folder on a desktop.
    .choice = Find a book to try

folder =
    .heading = Go to your folder.
    .body = This is a desktop to play with. Your folder is My Orders.
    .hint = Read the names below the pictures. One of them is My Orders.
    .picture = A desktop with two folders and a letter.

book =
    .heading = Now open your book.
    .body = This is what is inside My Orders.
    .hint = The parcel has the same name. The book ends in .pdf.
    .picture = A parcel and a book.

praise =
    .body = First the folder, then the book. That is all.

thing-photos = Photos
thing-letter = Letter
thing-orders = My Orders
thing-parcel = Garden Notes.zip
thing-book = Garden Notes.pdf
