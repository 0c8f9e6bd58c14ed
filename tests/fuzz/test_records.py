"""Whatever records made in Python hold, they are added whole or all that is wrong is told."""

import attrs
import pytest
from hypothesis import given, strategies as st

import jac_history as jac
import tiny
from fuzz import LEAVES, outcome, tried, values

EXAMPLES = [
    tiny.SOURCE,
    tiny.COMPANY,
    tiny.PERSON,
    tiny.milestone(),
    tiny.tenure("tenure", tiny.PERSON, "2001/2005"),
    tiny.stake("stake", 40),
    tiny.figure("sales-2001", 2001, 1000),
    tiny.dispute(tiny.milestone(), "when", "2001"),
]
INNER = [tiny.CITED[0], jac.Name(text="A", lang="en"), jac.Party(entity=tiny.OTHER, role="maker")]
OBJECTS = st.sampled_from([*EXAMPLES, *INNER, tiny.date("2001"), object(), jac.Source, b"bytes"])
WRONG = values(LEAVES | st.none() | OBJECTS) | st.lists(OBJECTS, max_size=3).map(tuple)


@st.composite
def records(draw):
    """Return a record of which up to three fields, or those of a citation, were given anything.

    What a constructor does not take it refuses with the error that is documented, and no other.
    """
    record = draw(st.sampled_from(EXAMPLES))
    try:
        wrong = changes(draw, record)
        if draw(st.booleans()) and hasattr(record, "citations"):
            cited = attrs.evolve(tiny.CITED[0], **changes(draw, tiny.CITED[0]))
            wrong["citations"] = (cited,)
        return attrs.evolve(record, **wrong)
    except jac.InvalidArgumentError:
        return record


def changes(draw, value: object) -> dict[str, object]:
    """Return some fields of a value with what they may not hold."""
    names = st.sampled_from([field.name for field in attrs.fields(type(value))])
    return {name: draw(WRONG) for name in draw(st.lists(names, max_size=3, unique=True))}


@pytest.fixture(scope="module")
def base() -> jac.Dataset:
    """Return a small dataset that has some of the records."""
    return tiny.dataset_of([tiny.SOURCE, tiny.OTHER])


@tried(0.1)
@given(given_records=st.lists(records() | OBJECTS, max_size=3))
def test_any_records(base: jac.Dataset, given_records) -> None:
    """Records with anything in their fields, and things that are no records."""
    before = base.dataset_info()
    outcome(lambda: base.with_overlay(given_records))
    assert before == base.dataset_info()
