# What helps with what the caller sees, and what comes after the book is open.

script-nothing_came =
    .restate = So nothing came up, and it says { $read } Is that right?
    .ask =
        Is there another window behind this one?
        Do you see its name at the edge of your screen?
    .say =
        That happens often, and it is not your fault. | pause
        Please move this window to the side. | wait
        Is something behind it? | stay
        If not, please press “{ $main }”. | wait
        Tell me what you see now. | stay
    .avoid =
        minimise | make it smaller
        taskbar | the edge of your screen
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = { $can-other-program ->
        [yes] Twice nothing? Let the caller press “{ $choice-other-program }”.
       *[no] Twice nothing? Let the caller write a report, by “{ $choice-help }”.
    }

script-which_program =
    .restate = So it says { $read } Is that right?
    .ask =
        Which programs does that window name?
        What is the name of your file?
    .say =
        That is not your fault. | pause
        Please read me the names in that window. | stay
        Is one of them a program that you know? | stay
        Please press that name. | wait
        Can you see your { $noun } now? | stay
    .avoid =
        default app | the usual program
        associate | open it with
        file type | kind of file
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Look at the product notes for the right program. If none is named, plan a call back.

script-strange_signs =
    .restate = So it says { $read } Is that right?
    .ask =
        Which program is named at the top of that window?
        What is the name of your file?
    .say =
        That is not your fault. Your file is fine. | pause
        It may be in the wrong program. | pause
        Please close the window with the strange signs. | wait
        Please read me the name of your file. | stay
    .avoid =
        encoding | the wrong program
        garbage | strange signs
        corrupt | strange
    .works = Let the caller press “{ $choice-see-it-now }” once it looks right.
    .does-not = Look at the product notes for the right program. A report helps: “{ $choice-help }”.

script-asks_password =
    .restate = So it says { $read } Is that right?
    .ask =
        Is there a password in the email from the shop?
        Which name is in that window?
    .say =
        Please keep the password to yourself. I do not need it. | pause
        { $thing ->
            [program_mac] It may mean the one that starts this computer. | pause
           *[other] It may be in the email from your shop. | pause
        }
        { $thing ->
            [program_mac] Do you know the shop that it came from? | yes
           *[other] Please look for it there. | stay
        }
        Please press “{ $main }”. | wait
        Type the password into the new window. | stay
    .avoid =
        credentials | password
        encrypted | it has a lock
        tell me your password | keep it to yourself
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Look at the product notes for where the password is. Send the caller there.

script-another_thing =
    .restate = So you see something else, and it asks { $read } Is that right?
    .ask =
        What do you see there?
        What did you buy?
    .say =
        I am sorry. That is not your fault. | pause
        Please tell me what you bought. | stay
        { $main-name ->
            [help] I will look up your order now. | stay
           *[other] It may be one of the other files. | pause
        }
        { $main-name ->
            [help] Thank you for waiting. | pause
           *[other] Please press “{ $main }”. | stay
        }
    .avoid =
        wrong order | let us look together
        you chose | let us look together
    .works = Go on with the file that is right.
    .does-not = Compare with the order. Say only what the seller’s rules let you say.

script-says_broken =
    .restate = So it says { $read } Is that right?
    .ask =
        Which words are in that window?
        Did it ever open before?
    .say =
        That is not your fault, and it may be whole after all. | pause
        We can look at it now. | pause
        Please press “{ $main }”. | wait
        Please read me what it says. | stay
    .avoid =
        corrupt | broken
        damaged archive | broken parcel
        repair | look at it
    .works = Go on with the screen that comes. It says if the file is whole.
    .does-not = { $can-open-here ->
        [yes] Let the caller press “{ $choice-open-here }”. It needs no other program.
       *[no] Let the caller press “{ $choice-open-again }” first. Then ask for a report.
    }

script-part_missing =
    .restate = So it says { $read } Is that right?
    .ask =
        Which part is missing?
        Can you move further down in it?
    .say =
        That is not your fault. | pause
        Please look further down in that window. | stay
        Is the rest there? | stay
        If not, please press “{ $main }”. | wait
        Please read me what it says. | stay
    .avoid =
        scroll | move further down
        incomplete | a part is missing
        truncated | a part is missing
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = The rest may be another file. Look at the parts in the product notes.

script-looked_again =
    .restate = So it says { $read } Is that right?
    .ask =
        What do you see in the other window now?
    .say =
        Good news. Your file is in order. | pause
        { $main-name ->
            [other-program] Another program may show it better. | pause
           *[open-again] Let us open it once more. | pause
        }
        Please press “{ $main }”. | wait
        Tell me what you see now. | stay
    .avoid =
        no errors | it is in order
        reinstall | another program
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Ask for a report. Its button comes after “{ $choice-help }”.

script-empty_window =
    .restate = So it says { $read } Is that right?
    .ask =
        How long has the window been there?
        Is the small sign beside your hand turning?
    .say =
        That is not your fault. It may still come. | pause
        Let us wait a little together. | wait
        Did something come? | stay
        If not, please close that empty window. | wait
        Back here, please press “{ $main }”. | stay
    .avoid =
        frozen | it is still empty
        not responding | it is still empty
        render | show
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Empty twice? Ask for a report, by “{ $choice-help }”.

script-a_warning =
    .restate = So it says { $read } Is that right?
    .ask =
        Which words are in the warning?
        Which name does the guard have?
    .say =
        It is good that your computer takes care. | pause
        Please leave the guard on. | pause
        Please read me the words of the warning. | stay
        Now please press “{ $main }”. | wait
        What does it say? | stay
    .avoid =
        antivirus | guard program
        false alarm | we do not know yet
        turn it off | leave the guard on
        it is safe | we look first
    .works = The next screen says if the file is still there.
    .does-not = Note the words of the warning, and plan a call back. Do not judge it yourself.

script-still_there =
    .restate = So it says { $read } Is that right?
    .ask =
        Which words were in the warning?
        Who sent you this file?
    .say =
        Nothing is lost. Your file is still there. | pause
        Please do not open it yet. | pause
        Please read me the words of the warning. | stay
        I will ask what they mean. | pause
        When may I call you again? | stay
    .avoid =
        false alarm | we do not know yet
        ignore it | let us ask first
        it is safe | we look first
    .works = Ask the seller about the warning, with its very words. Plan the call back.
    .does-not = The caller is afraid? Say that nothing opens by itself. The guard stays on.

script-does_not_fit =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you have Windows, or a Mac?
        How old is your computer?
    .say =
        That is not your fault. | pause
        { $main-name ->
            [help] The shop may have the right one for you. | pause
           *[other] There is one more thing that we can try. | pause
        }
        { $main-name ->
            [help] Please tell me which computer you have. | stay
           *[other] Please press “{ $main }”. | wait
        }
        { $main-name ->
            [help] I will look up what fits it. | stay
           *[other] Tell me what you see now. | stay
        }
    .avoid =
        incompatible | it does not fit
        operating system | Windows or Mac
        too old | made for another one
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Look in the product notes for another form of it. Then plan a call back.

script-asks_to_sign_in =
    .restate = So it says { $read } Is that right?
    .ask =
        Which name is at the top of that page?
        Do you have a name and a password there?
    .say =
        That is not your fault. Your file is on this computer. | pause
        { $main-name ->
            [help] Please look for a name in the email from your shop. | stay
           *[other] You may not need to sign in at all. | pause
        }
        { $main-name ->
            [help] Type it into that page. I do not need to know it. | stay
           *[other] Please press “{ $main }”. | wait
        }
        Tell me what you see now. | stay
    .avoid =
        log in | sign in
        account | name and password
        tell me your password | keep it to yourself
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Look at the product notes for how customers sign in. Never ask for a password.

script-says_full =
    .restate = So it says { $read } Is that right?
    .ask =
        Which windows are open now?
        Is there something in the bin?
    .say =
        That is not your fault. Nothing of yours is lost. | pause
        Please close the windows that you do not need. | stay
        Is the bin full of old things? | stay
        If you like, empty the bin. | wait
        Back here, please press “{ $main }”. | stay
    .avoid =
        disk space | room
        memory | room
        delete | put in the bin
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Never choose files for the caller. A family member may help to make room.

script-says_no_internet =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the light on your internet box green?
        Do other pages come up?
    .say =
        That is not your fault. Your file is on this computer. | pause
        { $main-name ->
            [help] Please look at your internet box. | stay
           *[other] We can try it without the internet. | pause
        }
        { $main-name ->
            [help] Is a light on it green? | stay
           *[other] Please press “{ $main }”. | wait
        }
        Tell me what you see now. | stay
    .avoid =
        router | internet box
        offline | without the internet
        connection | the way to the internet
        Wi-Fi | internet without a cable
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Plan a call back for a time when the internet is there.

script-link_does_not_work =
    .restate = So it says { $read } Is that right?
    .ask =
        Where did you find that link?
    .say =
        That is not your fault. Your file is on this computer already. | pause
        { $main-name ->
            [help] You may not need that link at all. | pause
           *[other] We can open it without that link. | pause
        }
        { $main-name ->
            [help] Please close that page. | wait
           *[other] Please press “{ $main }”. | wait
        }
        Tell me what you see now. | stay
    .avoid =
        expired | too old
        dead link | it does not work
        404 | it does not work
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Look up the order, and write a reply with a working link.

script-long_wait =
    .restate = So you wait, and it says { $read } Is that right?
    .ask =
        Does anything in the window move?
        How long have you waited?
    .say =
        That is not your fault. A big file takes its time. | pause
        Let us wait a little together. | wait
        Does something move? | stay
        If not, please close that window. | wait
        Back here, please press “{ $main }”. | stay
    .avoid =
        frozen | it takes its time
        hang | it takes its time
        loading | it takes its time
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Still nothing? Ask for a report, by “{ $choice-help }”.

script-lost_window =
    .restate = So you look for it, and it says { $read } Is that right?
    .ask =
        Is another window in front?
        Which windows do you see?
    .say =
        That is not your fault. Windows hide all the time. | pause
        Please press “{ $main }”. | wait
        Do you see a folder with files now? | yes
        Press your { $noun } two times, fast. | stay
        Can you see it now? | stay
    .avoid =
        minimised | hidden
        navigate | go to
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Let the caller press “{ $choice-open-again }”, and wait for the new window.

script-list_of_files =
    .restate = So you see a list, and it says { $read } Is that right?
    .ask =
        Which names are in the list?
        Is one of them the name of what you bought?
    .say =
        You did well. You are in the right place. | pause
        Please read me the names that you see. | stay
        We can open the right one for you. | pause
        Please press “{ $main }”. | wait
        Tell me what you see now. | stay
    .avoid =
        directory | folder
        archive | parcel
        extract | open
    .works = Let the caller press “{ $choice-see-it-now }”.
    .does-not = Look at the parts in the product notes. Name the one to start with.

script-small_letters =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the window with your { $noun } in front?
    .say =
        Let us make it good for your eyes. | pause
        { $window ->
            [own] Go to the window with your { $noun }. | wait
           *[other] Hold the key Ctrl down, or Command on a Mac. | pause
        }
        { $window ->
            [own] Press “{ $quote-1 }” at its top. | wait
           *[other] Press the plus sign while you hold it. | wait
        }
        Is it better now? | stay
        Then here, please press “{ $main }”. | wait
    .avoid =
        zoom | make it bigger
        font | letters
        shortcut | two keys
    .works = Go on with the screen that comes.
    .does-not = It is still too small? Ask if a family member can look at the screen.

script-no_sound =
    .restate = So you hear nothing, and it says { $read } Is that right?
    .ask =
        Is there a small speaker at the edge of your screen?
        Is anything plugged in, like headphones?
    .say =
        That is not your fault. We will find the sound. | pause
        Please look for the small speaker at the edge. | stay
        Press the speaker once. | wait
        Make it louder there. | stay
        Do you hear it? Then press “{ $main }”. | wait
    .avoid =
        mute | without sound
        volume | how loud it is
        audio | sound
        device | speaker
    .works = Go on with the screen that comes.
    .does-not = Ask if the speakers have a switch of their own. Then press “{ $choice-open-again }”.

script-again =
    .restate = So it is open, and it says { $read } Is that right?
    .ask =
        Would you like to try it once, while I am here?
        Do you have a printer?
    .say =
        Well done. Your { $noun } is here to stay. | pause
        { $can-try-now ->
            [yes] Would you like to try it once with me? | yes
           *[no] { $can-sheet ->
                [yes] Would you like a page that says how? | yes
               *[no] Shall we look once where it is? | yes
            }
        }
        { $can-try-now ->
            [yes] Please press “{ $choice-try-now }”. | stay
           *[no] { $can-sheet ->
                [yes] Please press “{ $choice-sheet }”. | stay
               *[no] Please press “{ $choice-show-folder }”. | stay
            }
        }
        If you know it now, press “{ $main }”. | wait
    .avoid =
        shortcut | sign on your desktop
        path | where it is
        remember | we write it down
    .works = The last screen comes. Ask if all is well.
    .does-not = { $can-sheet ->
        [yes] A page to print helps: “{ $choice-sheet }”. Tell the caller where it is kept.
       *[no] Tell the caller the name of the folder, and let them write it down.
    }

script-shortcut =
    .restate = So it asks { $read } Is that right?
    .ask =
        Would you like a sign for it on your desktop?
    .say =
        The desktop is the picture behind all windows. | pause
        A sign there opens your { $noun } next time. | pause
        Would you like that? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        shortcut | sign
        icon | sign
        alias | sign
    .works = The next screen says that the sign is there.
    .does-not = The caller does not want it? “{ $choice-back }” leads back.

script-shortcut_making =
    .restate = So it says { $read } Is that right?
    .ask =
        Can you see your desktop?
    .say =
        Good. It makes your sign now. | pause
        I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        shortcut | sign
        processing | making
    .works = Look for the sign together.
    .does-not = No change for long? Let the caller press “{ $choice-back }”.

script-shortcut_ready =
    .restate = So it says { $read } Is that right?
    .ask =
        Would you like to see where the sign is?
    .say =
        Well done. The sign is there now. | pause
        Two quick presses on it, and your { $noun } opens. | pause
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        shortcut | sign
        double-click | press two times, fast
    .works = Go on with the screen that comes.
    .does-not = They do not see the sign? Let the caller press “{ $choice-show-it }”.

script-sheet_making =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you have a printer?
    .say =
        Good. It writes a page for you now. | pause
        I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        generating | writing
        document | page
    .works = Look at the page together.
    .does-not = No change for long? Let the caller press “{ $choice-back }”.

script-sheet_ready =
    .restate = So it says { $read } Is that right?
    .ask =
        Would you like to print the page?
        Is your printer on?
    .say =
        The page says where your { $noun } is. | pause
        Please press “{ $main }”. | wait
        Do you see the page? | yes
        Back here, please press “{ $choice-go-on }”. | wait
    .avoid =
        document | page
        output | page
    .works = Go on with the screen that comes.
    .does-not = No printer? The page stays in the folder. A pen and paper do as well.

script-done =
    .restate = So it says { $read } Is that right?
    .ask =
        Is all well with your { $noun }?
        Is there anything else that I can do for you?
    .say =
        You did very well. | pause
        You can open it as often as you like. | pause
        Is there anything else that you wish? | stay
        Then please press “{ $main }”. | pause
        It was good to talk to you. Goodbye. | stay
    .avoid =
        finally | you did well
        session | our call
    .works = Write down that it is solved, and if the caller was happy.
    .does-not = One more question? The button is “{ $choice-question }”. Listen first.
