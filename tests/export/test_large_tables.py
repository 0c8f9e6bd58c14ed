"""The question to a large table that the documentation asks: its answer is that of the library."""

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import make_table
import pytest
import with_duckdb

import jac_history as jac

ROWS = 20_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the export and a table of registrations."""
    folder = tmp_path_factory.mktemp("large")
    history = jac.export(folder / "history", "parquet")
    make_table.make(history, folder / "registrations", ROWS)
    return folder


def rows_of(folder: Path) -> list[tuple[str, str, date, int]]:
    """Return make, model, month and vehicles of every row of the table, in its order."""
    files = str(folder / "registrations" / "*" / "*.parquet")
    found = duckdb.read_parquet(files, hive_partitioning=True)
    return found.select("make, model, month, vehicles").order("all").fetchall()


def called() -> Iterator[tuple[str, jac.Vehicle]]:
    """Yield each vehicle with each of its names, as the table spells them."""
    for vehicle in jac.vehicles():
        for text in {vehicle.name, *(name.text for name in vehicle.names)}:
            yield text.upper(), vehicle


def on_sale(when: jac.EDTFDate | None, month: date) -> str:
    """Tell whether what was introduced at a date was on sale in a month."""
    if when is None:
        return "unknown"
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    if when.earliest is not None and when.earliest > last:
        return "no"
    is_vague = when.is_approximate or when.is_uncertain
    is_past = when.latest is not None and when.latest < month
    return "definite" if is_past and not is_vague else "possible"


def test_the_answer(folder: Path) -> None:
    """Counted with the records themselves, the answer is the same."""
    vehicles = defaultdict(set)
    for name, vehicle in called():
        vehicles[name].add(vehicle)
    right: Counter[tuple[str, str]] = Counter()
    for make, model, month, number in rows_of(folder):
        known = vehicles[f"{make} {model}".strip().upper()]
        if len(known) == 1 and 2001 <= month.year <= 2025:
            (vehicle,) = known
            right[vehicle.id, on_sale(vehicle.introduced, month)] += number
    answer = with_duckdb.ask(folder / "history", folder / "registrations")
    assert {"no", "possible", "definite", "unknown"} == {row[2] for row in answer}
    assert right == {(row[0], row[2]): row[3] for row in answer}


def test_the_table_is_the_same_each_time(folder: Path, tmp_path: Path) -> None:
    """The rows are made by arithmetic: another run makes the same, in a folder for each year."""
    make_table.make(folder / "history", tmp_path / "registrations", ROWS)
    assert rows_of(folder) == rows_of(tmp_path)
    assert ROWS == len(rows_of(folder))
    years = {path.name for path in (folder / "registrations").iterdir()}
    assert {f"year={year}" for year in range(2000, 2027)} == years
