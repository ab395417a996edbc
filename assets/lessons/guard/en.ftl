title = What does the computer’s guard do?

idea =
    .heading = What does the guard do?
    .body = The guard looks at each new file. It stops what may do harm. It works by itself, all day.
    .picture = A shield before a file.
    .choice = See what the guard does

stopped =
    .heading = The guard stopped the file that you bought.
    .body = It does not know this file yet. What would you do?
    .hint = With the guard off, all could come in. The shop knows its own file.
    .picture = A shield before a file.
    .answer-off = Turn the guard off
    .answer-ask = Leave it on, and ask the shop
    .answer-new = Get another guard

shout =
    .heading = Yes. Now a page says: Your computer is sick! Call us!
    .body = It blinks, and it is loud. What would you do?
    .hint = A true guard does not shout in a web page. Such a call costs money.
    .picture = A shield before a file.
    .answer-call = Call the number
    .answer-close = Close the page, and call nobody

praise =
    .body = The guard is on your side. Leave it on, and ask when it stops something.
