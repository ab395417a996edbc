title = How do passwords for files work?

idea =
    .heading = What is a password for a file?
    .body = It is a key made of letters. The shop sends it to you. With it, your file opens.
    .picture = A parcel with a lock.
    .choice = Open a lock to try

unlock =
    .heading = Open a real lock.
    .body = This parcel is safe to try. Its password is { $password }. Type it, then open the lock.
    .hint = Big and small letters count. Type it just like this: { $password }
    .field = The password
    .picture = A parcel with a lock.

same =
    .heading = It is open. Which one would have worked too?
    .body = The password was { $password }.
    .hint = Each letter and each sign must be the same.
    .picture = A lock that does not open.
    .answer-small = rose-7
    .answer-same = Only Rose-7
    .answer-blank = Rose 7

praise =
    .body = You opened a lock. You may try as often as you like.
