"""The real work names each practice problem by its cause, as a customer would meet it."""

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.unpack import unpack
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from helperkit.practice.shop import PRACTICE_PROBLEMS, Shop
from helperkit.product.load import CardError, parse

# These show themselves only when the content is looked at: inspect's tests meet them.
SEEN_LATER = {
    ProblemName.NO_PROGRAM,
    ProblemName.UNSAFE_FILE,
    ProblemName.WRONG_SYSTEM,
    ProblemName.NOT_EXPECTED,
}
MET_AT_ONCE = PRACTICE_PROBLEMS - SEEN_LATER - {ProblemName.CARD_UNREADABLE}


def get_and_unpack(shop, folder, password=""):
    (delivery,) = parse(shop.card_text).delivery
    received = download(
        shop.link if shop.setup.by_link else delivery.urls[0],
        shop.setup.place or folder,
        Watch(),
        name=delivery.file,
        size=delivery.size,
        sha256=delivery.sha256,
        patience=1.0,
    )
    return unpack(received.path, folder, "Garden Notes", Watch(), password=password)


@pytest.mark.parametrize("problem", sorted(MET_AT_ONCE))
def test_each_is_named_by_its_cause(problem, tmp_path, monkeypatch):
    with Shop(problem=problem, pace=0) as shop:
        for name, value in shop.setup.environment.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(Problem) as met:
            get_and_unpack(shop, tmp_path)
    assert met.value.name == problem


def test_a_bad_card_is_told_by_its_line():
    with Shop(problem="card_unreadable") as shop, pytest.raises(CardError) as met:
        parse(shop.card_text)
    assert shop.card_text.splitlines()[met.value.line - 1].startswith('name = "The Practice Shop')


@pytest.mark.parametrize("problem", ["", "damaged_once", *sorted(SEEN_LATER)])
def test_the_rest_arrives_and_unpacks(problem, tmp_path):
    with Shop(problem=problem, pace=0) as shop:
        unpacked = get_and_unpack(shop, tmp_path)
    assert unpacked.files


def test_the_password_from_the_email_opens_it(tmp_path):
    with Shop(problem="password", pace=0) as shop:
        assert get_and_unpack(shop, tmp_path, shop.setup.password).files


@pytest.mark.parametrize("problem", ["offline", "link_expired"])
def test_mended_it_goes_on(problem, tmp_path):
    with Shop(problem=problem, pace=0) as shop:
        with pytest.raises(Problem):
            get_and_unpack(shop, tmp_path)
        shop.mend()
        assert get_and_unpack(shop, tmp_path).files
