"""The rules of the wording check, one shape of fault at a time, each beside what only looks so."""

import pytest

from helperkit.words.check import Kind, Rule, check

TEXT, MAIL = Kind.TEXT, Kind.MAIL
PAIRS = [
    # Words: of the trade, of our house, hard, in capitals, explained.
    (Rule.JARGON, TEXT, "Please empty the cache.", "Please open the app."),
    (Rule.JARGON, TEXT, "The font comes as OTF.", "The font comes as a PDF."),
    (Rule.JARGON, TEXT, "The cache is full.", "A cache is a store that keeps old pages."),
    (Rule.JARGON, TEXT, "The cache, it is full.", "We empty the cache, which is a store."),
    (Rule.JARGON, TEXT, "We empty the store and the cache.", "We empty a store of pages, a cache."),
    (Rule.JARGON, TEXT, "We keep a cache of it.", "We keep the old pages. This is called a cache."),
    (Rule.JARGON, TEXT, "It is on a server.", "It is on a server. That is where we keep it."),
    (
        *(Rule.JARGON, TEXT, "A folder is a place that keeps files. Empty the cache."),
        "A cache is a store that keeps pages. Empty your caches.",
    ),
    (Rule.HOUSE_WORD, TEXT, "Please open the app.", "Please open the program."),
    (Rule.HARD_WORD, TEXT, "We took an astrolabe.", "We took a workbook."),
    (Rule.HARD_WORD, TEXT, "It is an allegory.", "It is a tulip."),
    (Rule.HARD_WORD, TEXT, "The gazebo is green.", "PhotoFix is green."),
    # The passive, also where the question parts it.
    (Rule.PASSIVE, TEXT, "Why was the course on roses removed?", "Is the seat that you took good?"),
    (Rule.PASSIVE, TEXT, "The mail got deleted.", "The shop is closed."),
    # Two negatives in parts that hang together; "un" before a word.
    (Rule.DOUBLE_NEGATIVE, TEXT, "Nobody who has no pen writes.", "Nobody who has a pen writes."),
    (Rule.DOUBLE_NEGATIVE, TEXT, "It is not unloved.", "Do not unlock it."),
    (Rule.DOUBLE_NEGATIVE, TEXT, "Without it, we can't go.", "Without it, the page is closed."),
    # More than one instruction.
    (Rule.MANY_INSTRUCTIONS, TEXT, "Choose it, and after that enter it.", "Choose it after that."),
    (Rule.MANY_INSTRUCTIONS, TEXT, "Could you look at it and send it?", "Can you see and hear it?"),
    (Rule.MANY_INSTRUCTIONS, TEXT, "Open the mail and load it.", "Do not close it while it works."),
    # Trouble without a next step, and what somebody did about it.
    (Rule.NO_NEXT_STEP, MAIL, "Your link no longer works.", "It no longer works. We sent one."),
    (Rule.NO_NEXT_STEP, MAIL, "We made a mistake.", "The price is wrong. We made a new list."),
    (Rule.NO_NEXT_STEP, MAIL, "The mail came back on Monday.", "It is late. It will come soon."),
    (Rule.NO_NEXT_STEP, MAIL, "There is no order for you.", "We do not send a printed copy."),
    (Rule.NO_NEXT_STEP, MAIL, "There is too little room.", "There is too little room. Is it new?"),
    # Promises: a time for what comes, and what holds for all.
    (Rule.PROMISE, TEXT, "We answer within an hour.", "We usually answer within an hour."),
    (Rule.PROMISE, TEXT, "You get it in ten seconds.", "You may return it within ten days."),
    (Rule.PROMISE, TEXT, "It opens on any phone.", "It opens on a phone."),
    (Rule.PROMISE, TEXT, "Everyone learns it.", "Every lesson has a test."),
    (Rule.PROMISE, TEXT, "All our students pass.", "Some of our students pass."),
    (Rule.PROMISE, TEXT, "You can speak Greek in two weeks.", "You can cancel it in two weeks."),
    (Rule.PROMISE, TEXT, "It is sure to help you.", "Please make sure to keep it."),
    # Words in the wrong place, or missing.
    (Rule.GRAMMAR, TEXT, "Where you did buy it?", "When you buy it, where is it?"),
    (Rule.GRAMMAR, TEXT, "When the course will start?", "What is the name of the course?"),
    (Rule.GRAMMAR, TEXT, "The video, starts slowly.", "The video, a gift, starts slowly."),
    (Rule.GRAMMAR, TEXT, "You need new password.", "You need new password rules."),
    (Rule.GRAMMAR, TEXT, "Please press button now.", "It is an open book."),
    (Rule.GRAMMAR, TEXT, "File is here.", "Files are here."),
    (Rule.GRAMMAR, TEXT, "She knitting it.", "She is knitting it."),
    (Rule.GRAMMAR, TEXT, "It opens very slow.", "Is the sound too quiet?"),
    (Rule.GRAMMAR, TEXT, "I have two book's.", "It is the book's cover."),
    (Rule.GRAMMAR, TEXT, "The teacher explain it.", "The teacher can explain it."),
    (Rule.GRAMMAR, TEXT, "Please sent us the number.", "Please send us the number."),
    # Words that do not go together.
    (Rule.GRAMMAR, TEXT, "The teacher are here.", "The teachers are here."),
    (Rule.GRAMMAR, TEXT, "The children likes it.", "It is as if the book were new."),
    (Rule.GRAMMAR, TEXT, "This courses are new.", "These courses are new."),
    (Rule.GRAMMAR, TEXT, "I have three lesson here.", "I have three lesson plans here."),
    (Rule.GRAMMAR, TEXT, "It is another lessons.", "It is another lesson."),
    (Rule.GRAMMAR, TEXT, "We are selling books since 2012.", "We have been here since 2012."),
    (Rule.GRAMMAR, TEXT, "It is opening since May.", "They are opening what we had since May."),
    (Rule.GRAMMAR, TEXT, "Where your file is?", "Where is your file?"),
    (Rule.GRAMMAR, TEXT, "How long does it lasts?", "How long does it last?"),
    # Lists: blame, sayings, empty courtesy.
    (Rule.BLAME, TEXT, "Anyone who reads properly sees it.", "Anyone who reads sees it."),
    (Rule.BLAME, TEXT, "This is not our fault.", "This is not your fault."),
    (Rule.BLAME, TEXT, "It is super easy.", "We make it easy."),
    (Rule.PROMISE, TEXT, "Refunds are impossible.", "Please ask us about refunds."),
    (Rule.HOUSE_WORD, TEXT, "Downloads are here.", "Look in your Downloads directory."),
    (Rule.BLAME, TEXT, "The wrong password is here.", "Sorry about the wrong link in our mail."),
    (Rule.IDIOM, TEXT, "They know their onions.", "They know their way."),
    (Rule.IDLE_POLITENESS, TEXT, "We regret any trouble.", "Sorry about the wrong link."),
    (Rule.IDLE_POLITENESS, TEXT, "Thank you for your patience.", "Thank you for your order."),
    (Rule.BLAME, TEXT, "You waste our time.", "It takes some time."),
    (Rule.IDLE_POLITENESS, TEXT, "It is very kind of you.", "We are happy with the cover."),
    (Rule.IDIOM, TEXT, "We got our wires crossed.", "It stands on the same page."),
    # Marks and labels.
    (Rule.SPELLING, TEXT, "What is the name of it.", "Who has the key can use it."),
    (Rule.SPELLING, TEXT, "How long is the course.", "Have the number ready."),
    (Rule.SPELLING, TEXT, "Here i wait.", "Here I wait."),
    (Rule.SPELLING, TEXT, 'Press "Next to go on.', 'It is 5" wide.'),
    (Rule.SPELLING, TEXT, "It is here , now.", "Your order number is 55-2081."),
    (Rule.SPELLING, TEXT, "It is here,, now.", "It is here, now."),
    (Rule.SPELLING, TEXT, "it is here.", "eBay is here."),
    (Rule.BUTTON, Kind.BUTTON, "Free sample", "Free up room"),
    (Rule.BUTTON, Kind.BUTTON, "Help options", "Help me by phone"),
    (Rule.TITLE, Kind.TITLE, "WE FOUND IT", "We found it"),
    (Rule.TITLE, Kind.TITLE, "The Garden Book Is Here", "The garden book is here"),
    (Rule.TITLE, Kind.TITLE, "The long way home", "The shop warns you"),
    (Rule.TITLE, Kind.TITLE, "Green roses", "The teacher answered"),
]  # fmt: skip


def rules(text: str, kind: Kind) -> set[Rule]:
    return {finding.rule for finding in check(text, kind).findings}


@pytest.mark.parametrize(("rule", "kind", "faulty", "good"), PAIRS, ids=lambda one: str(one)[:40])
def test_a_fault_is_told_from_what_only_looks_so(
    rule: Rule, kind: Kind, faulty: str, good: str
) -> None:
    assert rule in rules(faulty, kind)
    assert rule not in rules(good, kind)


def test_a_house_word_is_no_word_of_the_trade() -> None:
    assert rules("Your account is in the app.", TEXT) == {Rule.HOUSE_WORD}


def test_one_plain_word_can_stand_in_the_place_of_a_hard_one() -> None:
    (hard,) = check("We utilise it.", TEXT).findings
    assert (hard.better, hard.replaces) == ("use", True)
    (trade,) = check("Please unzip it.", TEXT).findings
    assert not trade.replaces
