# Follow-up cases: what came of a call or a report, and when to call back.

# The message to the customer. Nothing here may promise what a card does not say.
follow-up-subject = { $product ->
    [none] How did it go?
   *[other] How did it go with { $product }?
}
follow-up-after = { $phone ->
    [none] You can just answer this email.
   *[other] You can just answer this email, or call { $phone }.
}
follow-up-open =
    .happened = { $product ->
        [none] You asked us for help. We would like to know how it went.
       *[other] You asked us for help with { $product }. We would like to know how it went.
    }
    .do = Does it work now? Please write to us: yes or no.
follow-up-solved-happy =
    .happened = { $product ->
        [none] We are glad that it works.
       *[other] We are glad that { $product } works.
    }
    .do = Is there something else that we can help with? Then please write to us.
follow-up-solved =
    .happened = { $product ->
        [none] You asked us for help, and now it works.
       *[other] You asked us for help with { $product }, and now it works.
    }
    .do = Is all well with it? Please tell us what we could do better.
follow-up-not-solved =
    .happened = { $product ->
        [none] You asked us for help. We are sorry that it does not work yet.
       *[other] You asked us for help with { $product }. We are sorry that it does not work yet.
    }
    .do = Please tell us what you see on your screen.
follow-up-no-answer =
    .happened = { $product ->
        [none] We called you, and could not reach you.
       *[other] We called you about { $product }, and could not reach you.
    }
    .do = Does it work now? If not, please write to us when a call suits you.
follow-up-passed-on =
    .happened = { $product ->
        [none] You asked us for help. Another person here looks after it now.
       *[other] You asked us for help with { $product }. Another person here looks after it now.
    }
    .do = Does it work by now? Then please tell us.

# For the agent.
cases-ask-solved = Is it solved?
cases-ask-happy = Is the customer happy?

cases-outcome-open = Not known yet
cases-outcome-solved-happy = Solved, and the customer is happy
cases-outcome-solved = Solved
cases-outcome-not-solved = Not solved
cases-outcome-no-answer = Nobody answered
cases-outcome-passed-on = Passed on
cases-outcome-not-needed = Not wanted any more

cases-standing-overdue = Waits too long
cases-standing-due = Due now
cases-standing-today = Today
cases-standing-coming = Later
cases-standing-no-day = No day
cases-standing-done = Done

cases-column-standing = Call back
cases-column-when = When
cases-column-product = Product
cases-column-about = About
cases-column-outcome = So far
cases-column-id = Case

cases-none = There are no cases here.
cases-count = { $count ->
    [one] One case.
   *[other] { $count } cases.
}
cases-remind = Reminders that are due now: { $count }
cases-settle = Two windows changed these cases at once. Both versions are kept: { $cases }
cases-unread = Cases that could not be read: { $count }. They are kept as they are.
cases-written = The table is here: { $file }
cases-not-written = The table could not be written: { $file }

cases-refused-broken = The list of cases is broken. It cannot be used.
cases-refused-broken-aside = The list of cases was broken. We put it aside, and began a new one.
cases-refused-broken-where = The old one is here: { $folder }
cases-refused-broken-saved = Cases that we could save: { $count }
cases-refused-newer = A newer Helper Kit wrote these cases. Please use that one. Nothing was changed.
cases-refused-read-only = The cases cannot be written there. Nothing was changed. The folder is: { $folder }
cases-refused-full = There is no room left on this computer. What was kept before is still there.
cases-refused-busy = Another window is writing right now. Please try again. Nothing was lost.
cases-refused-unknown = The list of cases does not answer as it should ({ $error }). What was kept is still there. Please try again.
cases-refused-gone = The folder with the cases cannot be reached: { $folder }
