"""The related tables that CSV, Parquet, SQLite and Croissant share."""

import json

import pytest


@pytest.fixture
def tables(exported):
    """Return the tables that the data package describes, by name."""
    package = json.loads((exported("datapackage") / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource["schema"] for resource in package["resources"]}


def test_every_record_type_has_a_table(tables):
    """There is one table for each type, besides those of records, entities and lists."""
    assert [
        "records",
        "entities",
        "sources",
        "places",
        "organizations",
        "people",
        "brands",
        "vehicles",
        "facilities",
        "programmes",
        "technologies",
        "milestones",
        "partnerships",
        "tenures",
        "stakes",
        "figures",
        "disputes",
        "claims",
        "names",
        "owners",
        "predecessors",
        "milestone_entities",
        "parties",
        "positions",
        "claim_entities",
        "claim_records",
        "citations",
        "position_citations",
    ] == list(tables)


def test_a_date_has_six_columns(tables):
    """Beside the EDTF stand the days it may lie between and what it is."""
    assert [
        "id",
        "holder_id",
        "of_id",
        "period_edtf",
        "period_earliest",
        "period_latest",
        "period_approximate",
        "period_uncertain",
        "period_ongoing",
        "confidence",
        "percent",
        "bound",
        "note",
        "only_attested",
    ] == [field["name"] for field in tables["stakes"]["fields"]]


def test_references_name_the_narrowest_table(tables):
    """A field of one class refers to its table, one of several to that of entities or records."""
    refers = {
        f"{name}.{key['fields'][0]}": key["reference"]["resource"]
        for name, table in tables.items()
        for key in table.get("foreignKeys", ())
    }
    assert "organizations" == refers["vehicles.maker_id"]
    assert "entities" == refers["stakes.holder_id"]
    assert "entities" == refers["figures.subject_id"]
    assert "records" == refers["disputes.record_id"]
    assert "people" == refers["tenures.person_id"]


def test_columns_are_described(tables):
    """Every column of every table says what it means."""
    bare = [
        f"{name}.{field['name']}"
        for name, table in tables.items()
        for field in table["fields"]
        if not field["description"]
    ]
    assert [] == bare
