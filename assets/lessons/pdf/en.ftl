title = What is a PDF?

idea =
    .heading = What is a PDF?
    .body = It is like a printed page on your screen. It looks the same on every computer. You can read it and print it.
    .picture = A page on paper, and the same page on a screen.
    .choice = Open a safe one

open =
    .heading = Open a safe PDF.
    .body = It has one page, about a bird. It comes up in its own window.
    .hint = Choose Open the page. Then read its first line. This window stays here.
    .picture = A page that opens.

seen =
    .heading = Which bird is on the page?
    .body = Its name stands at the top.
    .hint = Look at the first line of the page. You can go back and open it once more.
    .picture = A page on paper, and the same page on a screen.
    .answer-owl = The owl
    .answer-robin = The robin
    .answer-duck = The duck

praise =
    .body = You opened a PDF and read it.
