"""Journeys that end at the link, the card, or at what the shop has behind them."""

from pathlib import Path

from helperkit.diagnostics.verdict import Cause
from tests.end_to_end.causes.makers import Scene, into, parcel
from tests.end_to_end.causes.travel import Told
from tests.hostile.fault_server import serve


@into(Cause.LINK_EXPIRED)
def the_link_is_too_old(scene: Scene) -> Told:
    return scene.practise("link_expired")


@into(Cause.LINK_USED_UP)
def the_link_has_no_more_turns(scene: Scene) -> Told:
    return scene.practise("link_used_up")


@into(Cause.LINK_UNREADABLE)
def the_link_is_torn(scene: Scene) -> Told:
    return scene.practise("link_unreadable")


@into(Cause.CARD_UNREADABLE)
def the_card_is_torn(scene: Scene) -> Told:
    return scene.practise("card_unreadable")


@into(Cause.CARD_EXPIRED)
def the_card_is_over(scene: Scene) -> Told:
    return _card(scene, "expires = 2099-01-01", "expires = 2026-01-02")


@into(Cause.PROGRAM_OLD)
def the_card_is_of_a_newer_format(scene: Scene) -> Told:
    return _card(scene, "format = 1", "format = 2")


@into(Cause.FILE_GONE_AT_SHOP)
def the_shop_has_no_such_file(scene: Scene) -> Told:
    return scene.practise("file_gone")


@into(Cause.FILE_CHANGED_AT_SHOP)
def the_shop_sends_the_same_wrong_bytes_twice(scene: Scene) -> Told:
    return scene.practise("damaged")


@into(Cause.FILE_CHANGED_AT_SHOP)
def the_shop_has_a_longer_file(scene: Scene) -> Told:
    server = scene.server(serve(parcel(**{"More.txt": b"A second edition.\n"})))
    return scene.travel(scene.card(server.url(), parcel()))


def _card(scene: Scene, was: str, now: str) -> Told:
    text = Path(scene.card("http://127.0.0.1:9/book.zip", parcel())).read_text(encoding="utf-8")
    assert was in text
    return scene.travel(scene.write("Changed.helpercard", text.replace(was, now).encode()))
