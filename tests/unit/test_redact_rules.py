"""The rules: what each finds, what none may touch, and that no text can hold them up."""

import random

import pytest

from helperkit.assets import asset
from helperkit.diagnostics.allow import Reason
from helperkit.diagnostics.names import Names
from helperkit.diagnostics.redact.clean import clean
from helperkit.diagnostics.redact.people import own_names
from helperkit.diagnostics.redact.rule import Known
from helperkit.diagnostics.redact.rules import RULES
from helperkit.words.texts import Texts
from tests.each import each

KNOWN = Known(
    user="waltraud.knutsen",
    full_name="Waltraud Müller-Knutsen",
    hosts=("KNUTSENS-LAPTOP", "OLDBOX-7"),
    home="/home/waltraud.knutsen",
)
PEM = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----"
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"

FOUND = {
    "private-key": [(f"key {PEM} end", "MIIE"), (PEM[:40], "MIIE")],
    "link": [
        ("https://mary:pw@shop.example/d/8f7a/x.zip?sig=abc", "8f7a"),
        ("GET https%3A%2F%2Fshop.example%2Fd%2F8f7a", "8f7a"),
        ("asked shop.example.com/d/8f7a", "8f7a"),
        ("ftp://mary:geheim@host/x", "geheim"),
        ("at ?token=8f7a&sig=1", "8f7a"),
    ],
    "e-mail": [
        ("mary.smith+x@mail.example.co.uk", "smith"),
        ("mary.smith%40example.com", "smith"),
        ("smith [at] example [dot] com", "smith"),
        ("from <müller@exämple.de>:", "müller"),
        ('to "mary smith"@example.org', "smith"),
    ],
    "path": [
        (r"C:\Users\Mary Smith\Letters to Anna\x.pdf is gone", "Letters"),
        (r"'C:\\Users\\Mary Smith\\x'", "Smith"),
        (r"C:\Users\Mary Smith", "Smith"),
        (r"\\OLDPC\share\Mary\x", "OLDPC"),
        (r"D:\Divorce\letter", "Divorce"),
        ("/home/mary smith/My Divorce/letter.txt failed", "Divorce"),
        ("No such file: '/Volumes/Anna's Stick/x'", "Anna"),
        ("C%3A%5CUsers%5CMary%20Smith%5Cx", "Smith"),
        ("%2Fhome%2Fmary%2Fx", "mary"),
        (r"…\Smith\x", "Smith"),
        (r"%USERPROFILE%\Divorce", "Divorce"),
        ("~/Divorce/letter", "Divorce"),
    ],
    "service-key": [
        ("AKIAIOSFODNN7EXAMPLE", "AKIA"),
        ("using ASIAADRSSMRAMGLBQPYA from the environment", "ASIA"),
        ("AIzaSyA1234567890abcdefghijklmnopqrstuv", "AIza"),
        ("xoxb-123456789012-1234567890123-AbCdEf", "xox"),
        ("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "ghp"),
        ("sk_live_4eC39HqLyjWDarjtT1zdp7dc", "4eC3"),
        (JWT, "eyJ"),
        ("1234567890:AAF1234567890abcdefghijklmnopqrstuv", "AAF1"),
    ],
    "named-key": [
        ("Authorization: Bearer abcdef123456", "abcdef"),
        ("password=hunter2", "hunter2"),
        ('"password": "correct horse"', "horse"),
        ("Set-Cookie: sid=abc; theme=dark", "abc"),
        ("api_key: 0a1b2c3d4e", "0a1b"),
        ("--password 64PEoahyuIv", "64PE"),
        ("--password $+7&JBce!", "JBce"),
        ("PASSWORD=(SkyuTum1& in the environment", "Skyu"),
        ("passwd: 5&#G4x8g0u*4LR", "4LR"),
        ("password=R)!EYm8k^dk2 is wrong", "dk2"),
        ("pw=hunter2", "hunter2"),
        ("das Passwort lautet Sonnenschein", "Sonne"),
    ],
    "iban": [("DE89 3704 0044 0532 0130 00", "3704"), ("to GB82WEST12345698765432.", "WEST")],
    "card": [
        ("4111 1111 1111 1111", "4111"),
        ("378282246310005", "3782"),
        ("4111.1111.1111.1111", "41"),
    ],
    "device": [
        ("00:1A:2B:3C:4D:5E", "1A"),
        ("00-1a-2b-3c-4d-5e", "1a"),
        ("001a.2b3c.4d5e", "2b3c"),
    ],
    "ip-address": [
        ("peer 83.12.77.201:443", "83.12"),
        ("192.168.178.21", "178"),
        ("fe80::1c2d:3e4f:5a6b:7c8d%eth0", "1c2d"),
        ("[2001:db8::8a2e:370:7334]:80", "8a2e"),
    ],
    "serial": [
        ("Serial number: C02XK1ZXJGH5", "C02X"),
        ("S/N: WD-WXHLWCXNQEHQ", "WXHL"),
        ("S/N: 5CGJQKSXTB", "JQKS"),
        ("SerialNumber : BAQTCGGQBWRF", "BAQT"),
        ("device serial number 5CG3M6B5SK was removed", "5CG3"),
        ("S-1-5-21-1004336348-1177238915-682003330-1001", "1004"),
        ("{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", "6ba7"),
    ],
    "licence-key": [
        ("ABCDE-12345-FGHIJ-67890-KLMNO", "FGHIJ"),
        ("licence key: a1b2c3d4", "a1b2"),
        ("licence key YKVBGT-GXJPZY-ALJUDX was refused", "GXJ"),
    ],
    "order": [
        ("order number 4711-2234", "4711"),
        ("Bestellnummer: A-2024-00123", "00123"),
        ("for #100234", "100234"),
        ("Auftrag: K7F9Q2", "K7F9"),
    ],
    "phone": [
        ("+49 30 1234567", "1234567"),
        ("(555) 123-4567", "4567"),
        ("tel: 0171 2345678", "234"),
    ],
    "network": [("SSID: FRITZ!Box 7590 XY", "FRITZ"), ('joined wifi "Anna at home"', "Anna")],
    "own-name": [
        ("of Waltraud", "Waltraud"),
        ("M%C3%BCller", "ller"),
        ("Mueller", "Muell"),
        ("WALTRA~1", "WALTRA"),
        ("gone: Waltrau…", "Waltrau"),
        ("on knutsens-laptop", "knutsens"),
        ("oldbox-7", "oldbox"),
    ],
    "owner": [("Owner: Anna Berg", "Berg"), ("USERNAME=anna", "anna"), ("Dear Anna Berg,", "Berg")],
    "street": [
        ("address: 6776 Campbell Meadow", "Campbell"),
        ("delivery address Hannastraat 4 is not complete", "Hanna"),
        ("billing_address=Carstenstraße 9471; country=DE", "Carsten"),
        ("street: Studio 71G, Jacqueline Camp", "Jacqueline"),
        ("ship to: Beauring 8", "Beauring"),
        ("Anschrift: Hauptweg 3", "Hauptweg"),
    ],
    "host": [
        ("on DESKTOP-AB12CD3", "AB12"),
        ("Marys-MacBook-Pro", "Marys"),
        ("anna.fritz.box", "anna"),
        ("COMPUTERNAME=ANNA", "ANNA"),
        ("mail.anna-berg.de", "berg"),
    ],
    "file": [
        ("could not open Divorce 2025 Anna.pdf", "Divorce"),
        ("'my letter to anna.docx' is gone", "letter"),
        ("Anna (2).jpg", "Anna"),
    ],
    "short-name": [("ANNABE~1.DOC", "ANNABE")],
    "random": [("tok9f8e7d6c5b4a3", "9f8e"), ("Zq8vB2nLx5Rt7YwKp3Ms", "Zq8v")],
}
KEPT = """
version 6.12.0.1|Qt 6.12.0|Python 3.11.9|Windows 10.0.19045|Windows 10.0.22631.4460
Firefox/120.0.1.5|Chrome 120.0.6099.71|6.8.0-45-generic|macOS 14.6.1|debian 12|libssl.so.3
OpenSSL 3.0.15|msgspec 0.19.0|ConnectionResetError|[Errno 104] Connection reset by peer
[WinError 10054]|errno 28|0x80070005|0xc000007b|ssl.SSLCertVerificationError
CERTIFICATE_VERIFY_FAILED|zipfile.BadZipFile: File is not a zip file|application/pdf
application/vnd.openxmlformats-officedocument.wordprocessingml.document|text/html
application/epub+zip|x86_64|aarch64|arm64|win_amd64|manylinux_2_17_x86_64|armv7l|i686|ubuntu
fedora|1234567890123 bytes|4000787030016|40.7 MB of 98.3 MB|got 40700 wanted 98304
bytes 0-1023/146515|98304|HTTP 404|HTTP/1.1 503|2026-11-22T14:05:00+01:00|2026-11-22 14.05
12:34:56|1732280700|1732280700123|helperkit.delivery.unpack.zip.reader
/usr/lib/python3.11/ssl.py|line 42, in read|unpack/zip/reader.py:17|ISO-8859-15|UTF-8
CVE-2024-12345|KB5031455|TLSv1.3|sha256|ECDHE-RSA-AES256-GCM-SHA384|cp437|RFC 9110|ext4|ntfs
apfs|tmpfs|vfat|en_GB|de_DE|crc|dns|self_signed|link_expired|read-timeout|report-why-summary
kernel32.dll|ntdll.dll|manifest.json|facts.json|summary.txt|localhost|127.0.0.1|::1|0.0.0.0
UTC+01:00|ZIP64|Deflate64|LZMA2|AES-256|PPMd|BZip2|Kaspersky|ESET|Zscaler|permission denied
no space left on device|updated from 1.0 to 6.5.3.1 today
a file of type application/vnd.rar was found
looked into /tmp as well|no room in /var/log|looked into /Volumes as well
no room in C:\\Program Files
looked into C:\\Program Files (x86) as well|no room in /mnt|looked into /media as well
no room in /run/user|looked into ~/.cache as well|a file that ends in book.zip.part
FileNotDecryptedError|pypdf.errors.FileNotDecryptedError|certificate|address already in use
Address family not supported|serial number: UNKNOWN|password=(left out)
download SHA256|a transaction of TLS1|the password is wrong|case UTF16|reference X86
"""
KEPT_TEXTS = KEPT.strip().replace("\n", "|").split("|")
CASES = [(rule, text, gone) for rule, cases in FOUND.items() for text, gone in cases]


@each("rule, text, gone", CASES)
def test_a_rule_finds_what_it_is_for(rule, text, gone):
    assert gone in text or rule == "private-key"
    shown, hits = clean(text, KNOWN)
    assert gone not in shown
    assert hits


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_finds_its_own_cases_by_itself(rule):
    for text, gone in FOUND[rule.name]:
        at = text.find(gone)
        spans = list(rule.find(text, KNOWN))
        assert any(span.start <= at < span.end for span in spans) or at < 0, text


@each("text", KEPT_TEXTS)
def test_what_is_technical_stays(text):
    assert clean(text, KNOWN) == (text, ())


@pytest.mark.parametrize(
    "text", ["order ４７１１２２３４", "mary＠example.org", "tel: ٠١٧١٢٣٤٥٦٧٨"]
)
def test_wide_signs_and_other_digits_hide_nothing(text):
    shown, rules = clean(text, KNOWN)
    assert rules
    assert shown.isascii()


def test_digests_stay_and_random_words_do_not():
    chance = random.Random(6)
    for length in (16, 32, 40, 64, 96, 128):
        digest = f"{chance.getrandbits(4 * length):0{length}x}"
        assert clean(digest, KNOWN) == (digest, ())
        assert clean(f"sha256 {digest} differs", KNOWN)[1] == ()


def test_versions_are_no_addresses():
    """Whatever four numbers follow the word, they are a version's."""
    chance = random.Random(6)
    for word in ("version ", "Qt ", "v", "Firefox/", "kernel-", "driver ", "build: "):
        for _ in range(200):
            quad = ".".join(str(chance.randrange(256)) for _ in range(4))
            text = f"{word}{quad} failed"
            assert clean(text, KNOWN) == (text, ())


def test_check_digits_are_looked_at():
    assert clean("DE88370400440532013000", Known())[1] == ()
    assert clean("to 4111111111111112", Known())[1] == ()


def test_the_same_is_the_same_over_all_texts_of_a_report():
    names = Names()
    first, _hits = clean("anna@example.com wrote to bert@example.com", KNOWN, names)
    second, _hits = clean("bert@example.com answered; Waltraud and waltraud", KNOWN, names)
    assert first == "mail-1 wrote to mail-2"
    assert second == "mail-2 answered; person-1 and person-1"
    assert names.meant["mail-2"] == "bert@example.com"


def test_what_two_rules_find_goes_as_a_whole():
    text = r"'C:\Users\Waltraud\bill for anna@example.com.pdf'"
    assert clean(text, KNOWN) == (r"'folder-1\file-1.pdf'", ("path",))


def test_two_that_overlap_leave_nothing_of_either():
    shown, hits = clean("password=xy:/home/anna b/diary", KNOWN)
    assert shown == "password=folder-1/file-1"
    assert hits == ("path",)


def test_names_that_a_card_gives_stay():
    assert clean("Garden Notes.pdf", KNOWN, own=frozenset({"Garden Notes.pdf"}))[1] == ()
    assert clean("Garden Notes.pdf", KNOWN)[1] == ("file",)


def test_of_what_a_seller_publishes_only_persons_and_keys_are_looked_for():
    text = "help@shop.example, +44 808 157 0100"
    assert clean(text, KNOWN, published=True) == (text, ())
    assert clean("ask Waltraud", KNOWN, published=True)[0] == "ask person-1"


def test_common_account_names_are_no_names():
    for user in ("root", "user", "admin", "debian", "error"):
        assert list(own_names("root user admin debian error", Known(user=user))) == []


def test_every_rule_has_its_words_and_a_name_of_its_own():
    texts = Texts(asset("words/en"), "en")
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert not set(names) & set(Reason)  # a ledger tells them apart by that
    for rule in RULES:
        assert rule.source
        assert rule.why in texts.names
        assert f"report-replaced-{rule.name}" in texts.names


PIECES = (
    "a A 0 1 / \\ a/ /a C:\\a_ \\\\a @ a@ a.a@ 1. 1.1.1.1_ a: 0: :: - ABCD- A1B2- %2F %5Ca =_ a=b& "
    "password= password:_ key_ bearer_a user= Dear_A_ -----BEGIN_A----- eyJ. sk- DE89_3704_ 4111_ "
    "+4_ (1 tel_ order_ #a1 A~1 \" ' ( [ https://a …/ ../ a_b.pdf .pdf.pdf (a)_ waltraud é SSID:_ "
    "S/N_1 host= -PC a.local ghp_ cookie= ?a=b S-1-5-21-1 1-1- \x00 İ a= x.pdf_"
)
HOSTILE = [piece.replace("_", " ") for piece in PIECES.split(" ")]


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_text_can_hold_the_rules_up(piece):
    """Each is linear in the text; one that were not would take hours for 100,000 letters."""
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    shown, _hits = clean(text, KNOWN)
    assert isinstance(shown, str)
