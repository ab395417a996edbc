# A second wording for each screen: a comparison or an example, never the same words once more.
# A message for each screen, ANOTHER-ITS_NAME, with .draws: its picture in assets/pictures, where
# that of the screen is not the one that fits. It may ask for what the screen's own words may.
# It stands in the place of the body, so it says by itself what has to be known.

another-hello = Think of a friend who sits beside you. We show one small step at a time. You press a button when you are ready.

another-comfort = { $text ->
    [biggest] The letters are now as large as they can be. Sit a little nearer, as with a small book. A voice can help, too.
   *[usual] Can you read this line like a newspaper? Then it is right. If not, let the letters grow, as under a looking glass.
}

another-order = Most shops write to you after you pay, like a receipt in your post. Open your emails, and look for the name of the shop.

another-paste_link = A link is an address, often blue with a line below. To copy it is to write it on a note. Hand us that note.
    .draws = another_note

another-pick_file = Think of a shelf with many boxes. You point at one, and say: this one. Nothing else is touched.

another-may_we_look = Think of the mat behind your door. The last letters lie on top. You see what we find, and nobody else does.
    .draws = order

another-looking = We look through what came last, like a pile of new post. Then we tell you what is there. You can sit back for now.
    .draws = order

another-found = { $whole ->
    [0] It is like a cake in the oven: not ready to eat. Give it some time. Or take out your email, and we begin anew.
   *[other] Look at this like new post. A line has a name, and often says when it came. Which one sounds like your order?
}

another-nothing_found = Some letters have not left the post office. Yours may wait there too. Your email is like the note that lets you pick it up.
    .draws = order

another-reading = We look at it as you look at the front of a letter. Then we ask you if we got it right.

another-order_card = { $way ->
    [open] It would come like a postcard: people on the road could see it. They could write on it, too. Is it what you ordered?
   *[closed] This is like the slip at a counter: it names what you ordered, and where. Does it match? Then we fetch it for you.
}

another-plain_link = { $way ->
    [open] It is like a postcard from a hand that we do not know. Anybody on the road can see it. Do you know the sender?
   *[closed] It is like a ring at the door. We do not know who stands there. Do you know the name? Then you can open.
}

another-own_file = We hold it up to the light, like a sealed letter. Nothing in it changes. Is the name the one that you know?
    .draws = looking

another-place = { $room ->
    [looking] You would not lay a new thing just anywhere. We search for a good spot, so that you find it again.
    [full] Picture a case that is packed to the top. Your { kind-noun } takes { $needed-words }. Pick another case for it.
    [little] Picture a case that is nearly full. { $free-words } still go in, and { $needed-words } wait beside it. Pick another case.
   *[other] Your computer is like a big house with many rooms. Your { kind-noun } goes into the one you see here. Later, you find it there.
}
    .draws = another_drawer

another-getting = { $waits ->
    [yes] Our van stands still for now. All that is in it stays in it. It drives on by itself, as soon as it can.
   *[no] A van brings it from the shop to your door. You need not watch it. Have a cup of tea, if you like.
}
    .draws = { $waits ->
        [yes] paused
       *[no] another_coming
    }

another-paused = We put in a bookmark, as in a book. What came so far does not go away. Have a break, if you like.

another-later = It is like a lamp that you switch off for the night. Your things stay where they are. Come back when you like.

another-checking = We turn it over in our hands, like fruit at the market. Is it whole, and is it good? Then we tell you.

another-got = { $verified ->
    [yes] The post has come, and nothing fell out on the way. The box still has its lid on. That comes off when you say so.
   *[no] The post has come. The box still has its lid on. That comes off when you say so.
}
    .draws = another_drawer

another-checked = { $thing ->
    [unknown] We held it up to the light, and put it back. It did not change. Now let us see what it shows.
   *[other] We read the label on the tin, as a cook does. It is { $thing-words }. Now let us take off the lid.
}

another-single_file = It came without a box, like a postcard. There is nothing to unwrap. It lies in your drawer, ready to be looked at.
    .draws = another_drawer

another-not_right = It came, but a thing about it looks odd to us. You did nothing wrong. We left it in your drawer, and say more now.

another-already_here = { $verified ->
    [yes] It stands on your shelf from before, and no page is torn. Why fetch it twice? We can take the next step.
   *[no] It stands on your shelf from before. Why fetch it twice? We can take the next step.
}

another-unpack = Think of a box from the post. All your things came in it at once. We cut the tape, and the box stays.
    .draws = another_parcel

another-unpacking = The lid is off. Now we lay it all on a table, so that nothing gets lost. Then you can see what came.
    .draws = another_parcel

another-locked = { $password_by ->
    [practice] Think of a bike with a lock. In this practice, the key is a word: tulip7. Write it below, letter by letter.
    [email] Think of a bike with a lock. The key is a word, and it came with your email. Bring it here, letter by letter.
    [letter] Think of a bike with a lock. The key is a word on the paper that came to you. Write it below.
   *[other] Think of a bike with a lock. The key is a word, and they may have sent it to you. Write it below.
}

another-names = It is like a label in another alphabet. We tried to spell it in some ways. One of them should make sense to you.

another-saved = { $lost ->
    [one] A box fell, and one cup broke. The good ones stand on your table now. For the broken one, write to them.
   *[other] A box fell, and some cups broke. The good ones stand on your table now. For the broken ones, write to them.
}

another-choose = { $count ->
    [0] You lift the lid, and there is only air. You did nothing wrong. A person can find out why.
    [one] Only one thing lies there now. So there is nothing to choose, and that is easy. Take a look when you like.
   *[other] { $first ->
        [fine] Each line is a thing from the box. It has a name, and says what it is. We would begin at the top.
       *[marked] Each line is a thing that was in the box. With the top one we take care, as with a hot pan.
    }
}

another-all_files = This is the whole table, with each thing from the box. A line has a name, and says what it is. Take one up.

another-open = { $thing ->
    [program_windows] It is like a new machine in your house. Only you switch it on. We stand beside you, and name each switch.
    [program_mac] It is like a new machine in your house. Only you switch it on. We stand beside you, and name each switch.
    [program_linux] It is like a new machine in your house. Only you switch it on. We stand beside you, and name each switch.
    [pdf] It lies shut in front of you, like a book. A press turns to page one. We wait here while you read.
   *[other] { $window ->
        [own] It gets a frame of its own, like a picture on the wall. We wait here while you look.
       *[other] A record needs a player, and this needs one too. We look for one here, and ask it to begin.
    }
}

another-start_windows_1 = Two quick presses are like two knocks on a door. Put the mouse on it, and knock: one, two. That wakes it up.

another-start_windows_2 = Windows is like a guard who meets a new face. It stops them all, good or bad. Let in only someone that you trust.

another-start_windows_3 = This is the last door. Someone stands there with a name tag. Do you know that name? Then let it in.

another-start_mac_1 = A new tool goes into the tool box first. Hold the mouse down on it. Move it over the box, and let go.

another-start_mac_2 = Two hands help here. One rests on “Control”, and the other uses the mouse. In the list that comes up, there is “Open”.

another-start_mac_3 = Your Mac keeps a book of rules about new programs. There you may allow one, when you know who made it.

another-start_linux_1 = Two quick presses are like two knocks on a door. Put the mouse on it, and knock: one, two. That wakes it up.

another-start_linux_2 = A new tool can have its safety catch on. You take it off in a short list, with the other mouse button.

another-start_linux_3 = It wants the key to your own front door, and not one from the shop. Hand it over only when you know who asks.

another-opening = { $window ->
    [own] The curtain goes up, and your { kind-noun } comes on stage. Have a look around your screen for it.
   *[other] We knock at a door, and ask who is there to show it. Some need a little time to wake up.
}

another-finding_programs = One record can fit several players. We go through those on this computer, and tell you what we find.

another-check = { $thing ->
    [sound] Is it quiet around you? Then listen for a little while. If nothing comes, your loudspeaker may be turned down.
   *[other] Think of papers on a desk, one above the other. Did one more come? Move this sheet aside, and you see what lies below.
}

another-tell_us = Tell it as you would to a friend on the phone. Is there a window? Is it empty? Every small thing is good to know.

another-told_us = We say back what we heard, as on the phone. Did we get it? Then say yes. If not, tell us once more.

another-unsure = { $count ->
    [0] It is like a bad line on the phone. Your words came through, but not the sense. Say it once more, or let somebody listen.
   *[other] It is like a bad line on the phone, and we heard half. Our guess stands below. Take it, or say it again.
}

another-nothing_came = Windows lie on top of each other, like papers on a desk. Yours may lie below. Move this one aside. You did nothing wrong.
    .draws = another_windows

another-which_program = Your computer asks: which player shall I take for this record? You need not know that. Let us ask someone who does.

another-strange_signs = A record on another player makes odd noise. This may be the same. Nothing of yours broke, and someone can tell you more.

another-asks_password = { $thing ->
    [program_mac] A front door wants to know who lives there. So may your Mac, and it asks for your key. Do you know who made this?
   *[other] It is a lock, and the shop has the key. Often it is a word in what they wrote to you. Then we begin anew.
}

another-another_thing = { $several ->
    [yes] A box can hold more than one thing. You may have the wrong one in your hand. Have a look at the rest first.
   *[no] It is like a wrong coat from the cleaner. You did nothing wrong. Say what you got, and what it should have been.
}

another-says_broken = A player can call a record bad, and only does not know it. You did nothing wrong. Let us hold it up to the light.

another-part_missing = { $several ->
    [yes] A long story can come in two books. You may hold only one of them. Or a page is gone, and we can check that.
   *[no] A long page does not fit on the screen. Move down in it, as in a long letter. Or we check for lost pages.
}

another-looked_again = { $way ->
    [none] We held it up to the light, and it seems fine. So it must be something else. Let someone find out what.
   *[other] We held the record up to the light, and it seems fine. It may be the player. Let us try it on the next.
}

another-empty_window = A stage can be empty before the play begins. Give it time. If nobody comes, shut the curtain, and start anew.

another-a_warning = A watch dog barks at each new face, good or bad. Let the dog do its work. Is your post on the mat? We check.

another-still_there = The dog barked, and your post still lies on the mat. We do not know if the dog is right. Let someone look first.

another-does_not_fit = { $way ->
    [own] It is like a plug that the wall does not take. We may have a wall that does. Or the seller has another plug.
    [other] It is like a plug that one wall does not take. There may be one here that does. Or the seller has another plug.
   *[none] It is like a plug from far away, and your wall does not take it. The seller may have another plug for you.
}

another-asks_to_sign_in = { $way ->
    [own] Someone at a gate wants your ticket. But you have what you bought with you already. We can show it without a ticket.
    [other] Someone at a gate wants your ticket. But you have what you bought with you already. The next gate may want none.
   *[none] Someone at a gate wants your ticket. Such a ticket may be in what the shop wrote to you. Have a look there first.
}

another-says_full = A desk full of papers has no place for one more. Clear some away, and all goes better. You did nothing wrong.

another-says_no_internet = { $way ->
    [own] The road outside may be closed. But what you bought is in the house. We can show it to you without that road.
    [other] The road outside may be closed. But what you bought is in the house. Some players can do without that road.
   *[none] The internet is like a road to your house. It may be closed now. The small lamps on the box at home tell more.
}

another-link_does_not_work = { $way ->
    [none] That address leads to a shut door. But what you bought is in your house now. If you need the door, ask someone.
   *[other] That address leads to a shut door. But what you bought is in your house now. So the door may not matter.
}

another-list_of_files = You look into the open box, and that is good. Each name is one thing in it. Which name sounds like your order?

another-small_letters = { $window ->
    [own] Think of going nearer to a picture on the wall. One button does that: “{ viewer-larger }”. Each time, you come a step nearer.
   *[other] It is like going nearer to a picture on the wall. One finger rests on “Ctrl” or “Command”. Another taps the plus.
}

another-no_sound = A radio is silent when its knob is turned down. Your computer has a knob too. With a plug in, the music goes there.

another-lost_window = A paper slips below others on a desk, and seems gone. It is not. And we know the drawer where it came from.
    .draws = another_windows

another-long_wait = A heavy gate moves slowly. Give it time. If it does not move at all, shut it, and try anew. You did nothing wrong.

another-again = { $opens ->
    [machine] The line that you see is its address, like a street and a house. There you pick it up for your machine.
    [here] Only we have the right player for it. Next time, come to us first, to { window-title }. Tell us that you have it already.
   *[anywhere] The line that you see is its address, like a street and a house. Go there, and knock twice with the mouse.
}
    .draws = another_drawer

another-shortcut = A bell pull hangs by your chair, and rings in another room. The room stays where it is. The bell is only a short way.

another-shortcut_making = We hang up an arrow on your wall. It shows the way, so that you get there fast.

another-shortcut_ready = An arrow on the wall is not the room itself. Take it down, and the room still stands. Two quick knocks lead you in.

another-sheet_making = A friend would draw a small map for you. We do the same.

another-sheet_ready = It is a small map. It has the way, the name, and how to knock. It can lie beside your computer.

another-done = It is like a new thing on your own shelf. It does not go away when you shut this window. Enjoy it.

another-all_well = It is like a call after a visit. Look for it, and open it once. Then tell us: yes or no.

another-welcome_back = You left a bookmark, and we found it. What lay on the desk still lies there. Read on, or begin anew.

# Beside the way.

another-explain_zip = Think of clothes in a travel case, pressed flat. It all moves as one. At home you unpack, and wear what you need.
    .draws = another_parcel

another-explain_folder = Think of a shelf with a label, such as Photos. What belongs together stands there. Its picture is often yellow or blue.
    .draws = another_drawer

another-explain_pdf = Put a letter behind glass: all can see it, and no word moves. A bill or a pattern often comes like that.

another-learn = Like a game at the kitchen table: try what you like, and break nothing. Pick a line that sounds good.

another-explain_time = Fill a jug at the tap. A big jug needs more time than a cup. With a thin stream, all is slower.

another-explain_ending = Tins on a shelf have labels: beans, fish, soup. The end of a name is such a label. Some computers hide it: that is fine.

another-explain_unfinished = Half a letter came through the slot. The other half may still follow. If not, we can fetch a new one from the shop.

another-by_phone = { $phone ->
    [none] Six words are like the number on a house: they say where you are. The shop wrote to you, and its number may stand there.
   *[other] Six words are like the number on a house: they say where you are. Read them out, and a person knows what you see.
}

another-by_hand = { $deed ->
    [folder] Some drawers we cannot pull out for you. So we read you the label. Open your folders, and follow that line.
    [page] Some doors we cannot push open for you. So you get the address, like a street and a house. It leads to a web page.
   *[mail] We could not put on the stamp for you. Write a letter as you always do, to the line below. { $about ->
        [report] The report goes along.
       *[order] Say what you need.
    }
}

# The report.

another-report_making = A doctor asks what hurts, and since when. This is such a note, about your computer. Your own letters and pictures are not in it.

another-report_ready = The note for the doctor is done, and still in your hand. Look at it, if you like. You say where it goes.

another-report_inside = Think of a shopping list. You may strike out what you do not want, and change your mind later. The rest stays.

another-report_ways = A letter can go by post, or you bring it yourself. Here, too, there can be more than one road. Which one suits you?

another-report_mail = You lay a photo into a letter before you close it. Here, hold it with the mouse, move it over the letter, and let go.

another-report_mail_by_hand = It is like a letter on paper. On the front goes the address. Inside go a few lines, and the report from the drawer.

another-report_sending = A van takes your note straight to the door of the shop. { $sealed ->
    [yes] It travels in a box with a lock, and they hold the key.
   *[no] It stops nowhere on the way.
}

another-report_sent = { $receipt ->
    [none] Your letter is in their hands now, and you hold one too. The next step is theirs.
   *[other] Your letter is in their hands now. { $receipt } is like the tag for a coat: with it, they find yours.
}

another-report_copying = We make a second one, like a copy shop. The first one stays where it is.

another-report_copied = Now there are two, like a letter and its twin. One stays here. The other can go along in your pocket, or by post.

another-report_kept = { $errand ->
    [copy] { $cause ->
        [full] That drawer is packed to the top. You did nothing wrong. Take one with more space.
        [gone] The note is not on the desk any more. You did nothing wrong. We can put it down anew.
       *[refused] That drawer is shut for us. You did nothing wrong. One of your own is often the best.
    }
   *[send] { $cause ->
        [offline] The road out of your house is closed for now. You did nothing wrong. Look at the lights on the internet box.
        [busy] There was a long line at the counter. You did nothing wrong. It may be shorter a little later.
        [proxy] A porter stands at the gate. He asks who you are, and then he lets the letter out. You did nothing wrong.
        [clock] A letter with a wrong day on it is not believed. Look at the day and the time here first.
        [unsafe] Someone on the road could have opened the letter. So it stayed in our pocket. You did nothing wrong.
        [gone] The note is not on the desk any more. You did nothing wrong. We can put it down anew.
       *[refused] They did not open the door for our van. You did nothing wrong. There may be a side door.
    }
}

another-report_unsent = A letter still lies on your desk, with no stamp on it. Shall it go out today, or stay? You decide.

# The problems. Each says in its own way that nobody is to blame.

another-problem_offline = { $proxy ->
    [yes] All your roads lead through one gate, and nobody opens it. You did nothing wrong. Someone who looks after it can tell why.
   *[no] The internet is like a road to your house. It is closed right now, and you did nothing wrong. Often a plug came loose.
}

another-problem_slow = A tap can run so thin that no drop comes. Your line is like that right now. You did nothing wrong. Give it some time.

another-problem_server_busy = { $busy ->
    [yes] Picture a sale, with a line of people out to the street. You did nothing wrong. Come back when it is calm.
   *[no] The lights are on, but something in there does not work. You did nothing wrong. They have to mend it.
}

another-problem_server_not_found = We stand in the street, and the house number is not there. You did nothing wrong. They may have moved, or shut for a while.

another-problem_connection_not_safe = { $cause ->
    [expired] A driver shows his card, and its date is past. So we do not get in. You did nothing wrong.
    [wrong_name] We rang the bell, and someone with another name came out. We told them nothing. You did nothing wrong.
    [guard] Each letter is opened before you get it, and closed again. So we cannot tell who wrote it. You did nothing wrong.
    [company] Each letter is opened at the gate before you get it. You did nothing wrong. Someone there can say if that is fine.
    [downgrade] This road is for postcards: whoever carries one can write on it. We want a closed letter. You did nothing wrong.
   *[unknown] Someone says a name, but shows us no card. So we hand over nothing. You did nothing wrong.
}

another-problem_clock_wrong = A ticket has a date. For your computer it is another date, so no gate opens. You did nothing wrong.

another-problem_proxy_sign_in = { $practice ->
    [yes] Think of a house with a porter. He wants a name, and the word tulip7. It is only a game. You did nothing wrong.
   *[no] { $asks ->
        [otherwise] The porter of this house speaks a tongue that is new to us. You did nothing wrong. Someone who lives here can help.
        [again] The porter looked at his list, and shook his head. You did nothing wrong. Someone in this house knows what is on it.
       *[once] Think of a house with a porter. Nobody gets out before he knows who it is. You did nothing wrong.
    }
}

another-problem_login_page = { $login ->
    [portal] In a hotel, you say who you are before you go up. This page is the front desk. You did nothing wrong.
    [scan] A small box gets a quick look inside. This one is too big for that, so they ask you. You did nothing wrong.
    [shop] At a bank, you first say who you are. Here it is the same. You did nothing wrong. Then they hand over what is yours.
    [page] We asked for your box, and got a slip of paper. You did nothing wrong. It may tell where the box is.
   *[none] We asked for your box, and got a slip of paper. You did nothing wrong. Someone can find out what it is for.
}

another-problem_link_expired = A ticket for a train that has left opens no gate. This is such a ticket, and you did nothing wrong.

another-problem_link_used_up = A ticket for a few rides has a stamp for each ride. This one is full of stamps. You did nothing wrong.

another-problem_link_unreadable = An address without its street leads to no house. A piece may be cut off here, too. You did nothing wrong.
    .draws = another_note

another-problem_card_unreadable = A slip got wet in a pocket, and nobody can make it out. You did nothing wrong. The email may help.

another-problem_file_gone = { $met ->
    [reading] You gave us an address, and there is no house. It may have a new name. You did nothing wrong. Point at it again.
    [folder] That was the whole drawer, and we need one sheet from it. You did nothing wrong. Look inside, and point at the sheet.
    [getting] It stands on another shelf now, and we do not know which one. You did nothing wrong. They can tell you where.
    [own] It stood here, and now its place is empty. You did nothing wrong. Perhaps somebody carried it off to be safe.
   *[elsewhere] Its place is empty, like that of a book that someone took along. You did nothing wrong.
}

another-problem_disk_full = { $practice ->
    [yes] We act as if the shelf were full: it is only a game. You did nothing wrong. Do not throw anything away.
   *[no] { $met ->
        [getting] { $missing ->
            [0] Your shelf is full, and one more book does not fit. You did nothing wrong. Clear it a little, or pick another shelf.
           *[other] Your shelf is full, and { $missing-words } do not fit. You did nothing wrong. Clear it a little, or pick another shelf.
        }
       *[elsewhere] { $missing ->
            [0] Your shelf is full, and one more book does not fit. You did nothing wrong. What you throw away makes space.
           *[other] Your shelf is full, and { $missing-words } do not fit. You did nothing wrong. What you throw away makes space.
        }
    }
}

another-problem_folder_not_allowed = { $met ->
    [shortcut] The wall for our arrow is not ours to use. You did nothing wrong. Go straight to the room, as before.
    [sheet] We wanted to lay a map in this drawer, and it did not open. You did nothing wrong. What you bought is fine.
   *[elsewhere] Think of a drawer that is not yours: it does not open for you. You did nothing wrong. Take one that is yours.
}

another-problem_folder_gone = { $met ->
    [shortcut] We looked for a wall to hang up the arrow, and there is none. You did nothing wrong. Go straight to the room.
   *[elsewhere] The drawer stood here, and now it does not. Somebody may have carried the whole chest off. You did nothing wrong.
}

another-problem_file_busy = Somebody else holds this page in their hand. You did nothing wrong. Mostly they put it down by themselves.

another-problem_antivirus = A watch dog ran off with your post, for it smelled new. You did nothing wrong. Do not chain the dog up.

another-problem_damaged = { $save ->
    [nothing] Each cup in this box is in pieces. You did nothing wrong. Only the shop can pack good ones.
    [again] The second box came, and it has broken cups too. You did nothing wrong. We can take the good cups out.
   *[other] { $whole ->
        [yes] The cup had its crack on their shelf already. All the others there have it too. You did nothing wrong.
        [empty] You lift the lid, and there is only air. You did nothing wrong: it left them like that.
        [unfinished] Half a letter came through the slot, and half hangs outside. You did nothing wrong. Let it drop in first.
        [inside] The box is fine, but this one cup has a crack. You did nothing wrong. They may have a good cup.
       *[no] { $save ->
            [can] { $link ->
                [none] Some cups in this box broke. You did nothing wrong. Take the good ones out. Or the email may bring a new box.
               *[known] Some cups in this box broke. You did nothing wrong. Take the good ones out. Or we fetch a new box.
            }
           *[no] { $link ->
                [none] A box fell, and a cup in it broke. You did nothing wrong. The email may bring a new box.
               *[known] A box fell, and a cup in it broke. You did nothing wrong. We can fetch a new box.
            }
        }
    }
}

another-problem_password = { $met ->
    [opening] { $made_for ->
        [program_mac] A front door wants to know who lives there. So may your Mac, and it asks for your key. You did nothing wrong.
       *[other] It has a lock, like a diary. You did nothing wrong. The key is often a word that they wrote to you.
    }
   *[unpacking] { $hint ->
        [second] A key can look right and still not turn. Some keyboards give other signs for the same keys. You did nothing wrong.
       *[first] A key that is a hair too thick does not turn. One letter can be that hair. You did nothing wrong.
    }
}

another-problem_unsafe_parcel = We put one eye to the box, and a thing in there may bite. So the lid stays shut. You did nothing wrong.

another-problem_too_big_inside = Think of a small can with foam for the whole house. So the lid stays shut. You did nothing wrong.

another-problem_unknown_parcel = { $parts ->
    [yes] It is one story in several books, and one book is not here. You did nothing wrong. Lay them side by side.
   *[no] This box has a lid that we never saw before. You did nothing wrong. Somebody else may know how it comes off.
}

another-problem_no_program = { $lock ->
    [none] { $here ->
        [0] { $program ->
            [none] { $known ->
                [no] It is like a tape, and we do not know which player takes it. You did nothing wrong. They may know it.
                [sewing] Your machine can read this, like a card with holes. You did nothing wrong. Carry it over on a stick.
                [knitting] Your machine can read this, like a card with holes. You did nothing wrong. Carry it over on a stick.
                [cut] It is a shape for a machine with a blade. You did nothing wrong. What came along with it can read this.
                [model] It is a shape for a machine that builds things. You did nothing wrong. What came along with it can read this.
               *[yes] You have a record, and no player for it yet. You did nothing wrong. Someone can say which player to get.
            }
           *[other] You have a record, and no player for it yet. { $program } is such a player. You did nothing wrong.
        }
        [one] You have a record, and one player did not take it. There is another player here. You did nothing wrong.
       *[other] You have a record, and one player did not take it. There are other players here. You did nothing wrong.
    }
    [drm-kindle] It is like a diary, and only “Kindle” has the key. You did nothing wrong. Say there who you are.
    [drm-adobe] It is like a diary, and “Adobe Digital Editions” has the key. You did nothing wrong. Say there who you are.
    [drm-apple] It is like a diary, and only “Apple Books” has the key. You did nothing wrong. Say there who you are.
    [drm-lcp] It is like a diary with a lock. “Thorium Reader” can turn the key. You did nothing wrong. The key may be in an email.
   *[drm] It is like a diary with a lock, and they have the only key. You did nothing wrong. Ask them what opens it.
}

another-problem_unsafe_file = { $danger ->
    [script] It is a note that says: do this, then do that. A computer would obey. You did nothing wrong. So we leave it shut.
    [shortcut] It is an arrow on a wall, and it points into the dark. You did nothing wrong. We do not go there.
    [launch] Pages should lie still, and these want to switch on a machine. You did nothing wrong. So we leave them shut.
    [unseen] There is one corner that we cannot see. You did nothing wrong. So we keep it in our own hands.
    [macros] It looks like a letter, but small machines sit in it. You did nothing wrong. So we leave it shut.
    [named] The label says one thing. In the tin is { $thing-words }. You did nothing wrong. So the lid stays on.
    [shown] The label says one thing. In the tin is { $thing-words }. You did nothing wrong. It may come on our own table.
   *[disguised] The label on the tin says one thing, and the tin holds another. You did nothing wrong. So the lid stays on.
}

another-problem_wrong_system = { $misfit ->
    [android] A fish does not live on land. This lives on a phone or a tablet, and not here. You did nothing wrong.
    [ios] A fish does not live on land. This lives on a phone or a tablet, and not here. You did nothing wrong.
    [too-old] It has a plug from long ago, and your wall is not made for it. You did nothing wrong. Ask for another plug.
    [needs-x86_64] It has a plug for another wall. You did nothing wrong. The plug for yours is called { $system ->
        [macos] “Intel”.
       *[other] “x64”.
    }
    [needs-x86] It has a plug for another wall. You did nothing wrong. The plug for yours is called “32-bit”.
    [needs-arm64] It has a plug for another wall. You did nothing wrong. The plug for yours is called { $system ->
        [macos] “Apple silicon”.
       *[other] “ARM64”.
    }
    [needs-arm] It has a plug for another wall. You did nothing wrong. The plug for yours is called “ARM”.
   *[system] It has a plug for another wall. You did nothing wrong. They may sell the plug that goes into yours.
}

another-problem_not_expected = { $met ->
    [checking] You wanted the red book, and here lies the blue one. You did nothing wrong. Look for the red one once more.
   *[elsewhere] It is as if the post brought the box of a neighbour. You did nothing wrong. Tell them what came.
}

another-problem_unknown = Something got stuck, like a drawer, and we do not see where. You did nothing wrong. Pull once more, or call someone.

# What the pictures show that stand beside a second wording, for people who hear the screen.
picture-another_coming = An address, and a page that comes from it.
picture-another_drawer = A page that drops into a drawer.
picture-another_note = An address that is written on a note.
picture-another_parcel = A box that opens, and a page that comes out.
picture-another_windows = Two windows. One lies on top of the other.
picture-looking = A looking glass over a folder.
picture-order = An open envelope with a letter and a button.
picture-paused = A van that waits.
