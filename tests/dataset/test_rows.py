"""From a compiled row to the record that it stands for."""

import json

import pytest

import jac_history as jac
from jac_history._dataset.compiled import RowReader
from tiny import COMPANY, OTHER, PERSON, SOURCE, date, dispute, milestone

RELATED = {
    ("source", 0): SOURCE,
    ("source", 3): jac.Source(id="other", publisher="Another", kind="press"),
    ("organization", 7): COMPANY,
    ("organization", 8): OTHER,
    ("person", 1): PERSON,
    ("milestone", 2): milestone(),
}


EMPTY = (None, None, None, [], None, None)
"""What follows the names in the row of a person."""


def read(cls: type[jac.Record], record_id: str, *row: object) -> jac.Record:
    """Return the record of a row."""
    reader = RowReader(cls, lambda record_type, position: RELATED[record_type, position])
    return reader.read(record_id, json.dumps(row))


def test_milestone() -> None:
    """A date, entities by type and position, and citations become what they stand for."""
    record = read(
        jac.Milestone,
        "opened",
        "2001-03",
        "Works opened",
        "The works opened.",
        "facility",
        ["organization:7", "person:1"],
        [[0, "It is so."], [3, "It is not.", "contradicts", "page 5"]],
        "high",
        2,
    )
    assert ("opened", date("2001-03"), "Works opened") == (record.id, record.when, record.title)
    assert (COMPANY, PERSON) == record.about
    assert (
        jac.Citation(source=SOURCE, says="It is so.", stance="supports", locator=None),
        jac.Citation(
            source=RELATED["source", 3], says="It is not.", stance="contradicts", locator="page 5"
        ),
    ) == record.citations


def test_names() -> None:
    """A name is the usual one and of all times, unless its row says otherwise."""
    names = [["A Co", "en"], ["甲", "zh", "short"], ["Old", "de", "former", "199X"]]
    record = read(jac.Person, "someone", "Someone", "executive", names, *EMPTY)
    assert (
        jac.Name(text="A Co", lang="en", kind="usual", when=None),
        jac.Name(text="甲", lang="zh", kind="short", when=None),
        jac.Name(text="Old", lang="de", kind="former", when=date("199X")),
    ) == record.names


def test_partnership() -> None:
    """The parties of a partnership are organisations in their roles."""
    parties = [["organization:7", "maker"], ["organization:8", "client"]]
    record = read(jac.Partnership, "deal", parties, "supply", "2001/..", "So.", [], "low")
    assert (
        jac.Party(entity=COMPANY, role="maker"),
        jac.Party(entity=OTHER, role="client"),
    ) == record.parties


def test_dispute() -> None:
    """The positions of a dispute hold what each of them cites."""
    positions = [["2001", [[0, "It is so."]]], ["2002", [[0, "It is so."]]]]
    record = read(jac.Dispute, "a-dispute", "milestone:2", "when", positions, "It is so.", "2001")
    assert dispute(milestone(), "when", "2001") == record
    assert dispute(milestone(), "when", "2001").positions == record.positions


def test_nothing_stays_nothing() -> None:
    """A date or a related record that a row leaves empty is None."""
    row = ("Plain", "automaker", [], None, None, None, [], "1964", None, [], None, [], None)
    record = read(jac.Organization, "plain", *row)
    assert (date("1964"), None) == (record.founded, record.dissolved)
    assert ((), None, None) == (record.owners, record.part_of, record.place)


def test_a_row_with_too_much_is_refused() -> None:
    """A row that holds more than its class has fields is no row of that class."""
    with pytest.raises(ValueError, match="longer"):
        read(jac.Person, "someone", "Someone", "executive", *[None] * 20)
