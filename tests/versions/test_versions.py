"""The versions that the package carries: each comes back exactly as it was."""

import hashlib
import pickle
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

import jac_history as jac
from tiny import COMPANY

RELEASES = Path(__file__).parents[2] / "dataset" / "releases"
EARLIER = sorted(
    (file.stem for file in RELEASES.glob("*.toml") if file.stem != jac.DATA_VERSION),
    key=lambda version: [int(part) for part in version.split(".")],
)


@pytest.mark.parametrize("version", EARLIER)
def test_an_earlier_version_comes_back(version: str) -> None:
    """Its checksum is the one that was written down when it was released."""
    old = jac.Dataset.bundled(version=version)
    info = old.dataset_info()
    written = tomllib.loads((RELEASES / f"{version}.toml").read_text("utf-8"))
    assert written["released"]["checksum"] == info.checksum
    dataset = written["dataset"]
    assert (dataset["version"], dataset["as_of"]) == (info.version, str(info.as_of))


def test_the_newest_state_has_its_checksum() -> None:
    """The one state that is kept whole is that of the last release, byte for byte."""
    newest = hashlib.sha256((RELEASES / "newest.jsonl").read_bytes()).hexdigest()
    written = tomllib.loads((RELEASES / f"{jac.DATA_VERSION}.toml").read_text("utf-8"))
    assert written["released"]["checksum"] == newest


def test_an_earlier_version_answers() -> None:
    """It is a dataset like any other, with all names, pinyin among them."""
    old = jac.Dataset.bundled("2026.11.0")
    assert "shanghai-listing-2001" in old.milestones_between(2001, 2001).ids
    assert "JAC Motors" == old.organization("jianghuai qiche").name
    assert len(old.milestones()) < len(jac.milestones())
    assert old is jac.Dataset.bundled("2026.11.0")


def test_the_present_version_is_the_bundled_one() -> None:
    """Asked for by its number it is the same object."""
    assert jac.Dataset.bundled() is jac.Dataset.bundled(jac.DATA_VERSION)


@pytest.mark.parametrize("version", ["2026.11", "1999.1.0", ""])
def test_an_unknown_version_is_refused(version: str) -> None:
    """The error lists the versions that there are."""
    with pytest.raises(jac.InvalidArgumentError, match=r"one of .*'2026\.11\.0'"):
        jac.Dataset.bundled(version)
    with pytest.raises(jac.InvalidArgumentError, match=r"one of .*'2026\.11\.0'"):
        jac.changes(since=version)


def test_changes_tell_what_became_of_each_record() -> None:
    """Walking the changes from the first version's ids leads to the present ones."""
    ids = {one.id for record_type in ("milestones", "figures") for one in ids_of(record_type)}
    for change in jac.changes():
        if change.record_type in {"milestone", "figure"}:
            if change.kind == "added":
                assert change.id not in ids
                ids.add(change.id)
            elif change.kind == "removed":
                ids.remove(change.id)
            else:
                assert change.id in ids
                assert change.fields
    assert {*jac.milestones().ids, *jac.figures().ids} == ids


def ids_of(record_type: str) -> jac.Records:
    """Return the records of a type of the first version."""
    return getattr(jac.Dataset.bundled("2026.11.0"), record_type)()


def test_a_changed_field_differs() -> None:
    """A field that is said to have changed has another value in the version before."""
    states = [jac.Dataset.bundled(version) for version in (*EARLIER, jac.DATA_VERSION)]
    after = {new.dataset_info().version: (old, new) for old, new in pairwise(states)}
    changed = [one for one in jac.changes() if one.kind == "changed"]
    assert changed
    for change in changed:
        old, new = (state.get(change.id) for state in after[change.version])
        assert any(getattr(old, field) != getattr(new, field) for field in change.fields)


def test_since_leaves_out_what_was_done_before() -> None:
    """Only later versions are told, in their order."""
    versions = [change.version for change in jac.changes()]
    assert sorted(versions, key=lambda one: tuple(map(int, one.split(".")))) == versions
    assert () == jac.changes(since=jac.DATA_VERSION)
    assert jac.changes() == jac.changes(since="2026.11.0")


@pytest.mark.parametrize("version", EARLIER)
def test_an_earlier_version_knows_what_was_done_before_it(version: str) -> None:
    """It tells the changes up to itself, as the present version does, and no later one."""
    old = jac.Dataset.bundled(version)
    later = jac.changes(since=version)
    assert jac.changes() == (*old.changes(), *later)
    assert () == old.changes(since=version)
    with pytest.raises(jac.InvalidArgumentError):
        old.changes(since=jac.DATA_VERSION)


def test_a_dataset_of_ones_own_has_no_earlier_versions() -> None:
    """It knows of no change, and its own version is the only one."""
    own = jac.Dataset.bundled().with_overlay([COMPANY])
    assert () == own.changes()
    with pytest.raises(jac.InvalidArgumentError):
        own.changes(since="2026.11.0")


def test_a_folder_has_no_earlier_versions(tmp_path) -> None:
    """Nor does a dataset that was read from a folder and borrows nothing."""
    (tmp_path / "dataset.toml").write_text('[dataset]\nversion = "7"\n')
    own = jac.Dataset.from_toml(tmp_path)
    assert ((), ()) == (own.changes(), own.changes(since="7"))


def test_datasets_travel() -> None:
    """A pickle of the bundled dataset is that of the package; others carry their records."""
    assert jac.Dataset.bundled() is pickle.loads(pickle.dumps(jac.Dataset.bundled()))
    old = jac.Dataset.bundled("2026.11.0")
    travelled = pickle.loads(pickle.dumps(old))
    assert old.dataset_info() == travelled.dataset_info()
    assert old.milestones_between(2001, 2001) == travelled.milestones_between(2001, 2001)
    assert "JAC Motors" == travelled.organization("jianghuai qiche").name
    own = jac.Dataset.bundled("2026.11.1").with_overlay([COMPANY])
    assert own.get("a-company") == pickle.loads(pickle.dumps(own)).get("A Company")
    second = jac.Dataset.bundled("2026.11.1")
    assert second.changes() == pickle.loads(pickle.dumps(second)).changes()
