"""Journeys that end at the parcel: real archives, locked, broken, in parts."""

import io
import os
import zipfile

from helperkit.diagnostics.verdict import Cause
from helperkit.practice.parcels import PASSWORD, product_files
from tests.end_to_end.causes.makers import BOOK, Scene, into, parcel, stored
from tests.end_to_end.causes.travel import Told
from tests.hostile.fault_server import in_turn, serve

HTML = b"<!doctype html><html><head><title>Sign in</title></head><body>Sign in</body></html>"


def _flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@into(Cause.DAMAGED_ON_THE_WAY)
def it_breaks_in_another_place_each_time(scene: Scene) -> Told:
    body = parcel()
    server = scene.server(in_turn(*(serve(_flipped(body, at)) for at in (9_000, 21_000, 33_000))))
    return scene.travel(scene.card(server.url(), body))


@into(Cause.DAMAGED_ON_THE_WAY)
def a_file_of_their_own_is_cut_off(scene: Scene) -> Told:
    return scene.travel(scene.write("Notes.zip", parcel()[:30_000]))


@into(Cause.DAMAGED_AT_SOURCE)
def it_equals_the_card_and_is_broken(scene: Scene) -> Told:
    whole = stored(BOOK, product_files()[BOOK])
    body = _flipped(whole, whole.index(b"%PDF") + 2_000)
    server = scene.server(serve(body))
    return scene.travel(scene.card(server.url(), body, start=BOOK))


@into(Cause.EMPTY_PARCEL)
def there_is_a_folder_in_it_and_nothing_else(scene: Scene) -> Told:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("Garden Notes/", b"")
    return scene.travel(scene.card(scene.server(serve(out.getvalue())).url(), out.getvalue()))


@into(Cause.UNFINISHED)
def a_browser_is_still_at_it(scene: Scene) -> Told:
    return scene.travel(scene.write("Notes.zip.crdownload", parcel()[:30_000]))


@into(Cause.UNFINISHED)
def another_browser_was_cut_off(scene: Scene) -> Told:
    return scene.travel(scene.write("Notes.zip.part", parcel()[:9_000]))


@into(Cause.PART_MISSING)
def the_second_of_two_is_not_there(scene: Scene) -> Told:
    return scene.travel(scene.write("Notes.zip.001", parcel()[:30_000]))


@into(Cause.PASSWORD_OTHER)
def another_password(scene: Scene) -> Told:
    return _typing(scene, "rosehip-9")


@into(Cause.PASSWORD_OTHER)
def two_other_passwords(scene: Scene) -> Told:
    return _typing(scene, "rosehip-9", "rosehip-8")


@into(Cause.PASSWORD_CAPS_LOCK)
def with_caps_lock_and_the_shift_of_digits(scene: Scene) -> Told:
    return _typing(scene, PASSWORD.upper().replace("7", "&"))


@into(Cause.PASSWORD_KEYBOARD)
def on_a_french_keyboard_whose_digits_are_letters(scene: Scene) -> Told:
    return _typing(scene, PASSWORD.replace("7", "è"))


@into(Cause.PASSWORD_KEYBOARD)
def on_a_greek_keyboard(scene: Scene) -> Told:
    return _typing(scene, "τθλιπ7")


@into(Cause.UNSAFE_PARCEL)
def a_name_leads_out_of_the_folder(scene: Scene) -> Told:
    return scene.practise("unsafe_parcel")


@into(Cause.TOO_BIG_INSIDE)
def it_would_grow_eight_hundredfold(scene: Scene) -> Told:
    return scene.practise("too_big_inside")


@into(Cause.UNKNOWN_PARCEL)
def it_is_of_a_kind_of_long_ago(scene: Scene) -> Told:
    return scene.practise("unknown_parcel")


@into(Cause.PAGE_AS_FILE)
def a_page_was_saved_as_the_book(scene: Scene) -> Told:
    return scene.travel(scene.write(BOOK, HTML))


@into(Cause.PAGE_AS_FILE)
def a_page_was_sold_as_the_book(scene: Scene) -> Told:
    body = stored(BOOK, HTML + os.linesep.encode())
    return scene.travel(scene.card(scene.server(serve(body)).url(), body, start=BOOK))


def _typing(scene: Scene, *passwords: str) -> Told:
    first, *more = (("unlock", password) for password in passwords)
    return scene.practise("password", presses={"locked": [first], "problem_password": [*more]})
