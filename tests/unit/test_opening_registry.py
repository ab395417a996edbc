"""Windows' registry as a table: which programs could open a file there."""

from helperkit.delivery.opening.program import Program
from helperkit.delivery.opening.registry import registry_programs

CHOSEN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.pdf"
READER = {
    r"HKCR\Acro": {"": "Adobe Acrobat Document"},
    r"HKCR\Acro\shell\open\command": {"": '"C:\\Acrobat.exe" "%1"'},
}
STORE = {
    r"HKCR\AppX7": {"": "PDF"},
    r"HKCR\AppX7\Application": {"ApplicationName": "@{Microsoft.Edge?ms-resource://x}"},
    r"HKCR\AppX7\shell\open\command": {"DelegateExecute": "{4ED3A719}"},
}
EDGE = {
    r"HKCR\EdgePDF\Application": {"ApplicationName": "Microsoft Edge"},
    r"HKCR\EdgePDF\shell\open\command": {"": "msedge.exe %1"},
}


def programs(*tables):
    registry = {key: value for table in tables for key, value in table.items()}
    return registry_programs("pdf", registry.get)


def test_nothing_is_there():
    assert programs() == ()
    assert programs({r"HKCR\.pdf": {"": ""}, r"HKCR\.pdf\OpenWithProgids": {}}) == ()


def test_the_one_that_the_ending_names():
    own = {r"HKCR\.pdf": {"": "Acro", "Content Type": "application/pdf"}}
    assert programs(own, READER) == (Program("Acro", "Adobe Acrobat Document", usual=True),)


def test_what_was_taken_off_the_computer_is_no_program():
    assert programs({r"HKCR\.pdf": {"": "Acro"}}) == ()
    assert programs({r"HKCR\.pdf": {"": "Acro"}, r"HKCR\Acro\shell\open\command": {"": ""}}) == ()
    nobody = {r"HKCR\.pdf": {"": "Unknown"}, r"HKCR\Unknown\shell\open\command": {"": "OpenWith"}}
    assert programs(nobody) == ()


def test_what_was_chosen_comes_first_and_each_comes_once():
    own = {
        r"HKCR\.pdf": {"": "Acro"},
        r"HKCR\.pdf\OpenWithProgids": {"Acro": "", "EdgePDF": "", "Gone": ""},
        rf"{CHOSEN}\OpenWithProgids": {"AppX7": "", "EdgePDF": ""},
        rf"{CHOSEN}\UserChoice": {"ProgId": "EdgePDF", "Hash": "x"},
    }
    found = programs(own, READER, STORE, EDGE)
    assert [(one.called, one.usual) for one in found] == [
        ("EdgePDF", True),
        ("Acro", False),
        ("AppX7", False),
    ]
    assert [one.name for one in found] == ["Microsoft Edge", "Adobe Acrobat Document", "PDF"]


def test_others_are_no_usual_one():
    others = {r"HKCR\.pdf\OpenWithProgids": {"EdgePDF": ""}}
    assert programs(others, EDGE) == (Program("EdgePDF", "Microsoft Edge", usual=False),)
