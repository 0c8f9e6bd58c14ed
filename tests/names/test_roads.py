"""One look-up: a name answers alike wherever it is given."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

import jac_history as jac
from jac_history._data import names
from jac_history._records.schema import fields_of
from tiny import CITED, COMPANY, OTHER, SOURCE, dataset_of, milestone, tenure

ENTITIES = [one for one in jac.Dataset.bundled().records() if isinstance(one, jac.Entity)]
SPELLED = [text for one in ENTITIES for text in (one.id, one.name, *(n.text for n in one.names))]
# The index has pinyin besides, and the names of former ids.
NAMES = st.sampled_from(list(dict.fromkeys([*SPELLED, *names.IDS])))
MISSPELT = NAMES.map(lambda name: f"{name}q")
LOOKUPS: dict[type, Callable[[str], jac.Entity]] = {
    jac.Organization: jac.organization,
    jac.Person: jac.person,
    jac.Brand: jac.brand,
    jac.Vehicle: jac.vehicle,
    jac.Facility: jac.facility,
    jac.Place: jac.place,
    jac.Programme: jac.programme,
    jac.Technology: jac.technology,
    jac.Entity: jac.get,
}
RESULTS = (
    jac.milestones(),
    jac.partnerships(),
    jac.tenures(),
    jac.stakes(),
    jac.figures(),
    jac.claims(),
    jac.organizations(),
    jac.people(),
    jac.brands(),
    jac.vehicles(),
    jac.facilities(),
    jac.places(),
    jac.programmes(),
    jac.technologies(),
)


def names_entities(field: Any) -> bool:
    """Tell whether a field holds entities, or parts that each have one."""
    held = fields_of(field.part)[0].types if field.kind == "parts" else field.types
    return bool(held) and all(issubclass(cls, jac.Entity) for cls in held)


FIELDS = [
    (result, field)
    for result in RESULTS
    for field in fields_of(type(result[0]))
    if names_entities(field)
]
ROADS = st.sampled_from(FIELDS)


def answer(ask: Callable[[], Any]) -> Any:
    """Return what a question gives, or the error that it raises."""
    try:
        return ask()
    except (jac.UnknownNameError, jac.AmbiguousNameError) as error:
        return type(error), getattr(error, "candidates", ())


def entity_of(name: str, classes: tuple[type, ...]) -> Any:
    """Return the entity that a name stands for among classes, by the look-ups of each."""
    answers = [answer(lambda cls=cls: LOOKUPS[cls](name)) for cls in classes]
    known = [one for one in answers if one != (jac.UnknownNameError, ())]
    return known[0] if known else answers[0]


def ids_in(record: jac.Record, field: str) -> list[str]:
    """Return the ids of the entities in a field."""
    value = getattr(record, field)
    held = value if isinstance(value, tuple) else (value,)
    return [getattr(one, "entity", one).id for one in held if one is not None]


def test_the_roads_are_those_that_there_are() -> None:
    """Every field that holds entities is asked, those of parts and of two classes among them."""
    asked = {(type(result[0]).__name__, field.name) for result, field in FIELDS}
    assert {("Tenure", "person"), ("Partnership", "parties"), ("Stake", "holder")} < asked
    assert {("Milestone", "about"), ("Vehicle", "brand"), ("Place", "part_of")} < asked
    assert 23 == len(asked)


@pytest.mark.filterwarnings("ignore:the id:DeprecationWarning")
@settings(max_examples=300)
@given(NAMES | MISSPELT, ROADS)
@example("jianghuai qiche", FIELDS[0])
@example("J7", FIELDS[0])
def test_every_name_by_every_field(name: str, road: Any) -> None:
    """A field takes the names that the look-up of its class takes, with the same errors."""
    result, field = road
    held = fields_of(field.part)[0].types if field.kind == "parts" else field.types
    entity = entity_of(name, held)
    found = answer(lambda: list(result.where(**{field.name: name}).ids))
    if isinstance(entity, jac.Entity):
        assert [one.id for one in result if entity.id in ids_in(one, field.name)] == found
    else:
        assert entity == found


@pytest.mark.filterwarnings("ignore:the id:DeprecationWarning")
@settings(max_examples=150)
@given(NAMES | MISSPELT, st.sampled_from(RESULTS))
def test_every_name_by_about(name: str, result: jac.Records[Any]) -> None:
    """A result narrows to the entity that `get` gives, or says what `get` says."""
    entity = answer(lambda: jac.get(name))
    found = answer(lambda: list(result.about(name).ids))
    if isinstance(entity, jac.Entity):
        assert [one.id for one in result if entity in one.entities] == found
    else:
        assert entity == found


@pytest.mark.filterwarnings("ignore:the id:DeprecationWarning")
@settings(max_examples=150)
@given(NAMES)
@example("Heyue")
def test_every_name_by_name(name: str) -> None:
    """A filter for the name itself gives all that bear it, and among them what `get` gives."""
    entity = answer(lambda: jac.get(name))
    ids = {entity.id} if isinstance(entity, jac.Entity) else set(entity[1])
    found = {one.id for result in RESULTS[6:] for one in bearers(result, name)}
    # "jac-t6" is an id, in any case, which means one vehicle, and "JAC T6" is written so by two.
    assert ids <= found if name.lower() in ids else ids == found


def bearers(result: jac.Records[Any], name: str) -> list[jac.Entity]:
    """Return those that bear a name; none where none of the class does."""
    found = answer(lambda: result.where(name=name))
    return list(found) if isinstance(found, jac.Records) else []


@pytest.mark.filterwarnings("ignore:the id:DeprecationWarning")
@settings(max_examples=100)
@given(NAMES)
def test_every_name_by_position(name: str) -> None:
    """A result of all records gives by a name what `get` gives."""
    everything = jac.Dataset.bundled().records()
    assert answer(lambda: jac.get(name)) == answer(lambda: everything[name])


@pytest.mark.parametrize(
    ("ask", "candidates"),
    [
        (lambda: jac.milestones().where(about="J7"), ("binyue", "jiayue-a5")),
        (lambda: jac.milestones().where(about="瑞風"), ("refine", "refine-mpv")),
        (lambda: jac.figures().where(subject="ruifeng"), ("refine", "refine-mpv")),
        (lambda: jac.vehicles().where(derived_from="j7"), ("binyue", "jiayue-a5")),
        (lambda: jac.vehicles()["J7"], ("binyue", "jiayue-a5")),
    ],
)
def test_an_ambiguous_name_is_no_silence(ask, candidates) -> None:
    """A name of several is refused with the ids of all, as `get` does."""
    with pytest.raises(jac.AmbiguousNameError) as caught:
        ask()
    assert candidates == caught.value.candidates


def test_a_field_of_one_class_is_asked_within_it() -> None:
    """What is both a brand and a van is a brand where a brand is asked for."""
    vans = jac.vehicles().where(brand="瑞风")
    assert jac.vehicles().where(brand="refine") == vans
    assert "refine-mpv" in vans.ids
    assert ("refine-mpv",) == jac.vehicles().where(names="瑞風").ids
    assert {"binyue", "jiayue-a5"} == set(jac.vehicles().where(name="j7").ids)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: jac.tenures().where(person="JAC Motors"), "no person is called 'JAC Motors'"),
        (lambda: jac.stakes().where(holder="Refine"), "no organization or person is called"),
        (lambda: jac.partnerships().where(parties="Volkswagn"), "Did you mean 'Volkswagen'"),
        (lambda: jac.claims().where(made_by="pandayoo"), "mean 'pandayoo-the-jac-story-how'"),
        (lambda: jac.claims(made_by="pandayoo"), "mean 'pandayoo-the-jac-story-how'"),
        (lambda: jac.partners_of("An Jin"), "but person 'an-jin' is"),
        (lambda: jac.partners_of("shanghai-listing-2001"), "but milestone 'shanghai-listing-2001'"),
        (lambda: jac.milestones().where(citations="nowhere"), "no source is called 'nowhere'"),
        (lambda: jac.claims().where(records="nio-manufacturing-agreement-2017"), "-2016'"),
        (lambda: jac.vehicles().where(name="Refin MPV"), "no vehicle is called 'Refin MPV'"),
        (lambda: jac.milestones().where(about=" "), "the name of the entity is empty"),
        (lambda: jac.card("shanghai-listing-2002"), "Did you mean 'shanghai-listing-2001'"),
        (lambda: jac.milestones().where(id="shanghai-listing"), "mean 'shanghai-listing-2001'"),
        (lambda: jac.search("refine").where(id="refined"), "no record is called 'refined'"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(ask, message: str) -> None:
    """What is misspelt, or of another class than the field, is an error and not nothing."""
    with pytest.raises(jac.UnknownNameError, match=message):
        ask()


def test_ids_in_any_case() -> None:
    """An id is taken in any case, of records that are no entities too."""
    listing = jac.get("shanghai-listing-2001")
    assert (listing,) == tuple(jac.milestones().where(id="Shanghai-Listing-2001"))
    assert listing in jac.milestones().where(citations=listing.citations[0].source.id.upper())
    assert listing in jac.milestones().where(citations=listing.citations[0].source)


def test_a_record_stands_for_its_id() -> None:
    """A record may be given for its name; one that the dataset has not is refused."""
    nio = jac.get("nio")
    assert jac.milestones().about("nio") == jac.milestones().where(about=nio)
    assert jac.milestones().about(nio) == jac.milestones().where(about="NIO")
    with pytest.raises(jac.UnknownNameError, match="no entity is called 'a-company'"):
        jac.milestones().about(COMPANY)
    with pytest.raises(jac.UnknownNameError, match="no entity is called 'a-company'"):
        jac.milestones().where(about=COMPANY)


def test_own_data_by_every_road() -> None:
    """A dataset of one's own is asked by its own names alone."""
    event = milestone(about=(OTHER,))
    person = jac.Person(id="some-one", name="某人", kind="executive", citations=CITED)
    data = dataset_of([SOURCE, COMPANY, OTHER, person, event, tenure("chair", person, "2001")])
    assert ("event-2001",) == data.milestones().where(about="b company").ids
    assert () == data.milestones().where(about="A-Company").ids
    assert ("chair",) == data.tenures().where(person="某人").ids
    assert event is data.milestones()["event-2001"]
    with pytest.raises(jac.UnknownNameError):
        data.milestones().where(about="NIO")


def test_a_result_without_a_dataset_knows_what_it_names() -> None:
    """Records by themselves know the names of what they name, in fields, parts and citations."""
    deals = jac.Records(jac.partnerships().about("NIO"))
    assert deals.about("nio") == deals.where(parties="蔚来")
    source = deals[0].citations[0].source
    assert deals[0] in deals.where(citations=source.id)
    with pytest.raises(jac.UnknownNameError):
        deals.where(parties="Huawei")
    assert () == deals.where(parties=jac.get("huawei")).ids
    with pytest.raises(jac.UnknownNameError, match="no organization is called 'anhui'"):
        deals.where(parties=jac.place("Anhui"))


@pytest.mark.parametrize("name", ["first-truck-1968", "First-Truck-1968"])
def test_a_record_by_its_id(name: str) -> None:
    """A result gives a record by its id, in any case, and still by its position."""
    result = jac.milestones_between(None, 1970)
    truck = result["first-truck-1968"]
    assert "first-truck-1968" == truck.id
    assert truck is result[name]
    place = result.ids.index(truck.id)
    assert truck is result[place] is result[place - len(result)]
    assert result.ids[-2:] == result[-2:].ids
    assert result.ids[::-3] == result[::-3].ids


def test_a_record_by_a_former_id() -> None:
    """A former id leads to the record, as everywhere, and warns."""
    with pytest.warns(DeprecationWarning, match="the id 'jac-b2' is now 'heyue-a30'"):
        assert "heyue-a30" == jac.vehicles()["jac-b2"].id


def test_a_name_may_be_unique_in_a_result() -> None:
    """A name that several entities bear gives the one of them that is in the result."""
    assert "refine" == jac.brands()["瑞风"].id
    assert "refine-mpv" == jac.vehicles()["瑞風"].id


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("first-truck-1969", "no record of this result is called .* mean 'first-truck-1968'"),
        ("shanghai-listing-2001", "no record of this result is called"),
        ("zzz", "no record of this result is called 'zzz'. No known name is near it"),
        ("", "the name of the record of this result is empty"),
    ],
)
def test_what_a_result_has_not(name: str, message: str) -> None:
    """What is not in a result is refused with what comes nearest in it."""
    with pytest.raises(jac.UnknownNameError, match=message):
        jac.milestones_between(None, 1970)[name]
