"""`jac-history export`: files, one line on success."""

import errno
import json
from pathlib import Path

import pytest

import jac_history as jac


def test_export_writes_a_folder_and_says_so(cli, tmp_path):
    """The folder is there, and one line tells what was written, from which data and where."""
    folder = tmp_path / "history"
    outcome = cli("export", str(folder), "--format", "json")
    expected = f"Wrote 3 files (json, data version {jac.DATA_VERSION}) to {folder}\n"
    assert outcome == (0, expected, "")
    names = sorted(file.name for file in folder.iterdir())
    assert names == ["about.json", "jac_history.json", "jac_history.schema.json"]


@pytest.mark.parametrize("name", ["timelinejs", "sqlite", "datapackage"])
def test_every_file_is_counted(cli, tmp_path, name):
    """The number of files is that which the folder has."""
    folder = tmp_path / "history"
    out = cli("export", str(folder), "--format", name).out
    assert out.startswith(f"Wrote {len(list(folder.iterdir()))} files ({name}, ")


def test_a_folder_that_cannot_be_made_is_named(cli, monkeypatch, tmp_path):
    """One line tells where nothing can be written, and why."""

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("jac_history._cli.program.silence", lambda: None)
    monkeypatch.setattr(Path, "mkdir", refuse)
    outcome = cli("export", str(tmp_path / "history"), "--format", "json")
    assert outcome == (1, "", f"jac-history: cannot write in {tmp_path}: Permission denied\n")


def test_a_name_that_is_too_long_is_refused(cli, tmp_path):
    """A name that the system cannot take is a mistake of the command line, and told as one."""
    outcome = cli("export", str(tmp_path / ("x" * 300)), "--format", "json")
    assert (2, "") == (outcome.status, outcome.out)
    assert "which the system can take (File name too long)" in outcome.err


def test_an_existing_folder_needs_force(cli, tmp_path):
    """What exists is refused, and the message names the option."""
    outcome = cli("export", str(tmp_path), "--format", "json")
    expected = f"jac-history: {tmp_path} exists; --force replaces an earlier export\n"
    assert outcome == (2, "", expected)


def test_force_replaces_an_earlier_export(cli, tmp_path):
    """With --force the folder holds the new files only."""
    folder = tmp_path / "history"
    cli("export", str(folder), "--format", "json")
    assert cli("export", str(folder), "--format", "timelinejs", "--force").status == 0
    about = json.loads((folder / "about.json").read_text("utf-8"))
    assert about["format"] == "timelinejs"
    assert sorted(file.name for file in folder.iterdir()) == ["about.json", "timeline.json"]


def test_force_does_not_replace_other_folders(cli, tmp_path):
    """A folder with other files in it is refused even with --force."""
    (tmp_path / "thesis.txt").write_text("years of work")
    outcome = cli("export", str(tmp_path), "--format", "json", "--force")
    assert outcome.status == 2
    assert "nothing but an earlier export" in outcome.err
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["history", "--format", "excel"],
            (
                "--format cannot be 'excel'. It must be one of datapackage, parquet, sqlite, json, "
                "jsonld, croissant, timelinejs."
            ),
        ),
        (
            ["history"],
            "the following arguments are required: --format (jac-history export --help tells more)",
        ),
    ],
)
def test_a_wrong_format_lists_the_choices(cli, tmp_path, monkeypatch, arguments, message):
    """A wrong or missing format is one clear line, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    assert cli("export", *arguments) == (2, "", f"jac-history: {message}\n")
    assert list(tmp_path.iterdir()) == []
