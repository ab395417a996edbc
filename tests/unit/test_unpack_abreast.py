"""Work over several threads: the first error ends it all."""

import threading

import pytest

from helperkit.delivery.unpack.abreast import Halt, abreast, relayed


def test_every_task_is_done_once():
    done = []
    abreast(range(1000), [done.append] * 3, Halt())
    assert sorted(done) == list(range(1000))


def test_the_first_error_ends_the_others_in_the_middle_of_their_work():
    halt, begun = Halt(), threading.Event()

    def fail(_):
        begun.wait(10)
        raise ValueError("bad")

    def work_for_ever(_):
        begun.set()
        while True:
            halt.check()

    with pytest.raises(ValueError, match="bad"):
        abreast(range(2), [fail, work_for_ever], halt)


def test_a_relay_keeps_the_order():
    got = []
    with relayed(got.append) as give:
        for number in range(500):
            give(b"%d" % number)
    assert got == [b"%d" % number for number in range(500)]


def test_what_the_relay_meets_is_raised_where_it_was_given():
    def refuse(_):
        raise OSError(28, "full")

    def give_many():
        with relayed(refuse) as give:
            for _ in range(100):
                give(b"x")

    with pytest.raises(OSError, match="full"):
        give_many()


def test_an_error_in_the_block_ends_the_relay():
    def fail():
        with relayed(lambda _: None) as give:
            give(b"x")
            raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        fail()
    assert not [thread for thread in threading.enumerate() if thread.name == "relay"]
