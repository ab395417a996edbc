# Two reports of one customer: what changed from the earlier to the later one. For an agent.

changed-order-as-given = The earlier report was made { $span } before this one.
changed-order-swapped = The report that you called the earlier is the later one, by { $span }. So we compare them the other way round.
changed-order-not-known = One of them does not tell when it was made. So we take them as you gave them.
changed-order-same = Both are the same report. There is nothing to compare.
changed-nothing = Nothing changed that an agent could use.
changed-heading-better = What is better
changed-heading-worse = What is worse
changed-heading-else = What else changed

changed-still = It is still this: { $cause }
changed-over = This is over: { $cause }
changed-new = This is new: { $cause }
changed-well = The customer has what they bought.
changed-step = Where it stood before: { $step_before } Where it stands now: { $step_after }
changed-product = Another product: before { $before }, now { $after }.
changed-kept = What is here of the file: before { $before }, now { $after }.
changed-file-there-again = The file is there again.
changed-file-there-no-more = The file is no longer where it was.
changed-file-same-again = The file is as it came.
changed-file-same-no-more = The file has changed since it came.
changed-file-here-again = The file is on the computer again, and not in a cloud only.
changed-file-here-no-more = The file is in a cloud only now.
changed-opener = Another program opens the file: before { $before }, now { $after }.
changed-opens-again = The system has a program for the file now.
changed-opens-no-more = The system has no program for the file any more.
changed-program = Helper Kit: before { $before }, now { $after }.
changed-system = The system: before { $before }, now { $after }.
changed-memory = The memory of the computer: before { $before }, now { $after }.
changed-room = Free room where the files go: before { $before }, now { $after }.
changed-cloud = { $after ->
    [none] No cloud copies the folder of the files any more.
    [another] A cloud that we do not know copies the folder of the files now.
   *[other] This cloud copies the folder of the files now: { $after }.
}
changed-disk = The folder of the files is on another kind of disk now: { $disk }.
changed-folder-open-again = The folder can be written to now.
changed-folder-open-no-more = The folder cannot be written to any more.
changed-language = The computer’s language: before { $before }, now { $after }.
changed-guard-new = A virus guard is new: { $guard }.
changed-guard-gone = A virus guard is gone: { $guard }.
changed-crash = New crashes of Helper Kit: { $times }.
changed-proxy-new = The way to the internet goes through a proxy now.
changed-proxy-gone = The way to the internet has no proxy any more.
changed-shop-again = The shop can be reached now.
changed-shop-no-more = The shop cannot be reached any more.
changed-clock-again = The clock is right now.
changed-clock-no-more = The clock is wrong now.
