"""Records out of plain data: the way back from `to_dict`."""

import json
import pickle
from typing import Any

import attrs
import pytest

import jac_history as jac
import tiny
from written import MILESTONE, RECORDS

LISTING = jac.to_dict(jac.get("shanghai-listing-2001"))


def problems(data: Any, **changes: object) -> list[str]:
    """Return what is wrong with plain data, a line for each problem."""
    with pytest.raises(jac.DatasetError) as refused:
        jac.from_dict({**data, **changes})
    count = len(refused.value.problems)
    assert str(refused.value).startswith(f"{count} problem{'s' * (count > 1)} in the record:\n")
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize("record_type", jac.words(jac.RecordType))
def test_every_record_comes_back(record_type: str) -> None:
    """Every record of the bundled dataset comes back as it was, by way of JSON too."""
    records = jac.Dataset.bundled().records(record_type)
    assert records
    for record in records:
        again = jac.from_dict(json.loads(json.dumps(jac.to_dict(record))))
        assert (record, type(record)) == (again, type(again))


def test_what_it_names_is_shared() -> None:
    """Entities and sources are the very objects that a look-up gives."""
    again = jac.from_dict(LISTING)
    assert again.about[0] is jac.get(again.about[0].id)
    source = again.citations[0].source
    assert source is jac.get(source.id)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_records_of_ones_own(record: jac.Record) -> None:
    """With a dataset of one's own its ids are those that count."""
    data = tiny.dataset_of(RECORDS)
    assert record == jac.from_dict(jac.to_dict(record), dataset=data)


def test_a_source_in_full_need_not_be_known() -> None:
    """A record may bring its sources along, also those that they repeat."""
    origin = {"id": "a-wire", "publisher": "A Wire", "kind": "press"}
    source = {"id": "a-paper", "publisher": "A Paper", "kind": "press", "based_on": origin}
    cited = [{"source": source, "says": "It is so."}]
    made = jac.from_dict({**LISTING, "id": "listing-again", "citations": cited})
    assert "A Wire" == made.citations[0].source.based_on.publisher
    both = jac.Dataset.bundled().with_overlay([made])
    assert "A Paper" == both.get("a-paper").publisher


def test_a_source_by_its_id() -> None:
    """A source of the dataset may be named by its id, alone or with its label."""
    source = jac.get(LISTING["citations"][0]["source"]["id"])
    for named in (source.id, {"id": source.id}, {"id": source.id, "name": source.label}):
        cited = [{"source": named, "says": "It is so."}]
        assert source is jac.from_dict({**LISTING, "citations": cited}).citations[0].source


def test_a_known_source_that_was_changed() -> None:
    """A source that stands in full is what stands there, not what the dataset has."""
    first = LISTING["citations"][0]
    changed = {**first, "source": {**first["source"], "title": "Another title"}}
    made = jac.from_dict({**LISTING, "citations": [changed]})
    assert "Another title" == made.citations[0].source.title
    assert "Another title" != jac.get(first["source"]["id"]).title


def test_a_source_under_the_id_of_another_record() -> None:
    """A source in full is taken by what stands there, whatever else has its id."""
    source = {"id": "nio", "publisher": "A Paper", "kind": "press"}
    made = jac.from_dict({**LISTING, "citations": [{"source": source, "says": "It is so."}]})
    assert "A Paper" == made.citations[0].source.publisher


def test_all_problems_at_once() -> None:
    """Missing, unknown and wrong fields are all told, each with what is right."""
    data = {key: value for key, value in LISTING.items() if key not in {"title", "when"}}
    found = problems(
        data,
        id="Listing 2001",
        titel="Shares listed",
        when="1990s",
        category="finanse",
        importance="1",
        about=["nioo"],
        citations=[{"source": {"id": "a-paper", "publisher": "", "kind": "press"}, "say": "So."}],
    )
    lines = {line.partition(".")[2].partition(":")[0]: line for line in found}
    assert "is missing" in lines["title"]
    assert "nearest: title" in lines["titel"]
    assert "write '199X'" in lines["when"]
    assert "nearest: finance" in lines["category"]
    assert "one of the numbers 1, 2, 3" in lines["importance"]
    assert "'nioo' is no record (expected a known id; nearest: nio" in lines["about[0]"]
    assert "'' is empty (expected text)" in lines["citations[0].source.publisher"]
    assert "is missing" in lines["citations[0].says"]
    assert "nearest: says" in lines["citations[0].say"]
    assert "is no kebab-case id (expected a kebab-case id such as" in lines["id"]
    assert len(lines) == len(found)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"about": "nio"}, "about: 'nio' is no array (expected an array)"),
        ({"about": [7]}, "about[0]: 7 is no id (expected the id of a record)"),
        ({"about": [{"name": "NIO"}]}, "about[0]: {'name': 'NIO'} is no id"),
        ({"about": ["qqqqqqqq"]}, "about[0]: 'qqqqqqqq' is no record (expected a known id)"),
        (
            {"about": [LISTING["citations"][0]["source"]["id"]]},
            "about[0]: names the source",
        ),
        ({"when": 2001}, "when: 2001 is no date (expected EDTF text in quotes"),
        ({"summary": None}, "summary: is no text (expected text)"),
        ({"citations": [7]}, "citations[0]: is no table (expected a table of keys)"),
    ],
)
def test_wrong_values(changes: dict[str, object], line: str) -> None:
    """What is of a wrong type is told with its field, however deep."""
    (found,) = problems(LISTING, **changes)
    assert f"shanghai-listing-2001.{line}" in found


@pytest.mark.parametrize("percent", [0, 100.5])
def test_numbers_out_of_range(percent: float) -> None:
    """A number beyond its limits is told together with what else is wrong."""
    stake = jac.to_dict(jac.stakes().where(lambda one: one.percent is not None)[0])
    found = problems(stake, percent=percent, bound="most")
    assert any("(expected more than 0 and at most 100)" in line for line in found)
    assert any("nearest: at-most" in line for line in found)


@pytest.mark.parametrize(
    ("record_type", "line"),
    [
        ("milestones", "'milestones' is no type of records (expected one of source, "),
        (None, "is no type of records (expected one of source, "),
        (["milestone"], "['milestone'] is no type of records"),
    ],
)
def test_unknown_types(record_type: object, line: str) -> None:
    """A type that there is not is told with the nearest one."""
    (found,) = problems(LISTING, type=record_type)
    assert found.startswith("shanghai-listing-2001.type: ")
    assert line in found
    assert ("nearest: milestone" in found) == (record_type == "milestones")


def test_no_type() -> None:
    """Without a type no record can be made."""
    (found,) = problems({key: value for key, value in LISTING.items() if key != "type"})
    assert "shanghai-listing-2001.type: is missing (expected one of source, place" in found


@pytest.mark.parametrize("missing", [{}, {"id": ""}, {"id": 7}])
def test_no_id(missing: dict[str, object]) -> None:
    """What has no id is told without one."""
    with pytest.raises(jac.DatasetError) as refused:
        jac.from_dict({"type": "place", "name": "Huizhou", "kind": "city", **missing})
    (problem,) = refused.value.problems
    assert (None, "id") == (problem.record, problem.field)


@pytest.mark.parametrize("wrong", ['{"type": "place"}', [LISTING], None, MILESTONE])
def test_what_is_no_mapping(wrong: object) -> None:
    """A text, a list or a record is refused with what is taken."""
    with pytest.raises(jac.InvalidArgumentError, match="data must be a mapping, such as to_dict"):
        jac.from_dict(wrong)


def test_what_is_no_dataset() -> None:
    """The dataset has to be one."""
    with pytest.raises(jac.InvalidArgumentError, match=r"dataset must be a jac_history\.Dataset"):
        jac.from_dict(LISTING, dataset="2026.11.0")


def test_the_error_is_that_of_a_record() -> None:
    """The error says of what its problems are, also after a pickle."""
    with pytest.raises(jac.DatasetError) as refused:
        jac.from_dict({**LISTING, "when": ""})
    again = pickle.loads(pickle.dumps(refused.value))
    assert (str(refused.value), "record") == (str(again), again.what)
    assert "dataset" == jac.DatasetError(again.problems).what


def test_a_change_and_back() -> None:
    """A record that was changed as plain data is the one that was changed in Python."""
    changed = jac.from_dict({**LISTING, "importance": 3})
    assert attrs.evolve(jac.get("shanghai-listing-2001"), importance=3) == changed
