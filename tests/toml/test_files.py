"""What the files of a folder may be, and what is told of those that are no TOML."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import jac_history as jac
from tiny_toml import COMPANY, SOURCE


def told(folder: Path) -> list[tuple[str, int | None, str, str]]:
    """Return file, line, message and expectation of all problems of a folder."""
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(folder)
    return [(p.file, p.line, p.message, p.expected) for p in caught.value.problems]


def test_nested_too_deeply(write) -> None:
    """Arrays nested thousands deep are a problem of the file, not the end of Python's stack."""
    folder = write(deep="a = " + "[" * 5000 + "]" * 5000)
    assert [("deep.toml", None, "is nested too deeply", "at most 16 levels")] == told(folder)


def test_dotted_too_deeply(write) -> None:
    """So are dotted keys, which need no depth to be read."""
    folder = write(deep="[[source]]\nkind" + ".a" * 3000 + " = 1")
    assert [("deep.toml", None, "is nested too deeply", "at most 16 levels")] == told(folder)


def test_endless_number(write) -> None:
    """A number of more digits than Python reads is a problem of the file."""
    folder = write(number=f"[dataset]\nname = {'9' * 5000}")
    assert [("number.toml", None, "numbers of a sensible length")] == [
        (file, line, expected) for file, line, _, expected in told(folder)
    ]


def test_endless_hexadecimal_number(write) -> None:
    """A number that Python reads but cannot write is told by its type."""
    folder = write(number=f'[[source]]\nid = "a"\npublisher = "A"\nkind = 0x{"f" * 5000}')
    assert ["<int> is not one of the words"] == [message for _, _, message, _ in told(folder)]


def test_long_value(write) -> None:
    """A long value is shortened in the message."""
    folder = write(number=f'[[source]]\nid = "a"\npublisher = "A"\nkind = "{"x" * 5000}"')
    assert [f"'{'x' * 79}... is not one of the words"] == [m for _, _, m, _ in told(folder)]


def test_too_large(tmp_path: Path) -> None:
    """A file over the limit is refused, unread."""
    with (tmp_path / "large.toml").open("wb") as file:
        file.truncate(100_000_001)
    assert [("large.toml", None, "is too large", "at most 100 MB")] == told(tmp_path)


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    """A folder that is called as a file is told as what it is."""
    (tmp_path / "folder.toml").mkdir()
    assert [("folder.toml", None, "Is a directory", "a TOML file")] == told(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    """What is no folder is told as that, a single file too."""
    file = tmp_path / "one.toml"
    file.write_text(SOURCE, encoding="utf-8")
    assert [(str(file), None, "is no folder", "a folder with TOML files")] == told(file)


def test_mark_of_an_editor(write) -> None:
    """The mark that some editors put before UTF-8 is no part of the text."""
    assert ("annual-report",) == jac.Dataset.from_toml(write(all="\ufeff" + SOURCE)).sources().ids


def test_folders_below(tmp_path: Path) -> None:
    """Files in folders below are read too; other files are not."""
    below = tmp_path / "entities" / "more"
    below.mkdir(parents=True)
    (below / "companies.toml").write_text(COMPANY, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no toml", encoding="utf-8")
    assert "A Company" == jac.Dataset.from_toml(tmp_path).organization("a-company").name


def test_empty_folder(tmp_path: Path) -> None:
    """A folder without TOML files is no dataset, by whichever road it is read."""
    (tmp_path / "notes.txt").write_text("no toml", encoding="utf-8")
    for read in (jac.Dataset.from_toml, jac.Dataset.bundled().with_overlay):
        with pytest.raises(jac.DatasetError, match="has no TOML files"):
            read(tmp_path)


def test_empty_path(tmp_path: Path, monkeypatch) -> None:
    """An empty path is not the folder that the process works in."""
    (tmp_path / "all.toml").write_text(SOURCE + COMPANY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "A Company" == jac.Dataset.from_toml(".").organization("a-company").name
    for read in (jac.Dataset.from_toml, jac.Dataset.bundled().with_overlay):
        with pytest.raises(
            jac.InvalidArgumentError, match=r"must be (the path of )?a folder.*, not ''"
        ):
            read("")


@pytest.mark.parametrize("name", ["a\0b", "a" * 5000])
def test_name_that_no_folder_can_have(name: str) -> None:
    """What can be no path is no folder, as one that is not there is none."""
    with pytest.raises(jac.DatasetError, match="is no folder"):
        jac.Dataset.from_toml(name)


def test_dataset_without_records(tmp_path: Path) -> None:
    """A folder whose files hold no record is an empty dataset, of which everything can be asked."""
    (tmp_path / "dataset.toml").write_text('[dataset]\nname = "mine"\n', encoding="utf-8")
    dataset = jac.Dataset.from_toml(tmp_path)
    assert () == dataset.milestones_between(None, None).ids
    assert () == dataset.search("anything").ids
    with pytest.raises(jac.UnknownNameError):
        dataset.get("anything")


def test_windows_line_ends(write) -> None:
    """Lines may end as on Windows; a problem still has its line."""
    text = (SOURCE + COMPANY.replace('kind = "automaker"', "kind = 7")).replace("\n", "\r\n")
    folder = write()
    (folder / "all.toml").write_bytes(text.encode())
    assert [("all.toml", 10, "7 is no text", "text")] == told(folder)


def test_no_shared_state_between_readings(write) -> None:
    """What is wrong in one folder leaves nothing behind for the next."""
    folder = write(all=SOURCE + COMPANY.replace("annual-report", "anual-report"))
    with pytest.raises(jac.DatasetError):
        jac.Dataset.from_toml(folder)
    write(all=SOURCE + COMPANY)
    assert ("a-company",) == jac.Dataset.from_toml(folder).organizations().ids


def test_reading_needs_no_locale(write) -> None:
    """A folder is read as UTF-8 where the locale is C."""
    folder = write(all=SOURCE.replace("A Company", "江淮汽车"))
    code = (
        "import sys, json, jac_history as j; "
        "print(json.dumps(j.Dataset.from_toml(sys.argv[1]).sources()[0].publisher))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        check=True,
        capture_output=True,
        text=True,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert "江淮汽车" == json.loads(done.stdout)


def test_two_tables_about_the_dataset(write) -> None:
    """A folder says what it is in one place; the second is told with the first."""
    folder = write(a='\n[dataset]\nname = "a"\n', b='[dataset]\nname = "b"\n')
    expected = "one table [dataset], such as that in a.toml:2"
    assert [("b.toml", 1, "is there twice", expected)] == told(folder)


def test_dataset_is_one_table(write) -> None:
    """What a folder says of itself is one table, no array of them."""
    folder = write(a='[[dataset]]\nname = "a"\n')
    assert [("a.toml", 1, "is no table", "[dataset]")] == told(folder)


def test_lines_end_as_toml_says(write) -> None:
    """What Unicode takes for the end of a line is none in TOML, and does not shift lines."""
    folder = write(all='# \u2028 \x85\n[[source]]\nid = "a"\npublisher = 1\nkind = "press"\n')
    assert [("all.toml", 4, "1 is no text", "text")] == told(folder)
