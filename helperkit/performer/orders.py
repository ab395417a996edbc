"""Understands what a customer gave: a card, a link, or a file that is already here."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from helperkit.journey.order import Order, Support, Title, Trust
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.screens_problem import FOLDER
from helperkit.product.load import CardError, FormatUnknown, expired, load
from helperkit.product.model import Card, Delivery

ENDING = ".helpercard"
SCHEME = "helperkit:"

_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_BARE = re.compile(r"^[\w-]+(\.[\w-]+)+(:\d+)?/\S*$")  # shop.example/file: the scheme was lost
_FILE = re.compile(r"^(file:|[A-Za-z]:[\\/]|\.{0,2}[\\/]|~)|^[^:]{1,200}\.[A-Za-z0-9]{1,12}$")
_TRAILING = ".,;:!?)]}"  # marks of the sentence around a link
_NEXT_WORD = re.compile(r" +[^\s<>\"']+")
_OF_A_NAME = re.compile(r" +[^a-z]")  # a sentence that goes on after a link has small letters


def read_order(text: str, *, practice: bool = False) -> Order:
    """Return the order that a card, a link or a file stands for.

    `practice` trusts a practice card: only the program's own practice sets it. Raises `Problem`:
    LINK_UNREADABLE, CARD_UNREADABLE, or FILE_GONE for a file that is not there, or is a folder.
    """
    text = text.strip().strip('"')
    path = _as_path(text)
    if path is not None:
        if path.suffix.lower() == ENDING:
            return order_of_card(_card(path), practice=practice)
        if path.is_dir():
            raise Problem(ProblemName.FILE_GONE, Evidence(where="order", note=FOLDER))
        return Order(Trust.OWN_FILE, file=str(path))
    link = _as_link(text.removeprefix(SCHEME))
    if link is None and "://" not in text.removeprefix("file://") and _FILE.search(text):
        raise Problem(ProblemName.FILE_GONE, Evidence(where="order", note="no-file"))
    if link is None:
        raise Problem(ProblemName.LINK_UNREADABLE, Evidence(where="order", note="no-link"))
    return Order(Trust.LINK, urls=(link,))


def order_of_card(card: Card, *, practice: bool) -> Order:
    """Return the order of a card; one that cannot be trusted counts as a plain link.

    Then neither its name nor its telephone number is shown: anyone could have written them.
    """
    if practice and card.practice:
        return order_told(card)
    return Order(Trust.UNTRUSTED_CARD, **_delivered(card.delivery[0]))


def order_told(card: Card) -> Order:
    """Return the order of a card as it is seen where the card is trusted."""
    first, seller = card.delivery[0], card.seller
    return Order(
        Trust.PRACTICE if card.practice else Trust.CARD,
        **_delivered(first),
        name=card.name,
        number=card.number,
        kind=card.kind,
        password_by=first.password_by or "",
        titles=tuple(Title(item.path, item.title, item.start) for item in card.contents),
        support=Support(
            seller.name,
            seller.phone,
            seller.hours,
            seller.email,
            seller.reports,
            seller.recipients,
        ),
    )


def _delivered(first: Delivery) -> dict[str, Any]:
    """Return what an order says of the file to receive."""
    return {
        "urls": first.urls,
        "file": first.file,
        "size": first.size,
        "sha256": first.sha256 or "",
        "pieces": "".join(first.pieces),
        "unpacked_size": first.unpacked_size,
    }


def _card(path: Path) -> Card:
    try:
        card = load(path)
    except CardError as error:
        note = "format" if isinstance(error, FormatUnknown) else "card"
        evidence = Evidence(where="order", note=note)
        raise Problem(ProblemName.CARD_UNREADABLE, evidence) from error
    except OSError as error:
        evidence = Evidence(where="order", error=type(error).__name__, errno=error.errno)
        raise Problem(ProblemName.CARD_UNREADABLE, evidence) from error
    if expired(card, date.today()):
        raise Problem(ProblemName.CARD_UNREADABLE, Evidence(where="order", note="expired"))
    return card


def _as_path(text: str) -> Path | None:
    """Return the file that the text names, where there is one."""
    if text.lower().startswith("file:"):
        text = url2pathname(unquote(urlsplit(text).path))
    try:
        path = Path(text).expanduser()
        return path.absolute() if text and path.exists() else None
    except (OSError, ValueError, RuntimeError):  # too long, a null byte, no home
        return None


def _with_blanks(text: str, found: re.Match[str]) -> str:
    """Return a link with the rest of a file's name behind a blank: ".../Garden Notes.pdf".

    Where more than the link stands there, each word must look like one of a name.
    """
    link, at = found.group(), found.end()
    if link[-1] in _TRAILING or not text.startswith(" ", at):
        return link
    from helperkit.delivery.download.answers.link_names import is_file_name

    last = link.partition("://")[2].partition("?")[0].partition("/")[2].rpartition("/")[2]
    if not last or is_file_name(last):
        return link
    alone = not found.start() and "\n" not in text and is_file_name(_before_query(text))
    while (word := _NEXT_WORD.match(text, at)) is not None:
        at = word.end()
        if alone:
            continue
        if not _OF_A_NAME.match(word.group()):
            return link
        if is_file_name(_before_query(word.group())):
            return text[found.start() : at]
    return text[:at] if alone and at == len(text) else link


def _before_query(text: str) -> str:
    return text.rpartition("?")[0] or text.rstrip(_TRAILING)


def _as_link(text: str) -> str | None:
    """Return the link in a text, which may stand in a sentence or have lost its scheme."""
    found = _LINK.search(text)
    if found is not None:
        link = _with_blanks(text, found).rstrip(_TRAILING).replace(" ", "%20")
    elif _BARE.match(text):
        link = f"https://{text}"
    else:
        return None
    try:
        parts = urlsplit(link)
        _ = parts.port  # asking for it is what finds a port that cannot be
        return link if parts.hostname else None
    except ValueError:  # a port or an IPv6 address that cannot be
        return None
