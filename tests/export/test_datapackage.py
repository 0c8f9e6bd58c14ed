"""The Frictionless Data Package, read by frictionless."""

import csv
import json

import pytest
from frictionless import Package

import jac_history as jac


@pytest.fixture(scope="module")
def descriptor(exported):
    """The description of the bundled dataset's package."""
    return json.loads((exported("datapackage") / "datapackage.json").read_text("utf-8"))


def read(folder, table):
    """Return the rows of a table."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_finds_the_package_valid(exported):
    """Schemas, types, required values, words, primary and foreign keys all hold."""
    report = Package(exported("datapackage") / "datapackage.json").validate()
    assert [] == report.flatten(["type", "note"])
    assert report.valid


def test_frictionless_finds_an_awkward_package_valid(awkwardly_exported):
    """Quotes, line breaks and a wild name do no harm."""
    report = Package(awkwardly_exported("datapackage") / "datapackage.json").validate()
    assert [] == report.flatten(["type", "note"])


def test_frictionless_would_find_a_lost_source(exported, tmp_path):
    """The foreign keys are checked: a citation of a source that is not there is an error."""
    for file in exported("datapackage").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    lines = (tmp_path / "sources.csv").read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "sources.csv").write_text("".join(lines[:-40]), encoding="utf-8", newline="")
    types = {
        error[0] for error in Package(tmp_path / "datapackage.json").validate().flatten(["type"])
    }
    assert "foreign-key" in types


def test_it_is_a_data_package_2(descriptor):
    """Profile, name, version, licence, citation and sources are those of the dataset."""
    info = jac.dataset_info()
    assert "https://datapackage.org/profiles/2.0/datapackage.json" == descriptor["$schema"]
    assert ("jac_history", info.version) == (descriptor["name"], descriptor["version"])
    assert [
        {
            "name": "CC-BY-4.0",
            "path": "https://spdx.org/licenses/CC-BY-4.0",
            "title": "CC-BY-4.0",
        }
    ] == descriptor["licenses"]
    assert info.citation == descriptor["citation"]
    assert len(jac.sources()) == len(descriptor["sources"])


def test_an_unknown_licence_is_left_out(awkwardly_exported):
    """A dataset that states no licence and no citation gets none."""
    folder = awkwardly_exported("datapackage")
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert set() == {"licenses", "citation", "description"} & set(descriptor)
    assert "awkward-cars" == descriptor["name"]
    assert [
        {
            "title": "=cmd|' /C calc'!A0: <script>alert(\"x\")</script>",
            "path": "javascript:alert(1)",
        }
    ] == descriptor["sources"]


def test_keys_are_declared(descriptor):
    """The schema of a table has its primary key and its foreign keys."""
    stakes = next(one for one in descriptor["resources"] if one["name"] == "stakes")["schema"]
    assert ["id"] == stakes["primaryKey"]
    assert [
        {"fields": ["id"], "reference": {"resource": "records", "fields": ["id"]}},
        {"fields": ["holder_id"], "reference": {"resource": "entities", "fields": ["id"]}},
        {"fields": ["of_id"], "reference": {"resource": "organizations", "fields": ["id"]}},
    ] == stakes["foreignKeys"]


def test_controlled_words_are_declared(descriptor):
    """A column with controlled words lists them."""
    citations = next(one for one in descriptor["resources"] if one["name"] == "citations")
    stance = next(one for one in citations["schema"]["fields"] if one["name"] == "stance")
    assert {"required": True, "enum": ["supports", "disputes", "context"]} == stance["constraints"]


def test_every_record_is_there(exported):
    """The tables have a row for every record, citation and name."""
    folder = exported("datapackage")
    everything = (*jac.milestones(), *jac.figures(), *jac.organizations())
    ids = {row["id"] for row in read(folder, "records")}
    assert {record.id for record in everything} <= ids
    assert sum(dict(jac.dataset_info().counts).values()) == len(ids)
    cited = [
        row["source_id"] for row in read(folder, "citations") if row["record_id"] == "jac-motors"
    ]
    assert [one.source.id for one in jac.organization("jac-motors").citations] == cited


def test_cells_are_no_formulas(awkwardly_exported):
    """Text that a spreadsheet would run is marked as text."""
    folder = awkwardly_exported("datapackage")
    assert ["'=cmd|' /C calc'!A0"] == [row["publisher"] for row in read(folder, "sources")]
    says = {row["record_id"]: row["says"] for row in read(folder, "citations")}
    assert "'-5 % and\nmore" == says["maker"]


def test_a_row_reads_as_the_record_does(awkwardly_exported):
    """Dates are ISO 8601, flags true or false, unknown things empty."""
    deal, *_ = read(awkwardly_exported("datapackage"), "partnerships")
    assert {
        "id": "deal",
        "kind": "assembly",
        "period_edtf": "2005~/..",
        "period_earliest": "2005-01-01",
        "period_latest": "",
        "period_approximate": "true",
        "period_uncertain": "false",
        "period_ongoing": "true",
        "summary": "They work together.",
        "confidence": "medium",
        "only_attested": "",
    } == deal


def test_disputes_keep_their_positions(awkwardly_exported):
    """Rival values stand side by side, each with its citations."""
    folder = awkwardly_exported("datapackage")
    assert [("1", "12.5"), ("2", "13")] == [
        (row["number"], row["value"]) for row in read(folder, "positions")
    ]
    assert [("1", "12.5"), ("2", "13")] == [
        (row["position"], row["says"]) for row in read(folder, "position_citations")
    ]
