# A screen for each problem. In this order: what happened, that it is not the customer's fault,
# what is safe (common.ftl, or .safe here), and the one thing to press. Where a problem has a
# .body-command, that is said by a command that does one piece of work, and can ask for nothing.

get-again = { $link ->
    [none] Let us use the link in your email.
    [own] Please get it from the shop once more.
   *[known] We can get it again.
}

problem_offline =
    .heading = { $proxy ->
        [yes] Your way to the internet is closed.
       *[no] We cannot reach the internet.
    }
    .body = { $proxy ->
        [yes] This is not your fault. Your computer goes through another one, and that one does not answer. A person can help you.
       *[no] This is not your fault. Is the cable in? Is the light on your internet box green? Then try again.
    }
    .picture = A plug that came out. One light is on.

problem_slow =
    .heading = The internet is slow today.
    .body = This is not your fault. For now, nothing comes through. You can try again, or do it later.
    .picture = A snail with a parcel.

problem_server_busy =
    .heading = { $busy ->
        [yes] The shop is very busy.
       *[no] The shop does not answer well.
    }
    .body = { $busy ->
        [yes] This is not your fault. Many people are there right now. Please try again a little later.
       *[no] This is not your fault. Something is wrong at the shop. Please try again a little later.
    }
    .picture = A queue at a shop.

problem_server_not_found =
    .heading = We cannot find the shop.
    .body = This is not your fault. The shop may be closed for a short time. Please try again soon.
    .picture = A signpost with question marks.

problem_connection_not_safe =
    .heading = { $cause ->
        [expired] The pass of the shop is too old.
        [wrong_name] This is not the shop we asked for.
        [guard] Your guard program reads along.
        [company] Your network reads along.
        [downgrade] The way to the shop is open to all.
       *[unknown] We cannot tell if this is the shop.
    }
    .body = { $cause ->
        [expired] This is not your fault. A shop shows us a pass first. This one is too old, so we stopped. The shop can mend it.
        [wrong_name] This is not your fault. We asked for the shop, and a stranger answered. So we stopped. Please ask the shop for a new link.
        [guard] { $issuer ->
            [none] This is not your fault. It looks into all that comes, so we stopped. Leave it on. Please ask a person.
           *[other] This is not your fault. Its name is { $issuer }. It stands in between, so we stopped. Leave it on. Ask a person.
        }
        [company] { $issuer ->
            [none] This is not your fault. Your work or school may do this, so we stopped. Ask a person there, or go on at home.
           *[other] This is not your fault. Your work or school has { $issuer } for that. We stopped. Ask there, or go on at home.
        }
        [downgrade] This is not your fault. Anyone could change your file on that way, so we stopped. Please ask the shop for a safe link.
       *[unknown] This is not your fault. It did not show us who it is, so we stopped. Please ask a person before you go on.
    }
    .picture = A shield with an open lock.

problem_clock_wrong =
    .heading = The clock of this computer is wrong.
    .body = This is not your fault. Please set the day and the time. Then try again.
    .picture = A clock with an arrow and a warning mark.

problem_proxy_sign_in =
    .heading = { $asks ->
        [again] That name and password did not fit.
       *[once] Your network asks who you are.
    }
    .body = { $practice ->
        [yes] This is not your fault. This is a practice. Type any name here, and tulip7 as the password.
       *[no] { proxy-sign-in }
    }
    .body-command = This is not your fault. The place you are at wants a name and a password. A person there can help you.
    .picture = A big house with a lock.
    .field-name = Your name for this network
    .field = Your password for this network

proxy-sign-in = { $asks ->
    [otherwise] This is not your fault. It asks in a way that we do not know. A person at this place can help you.
    [again] This is not your fault. Big and small letters count. Ask a person at this place. Then try once more.
   *[once] This is not your fault. The place you are at wants a name and a password. Ask there. Then type them here.
}

problem_login_page =
    .heading = { $login ->
        [portal] Your network wants you to sign in.
        [scan] Your file is too big for a check.
        [shop] The shop wants you to sign in.
       *[none] A page came in place of your file.
    }
    .body = { $login ->
        [portal] This is not your fault. Open its page. Sign in there. Come back here. Then try again.
        [scan] This is not your fault. The shop only wants a yes. Open its page. Press “Download” there. Then show us the file.
        [shop] This is not your fault. Open its page. Sign in. Get your file there. Then show us the file.
        [page] This is not your fault. Open the page. Get your file there. Come back. Then show us the file.
       *[none] This is not your fault. We do not know what it wants. A person can help you.
    }
    .body-command = { $login ->
        [portal] This is not your fault. Open its page. Sign in there. Then try again.
        [scan] This is not your fault. The shop only wants a yes. Open its page. Press “Download” there.
        [shop] This is not your fault. Open its page. Sign in. Get your file there.
        [page] This is not your fault. Open the page. Get your file there.
       *[none] This is not your fault. We do not know what it wants. A person can help you.
    }
    .picture = A window that asks for a name and a password.
    .choice-have-file = I have the file now

problem_link_expired =
    .heading = This link is too old.
    .body = This is not your fault. Many links work for a short time only. You can ask the shop for a new one.
    .picture = A chain and a clock.

problem_link_used_up =
    .heading = This link has no more turns.
    .body = This is not your fault. Some links work only a few times. You can ask the shop for a new one.
    .picture = A paper strip with all its holes used.

problem_link_unreadable =
    .heading = We cannot use this link.
    .body = This is not your fault. A part of it may be missing. Copy the whole link. Then give it to us again.
    .picture = A chain with one part gone.
    .field = Your link

problem_card_unreadable =
    .heading = We cannot read this card.
    .body = This is not your fault. The card from the shop is old or broken. We can use the link in your email.
    .picture = A torn card.

problem_file_gone =
    .heading = { $met ->
        [reading] We cannot find this file.
        [folder] This is a folder, not a file.
        [getting] The shop moved your file.
       *[elsewhere] Your file has moved.
    }
    .body = { $met ->
        [reading] This is not your fault. It is not in that place. Please choose it again.
        [folder] This is not your fault. Your file may be in this folder. Please choose the file itself.
        [getting] This is not your fault. It is not in its old place. Please ask for a new link.
        [own] This is not your fault. A guard program may have taken it. Please choose it again, or ask a person.
       *[elsewhere] This is not your fault. It is not where it was. { get-again }
    }
    .picture = An empty place where a parcel was.

problem_disk_full =
    .heading = There is not enough room.
    .body = { $practice ->
        [yes] This is not your fault. This is a practice, and there is no room on purpose. Please leave your files as they are.
       *[no] { disk-full }
    }
    .picture = A full shelf, and one more parcel.

disk-full = { $met ->
    [getting] { disk-full-there }
   *[elsewhere] { disk-full-elsewhere }
}
disk-full-there = { $missing ->
    [0] This is not your fault. This folder is full. Make some room, or keep it somewhere else. Nothing is lost.
   *[other] This is not your fault. This folder needs { $missing-words } more. Make room, or keep it somewhere else. Nothing is lost.
}
disk-full-elsewhere = { $missing ->
    [0] This is not your fault. Please put things you do not need in the bin. Empty the bin. Then try again.
   *[other] This is not your fault. We need { $missing-words } more. Put things you do not need in the bin. Empty it.
}

problem_folder_not_allowed =
    .heading = { $met ->
        [shortcut] We may not put a sign there.
       *[elsewhere] We may not write in this folder.
    }
    .body = { $met ->
        [shortcut] This is not your fault. Your desktop is locked. You can still open the file from its folder.
        [sheet] This is not your fault. The folder is locked, so there is no page. You can still open your file.
       *[elsewhere] This is not your fault. The folder is locked. Let us use a folder of your own.
    }
    .picture = A folder with a lock.
    .choice-other-place = Use my own folder

problem_folder_gone =
    .heading = { $met ->
        [shortcut] We cannot find your desktop.
       *[elsewhere] The folder is gone.
    }
    .body = { $met ->
        [shortcut] This is not your fault. Some computers do not have one. You can still open the file from its folder.
        [sheet] This is not your fault. Was it on a stick or a disk? Plug it in. Then try again.
       *[elsewhere] This is not your fault. Was it on a stick or a disk? Plug it in, or choose a new folder.
    }
    .picture = An empty place where a folder was.
    .choice-other-place = Choose a new folder

problem_file_busy =
    .heading = A program holds your file.
    .body = This is not your fault. It may be your guard program at work. Please wait a little. Then try again.
    .picture = A file in a window, and a clock.

problem_antivirus =
    .heading = Your computer took the file away.
    .body = This is not your fault. Your guard program does not know it yet. Please leave the guard on. Ask a person.
    .picture = A shield with a hand, over a parcel.

problem_damaged =
    .heading = { $save ->
        [nothing] We could not save any of it.
        [again] Your file broke once more.
       *[other] { $whole ->
            [yes] The shop’s own file is broken.
            [empty] There is nothing in this parcel.
            [unfinished] This file is not finished yet.
            [inside] This file is not whole.
           *[no] { $link ->
                [none] Something in this file is broken.
               *[known] Your file broke on its way.
            }
        }
    }
    .body = { $save ->
        [nothing] This is not your fault. Nothing in it is whole. Please ask the shop for a new one.
        [again] This is not your fault. We can save all that is whole in it. Then you can ask the shop for the rest.
        [can] { $whole ->
            [yes] This is not your fault. The shop sent it like this. To get it again will not help. Please tell the shop.
           *[no] This is not your fault. { get-again } Or we save what is whole.
        }
       *[no] { damaged }
    }
    .picture = { $whole ->
        [unfinished] A clock and a parcel.
       *[no] A parcel with a plaster.
    }
    .choice-have-file = I have the whole file now

damaged = { $whole ->
    [empty] This is not your fault. The shop sent it like this. A person can help you.
    [unfinished] This is not your fault. It is still on its way. Please wait for it to end. Then show it to us again.
    [inside] This is not your fault. It was like this in the parcel. The shop may have the whole one.
    [yes] This is not your fault. The shop sent it like this. To get it again will not help. Please tell the shop.
   *[no] { $link ->
        [none] This is not your fault. A part is broken or missing. If your email has a link, we can use it.
       *[known] This is not your fault. It is not as the shop made it. { get-again }
    }
}

problem_password =
    .heading = { $met ->
        [opening] The file asks for a password.
       *[unpacking] { $hint ->
            [second] That did not fit. Try as often as you like.
           *[first] That password did not fit.
        }
    }
    .body = { $met ->
        [opening] { password-of-file }
       *[unpacking] { $hint ->
            [second] This is not your fault. A copy can bring a blank or a quote mark along. Is your keyboard in the right language?
           *[first] This is not your fault. Big and small letters count. Is it O or 0, l or 1? We tried near ones for you.
        }
    }
    .picture = A lock, a key and a question mark.
    .field = Your password

password-of-file = { $made_for ->
    [program_mac] This is not your fault. It may mean the one that you start this computer with. Type it only if you know the shop.
   *[other] This is not your fault. Look for a password in the email from your shop. Then try again.
}

problem_unsafe_parcel =
    .heading = Something in this parcel is not right.
    .body = This is not your fault. A file in it could do harm, so we did not open it. Please ask a person.
    .picture = A parcel with a warning shield.

problem_too_big_inside =
    .heading = This parcel is far too big inside.
    .body = This is not your fault. It would become far too big, so we stopped. Please ask the shop.
    .picture = A small parcel with far too much paper.

problem_unknown_parcel =
    .heading = { $parts ->
        [yes] One part of your parcel is missing.
       *[no] We do not know this kind of parcel.
    }
    .body = { $parts ->
        [yes] This is not your fault. It comes in several parts. Please put all of them in one folder. Then try again.
       *[no] This is not your fault. We cannot open it yet. A person can tell you what to do.
    }
    .picture = A round box with a question mark.

problem_no_program =
    .heading = { $lock ->
        [none] { $here ->
            [0] { no-program-heading }
           *[other] Let us try another program.
        }
       *[drm] Your file has a lock from the shop.
    }
    .body = { $lock ->
        [none] { no-program }
        [drm-kindle] This is not your fault. Only “Kindle” by Amazon opens it. Sign in there as you did in the shop.
        [drm-adobe] This is not your fault. “Adobe Digital Editions” opens it. Sign in there as you did in the shop.
        [drm-apple] This is not your fault. Only “Apple Books” opens it. Sign in there as you did in the shop.
        [drm-lcp] This is not your fault. A program like “Thorium Reader” opens it. The shop may have sent you a password.
       *[drm] This is not your fault. Only the shop’s own program opens it. The shop can tell you its name.
    }
    .picture = A file and an empty window.

no-program-heading = { $known ->
    [sewing] This is for your sewing machine.
    [knitting] This is for your knitting machine.
    [cut] This is for a machine that cuts.
    [model] This is for a machine that prints shapes.
   *[other] Your computer has no program for this file.
}
no-program = { $here ->
    [0] { $program ->
        [none] { $known ->
            [no] This is not your fault. We do not know this kind of file. The shop can tell you what opens it.
            [sewing] This is not your fault. Copy it to a stick. Put that into the machine. We can show you the file.
            [knitting] This is not your fault. Copy it to a stick. Put that into the machine. We can show you the file.
            [cut] This is not your fault. Open it with the program that came with the machine. We can show you the file.
            [model] This is not your fault. Open it with the program that came with the printer. We can show you the file.
           *[yes] This is not your fault. The file is fine. A person can tell you which program you need.
        }
       *[other] This is not your fault. { $program } can open it. { $maker } makes it. You do not pay for it.
    }
    [one] This is not your fault. You have one more program that may open it.
   *[other] This is not your fault. You have { $here } more programs that may open it. The first one is “{ $opener }”.
}

problem_unsafe_file =
    .heading = { $danger ->
        [script] This file gives your computer orders.
        [shortcut] This file only leads to something else.
        [launch] This file wants to start a program.
        [unseen] We could not see all of this file.
        [macros] This file brings small programs with it.
       *[disguised] This file is not what it says.
    }
    .body = { $danger ->
        [script] This is not your fault. It can change things on your computer. We will not open it. Please ask a person.
        [shortcut] This is not your fault. Nobody can see where it leads. We will not open it. Please ask a person.
        [launch] This is not your fault. A book does not need that. We will not open it. Please ask a person.
        [unseen] This is not your fault. Something may hide in it. No other program gets it.
        [macros] This is not your fault. They can change things on your computer. We will not open it. Please ask a person.
        [named] This is not your fault. It is called “{ $called }”, but it is { $thing-words }. We leave it closed. Ask a person.
        [shown] This is not your fault. It is called “{ $called }”, but it is { $thing-words }. Our own window can show it.
       *[disguised] This is not your fault. Its name does not fit what is in it. We will not open it. Please ask a person.
    }
    .picture = A file with a warning shield.

problem_wrong_system =
    .heading = { $misfit ->
        [android] This program is for an Android phone.
        [ios] This program is for an iPhone or iPad.
        [too-old] This program is too old for your computer.
        [system] { made-for }
       *[needs] This program is for another kind of chip.
    }
    .body = { $misfit ->
        [too-old] This is not your fault. { you-have } It does not run such old ones. Please ask the shop for a new one.
        [needs-x86_64] This is not your fault. { you-have } Ask the shop for the one for { $system ->
            [macos] “Intel”.
           *[other] “x64”.
        }
        [needs-x86] This is not your fault. { you-have } Ask the shop for the one for “32-bit”.
        [needs-arm64] This is not your fault. { you-have } Ask the shop for the one for { $system ->
            [macos] “Apple silicon”.
           *[other] “ARM64”.
        }
        [needs-arm] This is not your fault. { you-have } Ask the shop for the one for “ARM”.
       *[system] This is not your fault. { you-have } The shop may have the right one for you.
    }
    .picture = A square block over a round hole.

made-for = { $made_for ->
    [program_windows] This program is for Windows.
    [program_mac] This program is for a Mac.
    [program_linux] This program is for Linux.
    [program_phone] This program is for a phone.
   *[other] This program is for another computer.
}
you-have = { $system ->
    [windows] You have Windows.
    [macos] You have a Mac.
    [linux] You have Linux.
   *[other] You have another kind of computer.
}

problem_not_expected =
    .heading = { $met ->
        [checking] This is another file.
       *[elsewhere] Is this not what you bought?
    }
    .body = { $met ->
        [checking] This is not your fault. The file from the shop is not the same. Please choose again.
       *[elsewhere] We are sorry. It is not your fault. Please tell the shop what you see.
    }
    .picture = A parcel with a duck in it.

problem_unknown =
    .heading = Something did not work.
    .body = This is not your fault. We do not know why yet. Please try again, or ask a person.
    .picture = A window with a question mark and a plaster.
