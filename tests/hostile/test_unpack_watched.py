"""All attacks by the real command, as another user, while all that user may write is watched.

Twice: by looking at every file before and after (path, size, time, content, number, rights), and
by the system's own account of each file that was opened for writing, made, moved or removed.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.hostile.corpus.all_attacks import everything
from tests.hostile.corpus.bench import Bench, has
from tests.hostile.corpus.goods import at
from tests.hostile.corpus.rows import ROWS
from tests.hostile.corpus.seeds import SEEDS
from tests.hostile.zip_maker import Item, zipped

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can be somebody else"
)
ROOT = Path(__file__).parents[2]
VISITORS = (64_923, 64_924, 64_925)  # numbers that own nothing: one for each part
PARTS = len(VISITORS)  # of all attacks, for processes side by side
PUBLIC = ("/tmp", "/var/tmp", "/dev/shm", "/run")
CANARIES = ("evil.txt", "evil", "a", "a.txt", "good.txt", "stest1.txt", "way", ".bashrc")
WRITES = (
    "open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,"
    "symlinkat,unlink,unlinkat,rmdir,truncate,mknod,mknodat,chmod,fchmodat,chown,lchown,"
    "fchownat,setxattr,lsetxattr,setresuid"
)
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|\?)")
_TEXT = re.compile(r'(?:(AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
_HARMLESS = frozenset({"/dev/null", "/dev/tty"})


def look(area):
    """Return all that can be known of everything under a folder."""
    seen = {}
    for path in [area, *sorted(area.rglob("*"))]:
        told = path.lstat()
        content = b""
        if path.is_symlink():
            content = str(path.readlink()).encode()
        elif path.is_file():
            content = hashlib.sha256(path.read_bytes()).digest()
        facts = (told.st_mode, told.st_uid, told.st_gid, told.st_size, told.st_mtime_ns)
        seen[path.relative_to(area).as_posix()] = (*facts, told.st_ino, content)
    return seen


def furnish(area, number):
    """Make a home, a place for temporary files, and folders above and beside the target."""
    into = area / "home/one/two/Downloads"
    for folder in (into, area / "temporary", area / "home/.ssh", area / "home/.config/autostart"):
        folder.mkdir(parents=True)
    for folder in (area, area / "home", *list(into.parents)[:2], into, area / "home/.ssh"):
        for name in CANARIES:
            (folder / name).write_text(f"mine, in {folder.name}")
    (into / "x").mkdir()  # the name that most products would get
    for path in (area, *area.rglob("*")):
        os.chown(path, number, number)
    return into


def owned(number):
    """Return all files of a visitor's on this computer."""
    command = ["find", "/", *PUBLIC, "-xdev", "-uid", str(number), "-print0"]
    found = subprocess.run(command, capture_output=True, check=False).stdout
    return set(found.decode(errors="surrogateescape").split("\0")) - {""}


def opened_for_writing(log, area):
    """Return the paths that were made, changed or removed, as the system saw it."""
    found = set()
    told = log.read_text(errors="surrogateescape").partition("setresuid(")[2]  # the visitor's own
    for line in told.splitlines():
        call = _CALL.match(line)
        if call is None or int(call[3].replace("?", "-1")) < 0:
            continue
        name, arguments = call[1], call[2]
        if name.startswith("open") and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", arguments):
            continue
        for _, folder, text in _TEXT.findall(arguments):
            path = text.encode().decode("unicode_escape")
            found.add(os.path.normpath(Path(folder or "/", path)))
    return {path for path in found if path not in _HARMLESS and not path.startswith("/proc/")}


@pytest.fixture
def area():
    """A place that the visitor owns, with all above it readable."""
    with tempfile.TemporaryDirectory(prefix="watched-") as name:
        Path(name).chmod(0o755)
        (Path(name) / "area").mkdir()
        (Path(name) / "parcels").mkdir()
        yield Path(name) / "area"


def examples(place):
    """One archive of each kind, so that nothing is left to load."""
    made = place / "examples"
    made.mkdir()
    chosen = [row for row in ROWS.values() if row.name in SEEDS and has(row.needs)]
    for number, row in enumerate(chosen):
        archive = row.make(Bench(at(place / "goods", row.goods), _new(place / str(number))))
        shutil.copy(archive, made / f"{number} {archive.name}")
    (made / "bad.zip").write_bytes(zipped(Item("../evil")))
    return made


def _new(folder):
    folder.mkdir()
    return folder


@pytest.fixture(params=VISITORS)
def number(request):
    """Another user: each part has its own, for what is left over is found by its owner."""
    return request.param


@pytest.fixture
def visitor(area, number, tmp_path_factory):
    """The command, waiting for names of archives; under strace where that is here."""
    into = furnish(area, number)
    log = area.parent / "calls"
    known = examples(tmp_path_factory.mktemp("examples"))
    command = [sys.executable, "-B", "-m", "tests.hostile.corpus.visitor", str(into),
               str(number), str(known)]  # fmt: skip
    if shutil.which("strace"):
        filters = ["-f", "-y", "-s", "4096", "--seccomp-bpf", "-e", f"trace={WRITES}", "-e",
                   "signal=none"]  # fmt: skip
        command = ["strace", *filters, "-o", str(log), *command]
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(area / "home"),
        "TMPDIR": str(area / "temporary"),
        "HELPERKIT_HOME": str(area / "home/.helperkit-home"),
        "LC_ALL": "C.UTF-8",
    }
    with (area.parent / "words").open("wb") as words:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=words,
            text=True,
        )
    assert process.stdout.readline() == "ready\n"
    yield process
    process.stdin.close()
    process.wait()
    process.stdout.close()


def test_every_attack_by_the_real_command(area, number, visitor, tmp_path):
    into = area / "home/one/two/Downloads"
    before = look(area)
    wrong = []
    attacks = list(everything().values())[VISITORS.index(number) :: PARTS]
    for at_hand, attack in enumerate(attacks):
        bench = tmp_path / str(at_hand)
        bench.mkdir()
        parcel = area.parent / "parcels" / attack.called
        parcel.write_bytes(attack.make(Bench(tmp_path, bench)))
        shutil.rmtree(bench)
        visitor.stdin.write(f"{parcel}\n")
        visitor.stdin.flush()
        status, _, answer = visitor.stdout.readline().split(" ", 2)
        told = json.loads(answer) if answer.startswith("{") else {}
        if (status, told.get("outcome")) not in {("0", "done"), ("1", "problem")}:
            wrong.append(f"{attack.name}: {status} {answer}")
        if told.get("problem") == "unknown":
            wrong.append(f"{attack.name}: no name for it")
        parcel.unlink()
        for product in {Path(name).relative_to(into).parts[0] for name in told.get("files", ())}:
            assert f"{into.relative_to(area)}/{product}" not in before  # what was there stays
            for path in (into / product).rglob("*"):
                assert not path.is_symlink()
                assert path.lstat().st_mode & 0o7022 == 0
            shutil.rmtree(into / product)
        os.utime(into, ns=(before[into.relative_to(area).as_posix()][4],) * 2)
        after = look(area)
        if after != before:
            changed = {name for name in before.keys() | after.keys()
                       if before.get(name) != after.get(name)}  # fmt: skip
            wrong.append(f"{attack.name}: {sorted(changed)[:5]}")
            before = after
    visitor.stdin.close()
    assert visitor.wait() == 0
    assert wrong == [], (area.parent / "words").read_text(errors="replace")[-3000:]
    assert {path for path in owned(number) if not path.startswith(str(area.parent))} == set()
    log = area.parent / "calls"
    if log.exists():
        written = opened_for_writing(log, area)
        assert len(written) > 1000 / PARTS
        assert {path for path in written if not path.startswith(f"{into}/")} <= {str(into)}
