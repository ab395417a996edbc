# helperkit inbox: what many reports say, for the people who lead a support team.

inbox-title = What the reports say
inbox-lead = { $count ->
    [one] One report was counted.
   *[other] { $count } reports were counted.
}
inbox-none = No reports were counted.
inbox-days = From { $first } to { $last }.
inbox-well = { $count ->
    [one] In one of them nothing is wrong.
   *[other] In { $count } of them nothing is wrong.
}
inbox-copies = Copies that were not counted again: { $count }.
inbox-no-day = Reports with no day that can be true: { $count }.
inbox-earlier = Reports that were left out, from before { $since } or with no day: { $count }.
inbox-gone = Files that are gone: { $count }. What they told still counts.
# check spelling: two numbers stand there, and no sentence
inbox-read = New or changed files that were read: { $read } of { $files }.
inbox-reading = Read so far: { $done } of { $all }.
inbox-not-whole = Some folders could not be looked into.
inbox-busy = Another inbox is reading right now. These are the numbers so far.
inbox-store-broken = The folder with the numbers cannot be used: { $folder }
inbox-kept = The numbers are kept here: { $folder }
inbox-page-written = The page is here: { $file }
inbox-page-not-written = The page could not be written: { $file }
inbox-refused-file = Not read: { $file }. { $why }
inbox-refused-more = More files that were not read: { $count }.
inbox-not-installed = This needs one more part, DuckDB. Add it with this line:
inbox-no-identity = There is no key in this file: { $file }

inbox-number = { $count }

# What stands out.
inbox-heading-first = What stands out
inbox-news-version = New since version { $since }: { $what }
inbox-news-day = New since { $since }: { $what }
inbox-often = Often: { $what }
inbox-headline-count = { $count } of { $of } reports, which is { $share }.
inbox-headline-change = { $among ->
    [all] Among all reports it was { $before } before, and { $after } since then.
   *[those] Among those it was { $before } before, and { $after } since then.
}
inbox-headline-product = Above all with { $value }: { $times } times as often as on the whole.
inbox-headline-system = Above all on { $value }: { $times } times as often as on the whole.

# Tables.
inbox-most = What breaks most
    .note = How many reports have each cause. Those where nothing is wrong are left out.
inbox-since = Since when it breaks more often
    .note = Only changes that are surely no chance. “Extra” reports came on top of what was usual.
    .none = No change that is surely no chance.
inbox-whom = For whom it breaks
    .note = Only what is surely no chance. “Times” compares with all reports. 1 is the same.
    .none = Nothing breaks surely more often for some than for others.
inbox-by-cause = By cause
inbox-by-problem = By problem
inbox-by-version = By version of the program
inbox-by-day = By day
inbox-by-system = By system
inbox-by-product = By product
inbox-by-signature = By signature
inbox-by-note = With each: what stands out there, else what breaks most.
inbox-refused = Files that were not read
inbox-too-few = Too few reports to say since when: { $causes }
inbox-over = Reports by day
    .note = All reports, and in the darker part: { $what }
inbox-over-none = All reports, by the day when they were made.
inbox-versions = The share of each version’s reports with: { $what }

inbox-column-what = What
inbox-column-reports = Reports
inbox-column-share = Share
inbox-column-between = Surely between
inbox-column-since = Since
inbox-column-among = Counted among
inbox-column-before = Before
inbox-column-after = After
inbox-column-extra = Extra, at least
inbox-column-whom = For
inbox-column-times = Times
inbox-column-cause = What stands out
inbox-column-cause-reports = Of these
inbox-column-why = Why
inbox-column-files = Files
inbox-column-day = Day
inbox-column-version = Version
inbox-between = { $low } to { $high }
inbox-of = { $count } of { $of }, { $share }
inbox-since-version = version { $since }
inbox-product = { $name } ({ $number })
inbox-product-number = product { $number }
inbox-everybody = all
inbox-few = too few
inbox-more = { $count ->
    [one] One more line is not shown.
   *[other] { $count } more lines are not shown.
}

inbox-system-windows = Windows
inbox-system-macos = macOS
inbox-system-linux = Linux
inbox-system-other = another system
inbox-unknown = not known
inbox-never-read = Reading it came to an end that nobody foresaw.
inbox-numbers = The numbers of this picture
inbox-how = How this is counted
inbox-how-text = “Surely between” holds what is true in 95 of 100 cases. For changes and for whom, that goes for all lines at once. A change is the best place to cut the versions or days in two. Where one thing goes away, the share of others goes up. So look at the counts as well.
