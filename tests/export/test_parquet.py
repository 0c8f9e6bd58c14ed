"""The Parquet files, read by pyarrow and DuckDB."""

import datetime as dt

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

import jac_history as jac


def test_metadata_names_version_licence_and_citation(exported):
    """Every file says by itself where it comes from."""
    info = jac.dataset_info()
    for file in exported("parquet").glob("*.parquet"):
        said = pq.read_schema(file).metadata
        assert info.version == said[b"version"].decode()
        assert info.licence == said[b"licence"].decode()
        assert info.citation == said[b"citation"].decode()


def test_columns_have_types(exported):
    """Dates are dates, flags are flags, numbers are numbers."""
    schema = pq.read_schema(exported("parquet") / "figures.parquet")
    assert pa.float64() == schema.field("value").type
    assert pa.date32() == schema.field("period_earliest").type
    assert pa.bool_() == schema.field("period_ongoing").type
    assert not schema.field("value").nullable
    assert schema.field("note").nullable
    assert b"The number in full units." == schema.field("value").metadata[b"description"]


def test_an_empty_table_has_the_same_schema(exported, awkwardly_exported):
    """A dataset without people has a table of people all the same."""
    empty = pq.read_table(awkwardly_exported("parquet") / "people.parquet")
    full = pq.read_table(exported("parquet") / "people.parquet")
    assert 0 == len(empty)
    assert full.schema.equals(empty.schema)


def test_values_are_those_of_the_records(exported):
    """A row has the values of its record."""
    table = pq.read_table(exported("parquet") / "milestones.parquet")
    rows = {row["id"]: row for row in table.to_pylist()}
    listing = rows["shanghai-listing-2001"]
    assert dt.date(2001, 8, 24) == listing["when_earliest"]
    assert jac.get("shanghai-listing-2001").title == listing["title"]
    assert len(jac.milestones()) == len(rows)


def test_a_huge_number_is_the_nearest_float(enormous):
    """An integer that no column holds exactly is given as nearly as a float can."""
    table = pq.read_table(enormous("parquet") / "figures.parquet")
    assert [1e30, 9007199254740993.0] == sorted(table["value"].to_pylist(), reverse=True)


def test_duckdb_joins_the_files(exported):
    """The files are tables of DuckDB, joined by their ids."""
    folder = exported("parquet")
    found = duckdb.sql(f"""
        select o.name
        from '{folder}/parties.parquet' p
        join '{folder}/parties.parquet' q using (partnership_id)
        join '{folder}/organizations.parquet' o on o.id = q.entity_id
        where p.entity_id = 'jac-motors' and q.entity_id = 'nio'
    """).fetchall()
    assert ("NIO",) in found
