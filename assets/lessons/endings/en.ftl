title = Why do names end in .zip or .pdf?

idea =
    .heading = Why do names end in .zip or .pdf?
    .body = The last letters tell you what is inside. So .pdf is a page and .zip is a parcel.
    .picture = Two names. One ends with a page, one with a parcel.
    .choice = Play the match game

parcel =
    .heading = Which one is a parcel?
    .body = Look at the last letters of each name.
    .hint = A parcel ends in .zip. Look for these letters.
    .picture = Two names. One ends with a page, one with a parcel.
    .answer-pdf = Roses.pdf
    .answer-zip = Roses.zip
    .answer-jpg = Roses.jpg

page =
    .heading = Yes. Which one can you read like a page?
    .body = Look at the last letters again.
    .hint = A page to read ends in .pdf.
    .picture = Two names. One ends with a page, one with a parcel.
    .answer-pdf = Tulips.pdf
    .answer-zip = Tulips.zip
    .answer-jpg = Tulips.jpg

picture =
    .heading = Yes. Which one is a photo?
    .body = One of these endings is new to you.
    .hint = You know .pdf and .zip by now. The third one is left: .jpg is a photo.
    .picture = Two names. One ends with a page, one with a parcel.
    .answer-pdf = My garden.pdf
    .answer-zip = My garden.zip
    .answer-jpg = My garden.jpg

praise =
    .body = Now you can read the end of a name.
