"""Results in pandas, polars, Arrow and DuckDB, the real ones."""

import datetime as dt
import sys

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import jac_history as jac

FOUND = jac.milestones_between(2001, 2003)
LISTING = "shanghai-listing-2001"


def test_pandas() -> None:
    """A pandas frame has a row per record, dates as dates, sources as lists."""
    frame = FOUND.to_pandas().set_index("id")
    assert list(FOUND.ids) == list(frame.index)
    row = frame.loc[LISTING]
    assert pd.Timestamp("2001-08-24") == row["earliest"]
    assert ("2001-08-24", "day", "finance") == (row["edtf"], row["precision"], row["category"])
    assert "jac-motors" in row["about_ids"]
    assert all(url.startswith("http") for url in row["source_urls"] if url)


def test_polars() -> None:
    """A polars frame has the same rows and columns."""
    frame = FOUND.to_polars()
    assert list(FOUND.ids) == frame["id"].to_list()
    row = frame.filter(pl.col("id") == LISTING).row(0, named=True)
    assert dt.date(2001, 8, 24) == row["earliest"]
    assert "jac-motors" in row["about_ids"]
    assert pl.Date == frame.schema["latest"]


def test_arrow() -> None:
    """An Arrow table has real dates and lists of text."""
    table = FOUND.to_arrow()
    assert pa.date32() == table.schema.field("earliest").type
    assert pa.list_(pa.string()) == table.schema.field("source_urls").type
    assert pa.bool_() == table.schema.field("is_ongoing").type
    assert pa.int64() == table.schema.field("importance").type
    assert list(FOUND.ids) == table.column("id").to_pylist()


def test_arrow_stream() -> None:
    """What takes an Arrow stream takes a result as it is."""
    assert FOUND.to_arrow() == pa.table(FOUND)
    assert FOUND.to_polars().equals(pl.DataFrame(FOUND))
    assert FOUND.to_polars()[:0].equals(pl.DataFrame(FOUND[:0]))
    assert list(FOUND.ids) == list(pd.DataFrame.from_arrow(FOUND)["id"])


def test_duckdb() -> None:
    """SQL runs on a result by its name."""
    result = jac.series("revenue")  # noqa: F841 - DuckDB finds it by its name
    found = duckdb.sql("select edtf, value from result where edtf = '2018'").fetchall()
    assert [("2018", 50_161_000_000.0)] == found


def test_numbers() -> None:
    """The value of a figure is a number."""
    table = jac.series("net-profit").to_arrow()
    assert pa.float64() == table.schema.field("value").type
    assert -786_000_000.0 in table.column("value").to_pylist()


@pytest.mark.parametrize("record_type", jac.words(jac.RecordType))
def test_schema_of_nothing(record_type: str) -> None:
    """An empty result has the schema of a full one, in every library."""
    full = jac.Dataset.bundled().records(record_type)
    assert full.to_arrow().schema == full[:0].to_arrow().schema
    assert full.to_polars().schema == full[:0].to_polars().schema
    assert list(full.to_pandas().dtypes) == list(full[:0].to_pandas().dtypes)


def test_mixed() -> None:
    """Records of several types make no frame."""
    mixed = jac.Records([jac.get("nio"), jac.get("an-jin")])
    for frame in (mixed.to_pandas, mixed.to_polars, mixed.to_arrow):
        with pytest.raises(jac.InvalidArgumentError, match="of one type"):
            frame()


@pytest.mark.parametrize(
    ("module", "extra", "ask"),
    [
        ("pandas", "pandas", FOUND.to_pandas),
        ("polars", "polars", FOUND.to_polars),
        ("pyarrow", "arrow", FOUND.to_arrow),
        ("pyarrow", "arrow", FOUND.__arrow_c_stream__),
    ],
)
def test_missing_extra(monkeypatch: pytest.MonkeyPatch, module: str, extra: str, ask) -> None:
    """Without the library the error names the command that brings it."""

    class Absent:
        """Finds no such module, as on a machine without it."""

        def find_spec(self, name: str, *_: object) -> None:
            """Refuse the one module."""
            if name == module:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(sys, "meta_path", [Absent(), *sys.meta_path])
    with pytest.raises(jac.MissingExtraError, match=rf'pip install "\.\[{extra}\]"'):
        ask()


def test_broken_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is there but lacks something of its own is not called missing."""

    class Broken:
        """Finds no module that pandas needs."""

        def find_spec(self, name: str, *_: object) -> None:
            """Fail inside."""
            if name == "pandas":
                raise ModuleNotFoundError("No module named 'inner'", name="inner")

    monkeypatch.delitem(sys.modules, "pandas")
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(ModuleNotFoundError, match="inner"):
        FOUND.to_pandas()
