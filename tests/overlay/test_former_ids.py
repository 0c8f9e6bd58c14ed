"""Ids that a version of the data has changed, below an overlay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import jac_history as jac
from compiling import compiled

BASE = """
[dataset]
name = "towns"
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

[[claim]]
id = "oldest-town"
text = "It is the oldest town."
made_by = "gazetteer"
about = ["new-town"]
verdict = "unconfirmed"
reason = "Nothing older is known, nor that nothing is."
citations = [{ source = "gazetteer", says = "The oldest." }]
"""

VILLAGE = """
[[place]]
id = "{id}"
name = "A Village"
kind = "village"
part_of = "{part_of}"
citations = [{{ source = "gazetteer", says = "A village." }}]
"""


RENAMED = {"old-town": "new-town", "town-grows-old-1900": "oldest-town"}


@pytest.fixture
def base(tmp_path: Path) -> Iterator[jac.Dataset]:
    """Give a compiled dataset in which a town has got another id."""
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "all.toml").write_text(BASE, encoding="utf-8")
    with compiled(tmp_path / "base", RENAMED) as dataset:
        yield dataset


def test_a_former_id_still_answers(base: jac.Dataset, write) -> None:
    """With an overlay, too, the record is found by its former id, with a warning."""
    both = base.with_overlay(write(all=VILLAGE.format(id="village", part_of="new-town")))
    with pytest.warns(DeprecationWarning, match="'old-town' is now 'new-town'"):
        assert base.get("new-town") is both.get("old-town")
    with pytest.raises(jac.UnknownNameError):
        both.get("no-town")


def test_a_folder_may_still_use_a_former_id(base: jac.Dataset, write) -> None:
    """A folder that was written for an earlier version can be read, with a warning."""
    folder = write(all=VILLAGE.format(id="village", part_of="old-town"))
    with pytest.warns(DeprecationWarning, match="'old-town' is now 'new-town'"):
        both = base.with_overlay(folder)
    assert base.get("new-town") is both.place("A Village").part_of


def test_a_former_id_is_not_free(base: jac.Dataset, write) -> None:
    """A former id cannot be given to another record: it would have two meanings."""
    folder = write(all=VILLAGE.format(id="old-town", part_of="new-town"))
    with (
        pytest.warns(DeprecationWarning, match="'old-town' is now 'new-town'"),
        pytest.raises(jac.DatasetError, match="id 'old-town' is there already"),
    ):
        base.with_overlay(folder)


def test_a_record_may_become_one_of_another_type(base: jac.Dataset) -> None:
    """What was a milestone and is a claim now is found by the id that it had."""
    with pytest.warns(DeprecationWarning, match="'town-grows-old-1900' is now 'oldest-town'"):
        record = base.get("town-grows-old-1900")
    assert record is base.claims()[0]
    with pytest.warns(DeprecationWarning, match="'town-grows-old-1900' is now 'oldest-town'"):
        assert record is base.card("town-grows-old-1900").record
