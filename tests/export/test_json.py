"""JSON and its schema: nothing is lost, and what is wrong is told."""

import json

import pytest
from jsonschema import Draft202012Validator

import jac_history as jac


@pytest.fixture(scope="module")
def document(exported):
    """The bundled dataset as JSON."""
    return json.loads((exported("json") / "jac_history.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def validator(exported):
    """Checks a document against the exported schema."""
    schema = json.loads((exported("json") / "jac_history.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.fixture
def small(awkwardly_exported):
    """A small document that a test may change."""
    text = (awkwardly_exported("json") / "Awkward-cars.json").read_text("utf-8")
    return json.loads(text)


@pytest.fixture
def problems(tmp_path):
    """Gives, without the file's name, the problems of a document (or of a text or bytes)."""

    def found(document):
        file = tmp_path / "history.json"
        text = document if isinstance(document, str | bytes) else json.dumps(document)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(jac.DatasetError) as caught:
            jac.Dataset.from_json(file)
        assert {str(file)} == {problem.file for problem in caught.value.problems}
        return [
            str(problem).removeprefix(str(file)).lstrip(": ") for problem in caught.value.problems
        ]

    return found


def test_the_document_follows_its_schema(document, validator):
    """The bundled dataset is valid by the schema that is exported beside it."""
    assert [] == list(validator.iter_errors(document))
    assert "jac_history.schema.json" == document["$schema"]


@pytest.mark.parametrize(
    ("record_type", "key", "value", "message"),
    [
        (
            "milestone",
            "colour",
            "red",
            "Additional properties are not allowed ('colour' was unexpected)",
        ),
        ("milestone", "title", 12, "12 is not of type 'string'"),
        ("milestone", "title", " ", "' ' does not match '\\\\S'"),
        ("milestone", "importance", 4, "4 is not one of [1, 2, 3]"),
        ("figure", "value", "12", "'12' is not of type 'number'"),
        ("place", "id", "A Town", "'A Town' does not match '^[a-z0-9]+(-[a-z0-9]+)*$'"),
        ("organization", "citations", {}, "{} is not of type 'array'"),
    ],
)
def test_the_schema_is_strict(  # noqa: PLR0913, PLR0917 - one argument for each part of a case
    small, validator, record_type, key, value, message
):
    """Unknown keys, wrong words and wrong types are invalid."""
    small["records"][record_type][0][key] = value
    assert [message] == [error.message for error in validator.iter_errors(small)]


def test_the_schema_requires_fields(small, validator):
    """A record without a field that has no default is invalid."""
    del small["records"]["milestone"][0]["title"]
    assert ["'title' is a required property"] == [
        error.message for error in validator.iter_errors(small)
    ]


def test_a_round_trip_loses_nothing(exported):
    """Every record comes back equal, and so does what the dataset says of itself."""
    bundled = jac.Dataset.bundled()
    again = jac.Dataset.from_json(exported("json") / "jac_history.json")
    assert bundled.dataset_info() == again.dataset_info()
    assert bundled.records() == again.records()


def test_a_round_trip_keeps_awkward_text(awkward, awkwardly_exported):
    """Quotes, markup, line breaks and a wild name come back as they were."""
    again = jac.Dataset.from_json(awkwardly_exported("json") / "Awkward-cars.json")
    assert awkward.dataset_info() == again.dataset_info()
    assert '../../Awkward "cars"' == again.dataset_info().name
    assert "-5 % and\nmore" == again.organization("maker").citations[0].says


def test_a_read_dataset_answers_queries(exported):
    """A dataset from JSON answers as the bundled one does."""
    again = jac.Dataset.from_json(str(exported("json") / "jac_history.json"))
    assert jac.partners_of(on="2018-06-01") == again.partners_of(on="2018-06-01")
    assert jac.get("江淮汽车") == again.get("江淮汽车")


def test_a_second_export_is_the_same(exported, tmp_path):
    """Reading an export and exporting again gives the same bytes."""
    again = jac.Dataset.from_json(exported("json") / "jac_history.json")
    second = again.export(tmp_path / "second", "json")
    for file in exported("json").iterdir():
        assert file.read_bytes() == (second / file.name).read_bytes()


def test_records_alone_are_a_dataset(tmp_path, small):
    """What a dataset says of itself may be left out, and so may whole types of records."""
    del small["dataset"]
    small["records"] = {name: group for name, group in small["records"].items() if group}
    (tmp_path / "history.json").write_text(json.dumps(small))
    info = jac.Dataset.from_json(tmp_path / "history.json").dataset_info()
    assert ("unnamed", "0", None) == (info.name, info.version, info.as_of)


def test_a_byte_order_mark_is_no_problem(tmp_path, small):
    """A file that an editor marked as UTF-8 is read."""
    (tmp_path / "history.json").write_text(json.dumps(small), encoding="utf-8-sig")
    assert "1" == jac.Dataset.from_json(tmp_path / "history.json").dataset_info().version


def test_all_problems_are_told_at_once(small, problems):
    """Each problem names record and field and what is expected there."""
    milestone, other = small["records"]["milestone"][:2]
    milestone["when"] = "1990s"
    milestone["category"] = "gosip"
    other["about"] = ["makr"]
    del small["records"]["figure"][0]["value"]
    del small["dataset"]
    date, category, about, value = problems(small)  # that of the dispute is no problem of its own
    assert date.startswith("endless.when: '1990s'")
    assert category.startswith("endless.category: 'gosip' is not one of the words (expected one of")
    assert (
        "doubtful.about[0]: 'makr' is no record (expected an id of the dataset; nearest: maker)"
    ) == about
    assert "sold.value: is missing (expected a value)" == value


def test_stated_counts_and_checksum_must_be_true(small, problems):
    """A file whose records were changed under its checksum is refused."""
    small["records"]["milestone"][0]["title"] = "Something else"
    small["dataset"]["counts"]["milestone"] = 7
    counts, checksum = problems(small)
    assert counts.startswith("dataset.counts: is not that of the records (expected {'source': 1")
    assert checksum.startswith("dataset.checksum: is not that of the records (expected ")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "1: Expecting value (expected valid JSON)"),
        (
            '{\n"records": {,}}',
            "2: Expecting property name enclosed in double quotes (expected valid JSON)",
        ),
        ("[]", "the document is no object (expected an object)"),
        ("{}", "records is no object (expected an object)"),
        ('{"records": []}', "records is no object (expected an object)"),
        ('{"records": {}, "dataset": 3}', "dataset is no object (expected an object)"),
        (
            '{"records": {}, "recrods": {}}',
            (
                "unknown key 'recrods' in the document "
                "(expected one of $schema, dataset, records; nearest: records)"
            ),
        ),
        ('{"records": {"place": {}}}', "records.place is no array (expected an array of objects)"),
        ('{"records": {"place": [3]}}', "records.place[0] is no object (expected an object)"),
        (
            '{"records": {}, "records": {}}',
            "key 'records' is there twice in one object (expected each key once)",
        ),
        ('{"records": {"figure": [{"value": NaN}]}}', "NaN is no number (expected finite numbers)"),
        (
            '{"records": {}, "\\ud800": 1}',
            "'\\ud800' holds half a character (expected whole characters)",
        ),
        (
            b'{"records": "\xff"}',
            (
                "'utf-8' codec can't decode byte 0xff in position 13: invalid start byte"
                " (expected UTF-8 text)"
            ),
        ),
        ("[" * 17, "1: is nested too deeply (expected at most 16 levels)"),
        ('"[[[[[[[[[[[[[[[[[[[["', "the document is no object (expected an object)"),
        ('{"records": {}, "dataset": {"as_of": 3}}', "dataset.as_of: is no text (expected text)"),
    ],
)
def test_a_wrong_file_is_told_what_is_wrong(problems, text, problem):
    """What is no dataset in JSON is refused with one clear problem."""
    assert [problem] == problems(text)


def test_an_endless_number_is_refused(problems):
    """A number of more digits than Python reads is a problem of the file."""
    (found,) = problems('{"records": {}, "$schema": ' + "9" * 5000 + "}")
    assert found.endswith("(expected numbers of a sensible length)")


def test_a_number_beyond_every_float_is_refused(small, problems):
    """A figure has to be a number that other tools can hold."""
    small["records"]["figure"][0]["value"] = 10**400
    del small["dataset"]
    (found,) = problems(small)
    assert found.startswith("sold.value: 1000000")
    assert found.endswith("is no finite number (expected a number)")


@pytest.mark.parametrize(
    ("size", "message"),
    [(100_000_001, "is too large (expected at most 100 MB)"), (100_000_000, "Expecting value")],
)
def test_a_file_that_is_too_large_is_refused(tmp_path, size, message):
    """A file of over 100 MB is refused, unread."""
    with (tmp_path / "large.json").open("wb") as file:
        file.truncate(size)
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_json(tmp_path / "large.json")
    assert message in str(caught.value)


@pytest.mark.parametrize("name", ["", "no\0name"])
def test_what_is_no_file_is_refused(tmp_path, name):
    """A folder or an impossible name is a problem, no other error."""
    with pytest.raises(jac.DatasetError, match="expected a JSON file"):
        jac.Dataset.from_json(tmp_path / name)


def test_unknown_types_of_records_are_told(small, problems):
    """A wrong name of a list of records is told with the nearest right one."""
    small["records"]["milestones"] = small["records"].pop("milestone")
    assert any(
        found.startswith("unknown key 'milestones' in records")
        and found.endswith("nearest: milestone)")
        for found in problems(small)
    )


def test_an_id_used_twice_is_told(small, problems):
    """Two records with one id are a problem."""
    del small["dataset"]
    small["records"]["place"].append(dict(small["records"]["place"][0]))
    (found,) = problems(small)
    assert found.startswith("town.id: id 'town' is used twice")


def test_a_word_is_kept_as_it_is_defined(tmp_path, small):
    """A number that equals a controlled word is that word: 3.0 is the importance 3."""
    small["records"]["milestone"][0]["importance"] = 3.0
    (tmp_path / "history.json").write_text(json.dumps(small))
    again = jac.Dataset.from_json(tmp_path / "history.json")
    assert "3" == str(again.milestones()[0].importance)


def test_a_long_chain_of_references_is_refused(tmp_path):
    """Records that name one another in a long row are a problem, no exhausted stack."""
    source = {"id": "paper", "publisher": "Paper", "kind": "press"}
    cited = [{"source": "paper", "says": "It lies in the other."}]
    places = [
        {
            "id": f"p{n}",
            "name": f"P {n}",
            "kind": "city",
            "part_of": f"p{n + 1}",
            "citations": cited,
        }
        for n in range(5000)
    ]
    places.append({"id": "p5000", "name": "P", "kind": "city", "citations": cited})
    (tmp_path / "history.json").write_text(
        json.dumps({"records": {"source": [source], "place": places}})
    )
    with pytest.raises(jac.DatasetError, match="a chain of over 40 records"):
        jac.Dataset.from_json(tmp_path / "history.json")
