# What an agent says while a caller is in a lesson, or looks at the list of lessons.

script-lesson =
    .restate = So it says { $read } Is that right?
    .ask =
        { $lesson ->
            [none] Which lesson stands at the very top?
           *[other] Is this the lesson: { $lesson }
        }
        Does it ask you to do something, or is it a question?
    .say =
        You can try all of it. It touches nothing of yours. | pause
        { $can-unlock ->
            [yes] It is a lock to practise with. Still, keep any password to yourself. | pause
           *[no] {""}
        }
        Try what it asks. I will wait. | stay
    .avoid =
        wrong | not yet
        test | lesson
    .works = Say that it worked, and let the caller go on.
    .does-not = { $can-leave-lesson ->
        [yes] Have the caller press “{ $choice-leave-lesson }”. What came before is still there.
       *[no] Have the caller go back. What came before is still there.
    }

script-learn =
    .restate = So it says { $read } Is that right?
    .ask =
        Which of the lessons would help you now?
    .say =
        They are short, and they touch nothing of yours. | pause
        Press the one that you would like. | wait
    .avoid =
        tutorial | small lesson
        course | small lesson
    .works = Stay on the line for its first page.
    .does-not = { $can-back ->
        [yes] Have the caller press “{ $choice-back }”. What came before is still there.
       *[no] Have the caller wait a moment. The list is being made.
    }
