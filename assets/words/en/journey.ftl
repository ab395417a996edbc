# The screens of the journey, in the order of the way.
# A message for each screen: heading, body, picture (for people who hear the screen),
# and the labels of its choices where they differ from those in common.ftl. Where a screen has a
# .body-keys, that is said in the terminal, where one types and has nothing to press.
# Values: $product (its name), $kind (book, course, music, program, pattern, file),
# $seller, $phone, $hours, $title (the file's own title), $thing (what kind of file).

hello =
    .heading = Hello. We will do this together.
    .body = You bought something. We will help you get it and open it. There is no hurry.
    .picture = A friendly hand that waves.

comfort =
    .heading = Is this text big enough?
    .body = { $text ->
        [biggest] This is as big as it gets. We can also read each screen to you.
       *[usual] Press Make it bigger until you can read it well. We can also read each screen to you.
    }
    .body-keys = If it is not, choose Make it bigger. We will say how.
    .picture = A small letter, a big letter and a pair of glasses.

order =
    .heading = Where is your email from the shop?
    .body = Look for an email about your order. It has a link or a button in it.
    .picture = An open envelope with a letter and a button.

paste_link =
    .heading = Give us the link.
    .body = In your email, press the link with the right mouse button. Choose Copy link. Then press Paste it here.
    .body-keys = In your email, press the link with the right mouse button. Choose Copy link. Paste it here. Then press Enter.
    .picture = A board with a chain on it.
    .field = Your link

pick_file =
    .heading = Show us your file.
    .body = Press the button. A list of your files will open. Choose the one you want.
    .body-keys = Choose number 1. Type where the file is. Then press Enter.
    .picture = An open folder and a hand that points.

may_we_look =
    .heading = May we look for it?
    .body = Most new files go to a folder called Downloads, or to your desktop. We only look at the newest. Nothing leaves your computer.
    .picture = A folder and a looking glass.

looking =
    .heading = We are looking for your file.
    .body = This takes a moment.
    .picture = A looking glass over a folder.

found =
    .heading = { $count ->
        [one] We found one file.
       *[other] We found { $count } files.
    }
    .body = { $whole ->
        [0] It is not finished yet. It may still be on its way. Or we get it once more.
       *[other] { $guess ->
            [below] The newest one is not finished yet. Is our guess the one you want?
           *[top] The newest one is at the top. Is it the one you want?
        }
    }
    .picture = A looking glass with a file in it.
    .thing-zip = a ZIP file
    .thing-unfinished = not finished yet
    .note-start-here = Our guess
    .choice-use-first = Use our guess

nothing_found =
    .heading = We found no file yet.
    .body = That is fine. Your file may still be with the shop. Let us use the link in your email.
    .picture = An empty place and a looking glass.

reading =
    .heading = We are reading what you gave us.
    .body = This takes a moment.
    .picture = A page and a pair of glasses.

order_card =
    .heading = You bought { $product }. Is that right?
    .body = { $way ->
        [open] It is a { kind-noun } from { $seller }. We will bring it here. On its way, others could read or change it.
       *[closed] It is a { kind-noun } from { $seller }. We will bring it to this computer.
    }
    .picture = A card with a tick.

plain_link =
    .heading = Do you know who sent you this?
    .body = { $way ->
        [open] We cannot check who made it. On its way, others could read or change it. Go on only if you know the shop.
       *[closed] We cannot check who made it. Go on if it is from a shop you bought from.
    }
    .picture = A chain and a question mark.
    .choice-that-is-right = Yes, I know the shop
    .choice-not-mine = No, go back

own_file =
    .heading = Is this the file from your shop?
    .body = We will look at it with care. Your own file stays as it is.
    .picture = An open folder and a hand that points.
    .thing-zip = a ZIP file
    .choice-that-is-right = Yes, that is the one

place =
    .heading = Where shall we keep your { kind-noun }?
    .body = { $room ->
        [looking] A folder is like a drawer. We are looking for a good one.
        [full] This folder has no room. Your { kind-noun } needs { $needed-words }. Let us keep it somewhere else.
        [little] There is room for { $free-words } here. Your { kind-noun } needs { $needed-words }. Let us keep it somewhere else.
        [enough] A folder is like a drawer. We will use this one. It has { $free-words } of room.
       *[unknown] A folder is like a drawer. We will use this one, and show you where it is.
    }
    .picture = A parcel that goes into a drawer.

getting =
    .heading = { $waits ->
        [yes] We wait for your { kind-noun }.
       *[no] We are getting your { kind-noun }.
    }
    .body = { $waits ->
        [yes] You do not need to do a thing. Please leave your computer on.
       *[no] You can do other things. Please leave your computer on.
    }
    .picture = { $waits ->
        [yes] A van that waits.
       *[no] A van with a parcel on its way.
    }

paused =
    .heading = We stopped for now.
    .body = We keep what is here already. Press Go on when you are ready.
    .body-keys = We keep what is here already. Choose Go on when you are ready.
    .picture = A van that waits.

later =
    .heading = We will keep your place.
    .body = You can close this window now. Next time, we go on from here.
    .picture = A parcel and a clock.

checking =
    .heading = We are checking your file.
    .body = We look at what is in it. This can take a little while.
    .picture = A parcel with a tick.

got =
    .heading = Your { kind-noun } is here.
    .body = { $verified ->
        [yes] We checked it, and it is whole. Next, we will open the parcel.
       *[no] It is in your folder. Next, we will open the parcel.
    }
    .picture = A parcel with a tick.

checked =
    .heading = We looked at your file.
    .body = { $thing ->
        [unknown] Your own file stays as it is. Next, we will open it.
       *[other] It is { $thing-words }. Your own file stays as it is. Next, we will open it.
    }
    .picture = A parcel with a tick.

single_file =
    .heading = Your { kind-noun } is here.
    .body = It is safe in your folder. Next, we will open it.
    .picture = A page with a tick.

not_right =
    .heading = Something is not right with your { kind-noun }.
    .body = This is not your fault. It is in your folder. Next, we will tell you more.
    .picture = A parcel that goes into a drawer.

already_here =
    .heading = You have this { kind-noun } already.
    .body = { $verified ->
        [yes] It is on this computer, and it is whole. We do not need to get it again.
       *[no] It is on this computer. We do not need to get it again.
    }
    .picture = Two parcels that are the same.

unpack =
    .heading = Your { kind-noun } is in a parcel.
    .body = { $packing ->
        [zip] It is a ZIP file. A ZIP file is like a parcel. We will open it and keep the parcel safe.
       *[other] Many files are in it, like things in a parcel. We will open it and keep the parcel safe.
    }
    .picture = An open parcel with pages in it.

unpacking =
    .heading = We are opening the parcel.
    .body = We take out one thing after the other.
    .picture = An open parcel with pages that come out.

locked =
    .heading = The parcel has a lock.
    .body = { $password_by ->
        [practice] This is a practice. In a real one, look in your email. Please type tulip7 here.
        [email] The password is in the email from your shop. Copy it from there, or type it here.
        [letter] The password is in the letter from your shop. Please type it here.
       *[other] Look in the email from your shop for a password. Please type it here.
    }
    .picture = A parcel with a padlock and a key.
    .field = Your password

names =
    .heading = Which names look right?
    .body = The parcel does not say how to read them. The one at the top is our guess. Choose the one that looks right to you.
    .picture = A page and a pair of glasses.
    .note-start-here = Our guess

saved =
    .heading = We saved { $saved } of { $all } files.
    .body = { $lost ->
        [one] One file was broken. Ask the shop to send it once more. The others are whole, and ready for you.
       *[other] { $lost } files were broken. Ask the shop to send them once more. The others are whole, and ready for you.
    }
    .picture = A parcel with a plaster.

choose =
    .heading = { $lost ->
        [0] Here is what was in the parcel.
       *[other] Here is what we saved.
    }
    .body = { $count ->
        [0] The parcel was empty. That is not your fault. Please ask the shop.
        [one] There is one file. It is ready for you.
       *[other] { $first ->
            [fine] There are { $count } files. We think you want the first one.
           *[marked] There are { $count } files. We are not sure about the first one. We look at it with care.
        }
    }
    .safe = { $odd ->
        [renamed] Some files have new names, so that your computer can take them. What is in them is the same.
        [left_out] We left out a link to another place. All the rest is here.
       *[both] We left out a link to another place. Some files have new names. All the rest is here.
    }
    .picture = A picture, a book and a song. An arrow shows the book.

all_files =
    .heading = This is all that was in it.
    .body = There are { $count } files. Choose the one you want to see.
    .picture = Six files in two rows.

open =
    .heading = Now let us open it.
    .body = { $thing ->
        [program_windows] “{ $title }” is { $thing-words }. You start it yourself. We show you how.
        [program_mac] “{ $title }” is { $thing-words }. You start it yourself. We show you how.
        [program_linux] “{ $title }” is { $thing-words }. You start it yourself. We show you how.
        [pdf] “{ $title }” will show in a new window. This window stays here. You can come back to it.
       *[other] { $window ->
            [own] “{ $title }” is { $thing-words }. It will show in a new window. This window stays here.
           *[other] “{ $title }” is { $thing-words }. We will try to open it with a program of your computer.
        }
    }
    .picture = A closed book and a hand that presses it.

start_windows_1 =
    .heading = You start this program yourself.
    .body = We can show you the file. Press it two times, fast. Then come back here and go on.
    .picture = A file in a folder, and a hand that presses it two times.

start_windows_2 =
    .heading = Does a blue window come up?
    .body = Windows does not know every program. Is it from your shop? Then press “More info”, and “Run anyway”. If not, ask a person.
    .picture = A blue window with two buttons. A hand presses the left one.

start_windows_3 =
    .heading = Does Windows ask you once more?
    .body = It asks if the program may change things. Look at the name. If you know it, press “Yes”.
    .picture = A window with a shield and two buttons. A hand presses Yes.

start_mac_1 =
    .heading = Put the program in its place.
    .body = We can show you the file. If a window comes up, pull the program into the folder “Applications”.
    .picture = A program that goes into a folder.

start_mac_2 =
    .heading = Start it from its place.
    .body = Hold the Control key while you press the program. Choose “Open”. If your Mac asks, press “Open” once more.
    .picture = A program with a list beside it. A hand presses the first word.

start_mac_3 =
    .heading = Does your Mac still say no?
    .body = Is it from your shop? Open “System Settings”, then “Privacy & Security”. Far down, press “Open Anyway”.
    .picture = A long window. A hand presses the button far down.

start_linux_1 =
    .heading = You start this program yourself.
    .body = We can show you the file. Press it two times, fast. Then come back here and go on.
    .picture = A file in a folder, and a hand that presses it two times.

start_linux_2 =
    .heading = Did nothing come up?
    .body = Use the right button of the mouse on the file. Choose “Properties”. Allow it there to run as a program.
    .picture = A window with one box to tick. A hand ticks it.

start_linux_3 =
    .heading = Does it ask for a password?
    .body = It means the one that you start this computer with. Type it only if the program is from your shop.
    .picture = A window with a lock and a place to type.

opening =
    .heading = We are opening it now.
    .body = { $window ->
        [own] A new window will show in a moment.
       *[other] We try it with a program of your computer. This takes a moment.
    }
    .picture = A window with an open book.

finding_programs =
    .heading = We are looking for another program.
    .body = This takes a moment.
    .picture = A looking glass over a folder.

check =
    .heading = { $thing ->
        [sound] Can you hear it?
       *[other] Can you see it?
    }
    .body = { $viewer ->
        [own] Look for a window that says “{ $title }” at the top. It may be behind this one.
       *[other] Look for a new window with “{ $title }”. It may be behind this one.
    }
    .picture = An eye and an open book.

tell_us =
    .heading = What do you see?
    .body = Use your own words, or choose what is most like it.
    .picture = A person who speaks.
    .field = What you see

told_us =
    .heading = { $said ->
        [none] You told us what you see.
       *[other] You told us: “{ $said }”
    }
    .body = { $sight ->
        [nothing] You pressed the button, and nothing came up. Is that right?
        [asks_program] A window asks which program to use. Is that right?
        [asks_password] A window asks for a password. Is that right?
        [strange_signs] You see strange signs and no words. Is that right?
        [other_product] You see a thing that you did not buy. Is that right?
        [broken] A window says that the file is broken. Is that right?
        [blank] You see a window with nothing in it. Is that right?
        [guard] Your computer warns you, or it stopped the file. Is that right?
        [other_system] A window says that it is not for your computer. Is that right?
        [sign_in] A page wants you to sign in. Is that right?
        [disk_full] A window says that there is not enough room. Is that right?
        [offline] A window says that there is no internet. Is that right?
        [link_expired] A page says that the link does not work. Is that right?
        [parcel] You see a folder, or a list of files. Is that right?
        [too_small] You see it, but the letters are too small. Is that right?
        [no_sound] You see it, but you hear nothing. Is that right?
        [lost] You do not know where it is now. Is that right?
        [some_missing] You see it, but a part of it is missing. Is that right?
        [loading] It takes very long, or it does not move. Is that right?
       *[seen] You can see it now. Is that right?
    }
    .picture = A person who speaks.

unsure =
    .heading = { $said ->
        [none] We are not sure what you see.
       *[other] You told us: “{ $said }”
    }
    .body = { $count ->
        [0] We are sorry. We did not understand it, and that is our fault. Please use other words, or ask a person.
        [one] We are sorry. We are not sure what that means. Is it this?
       *[other] We are sorry. We are not sure what that means. Is it one of these?
    }
    .picture = A person who speaks.

# What helps with what a customer sees. We know only what they told us, so the words say it again.
nothing_came =
    .heading = It may be behind this window.
    .body = This is not your fault. Make this window smaller. Look behind it. Or we open it once more.
    .picture = A looking glass over a folder.

which_program =
    .heading = A window asks which program to use.
    .body = This is not your fault. We do not know the right one for this file. A person can help you.
    .picture = A file and an empty window.

strange_signs =
    .heading = You see strange signs.
    .body = This is not your fault. It may be the wrong program for this file. A person can help you.
    .picture = A file and an empty window.

asks_password =
    .heading = A window asks for a password.
    .body = { $thing ->
        [program_mac] This is not your fault. It may mean the one that you start this computer with. Type it only if you know the shop.
       *[other] This is not your fault. Look in the email from your shop: there may be a password. Then open it once more.
    }
    .picture = A lock, a key and a question mark.

another_thing =
    .heading = Is this not what you bought?
    .body = { $several ->
        [yes] We are sorry. It is not your fault. What you bought may be another one of the files. Or ask the shop.
       *[no] We are sorry. It is not your fault. Please tell the shop what you see.
    }
    .picture = A parcel with a duck in it.

says_broken =
    .heading = A window says that it is broken.
    .body = This is not your fault. Perhaps it is whole after all. We can look at your file now.
    .picture = A parcel with a plaster.

part_missing =
    .heading = You see only a part of it.
    .body = { $several ->
        [yes] This is not your fault. The rest may be in another file. We can look now if this one is whole.
       *[no] This is not your fault. You may find the rest further down. We can look now if your file is whole.
    }
    .picture = A parcel with a plaster.

looked_again =
    .heading = We found nothing wrong with it.
    .body = { $way ->
        [none] This is not your fault. We looked at your file once more. A person can help you from here.
       *[other] This is not your fault. We looked at your file once more. Another program may show it better.
    }
    .picture = A parcel with a tick.

empty_window =
    .heading = The window is still empty.
    .body = This is not your fault. Please wait a little, as it may still come. Or close that window, and open it once more.
    .picture = An eye and an open book.

a_warning =
    .heading = Your computer warns you.
    .body = This is not your fault. Please leave the guard on. We can look now if your file is still there.
    .picture = A shield with a hand, over a parcel.

still_there =
    .heading = Your file is still there.
    .body = This is not your fault. We cannot tell if the warning is right. Please ask a person before you go on.
    .picture = A parcel with a tick.

does_not_fit =
    .heading = A window says that it does not fit.
    .body = { $way ->
        [own] This is not your fault. We can try our own window. If not, the shop may have the right one.
        [other] This is not your fault. Another program may take it. If not, the shop may have the right one.
       *[none] This is not your fault. It may be for another computer, or a newer one. The shop may have the right one.
    }
    .picture = A square block over a round hole.

asks_to_sign_in =
    .heading = A page wants you to sign in.
    .body = { $way ->
        [own] This is not your fault. Your file is on this computer. Our own window needs no name and no password.
        [other] This is not your fault. Your file is on this computer. Another program may open it without that.
       *[none] This is not your fault. The email from your shop may say what to type there. A person can help you.
    }
    .picture = A window that asks for a name and a password.

says_full =
    .heading = A window says that there is no room.
    .body = This is not your fault. Close the windows you do not need. Put old things in the bin. Then empty it.
    .picture = A full shelf, and one more parcel.

says_no_internet =
    .heading = A window says that there is no internet.
    .body = { $way ->
        [own] This is not your fault. Your file is on this computer. We can open it here without the internet.
        [other] This is not your fault. Your file is on this computer. Another program may open it without the internet.
       *[none] This is not your fault. Is the light on your internet box green? A person can help you.
    }
    .picture = A plug that came out. One light is on.

link_does_not_work =
    .heading = A page says that the link does not work.
    .body = { $way ->
        [none] This is not your fault. Your file is on this computer already. A person can help you.
       *[own] This is not your fault. Your file is on this computer already. You may not need that link.
    }
    .picture = A chain and a clock.

list_of_files =
    .heading = That is the inside of the parcel.
    .body = You did well. Choose the file with the name of what you bought. We can open it for you.
    .picture = An open parcel with pages in it.

small_letters =
    .heading = Let us make the letters bigger.
    .body = { $window ->
        [own] Go to the window with your { kind-noun }. Press “{ viewer-larger }” at its top. You can press it more than once.
       *[other] Go to the window with your { kind-noun }. Hold down the key Ctrl, or Command on a Mac. Then press the plus sign.
    }
    .picture = A small letter, a big letter and a pair of glasses.

no_sound =
    .heading = Let us look for the sound.
    .body = Is there a small speaker at the edge of your screen? Make it louder there. Is anything plugged in, like headphones?
    .picture = An eye and an open book.

lost_window =
    .heading = Let us look for it.
    .body = This is not your fault. Another window may be on top of it. We can show you where we keep your { kind-noun }.
    .picture = A looking glass over a folder.

long_wait =
    .heading = It takes its time.
    .body = This is not your fault. A big file can take a few minutes. If nothing moves, close that window. Then open it once more.
    .picture = A clock and a parcel.

again =
    .heading = How to find it next time
    .body = { $opens ->
        [machine] It is in this folder. From there you can bring it to your machine. Shall we show you where it is?
        [here] Start { window-title } again. Press “{ choice-have-file }”. Show us your file. Then we open it once more.
       *[anywhere] { $more ->
            [0] In your folder, press the picture of your file two times, fast. Shall we show you where it is?
            [one] In your folder, press the picture of a file two times, fast. There is one more file in it.
           *[other] In your folder, press the picture of a file two times, fast. There are { $more } more files in it.
        }
    }
    .picture = A folder and a hand that presses it.

shortcut =
    .heading = Shall we put a sign on your desktop?
    .body = Your desktop is the picture behind all windows. Two quick presses on the sign, and your { kind-noun } opens.
    .picture = A parcel that goes into a drawer.

shortcut_making =
    .heading = We are making your sign.
    .body = This takes a moment.
    .picture = A parcel that goes into a drawer.

shortcut_ready =
    .heading = There is a sign on your desktop now.
    .body = Press it two times, fast. If you put the sign in the bin, your { kind-noun } is still there.
    .picture = A parcel that goes into a drawer.
    .thing-shortcut = a sign that leads to it

sheet_making =
    .heading = We are writing your page.
    .body = This takes a moment.
    .picture = A list and a pencil.

sheet_ready =
    .heading = Your page is ready.
    .body = It says where your { kind-noun } is, and how to open it. You can print it. We keep it in the same folder.
    .picture = A list with ticks.

# The page to print. The names of its parts stand beside what they say.
sheet =
    .heading = How to open { $title }
    .name = { $title } - how to open it
    .how = Three steps
    .step-folder = Open this folder on your computer.
    .step-find = Look for this name.{ $ending ->
        [none] { "" }
       *[other] { " " }You may not see the “{ $ending }” at its end.
    }
    .step-press = Press it two times, fast.
    .step-first = There are { $files } files in it. This is the first one.
    .step-press-any = Press any of them two times, fast.
    .step-start = Start { window-title }. Press “{ choice-have-file }”, when you see that. Then look for this folder.
    .step-choose = Choose this name.{ $ending ->
        [none] { "" }
       *[other] { " " }You may not see the “{ $ending }” at its end.
    }
    .step-go-on = Press the filled button on each page, until it opens.
    .call = If you are stuck
    .person = { $seller ->
        [none] Call your shop.
       *[other] Call { $seller }.
    }
    .hours = They are there { $hours }.
    .nobody = Look for a phone number in the email from your shop.
    .date = Made on { DATETIME($date, dateStyle: "long") }.
    .keep = Keep this page.

done =
    .heading = Well done. That is all.
    .body = { $follow_up ->
        [planned] Your { kind-noun } is on this computer. In two days we will ask you if all is well.
        [not_planned] Your { kind-noun } is on this computer. We cannot ask you in two days. But we ask when you start Helper Kit again.
       *[other] Your { kind-noun } is on this computer. You can use it as often as you like.
    }
    .picture = An open book with a tick, and a cup of tea.

all_well =
    .heading = { $product ->
        [none] Is all well with your { kind-noun }?
       *[other] Is all well with { $product }?
    }
    .body = Can you still find it, and does it open? If not, we look at it together.
    .choice-something-new = I bought something new
    .picture = An open book with a tick, and a cup of tea.

welcome_back =
    .heading = Welcome back.
    .body = We kept your place, and all that was here. We can go on.
    .picture = A screen with a hand that waves.
