title = What is an update of a program?

idea =
    .heading = What is an update?
    .body = Makers mend their programs. The mended one is called an update. It is often safer, too.
    .picture = A window with an arrow that goes round.
    .choice = Look for an update

renew =
    .heading = Look for an update.
    .body = Film player is a program. It can look for an update by itself.
    .hint = Its list has a line for the update.
    .picture = A letter and a program.

fake =
    .heading = It is up to date. Two windows offer you an update. Which one is true?
    .body = One is a web page. One is the program.
    .hint = Any web page can say so. The program itself knows.
    .picture = A window with an arrow that goes round.
    .answer-page = A web page: Your player is too old!
    .answer-program = The player, when you open it

praise =
    .body = You take updates from the program itself, and never from a page that asks.

thing-letter = Letter
thing-player = Film player
