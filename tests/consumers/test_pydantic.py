"""Records, results and dates as fields of pydantic's models."""

import datetime as dt
import json
from typing import Any, Generic, TypeVar

import attrs
import pydantic
import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

import jac_history as jac
import sample
from fresh import python
from written import CITED, CLAIM, DISPUTE, MILESTONE, NAMES, PARTNERSHIP, RECORDS, SOURCE

LISTING = jac.get("shanghai-listing-2001")
PARTS = (CITED[0], NAMES[1], PARTNERSHIP.parties[0], DISPUTE.positions[0])
TYPES = jac.words(jac.RecordType)


class Story(pydantic.BaseModel):
    """A model as a program has it."""

    lead: jac.Milestone
    others: jac.Records[jac.Milestone] = jac.Records()
    sources: list[jac.Source] = []
    day: jac.EDTFDate | None = None


STORY = Story(lead=LISTING, others=jac.milestones_between(2001, 2001), day="2001-08?")


def wrong(kind: Any, value: object) -> dict[tuple[str | int, ...], str]:
    """Return the messages of pydantic by the place of what is wrong."""
    with pytest.raises(pydantic.ValidationError) as refused:
        TypeAdapter(kind).validate_python(value)
    return {error["loc"]: error["msg"] for error in refused.value.errors()}


def test_objects_stay_what_they_are() -> None:
    """A record, a result and a date in a field are the objects that were given."""
    assert STORY.lead is LISTING
    again = Story.model_validate(STORY.model_dump())
    assert again.others is STORY.others
    assert (again.day, STORY) == (jac.EDTFDate.parse("2001-08?"), again)


def test_json_and_back() -> None:
    """As JSON a model holds what to_dict gives, and reads it again."""
    text = STORY.model_dump_json()
    assert [jac.to_dict(LISTING), STORY.others.to_dicts(), "2001-08?"] == [
        json.loads(text)[name] for name in ("lead", "others", "day")
    ]
    again = Story.model_validate_json(text)
    assert STORY == again
    assert again.lead.about[0] is LISTING.about[0]


def test_the_schema_of_a_model() -> None:
    """The schema of a model names the classes and says what their fields mean."""
    schema = Story.model_json_schema()
    assert {"$ref": "#/$defs/Milestone"} == schema["properties"]["lead"]
    assert {"$ref": "#/$defs/Milestone"} == schema["properties"]["others"]["items"]
    milestone = schema["$defs"]["Milestone"]
    assert "Milestone" == milestone["title"]
    assert "One thing that happened, or held for a time." == milestone["description"]
    assert [*jac.words(jac.Category)] == milestone["properties"]["category"]["enum"]
    assert "A short phrase for a timeline." == milestone["properties"]["title"]["description"]
    assert {"type", "id", "when", "title", "summary", "category", "about", "citations"} < {
        *milestone["required"]
    }
    day = next(one for one in schema["properties"]["day"]["anyOf"] if one["type"] == "string")
    assert "EDTF" in day["description"]
    assert Story.model_json_schema(mode="serialization")["$defs"] == schema["$defs"]


@pytest.mark.parametrize("record_type", TYPES)
def test_every_record_obeys_its_schema(record_type: str) -> None:
    """What is written of each record is valid by the schema of its class, and of any record."""
    records = [*jac.Dataset.bundled().records(record_type)]
    records = records[:: -(-len(records) // 50)]
    records += [one for one in RECORDS if one.record_type == record_type]
    for kind in (type(records[0]), jac.Record):
        adapter = TypeAdapter(kind)
        schema = adapter.json_schema(mode="serialization")
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for record in records:
            written = adapter.dump_python(record, mode="json")
            assert jac.to_dict(record) == written
            assert [] == list(validator.iter_errors(written))


@pytest.mark.parametrize("record_type", TYPES)
def test_every_record_is_read_again(record_type: str) -> None:
    """The JSON of a record is that record again, by its class and as any record."""
    record = jac.Dataset.bundled().records(record_type)[-1]
    for kind in (type(record), jac.Record):
        adapter = TypeAdapter(kind)
        assert record is adapter.validate_python(record)
        assert record == adapter.validate_json(adapter.dump_json(record))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_parts(part: Any) -> None:
    """What belongs to records, such as citations, is taken by itself too."""
    adapter = TypeAdapter(type(part))
    written = adapter.dump_python(part, mode="json")
    assert [] == list(Draft202012Validator(adapter.json_schema()).iter_errors(written))
    assert part is adapter.validate_python(part)


def test_a_part_is_read() -> None:
    """A citation is read out of plain data, with what is wrong at its place."""
    source = jac.to_dict(SOURCE)
    source.pop("type")
    given = {"source": source, "says": "It is so.", "locator": "p. 3"}
    assert CITED[0] == TypeAdapter(jac.Citation).validate_python(given)
    found = wrong(jac.Citation, {**given, "stanse": "supports", "type": "citation", "says": 7})
    assert {("stanse",), ("type",), ("says",)} == {*found}
    assert "nearest: stance" in found["stanse",]


def test_a_class_that_is_known_needs_no_type() -> None:
    """Where the class says what is meant, the type may be missing but not be another."""
    data = jac.to_dict(LISTING)
    data.pop("type")
    assert LISTING == TypeAdapter(jac.Milestone).validate_python(data)
    assert {("type",): "is no Milestone"} == wrong(jac.Milestone, jac.to_dict(jac.brand("yiwei")))
    assert "is missing (expected one of" in wrong(jac.Record, data)["type",]
    assert {("type",): "is no Entity"} == wrong(jac.Entity, jac.to_dict(LISTING))


def test_any_entity() -> None:
    """A field for an entity takes those of every class."""
    adapter = TypeAdapter(jac.Entity)
    for entity in (jac.brand("yiwei"), jac.organization("nio")):
        assert entity == adapter.validate_python(jac.to_dict(entity))
    assert "Milestone" not in adapter.json_schema()["$defs"]


def test_a_class_of_ones_own() -> None:
    """A record type that the library has not goes the same way."""
    with sample.registered():
        kind = sample.Trial
        schema = TypeAdapter(kind).json_schema()
        assert "pass" in schema["$defs"]["TrialStep"]["properties"]["result"]["enum"]


def test_all_problems_at_their_places() -> None:
    """Everything that is wrong is told at once, with the way to it."""
    data = {**jac.to_dict(LISTING), "importance": 9, "titel": "Listed"}
    data["citations"] = [{"source": "no-source", "say": "It is so."}]
    found = wrong(Story, {"lead": data, "others": [LISTING, data], "day": "1990s"})
    places = {("importance",), ("titel",), ("citations", 0, "source"), ("citations", 0, "say")}
    places |= {("citations", 0, "says")}
    assert {
        ("day",), *(("lead", *one) for one in places), *(("others", 1, *one) for one in places)
    } == {*found}  # fmt: skip
    assert "one of the numbers 1, 2, 3" in found["lead", "importance"]
    assert "nearest: title" in found["others", 1, "titel"]
    assert "write '199X'" in found["day",]


@pytest.mark.parametrize("given", [None, 7, "shanghai-listing-2001", [LISTING], jac.brand("yiwei")])
def test_what_is_no_record(given: object) -> None:
    """What is neither an object nor plain data is refused."""
    assert {(): "is no Milestone, and no mapping such as to_dict() gives"} == wrong(
        jac.Milestone, given
    )


@pytest.mark.parametrize("given", [None, 7, "nio", {"a": 1}, LISTING])
def test_what_is_no_result(given: object) -> None:
    """A result is a result or a list."""
    assert {(): "is no list of records"} == wrong(jac.Records[jac.Milestone], given)


def test_a_result_of_several_types() -> None:
    """A result may hold records of some types or of any; others are refused by their place."""
    both = jac.milestones()[:1] + jac.tenures()[:1]
    kind = jac.Records[jac.Milestone | jac.Tenure]
    adapter = TypeAdapter(kind)
    assert both == adapter.validate_json(adapter.dump_json(both))
    assert both == TypeAdapter(jac.Records).validate_json(adapter.dump_json(both))
    found = wrong(kind, [*both, jac.brand("yiwei"), jac.to_dict(jac.brand("yiwei"))])
    assert {
        (2,): "is no Milestone or Tenure, and no mapping such as to_dict() gives",
        (3, "type"): "is no Milestone or Tenure",
    } == found


@pytest.mark.parametrize("kind", [jac.Records[jac.Milestone], list[jac.Milestone], jac.Records])
def test_an_answer_that_was_asked_for_by_time(kind: Any) -> None:
    """What `to_json` gives of a window is taken, is valid, and is what pydantic writes of it."""
    answer = jac.milestones_between(2001, 2004)
    assert {"definite", "possible"} == {one["certainty"] for one in answer.to_dicts()}
    adapter = TypeAdapter(kind)
    read = adapter.validate_json(answer.to_json())
    assert [*answer] == [*read]
    validator = Draft202012Validator(adapter.json_schema())
    assert [] == list(validator.iter_errors(answer.to_dicts()))
    assert not validator.is_valid([{**answer.to_dicts()[0], "certainty": "sure"}])
    assert [jac.to_dict(one) for one in answer] == adapter.dump_python(read, mode="json")
    result = TypeAdapter(jac.Records[jac.Milestone])
    assert answer.to_dicts() == result.dump_python(answer, mode="json")


def test_a_default_that_is_a_list() -> None:
    """A list that stands in a model without having been checked is written as one."""

    class Page(pydantic.BaseModel):
        items: jac.Records[jac.Milestone] = [LISTING]

    assert [jac.to_dict(LISTING)] == json.loads(Page().model_dump_json())["items"]


def test_the_schema_says_what_certainty_is() -> None:
    """The key that stands beside the fields of a record is optional and has its meaning."""
    schema = TypeAdapter(jac.Milestone).json_schema()
    certainty = schema["properties"]["certainty"]
    assert {*jac.words(jac.MinimumCertainty)} == {*certainty["enum"]}
    assert "window that was asked for" in certainty["description"]
    assert "certainty" not in schema["required"]


def test_a_generic_model() -> None:
    """A model may leave open of which type the records of its result are."""
    records = TypeVar("records", bound=jac.Record)

    class Page(pydantic.BaseModel, Generic[records]):
        items: jac.Records[records]

    brands = jac.brands()[:2]
    assert brands == Page(items=brands).items == Page[jac.Brand](items=[*brands]).items
    with pytest.raises(pydantic.ValidationError, match="is no Brand"):
        Page[jac.Brand](items=jac.tenures()[:1])


@pytest.mark.parametrize(
    ("given", "text"),
    [("199X", "199X"), (2001, "2001"), (dt.date(2001, 5, 20), "2001-05-20")],
)
def test_dates(given: object, text: str) -> None:
    """A date is given as text or as what the queries take, and written as text."""
    adapter = TypeAdapter(jac.EDTFDate)
    date = adapter.validate_python(given)
    assert jac.EDTFDate.parse(text) == date
    assert (date, f'"{text}"') == (adapter.dump_python(date), adapter.dump_json(date).decode())
    assert [] == list(Draft202012Validator(adapter.json_schema()).iter_errors(text))


@pytest.mark.parametrize("given", ["1990s", 2.5, None, "2001-13"])
def test_what_is_no_date(given: object) -> None:
    """What is no date is refused as everywhere."""
    assert "invalid date" in wrong(jac.EDTFDate, given)[()]


def test_records_in_full_and_by_id() -> None:
    """A source in a field stands in full; a claim may name records of any type."""
    written = TypeAdapter(jac.Claim).dump_python(attrs.evolve(CLAIM, records=[SOURCE]), mode="json")
    assert SOURCE.publisher == written["records"][0]["publisher"]
    schema = TypeAdapter(jac.Claim).json_schema()
    assert [] == list(Draft202012Validator(schema).iter_errors(written))
    assert list(Draft202012Validator(schema).iter_errors({**written, "records": ["a-van"]}))


def test_pydantic_costs_nothing() -> None:
    """Nothing loads pydantic or what serves it, not even making and writing records."""
    code = (
        "import sys, jac_history as jac; listing = jac.get('shanghai-listing-2001');"
        "assert jac.from_dict(jac.to_dict(listing)) == listing;"
        "print([name for name in sys.modules if 'pydantic' in name])"
    )
    assert "[]\n" == python("-c", code)


def test_it_is_not_needed() -> None:
    """Without pydantic everything else works."""
    code = (
        "import sys; sys.modules['pydantic'] = sys.modules['pydantic_core'] = None;"
        "import jac_history as jac; print(jac.from_dict(jac.to_dict(jac.brand('yiwei'))).id)"
    )
    assert "yiwei\n" == python("-c", code)


def test_a_milestone_of_ones_own() -> None:
    """A record whose sources are nowhere else is read too."""
    cited = [{"source": {"id": "a-blog", "publisher": "A Blog", "kind": "blog"}, "says": "So."}]
    data = {**jac.to_dict(LISTING), "id": MILESTONE.id, "citations": cited}
    story = Story(lead=data)
    assert "A Blog" == story.lead.citations[0].source.publisher
