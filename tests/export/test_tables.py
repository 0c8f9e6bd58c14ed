"""The related tables that CSV, Parquet, SQLite and Croissant share."""

import jac_history as jac
from jac_history._export.relational import tables
from jac_history._records.schema import class_note, field_notes


def test_every_record_type_has_a_table():
    """There is one table for each type, besides those of records, entities and lists."""
    names = [table.name for table in tables()]
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
    ] == names


def test_a_date_has_six_columns():
    """Beside the EDTF stand the days it may lie between and what it is."""
    stakes = next(table for table in tables() if table.name == "stakes")
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
    ] == [column.name for column in stakes.columns]


def test_references_name_the_narrowest_table():
    """A field of one class refers to its table, one of several to that of entities or records."""
    refers = {
        f"{table.name}.{column.name}": column.refers
        for table in tables()
        for column in table.columns
    }
    assert "organizations" == refers["vehicles.maker_id"]
    assert "entities" == refers["stakes.holder_id"]
    assert "entities" == refers["figures.subject_id"]
    assert "records" == refers["disputes.record_id"]
    assert "people" == refers["tenures.person_id"]


def test_columns_are_described():
    """Every column of every table says what it means."""
    bare = [
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if not column.note
    ]
    assert [] == bare


def test_descriptions_of_several_lines_are_joined():
    """A description that the docstring breaks into lines is one line; bases are described too."""
    notes = field_notes(jac.Milestone)
    assert notes["confidence"].endswith("the starting article alone.")
    assert "\n" not in "".join(notes.values())
    assert "``" not in "".join(notes.values())
    assert notes["id"].startswith("Stable kebab-case identifier")


def test_classes_without_docstrings_have_empty_descriptions():
    """With docstrings stripped (``python -OO``) exports still work, undescribed."""

    class Bare:
        pass

    assert "" == class_note(Bare)
    assert {} == field_notes(Bare)


def test_only_attributes_are_descriptions():
    """What follows the attributes in a docstring describes no field."""

    class Noted:
        """A thing.

        Attributes:
            size: How large
                it is.

        colour: no attribute
        """

    assert {"size": "How large it is."} == field_notes(Noted)
