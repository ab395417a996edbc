# The screens beside the way: a few words about a thing, help by phone.

script-explain_zip =
    .restate = So it asks { $read } Is that right?
    .ask =
        Have you met such a file before?
    .say =
        It is one parcel with many files inside. | pause
        You open it, and use what is inside. | pause
        Does that make sense to you? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        compression | it is smaller
        archive | parcel
    .works = The screen before comes back. Go on there.
    .does-not = Tell it with a real parcel: many things, one box, one ribbon.

script-explain_folder =
    .restate = So it asks { $read } Is that right?
    .ask =
        Do you keep letters in a drawer at home?
    .say =
        It is like a drawer. | pause
        You put files in it, so you find them again. | pause
        Does that make sense to you? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        directory | folder
        hierarchy | a drawer in a drawer
    .works = The screen before comes back. Go on there.
    .does-not = Tell it with a real drawer with a name on it.

script-explain_pdf =
    .restate = So it asks { $read } Is that right?
    .ask =
        Have you read one on a screen before?
    .say =
        It is like a printed page on your screen. | pause
        You can read it, and you can print it. | pause
        Does that make sense to you? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        format | kind of file
        portable document | pages to read
    .works = The screen before comes back. Go on there.
    .does-not = Tell it with a letter: paper that is shown on a screen.

script-explain_time =
    .restate = So it asks { $read } Is that right?
    .ask =
        What does the bar say?
    .say =
        That depends on your line, and on how big it is. | pause
        The bar shows how much is left. | pause
        Please press “{ $main }”. | wait
        Please read me what the bar says. | stay
    .avoid =
        bandwidth | your line
        megabytes per second | how fast it comes
    .works = The screen before comes back. Read the bar together.
    .does-not = It takes too long for the caller? Offer to go on later, and plan a call back.

script-explain_ending =
    .restate = So it asks { $read } Is that right?
    .ask =
        How does the name of your file end?
    .say =
        The last letters tell what is inside. | pause
        With .pdf it is a page, with .zip a parcel. | pause
        Does that make sense to you? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        extension | the last letters
        file type | what is inside
    .works = The screen before comes back. Go on there.
    .does-not = The computer may hide the last letters. Go by the picture beside the name.

script-explain_unfinished =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the file still coming, or did it stop?
        Do you have the link in your email?
    .say =
        It is still on its way, or it was cut off. | pause
        Nothing is lost. | pause
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        partial download | not finished yet
        interrupted | cut off
    .works = Wait for the file, or use the link in the email.
    .does-not = Use the link. It gets the whole file anew.

script-by_phone =
    .restate = So you read { $read } Is that right?
    .ask =
        What did you want to do last?
        Which words are at the foot of the screen?
    .say =
        You have called the right place. | pause
        Please read me the words at the foot of the screen. | stay
        { $can-report ->
            [yes] A report would show me what happened. | pause
           *[no] Thank you. Now I know where you are. | pause
        }
        { $can-report ->
            [yes] Would you like to write one? Then press “{ $choice-report }”. | wait
           *[no] Please press “{ $choice-back }”. | wait
        }
    .avoid =
        diagnostics | report
        ticket | report
        escalate | ask a person who knows
        log file | report
    .works = { $can-report ->
        [yes] Go through the report together. The caller decides if it goes out.
       *[no] Help with the screen that comes back.
    }
    .does-not = No report wanted? That is fine. “{ $choice-back }” leads to the screen before.

script-by_hand =
    .restate = So it says { $read } Is that right?
    .ask =
        Which line is below the words?
    .say =
        Your computer did not open it by itself. That is not your fault. | pause
        Please read me the line below the words. | stay
        I will write it down as well. | pause
        { $deed ->
            [folder] Please look for the folder with that name. | stay
            [page] Please type that line into a web page. | stay
           *[mail] Please write to that address. | stay
        }
    .avoid =
        path | the line below the words
        URL | the line below the words
        mail client | your email
    .works = Let the caller press “{ $main }”.
    .does-not = { $deed ->
        [folder] Read the line backwards: the last name is the folder. Look for it on the desktop.
        [page] Send the line to the caller by email, where it can be pressed.
       *[mail] Write to the caller first. Then the caller can answer.
    }
