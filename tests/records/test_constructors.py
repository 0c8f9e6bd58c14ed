"""Constructors take what is right in another form and refuse what is wrong, field by field."""

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs
import numpy as np
import pandas as pd
import pendulum
import pytest

import jac_history as jac
import tiny
from written import CITED, FIGURE, MAKER, MILESTONE, PARTNERSHIP, PERSON, RECORDS, STAKE

PARTS = (CITED[0], MAKER.names[0], PARTNERSHIP.parties[0])


def every_field() -> Iterator[tuple[Any, str, Any]]:
    """Yield an object of every class with each of its fields and the type of that."""
    examples = {type(one): one for one in (*RECORDS, *PARTS)}
    for cls, example in examples.items():
        for name in attrs.fields_dict(cls):
            yield example, name, get_type_hints(cls)[name]


FIELDS = {f"{type(one).__name__}.{name}": (one, name, hint) for one, name, hint in every_field()}
DATES = [key for key, (*_, hint) in FIELDS.items() if jac.EDTFDate in (hint, *get_args(hint))]
LISTS = [key for key, (*_, hint) in FIELDS.items() if get_origin(hint) is tuple]
WORDS = [key for key, (*_, hint) in FIELDS.items() if get_origin(hint) is Literal]
OPTIONAL = [key for key, (*_, hint) in FIELDS.items() if NoneType in get_args(hint)]


def set_field(key: str, value: object) -> Any:
    """Return what a field holds after the constructor of its class was given a value."""
    example, name, _ = FIELDS[key]
    return getattr(attrs.evolve(example, **{name: value}), name)


def refusal(example: Any, **values: object) -> str:
    """Return what a constructor says to values that it refuses."""
    with pytest.raises(jac.InvalidArgumentError) as refused:
        attrs.evolve(example, **values)
    return str(refused.value)


def test_there_are_fields_of_every_kind() -> None:
    """The lists that the tests below go through are full."""
    assert 15 < len(FIELDS) - len(OPTIONAL)
    assert min(map(len, (DATES, LISTS, WORDS, OPTIONAL))) > 9


@pytest.mark.parametrize("key", FIELDS)
def test_every_field_refuses_what_it_cannot_hold(key: str) -> None:
    """No field of any class takes an object of another kind, and the error names the field."""
    example, name, _ = FIELDS[key]
    for wrong in (object(), b"2001", {}, 2.5j, True, float("nan"), [object()], [["a"]]):
        assert refusal(example, **{name: wrong}).startswith(name)


@pytest.mark.parametrize("key", FIELDS)
def test_only_optional_fields_may_be_none(key: str) -> None:
    """None is taken where the annotation says so, and nowhere else."""
    example, name, _ = FIELDS[key]
    if key in OPTIONAL:
        assert set_field(key, None) is None
    else:
        assert refusal(example, **{name: None}).startswith((f"{name} must be", f"{name} cannot be"))


@pytest.mark.parametrize("key", DATES)
@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("2001-05~", "2001-05~"),
        (2001, "2001"),
        (np.int64(2001), "2001"),
        (dt.date(2001, 5, 20), "2001-05-20"),
        (dt.datetime(2001, 5, 20, 13, tzinfo=dt.UTC), "2001-05-20"),
        (pendulum.date(2001, 5, 20), "2001-05-20"),
        (np.datetime64("2001-05"), "2001-05"),
        (pd.Timestamp("2001-05-20"), "2001-05-20"),
        (jac.EDTFDate.parse("200X"), "200X"),
    ],
)
def test_dates_are_converted(key: str, given: object, text: str) -> None:
    """Every field for a date takes its text, a year and the dates of other libraries."""
    assert jac.EDTFDate.parse(text) == set_field(key, given)


@pytest.mark.parametrize("key", LISTS)
def test_lists_become_tuples(key: str) -> None:
    """Every field for several things takes a list or what else gives them in order."""
    example, name, _ = FIELDS[key]
    held = getattr(example, name)
    for given in (list(held), iter(held), (item for item in held)):
        assert held == set_field(key, given)
        assert type(set_field(key, list(held))) is tuple


@pytest.mark.parametrize("key", LISTS)
def test_what_has_no_order_is_no_list(key: str) -> None:
    """A set is refused: its order would be another in each run."""
    example, name, _ = FIELDS[key]
    assert f"{name} must be a list or tuple" in refusal(example, **{name: {"a", "b"}})
    assert f"{name} must be a list or tuple" in refusal(example, **{name: example})


@pytest.mark.parametrize("key", WORDS)
def test_unknown_words_are_refused(key: str) -> None:
    """Every field for a controlled word names those that it takes."""
    example, name, hint = FIELDS[key]
    right = get_args(hint)
    said = refusal(example, **{name: "gosip"})
    assert all(str(word) in said for word in right)
    assert right[-1] == set_field(key, right[-1])


def test_a_result_is_a_list() -> None:
    """A result of a query goes into a field for several records as it is."""
    about = jac.brands()[:2]
    assert tuple(about) == attrs.evolve(MILESTONE, about=about).about


@pytest.mark.parametrize("text", ["\ud83d", "a \ude00", "\ud83d and \ude00"])
def test_half_a_character_is_refused(text: str, tmp_path: Path) -> None:
    """What no file could hold is no text: not in a constructor, nor in plain data or JSON."""
    with pytest.raises(jac.InvalidArgumentError, match="title must be text that UTF-8 can write"):
        attrs.evolve(jac.get("shanghai-listing-2001"), title=text)
    plain = {**jac.to_dict(jac.get("shanghai-listing-2001")), "title": text}
    with pytest.raises(jac.DatasetError, match="holds half a character"):
        jac.from_dict(plain)
    jac.export(tmp_path / "all", "json")
    file = tmp_path / "all" / "jac_history.json"
    title = json.dumps(jac.get("shanghai-listing-2001").title)
    file.write_text(file.read_text("utf-8").replace(title, json.dumps(text)), "utf-8")
    with pytest.raises(jac.DatasetError, match="holds half a character"):
        jac.Dataset.from_json(file)


def test_texts_and_numbers_of_the_wrong_kind() -> None:
    """A milestone made by hand has a date and not a text."""
    made = jac.Milestone(
        id="works-opened",
        when="2001",
        title="Works opened",
        summary="The works opened.",
        category="facility",
        about=[jac.organization("jac-motors")],
        citations=list(CITED),
        confidence="low",
        importance=1.0,
    )
    assert (2001, "the works") == (made.when.earliest.year, made.summary[:9].lower())
    assert made in jac.Records([made]).between(2001, 2001)
    assert type(made.importance) is int


@pytest.mark.parametrize(
    ("example", "values", "said"),
    [
        (MILESTONE, {"category": "markets"}, "cannot be 'markets'. Did you mean 'market'?"),
        (MILESTONE, {"importance": 9}, "importance must be one of the numbers 1, 2, 3, not 9."),
        (MILESTONE, {"importance": "1"}, "one of the numbers 1, 2, 3, not '1'."),
        (
            MILESTONE,
            {"when": "1990s"},
            "when must be an EDTF date (not EDTF: write '199X'), not '1990s'.",
        ),
        (MILESTONE, {"when": 2.5}, "an EDTF date (text, a year or a datetime.date), not 2.5."),
        (MILESTONE, {"when": pd.NaT}, "an EDTF date (text, a year or a datetime.date), not NaT."),
        (MILESTONE, {"title": " "}, "title must be text, not ' '."),
        (MILESTONE, {"id": "Works Opened"}, "id must be a kebab-case id such as 'listing-2001'"),
        (
            MILESTONE,
            {"about": ("nio",)},
            "about[0] must be an object of the class Entity, which jac_history.get() gives by its",
        ),
        (MILESTONE, {"about": (MAKER, MILESTONE)}, "about[1] must be an object of the class"),
        (MILESTONE, {"citations": "a"}, "citations must be a list or tuple, each item of it an"),
        (STAKE, {"holder": MILESTONE}, "holder must be an object of the class Organization or P"),
        (STAKE, {"percent": 100.5}, "percent must be more than 0 and at most 100, not 100.5."),
        (STAKE, {"percent": 0}, "percent must be more than 0 and at most 100, not 0."),
        (STAKE, {"percent": "half"}, "percent must be a number, not 'half'."),
        (FIGURE, {"value": 10**400}, "value must be a number, not 1000"),
        (FIGURE, {"value": Fraction(10**400)}, "value must be a number, not Fraction(1000"),
        (FIGURE, {"value": Decimal("2.5")}, "value must be a number, not Decimal('2.5')."),
        (CITED[0], {"source": "report"}, "source must be an object of the class Source, which"),
        (CITED[0], {"stance": "support"}, "Did you mean 'supports'?"),
        (PARTNERSHIP.parties[0], {"entity": PERSON}, "entity must be an object of the class Org"),
    ],
)
def test_what_is_said(example: Any, values: dict[str, object], said: str) -> None:
    """The error names the field, what is right, and the nearest of several words."""
    assert said in refusal(example, **values)


def test_the_error_has_the_word_and_those_it_could_be() -> None:
    """A program reads argument, value, choices and suggestions off the error."""
    with pytest.raises(jac.InvalidArgumentError) as refused:
        attrs.evolve(MILESTONE, category="finanse")
    assert ("category", "finanse", "finance") == (
        refused.value.argument,
        refused.value.value,
        refused.value.suggestions[0],
    )
    assert jac.words(jac.Category) == refused.value.choices


@pytest.mark.parametrize(
    ("given", "held"),
    [
        (np.int64(7), 7),
        (np.float32(2.5), 2.5),
        (np.float64(2.5), 2.5),
        (Fraction(5, 2), 2.5),
        (7, 7),
    ],
)
def test_numbers_are_those_of_python(given: object, held: float) -> None:
    """A number of NumPy becomes one of Python: records are written, hashed and pickled alike."""
    value = attrs.evolve(FIGURE, value=given).value
    assert held == value
    assert type(value) in {int, float}
    percent = attrs.evolve(STAKE, percent=given).percent
    assert (held, True) == (percent, isinstance(percent, float))


def test_texts_are_those_of_python() -> None:
    """A text of NumPy becomes one of Python."""
    title = attrs.evolve(MILESTONE, title=np.str_("The van")).title
    assert ("The van", str) == (title, type(title))


def test_a_dataset_takes_what_a_constructor_gave() -> None:
    """A record that was made of text and lists is one like any other."""
    loose = tiny.milestone(when="2001-05", about=[MAKER], citations=list(tiny.CITED))
    exact = tiny.milestone(when=tiny.date("2001-05"), about=(MAKER,))
    assert (exact, hash(exact)) == (loose, hash(loose))
    assert exact == jac.Dataset.bundled().with_overlay([loose]).get("event-2001")


def test_a_bundled_record_went_past_the_rules_and_obeys_them() -> None:
    """The compiled rows are not checked when they are read; each holds what the rules give."""
    for record in (*jac.stakes(), *jac.disputes(), *jac.partnerships(), *jac.vehicles()):
        assert record == attrs.evolve(record)
