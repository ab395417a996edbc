title = Is this file safe?

idea =
    .heading = Is this file safe?
    .body = Ask three things. Did I buy it? Do I know who sent it? Does the name end as it should?
    .picture = A file with a sign to take care.
    .choice = Try three files

bought =
    .heading = You bought a book today. An email brings Garden Notes.pdf.
    .body = It is from the shop that you know. What would you do?
    .hint = You bought it. You know the shop. It ends in .pdf. All three are fine.
    .picture = A file that has come.
    .answer-open = Open it
    .answer-leave = Leave it alone

invoice =
    .heading = Yes. Now a bill from someone you do not know.
    .body = You bought nothing there. The file is called Bill.pdf.exe. What would you do?
    .hint = You did not buy it. And .exe is a program that only looks like a page.
    .picture = An open envelope with a letter and a button.
    .answer-open = Open it to see what it is
    .answer-leave = Leave it alone

friend =
    .heading = Right: it was a fake. Now a file from a friend.
    .body = You did not ask for it. The mail says only: Look, quick! What would you do?
    .hint = Another person may have sent it in your friend’s name. A short call tells.
    .picture = An open envelope with a letter and a button.
    .answer-open = Open it fast
    .answer-ask = Ask my friend first

praise =
    .body = You can tell a fake from your own file. In doubt, ask first.
