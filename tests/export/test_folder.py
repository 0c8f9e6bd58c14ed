"""The folder of an export: whole or not at all, and never somebody's work lost."""

import hashlib
import json
import sqlite3
import sys
from pathlib import Path

import pytest

import jac_history as jac
from tiny import SOURCE, dataset_of


@pytest.fixture
def broken():
    """A dataset of one milestone without the entities it is about: no database takes it."""
    milestone = jac.milestones()[0]
    return dataset_of([milestone])


def test_export_returns_the_folder(tmp_path):
    """The path of the new folder is returned, with the files in it."""
    made = jac.export(tmp_path / "history", "timelinejs")
    assert tmp_path / "history" == made
    assert ["about.json", "timeline.json"] == sorted(file.name for file in made.iterdir())


def test_a_text_is_a_path(tmp_path):
    """The folder may be given as text."""
    assert tmp_path / "history" == jac.export(str(tmp_path / "history"), "timelinejs")


def test_about_tells_version_licence_and_citation(exported):
    """Every export says of which data it is, under which licence, and how to cite it."""
    info = jac.dataset_info()
    for format_ in ("datapackage", "parquet", "sqlite", "json", "jsonld", "croissant"):
        about = json.loads((exported(format_) / "about.json").read_text("utf-8"))
        said = about["dataset"]
        assert (format_, info.version) == (about["format"], said["version"])
        assert (info.licence, info.citation) == (said["licence"], said["citation"])
        assert info.checksum == said["checksum"]


def test_about_lists_every_file_with_its_hash(exported):
    """The list of files is complete, and each hash is that of the file."""
    folder = exported("datapackage")
    listed = json.loads((folder / "about.json").read_text("utf-8"))["files"]
    assert {file.name for file in folder.iterdir()} == {"about.json", *(f["name"] for f in listed)}
    for file in listed:
        data = (folder / file["name"]).read_bytes()
        assert file["bytes"] == len(data)
        assert file["sha256"] == hashlib.sha256(data).hexdigest()


def test_unknown_format_lists_the_choices(tmp_path):
    """A wrong format is refused with the formats there are and the nearest."""
    with pytest.raises(jac.InvalidArgumentError) as caught:
        jac.export(tmp_path / "history", "sqlit")
    assert (
        "format cannot be 'sqlit'. Did you mean 'sqlite'? It must be one of 'datapackage', "
        "'parquet', 'sqlite', 'json', 'jsonld', 'croissant', 'timelinejs'."
    ) == str(caught.value)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("folder", [None, 3, "", b"history"])
def test_what_is_no_path_is_refused(folder):
    """A folder has to be a path that is not empty."""
    with pytest.raises(jac.InvalidArgumentError) as caught:
        jac.export(folder, "json")
    assert "folder" == caught.value.argument


def test_a_folder_in_no_folder_is_refused(tmp_path):
    """The folder's parent has to exist: none is made that would be left behind."""
    with pytest.raises(jac.InvalidArgumentError, match="inside a folder that exists"):
        jac.export(tmp_path / "no" / "history", "json")
    assert [] == list(tmp_path.iterdir())


def test_an_existing_folder_is_refused(tmp_path):
    """What exists is not replaced unless that is asked for."""
    target = tmp_path / "history"
    target.mkdir()
    with pytest.raises(jac.InvalidArgumentError, match="overwrite=True"):
        jac.export(target, "json")
    assert [] == list(target.iterdir())


def test_overwrite_replaces_an_earlier_export(tmp_path):
    """Nothing of the earlier export is left."""
    target = jac.export(tmp_path / "history", "json")
    jac.export(target, "timelinejs", overwrite=True)
    assert ["about.json", "timeline.json"] == sorted(file.name for file in target.iterdir())
    assert [target] == list(tmp_path.iterdir())


def test_overwrite_fills_an_empty_folder(tmp_path):
    """An empty folder holds nothing that could be lost."""
    assert (jac.export(tmp_path, "timelinejs", overwrite=True) / "timeline.json").exists()


@pytest.mark.parametrize(
    "about",
    [
        "{}",
        "[]",
        "no json",
        '{"made_by": "somebody else"}',
        '{"made_by": "jac_history", "files": [{"name": "thesis.txt"}, 3]}',
    ],
)
def test_overwrite_keeps_other_folders(tmp_path, about):
    """A folder that is no export stays as it is, whatever its about.json looks like."""
    (tmp_path / "about.json").write_text(about)
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(jac.InvalidArgumentError, match="nothing but an earlier export"):
        jac.export(tmp_path, "json", overwrite=True)
    assert "years of work" == (tmp_path / "thesis.txt").read_text()


def test_overwrite_keeps_what_was_put_beside_an_export(tmp_path):
    """A file of one's own among exported ones keeps the folder from being replaced."""
    target = jac.export(tmp_path / "history", "timelinejs")
    (target / "notes.txt").write_text("mine")
    with pytest.raises(jac.InvalidArgumentError, match="nothing but an earlier export"):
        jac.export(target, "json", overwrite=True)
    assert "mine" == (target / "notes.txt").read_text()


def test_overwrite_keeps_a_file(tmp_path):
    """A file is never replaced by a folder."""
    target = tmp_path / "history"
    target.write_text("mine")
    with pytest.raises(jac.InvalidArgumentError):
        jac.export(target, "json", overwrite=True)
    assert "mine" == target.read_text()


def test_a_link_is_followed(tmp_path):
    """A link to an earlier export stays a link; what it leads to is replaced."""
    target = jac.export(tmp_path / "history", "json")
    link = tmp_path / "latest"
    link.symlink_to(target)
    assert target == jac.export(link, "timelinejs", overwrite=True)
    assert link.is_symlink()
    assert (link / "timeline.json").exists()


def test_a_failed_export_leaves_nothing_behind(tmp_path, broken):
    """Where writing fails half-way no file and no folder is left."""
    with pytest.raises(sqlite3.IntegrityError):
        broken.export(tmp_path / "history", "sqlite")
    assert [] == list(tmp_path.iterdir())


def test_a_failed_export_keeps_the_earlier_one(tmp_path, broken):
    """Where writing fails half-way an earlier export stays as it was."""
    target = jac.export(tmp_path / "history", "timelinejs")
    before = {file.name: file.read_bytes() for file in target.iterdir()}
    with pytest.raises(sqlite3.IntegrityError):
        broken.export(target, "sqlite", overwrite=True)
    assert before == {file.name: file.read_bytes() for file in target.iterdir()}
    assert [target] == list(tmp_path.iterdir())


def test_a_failed_move_puts_the_earlier_export_back(tmp_path, monkeypatch):
    """Where the new folder can't be moved into place the old one returns."""
    target = jac.export(tmp_path / "history", "timelinejs")
    before = (target / "timeline.json").read_bytes()
    rename = Path.rename

    def fail_for_new(path, to):
        if path.suffix == ".partial":
            raise PermissionError(path)
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(PermissionError):
        jac.export(target, "timelinejs", overwrite=True)
    assert [target] == list(tmp_path.iterdir())
    assert before == (target / "timeline.json").read_bytes()


def test_parquet_without_pyarrow_names_the_extra(tmp_path, monkeypatch):
    """The error says what to install, and nothing is left behind."""
    monkeypatch.delitem(sys.modules, "jac_history._export.parquet", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(jac.MissingExtraError, match='the extra "arrow"'):
        jac.export(tmp_path / "history", "parquet")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jac_history", "jac_history"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows", "C-Windows"),
        ("con", "dataset"),
        ("LPT1", "dataset"),
        ("江淮", "dataset"),
        ("..", "dataset"),
        ("a\0b\n", "a-b"),
        ("x" * 300, "x" * 60),
    ],
)
def test_names_become_safe_file_names(text, name, tmp_path):
    """No name leads out of the folder or means a device."""
    made = dataset_of([SOURCE], name=text).export(tmp_path / "history", "json")
    assert {"about.json", f"{name}.json", f"{name}.schema.json"} == {
        file.name for file in made.iterdir()
    }


@pytest.mark.parametrize("format_", ["json", "jsonld", "sqlite", "datapackage", "croissant"])
def test_a_dataset_with_a_wild_name_stays_in_its_folder(awkwardly_exported, format_):
    """The name of a dataset does not lead out of the folder."""
    folder = awkwardly_exported(format_)
    listed = json.loads((folder / "about.json").read_text("utf-8"))["files"]
    assert {"about.json", *(file["name"] for file in listed)} == {f.name for f in folder.iterdir()}
