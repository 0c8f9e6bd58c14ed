"""The pages that are made from the dataset."""

from typing import Literal, get_origin, get_type_hints

import pytest

import jac_history as jac
from pages import render
from pages.counts import last_attested, most_attested_first, newest_own_count, runs
from pages.fields import WORDS
from tiny import CITED, OTHER, dataset_of, dispute, figure, milestone, vehicle

RECORDS = jac.Dataset.bundled().records()
CLASSES = {*map(type, RECORDS), jac.Citation, jac.Name, jac.Party, jac.Position}
WORD_FIELDS = [
    pytest.param(hint, id=f"{cls.__name__}.{name}")
    for cls in sorted(CLASSES, key=lambda cls: cls.__name__)
    for name, hint in get_type_hints(cls).items()
    if get_origin(hint) is Literal
]


@pytest.mark.parametrize("literal", WORD_FIELDS)
def test_every_word_is_explained(literal: object) -> None:
    """The data dictionary gives a meaning for every controlled word of every field, no other."""
    explained = [sorted(known) for known in WORDS.values()]
    assert sorted(jac.words(literal)) in explained


@pytest.mark.parametrize(
    ("years", "joined"),
    [([], []), ([2001], ["2001"]), ([2001, 2002, 2004], ["2001 to 2002", "2004"])],
)
def test_runs_of_years(years: list[int], joined: list[str]) -> None:
    """Years that follow one another are told as one run."""
    assert joined == list(runs(years))


def positions(*values: str) -> tuple[jac.Position, ...]:
    """Return rival values."""
    return tuple(jac.Position(value=value, citations=CITED) for value in values)


def dispute_page(*disputes: jac.Dispute) -> list[str]:
    """Return the lines of the page on disputes that say which there are and what the values."""
    data = dataset_of([OTHER, *(one.record for one in disputes), *disputes])
    lines = render("disputes", data=data).splitlines()
    return [line for line in lines if line.startswith(("## ", "- "))]


def test_disputes_over_main_events_come_first() -> None:
    """They go by the weight of the record and its date; the open ones are named at the head."""
    late = milestone("late", title="Late", when=jac.EDTFDate.parse("2009"), importance=1)
    early = milestone("early", title="Early", importance=1)
    disputes = [
        dispute(figure("sales", 2001, 5), "period", None, id="over-sales"),
        dispute(vehicle("car"), "introduced", "2001", id="over-car"),
        dispute(late, "when", None, id="over-late"),
        dispute(early, "when", "2001", id="over-early"),
    ]
    lines = dispute_page(*disputes)
    assert ["- [Late: the date](#over-late)", "## Early: the date"] == [lines[0], lines[2]]
    assert "- [A Company, vehicle sales: 5 vehicles, 2001: the time](#over-sales)" == lines[1]
    headings = [line for line in lines if line.startswith("## ")]
    assert [
        "## Early: the date",
        "## Late: the date",
        "## car: the introduced",
        "## A Company, vehicle sales: 5 vehicles, 2001: the time",
    ] == headings
    assert ["- **2001** (preferred)", "- **2002**"] == lines[3:5]


@pytest.mark.parametrize(
    ("field", "values", "shown"),
    [
        ("value", ("5", "1200"), ["the number", "5 vehicles", "1,200 vehicles"]),
        ("value", ("5", "USD 12000"), ["the number", "5 vehicles", "USD 12,000"]),
        ("subject", ("a-company", "b-company"), ["the subject", "A Company", "B Company"]),
        ("note", ("who: a man", "who: a firm"), ["who", "a man", "a firm"]),
        ("note", ("who: a man", "where: here"), ["the note", "who: a man", "where: here"]),
    ],
)
def test_rival_values_on_the_page(field: str, values: tuple[str, ...], shown: list[str]) -> None:
    """Numbers have their unit, records their name; a question that all answer is asked once."""
    clash = dispute(figure("sales", 2001, 5), field, None, positions=positions(*values))
    _, heading, *bold = dispute_page(clash)
    assert heading.endswith(f", 2001: {shown[0]}")
    assert [f"- **{value}**" for value in shown[1:]] == bold


@pytest.mark.parametrize(
    ("country", "last"),
    [
        ("Bolivia", "1990"),
        ("Venezuela", "2014"),
        ("Algeria", "2026"),
        ("Philippines", "ended 2025"),
    ],
)
def test_last_attested(country: str, last: str) -> None:
    """The last year is that of the latest record, of the day of record, or of the known end."""
    as_of = jac.EDTFDate.parse("2026-03-16")
    assert last == last_attested(jac.presence(country), as_of)


def test_countries_with_most_records_come_first() -> None:
    """Of as many records the order is that of the names."""
    markets = most_attested_first(jac.presence())
    counts = [len(market.records) for market in markets]
    assert sorted(counts, reverse=True) == counts
    assert ["Brazil", "Russia"] == [market.place.name for market in markets[:2]]
    single = [market.place.name for market in markets if len(market.records) == 1]
    assert sorted(single) == single


def test_the_newest_count_of_countries() -> None:
    """It is one of all countries, not of those of a region or kind."""
    counts = {"world": 2001, "later": 2003}
    figures = [
        figure(id_, year, 5, measure="countries-served", unit="countries")
        for id_, year in counts.items()
    ]
    part = figure("part", 2005, 3, measure="countries-served", unit="countries", scope="Africa")
    assert "later" == newest_own_count(dataset_of([*figures, part])).id
