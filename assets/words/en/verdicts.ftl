# The verdict on a report: what it is, what to say to the customer, and what an agent tries next.
# The titles and .next are for an agent; .say is said to a customer.

verdict-clock-wrong = The computer’s clock is wrong.
    .say = The clock of your computer is wrong. So it does not trust the shop.
    .next = Ask for the day and time that it shows. Let the system set its own time.

verdict-guard-reads-along = A guard program reads along with a key that the system does not know.
    .say = A guard program stands between you and the shop. So we stopped, to be safe.
    .next = Look up how that product stops reading along for one page. Do not let them turn it off.

verdict-company-reads-along = A company or school reads along on its network.
    .say = Your work or school reads along on its network. So we stopped, to be safe.
    .next = Let them try at home, or ask the people who run that network.

verdict-certificate-expired = The shop’s certificate has run out.
    .say = The shop’s pass is too old. That is for the shop to mend.
    .next = Renew the certificate of the host in the card. The customer can do nothing.

verdict-certificate-wrong-name = The server’s certificate is for another name.
    .say = Somebody else answered in place of the shop. So we stopped, to be safe.
    .next = Check the link’s host against its certificate. Check for a portal on their network.

verdict-certificate-unknown = The server’s certificate is signed by nobody that the system knows.
    .say = The shop did not show who it is. So we stopped, to be safe.
    .next = Check the host’s certificate chain. Ask if the customer’s network has a filter.

verdict-open-way = The link leads from a safe way to an open one.
    .say = The link went over an open way. So we stopped, to be safe.
    .next = Mend the redirect from https to http, or put a checksum on the card.

verdict-proxy-sign-in = The network’s proxy wants a name and a password.
    .say = Your network asks who you are. Somebody there knows the name and password.
    .next = They need the name and password of that network. Never ask for them yourself.

verdict-proxy-dead = The system names a proxy that does not answer.
    .say = Your computer goes out by way of another one. That one does not answer.
    .next = Have the proxy taken out of the system’s settings, or try on another network.

verdict-portal = The network shows its own sign-in page first.
    .say = Your network wants you to say yes on its own page first.
    .next = Let them open any page, sign in there, and press “Try again”.

verdict-login-page = The shop’s page came in place of the file.
    .say = The shop wants you to sign in before it gives the file.
    .next = Check if the link needs an account. A link that needs none is better.

verdict-check-page = A page asks for a yes before it gives a large file.
    .say = A page wants a yes before it gives you the file.
    .next = Use a host that gives the file itself, without that page.

verdict-offline = The computer had no way to the internet.
    .say = Your computer could not reach the internet.
    .next = Ask for the light on the internet box. Let them open any page.

verdict-drops-at-same-byte = The line breaks at the same place each time.
    .say = The line breaks at the same place each time. Something in between cuts it.
    .next = Try another network. Then look at the server, and at guards that scan files.

verdict-slow-line = Too little came through for a long time.
    .say = The line was very slow, and then nothing came.
    .next = Try another time or network. All that came is kept.

verdict-server-busy = The server says that it is busy.
    .say = The shop has very much to do right now.
    .next = Look at the load and limits of the host. Try again later.

verdict-server-broken = The server answers with a fault of its own.
    .say = Something at the shop does not work right now.
    .next = Look at the host’s own log: it answers with a fault, or with nonsense.

verdict-way-blocked = Something on the computer blocks the program’s way.
    .say = Something on your computer does not let us out.
    .next = A firewall blocks this program. It has to be allowed there.

verdict-server-silent = The server’s name is known, and nobody answers there.
    .say = The shop is there, but it does not answer.
    .next = See if the host is up, and if its port is open to all.

verdict-server-not-found = The server’s name leads nowhere.
    .say = The shop’s name leads nowhere right now.
    .next = Check the host’s name in the card and its DNS entry.

verdict-link-used-up = The link was used as often as it may be.
    .say = This link has no more turns.
    .next = Send a new link, or raise the number of uses.

verdict-link-expired = The link’s time is over.
    .say = This link is too old.
    .next = Send a new link. Think about a longer time for it.

verdict-link-unreadable = What was given is not a whole link.
    .say = A part of the link may be missing.
    .next = Let them copy the whole link again, or send it once more.

verdict-program-old = The card needs a newer version of the program.
    .say = Your Helper Kit is older than what you bought.
    .next = Send the newest program. The card is of a newer format.

verdict-card-expired = The card’s own time is over.
    .say = The card from the shop is too old.
    .next = Send a new card, with a later day in it.

verdict-card-unreadable = The card cannot be read.
    .say = The card from the shop is broken.
    .next = Check the card with “helperkit card check”, and send it again.

verdict-file-gone-at-shop = The shop has no file at that address.
    .say = The file is not where the link says.
    .next = Put the file back, or send a link to its new place.

verdict-file-changed-at-shop = The shop’s file is not the one that the card was made for.
    .say = The file at the shop is not the one that we expect.
    .next = Make a new card, or put the old file back. Compare size and checksum.

verdict-online-only = The file is in a cloud, and not on the computer.
    .say = Your file is in the cloud, and not on your computer right now.
    .next = Let them choose “Always keep on this computer” for the folder.

verdict-path-too-long = The folder lies too deep, so the names get too long.
    .say = The folder lies too deep in other folders.
    .next = Choose a folder near the top, such as Documents.

verdict-name-clash = Something else has that name already.
    .say = Something else has the same name there.
    .next = Choose another folder, or let them give the other thing a new name.

verdict-disk-full = There is not enough room.
    .say = There is not enough room on your computer.
    .next = Say how much is missing. Let them choose another disk, or empty the bin.

verdict-folder-gone = The folder, or the disk that it was on, is gone.
    .say = The folder is gone. It may have been on a stick.
    .next = Ask if it was on a stick, or on a disk of the network.

verdict-folder-not-allowed = The folder is locked.
    .say = That folder is locked for you.
    .next = Choose a folder of their own. Look for a guard that locks folders.

verdict-guard-took-file = The guard program took the file away.
    .say = Your guard program took the file away.
    .next = Check the file, and report it to that guard’s maker. Never have the guard turned off.

verdict-file-moved = The file is not where it was.
    .say = The file is not where it was. Another program may have moved it.
    .next = Ask if it was moved or put in the bin. Get it again.

verdict-file-busy = Another program holds the file.
    .say = Another program holds the file right now.
    .next = Close what has it open. A guard may hold it for a while.

verdict-memory-short = The computer ran out of memory.
    .say = Your computer had too much to do at once.
    .next = Have other programs closed, then try again.

verdict-page-as-file = A web page lies under the file’s name.
    .say = A page came in place of your file.
    .next = Have them get the file by the link in this program.

verdict-unfinished = The browser has not finished the file.
    .say = The file is still on its way, or was cut off.
    .next = Let it end, or get it by the link in this program.

verdict-empty-parcel = Nothing is in the parcel.
    .say = There is nothing in this parcel. The shop sent it like this.
    .next = Pack it again, and make a new card.

verdict-damaged-at-source = The file is broken just as the shop sent it: it was sold so.
    .say = The file is just as the shop made it, and it is broken.
    .next = Open the file that you sell. Pack it again, and make a new card.

verdict-damaged-on-the-way = The file broke on its way.
    .say = The file broke on its way to you.
    .next = Let them get it again, on another network if it breaks once more.

verdict-part-missing = One part of a parcel in several is missing.
    .say = One part of your parcel is missing.
    .next = Name the part that is missing. All of them belong in one folder.

verdict-password-caps-lock = The password was typed in capitals only.
    .say = All letters that you typed were big ones.
    .next = Ask if the light of the Caps Lock key is on.

verdict-password-keyboard = The password has letters of another keyboard.
    .say = Some letters are not from the keyboard that the password needs.
    .next = Ask which language the keyboard is set to. Or have the password copied.

verdict-password-other = It is another password than the parcel’s.
    .say = That password does not fit this parcel.
    .next = Check which password goes with this order, and send it.

verdict-password-wanted = The parcel has a lock. They have not put in a password yet.
    .say = The parcel has a lock. It opens with its password.
    .next = Say where their password is: see the notes of the product.

verdict-unsafe-parcel = Something in the parcel tries to get out of its folder.
    .say = Something in the parcel could do harm. So we did not open it.
    .next = Look at where the parcel is from. If it is yours, pack it again.

verdict-too-big-inside = The parcel would grow beyond belief.
    .say = The parcel would become far too big.
    .next = If it is yours, say its unpacked size on the card.

verdict-unknown-parcel = Nobody here knows this kind of parcel.
    .say = We do not know this kind of parcel.
    .next = Pack it as a ZIP file, or name the program that opens it.

verdict-shop-lock = A shop’s lock is on the file (DRM).
    .say = The file has a lock from its shop.
    .next = Name the program that opens this lock.

verdict-file-password = The file itself asks for a password.
    .say = The file itself asks for a password.
    .next = Check if this product has a password, and how the customer gets it.

verdict-unsafe-file = A file is not what its name says, or could do harm.
    .say = A file is not what its name says. So we did not open it.
    .next = Look at what you sell: a disguise, a script or a macro is in it.

verdict-system-guard = The system’s own guard stops the program.
    .say = Your computer asks before it starts a new program.
    .next = Go through that page of the program with them. Never have the guard turned off.

verdict-wrong-processor = The program is for another processor, or too old for this system.
    .say = This program is made for another kind of computer.
    .next = Send the one for their processor. It stands in the facts.

verdict-wrong-system = The program is for another system.
    .say = This program is made for another system.
    .next = Send the one for their system. It stands in the facts.

verdict-other-product = It is whole, and not what was bought.
    .say = This is not what you bought.
    .next = Compare the order with what the link gives.

verdict-wrong-program = The wrong program opens the file.
    .say = A program tried the file that cannot show it.
    .next = Choose another program on that screen, and keep it for such files.

verdict-no-program = No program here opens the file.
    .say = Your computer has no program for this file yet.
    .next = Name a program that opens it, and where it is.

verdict-needs-showing = The file is fine, and something about it needs to be shown.
    .say = Your file is there, and it is whole. Let us look at it as one.
    .next = Go through what they see, one thing at a time.

verdict-window-hung = The program’s window did not answer.
    .say = Helper Kit did not answer for a while.
    .next = Pass the report to the makers of the program.

verdict-own-crash = The program met something that it did not foresee.
    .say = Something in Helper Kit did not work.
    .next = Pass the report with its number to the makers of the program.

verdict-stopped-midway = Nothing is wrong. The journey waits for the customer.
    .say = Nothing is wrong. You can go on from here.
    .next = Ask what they see, and go on from that screen with them.

verdict-all-well = Nothing is wrong. They have what they bought.
    .say = All is well. You have what you bought.
    .next = Ask what made them write. The journey went well.

verdict-not-known = The report does not tell what is wrong.
    .say = We do not know yet what it is.
    .next = Ask what they see, and for a new report right after it.
