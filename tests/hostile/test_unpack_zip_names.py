"""Archives of old systems, unpacked for real: their names come out as they were written."""

import tarfile
import unicodedata

import pytest

from helperkit.delivery.unpack import plan, unpack, ways_to_read_names
from helperkit.delivery.work import Watch
from tests.hostile.zip_maker import Item, extra, mac_like, zipped

NAMES = {
    "cp866": ["Вязание/Урок 1.mp4", "Вязание/Урок 2.mp4", "Инструкция.txt"],
    "cp1251": ["Договор.doc", "Счета за март.xls"],
    "cp932": ["レッスン1.mp4", "ソフト/予定表.xls", "表", "能力一覧/説明.txt"],
    "gbk": ["第1课.pdf", "使用说明.txt"],
    "big5": ["第一課.pdf", "許功蓋/使用說明.txt", "教學影片.mp4"],
    "cp949": ["제1강.mp4", "사용 설명서.pdf"],
    "cp850": ["Rechnung März.pdf", "Größe.txt"],
    "cp1252": ["Leçon d'été.mp4", "Résumé.pdf"],
    "cp437": ["Käse.jpg", "Brötchen.jpg"],
    "utf-8": ["Übung.pdf", "第1课.pdf", "Урок.mp4"],
}


def packed(names, encoding, made=0):
    items = [Item(n.encode(encoding), n.encode(), flags=0, made=made, attributes=0) for n in names]
    return zipped(*items)


@pytest.mark.parametrize("encoding", NAMES)
def test_zip(encoding, tmp_path):
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(packed(NAMES[encoding], encoding))
    got = unpack(archive, tmp_path, "Product", Watch())
    assert sorted(got.files) == sorted(NAMES[encoding])
    for name in got.files:
        assert (got.folder / name).read_bytes() == name.encode()


@pytest.mark.parametrize("encoding", ["cp866", "cp932", "gbk", "cp949", "utf-8"])
def test_tar(encoding, tmp_path):
    archive = tmp_path / "parcel.tar"
    with tarfile.open(archive, "w", format=tarfile.GNU_FORMAT, encoding=encoding) as tar:
        for name in NAMES[encoding]:
            tar.addfile(tarfile.TarInfo(name))
    got = unpack(archive, tmp_path, "Product", Watch())
    assert sorted(got.files) == sorted(NAMES[encoding])


def test_the_customer_chooses(tmp_path):
    names = ["ДОГОВОР.doc", "СЧЕТ.xls"]
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(packed([*names, "plain.txt"], "cp866"))
    assert "names-guessed" in plan(archive).warnings
    ways = {way.names: way.encoding for way in ways_to_read_names(archive)}
    chosen = ways[tuple(names)]
    planned = plan(archive, encoding=chosen)
    assert [entry.path for entry in planned.entries] == [*names, "plain.txt"]
    assert planned.warnings == ()
    got = unpack(archive, tmp_path, "Product", Watch(), encoding=chosen)
    assert set(got.files) == {*names, "plain.txt"}


def test_a_choice_does_not_lead_out(tmp_path):
    """What is harmless in one encoding can be a backslash and two dots in another."""
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(zipped(Item(b"\x95\x5c\x95\x5cevil.txt", flags=0), Item("b")))
    for encoding in ("cp932", "cp437", "utf-8"):
        for entry in plan(archive, encoding=encoding).entries:
            assert ".." not in entry.path
            assert "\\" not in entry.path


def test_a_mac_leaves_no_litter_and_composed_names(tmp_path):
    archive = tmp_path / "parcel.zip"
    archive.write_bytes(mac_like({"Übung/": None, "Übung/é.txt": b"1", "b.txt": b"2"}))
    got = unpack(archive, tmp_path, "Product", Watch())
    assert sorted(got.files) == ["b.txt", "Übung/é.txt"]
    assert all(unicodedata.is_normalized("NFC", name) for name in got.files)
    assert got.warnings == ()


def test_comment_in_unicode_is_no_name(tmp_path):
    archive = tmp_path / "parcel.zip"
    item = Item("Größe".encode("cp850"), flags=0, extra=extra(0x6375, b"\1\0\0\0\0other"))
    archive.write_bytes(zipped(item))
    assert [entry.path for entry in plan(archive).entries] == ["Größe"]
