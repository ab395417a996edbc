title = How do I make room on the computer?

idea =
    .heading = How do I make room?
    .body = Big files fill a computer. Films are the biggest. You decide what you do not need any more.
    .picture = A full box.
    .choice = Make some room to try

throw =
    .heading = Throw the biggest file away.
    .body = { $system ->
        [windows] You have seen this film. Put it into the Recycle Bin.
        [macos] You have seen this film. Put it into the bin.
       *[other] You have seen this film. Put it into the Trash: that is the bin.
    }
    .hint = Hold the very big one, and move it onto the bin.
    .picture = Three files and a bin.

empty =
    .heading = It is in the bin. Now empty the bin.
    .body = Until then, the film still takes up room.
    .hint = Only an empty bin makes room. Point at the bin.
    .picture = Two files and a bin.

praise =
    .body = First the bin, then empty it. What is only in the bin, you can still take back.

thing-letter = Letter, very small
thing-photo = Photo, small
thing-film = Old film, very big
thing-bin = { $system ->
    [windows] Recycle Bin
    [macos] Bin
   *[other] Trash
}
