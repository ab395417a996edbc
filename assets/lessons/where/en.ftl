title = Where does a new file go?

idea =
    .heading = Where does a new file go?
    .body = Most new files go to one folder. Its name is Downloads.
    .picture = A folder.
    .choice = Show me the folder

drawer =
    .heading = Open the folder called Downloads.
    .body = This is a desktop to play with.
    .hint = Read the names below the pictures. One of them is Downloads.
    .picture = Two folders and a bin.

newest =
    .heading = Now open the newest file.
    .body = This is what is in Downloads. You got a book today.
    .hint = Below each name stands how old it is. Look for today.
    .picture = Three files in a folder.

praise =
    .body = New files wait in Downloads. The newest one is most often yours.

thing-photos = { $system ->
    [windows] Pictures
    [macos] Pictures
   *[other] Photos
}
thing-downloads = Downloads
thing-bin = { $system ->
    [windows] Recycle Bin
    [macos] Bin
   *[other] Trash
}
thing-bill = Old bill, from March
thing-book = My book, from today
thing-song = Song, from last year
