# What a seller sends to customers: `helperkit card letters CARD`.
# A letter has a .subject and a .body; of a page the subject is its heading. Lines end only where a
# mail shall break them. Nothing here may promise what a card does not say: no price, no refund, no
# day. What only the shop knows stands as a gap in square brackets: see letters-gap-….
# Values: $product, $kind, $noun (book, course …), $seller, $phone, $hours, $email, $size, $files
# (how many), $comes (zip, parcel, pdf, file), $password (email, letter, account, several, none),
# $titles (how many), $inside (a list of titles), $start. "none" for what the card does not say.

letters-gap-link = [LINK TO THE FILE]
letters-gap-kit = [LINK TO HELPER KIT]
letters-gap-password = [PASSWORD]
letters-gap-returns = [YOUR RULES FOR GIVING BACK]

# Parts that several letters share.
letter-help = { $phone ->
    [none] Do you want to ask something? Just answer this email.
   *[other] { $hours ->
        [none] Do you want to ask something? Just answer this email, or call { $phone }.
       *[other] Do you want to ask something? Just answer this email, or call { $phone }. We are there { $hours }.
    }
}
letter-reach = { $phone ->
    [none] { $email ->
        [none] Do you want to ask something? Answer the email that we sent you.
       *[other] Do you want to ask something? Write to { $email }.
    }
   *[other] { $email ->
        [none] { $hours ->
            [none] Do you want to ask something? Call { $phone }.
           *[other] Do you want to ask something? Call { $phone }. We are there { $hours }.
        }
       *[other] { $hours ->
            [none] Do you want to ask something? Write to { $email }, or call { $phone }.
           *[other] Do you want to ask something? Write to { $email }, or call { $phone }. We are there { $hours }.
        }
    }
}
letter-comes = { $comes ->
    [zip] It comes as a ZIP file. A ZIP file is like a parcel: you open it first.
    [parcel] It comes in a file that is like a parcel. You open it first.
    [pdf] It comes as a PDF. A PDF is like printed pages on your screen.
   *[file] It comes as a file.
}
letter-size = { $files ->
    [one] { $size ->
        [none] { "" }
       *[other] { " " }It is { $size } big.
    }
   *[other] { $size ->
        [none] { " " }There are { $files } files.
       *[other] { " " }There are { $files } files. Together they are { $size } big.
    }
}
letter-kit = Are you not sure what to press? Helper Kit shows you every step: { letters-gap-kit }
letter-password = { $password ->
    [email] The file has a password. Here it is: { letters-gap-password }
    [letter] The file has a password. It comes to you in a letter.
    [account] The file has a password. You find it on your own page at our shop.
    [several] The files have passwords. Here they are: { letters-gap-password }
   *[none] { "" }
}
letter-inside = { $titles ->
    [0] { "" }
    [one] { "" }
   *[other]
        This is in it. Start with “{ $start }”.
        { $inside }
}
letter-never = We never ask for your email password or your bank card.

letter-thank-you =
    .subject = Thank you. Your { $noun } comes by email.
    .body =
        Look for an email from { $seller }. It says “{ letter-order.subject }”.

        Open the email. Press the link in it.

        Is there no email? Look in the folder called “Spam” or “Junk”. Good letters end up there at times.

        { letter-kit }

        { letter-reach }

letter-order =
    .subject = Here is your { $noun }: { $product }
    .body =
        { reply-greeting }

        Thank you for your order. Here is { $product }. Press this link to get it:
        { letters-gap-link }

        { letter-comes }{ letter-size }

        { letter-password }

        { letter-kit }

        { letter-inside }

        { letter-help }

        { reply-end }
        { $seller }

# check idle-politeness: writing to us is a reason for thanks
letter-auto-reply =
    .subject = We have your message
    .body =
        { reply-greeting }

        Thank you for writing to us. Your message is here. You do not need to send it again.

        { $phone ->
            [none] Does something not work? Tell us what you see on your screen. Just answer this email.
           *[other] { $hours ->
                [none] Is it easier to talk? Call { $phone }.
               *[other] Is it easier to talk? Call { $phone }. We are there { $hours }.
            }
        }

        Do you have Helper Kit open? Press “{ choice-report }”. It shows us what went wrong, and you can read it first.

        { letter-never }

        { reply-end }
        { $seller }

letter-new-link =
    .subject = Your new link for { $product }
    .body =
        { reply-greeting }

        Your old link does not work any more. That is not your fault. Here is a new one:
        { letters-gap-link }

        Press the link to get your { $noun }. Is Helper Kit open? Then copy the link. Press “{ choice-have-new-link }” there.

        { letter-help }

        { reply-end }
        { $seller }

letter-follow-up =
    .subject = Is all well with { $product }?
    .body =
        { reply-greeting }

        You have { $product } from us. Could you open it? Can you find it again?

        Please answer this email. One word is fine: yes or no.

        { $phone ->
            [none] Is it no? Then tell us what you see on your screen. We help you from there.
           *[other] Is it no? Then tell us what you see on your screen, or call { $phone }. We help you from there.
        }

        { reply-end }
        { $seller }

letter-terms =
    .subject = How you get { $product }
    .body =
        You get { $product } as { $files ->
            [one] a file
           *[other] files
        } for your computer.

        We send an email with a link. You press the link, and the { $files ->
            [one] file comes
           *[other] files come
        } to your computer.

        { letter-comes }{ letter-size }

        { $password ->
            [email] There is a password on it. We send it by email.
            [letter] There is a password on it. We send it in a letter.
            [account] There is a password on it. It stands on your own page at our shop.
            [several] There are passwords on the files. We tell you each of them.
           *[none] { "" }
        }

        { letter-inside }

        { letter-reach }

        { letters-gap-returns }

# For the seller, in the terminal.
letters-subject = Subject: { $subject }
letters-name-thank-you = The page after the order
letters-name-order = The email with the link
letters-name-auto-reply = The answer that goes out by itself
letters-name-new-link = The email with a new link
letters-name-follow-up = The email some days later
letters-name-terms = How the files come to the customer
letters-fill-in = Your shop fills these in: { $gaps }
letters-written = { $count ->
    [one] One letter is written to { $folder }.
   *[other] { $count } letters are written to { $folder }.
}
letters-no-folder = We could not write to { $folder }. Choose another folder. Nothing of yours was changed.
letters-no-language = We do not have the letters in { $language }. We have them in { $there }.
letters-bad-card = Mend this line of the card first. { $reason }
