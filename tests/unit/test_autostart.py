"""The entry of macOS that starts a command at sign-in: what is in it, and whose it is."""

import plistlib

from helperkit.delivery.autostart import _agent_ends, launch_agent


def test_the_entry_of_macos_is_a_property_list():
    command = ["/usr/bin/python3", 'a "b" <c> & d']
    assert plistlib.loads(launch_agent(command).encode()) == {
        "Label": "io.helperkit.follow-up",
        "ProgramArguments": command,
        "RunAtLoad": True,
    }


def test_the_entry_of_macos_is_of_one_home():
    home = "/Users/mary/Helper Kit"
    assert _agent_ends(launch_agent(["python3", "follow-up", home]), home)
    assert not _agent_ends(launch_agent(["python3", "follow-up", f"{home} 2"]), home)
    assert not _agent_ends(plistlib.dumps(["no", "table"]).decode(), home)
