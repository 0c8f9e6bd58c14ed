"""A record type is declared once: two that the library has not go through every output."""

import csv
import json
import pickle
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import attrs
import openpyxl
import pytest
from jsonschema import Draft202012Validator

import jac_history as jac
import sample
from compiling import compiled

EVERY = ("datapackage", "parquet", "sqlite", "json", "jsonld", "croissant", "timelinejs")


# rdflib, by which mlcroissant reads, warns of its own JSON-LD parser.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture(scope="module", autouse=True)
def _registered() -> Iterator[None]:
    with sample.registered():
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the records stand as TOML."""
    folder = tmp_path_factory.mktemp("sample")
    (folder / "all.toml").write_text(sample.TOML, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def data(folder: Path) -> jac.Dataset:
    """The dataset of the folder."""
    return jac.Dataset.from_toml(folder)


@pytest.fixture(scope="module")
def exports(data: jac.Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the dataset in every form."""
    parent = tmp_path_factory.mktemp("exports")
    for name in EVERY:
        data.export(parent / name, name)
    return parent


def trial(data: jac.Dataset) -> sample.Trial:
    """Return the trial with every field filled."""
    return data.get("second-trial")


def results(data: jac.Dataset, *record_ids: str) -> jac.Records:
    """Return records of one type as a result."""
    return jac.Records([data.get(one) for one in record_ids])


def test_toml(data: jac.Dataset) -> None:
    """A folder is read into records with every field as it stands there."""
    record = trial(data)
    report, paper = data.get("report"), data.get("paper")
    company, van = data.get("a-company"), data.get("a-van")
    assert record == sample.Trial(
        id="second-trial",
        began=jac.EDTFDate.parse("2002-03-18"),
        ended=jac.EDTFDate.parse("2002-04~"),
        title="The van is driven round again",
        outcome="pass",
        grade=1,
        laps=12,
        length=4.5,
        load=800.0,
        fuel_use=9.25,
        vehicle=van,
        driver=data.get("a-driver"),
        report=report,
        about=(company,),
        repeats=(data.get("first-trial"),),
        bears_on=(van, data.get("first-trial"), paper),
        steps=(
            sample.TrialStep(
                what="Brakes",
                number=2,
                by=company,
                when=jac.EDTFDate.parse("2002-03-19"),
                result="fail",
                citations=(jac.Citation(source=paper, says="They squeaked."),),
            ),
            sample.TrialStep(
                what="Lights",
                number=1,
                by=company,
                citations=(jac.Citation(source=report, says="They shone."),),
            ),
        ),
        citations=(
            jac.Citation(source=report, says="It held.", locator="p. 3"),
            jac.Citation(source=paper, says="It did not.", stance="disputes"),
        ),
        confidence="medium",
        summary="Nothing fell off.",
    )


def same_records(one: jac.Dataset, other: jac.Dataset) -> bool:
    """Tell whether two datasets hold the same records of the two types."""
    ids = ("second-trial", "first-trial", "an-engine")
    same = [jac.to_dict(one.get(i)) == jac.to_dict(other.get(i)) for i in ids]
    return all(same) and all(one.get(i) == other.get(i) for i in ids)


def test_json(data: jac.Dataset, exports: Path) -> None:
    """The JSON export obeys its schema and gives the same records back."""
    document = json.loads((exports / "json" / "sample.json").read_bytes())
    schema = json.loads((exports / "json" / "sample.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    assert [] == list(Draft202012Validator(schema).iter_errors(document))
    assert same_records(data, jac.Dataset.from_json(exports / "json" / "sample.json"))


def test_null_in_json_is_nothing(exports: Path, tmp_path: Path) -> None:
    """What may be missing may also be null, whatever the field holds."""
    document = json.loads((exports / "json" / "sample.json").read_bytes())
    document["dataset"] = {}
    empty = ("ended", "load", "fuel_use", "driver", "report", "summary")
    document["records"]["trial"][1] |= dict.fromkeys(empty)
    (tmp_path / "nulls.json").write_text(json.dumps(document), encoding="utf-8")
    record = trial(jac.Dataset.from_json(tmp_path / "nulls.json"))
    assert [None] * len(empty) == [getattr(record, name) for name in empty]


def test_workbook(data: jac.Dataset, tmp_path: Path) -> None:
    """A workbook has a sheet of the type, every field in words and its columns explained."""
    book = openpyxl.load_workbook(results(data, "second-trial").to_excel(tmp_path / "a.xlsx"))
    heads, cells = (list(row) for row in book.worksheets[0].values)
    row = dict(zip(heads, cells, strict=True))
    assert {
        "began": "18 March 2002",
        "ended_edtf": "2002-04~",
        "laps": 12,
        "length": 4.5,
        "vehicle_id": "a-van",
        "repeats": data.get("first-trial").label,
    }.items() <= row.items()
    steps = row["steps"].split("; ")
    assert steps[0].startswith("Brakes (2, ")
    assert data.get("paper").publisher in steps[0]
    meanings = {line[1]: line[2] for line in book["Columns"].values}
    assert "How many rounds were driven." == meanings["laps"]


def test_schema_refuses(exports: Path) -> None:
    """The schema knows the kinds of the fields."""
    document = json.loads((exports / "json" / "sample.json").read_bytes())
    schema = json.loads((exports / "json" / "sample.schema.json").read_bytes())
    document["records"]["trial"][1] |= {
        "laps": 1.5, "outcome": "maybe", "grade": 4, "began": "soon", "bears_on": "a-van",
    }  # fmt: skip
    faults = Draft202012Validator(schema).iter_errors(document)
    assert {"laps", "outcome", "grade", "began", "bears_on"} == {one.path[-1] for one in faults}


def test_wrong_fields_are_named(folder: Path, tmp_path: Path) -> None:
    """What is wrong is told with its field, however deep."""
    text = (folder / "all.toml").read_text()
    for right, wrong in (
        ("laps = 12", "laps = 12.5"),
        ('result = "fail"', 'result = "bad"'),
        ('driver = "a-driver"', 'driver = "a-van"'),
        ('says = "They squeaked."', 'says = ""'),
    ):
        text = text.replace(right, wrong)
    (tmp_path / "all.toml").write_text(text)
    with pytest.raises(jac.DatasetError) as refused:
        jac.Dataset.from_toml(tmp_path)
    assert {"laps", "steps[0].result", "driver", "steps[0].citations[0].says"} == {
        problem.field for problem in refused.value.problems
    }


def test_compiled(folder: Path, data: jac.Dataset) -> None:
    """The compiled dataset holds the same records, found by time, name and entity."""
    with compiled(folder) as built:
        assert same_records(data, built)
        assert data.dataset_info().checksum == built.dataset_info().checksum
        assert "an-engine" == built.get("某发动机").id


def test_overlay(data: jac.Dataset) -> None:
    """Records made in Python are added to a dataset as they are."""
    base = data.with_overlay([])
    added = base.with_overlay(
        [sample.Trial(**{**fields_of(trial(data)), "id": "third-trial", "laps": 3})]
    )
    assert (3, trial(data).steps) == (added.get("third-trial").laps, added.get("third-trial").steps)


def fields_of(record: sample.Trial) -> dict[str, object]:
    """Return the fields of a record."""
    return {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}


def test_pickle(data: jac.Dataset) -> None:
    """Records are pickled like all others."""
    assert trial(data) == pickle.loads(pickle.dumps(trial(data)))


def test_flat_tables(data: jac.Dataset) -> None:
    """CSV, pandas, polars and Arrow have a column, or several, for every field."""
    result = results(data, "first-trial", "second-trial")
    (_, row) = csv.DictReader(result.to_csv().splitlines())
    expected = {
        "edtf": "2002-03-18",
        "ended": "2002-04~",
        "ended_earliest": "2002-04-01",
        "outcome": "pass",
        "grade": "1",
        "laps": "12",
        "length": "4.5",
        "load": "800.0",
        "fuel_use": "9.25",
        "vehicle_id": "a-van",
        "driver_name": "A Driver",
        "report_id": "report",
        "about_ids": "a-company",
        "repeats_names": "The van is driven round",
        "bears_on_ids": "a-van | first-trial | paper",
        "steps_what": "Brakes | Lights",
        "steps_number": "2 | 1",
        "steps_by": "a-company | a-company",
        "steps_when": "2002-03-19 | ",
        "steps_result": "fail | pass",
        "source_ids": "report | paper | paper | report",
        "confidence": "medium",
        "summary": "Nothing fell off.",
    }
    assert expected == {name: row[name] for name in expected}
    frame = result.to_pandas()
    assert [7, 12] == frame["laps"].tolist()
    assert ["Int64", "float64"] == [str(frame[name].dtype) for name in ("laps", "fuel_use")]
    assert ["a-van", "first-trial", "paper"] == result.to_arrow()["bears_on_ids"][1].as_py()
    assert [4.0, 4.5] == result.to_polars()["length"].to_list()


def test_sqlite(exports: Path) -> None:
    """The database holds every field, in tables that refer to one another."""
    database = sqlite3.connect(exports / "sqlite" / "sample.sqlite")
    database.row_factory = sqlite3.Row

    def rows(query: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in database.execute(query)]

    assert [] == rows("PRAGMA foreign_key_check")
    row = dict(database.execute("SELECT * FROM trials WHERE id = 'second-trial'").fetchone())
    expected = {
        "began_edtf": "2002-03-18",
        "ended_edtf": "2002-04~",
        "ended_approximate": 1,
        "title": "The van is driven round again",
        "outcome": "pass",
        "grade": 1,
        "laps": 12,
        "length": 4.5,
        "load": 800,
        "fuel_use": 9.25,
        "vehicle_id": "a-van",
        "driver_id": "a-driver",
        "report_id": "report",
        "confidence": "medium",
        "summary": "Nothing fell off.",
    }
    assert expected == {name: row[name] for name in expected}
    assert [("second-trial", 1, "a-company")] == rows(
        "SELECT trial_id, number, entity_id FROM trial_entities WHERE trial_id = 'second-trial'"
    )
    assert [("second-trial", 1, "first-trial")] == rows("SELECT * FROM trial_trials")
    assert ["a-van", "first-trial", "paper"] == [
        one for (one,) in rows("SELECT record_id FROM trial_records ORDER BY number")
    ]
    assert [("an-engine", 1, "a-van")] == rows("SELECT * FROM powers")
    assert [
        ("second-trial", 1, "Brakes", 2, "a-company", "2002-03-19", "fail"),
        ("second-trial", 2, "Lights", 1, "a-company", None, "pass"),
    ] == rows(
        "SELECT trial_id, number, what, trial_step_number, by_id, when_edtf, result FROM steps"
    )
    assert [
        ("second-trial", 1, 1, "paper", "They squeaked."),
        ("second-trial", 2, 1, "report", "They shone."),
    ] == rows("SELECT trial_id, trial_step, number, source_id, says FROM trial_step_citations")
    assert [
        ("report", "It held.", "supports", "p. 3"),
        ("paper", "It did not.", "disputes", None),
    ] == rows(
        "SELECT source_id, says, stance, locator FROM citations WHERE record_id = 'second-trial'"
    )
    assert [("second-trial",)] == rows("SELECT id FROM search WHERE search MATCH 'fell'")


def test_tables_of_other_formats(exports: Path) -> None:
    """Parquet, Data Package and Croissant have the tables that the database has."""
    import mlcroissant
    from frictionless import Package
    from pyarrow import parquet

    database = sqlite3.connect(exports / "sqlite" / "sample.sqlite")
    for name in ("trials", "steps", "trial_records", "trial_step_citations", "engines"):
        (count,) = database.execute(f"SELECT COUNT(*) FROM {name}").fetchone()
        assert count == parquet.read_table(exports / "parquet" / f"{name}.parquet").num_rows
        lines = (exports / "croissant" / f"{name}.csv").read_text("utf-8").splitlines()
        assert count == len(lines) - 1
    table = parquet.read_table(exports / "parquet" / "trials.parquet").to_pylist()
    assert (12, 9.25, 1) == tuple(table[1][name] for name in ("laps", "fuel_use", "grade"))
    report = Package(str(exports / "datapackage" / "datapackage.json")).validate()
    assert [] == [error.message for task in report.tasks for error in task.errors]
    described = mlcroissant.Dataset(jsonld=exports / "croissant" / "croissant.json")
    assert "steps" in [one.name for one in described.metadata.record_sets]


def test_jsonld(exports: Path) -> None:
    """Fields without a term of a vocabulary have one of our own."""
    graph = json.loads((exports / "jsonld" / "sample.jsonld").read_bytes())["@graph"]
    node = next(one for one in graph if one["@id"] == "rec:second-trial")
    expected = {
        "@type": "Thing",
        "jac:recordType": "trial",
        "name": "The van is driven round again",
        "jac:began": {"edtf": "2002-03-18", "earliest": "2002-03-18", "latest": "2002-03-18"},
        "jac:ended": {"edtf": "2002-04~", "earliest": "2002-04-01", "latest": "2002-04-30"},
        "jac:outcome": "pass",
        "jac:grade": 1,
        "jac:laps": 12,
        "jac:length": 4.5,
        "jac:load": 800.0,
        "jac:fuelUse": 9.25,
        "jac:vehicle": {"@id": "rec:a-van"},
        "jac:driver": {"@id": "rec:a-driver"},
        "jac:report": {"@id": "rec:report"},
        "about": [{"@id": "rec:a-company"}],
        "jac:repeats": [{"@id": "rec:first-trial"}],
        "jac:bearsOn": [{"@id": f"rec:{one}"} for one in ("a-van", "first-trial", "paper")],
        "description": "Nothing fell off.",
        "jac:confidence": "medium",
    }
    assert expected == {name: node[name] for name in expected}
    brakes = node["jac:steps"][0]
    assert ("Brakes", 2, "fail") == tuple(
        brakes[name] for name in ("jac:what", "jac:number", "jac:result")
    )
    assert {"@id": "rec:a-company"} == brakes["jac:by"]
    assert "2002-03-19" == brakes["jac:when"]["edtf"]
    assert "They squeaked." == brakes["subjectOf"][0]["text"]


def test_graph(data: jac.Dataset) -> None:
    """The references of an entity are relations under the name of their field."""
    graph = data.to_networkx()
    kinds = {(tail, head): edge["kind"] for tail, head, edge in graph.edges(data=True)}
    assert "foundry" == kinds["an-engine", "a-company"]
    assert "powers" == kinds["an-engine", "a-van"]
    assert 1 == data.to_networkx(relations=["powers"]).number_of_edges()
    assert 0 == data.to_networkx(relations=["powers"], between=(2010, 2011)).number_of_edges()


def test_questions(data: jac.Dataset) -> None:
    """The records are found by text, name and entity, and know what they cite."""
    assert "second-trial" in data.search("driven round again").ids
    assert "second-trial" in data.search("fell off").ids
    assert "an-engine" == data.get("某发动机").id
    trials = results(data, "first-trial", "second-trial")
    assert ("first-trial",) == trials.about("an-engine").ids
    assert ("second-trial",) == trials.where(outcome="pass").ids
    assert ("second-trial",) == trials.between(2002, 2002).ids
    assert ["report", "paper"] == [source.id for source in trials[1:].sources()]
    assert ["a-van", "a-company", "a-driver"] == [one.id for one in trial(data).entities]
    assert "They squeaked." in [one.says for one in trial(data).evidence]


@pytest.mark.parametrize("style", ["bibtex", "csl-json", "ris", "text"])
def test_references(data: jac.Dataset, style: str) -> None:
    """The sources of the records can be cited."""
    assert "A Company" in results(data, "second-trial").cite(style)


def test_display(data: jac.Dataset) -> None:
    """Row and card show the records in HTML, Markdown and text; nothing of a card is left out."""
    shown = [data.card("second-trial"), results(data, "second-trial"), trial(data)]
    for what in shown:
        bundle = what._repr_mimebundle_()
        assert all("The van is driven" in text for text in bundle.values())
        assert {"text/html", "text/plain"} <= bundle.keys()
    card = str(data.card("second-trial"))
    for text in ("A Van", "A Driver", "4.5", "Nothing fell off", "It held", "Brakes", "squeaked"):
        assert text in card, text
    assert "An Engine" in data.card("an-engine")._repr_html_()


def test_picture(data: jac.Dataset) -> None:
    """A record type that no colour was chosen for has one all the same."""
    picture = data.timeline(results(data, "first-trial", "second-trial")).to_dict()
    assert "The van is driven round" in json.dumps(picture)
