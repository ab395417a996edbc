"""The window and the network: it comes back, its proxies are asked, and it asks who one is."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtTest import QTest

from helperkit.gui import proxies
from helperkit.gui.network import NetworkWatch, Reach
from helperkit.gui.proxies import SystemProxies, address, ask
from helperkit.journey.steps import Getting
from helperkit.performer.practising import practising
from helperkit.performer.run import Launch
from helperkit.practice.parcels import PASSWORD
from helperkit.practice.shop import Shop
from tests.end_to_end.journeys import command, environment, finished
from tests.end_to_end.test_window import (
    Bot,
    Walk,
    field_by_tab,
    open_desk,
    press,
    quiet_exit,
)

PROXY = "http://mary:p%40w@10.0.0.1:3128"


__all__ = ["quiet_exit"]
pytestmark = pytest.mark.usefixtures("quiet_exit")


def to_getting(walk: Walk, order: str) -> None:
    walk.on("hello", "comfort")
    walk.on("comfort", order)
    walk.on(order, "place")
    walk.qtbot.waitUntil(lambda: not walk.desk.running.session.screen.busy)
    press(Qt.Key.Key_Return)


def test_when_the_network_is_back_the_file_comes_by_itself(qtbot: Bot, tmp_path: Path) -> None:
    with Shop(problem="offline", pace=0) as shop:
        launch = Launch(tmp_path / "home", shop.link, str(tmp_path / "to"), patience=1.0)
        walk = open_desk(launch, qtbot)
        to_getting(walk, "plain_link")
        walk.until("problem_offline", 60_000)
        qtbot.waitUntil(lambda: walk.desk.network is not None)
        shop.mend()
        network = walk.desk.network
        assert network is not None
        network.take(Reach.Disconnected)
        assert walk.name == "problem_offline"
        network.take(Reach.Online)
        assert isinstance(walk.desk.running.session.state.step, Getting)
        walk.until("got")
        walk.desk.running.close()


def test_the_network_is_heard_when_more_can_be_reached(qtbot: Bot) -> None:
    watch, heard = NetworkWatch(), []
    watch.take(Reach.Disconnected)
    watch.returned.connect(lambda: heard.append(len(said)))
    said: list[Reach] = []
    for now in (Reach.Local, Reach.Local, Reach.Online, Reach.Site, Reach.Unknown, Reach.Online):
        watch.take(now)
        said.append(now)
    assert heard == [0, 2, 5]


def test_a_name_and_a_password_are_typed_and_the_file_comes(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", os.environ.copy())  # the practice sets its proxy there
    with practising(
        tmp_path / "home", problem="proxy_sign_in", place=str(tmp_path / "to"), pace=0
    ) as launch:
        walk = open_desk(launch, qtbot)
        to_getting(walk, "order_card")
        for password, then in (("rose1", "problem_proxy_sign_in"), (PASSWORD, "got")):
            walk.until("problem_proxy_sign_in")
            qtbot.waitUntil(walk.desk.window.page.card.heading.hasFocus)
            QTest.keyClicks(field_by_tab(), "mary")
            press(Qt.Key.Key_Return)
            QTest.keyClicks(field_by_tab(), password)
            press(Qt.Key.Key_Return)
            walk.until("getting" if then != "got" else then)
        walk.desk.running.close()


# Proxies. Qt on Linux looks into the environment; there it is read without Qt too.


def test_qt_is_asked_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    assert ask("https://shop.example/") == ("",)
    monkeypatch.setenv("https_proxy", PROXY)
    assert ask("https://shop.example/") == (PROXY,)


def test_the_child_says_it_in_json(tmp_path: Path) -> None:
    home, asked = tmp_path / "home", "http://shop.example/\n"
    surroundings = environment(home) | {"http_proxy": "http://10.0.0.1:3128"}
    done = finished(home, command(proxies.COMMAND), input=asked, text=True, env=surroundings)
    assert (done.stdout, done.stderr, done.returncode) == ('["http://10.0.0.1:3128"]\n', "", 0)


def test_where_qt_does_not_answer_the_fixed_settings_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path(os.devnull)))
    assert ask("https://shop.example/") == ()
    assert SystemProxies()("https://shop.example/secret.zip") == ("",)


@pytest.mark.skipif(os.name != "posix", reason="a program of three lines")
def test_what_the_environment_says_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    system = tmp_path / "system"
    system.write_text('#!/bin/sh\necho \'["http://system.example:1", ""]\'\n')
    system.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(system))
    assert SystemProxies()("https://shop.example/x.zip") == ("http://system.example:1", "")
    monkeypatch.setenv("https_proxy", PROXY)
    assert SystemProxies()("https://shop.example/x.zip") == (PROXY,)
    monkeypatch.setenv("no_proxy", "shop.example")
    assert SystemProxies()("https://shop.example/x.zip") == ("",)


@pytest.mark.parametrize(
    ("kind", "host", "name", "told"),
    [
        (QNetworkProxy.ProxyType.NoProxy, "", "", ""),
        (QNetworkProxy.ProxyType.HttpProxy, "p.example", "", "http://p.example:8"),
        (QNetworkProxy.ProxyType.HttpCachingProxy, "::1", "", "http://[::1]:8"),
        (QNetworkProxy.ProxyType.HttpProxy, "p.example", "a@b", "http://a%40b:c%3Ad@p.example:8"),
        (QNetworkProxy.ProxyType.Socks5Proxy, "p.example", "", "socks5h://p.example:8"),
        (QNetworkProxy.ProxyType.FtpCachingProxy, "p.example", "", None),
        (QNetworkProxy.ProxyType.HttpProxy, "", "", None),
    ],
)
def test_a_proxy_of_qt_becomes_a_link(
    kind: QNetworkProxy.ProxyType, host: str, name: str, told: str | None
) -> None:
    proxy = QNetworkProxy(kind, host, 8, name, "c:d" if name else "")
    assert address(proxy) == told
