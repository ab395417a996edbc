# The wording check: what it found, why that matters, and a better wording where one is known.
# Values: $found (the words that are meant), $better, $count and $most (figures of the rule).

check-at = { $file }:{ $line }:{ $column }: { $what }
check-better = Better: { $better }

check-long-sentence = A sentence of { $count } words. It may have { $most }.
    .why = Long sentences are lost on the way to their end.
check-long-text = It has { $count } words. Here it may have { $most }.
    .why = A long text is not read at all.
check-hard-to-read = It asks for { $count } years of school. It may ask for { $most }.
    .why = Long words and long sentences shut people out.
check-hard-word = A hard word: “{ $found }”
    .why = Some people do not know it, and there is a plain one.
check-jargon = A word of the trade: “{ $found }”
    .why = Customers do not know the words of our trade.
check-house-word = Our screens have another word for “{ $found }”.
    .why = One word for one thing. Then readers find it on the screen.
check-passive = Nobody is named who does it: “{ $found }”
    .why = Say who does it. Then it is clear who has to act.
check-blame = It sounds like blame: “{ $found }”
    .why = People who feel blamed stop reading, and stop asking.
check-double-negative = Two words that say no: “{ $found }”
    .why = With two of them, readers have to think twice. Say what is so.
check-idiom = A saying: “{ $found }”
    .why = It does not mean what its words say. Many people do not know it.
check-idle-politeness = Polite words that say nothing: “{ $found }”
    .why = They stand before what the reader looks for.
check-no-next-step = It tells of trouble, and not what to do next.
    .why = Say the one thing to do, or what you do yourself.
check-many-instructions = { $count } things to do in one sentence.
    .why = One step in a sentence. Then nobody loses their place.
check-promise = A promise: “{ $found }”
    .why = Only the seller may promise this, on the product card.
check-title = This title does not say what happened.
    .why = A title is a short sentence in small letters: what is so, or a question.
check-button = This button does not say what it does.
    .why = A button begins with a verb, and says what happens then.
check-grammar = The grammar may be wrong: “{ $found }”
    .why = Slips make a text hard to trust.
check-spelling = The spelling or a mark may be wrong: “{ $found }”
    .why = Slips make a text hard to trust.
check-cut = The text is very long. Only the first { $most } letters were read.
    .why = Check the rest in parts.
check-unreadable = This file cannot be read as text.
    .why = Save it as plain text, in UTF-8.
check-too-large = This file is too large to check. It may have { $most } MB.
    .why = Check it in parts.
check-not-english = This text is not in English, and only English can be checked.
    .why = Ask a reader who speaks its language.
check-waiver-unused = This waiver is not needed: “{ $found }”
    .why = What it waives is not there any more. Take it out.
check-waiver-bare = This waiver gives no reason: “{ $found }”
    .why = The next person has to know why the rule does not hold here.
check-waiver-unknown = There is no such rule: “{ $found }”
    .why = Look at the names of the rules in this list.

# What rests as it is not installed.
check-rests-common-words = Rare words were not looked for: wordfreq is not installed.
check-rests-grammar = Grammar and spelling were not checked: harper-py is not installed.
check-rests-link-grammar = Whole sentences were not taken apart: link-grammar is not installed.
check-rests-how = To have them: { $command }

# Figures.
check-no-input = There is no text to read. Name a file, or send the text in with a pipe.
check-nothing = Nothing found.
check-found = { $count ->
    [one] One place was found.
   *[other] { $count } places were found.
}
check-waived = { $count ->
    [one] One is waived, with its reason.
   *[other] { $count } are waived, each with its reason.
}
check-texts = { $count ->
    [one] One text, { $words ->
        [one] one word
       *[other] { $words } words
    }.
   *[other] { $count } texts, { $words ->
        [one] one word
       *[other] { $words } words
    }.
}
check-grade = Reading grade: { $mean } on average, { $highest } at most ({ $where }).
check-grade-one = Reading grade: { $grade }.
check-longest-sentence = Longest sentence: { $count } words ({ $where }).
check-longest-sentence-one = Longest sentence: { $count } words.
check-longest-body = Longest body: { $count } words ({ $where }).
check-uncommon = Words outside the common list: { $words }.
check-uncommon-none = All words are common, or taught.
check-no-language = There are no lists for this language: { $language }.
check-other-language = There are no rules for “{ $language }” yet. Its texts were left out.
