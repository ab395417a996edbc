# From hello to the file that is here.

script-hello =
    .restate = So it says { $read } Is that right?
    .ask =
        What did you buy?
        Do you have the email from the shop open?
    .say =
        I am glad that you called. | pause
        We go one step at a time, and there is no hurry. | pause
        Please press “{ $main }”. | wait
        Tell me what it says at the top now. | stay
    .avoid =
        wizard | steps
        set-up | start
    .works = Go on with the screen that comes.
    .does-not = Ask where the hand of the mouse is. Let the caller move it to the button, then press once.

script-comfort =
    .restate = So it asks { $read } Is that right?
    .ask =
        Can you read all the words with ease?
        Shall the computer read the screen to you?
    .say =
        Let us make it good for your eyes first. | pause
        If it is too small, press “{ $choice-bigger }”. | wait
        Is it good to read now? | yes
        Then please press “{ $main }”. | stay
    .avoid =
        font size | how big the letters are
        zoom | make it bigger
    .works = Go on. The caller can change the letters again on every screen.
    .does-not = Offer “{ $window-read }” at the upper edge. It reads each screen out.

script-order =
    .restate = So it asks { $read } Is that right?
    .ask =
        Have you found an email about your order?
        Did you save a file from it before?
    .say =
        We need one thing only: the email about your order. | pause
        Please look for the email from your shop. | stay
        Have you found it? | yes
        Then press “{ $choice-have-link }”. | wait
        Please read me the top line now. | stay
    .avoid =
        inbox | your email
        attachment | the file in your email
    .works = Stay on the line while the caller copies the link. The next screen says how.
    .does-not = No email there? Let the caller press “{ $choice-do-not-know }”. We then look on the computer.

script-paste_link =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the email open beside this window?
        Is there a line of blue words or a button in it?
    .say =
        Please go to the link in your email. | wait
        Press it with the right button of the mouse. | pause
        Choose the line that copies the link. | wait
        Back here, please press “{ $window-paste }”. | wait
        Now press “{ $main }”. | stay
    .avoid =
        URL | link
        right-click | press with the right mouse button
        clipboard | what you copied
        web address | link
    .works = The next screen shows what was bought. Check it with the caller.
    .does-not = The list may name it in other words. Ask what the list says, and choose together.

script-pick_file =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you know the name of the file?
        Do you know which folder it is in?
    .say =
        We will look for your file together. | pause
        Please press “{ $main }”. | wait
        A list of your files is open now. Is that so? | yes
        Tell me the names that you see. | stay
        Please press the one that you want, two times, fast. | wait
    .avoid =
        browse | look for it
        file system | your folders
        path | the place where it is
    .works = The next screen asks if it is the right one.
    .does-not = Go back together, and use the link in the email. That is the surest way.

script-may_we_look =
    .restate = So it asks { $read } Is that right?
    .ask =
        May this computer look for the newest files?
        Did you save the file yourself?
    .say =
        It looks only at the newest files on this computer. | pause
        Nothing leaves your computer. | pause
        Is that fine with you? | yes
        Then please press “{ $main }”. | wait
        Please read me what it found. | stay
    .avoid =
        scan | look
        search your drive | look for the file
    .works = Read the list with the caller, one line at a time.
    .does-not = The caller does not want it? Respect that. Use “{ $choice-have-file }”, or the link.

script-looking =
    .restate = So it says { $read } Is that right?
    .ask =
        Did you save the file yourself, or somebody with you?
    .say =
        Good. The computer is looking for your file now. | pause
        We have time. I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        scanning | looking
    .works = Read the list that comes with the caller.
    .does-not = Nothing changes for long? Let the caller press “{ $choice-back }”, and use the link.

script-found =
    .restate = So it says { $read } Is that right?
    .ask =
        What does the first line say?
        Does one of the names look like what you bought?
    .say =
        Well done. We have something to look at. | pause
        Please read me the names in the list. | stay
        { $can-use-first ->
            [yes] Is our guess the one you want? | yes
           *[no] It seems that it is not finished yet. | pause
        }
        Please press “{ $main }”. | wait
    .avoid =
        latest version | newest one
        partial | not finished yet
    .works = Go on with the screen that comes.
    .does-not = None of them is right? Let the caller press “{ $choice-have-link }”, and use the email.

script-nothing_found =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the email from the shop on this computer?
        Did you save the file on another computer?
    .say =
        That is fine. It may still be with the shop. | pause
        We can use the link in your email. | pause
        Please press “{ $main }”. | wait
        Please read me the top line. | stay
    .avoid =
        no results | nothing yet
        missing | not here yet
    .works = Help the caller to copy the link from the email.
    .does-not = No email? Ask how the order was made. Look up the order, and plan a call back.

script-reading =
    .restate = So it says { $read } Is that right?
    .ask =
        Did you give it a link, or a file?
    .say =
        Good. It is reading what you gave it. | pause
        I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        loading | reading
        processing | reading
    .works = Go on with the screen that comes.
    .does-not = No change for long? Let the caller press “{ $choice-back }”, and try once more.

script-order_card =
    .restate = So it shows “{ $product }”, which you bought. Is that right?
    .ask =
        Is that what you bought?
        Do you know the name of the shop?
    .say =
        Please read me the name of the shop. | stay
        Is it the shop that you know? | yes
        Then please press “{ $main }”. | wait
        Tell me what it asks now. | stay
    .avoid =
        product card | the card from the shop
        verify | look if it is right
    .works = Next comes the folder where it is kept.
    .does-not = It is something else? Let the caller press “{ $choice-not-mine }”. Then look up the order.

script-plain_link =
    .restate = So it asks { $read } Is that right?
    .ask =
        Where did you get this link?
        Who sent you the email?
        Did you buy something there?
    .say =
        We cannot tell from here who made this link. | pause
        Please tell me who sent it to you. | stay
        Do you know this shop? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        it is safe | do you know the shop
        unsigned | we cannot check who made it
        trusted source | a shop that you know
    .works = Go on with the screen that comes.
    .does-not = Any doubt? Let the caller press “{ $choice-not-mine }”. Never say that a link is safe.

script-own_file =
    .restate = So it asks { $read } Is that right?
    .ask =
        What is the name of the file?
        Is it the one from your shop?
    .say =
        Please read me the name of the file. | stay
        Your own file stays as it is. | pause
        Is it the one from your shop? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        import | look at it
        source file | your own file
    .works = Stay on the line. It looks at the file now.
    .does-not = Not sure? Let the caller press “{ $choice-not-mine }”, and choose again.

script-place =
    .restate = So it asks { $read } Is that right?
    .ask =
        Which folder does it name?
        Would you like to keep it somewhere else?
    .say =
        A folder is like a drawer for your files. | pause
        { $main-name ->
            [none] It is looking for a good one. I will wait with you. | stay
            [other-place] This drawer is too full, so let us use another one. | pause
           *[use-place] The one that it names is a good one. | pause
        }
        { $main-name ->
            [none] { "" }
           *[other] Please press “{ $main }”. | wait
        }
        Please read me what it says now. | stay
    .avoid =
        directory | folder
        path | the place
        disk space | room
        storage | room
    .works = The file comes now. Tell the caller that the computer should stay on.
    .does-not = { $main-name ->
        [none] No change for long? Let the caller press “{ $choice-back }”, and try once more.
       *[other] The window with folders is strange? Choose the folder for documents together.
    }

script-getting =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the bar moving?
        How much is here, does it say?
    .say =
        { $waits ->
            [yes] It waits for now, and goes on by itself. | pause
           *[no] Your { $noun } is on its way. | pause
        }
        You do not need to do a thing. | pause
        Please leave your computer on. | pause
        { $waits ->
            [yes] I will wait a little with you. | wait
           *[no] Tell me when the bar is full. | stay
        }
    .avoid =
        download | get
        bandwidth | your line
        server | the shop
        buffering | it waits
        stuck | it waits
    .works = The next screen says that it is here.
    .does-not = { $waits ->
        [yes] Nothing after a while? “{ $choice-later }” keeps the place. Offer a call back.
       *[no] A long way to go? The caller can press “{ $choice-later }”. Offer a call back.
    }

script-paused =
    .restate = So it says { $read } Is that right?
    .ask =
        Did you stop it yourself?
        Shall we go on now?
    .say =
        All that is here already is kept. | pause
        Shall we go on? | yes
        Please press “{ $main }”. | wait
        Tell me if the bar moves. | stay
    .avoid =
        resume | go on
        aborted | stopped for now
    .works = The file comes again, from the place where it stopped.
    .does-not = The caller wants to rest? “{ $choice-later }” keeps the place.

script-later =
    .restate = So it says { $read } Is that right?
    .ask =
        When would you like to go on?
    .say =
        Your place is kept, and nothing is lost. | pause
        Next time, it goes on from here. | pause
        Please press “{ $main }” when you like. | pause
        When may I call you again? | stay
    .avoid =
        session | your place
        cancel | stop for now
    .works = Plan the call back now, while the caller is on the line.
    .does-not = The caller wants to go on after all? The button is “{ $choice-go-on }”.

script-checking =
    .restate = So it says { $read } Is that right?
    .ask =
        Is there a bar that moves?
    .say =
        Good. It looks if all of it is here. | pause
        With a big file, this takes a little while. | pause
        I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        verifying | checking
        checksum | check
        validate | check
    .works = Go on with the screen that comes.
    .does-not = No change for long? Let the caller press “{ $choice-back }”, and try once more.

script-got =
    .restate = So it says { $read } Is that right?
    .ask =
        Is there a tick in the picture?
    .say =
        Well done. The longest part is behind you. | pause
        Next, we open the parcel. | pause
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        download complete | it is here
        archive | parcel
    .works = The next screen is about the parcel.
    .does-not = The caller wants to see it first? The button is “{ $choice-show-folder }”.

script-checked =
    .restate = So it says { $read } Is that right?
    .ask =
        What does it say that it is?
    .say =
        Good. It looked at your file. | pause
        Your own file stays as it is. | pause
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        analysed | looked at
        format | kind of file
    .works = Go on with the screen that comes.
    .does-not = It is not the file that was meant? Go on, then choose another one.

script-single_file =
    .restate = So it says { $read } Is that right?
    .ask =
        Is there a tick in the picture?
    .say =
        Well done. It is safe in your folder. | pause
        Next, we open it. | pause
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        download complete | it is here
        saved to disk | it is in your folder
    .works = The next screen opens it.
    .does-not = The caller wants to see it first? The button is “{ $choice-show-folder }”.

script-not_right =
    .restate = So it says { $read } Is that right?
    .ask =
        Is there a button that says “{ $main }”?
    .say =
        I am sorry. That is not your fault. | pause
        It is in your folder, and nothing is lost. | pause
        Please press “{ $main }”. | wait
        Please read me what it says now. | stay
    .avoid =
        corrupt | not right
        bad file | not right
        virus | we look at it first
    .works = The next screen names what is wrong. Use its script.
    .does-not = Ask for the words at the foot of the screen, and start from there.

script-already_here =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you remember that you got it before?
    .say =
        Good news. It is on this computer already. | pause
        We do not need to get it again. | pause
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        duplicate | the one you have
        overwrite | we keep what you have
    .works = Go on with the screen that comes.
    .does-not = Is it an older one? Go on first, and look at it together.

script-welcome_back =
    .restate = So it says { $read } Is that right?
    .ask =
        Did the computer go off, or was the window closed?
        Shall we go on from there?
    .say =
        Good. Helper Kit kept your place, and nothing is lost. | pause
        Shall we go on from there? | yes
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        crash | it went off
        session | your place
        restore | go on
    .works = Go on with the screen that comes.
    .does-not = The caller would like to begin anew? The button is “{ $choice-start-again }”.

script-all_well =
    .restate = So it asks if all is well. { $read } Is that right?
    .ask =
        Can you find it on your computer?
        Did it open the last time?
    .say =
        Is all well? Then please press “{ $main }”. | wait
        If something is wrong, please press “{ $choice-not-well }”. | wait
        Please read me the top line now. | stay
    .avoid =
        feedback | how it went
        survey | a question
    .works = Be glad with the caller. Ask if there is something else.
    .does-not = Go on with the screen that comes. For something new the button is “{ $choice-something-new }”.
