"""What stands around one record: its disputes, its milestones, and the dataset to cite."""

import attrs
import pytest

import jac_history as jac
from tiny import (
    COMPANY,
    OTHER,
    PERSON,
    SECOND,
    SOURCE,
    dataset_of,
    date,
    dispute,
    milestone,
    tenure,
)

FIRST = milestone("opened-2001")
LATER = milestone("moved-2003", when=jac.EDTFDate.parse("2003"))
OTHERS = milestone("founded-2002", when=jac.EDTFDate.parse("2002"), about=(OTHER,))
CHAIR = tenure("a-person-chairman", PERSON, "2001/2005")
RECORDS = (
    SOURCE,
    COMPANY,
    OTHER,
    PERSON,
    SECOND,
    FIRST,
    LATER,
    OTHERS,
    CHAIR,
    dispute(FIRST, "when", "2001", id="b-dispute"),
    dispute(FIRST, "title", None, id="a-dispute"),
    dispute(LATER, "when", None, id="c-dispute"),
    dispute(SOURCE, "published", None, id="of-a-source"),
    dispute(PERSON, "born", None, id="of-a-person"),
)
TINY = dataset_of(RECORDS, name="Tiny", version="7", citation="An Author: A Tiny Dataset.")


@pytest.mark.parametrize("record", [FIRST, "opened-2001"])
def test_disputes_of_a_record(record) -> None:
    """A record and its id have the same disputes, by id, and none of its neighbours'."""
    found = TINY.disputes_of(record)
    assert ("a-dispute", "b-dispute") == found.ids
    assert {jac.Dispute} == {type(one) for one in found}


@pytest.mark.parametrize("record", ["A Person", "a person", "a-person", PERSON])
def test_disputes_of_an_entity(record) -> None:
    """An entity has its disputes, and those of what names it, under any of its names."""
    assert ("of-a-person",) == TINY.disputes_of(record).ids


def test_no_disputes() -> None:
    """What nobody disputes has none."""
    assert () == TINY.disputes_of("b-company").ids
    assert () == TINY.disputes_of(attrs.evolve(SOURCE, id="b-report")).ids


def test_disputes_of_a_source() -> None:
    """A source, which is about no entity, has those over its own fields, and so has its card."""
    assert ("of-a-source",) == TINY.disputes_of("report").ids
    assert ("of-a-source",) == TINY.card(SOURCE).disputes.ids
    dated = attrs.evolve(SOURCE, published=date("2001"))
    assert "disputed" == TINY.verify(dated, published=2002).word


def test_a_result_without_records_has_its_columns() -> None:
    """A table of no disputes, or of no milestones, has the columns of some all the same."""
    some, none = TINY.disputes_of(FIRST), TINY.disputes_of("b-company")
    assert some.to_csv().splitlines()[0] == none.to_csv().strip()
    some, none = TINY.card("a-company").milestones, TINY.card("a-person").milestones
    assert some.to_csv().splitlines()[0] == none.to_csv().strip()


def test_card_of_an_entity() -> None:
    """The card of an entity has milestones, disputes and all other records that name it."""
    card = TINY.card("A Company")
    assert COMPANY == card.record
    assert ("opened-2001", "moved-2003") == card.milestones.ids
    assert ("a-dispute", "b-dispute", "c-dispute") == card.disputes.ids
    assert [(CHAIR.id,)] == [records.ids for records in card.related]
    assert ("of-a-person",) == TINY.card(PERSON).disputes.ids
    assert () == TINY.card(PERSON).milestones.ids


def test_card_of_a_milestone() -> None:
    """The card of a record that is no entity has disputes but no milestones."""
    card = TINY.card("opened-2001")
    assert FIRST == card.record
    assert ("a-dispute", "b-dispute") == card.disputes.ids
    assert () == card.milestones.ids


def test_a_record_of_a_card_comes_before_a_name() -> None:
    """A record that is given is the one shown, though the dataset does not have it."""
    stranger = milestone("never-seen", about=(OTHER,))
    assert stranger is TINY.card(stranger).record


@pytest.mark.parametrize("ask", [TINY.card, TINY.disputes_of])
def test_unknown(ask) -> None:
    """A name that nothing has is refused with the nearest."""
    with pytest.raises(jac.UnknownNameError) as caught:
        ask("B Companie")
    assert "B Company" == caught.value.suggestions[0]


@pytest.mark.parametrize(
    "ask",
    [jac.get, jac.card, jac.disputes_of, lambda record: jac.verify(record, when=2001)],
    ids=["get", "card", "disputes_of", "verify"],
)
def test_unknown_id(ask) -> None:
    """Whoever takes a record offers the nearest ids for what looks like an id."""
    with pytest.raises(jac.UnknownNameError, match="no record is called") as caught:
        ask("shanghai-listing-2010")
    assert "shanghai-listing-2001" == caught.value.suggestions[0]


@pytest.mark.parametrize("ask", [TINY.card, TINY.disputes_of])
@pytest.mark.parametrize("value", [7, None, ["nio"]])
def test_no_name(ask, value) -> None:
    """What is neither a name nor a record is refused, even where it could be no key."""
    with pytest.raises(jac.InvalidArgumentError) as caught:
        ask(value)
    assert ("name", value) == (caught.value.argument, caught.value.value)


def test_cite_the_dataset() -> None:
    """A dataset is cited by its own author, title and version."""
    assert "An Author. A Tiny Dataset. Version 7. No date." == TINY.cite("text")
    assert TINY.cite("bibtex").startswith("@")
