# A screen for each problem. In this order: what happened, that it is not the customer's fault,
# what is safe (common.ftl, or .safe here), and the one thing to press.

get-again = { $link ->
    [none] Let us use the link in your email.
   *[known] We can get it again.
}

problem_offline =
    .heading = We cannot reach the internet.
    .body = This is not your fault. Is the cable in? Is the light on your internet box green? Then press Try again.
    .picture = A plug that came out. One light is on.

problem_slow =
    .heading = The internet is slow today.
    .body = This is not your fault. For now, nothing comes through. You can try again, or do it later.
    .picture = A snail with a parcel.

problem_server_busy =
    .heading = The shop is very busy.
    .body = This is not your fault. Many people are there right now. Please try again a little later.
    .picture = A queue at a shop.

problem_server_not_found =
    .heading = We cannot find the shop.
    .body = This is not your fault. The shop may be closed for a short time. Please try again soon.
    .picture = A signpost with question marks.

problem_connection_not_safe =
    .heading = The way to the shop is not safe.
    .body = This is not your fault. Someone could read along, so we stopped. Please ask a person before you go on.
    .picture = A shield with an open lock.

problem_clock_wrong =
    .heading = The clock of this computer is wrong.
    .body = This is not your fault. Please set the day and the time. Then press Try again.
    .picture = A clock with an arrow and a warning mark.

problem_proxy_sign_in =
    .heading = Your network asks for a name.
    .body = This is not your fault. The place you are at wants a sign-in first. A person there can help you.
    .picture = A big house with a lock.

problem_login_page =
    .heading = The shop wants you to sign in.
    .body = { $page ->
        [there] This is not your fault. A page came in place of your file. Sign in there. Then press Try again here.
       *[none] This is not your fault. A page came in place of your file. A person can help you get in.
    }
    .picture = A window that asks for a name and a password.

problem_link_expired =
    .heading = This link is too old.
    .body = This is not your fault. Many links work for a short time only. You can ask the shop for a new one.
    .picture = A chain and a clock.

problem_link_used_up =
    .heading = This link has no more turns.
    .body = This is not your fault. Some links work only a few times. You can ask the shop for a new one.
    .picture = A ticket with all holes used.

problem_link_unreadable =
    .heading = We cannot use this link.
    .body = This is not your fault. A part of it may be missing. Copy the whole link, and give it to us again.
    .picture = A chain with one part gone.
    .field = Your link

problem_card_unreadable =
    .heading = We cannot read this card.
    .body = This is not your fault. The card from the shop is old or broken. We can use the link in your email.
    .picture = A torn card.

problem_file_gone =
    .heading = { $met ->
        [reading] We cannot find this file.
        [checking] Your file has moved.
        [unpacking] Your file has moved.
        [opening] Your file has moved.
       *[elsewhere] The shop moved your file.
    }
    .body = { $met ->
        [reading] This is not your fault. It is not in that place. Please choose it again.
        [checking] This is not your fault. It is not where it was. { get-again }
        [unpacking] This is not your fault. It is not where it was. { get-again }
        [opening] This is not your fault. It is not where it was. { get-again }
       *[elsewhere] This is not your fault. It is not in its old place. Please ask for a new link.
    }
    .picture = An empty place where a parcel was.

problem_disk_full =
    .heading = There is not enough room.
    .body = { $practice ->
        [yes] This is not your fault. This is a practice, and there is no room on purpose. Please leave your files as they are.
       *[no] { disk-full }
    }
    .picture = A full shelf, and one more parcel.

disk-full = { $missing ->
        [0] This is not your fault. Please put things you do not need in the bin. Then try again.
       *[other] This is not your fault. We need { $missing-words } more. Please put things you do not need in the bin. Then try again.
    }

problem_folder_not_allowed =
    .heading = We may not write in this folder.
    .body = This is not your fault. The folder is locked. Let us use a folder of your own.
    .picture = A folder with a lock.
    .choice-other-place = Use my own folder

problem_folder_gone =
    .heading = The folder is gone.
    .body = This is not your fault. Was it on a stick or a disk? Plug it in, or choose a new folder.
    .picture = An empty place where a folder was.
    .choice-other-place = Choose a new folder

problem_file_busy =
    .heading = A program holds your file.
    .body = This is not your fault. It may be your guard program at work. Please wait a little, then try again.
    .picture = A file in a window, and a clock.

problem_antivirus =
    .heading = Your computer took the file away.
    .body = This is not your fault. Your guard program does not know it yet. Please leave the guard on, and ask a person.
    .picture = A shield with a hand, over a parcel.

problem_damaged =
    .heading = { $whole ->
        [yes] Something in this file is broken.
       *[no] Your file broke on its way.
    }
    .body = { $whole ->
        [yes] This is not your fault. The shop sent it like this. A person can help you.
       *[no] This is not your fault. A part of it is missing. { get-again }
    }
    .picture = A parcel with a plaster.

problem_password =
    .heading = { $met ->
        [opening] The file asks for a password.
       *[unpacking] That password did not fit.
    }
    .body = { $met ->
        [opening] This is not your fault. Look for a password in the email from your shop. Then try again.
       *[unpacking] This is not your fault. Big and small letters count. You can try as often as you like.
    }
    .picture = A lock, a key and a question mark.
    .field = Your password

problem_unsafe_parcel =
    .heading = Something in this parcel is not right.
    .body = This is not your fault. It tried to leave its folder, so we stopped. We did not open it.
    .picture = A parcel with a warning shield.

problem_too_big_inside =
    .heading = This parcel is far too big inside.
    .body = This is not your fault. It would fill your whole computer, so we stopped. Please ask the shop.
    .picture = A small parcel with far too much paper.

problem_unknown_parcel =
    .heading = We do not know this kind of parcel.
    .body = This is not your fault. We cannot open it yet. A person can tell you what to do.
    .picture = A round box with a question mark.

problem_no_program =
    .heading = Your computer has no program for this file.
    .body = This is not your fault. The file is fine. A person can tell you which program you need.
    .picture = A file and an empty window.

problem_unsafe_file =
    .heading = This file is not what it says.
    .body = This is not your fault. Its name does not fit what is in it. We will not open it.
    .picture = A file with a warning shield.

problem_wrong_system =
    .heading = This program is for another computer.
    .body = This is not your fault. It does not fit the kind of computer you have. The shop may have the right one.
    .picture = A square block over a round hole.

problem_not_expected =
    .heading = Is this not what you bought?
    .body = We are sorry. It is not your fault. Please tell the shop what you see.
    .picture = A parcel with a duck in it.

problem_unknown =
    .heading = Something did not work.
    .body = This is not your fault. We do not know why yet. Please try again, or ask a person.
    .picture = A window with a question mark and a plaster.
