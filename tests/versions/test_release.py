"""Releasing: nothing is lost unseen, a former id still answers, a released state stays."""

import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

import build_data
import jac_history as jac
import release_data
from compiling import compiled
from release_data import changes, section
from releases import (
    Aliases,
    Release,
    lost_ids,
    order_of,
    read_releases,
    state_of,
    write_release,
    wrong_aliases,
)
from tiny import COMPANY, OTHER, SOURCE, milestone

ROOT = Path(__file__).parents[2]
NONE = Aliases({}, {})
RECORDS = [SOURCE, COMPANY, milestone()]
OLD = """
[dataset]
name = "tiny"
version = "1"

[[source]]
id = "gazetteer"
publisher = "A Publisher"
kind = "reference"

[[place]]
id = "new-town"
name = "New Town"
kind = "city"
citations = [{ source = "gazetteer", says = "A town." }]
"""


def release(version: str, *records: jac.Record) -> Release:
    """Return a released version."""
    return Release({"version": version}, state_of(records))


def test_a_lost_id_is_refused() -> None:
    """An id of the last version that nobody accounts for is named."""
    released = [release("2026.11.0", *RECORDS, OTHER)]
    found = release_data.reasons_against("2026.12.0", released, RECORDS, NONE)
    assert ["id 'b-company' is lost (expected it in dataset/aliases.toml)"] == found


def test_renamed_and_withdrawn_ids_are_not_lost() -> None:
    """What has an alias or a reason is accounted for."""
    aliases = Aliases({"old": "new"}, {"gone": "It was another's."})
    assert ["lost"] == lost_ids(["old", "gone", "lost", "new"], ["new"], aliases)


def test_aliases_have_to_fit_the_records() -> None:
    """An alias to nothing, and one of an id that is still there, are told."""
    aliases = Aliases({"a": "b", "c": "d"}, {"b": "No more."})
    found = list(wrong_aliases(aliases, {"a", "b"}))
    assert [
        "'a' is renamed, but a record still has that id",
        "'c' is renamed to 'd', which is no record",
        "'b' is withdrawn, but a record still has that id",
    ] == found


@pytest.mark.parametrize(
    ("version", "reason"),
    [
        ("2026.11.0", "does not come after 2026.11.0"),
        ("2026.9.5", "does not come after 2026.11.0"),
        ("2026.13.0", "is no calendar version"),
        ("1.0", "is no calendar version"),
    ],
)
def test_versions_go_forward(version: str, reason: str) -> None:
    """A version that is none, or that is not later than the last, is refused."""
    (found,) = release_data.reasons_against(
        version, [release("2026.11.0", *RECORDS)], RECORDS, NONE
    )
    assert reason in found


def test_months_are_numbers() -> None:
    """November comes after September."""
    assert order_of("2026.9.12") < order_of("2026.11.0") < order_of("2027.1.0")


def test_the_changelog_says_what_was_done() -> None:
    """Counts by type, fields by how often, and the ids that are no more."""
    before, now = (milestone(title="Old"), OTHER), (milestone(title="New"), COMPANY)
    told = section("2", changes("2", state_of(before), state_of(now)))
    assert told == (
        "### 2\n\n"
        "- Added: 1 records (organization 1).\n"
        "- Changed: 1 records (milestone 1); fields: title 1.\n"
        "- Removed: `b-company`.\n"
    )


def test_the_command_tells_without_writing() -> None:
    """A dry run prints the section of the changelog and leaves everything as it was."""
    log = (ROOT / "CHANGELOG.md").read_text("utf-8")
    command = [sys.executable, str(ROOT / "tools" / "release_data.py"), "2099.1.0", "--dry-run"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.startswith("### 2099.1.0 (")
    assert "- Removed:" in done.stdout
    assert log == (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_a_released_state_stays(tmp_path: Path) -> None:
    """Records that differ from what was released under their version are not compiled."""
    (tmp_path / "all.toml").write_text(OLD, encoding="utf-8")
    with pytest.raises(build_data.ReleasedError, match="raise the version"):
        build_data.compiled(tmp_path, [release("1", COMPANY)])


INFO = '[dataset]\nname = "tiny"\nversion = "{}"\n'
STATES = {
    "2026.9.0": [SOURCE, COMPANY, OTHER, milestone(title="Old")],
    "2026.11.0": [SOURCE, COMPANY, milestone(title="New")],
    "2026.12.0": [SOURCE, COMPANY, OTHER, milestone(title="New")],
}
"""By version, records that go, come back and change."""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a folder in which the versions of `STATES` are kept."""
    for version, records in STATES.items():
        write_release(tmp_path, records, INFO.format(version), version)
    return tmp_path


def test_every_released_state_comes_back(kept: Path) -> None:
    """Each version is read as it was, the oldest first, though only the newest is kept whole."""
    found = {one.version: one.state for one in read_releases(kept)}
    assert list(STATES) == list(found)
    assert {version: state_of(records) for version, records in STATES.items()} == found


def test_a_release_adds_what_it_changed(kept: Path) -> None:
    """A version in which one of a thousand records changes adds a line for it, and its own file."""
    many = [milestone(f"event-{number}") for number in range(1000)]
    write_release(kept, [SOURCE, COMPANY, *many], INFO.format("2027.1.0"), "2027.1.0")
    before = {file.name: file.stat().st_size for file in kept.iterdir()}
    many[0] = milestone("event-0", title="Renamed")
    write_release(kept, [SOURCE, COMPANY, *many], INFO.format("2027.2.0"), "2027.2.0")
    grown = sum(file.stat().st_size for file in kept.iterdir()) - sum(before.values())
    assert grown < 500
    assert "2027.2.0" == read_releases(kept)[-1].version


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("newest.jsonl", "New", "Newer"),
        ("2026.11.0.back.jsonl", '{"added":"b-company"}\n', ""),
        ("2026.9.0.back.jsonl", "Old", "Older"),
        ("2026.9.0.toml", 'checksum = "', 'checksum = "0'),
    ],
)
def test_a_damaged_state_is_refused(kept: Path, file: str, right: str, wrong: str) -> None:
    """What no longer gives the checksum of the release is not read."""
    text = (kept / file).read_text("utf-8")
    assert right in text
    (kept / file).write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ValueError, match="is not the state that was released"):
        read_releases(kept)


def test_a_state_that_holds_no_records_is_refused(kept: Path) -> None:
    """Plain data that does not fit is told with the version and every fault."""
    records = [{"type": "place", "id": "a"}, {"type": "place", "id": "b", "name": "B", "kind": "x"}]
    (kept / "newest.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    for patch in kept.glob("*.back.jsonl"):
        patch.write_text("", encoding="utf-8")
    with pytest.raises(jac.DatasetError) as refused:
        read_releases(kept)
    assert {"2026.9.0"} == {problem.file for problem in refused.value.problems}
    assert {"a", "b"} == {problem.record for problem in refused.value.problems}


@pytest.fixture
def dataset(tmp_path: Path) -> Iterator[jac.Dataset]:
    """Give a compiled dataset in which a town was renamed."""
    (tmp_path / "all.toml").write_text(OLD, encoding="utf-8")
    with compiled(tmp_path, {"old-town": "new-town"}) as built:
        yield built


def test_a_former_id_still_answers(dataset: jac.Dataset) -> None:
    """It gives the record, with a warning at the line that asked."""
    with pytest.warns(DeprecationWarning, match="'old-town' is now 'new-town'") as caught:
        found = dataset.place("old-town")
    assert "new-town" == found.id
    assert [__file__] == [one.filename for one in caught]


def test_the_present_id_warns_of_nothing(dataset: jac.Dataset) -> None:
    """Asking by the present id, or by a name, is silent; an unknown id stays unknown."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "new-town" == dataset.place("New Town").id == dataset.get("new-town").id
        with pytest.raises(jac.UnknownNameError):
            dataset.place("no-town")
