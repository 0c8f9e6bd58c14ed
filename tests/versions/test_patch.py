"""The law of patches: what the difference of two states says takes the newer back to the older."""

from hypothesis import given, strategies as st

from jac_history._versions import Change, changes_between, difference, restore

IDS = st.sampled_from("abcdefgh")
TEXTS = st.text("xyz", min_size=1, max_size=2)
RECORDS = st.builds(
    lambda record_type, fields: {"type": record_type, **fields},
    st.sampled_from(("place", "milestone")),
    st.dictionaries(st.sampled_from(("name", "note", "names")), TEXTS | st.lists(TEXTS)),
)
STATES = st.dictionaries(IDS, RECORDS)


@given(STATES, STATES)
def test_restoring_gives_the_older_state(older: dict, newer: dict) -> None:
    """Whatever two states are, the older one comes back exactly."""
    assert older == restore(newer, difference(older, newer))


@given(STATES)
def test_nothing_changed(state: dict) -> None:
    """Two equal states differ in nothing."""
    patch = difference(state, state)
    assert ({}, {}) == (patch.changed, patch.removed)
    assert "1" * len(state) == patch.kept


@given(STATES, STATES)
def test_every_record_that_differs_is_told_once(older: dict, newer: dict) -> None:
    """The changes are those records that are in one state only, or differ in both."""
    types = {one: record["type"] for one, record in newer.items()}
    told = list(changes_between("2", types, difference(older, newer)))
    assert sorted(told, key=lambda one: one.id) == told
    assert set(newer) - set(older) == {one.id for one in told if one.kind == "added"}
    assert set(older) - set(newer) == {one.id for one in told if one.kind == "removed"}
    both = {one for one in newer if one in older and newer[one] != older[one]}
    assert both == {one.id for one in told if one.kind == "changed"}


def test_a_change_names_its_fields() -> None:
    """Fields that differ, appeared or went are named, others are not."""
    older = {"a": {"type": "place", "name": "A", "note": "old", "kind": "city"}}
    newer = {"a": {"type": "place", "name": "B", "summary": "new", "kind": "city"}}
    (change,) = changes_between("2", {"a": "place"}, difference(older, newer))
    fields = ("name", "note", "summary")
    assert Change(version="2", id="a", record_type="place", kind="changed", fields=fields) == change
