# The screens beside the way: a few words about a thing, help by phone.

explain_zip =
    .heading = What is a ZIP file?
    .body = It is one parcel with many files inside. It is smaller, so it travels fast. Open it to use what is inside.
    .picture = Three pages that go into one parcel.
    .choice-try-safely = Try it with a safe parcel

explain_folder =
    .heading = What is a folder?
    .body = It is like a drawer. You put files in it so you can find them again. A drawer can hold more drawers.
    .picture = A folder is the same as a drawer.
    .choice-try-safely = Put a file in a drawer

explain_pdf =
    .heading = What is a PDF?
    .body = It is like a printed page on your screen. It looks the same on every computer. You can read it and print it.
    .picture = A page on paper, and the same page on a screen.
    .choice-try-safely = Open a safe one

explain_time =
    .heading = How long will it take?
    .body = That depends on your line. The bar shows how much is left. A film takes longer than a book.
    .picture = A clock and a parcel.

explain_ending =
    .heading = Why do names end in .zip or .pdf?
    .body = The last letters tell you what is inside. So .pdf is a page and .zip is a parcel.
    .picture = Two names. One ends with a page, one with a parcel.
    .choice-try-safely = Play the match game

explain_unfinished =
    .heading = This file is not finished yet.
    .body = It is still on its way, or it was cut off. Please wait for it to end. Or use the link in your email.
    .picture = A clock and a parcel.

by_phone =
    .heading = { $phone ->
        [none] Let us get you help.
       *[other] Call { $phone }.
    }
    .body = { $phone ->
        [none] Look for a phone number in the email from your shop. Tell them the name of the screen below.
       *[other] { $seller ->
            [none] A person there will help you.
           *[other] { $seller } will help you.
        } { $hours ->
            [none] Tell them the name of the screen below.
           *[other] They are there { $hours }. Tell them the name of the screen below.
        }
    }
    .picture = A telephone.

by_hand =
    .heading = { $deed ->
        [folder] Your file is in this folder.
        [page] This is the page.
       *[mail] This is the address to write to.
    }
    .body = { $deed ->
        [folder] This computer did not show it by itself. Here is where to look.
        [page] This computer did not open it by itself. Here is what to type in.
       *[mail] { $about ->
            [report] This computer did not open your email by itself. Send them the report.
           *[order] This computer did not open your email by itself. Ask them for a new link.
        }
    }
    .picture = { $deed ->
        [folder] A drawer.
        [page] A board with a chain on it.
       *[mail] An open envelope with a letter and a button.
    }
