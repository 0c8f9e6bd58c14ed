"""`jac-history new`, `check` and `schema`: a dataset of one's own."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import jac_history as jac
from own_toml import DEALER, FACTS, META, USES

FILES = ["dataset.toml", "history.schema.json", "records.toml"]


def written(folder: Path) -> dict[str, str]:
    """Return the texts of all files of a folder by name."""
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_new_writes_a_starter_that_passes_the_check(cli, here):
    """The files are there, what to do next is said, and the check counts the records."""
    done = (
        "Wrote dataset.toml, records.toml, history.schema.json into my-history\n"
        "Next: edit them, then jac-history check my-history\n"
    )
    assert cli("new", "my-history") == (0, done, "")
    assert FILES == sorted(written(here / "my-history"))
    counted = (
        "my-history passes: 6 records in 2 files\n"
        "source        2\n"
        "organization  1\n"
        "milestone     1\n"
        "figure        1\n"
        "dispute       1\n"
    )
    assert cli("check", "my-history") == (0, counted, "")


def test_the_starter_is_a_dataset(cli, here):
    """The starter answers as a dataset, and says of itself that it is no real history."""
    cli("new", "my-history")
    dataset = jac.Dataset.from_toml("my-history")
    assert ("First truck built",) == tuple(
        one.title for one in dataset.milestones_between(1968, 1968, about="Example Motors")
    )
    assert ("my-history", "2026.1.0") == (
        dataset.dataset_info().name,
        dataset.dataset_info().version,
    )
    assert "invented" in (here / "my-history" / "records.toml").read_text("utf-8")


def test_the_starter_follows_its_schema(cli, here):
    """Each file names in its first line the schema that lies beside it, and follows it."""
    cli("new", "my-history")
    folder = here / "my-history"
    for name in ("dataset.toml", "records.toml"):
        text = (folder / name).read_text("utf-8")
        pointer, _, schema = text.splitlines()[0].partition(" ")
        validator = Draft202012Validator(json.loads((folder / schema).read_text("utf-8")))
        assert "#:schema" == pointer
        assert [] == list(validator.iter_errors(tomllib.loads(text)))


def test_the_starter_may_use_the_bundled_dataset(cli, here):
    """The line that is commented out works when it is not."""
    cli("new", "my-history")
    for name, old, new in (
        ("dataset.toml", "# uses =", "uses ="),
        ("records.toml", '["example-motors"]', '["example-motors", "jac-motors"]'),
    ):
        file = here / "my-history" / name
        file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")
    outcome = cli("check", "my-history")
    assert (0, "") == (outcome.status, outcome.err)
    assert "of them lent by jac_history" in outcome.out.splitlines()[0]


def test_new_overwrites_nothing(cli, here):
    """A file that is there is named, and nothing is written."""
    (here / "my-history").mkdir()
    (here / "my-history" / "records.toml").write_text("# years of work")
    file = here / "my-history" / "records.toml"
    message = f"jac-history: {file} exists; --force replaces it\n"
    assert cli("new", "my-history") == (2, "", message)
    assert {"records.toml": "# years of work"} == written(here / "my-history")


def test_force_replaces_its_own_files_only(cli, here):
    """With --force files of these names are replaced; others stay."""
    cli("new", "my-history")
    before = written(here / "my-history")
    (here / "my-history" / "records.toml").write_text("# changed")
    (here / "my-history" / "notes.txt").write_text("mine")
    assert 0 == cli("new", "my-history", "--force").status
    assert {**before, "notes.txt": "mine"} == written(here / "my-history")


def test_new_in_a_folder_that_is_there(cli, here):
    """A folder with other files in it, such as the one worked in, takes the starter too."""
    (here / "notes.txt").write_text("mine")
    assert 0 == cli("new", ".").status
    assert sorted([*FILES, "notes.txt"]) == sorted(written(here))


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("notes.txt", "notes.txt is a file, no folder"),
        ("none/mine", "none is no folder; make it first"),
    ],
)
def test_new_where_there_can_be_no_folder(cli, here, folder, message):
    """A folder in no folder and one that is a file are refused, even with --force."""
    (here / "notes.txt").write_text("mine")
    outcome = cli("new", folder, "--force")
    assert (2, "") == (outcome.status, outcome.out)
    assert outcome.err == f"jac-history: {here / message}\n"


@pytest.mark.parametrize("command", [["new"], ["check"], ["export", "--format", "json"]])
@pytest.mark.parametrize("folder", ["", " ", "\t", "\n", "a\x1b[2Jb", "a\0b", "a\x7fb", "a\x9bb"])
def test_names_that_are_no_folders(cli, here, command, folder):
    """An empty name is not the folder worked in, and no name may hold control signs."""
    outcome = cli(command[0], folder, *command[1:])
    assert (2, "", True) == (
        outcome.status,
        outcome.out,
        outcome.err.endswith(f", not {folder!r}\n"),
    )
    assert [] == list(here.iterdir())


@pytest.mark.parametrize("file", ["", "a\nb.md"])
@pytest.mark.parametrize("command", [["story", "2001"], ["timeline"], ["info", "--format", "xlsx"]])
def test_names_that_are_no_files(cli, here, command, file):
    """The same holds for a file to write."""
    outcome = cli(*command, "--output", file)
    assert (2, "", 1) == (outcome.status, outcome.out, outcome.err.count("\n"))
    assert [] == list(here.iterdir())


def test_new_beside_and_above(cli, here, monkeypatch):
    """A path may lead into folders that are there, and up."""
    (here / "sub").mkdir()
    assert 0 == cli("new", "sub/mine").status
    monkeypatch.chdir(here / "sub")
    assert 0 == cli("new", "..").status
    assert sorted([*FILES, "sub"]) == sorted(path.name for path in here.iterdir())
    assert FILES == sorted(path.name for path in (here / "sub" / "mine").iterdir())


def test_name_that_is_too_long(cli, here):
    """A name that no file system has ends in one line and leaves nothing behind."""
    outcome = cli("new", "a" * 300)
    assert (1, "", 1) == (outcome.status, outcome.out, outcome.err.count("\n"))
    assert [] == list(here.iterdir())


def test_force_replaces_no_folder(cli, here):
    """A folder that has the name of a file is not replaced."""
    (here / "my-history" / "records.toml").mkdir(parents=True)
    outcome = cli("new", "my-history", "--force")
    assert (2, True) == (outcome.status, outcome.err.endswith("records.toml is a folder\n"))


@pytest.mark.parametrize("there", [True, False])
def test_what_fails_leaves_nothing_behind(cli, here, monkeypatch, there):
    """When a file cannot be written, none is, old ones stay, and one line says why."""
    if there:
        cli("new", "my-history")
        (here / "my-history" / "records.toml").write_text("# changed")
    before = written(here / "my-history") if there else None
    write_text = Path.write_text

    def full(path, text, **options):
        if path.name == "records.toml":
            raise OSError(28, "No space left on device")
        return write_text(path, text, **options)

    monkeypatch.setattr(Path, "write_text", full)
    outcome = cli("new", "my-history", "--force")
    assert outcome == (1, "", "jac-history: cannot write: No space left on device\n")
    assert [here / "my-history"] * there == list(here.iterdir())
    assert before == (written(here / "my-history") if there else None)


def test_check_tells_all_problems_with_their_places(cli, here):
    """Each problem is one line that begins with the path from here; the status is 1."""
    (here / "mine" / "below").mkdir(parents=True)
    (here / "mine" / "meta.toml").write_text(META.replace("version", "verzion"))
    (here / "mine" / "below" / "all.toml").write_text(DEALER + "figure = 3\n", encoding="utf-8")
    outcome = cli("check", "mine")
    assert (1, "") == (outcome.status, outcome.err)
    first, second, third, last = outcome.out.splitlines()
    assert first.startswith("mine/below/all.toml:11: example-dealer.place: 'hefei' is no record")
    assert second == (
        "mine/below/all.toml:17: example-dealer.citations[0].figure: unknown key 'figure' "
        "(expected one of source, says, stance, locator)"
    )
    assert third == (
        "mine/meta.toml:4: dataset.verzion: unknown key 'verzion' (expected one of name, version, "
        "as_of, released, licence, citation, uses; nearest: version)"
    )
    assert last == "mine does not pass: 3 problems"


def test_check_tells_every_problem(cli, here):
    """However many problems there are, all are told."""
    table = '[[source]]\nid = "s{}"\npublisher = "A"\nkind = "pres"\n'
    (here / "all.toml").write_text("".join(map(table.format, range(100))))
    lines = cli("check", ".").out.splitlines()
    assert (101, ". does not pass: 100 problems") == (len(lines), lines[-1])
    assert all("nearest: press" in line for line in lines[:-1])


def test_one_problem_is_no_problems(cli, here):
    """One problem is counted as one."""
    (here / "all.toml").write_text("[[source]]\n= 3\n")
    assert cli("check", ".").out == (
        "all.toml:2: Invalid statement (at line 2, column 1) (expected valid TOML)\n"
        ". does not pass: 1 problem\n"
    )


def test_check_tells_what_is_lent(cli, here):
    """Records of the bundled dataset that a folder names are counted with its own."""
    (here / "all.toml").write_text(USES + DEALER + FACTS, encoding="utf-8")
    lines = cli("check", ".").out.splitlines()
    dataset = jac.Dataset.from_toml(here)
    total = sum(dict(dataset.dataset_info().counts).values())
    assert lines[0] == (
        f". passes: {total} records in 1 file, {total - 6} of them lent by jac_history"
    )


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("none", "none is no folder; jac-history new none makes one to start from"),
        (".", ". has no TOML files; jac-history new . writes some to start from"),
        ("notes.txt", "notes.txt is no folder; jac-history new notes.txt makes one to start from"),
    ],
)
def test_check_of_nothing_is_wrong_input(cli, here, folder, message):
    """Where there is nothing to check, it does not pass."""
    (here / "notes.txt").write_text("mine")
    assert cli("check", folder) == (2, "", f"jac-history: {message}\n")


def test_check_of_a_file_that_cannot_be_read(cli, here):
    """What is called as a TOML file and is none is a problem."""
    (here / "folder.toml").mkdir()
    assert cli("check", ".").out.startswith("folder.toml: Is a directory (expected a TOML file)\n")


def test_schema_is_the_file_that_new_writes(cli, here):
    """The schema goes to the standard output, so that it can be written anew at any time."""
    cli("new", "my-history")
    outcome = cli("schema")
    assert (0, "") == (outcome.status, outcome.err)
    assert (here / "my-history" / "history.schema.json").read_text("utf-8") == outcome.out
    assert outcome.out.isascii()
