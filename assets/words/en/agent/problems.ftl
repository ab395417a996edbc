# A script for each problem. First comfort: it is not their fault, and what they have is safe. Where
# the filled button only leads to the phone, the agent helps in another way, for they are on it.

script-problem_offline =
    .restate = So nothing comes in any more, and it says { $read } Is that right?
    .ask =
        { $proxy ->
            [yes] Are you at work or at school?
           *[no] Is there a cable that came out?
        }
        Do other pages come up?
    .say =
        That is not your fault, and nothing is lost. | pause
        { $proxy ->
            [yes] Your computer goes through another one, which does not answer. | pause
           *[no] Please look at your internet box. | stay
        }
        { $proxy ->
            [yes] It may be the same for all at your place. | pause
           *[no] Is a light on it green? | yes
        }
        Please press “{ $choice-try-again }”. | wait
        Please read me what it says now. | stay
    .avoid =
        router | internet box
        connection | the way to the internet
        offline | no internet right now
        proxy | another computer in between
    .works = The file goes on from the place where it stopped.
    .does-not = { $proxy ->
        [yes] Only a person at that place can mend it. At home, it may work at once. Plan a call back.
       *[no] Let the caller switch the box off and on again. Then plan a call back.
    }

script-problem_slow =
    .restate = So nothing comes through, and it says { $read } Is that right?
    .ask =
        Is somebody else using the internet at home?
        Do other pages come up?
    .say =
        That is not your fault. The internet is slow at times. | pause
        All that came so far is kept. | pause
        Please press “{ $choice-try-again }”. | wait
        Does the bar move now? | stay
    .avoid =
        bandwidth | your line
        timeout | nothing comes right now
        latency | it is slow
    .works = Stay until the bar moves well.
    .does-not = { $can-later ->
        [yes] Let the caller press “{ $choice-later }”. Plan a call back for a quiet time of the day.
       *[no] Plan a call back for a quiet time of the day. The place is kept.
    }

script-problem_server_busy =
    .restate = So the shop keeps you waiting, and it says { $read } Is that right?
    .ask =
        How often have you tried it?
    .say =
        That is not your fault. It is on our side. | pause
        All that came so far is kept. | pause
        Let us wait a little together. | wait
        Please press “{ $choice-try-again }”. | wait
        Please read me what it says now. | stay
    .avoid =
        server | the shop
        overloaded | very busy
        down | busy
    .works = Stay until the bar moves.
    .does-not = Tell the seller that the shop does not answer. Plan a call back.

script-problem_server_not_found =
    .restate = So you wait for the shop, and it says { $read } Is that right?
    .ask =
        Do other pages come up?
        Is the link from your email?
    .say =
        That is not your fault, and nothing is lost. | pause
        Please try to open some other page. | stay
        Does that page come up? | stay
        Please press “{ $choice-try-again }”. | wait
        Please read me what it says now. | stay
    .avoid =
        DNS | the shop’s name
        server | the shop
        host | the shop
        address | name
    .works = Stay until the bar moves.
    .does-not = Other pages come up? Then it is on our side: tell the seller. If not, help with the internet box.

script-problem_connection_not_safe =
    .restate = So the program stopped, and it says { $read } Is that right?
    .ask =
        { $cause ->
            [guard] What is your guard program called?
            [company] Are you at work or at school now?
           *[unknown] Where did you get the link?
        }
        Are you at home now?
    .say =
        That is not your fault. The program stopped to keep you safe. | pause
        Everything you had before is still safe. | pause
        { $cause ->
            [guard] Please leave your guard program on. | pause
            [company] At home, it may work at once. | pause
            [wrong_name] A new link from the shop is the best way. | pause
            [downgrade] A safe link from the shop is the best way. | pause
            [expired] The shop has to mend this. You do not. | pause
           *[unknown] We need to look at this on our side. | pause
        }
        I will write down what you see. | pause
        When may I call you again? | stay
    .avoid =
        certificate | the pass of the shop
        SSL | the way to the shop
        firewall | guard program
        turn it off | leave the guard on
        ignore it | we stop here
    .works = Tell the seller the cause, with the words on the screen. Plan the call back.
    .does-not = The caller is in a hurry? Never lead around this screen. Ask for a safe new link.

script-problem_clock_wrong =
    .restate = So the program stopped, and it says { $read } Is that right?
    .ask =
        Which day and time does your computer show?
    .say =
        That is not your fault. A small battery may be tired. | pause
        Please look at the clock at the edge of your screen. | stay
        Please read me the day, the time and the year. | stay
        Now open the page where you can set them. | stay
        When the time is right, press “{ $choice-try-again }”. | wait
    .avoid =
        system clock | the clock of your computer
        time zone | the right time for where you live
        certificate | a pass with a day on it
    .works = The file comes now.
    .does-not = Read out the right day and time, and set them part by part. Look at the year too.

script-problem_proxy_sign_in =
    .restate = So nothing comes in yet, and it says { $read } Is that right?
    .ask =
        Where are you now: at work, at school, in a hotel?
        Did somebody there give you a name and a password?
    .say =
        That is not your fault. The place where you are asks for it. | pause
        Please keep the password to yourself. I do not need it. | pause
        { $main-name ->
            [sign-in-here] Please type the name where it says “{ $field-name }”. | stay
           *[help] A person at your place knows more about it. | pause
        }
        { $main-name ->
            [sign-in-here] Type the password below it. | stay
           *[help] Is such a person near you? | stay
        }
        { $main-name ->
            [sign-in-here] Now please press “{ $main }”. | wait
           *[help] I am glad to wait. | stay
        }
    .avoid =
        proxy | your network
        credentials | name and password
        authenticate | say who you are
        tell me your password | keep it to yourself
    .works = The file comes now.
    .does-not = Only a person at that place can help. At home, no one asks. Plan a call back.

script-problem_login_page =
    .restate = So your { $noun } did not come, and it says { $read } Is that right?
    .ask =
        { $login ->
            [portal] Are you in a hotel, a train or a café?
            [shop] Do you have a name and a password for the shop?
           *[none] Where did you get the link?
        }
    .say =
        That is not your fault, and nothing is lost. | pause
        { $main-name ->
            [help] Please tell me where you got the link. | stay
           *[other] Please press “{ $main }”. | wait
        }
        { $main-name ->
            [help] I will look for a better link for you. | stay
           *[other] { $login ->
                [portal] Sign in on the page that comes up. | stay
                [shop] Sign in there. I do not need the password. | stay
                [scan] Press “{ $quote-1 }” on the page that comes up. | stay
               *[page] Please read me what the page says. | stay
            }
        }
        { $can-have-file ->
            [yes] Get your file there. I will wait. | stay
           *[no] { "" }
        }
        { $can-have-file ->
            [yes] Back here, please press “{ $choice-have-file }”. | wait
           *[no] { $main-name ->
                [help] When may I call you again? | stay
               *[other] Back here, please press “{ $choice-try-again }”. | wait
            }
        }
    .avoid =
        log in | sign in
        captive portal | the page of your network
        account | name and password
        tell me your password | keep it to yourself
    .works = Go on with the screen that comes.
    .does-not = Look at the product notes for how customers sign in. Or send a new link by email.

script-problem_link_expired =
    .restate = So the link does not help, and it says { $read } Is that right?
    .ask =
        When did the email with the link come?
        Is there a newer email from the shop?
    .say =
        That is not your fault. Many links work only for a short time. | pause
        Please look for a newer email from the shop. | stay
        { $can-ask-new-link ->
            [yes] If there is none, press “{ $choice-ask-new-link }”. | wait
           *[no] If there is none, I will ask the shop for you. | pause
        }
        With the new link, press “{ $choice-have-new-link }”. | stay
    .avoid =
        expired | too old
        invalid | too old
        token | link
        you waited | links grow old
    .works = Help the caller to paste the new link.
    .does-not = Look up the order, and ask the seller for a link. Plan a call back for when it is there.

script-problem_link_used_up =
    .restate = So the link does not help, and it says { $read } Is that right?
    .ask =
        Did you use this link before, here or elsewhere?
        Is the file perhaps on another computer?
    .say =
        That is not your fault. Some links work only a few times. | pause
        We can ask for a new one. | pause
        { $can-ask-new-link ->
            [yes] Please press “{ $choice-ask-new-link }”. | wait
           *[no] I will ask the shop for you. | pause
        }
        With the new link, press “{ $choice-have-new-link }”. | stay
    .avoid =
        download limit | it has no more turns
        exceeded | no more turns
        you used it | some links work a few times
    .works = Help the caller to paste the new link.
    .does-not = Look up the order, and ask the seller for a link. Plan a call back for when it is there.

script-problem_link_unreadable =
    .restate = So the link does not help, and it says { $read } Is that right?
    .ask =
        How does the link in your email begin?
        Is it longer than one line?
    .say =
        That is not your fault. A part of the link may be missing. | pause
        { $main-name ->
            [use-link] Press the link in your email with the right mouse button. | wait
           *[other] Please open the email with the link. | wait
        }
        { $main-name ->
            [use-link] Choose the line that copies the link. | wait
           *[other] Please read me how the link begins. | stay
        }
        { $main-name ->
            [use-link] Back here, press “{ $window-paste }”. | wait
           *[other] A new link may be the best way. | pause
        }
        { $main-name ->
            [use-link] Now press “{ $main }”. | stay
            [have-new-link] With a new link, press “{ $main }”. | stay
            [ask-new-link] Please press “{ $main }”. | stay
           *[help] I will ask the shop for you. | stay
        }
    .avoid =
        URL | link
        invalid | a part may be missing
        malformed | a part may be missing
        typo | a part may be missing
    .works = The next screen shows what was bought.
    .does-not = Send the link by email once more, on a line of its own.

script-problem_card_unreadable =
    .restate = So the card does not help, and it says { $read } Is that right?
    .ask =
        Where did you get the card?
        Do you have the email with the link?
    .say =
        That is not your fault. The card may be old. | pause
        We can use the link in your email. | pause
        { $main-name ->
            [help] Please look for the email with the link. | stay
           *[other] Please press “{ $main }”. | wait
        }
        Please read me the top line now. | stay
    .avoid =
        product card | the card from the shop
        format | kind of card
        signature | who made it
        invalid | old or broken
    .works = Help the caller to copy the link from the email.
    .does-not = Ask the seller for a new card. Plan a call back.

script-problem_file_gone =
    .restate = So your file is not there, and it says { $read } Is that right?
    .ask =
        Was the file on a stick, or in a folder?
        Did somebody tidy up on this computer?
    .say =
        That is not your fault. Files move about. | pause
        { $met ->
            [reading] We choose it again together. | pause
            [folder] The file may be in that folder. | pause
            [getting] The shop has it in another place now. | pause
           *[elsewhere] We know another way to it. | pause
        }
        { $main-name ->
            [help] Please press “{ $choice-get-again }”. | wait
           *[other] Please press “{ $main }”. | wait
        }
        Please read me what it says now. | stay
    .avoid =
        deleted | moved
        missing path | not in that place
        404 | the shop moved it
    .works = Go on with the screen that comes.
    .does-not = Use the link in the email. If that is old, ask the seller for a new one.

script-problem_disk_full =
    .restate = So your { $noun } has no place yet, and it says { $read } Is that right?
    .ask =
        { $missing ->
            [0] Is there something in the bin?
           *[other] How much more does it need, does it say?
        }
        Do you have a stick or a second disk?
    .say =
        That is not your fault. Nothing of yours is lost. | pause
        { $practice ->
            [yes] This is a practice. Please leave your files as they are. | pause
           *[no] You decide what goes. I never choose for you. | pause
        }
        { $can-other-place ->
            [yes] The best way is to keep it somewhere else. | pause
           *[no] { $practice ->
                [yes] In a real one, we would make some room now. | pause
               *[no] If you like, empty the bin. | stay
            }
        }
        { $can-other-place ->
            [yes] Please press “{ $choice-other-place }”. | wait
           *[no] { $can-try-again ->
                [yes] Then please press “{ $choice-try-again }”. | wait
               *[no] Tell me when that is done. | stay
            }
        }
        Please read me what it says now. | stay
    .avoid =
        disk space | room
        memory | room
        delete | put in the bin
        format | make room
    .works = The file goes on from the place where it stopped.
    .does-not = Ask if a family member can help to make room. Never name files to throw away.

script-problem_folder_not_allowed =
    .restate = So the folder is closed to us. It says { $read } Is that right?
    .ask =
        Does this computer belong to more than one person?
        Which folder is it?
    .say =
        That is not your fault. That folder has a lock. | pause
        { $main-name ->
            [other-place] We use a folder of your own. | pause
           *[other] Your file is safe, and still opens. | pause
        }
        { $main-name ->
            [help] { say-help-report }
            [other-place] { say-main-and-tell }
           *[try-again] { say-main-and-tell }
        }
    .avoid =
        permission | lock
        access denied | we may not write there
        administrator | the owner of the computer
    .works = Go on with the screen that comes.
    .does-not = Choose the folder for documents together. It nearly always lets us in.

script-problem_folder_gone =
    .restate = So we look for the folder, and it says { $read } Is that right?
    .ask =
        Was the folder on a stick or a disk?
        Is the stick in the computer now?
    .say =
        That is not your fault. | pause
        { $met ->
            [shortcut] Some computers have no desktop. Your file still opens. | pause
           *[elsewhere] Was it on a stick? Please put the stick in. | stay
        }
        { $main-name ->
            [help] { say-help-report }
            [other-place] { say-main-and-tell }
           *[try-again] { say-main-and-tell }
        }
    .avoid =
        drive | stick or disk
        path | place
        unmounted | not plugged in
    .works = Go on with the screen that comes.
    .does-not = No stick? Choose the folder for documents together.

script-problem_file_busy =
    .restate = So we cannot have the file yet, and it says { $read } Is that right?
    .ask =
        Is your file open in another window?
        Which windows are open?
    .say =
        That is not your fault. Another program works with it for now. | pause
        Please close the other windows with your { $noun }. | stay
        Let us wait a little together. | wait
        { $can-try-again ->
            [yes] Please press “{ $choice-try-again }”. | wait
           *[no] { say-help-report }
        }
    .avoid =
        locked file | a program holds it
        process | program
        in use | a program holds it
    .works = Go on with the screen that comes.
    .does-not = Let the caller start the computer anew. The place is kept. Plan a call back.

script-problem_antivirus =
    .restate = So the file is gone, and it says { $read } Is that right?
    .ask =
        What is your guard program called?
        Which words did it show?
    .say =
        That is not your fault. Your guard does not know it yet. | pause
        Please leave your guard on. | pause
        Please read me the words that it showed. | stay
        I will ask the shop what they mean. | pause
        When may I call you again? | stay
    .avoid =
        antivirus | guard program
        quarantine | it took the file away
        false alarm | we do not know yet
        turn it off | leave the guard on
        it is safe | we ask first
    .works = Tell the seller the name of the guard, and its very words. Plan the call back.
    .does-not = The caller wants to go around the guard? Say no, as a friend. Offer the call back.

script-problem_damaged =
    .restate = So your { $noun } does not open, and it says { $read } Is that right?
    .ask =
        What do you see in the picture?
        Is there a button that says “{ $main }”?
    .say =
        That is not your fault. Nothing that you had is lost. | pause
        { $main-name ->
            [get-again] We will get it once more, from the start. | pause
            [have-link] We will use the link in your email. | pause
            [have-file] It is still on its way, so we wait for it. | pause
            [save-whole] We can save all that is whole in it. | pause
           *[help] We need a whole one, and I will ask the shop for it. | pause
        }
        { $main-name ->
            [help] { $can-save-whole ->
                [yes] Please press “{ $choice-save-whole }”. | wait
               *[no] { say-help-report }
            }
            [have-file] When it is all there, press “{ $main }”. | stay
           *[other] { say-main-and-tell }
        }
    .avoid =
        corrupt | broken
        archive | parcel
        extract | open the parcel
        checksum | check
        you should have | let us do it now
    .works = Ask if the caller can see the first page.
    .does-not = The same screen again? Tell the seller, and ask for a whole file. Plan a call back.

script-problem_password =
    .restate = So the lock stays closed, and it says { $read } Is that right?
    .ask =
        Where did you find the password?
        Is the key for big letters on?
        Is there an O that may be a zero?
    .say =
        That is not your fault. You can try as often as you like. | pause
        Please keep the password to yourself. I do not need it. | pause
        { $main-name ->
            [unlock] Please type it slowly where it says “{ $field }”. | stay
            [try-again] { $made_for ->
                [program_mac] It may be the one that starts this computer. | pause
               *[other] Please look for it in the email from your shop. | stay
            }
           *[help] Is there a password in the email from your shop? | stay
        }
        { $main-name ->
            [unlock] “{ $window-show-typed }” lets you see each letter. | pause
           *[other] { $made_for ->
                [program_mac] Do you know the shop that it came from? | yes
               *[other] Have you found it? | yes
            }
        }
        { $main-name ->
            [help] I will look up where it is written. | stay
           *[other] Now please press “{ $main }”. | wait
        }
    .avoid =
        case-sensitive | big and small letters count
        invalid | it did not fit
        wrong password | it did not fit
        characters | letters and signs
        tell me your password | keep it to yourself
    .works = It opens now. Stay on the line.
    .does-not = Look at the product notes for where the password is. Then ask the seller.

script-problem_unsafe_parcel =
    .restate = So the parcel stays closed, and it says { $read } Is that right?
    .ask =
        Where did you get this parcel?
        Who sent you the email?
    .say =
        That is not your fault. The program stopped in time. | pause
        Helper Kit did not open it, so nothing happened. | pause
        Please leave the parcel closed. | pause
        Please tell me who sent it to you. | stay
        I will ask the shop about it. | stay
    .avoid =
        malware | something that could do harm
        path traversal | a file that is not right
        hacked | not right
        open it anyway | leave it closed
    .works = Tell the seller at once, with the words on the screen. Plan a call back.
    .does-not = The caller is afraid? Say it again: nothing was opened, and nothing happened.

script-problem_too_big_inside =
    .restate = So the parcel stays closed, and it says { $read } Is that right?
    .ask =
        Where did you get this parcel?
        Who sent you the email?
    .say =
        That is not your fault. The program stopped in time. | pause
        Your computer is well, and nothing is lost. | pause
        Please leave the parcel closed. | pause
        I will ask the shop about it. | stay
    .avoid =
        ZIP bomb | a parcel that is far too big
        ratio | how big it becomes
        open it anyway | leave it closed
    .works = Tell the seller at once, with the words on the screen. Plan a call back.
    .does-not = Is it from the right shop? Look up the order, and ask for the right file.

script-problem_unknown_parcel =
    .restate = So the parcel stays closed, and it says { $read } Is that right?
    .ask =
        What is the name of the file, to its last letters?
        Did more than one file come?
    .say =
        That is not your fault. | pause
        { $parts ->
            [yes] It comes in several parts, and one is not here yet. | pause
           *[no] Please read me the whole name of the file. | stay
        }
        { $parts ->
            [yes] Please put all its parts into one folder. | stay
           *[no] I will write it down, and ask what opens it. | pause
        }
        { $parts ->
            [yes] { $can-try-again ->
                [yes] Now press “{ $choice-try-again }”. | wait
               *[no] Tell me when that is done. | stay
            }
           *[no] When may I call you again? | stay
        }
    .avoid =
        unsupported | we do not know it yet
        format | kind of parcel
        volume | part
        archive | parcel
    .works = It opens now. Stay on the line.
    .does-not = { $parts ->
        [yes] Look at the parts in the product notes. Send a link to the one that is missing.
       *[no] Ask the seller for a ZIP file in its place. Plan the call back.
    }

script-problem_no_program =
    .restate = So your file does not open, and it says { $read } Is that right?
    .ask =
        What did you want to do with the file?
        { $lock ->
            [none] Did such a file ever open on this computer?
           *[drm] Where did you buy it, and with which name?
        }
    .say =
        That is not your fault, and nothing is lost. | pause
        { $main-name ->
            [show-file] It is for a machine, not for this screen. | pause
            [open-with] There is one more program to try. | pause
            [open-with-first] There are more programs to try. | pause
            [program-page] There is a program for it. | pause
           *[help] { $lock ->
                [none] It needs a program of its own. | pause
                [drm] It needs the program of the shop. | pause
               *[drm-named] “{ $quote-1 }” can open it. | pause
            }
        }
        { $main-name ->
            [help] { $lock ->
                [none] I will look up which one it is. | stay
                [drm] I will look up which one it is. | stay
               *[drm-named] Do you have that program on your computer? | stay
            }
           *[other] Please press “{ $main }”. | wait
        }
        { $main-name ->
            [help] { $lock ->
                [none] When may I call you again? | stay
                [drm] When may I call you again? | stay
               *[drm-named] Sign in there as you did in the shop. | stay
            }
           *[other] Tell me what you see now. | stay
        }
    .avoid =
        install | put the program in its place
        app | program
        format | kind of file
        DRM | a lock from the shop
        compatible | opens it
    .works = { $main-name ->
        [show-file] Help to copy it to a stick, or to open it with the machine’s program.
       *[other] Ask if the caller can see it.
    }
    .does-not = Look at the product notes for the right program. If none is named, ask the seller.

script-problem_unsafe_file =
    .restate = So the file stays closed, and it says { $read } Is that right?
    .ask =
        Who sent you this file?
        What did you buy?
    .say =
        That is not your fault. The program stopped in time. | pause
        { $main-name ->
            [open-here] Our own window can show it. | pause
           *[other] Helper Kit did not open it, so nothing happened. | pause
        }
        { $main-name ->
            [open-here] Please press “{ $main }”. | wait
            [choose-other] Please press “{ $main }”. | wait
           *[help] Please leave the file closed. | pause
        }
        { $main-name ->
            [help] Please tell me who sent it to you. | stay
           *[other] Please read me what you see now. | stay
        }
    .avoid =
        malware | it could do harm
        macro | a small program in it
        executable | it gives orders
        it is safe | leave it closed
        open it anyway | leave it closed
    .works = Go on with the file that is right.
    .does-not = Tell the seller the name of the file, and what the screen says. Plan a call back.

script-problem_wrong_system =
    .restate = So it does not start there, and it says { $read } Is that right?
    .ask =
        Do you have Windows, or a Mac?
        How old is your computer?
    .say =
        That is not your fault. It is for another kind of computer. | pause
        { $main-name ->
            [choose-other] One of the other files may fit. | pause
           *[help] The shop may have the right one for you. | pause
        }
        { $main-name ->
            [choose-other] Please press “{ $main }”. | wait
           *[help] I will look up what fits your computer. | stay
        }
        { $main-name ->
            [choose-other] Please read me the names that you see. | stay
           *[help] When may I call you again? | stay
        }
    .avoid =
        incompatible | made for another computer
        operating system | Windows or Mac
        architecture | another kind of chip
        outdated | made for another one
    .works = Open the one that fits, and ask what the caller sees.
    .does-not = Look in the product notes for a form that fits. If there is none, ask the seller.

script-problem_not_expected =
    .restate = So something else came, and you read { $read } Is that right?
    .ask =
        What did you buy?
        What do you see in its place?
    .say =
        I am sorry. That is not your fault. | pause
        Please tell me what you bought. | stay
        { $main-name ->
            [pick-file] Let us choose the right file. | pause
           *[help] I will look up your order now. | stay
        }
        { $main-name ->
            [pick-file] Please press “{ $main }”. | wait
           *[help] { $can-choose-other ->
                [yes] Please press “{ $choice-choose-other }”. | wait
               *[no] Thank you for waiting. | stay
            }
        }
    .avoid =
        wrong order | let us look together
        mismatch | not the same
        you chose | let us look together
    .works = Go on with the file that is right.
    .does-not = Compare with the order. Say only what the seller’s rules let you say. Plan a call back.

script-problem_unknown =
    .restate = So something went wrong, and it says { $read } Is that right?
    .ask =
        What did you press last?
        Did it happen once, or more than once?
    .say =
        I am sorry. That is not your fault. | pause
        Everything that you had is still safe. | pause
        { $main-name ->
            [help] Let us see what happened. | pause
           *[other] Let us try it once more. | pause
        }
        { $main-name ->
            [help] { say-help-report }
           *[other] { say-main-and-tell }
        }
    .avoid =
        error | something did not work
        bug | something did not work
        crash | it stopped
        reinstall | try once more
    .works = Go on with the screen that comes.
    .does-not = { $can-report ->
        [yes] Let the caller press “{ $choice-report }”. Read it while you talk.
       *[no] A report shows what happened. Its button comes after “{ $choice-help }”.
    }
