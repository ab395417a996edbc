# The screens about the report for the shop: what is in it, and the ways that it can go.

report_making =
    .heading = We are writing your report.
    .body = It says what happened, and how this computer is set up. It has no photos and no passwords.
    .picture = A list and a pencil.

report_ready =
    .heading = Your report is ready.
    .body = { $goes ->
        [server] Nothing has gone out yet. You can see what is in it. It has no photos and no passwords.
        [mail] Nothing has gone out yet. We can write the email for you. It has no photos and no passwords.
       *[hand] Nothing has gone out. You can give this file to the shop. It has no photos and no passwords.
    }
    .choice-go-on = Keep it for now
    .picture = A list with ticks.

report_inside =
    .heading = This is in your report.
    .body = Each line says why it is there. Press a line to take it out. Press again to put it back.
    .body-keys = Each line says why it is there. Type its number to take it out. Type it again to put it back.
    .picture = A list with ticks.

report_ways =
    .heading = How do you want to give it?
    .body = The report is one small file. You choose where it goes.
    .picture = A list with ticks.

report_mail =
    .heading = Put the file into your email.
    .body = Your email is open. We show you the file too. Pull the file into the email. Then send it.
    .choice-show-report = Show me the file again
    .picture = An open envelope with a letter and a button.

report_mail_by_hand =
    .heading = You can write the email yourself.
    .body = This computer did not open it by itself. Write to this address. Put the words and the file into it.
    .picture = An open envelope with a letter and a button.
    .thing-address = where it goes
    .thing-mail_text = the words

report_sending =
    .heading = We are sending your report.
    .choice-ask-later = Stop, and ask me next time
    .progress-of = { $done } of { $total } is there.
    .progress-waiting-line = Nothing goes out right now. We wait, and go on by ourselves.
    .safe-kept = We keep it for you until they have it. If you stop, it stays on this computer.
    .body = { $seller ->
        [none] It goes to the shop, and to nobody else.
       *[other] It goes to { $seller }, and to nobody else.
    } { $sealed ->
        [yes] It has a lock. Only they can open it.
       *[no] {""}
    }
    .picture = A car that brings your report to the shop.

report_sent =
    .heading = { $seller ->
        [none] The shop has your report.
       *[other] { $seller } has your report.
    }
    .body = { $receipt ->
        [none] You need to do nothing more. Your copy stays on this computer.
       *[other] Its number is { $receipt }. Say this number when you call. Your copy stays on this computer.
    }
    .picture = A large tick and a few leaves.

report_copying =
    .heading = We are copying your report.
    .body = This takes a moment.
    .picture = A drawer.

report_copied =
    .heading = Your report is in that folder.
    .body = It is a copy. You can take it with you, or give it to the shop.
    .picture = A drawer.

report_kept =
    .heading = { $errand ->
        [copy] We could not copy your report.
       *[send] Your report did not go out.
    }
    .body = { $errand ->
        [copy] { $cause ->
            [full] That folder has no room. This is not your fault. Please choose another folder.
            [gone] The file is not there any more. This is not your fault. Please write a new one.
           *[refused] That folder does not take it. This is not your fault. Please choose another folder.
        }
       *[send] { $cause ->
            [offline] We could not reach the shop. This is not your fault. Is your internet on?
            [busy] The shop is very busy. This is not your fault. Please try once more.
            [proxy] Your network wants a name and a password first. This is not your fault.
            [clock] The clock of this computer is wrong. Please set it right. Then try again.
            [unsafe] The way to the shop was not safe, so we sent nothing. This is not your fault. Please try later.
            [gone] The file is not there any more. This is not your fault. Please write a new one.
           *[refused] The shop did not take it in this way. This is not your fault. Another way may do.
        }
    }
    .field = The password of your network
    .field-name = Your name in that network
    .safe-kept = Your report is safe here.
    .picture = A list with ticks.

report_unsent =
    .heading = One report did not go out.
    .body = You wrote it the last time. Shall we send it to the shop now?
    .picture = An open envelope with a letter and a button.

# A line of the report in the list: what it is, and whether it is in.
report-line-journal = What you pressed
report-line-state = Where you are now
report-line-facts = This computer
report-line-summary = The first page
report-line-redactions = What we hid
report-line-facts-program = This program
report-line-facts-system = Windows, Mac or Linux
report-line-facts-machine = How big this computer is
report-line-facts-room = How much room there is
report-line-facts-place = What kind of folder it is
report-line-facts-access = What the folder lets us do
report-line-facts-language = Your language
report-line-facts-clock = The clock
report-line-facts-server-clock = The clock of the shop
report-line-facts-network = The way to the internet
report-line-facts-probe = The way to the shop
report-line-facts-display = Your screen
report-line-facts-guards = Guard programs that are here
report-line-facts-received = The file that came
report-line-facts-kept-bytes = What came so far
report-line-facts-contents = How much is in the parcel
report-line-facts-openers = Programs that open it
report-line-facts-crash = When this program stopped by itself
report-line-facts-not-known = What we could not find out
report-line-other = One more line
report-line-usual = We found nothing odd.
report-line-in = In the report
report-line-out = Taken out

# The e-mail that the report is put into.
report-mail-subject = { $product ->
    [none] My report from Helper Kit
   *[other] My report from Helper Kit about { $product }
}
report-mail-body = Hello. Something went wrong. Here is the report. The file is called { $file }. Thank you.
