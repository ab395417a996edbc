# The screens about the report for the shop.

script-report_making =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you know what the report is for?
    .say =
        It writes down what happened. | pause
        It has no photos and no passwords. | pause
        Nothing goes out before you say yes. | pause
        Tell me when the words change. | stay
    .avoid =
        log | report
        collect data | write down
        diagnostics | report
    .works = Go on with the screen that comes.
    .does-not = No change for long? Let the caller press “{ $choice-back }”.

script-report_ready =
    .restate = So it says { $read } Is that right?
    .ask =
        Would you like to see what is in it first?
        May it go to the shop?
    .say =
        Nothing has gone out yet. You decide. | pause
        { $goes ->
            [server] May it go to the shop? | yes
            [mail] May it go to the shop by email? | yes
           *[hand] You can give this file to the shop. | pause
        }
        Then please press “{ $main }”. | wait
        Please read me what it says now. | stay
    .avoid =
        upload | send
        data | report
        you have to | you decide
    .works = Stay on the line until it says that it went out.
    .does-not = Not sure? “{ $choice-see-inside }” shows each line. Or keep it: “{ $choice-go-on }”.

script-report_inside =
    .restate = So you see a list, and it says { $read } Is that right?
    .ask =
        Is there a line that you do not want to send?
    .say =
        Each line says why it is there. | pause
        To take a line out, press it once. | pause
        Take all the time you need. | stay
        Is it fine for you now? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        data | line
        metadata | line
        it is harmless | you decide
    .works = Go on with the screen that comes.
    .does-not = Any doubt about a line? Let the caller take it out. The rest still helps.

script-report_sending =
    .restate = So it says { $read } Is that right?
    .ask =
        Is the bar moving?
    .say =
        It goes to the shop, and to nobody else. | pause
        I will wait with you. | wait
        Tell me when the words change. | stay
    .avoid =
        upload | send
        transfer | send
        encrypted | locked
    .works = Ask for the number that comes, and note it.
    .does-not = Nothing moves? Let the caller press “{ $choice-stop-sending }”, and choose another way.

script-report_ways =
    .restate = So it asks { $read } Is that right?
    .ask =
        Do you write emails on this computer?
    .say =
        There is more than one way, and you choose. | pause
        Please read me the buttons. | stay
        { $main-name ->
            [mail-report] By email is the usual way. | pause
           *[other] A copy in a folder is a good way. | pause
        }
        Please press “{ $main }”. | wait
        Please read me what it says now. | stay
    .avoid =
        attach | put into
        export | copy
        USB drive | stick
    .works = Go on with the screen that comes.
    .does-not = Nothing fits? Let the caller press “{ $choice-tell-report }”.

script-report_mail =
    .restate = So it says { $read } Is that right?
    .ask =
        Is an email open beside this window?
        Do you see the file with the report?
    .say =
        Your email is open, and you can see the file. | pause
        Please pull the file into the email. | stay
        Is its name in the email now? | yes
        Now send the email. | wait
        Back here, please press “{ $main }”. | stay
    .avoid =
        attach | pull into the email
        drag and drop | pull
        attachment | the file in the email
    .works = Look if the email came. Say so to the caller.
    .does-not = No email there? Let the caller press “{ $choice-open-mail }”. Or go back to another way.

script-report_mail_by_hand =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you write emails in another way, perhaps on a page?
        Have you pen and paper?
    .say =
        That is fine. Please begin a new email, as always. | stay
        The first line here says where it goes. | wait
        Now please press “{ $main }”, for the words. | stay
        “{ $choice-show-report }” shows the file for your email. | stay
        When it is on its way, please press “{ $choice-mailed }”. | stay
    .avoid =
        attach | pull into the email
        clipboard | the words
        mail client | the program for emails
    .works = Look if the email came. Say so to the caller.
    .does-not = No email at all? “{ $choice-back }” leads to another way, such as a copy on a stick.

script-report_sent =
    .restate = So it says { $read } Is that right?
    .ask =
        { $receipt ->
            [none] Does it say that you need to do nothing more?
           *[other] Which number does it say?
        }
    .say =
        Well done. Your report went out. | pause
        { $receipt ->
            [none] Your copy stays on this computer. | pause
           *[other] Please read me the number, one by one. | stay
        }
        Please press “{ $main }”. | wait
        I will read it now, and stay with you. | stay
    .avoid =
        ticket number | number
        uploaded | sent
    .works = Open the report, and read its verdict first.
    .does-not = No report there yet? Plan a call back, and note the number.

script-report_copying =
    .restate = So it says { $read } Is that right?
    .ask =
        Is it a folder, or a stick?
    .say =
        Good. It makes a copy for you. | pause
        Please leave the stick in for now. | pause
        Tell me when the words change. | stay
    .avoid =
        write to disk | copy
        USB drive | stick
    .works = Go on with the screen that comes.
    .does-not = No change for long? Let the caller press “{ $choice-back }”, and choose again.

script-report_copied =
    .restate = So it says { $read } Is that right?
    .ask =
        Who can bring or send it to us?
    .say =
        Well done. The copy is in your folder. | pause
        You can give it to the shop in your own way. | pause
        Please press “{ $main }”. | wait
        Please read me the top line now. | stay
    .avoid =
        eject | take it out
        export | copy
    .works = Agree on how the report reaches us, and plan a call back.
    .does-not = They do not find it? The button is “{ $choice-show-it }”.

script-report_kept =
    .restate = So it says { $read } Is that right?
    .ask =
        Which reason does it give?
        Do other pages come up on your computer?
    .say =
        That is not your fault. Your report is safe here. | pause
        Please read me the words below the top line. | stay
        { $main-name ->
            [sign-in-here] Please keep the password to yourself. I do not need it. | pause
            [other-way] There is another way to give it. | pause
            [other-folder] We can use another folder. | pause
           *[try-again] { $cause ->
                [clock] Please set the clock of your computer right first. | stay
                [proxy] A person at your place may have to help first. | pause
               *[other] Let us try it once more. | pause
            }
        }
        Please press “{ $main }”. | wait
        Please read me what it says now. | stay
    .avoid =
        upload failed | it did not go out
        rejected | it did not go out
        tell me your password | keep it to yourself
    .works = Stay on the line until it says that it went out.
    .does-not = Leave it for now. The report is kept, and you can help without it.

script-report_unsent =
    .restate = So it says { $read } Is that right?
    .ask =
        Do you remember the report from last time?
        May it go to the shop now?
    .say =
        Your report from last time is still here. | pause
        You decide if it goes out. | pause
        May it go to the shop now? | yes
        Then please press “{ $main }”. | wait
    .avoid =
        queue | it waits
        pending | it waits
        you have to | you decide
    .works = Stay on the line until it says that it went out.
    .does-not = Not now? “{ $choice-not-now }” keeps it. “{ $choice-do-not-send }” lets it go.
