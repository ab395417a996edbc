# From the parcel to the open book.

script-unpack =
    .restate = So your { $noun } came, and it says { $read } Is that right?
    .ask =
        What do you see in the picture?
        Is there a button that says “{ $main }”?
    .say =
        { $packing ->
            [zip] A ZIP file is like a parcel. Your { $noun } is in it. | pause
           *[other] Many things came together, like in a parcel. | pause
        }
        We keep the parcel, so nothing can get lost. | pause
        Please press “{ $main }”. | wait
        Tell me what it says now. | stay
    .avoid =
        archive | parcel
        extract | open the parcel
        unzip | open the parcel
        compressed | packed
    .works = The next screen shows what was in it.
    .does-not = A lock? Ask for the email from the shop. The password may be in it.

script-unpacking =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the bar moving?
    .say =
        Good. It takes out one thing after the other. | pause
        I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        extracting | opening the parcel
        unzipping | opening the parcel
    .works = The next screen shows what was in it.
    .does-not = No change for long? Let the caller press “{ $choice-back }”, and open it once more.

script-locked =
    .restate = So it says { $read } Is that right?
    .ask =
        { $password_by ->
            [letter] Do you have the letter from the shop?
           *[email] Do you have the email from the shop open?
        }
        Is the key for big letters on?
    .say =
        The lock keeps your { $noun } safe on its way. | pause
        Please keep the password to yourself. I do not need it. | pause
        { $password_by ->
            [letter] It is in the letter from your shop. | pause
            [email] It is in the email from your shop. | pause
            [practice] This is a practice, and the screen names the password. | pause
           *[none] It may be in the email from your shop. | pause
        }
        Please type it where it says “{ $field }”. | stay
        Now please press “{ $main }”. | wait
    .avoid =
        encrypted | it has a lock
        case-sensitive | big and small letters count
        tell me your password | keep it to yourself
        invalid | it did not fit
    .works = The parcel opens now. Stay on the line.
    .does-not = “{ $window-show-typed }” shows the letters. Or let the caller copy it. Look at the product notes.

script-names =
    .restate = So it asks { $read } Is that right?
    .ask =
        Which line can you read best?
    .say =
        The parcel does not say how to read its names. | pause
        Please read me the first line. | stay
        Do the words look right to you? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        encoding | how to read the names
        character set | how to read the names
        garbled | strange
    .works = The parcel opens, with the names that were chosen.
    .does-not = Let the caller press the line that looks best. All of it stays safe.

script-saved =
    .restate = So it says { $read } Is that right?
    .ask =
        How many are whole, does it say?
        Is there one that you miss most?
    .say =
        I am sorry that a part was broken. It is not your fault. | pause
        The others are whole, and ready for you. | pause
        Please press “{ $main }”. | wait
        Please read me what you see now. | stay
    .avoid =
        corrupt | broken
        recovered | saved
        lost your files | the others are whole
    .works = Open one of them together. Then ask the seller for the rest.
    .does-not = Note which files are missing, and plan a call back.

script-choose =
    .restate = So it says { $read } Is that right?
    .ask =
        How many files does it name?
        What is the first one called?
    .say =
        { $main-name ->
            [help] The parcel was empty. That is not your fault. | pause
            [go-on] There is one file, and it is ready for you. | pause
           *[open-first] We think that you want the first one. | pause
        }
        { $main-name ->
            [help] I will look up your order now. | stay
           *[other] Please press “{ $main }”. | wait
        }
        { $main-name ->
            [help] I stay with you. | stay
           *[other] Tell me what it says now. | stay
        }
    .avoid =
        extracted | what was in it
        contents | what was in it
        directory | folder
    .works = The next screen opens the file.
    .does-not = Not the one they want? Let the caller go through the list and choose by name.

script-all_files =
    .restate = So it says { $read } Is that right?
    .ask =
        Which name looks like what you want?
    .say =
        There is no hurry with the list. | pause
        Please read me the first names. | stay
        Please press the one that you want. | wait
        Please read me the top line now. | stay
    .avoid =
        scroll | move down the list
        select | press
    .works = The next screen opens the file.
    .does-not = Too many? “{ $main }” takes the one that we would start with.

script-open =
    .restate = So it says { $read } Is that right?
    .ask =
        Which file does it name?
        Is it the one that you want to see?
    .say =
        { $thing ->
            [program_windows] You start this one yourself, and I help you. | pause
            [program_mac] You start this one yourself, and I help you. | pause
            [program_linux] You start this one yourself, and I help you. | pause
           *[other] It will come up in a window of its own. | pause
        }
        This window stays here, so you can come back. | pause
        Please press “{ $main }”. | wait
        What do you see now? | stay
    .avoid =
        launch | open
        viewer | window
        application | program
    .works = Ask what the caller sees, and go on with the next screen.
    .does-not = Nothing came up? It may be behind this window. Wait for the next screen.

script-start_windows_1 =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you see the file in its folder?
    .say =
        You start this one yourself, and I help you. | pause
        Please press “{ $choice-show-file }”. | wait
        Press the file two times, fast. | wait
        Did a new window come up? | stay
        Back here, please press “{ $main }”. | wait
    .avoid =
        double-click | press two times, fast
        installer | program
        execute | start
    .works = The next screens tell of the questions that Windows asks.
    .does-not = It did not work? Press the file once, then the Enter key.

script-start_windows_2 =
    .restate = So it asks { $read } Is that right?
    .ask =
        What is written in the blue window?
        Did you get this program from your shop?
    .say =
        Windows does not know every program. | pause
        Are you sure that it came from your shop? | yes
        Then press “{ $quote-1 }” in the blue window. | wait
        Now press “{ $quote-2 }”. | wait
        Back here, please press “{ $main }”. | stay
    .avoid =
        SmartScreen | the blue window
        ignore the warning | look where it came from
        it is safe | did it come from your shop
    .works = Go on. Windows may ask once more.
    .does-not = Not sure where it came from? Stop here. Look up the order before you go on.

script-start_windows_3 =
    .restate = So it asks { $read } Is that right?
    .ask =
        Which name is in that window?
        Do you know this name?
    .say =
        Please read me the name in that window. | stay
        Is it a name that you know from your shop? | yes
        Then press “{ $quote-1 }” there. | wait
        Back here, please press “{ $main }”. | stay
    .avoid =
        administrator | may change things
        permission | may it
        allow anything | look at the name first
    .works = The program starts. Ask what the caller sees.
    .does-not = An unknown name? Stop here, and look up the order first.

script-start_mac_1 =
    .restate = So it says { $read } Is that right?
    .ask =
        Did a window with two pictures come up?
    .say =
        Let us put the program in its place. | pause
        Please press “{ $choice-show-file }”. | wait
        Press the file two times, fast. | wait
        Pull the program into the folder “{ $quote-1 }”. | stay
        Back here, please press “{ $main }”. | wait
    .avoid =
        drag and drop | pull it there
        install | put it in its place
        mount | open
    .works = The next screen starts it from there.
    .does-not = No window came up? The program may be in the folder that was shown.

script-start_mac_2 =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you see the program in that folder?
        Did you get this program from your shop?
    .say =
        Hold the Control key down all the time. | pause
        Press the program while you hold it. | wait
        Choose “{ $quote-1 }” from the list. | wait
        Did your Mac ask you something? | stay
        Back here, please press “{ $main }”. | wait
    .avoid =
        right-click | hold Control and press
        Gatekeeper | your Mac asks
        it is safe | did it come from your shop
    .works = The program starts. Ask what the caller sees.
    .does-not = The Mac still says no? The next screen knows a way.

script-start_mac_3 =
    .restate = So it asks { $read } Is that right?
    .ask =
        What does your Mac say?
        Are you sure that it came from your shop?
    .say =
        Only go on if it came from your shop. Did it? | yes
        Please open “{ $quote-1 }”. | wait
        Press “{ $quote-2 }” there. | wait
        Far down, press “{ $quote-3 }”. | stay
        Back here, please press “{ $main }”. | wait
    .avoid =
        bypass | allow it
        security settings | the page that it names
        it is safe | did it come from your shop
    .works = Start the program once more together.
    .does-not = Not sure where it came from? Stop here. Look up the order first.

script-start_linux_1 =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you see the file in its folder?
    .say =
        You start this one yourself, and I help you. | pause
        Please press “{ $choice-show-file }”. | wait
        Press the file two times, fast. | wait
        Did a new window come up? | stay
        Back here, please press “{ $main }”. | wait
    .avoid =
        double-click | press two times, fast
        run the binary | start it
        terminal | window
    .works = The next screens tell of what Linux may ask.
    .does-not = Nothing came up? The next screen knows why.

script-start_linux_2 =
    .restate = So it asks { $read } Is that right?
    .ask =
        Did you get this program from your shop?
        Is there a list beside the file now?
    .say =
        Are you sure that it came from your shop? | yes
        Press the file with the right button of the mouse. | wait
        Choose “{ $quote-1 }” from the list. | wait
        Tick the line that lets it run as a program. | stay
        Back here, please press “{ $main }”. | wait
    .avoid =
        executable | may run as a program
        permissions | what it may do
        chmod | tick the box
    .works = Press the file two times once more, and see what comes up.
    .does-not = No such line there? Ask which Linux it is, and plan a call back.

script-start_linux_3 =
    .restate = So it asks { $read } Is that right?
    .ask =
        Did you get this program from your shop?
    .say =
        Please keep that password to yourself. I do not need it. | pause
        It means the one that starts this computer. | pause
        Did the program come from your shop? | yes
        Then type it into that window. | stay
        Back here, please press “{ $main }”. | wait
    .avoid =
        root | the owner of the computer
        sudo | the one that starts this computer
        tell me your password | keep it to yourself
    .works = The program starts. Ask what the caller sees.
    .does-not = Any doubt about the program? Close that window, and look up the order.

script-opening =
    .restate = So it says { $read } Is that right?
    .ask =
        Did a new window come up?
    .say =
        Good. It is coming up now. | pause
        I will wait with you. | wait
        Tell me when you see something new. | stay
    .avoid =
        loading | coming up
        launching | opening
    .works = The next screen asks what the caller sees.
    .does-not = No change for long? Let the caller press “{ $choice-back }”, and open it once more.

script-finding_programs =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you know which program you use for such files?
    .say =
        Good. It looks for another program on your computer. | pause
        I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        application | program
        compatible | can open it
    .works = The next screen names what it found.
    .does-not = No change for long? Let the caller press “{ $choice-back }”.

script-check =
    .restate = So it asks { $read } Is that right?
    .ask =
        Is there a new window on your screen?
        What is written at its top?
    .say =
        It may be behind this window. | pause
        Please move this window a little to the side. | wait
        { $thing ->
            [sound] Can you hear it now? | yes
           *[other] Is something there now? | yes
        }
        Wonderful. Then please press “{ $main }”. | stay
    .avoid =
        minimised | behind this window
        taskbar | the edge of your screen
        foreground | in front
    .works = Be glad together. The next screen shows how to find it again.
    .does-not = Let the caller press “{ $choice-cannot-see }”. Then ask what is there instead.

script-tell_us =
    .restate = So it asks { $read } Is that right?
    .ask =
        What do you see on your screen, in your own words?
        Does a window ask for something?
    .say =
        Please tell me what you see, in your own words. | stay
        Thank you. That helps me a lot. | pause
        Please press the line that is most like it. | wait
        Please read me what it says now. | stay
    .avoid =
        error message | what it says
        describe the problem | tell me what you see
        what did you do | what do you see
    .works = It says again what the caller sees. Make sure that it is right.
    .does-not = No line fits? Let the caller type a few words, then press “{ $main }”.

script-told_us =
    .restate = So it says { $read } Is that right?
    .ask =
        Is it so, or a little different?
    .say =
        Please read me the words below that. | stay
        Is that what you see? | yes
        Then please press “{ $main }”. | wait
        Please read me what it says now. | stay
    .avoid =
        are you sure | is that what you see
        confirm | is that right
    .works = The next screen says what helps. Use its script.
    .does-not = It is something else? Let the caller press “{ $choice-not-right }”, and say it anew.

script-unsure =
    .restate = So it says { $read } Is that right?
    .ask =
        Is one of the lines like what you see?
        Which words are on the screen?
    .say =
        The program did not quite understand. That is its fault, not yours. | pause
        { $main-name ->
            [help] Let us find better words together. | pause
           *[other] Please read me the buttons in the middle. | stay
        }
        { $main-name ->
            [help] Please press “{ $choice-other-words }”. | wait
           *[other] Please press the one that is most like it. | wait
        }
        Please read me what it says now. | stay
    .avoid =
        you were not clear | the program did not understand
        wrong words | other words
    .works = It says again what the caller sees. Make sure that it is right.
    .does-not = Say it for the caller in short words, and let them type it. “{ $choice-other-words }” is the button.
