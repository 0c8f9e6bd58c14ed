"""The question of registrations.sql, asked of DuckDB."""

from pathlib import Path

import duckdb

SQL = Path(__file__).with_name("registrations.sql").read_text(encoding="utf-8")


def ask(history: Path, registrations: Path) -> list[tuple[object, ...]]:
    """Return the rows of the answer.

    Args:
        history: The folder that ``jac_history.export(folder, "parquet")`` made.
        registrations: The folder of the registrations, which has one folder for each year.
    """
    with duckdb.connect() as database:
        for name in ("names", "vehicles"):
            database.read_parquet(str(history / f"{name}.parquet")).create_view(name)
        every = str(registrations / "*" / "*.parquet")
        database.read_parquet(every, hive_partitioning=True).create_view("registrations")
        return database.execute(SQL).fetchall()
