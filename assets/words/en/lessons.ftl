# Lessons: what all of them share. The words of each lie in its own folder in `assets/lessons`.

learn =
    .heading = Learn something small.
    .body = Each lesson takes a few minutes. You can stop at any time. It touches nothing of yours.
    .picture = An open book below a lamp.

lesson =
    .heading = { $part ->
        [opening] We get it ready.
        [praise] You did it.
        [refused] This lesson cannot start right now.
       *[unknown] This is a small lesson.
    }
    .body = { $part ->
        [opening] We lay out what you need for it.
        [praise] { $practice-folder ->
            [here] The practice folder is still there.
            [tidied] We took our files away. Yours stay.
           *[none] {""}
        }
        [refused] Nothing has changed. You can go on, and try it on another day.
       *[unknown] All in it is safe to try. You can stop at any time.
    }
    .field = Type here
    .picture = An open book below a lamp.
    .choice-again = Do it again
    .choice-open-it = Open the page

# The line above a lesson.
lesson-line = { $lesson } Page { $at } of { $of }.
hint-again = Take your time.

# How something is done: first by mouse, and with a hint by keys. The list is a thing's own menu.
how-open = To open something, press it two times, fast.
    .hint = By keys: go to it with “Tab”. Then press “Enter”.
    .keys = Type its number.
how-move = Drag it there with the mouse.
    .hint = By keys: go to what you move. Press “Space”.
    .keys = Type the number of what you want to do.
how-list = { $system ->
    [macos] Press { $thing } with two fingers. Then choose from its list.
   *[other] Press { $thing } with the right button. Then choose from its list.
}
    .hint = By keys: go there with “Tab”. Then press “Space”.
    .keys = Type the number of what you want to do.

# What the folder is called that lessons practise in.
practice-folder = Practice folder (you can throw it away)

surface-desktop = { $system ->
    [macos] A Mac desktop to play with
    [windows] A desktop of Windows to play with
   *[other] A desktop to play with
}
surface-folder = In the folder
surface-phone = A phone to play with

act-open = Open { $thing }
act-move = Put { $thing } into { $to }
act-copy = Copy { $thing } to { $to }
act-empty = Empty { $thing }
act-update = Look for an update of { $thing }
act-send = Open { $thing } in Books
act-unpack = Unpack { $thing }
