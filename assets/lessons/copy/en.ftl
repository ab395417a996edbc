title = How do I copy to another place or a stick?

idea =
    .heading = How do I copy to a stick?
    .body = A copy is a second one of the same file. Then you have it here, and on the stick.
    .picture = Files side by side.
    .choice = Copy a book to try

drag =
    .heading = Copy the book to the stick.
    .body = There is nothing on the stick yet.
    .hint = Point at the book. Its list has a line for the stick.
    .picture = A book, a song and a stick.

both =
    .heading = Done. Where is the book now?
    .body = It was a copy. A copy takes nothing away.
    .hint = The first one stayed where it was. The second one is new.
    .picture = Files side by side.
    .answer-stick = Only on the stick
    .answer-both = Here, and on the stick
    .answer-computer = Only here

praise =
    .body = You can copy a file to a stick. If one is lost, you have the other.

thing-book = { $system ->
    [windows] My book
   *[other] My book.pdf
}
thing-song = Song
thing-stick = { $system ->
    [windows] USB stick (E:)
   *[other] USB stick
}
