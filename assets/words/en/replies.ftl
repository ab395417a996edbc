# A reply to a report: an e-mail in plain words. Around what is said of the cause stand a greeting,
# what is safe, what comes next, and who writes. Nothing here may promise what a card does not say.

reply-subject = { $product ->
    [none] Your report
   *[other] Your report about { $product }
}
reply-greeting = Hello,
reply-thanks = { $product ->
    [none] Thank you for your report. We have read it.
   *[other] Thank you for your report about { $product }. We have read it.
}
reply-maybe = We are not sure yet, but this is what it looks like.
reply-not-your-fault = This is not your fault.
reply-safe = { $safe ->
    [came] What has come so far is kept.
    [file] Your file is safe.
   *[nothing] Helper Kit changed nothing of yours.
}
reply-one-thing = Here is one thing to do:
reply-ours = This is for us to mend, and not for you:
reply-question = Here is one question:
reply-after = { $phone ->
    [none] Did that not help? Then write back to us, and we look again.
   *[other] Did that not help? Then write back to us, or call { $phone }.
}
reply-after-ours = { $phone ->
    [none] Is there something that you want to ask? Then write back to us.
   *[other] Is there something that you want to ask? Then write back to us, or call { $phone }.
}
reply-after-question = { $phone ->
    [none] Just write back to us. Then we go on from there.
   *[other] Just write back to us, or call { $phone }. Then we go on from there.
}
reply-call-hours = We are there { $hours }.
reply-end = Kind regards
reply-from = { $seller ->
    [none] Your shop
   *[other] { $seller }
}

reply-clock-wrong =
    .happened = The clock of your computer is wrong. So it could not trust our shop.
    .do = Please set the day and the time on your computer. Then press “Try again”.

reply-guard-reads-along =
    .happened = A guard program on your computer reads along. So Helper Kit stopped, to be safe.
    .do = Please leave your guard program on. We look up how it can let your file through.

reply-company-reads-along =
    .happened = Your work or school reads along on its network. So Helper Kit stopped, to be safe.
    .do = Please try once more at home, or on your phone’s own network.

reply-certificate-expired =
    .happened = A shop shows a pass first, and ours was too old. So Helper Kit stopped.
    .do = We get a new pass for our shop. We write to you when you can try again.

reply-certificate-wrong-name =
    .happened = Somebody else answered in place of our shop. So Helper Kit stopped, to be safe.
    .do = We look at your link, and write to you again.

reply-certificate-unknown =
    .happened = Our shop did not show who it is. So Helper Kit stopped, to be safe.
    .do = Please try once more on another network, such as the one at home.

reply-open-way =
    .happened = The link went over a way that is open to all. So Helper Kit stopped.
    .do = Press “I have a new link”. Then paste this safe one: …

reply-proxy-sign-in =
    .happened = Your network asks for a name and a password. They are not ours.
    .do = Please ask a person at that place. Then type them on that screen.

reply-proxy-dead =
    .happened = Your computer goes out by way of another one. That one did not answer.
    .do = Please try once more on another network, such as the one at home.

reply-portal =
    .happened = Your network showed its own page in place of your file.
    .do = Please open any page. Sign in there. Then press “Try again”.

reply-login-page =
    .happened = A page of the shop came in place of your file.
    .do = Please open that page. Sign in. Get your file there.

reply-check-page =
    .happened = A page that asks for a yes came in place of your file.
    .do = Please open that page. Press the button for your file there.

reply-offline =
    .happened = Your computer could not reach the internet.
    .do = Please see if the light on your internet box is green. Then press “Try again”.

reply-drops-at-same-byte =
    .happened = Your file stopped at the same place each time. Something in between cuts it.
    .do = Please try once more on another network, such as the one at home.

reply-slow-line =
    .happened = The line was very slow, and then nothing came.
    .do = Please press “Try again” when the line is better.

reply-server-busy =
    .happened = Our shop had very much to do, and could not send your file.
    .do = Please press “Try again” a little later.

reply-server-broken =
    .happened = Something at our shop did not work.
    .do = Please press “Try again” a little later.

reply-way-blocked =
    .happened = Something on your computer does not let Helper Kit out.
    .do = Who looks after your computer? Please ask them to let Helper Kit out.

reply-server-silent =
    .happened = Our shop did not answer.
    .do = Please press “Try again” a little later.

reply-server-not-found =
    .happened = Your computer could not find our shop.
    .do = Please press “Try again” a little later.

reply-link-used-up =
    .happened = Your link has no more turns.
    .do = Press “I have a new link”. Then paste this one: …

reply-link-expired =
    .happened = Your link is too old.
    .do = Press “I have a new link”. Then paste this one: …

reply-link-unreadable =
    .happened = A part of your link may be missing.
    .do = Please copy the whole link from our email. Then give it once more.

reply-program-old =
    .happened = Your Helper Kit is older than the card of your order.
    .do = Please get the newest Helper Kit here: …

reply-card-expired =
    .happened = The card that came with your order is too old.
    .do = Please open the new card that comes with this letter.

reply-card-unreadable =
    .happened = The card that came with your order is broken.
    .do = Please use the link in our email in place of the card.

reply-file-gone-at-shop =
    .happened = Your file is not where the link says.
    .do = Press “I have a new link”. Then paste this one: …

reply-file-changed-at-shop =
    .happened = The file at our shop is not the one that Helper Kit expects. So it stopped.
    .do = We look at the file at our shop. We write to you when you can try again.

reply-online-only =
    .happened = Your file is in the cloud, and not on your computer.
    .do = Please choose “Always keep on this computer” for that folder.

reply-path-too-long =
    .happened = The folder lies too deep in other folders. So the names get too long.
    .do = Please press “Use my own folder” on that screen.

reply-name-clash =
    .happened = Something else has the same name in that folder.
    .do = Please press “Use my own folder” on that screen.

reply-disk-full =
    .happened = { $missing ->
        [none] There is not enough room on your computer.
       *[other] There is not enough room on your computer. It needs { $missing } more.
    }
    .do = Please empty the bin on your computer. Then press “Try again”.

reply-folder-gone =
    .happened = The folder for your file is gone. It may have been on a stick.
    .do = Please plug the stick in. Then press “Try again”. No stick? Then choose a new folder.

reply-folder-not-allowed =
    .happened = The folder for your file is locked.
    .do = Please press “Use my own folder” on that screen.

reply-guard-took-file =
    .happened = Your guard program took the file away. It does not know the file yet.
    .do = Please leave your guard on. We check the file, and write to you again.

reply-file-moved =
    .happened = Your file is not where it was. Another program may have moved it.
    .do = Please start Helper Kit once more. Then get the file again.

reply-file-busy =
    .happened = Another program holds your file.
    .do = Please wait a little. Then press “Try again”.

reply-memory-short =
    .happened = Your computer had too much to do at once.
    .do = Please close other programs. Then press “Try again”.

reply-page-as-file =
    .happened = A page came in place of your file.
    .do = Please give Helper Kit the link from our email.

reply-unfinished =
    .happened = Your file is still on its way, or it was cut off.
    .do = Please give Helper Kit the link from our email.

reply-empty-parcel =
    .happened = There is nothing in the parcel that we sent.
    .do = Please use this new link: …

reply-damaged-at-source =
    .happened = Something in the file that we sent is broken. Getting it again will not help.
    .do = Please use this new link: …

reply-damaged-on-the-way =
    .happened = Your file broke on its way to you.
    .do = Please press “Get it again” on that screen.
    .do-own = Please use this new link to it: …

reply-part-missing =
    .happened = One part of your parcel is missing.
    .do = Please put all parts in one folder. Then press “Try again”.

reply-password-caps-lock =
    .happened = The password did not fit. All its letters were big ones.
    .do = Please press the Caps Lock key once. Then type the password again.

reply-password-keyboard =
    .happened = The password did not fit. Your keyboard may be set to another language.
    .do = Please copy the password from our email. Then put it in.

reply-password-other =
    .happened = The password did not fit this parcel.
    .do = Please copy the password from our email. Then put it in.

reply-password-wanted =
    .happened = Nothing is wrong. The parcel has a lock, and waits for its password.
    .do = Please look for the password in our email. Then put it in.

reply-unsafe-parcel =
    .happened = Something in the parcel could do harm. So Helper Kit did not open it.
    .do = Please keep it closed. We look at the parcel, and write to you again.

reply-too-big-inside =
    .happened = The parcel would become far too big. So Helper Kit stopped.
    .do = Please keep it closed. We look at the parcel, and write to you again.

reply-unknown-parcel =
    .happened = Helper Kit does not know this kind of parcel.
    .do = Please use this new link to a ZIP file: …

reply-shop-lock =
    .happened = Your file has a lock, and one program alone opens it.
    .do = Please open it with the program that is named on that screen.

reply-file-password =
    .happened = The file itself asks for a password.
    .do = Please look for a password in our email. Then type it there.

reply-unsafe-file =
    .happened = A file is not what its name says. So Helper Kit did not open it.
    .do = Please keep it closed. We look at the file, and write to you again.

reply-system-guard =
    .happened = Your computer stopped the program, as it does with new ones.
    .do = Please follow the steps on that screen of Helper Kit.

reply-wrong-processor =
    .happened = This program is made for another kind of computer than yours.
    .do = Please use this link to the one for your computer: …

reply-wrong-system =
    .happened = This program is made for another system than yours.
    .do = Please use this link to the one for your computer: …

reply-other-product =
    .happened = You have another file than the one that you bought.
    .do = What do you see in it?

reply-wrong-program =
    .happened = A program tried your file that cannot show it.
    .do = Please press “Try another program” on that screen.

reply-no-program =
    .happened = Your computer has no program for this file yet.
    .do = Please get the program that is named on that screen.

reply-needs-showing =
    .happened = Your file is there, and it is whole.
    .do = Please do what Helper Kit shows, one step at a time.

reply-window-hung =
    .happened = Helper Kit did not answer for a while.
    .do = Please close Helper Kit. Then start it again. It keeps your place.

reply-own-crash =
    .happened = Something in Helper Kit did not work.
    .do = Please start Helper Kit again. It keeps your place.

reply-stopped-midway =
    .happened = Nothing is wrong. Helper Kit waits for you to go on.
    .do = Please start Helper Kit. Then press the big button.

reply-all-well =
    .happened = All went well, as far as we can see.
    .do = What can we do for you?

reply-not-known =
    .happened = It does not tell us yet what went wrong.
    .do = What do you see on your screen right now?
