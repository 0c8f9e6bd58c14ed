"""Files of data do nothing: they run nothing, read nothing else, write nowhere else."""

import ast
import json
import os
import sys
from pathlib import Path

import pytest

import jac_history as jac
from fresh import python
from own_toml import DEALER, FACTS, META, USES
from poisoned import SCRIPT, restored
from tiny import dataset_of
from written import MILESTONE, RECORDS

SOURCES = sorted(Path(jac.__file__).parent.rglob("*.py"))
POSIX = pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")

FORBIDDEN = {
    *("ctypes", "ftplib", "http", "marshal", "multiprocessing", "pickle", "requests", "shelve"),
    *("smtplib", "socket", "ssl", "subprocess", "urllib.request", "webbrowser", "xml", "yaml"),
}
CALLS = {"eval", "exec", "compile", "__import__", "input", "breakpoint"}


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.name)
def test_no_module_can_run_data(file):
    """No module has the means to run text, unpickle, start programs or reach a network."""
    tree = ast.parse(file.read_text("utf-8"))
    nodes = list(ast.walk(tree))
    imported = {
        alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    used = {name for name in imported if name in FORBIDDEN or name.split(".")[0] in FORBIDDEN}
    called = {
        node.func.id
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert (set(), set()) == (used, called & CALLS)


GOLDEN = Path(__file__).parents[1] / "golden" / "0.1.0"
WATCHED = """
import os, sys
import jac_history as jac
own, kind, golden = sys.argv[1:]
# Modules that reading needs are imported before the watch begins.
jac.Dataset.bundled().with_overlay(golden + "/toml").dataset_info()
jac.Dataset.from_json(golden + "/example.json")
try:
    jac.Dataset.from_toml("no such folder")
except jac.DatasetError as error:
    str(error)

home = os.path.realpath(own)
python = tuple(os.path.realpath(path) for path in (*sys.path, sys.prefix, sys.base_prefix) if path)
MODULES = {"ctypes", "pickle", "pty", "shutil", "socket", "subprocess", "urllib", "webbrowser"}
EVENTS = {"system", "exec", "fork", "posix_spawn", "remove", "rename", "mkdir", "putenv", "chmod"}
seen = []

def watch(event, arguments):
    module, _, what = event.partition(".")
    if event == "open" and isinstance(arguments[0], str):
        path = os.path.realpath(arguments[0])
        is_read = not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if not is_read or not path.startswith((home, *python)):
            seen.append((event, *arguments))
    elif module in MODULES or (module == "os" and what in EVENTS):
        seen.append((event, *arguments))

sys.addaudithook(watch)
read = {
    "json": jac.Dataset.from_json,
    "overlay": jac.Dataset.bundled().with_overlay,
    "toml": jac.Dataset.from_toml,
}
try:
    read[kind](own)
    said = "read"
except jac.DatasetError as error:
    said = "refused" if str(error) else ""
print(said, seen)
"""


def watched(path: Path, kind: str) -> str:
    """Return whether a path was read or refused, and what else that did."""
    return python("-c", WATCHED, str(path), kind, str(GOLDEN))


EVIL = """
[[source]]
id = "evil"
publisher = "__import__('os').system('touch hacked')"
kind = "press"
title = "!!python/object/apply:os.system ['touch hacked']"
url = "file:///etc/passwd"
note = "${jndi:ldap://evil} {{7*7}} %(x)s {0.__class__} `touch hacked` $(touch hacked)"

[[organization]]
id = "evil-firm"
name = "{self.__class__}"
kind = "automaker"
citations = [{ source = "evil", says = "../../etc/passwd" }]
"""


def test_reading_a_folder_touches_nothing_else(tmp_path):
    """Whatever its texts say, reading a folder opens only its files, and runs nothing."""
    (tmp_path / "evil.toml").write_text(META + EVIL)
    assert "read []\n" == watched(tmp_path, "toml")


def test_an_overlay_touches_nothing_else(tmp_path):
    """Nor does laying it over the bundled history."""
    (tmp_path / "mine.toml").write_text(USES + DEALER + FACTS + EVIL, encoding="utf-8")
    assert "read []\n" == watched(tmp_path, "overlay")


def test_reading_json_touches_nothing_else(tmp_path):
    """Nor does reading a JSON file."""
    document = json.loads((GOLDEN / "example.json").read_text("utf-8"))
    document["records"]["source"][0]["note"] = SCRIPT
    del document["dataset"]["checksum"]
    (tmp_path / "evil.json").write_text(json.dumps(document))
    assert "read []\n" == watched(tmp_path / "evil.json", "json")


def test_refusing_touches_nothing_else(tmp_path):
    """Nor does telling what is wrong with a folder."""
    (tmp_path / "evil.toml").write_text(EVIL.replace('kind = "press"', 'kind = "evil"'))
    assert "refused []\n" == watched(tmp_path, "toml")


@pytest.fixture
def folder(tmp_path):
    """Give a folder of one's own, beside a file that is none of its business."""
    (tmp_path / "secret.toml").write_text('password = "hunter2"')
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "more.toml").write_text('password = "hunter2"')
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "good.toml").write_text(META + EVIL)
    return tmp_path / "own"


def told(folder: Path) -> list[tuple[str, str, str]]:
    """Return file, message and expectation of all problems of a folder."""
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(folder)
    return [(p.file, p.message, p.expected) for p in caught.value.problems]


@POSIX
def test_a_link_to_a_file_outside_is_refused(folder):
    """A link out of the folder is not followed, so that nothing of the file is told."""
    (folder / "link.toml").symlink_to("../secret.toml")
    assert [("link.toml", "leads out of the folder", "a file that lies in it")] == told(folder)


@POSIX
def test_a_link_to_a_folder_outside_is_not_followed(folder):
    """Files beyond a link to another folder are no part of the dataset."""
    (folder / "more").symlink_to("../outside")
    assert ("evil-firm",) == jac.Dataset.from_toml(folder).organizations().ids


@POSIX
def test_a_link_within_the_folder_is_followed(folder):
    """A link to another file of the folder is one more name for it: its ids are there twice."""
    (folder / "twin.toml").symlink_to("good.toml")
    assert {"good.toml", "twin.toml"} >= {file.partition(":")[0] for file, _, _ in told(folder)}


@POSIX
def test_a_link_to_itself_is_refused(folder):
    """A link that leads in a ring is a problem, not a traceback."""
    (folder / "ring.toml").symlink_to("ring.toml")
    assert ["ring.toml"] == [file for file, _, _ in told(folder)]


@POSIX
def test_a_broken_link_is_refused(folder):
    """A link to nowhere within the folder is a problem like any missing file."""
    (folder / "gone.toml").symlink_to("nothing.toml")
    assert [("gone.toml", "No such file or directory", "a TOML file")] == told(folder)


@POSIX
def test_a_pipe_is_not_waited_for(folder):
    """A pipe that is named like a file does not hold up the reader for ever."""
    os.mkfifo(folder / "pipe.toml")
    assert [("pipe.toml", "is no regular file", "a TOML file")] == told(folder)


def test_a_folder_that_is_named_like_a_file(folder):
    """A folder called x.toml is a problem, not a traceback."""
    (folder / "sub.toml").mkdir()
    assert ["sub.toml"] == [file for file, _, _ in told(folder)]


@POSIX
def test_a_folder_may_itself_be_a_link(folder):
    """The folder that a user names may be a link: that was the user's choice."""
    (folder.parent / "link").symlink_to(folder)
    assert ("evil-firm",) == jac.Dataset.from_toml(folder.parent / "link").organizations().ids


NAMES = ["../../escape", "/etc/escape", "..", "con", "a\0b", "a/b\\c:d", "~root", "-rf", "江淮"]
FORMATS = ["datapackage", "parquet", "sqlite", "json", "jsonld", "croissant", "timelinejs"]


@pytest.mark.parametrize("format_", FORMATS)
def test_ids_and_names_are_no_paths(format_, tmp_path):
    """Wild ids, names and versions name no file: an export stays in its folder."""
    for number, name in enumerate(NAMES):
        target = tmp_path / str(number) / "in" / "history"
        target.parent.mkdir(parents=True)
        wild = restored(MILESTONE, id=name, title=name)
        about = {record.id: record for record in RECORDS}
        records = [*about.values(), wild]
        dataset_of(records, name=name, version=name).export(target, format_)
        made = {path.relative_to(tmp_path / str(number)).parts[:2] for path in walk(target)}
        assert {("in", "history")} == made
        assert [target] == list(target.parent.iterdir())
        assert all(path.name.isascii() and path.name[0] not in "-.~" for path in walk(target))


def walk(folder: Path) -> list[Path]:
    """Return all files below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


@POSIX
def test_an_export_does_not_write_through_links(tmp_path):
    """Overwriting an export replaces links in it and leaves alone what they led to."""
    (tmp_path / "thesis.json").write_text("years of work")
    target = jac.export(tmp_path / "history", "timelinejs")
    (target / "timeline.json").unlink()
    (target / "timeline.json").symlink_to(tmp_path / "thesis.json")
    jac.export(target, "timelinejs", overwrite=True)
    assert "years of work" == (tmp_path / "thesis.json").read_text()
    assert not (target / "timeline.json").is_symlink()


@POSIX
def test_a_picture_does_not_write_through_links(tmp_path):
    """Overwriting a picture replaces a link and leaves alone what it led to."""
    (tmp_path / "thesis.svg").write_text("years of work")
    (tmp_path / "picture.svg").symlink_to(tmp_path / "thesis.svg")
    picture = jac.timeline(jac.milestones()[:2])
    jac.save_picture(picture, tmp_path / "picture.svg", overwrite=True)
    assert "years of work" == (tmp_path / "thesis.svg").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", ["\x1b]0;evil\x07", "\x1b[2J", "a\rb", "\u202eevil"])
def test_checking_a_folder_sends_no_commands_to_a_terminal(name, tmp_path):
    """What is told of a folder holds no control characters, whatever its keys and texts are."""
    text = f"[[source]]\nid = {json.dumps(name)}\n{json.dumps(name)} = {json.dumps(name)}\n"
    (tmp_path / "evil.toml").write_text(text + f"[{json.dumps(name)}]\n")
    code = "import sys; from jac_history._cli import main; sys.exit(main(sys.argv[1:]) != 1)"
    said = python("-c", code, "check", str(tmp_path))
    assert said
    assert {"\n"} >= {sign for sign in said if not sign.isprintable()}


@pytest.mark.parametrize("name", ["a\0b.csv", "", 7, None])
def test_names_that_no_file_can_have(name, tmp_path, monkeypatch):
    """What can be no path is refused by the name of the argument before anything is written."""
    monkeypatch.chdir(tmp_path)
    few = jac.milestones()[:2]
    with pytest.raises(jac.InvalidArgumentError, match="folder must be the path of a folder"):
        jac.export(name, "json")
    if name is not None:
        with pytest.raises(jac.InvalidArgumentError, match="file must be the path of a file"):
            few.to_csv(name)
    with pytest.raises(jac.InvalidArgumentError, match="file must be the path of a file"):
        few.to_excel(name)
    assert [] == list(tmp_path.iterdir())
