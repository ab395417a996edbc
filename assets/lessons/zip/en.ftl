title = What is a ZIP file?

idea =
    .heading = What is a ZIP file?
    .body = It is one parcel with many files inside. It is smaller, so it travels fast. Open it to use what is inside.
    .picture = Three pages that go into one parcel.
    .choice = Try it with a safe parcel

open =
    .heading = Open a safe parcel.
    .body = We put a real one into a folder to practise in. Its name is { $file }.
    .hint = Choose Open the parcel. You can also do it in the folder, in your own way.
    .picture = An open parcel with pages in it.

inside =
    .heading = It is open. What was inside?
    .body = It was one file. Now three texts lie in the folder: Robin, Rose and Rain.
    .hint = Count the names: Robin, Rose and Rain.
    .picture = Files that came out of a parcel.
    .answer-nothing = Nothing at all
    .answer-film = One long film
    .answer-three = Three small texts

praise =
    .body = You opened a ZIP file. The parcel itself stays as it was.
