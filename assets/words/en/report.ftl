# The plain page of a report (summary.txt), and why each thing is in it.

report-file-name = Helper Kit report { $date }

report-title = A report for the shop
report-made = Made on { $date } by Helper Kit.
report-nothing-sent = Nothing has gone out. You choose who gets this file.

# What happened.
report-heading-happened = What happened
report-nothing-yet = Nothing has happened yet.
report-cannot-read = We could not read what happened.
report-lines-unread = Lines of the list that we could not read: { $count }.
report-lines-dropped = The list was long. Old lines that we left out: { $count }.
report-product = What you bought: { $product }.
report-station = That is station { $number } of { $all }: { $station }.
report-problem = The problem: { $problem }
report-problem-earlier = There was a problem before, and it is over: { $problem }
report-saved = Files that it saved: { $saved } of { $all }.
report-amount = Done so far: { $got } of { $wanted }.

# Where the journey was: a message for each step.
report-step-hello = It was at the first page.
report-step-comfort = It asked if the text is big enough.
report-step-find-order = It asked where the email is.
report-step-paste-link = It asked for the link.
report-step-pick-file = It asked for a file on this computer.
report-step-ask-to-look = It asked if it may look for the file.
report-step-looking = It looked for the file on this computer.
report-step-found = It showed the files that it found.
report-step-reading = It read the link or the card.
report-step-restate = It said what you bought, and asked if that is right.
report-step-proposing-place = It looked for a folder.
report-step-choose-place = It asked which folder to use.
report-step-getting = The file was on its way.
report-step-pausing = The file was on its way, and had a break.
report-step-checking-file = It looked at a file that was here.
report-step-got = The file was here.
report-step-packed = The parcel was here, and still closed.
report-step-unpacking = It opened the parcel.
report-step-locked = The parcel asked for a password.
report-step-choose-names = It asked how the names in the parcel look right.
report-step-saved = The parcel was broken. It saved what was whole.
report-step-choose = The parcel was open. It showed what was inside.
report-step-ready = You chose a file.
report-step-opening = It opened a file.
report-step-finding-programs = It looked for a program that can show the file.
report-step-can-you-see = It asked if you can see the file.
report-step-tell-us = It asked what you see.
report-step-told-us = It said again what you see.
report-step-listening = It found out what your own words mean. It does not keep them.
report-step-unsure = It was not sure what your own words mean.
report-step-advice = It told you what may help.
report-step-find-again = It told how to find the file again.
report-step-offer-shortcut = It asked if you want a sign on your desktop.
report-step-making-shortcut = It made a sign on your desktop.
report-step-shortcut-ready = There is a sign on your desktop.
report-step-start-program = It said how to start the program.
report-step-making-sheet = It wrote your page to print.
report-step-sheet-ready = Your page to print is ready.
report-step-do-by-hand = It said where to look by hand.
report-step-done = All was done.
report-step-all-well = It asked if all is well.

# The problem: a message for each cause.
report-cause-offline = It could not reach the internet.
report-cause-slow = Nothing came through for a long time.
report-cause-server-busy = The shop was very busy.
report-cause-server-not-found = It could not find the shop.
report-cause-connection-not-safe = The way to the shop was not safe.
report-cause-clock-wrong = The clock of this computer is wrong.
report-cause-proxy-sign-in = The network asked for a name.
report-cause-login-page = A sign-in page came, and not the file.
report-cause-link-expired = The link is too old.
report-cause-link-used-up = The link had no more turns.
report-cause-link-unreadable = We could not read the link.
report-cause-card-unreadable = We could not read the card.
report-cause-file-gone = The file is not where it was.
report-cause-disk-full = There is not enough room.
report-cause-folder-not-allowed = The folder may not be used.
report-cause-folder-gone = The folder is not there.
report-cause-file-busy = Another program has the file.
report-cause-antivirus = A guard program stopped the file.
report-cause-damaged = The parcel is broken.
report-cause-password = The password did not fit.
report-cause-unsafe-parcel = The parcel is not safe.
report-cause-too-big-inside = There is too much inside the parcel.
report-cause-unknown-parcel = We cannot open this kind of parcel.
report-cause-no-program = No program here can show the file.
report-cause-unsafe-file = The file is not safe.
report-cause-wrong-system = The file is for another kind of computer.
report-cause-not-expected = It was not what you bought.
report-cause-unknown = We do not know what it is.

# This computer.
report-heading-computer = This computer
report-program = Helper Kit has version { $version }.
report-system = { $family ->
    [windows] It runs Windows { $version }.
    [macos] It runs macOS { $version }.
    [linux] { $edition ->
        [none] It runs Linux.
       *[other] It runs Linux: { $edition } { $version }.
    }
   *[other] It runs a system that we do not know.
}
# check house-word: the customer reads here what the shop will read
report-machine = It has { $memory } of memory. Processors: { $processors }.
report-room = { $of ->
    [place] Room where your files go: { $free } of { $total } is left.
    [bytes] Room where the file lies: { $free } of { $total } is left.
    [home] Room in your own folder: { $free } of { $total } is left.
    [own] Room for Helper Kit itself: { $free } of { $total } is left.
   *[temp] Room for short use: { $free } of { $total } is left.
}
report-place-cloud = { $of ->
    [place] A cloud has a copy of where your files go: { $cloud }.
    [bytes] A cloud has a copy of where the file lies: { $cloud }.
    [home] A cloud has a copy of your own folder: { $cloud }.
    [own] A cloud has a copy of what Helper Kit keeps: { $cloud }.
   *[temp] A cloud has a copy of what is kept for short use: { $cloud }.
}
report-place-disk = { $disk ->
    [network] A folder that it uses is on another computer.
   *[removable] A folder that it uses is on a stick, or such a disk.
}
report-access-refused = { $of ->
    [place] We may not keep a file where your files go.
    [bytes] We may not keep a file where the file lies.
    [home] We may not keep a file in your own folder.
    [own] Helper Kit may not keep its own notes.
   *[temp] We may not keep a file for short use.
}
report-language = { $language ->
    [none] We could not find out its language.
   *[other] Its language is { $language }.
}
report-clock = { $way ->
    [same] Its clock goes by world time.
    [ahead] Its clock is { $apart } ahead of world time.
   *[behind] Its clock is { $apart } behind world time.
}
report-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
report-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
report-hours-minutes = { $hours } and { $minutes }
report-network = { $proxies ->
    [yes] Its way to the internet has another computer in between.
   *[no] Its way to the internet has no other computer in between.
}
report-probe = { $reached ->
    [there] We tried the shop. It answers.
    [safety] We tried the shop. The way to it is not safe.
    [name] We tried the shop. Its name leads nowhere.
   *[way] We tried the shop. It does not answer.
}
report-server-clock = { $apart ->
    [unknown] We have not seen the clock of the shop yet.
    [yes] This clock and the clock of the shop are { $minutes } minutes apart.
   *[no] This clock and the clock of the shop say the same.
}
report-guard = { $guard ->
    [none] We found no guard program.
   *[other] It has a guard program: { $guard }.
}
report-received = { $there ->
    [yes] The file is where it was.
   *[no] The file is not where it was.
}
report-received-changed = The file has changed since it came.
report-received-cloud = The file is in a cloud, and not on this computer.
report-kept = What is here of the file so far: { $kept }.
report-contents = Files in the parcel: { $files }.
report-openers = { $usual ->
    [none] No program here opens such a file: { $ending }.
    [another] A program that we do not know opens such a file: { $ending }.
   *[other] This program opens such a file ({ $ending }): { $usual }.
}
report-crash = { $ending ->
    [error] Helper Kit had a fault before.
    [fatal] Helper Kit broke off before.
    [hang] Helper Kit did not answer for a while.
   *[cut_off] Something outside ended Helper Kit before.
}
report-display = { $there ->
    [yes] It has a screen.
   *[no] We found no screen.
}
report-not-known = We could not find this out: { $fact }.

# What is in it, and why.
report-heading-inside = What is in this report, and why
report-why-journal = Each press, and what came of it.
report-why-state = Where things stood at the start and at the end.
report-why-redactions = What we hid, and how often.
report-why-facts = What kind of computer this is.
report-why-summary = This page.
report-why-program = An old version may have a fault that a new one has not.
report-why-system = Each system does things its own way.
# check house-word: it explains the line that names it
report-why-machine = With little memory, big parcels are slow.
report-why-room = Without room, no file can come.
report-why-place = A file may have to go to a cloud, or far away.
report-why-access = Where we may not write, no file can come.
report-why-received = A file that has changed may not open.
report-why-kept-bytes = So that we see how far the file came.
report-why-contents = What is in the parcel may tell why it does not open.
report-why-openers = A file needs a program that can show it.
report-why-guards = A guard against bad files can stop a good one.
report-why-crash = Where Helper Kit broke, we can mend it.
report-why-server-clock = When two clocks differ, one is wrong.
report-why-probe = You asked us to try the shop.
report-why-language = So that we answer in the right language.
report-why-clock = With a wrong clock, we cannot find a safe way.
report-why-network = A stop on the way can hold a file back.
report-why-display = Without a screen, there is no window.
report-why-not-known = That we cannot find it out may be the cause.

# What is not in it.
report-heading-not-inside = What is not in it
report-left-out = Secret or private things that we left out: { $count }.
report-taken-out = Things that you took out yourself: { $count }.
report-failed = This part could not be made: “{ $part }”.

# What stands under another name. A message for each rule, and for each kind of name.
report-heading-replaced = What has another name in it
report-replaced-nothing = Nothing had to get another name.
report-replaced-how = Names became numbers. Which is which stays on this computer.
report-replaced-file = Names of files: { $count }.
report-replaced-folder = Names of folders: { $count }.
report-replaced-path = Places of files: { $count }.
report-replaced-link = Links: { $count }.
report-replaced-host = Names of computers: { $count }.
report-replaced-person = Names of people: { $count }.
report-replaced-program = Names of programs: { $count }.
report-replaced-source = Links or files that you gave: { $count }.
report-replaced-title = Titles of files: { $count }.
report-replaced-private-key = Secret keys: { $count }.
report-replaced-e-mail = Email addresses: { $count }.
report-replaced-service-key = Keys for web pages: { $count }.
report-replaced-named-key = Passwords and keys: { $count }.
report-replaced-iban = Bank numbers: { $count }.
report-replaced-card = Card numbers: { $count }.
report-replaced-device = Numbers of network parts: { $count }.
report-replaced-ip-address = Network addresses: { $count }.
report-replaced-serial = Numbers of machines: { $count }.
report-replaced-licence-key = Keys that unlock a product: { $count }.
report-replaced-order = Order numbers: { $count }.
report-replaced-phone = Phone numbers: { $count }.
report-replaced-network = Names of networks: { $count }.
report-replaced-own-name = Your own names: { $count }.
report-replaced-owner = Names of owners: { $count }.
report-replaced-street = Streets and houses: { $count }.
report-replaced-short-name = Short names of files: { $count }.
report-replaced-random = Words that look like keys: { $count }.

# Why each rule is there.
report-rule-private-key = Who has such a key can sign in as you.
report-rule-link = A link can be a key to what you bought.
report-rule-e-mail = It tells who you are.
report-rule-path = Folders often have your name in them.
report-rule-service-key = Who has such a key can sign in as you.
report-rule-named-key = Who has a password can sign in as you.
report-rule-iban = It is the number of somebody’s money.
report-rule-card = It is the number of somebody’s money.
report-rule-device = It tells this computer from all others.
report-rule-ip-address = It can tell where you live.
report-rule-serial = It tells this computer from all others.
report-rule-licence-key = Who has the key can use what you bought.
report-rule-order = It tells what you bought, and when.
report-rule-phone = It tells who you are.
report-rule-network = It can tell where you live.
report-rule-own-name = It tells who you are.
report-rule-owner = It tells who somebody is.
report-rule-street = It tells where somebody lives.
report-rule-host = Computers often have your name.
report-rule-file = What your files are called is for you alone.
report-rule-short-name = What your files are called is for you alone.
report-rule-random = It may be a key.
