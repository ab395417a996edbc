# What agents read beside a caller's screen. In each script:
#   .restate   said first, then the agent waits for yes
#   .ask       one question a line
#   .say       one line at a time, each with its pace: yes, pause, wait (20 s) or stay
#   .avoid     a word not to say | the plain one
#   .works, .does-not   what the agent does then; not said to the caller
# What the caller sees is a value: $read (the heading, quoted), $main and $choice-NAME (labels of
# buttons), $field, $quote-1 (what the body quotes). $can-NAME is yes where there is such a button,
# $main-name is the name of the filled one, $noun is the kind of product (book, course …).

pace-yes = wait for yes
pace-pause = pause
pace-wait = wait 20 s
pace-stay = stay on the line

read-heading = “{ $heading }”.
read-question = “{ $heading }”

# Never to a caller, whatever the screen: words of the trade, hurry, blame.
never-say =
    download | get
    upload | send
    archive | parcel
    extract | open the parcel
    unzip | open the parcel
    corrupt | broken
    click | press
    double-click | press two times, fast
    browser | the window with web pages
    server | the shop
    error | something did not work
    install | put the program in its place
    icon | small picture
    cursor | the place where you type
    tab | page
    dialog | window
    directory | folder
    desktop shortcut | sign on your desktop
    software | program
    default | usual
    simply | say the step alone
    just | say the step alone
    obviously | leave it out
    of course | leave it out
    hurry up | take all the time you need
    calm down | we have time
    you should have | let us do it now
    you must | please
    you forgot | it may be missing
    you made a mistake | that is not your fault
    why did you | what came next

# For a problem that the caller cannot mend: the report is behind this button.
say-help-report =
    Please press “{ $choice-help }”. | wait
    Do you see a button for a report? | stay

# For buttons that open a page or start it again.
say-main-and-tell =
    Please press “{ $main }”. | wait
    Please read me what it says now. | stay

# What the product card knows, beside the script.
note-password = { $by ->
    [email] The password is in the email from the shop.
    [letter] The password came by letter.
   *[account] The password is on the customer’s own page of the shop.
}
note-parts = { $count ->
    [one] There is one part: { $titles }.
   *[other] There are { $count } parts: { $titles }.
}
note-start = The part to start with is “{ $title }”.
note-files = { $count ->
    [one] It comes as one file: { $names }.
   *[other] It comes as { $count } files: { $names }.
}
