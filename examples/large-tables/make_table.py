"""A table of registrations to try it with: the same rows each time, by arithmetic alone."""

from pathlib import Path

import duckdb

MAKE = """
COPY (
    WITH known AS (
        SELECT name, row_number() OVER (ORDER BY name) - 1 AS number
        FROM (
            SELECT name FROM vehicles
            UNION
            SELECT n.text FROM names AS n JOIN vehicles AS v ON v.id = n.entity_id
        )
    ),
    drawn AS (
        SELECT
            (i * 7919 + i // 1013) % 324 AS months,
            (i * 104729) % (2 * (SELECT count(*) FROM known)) AS number,
            1 + (i * 31) % 500 AS vehicles
        FROM range(CAST($rows AS BIGINT)) AS drawn(i)
    )
    SELECT
        coalesce(split_part(k.name, ' ', 1), 'OTHER') AS make,
        coalesce(substr(k.name, length(split_part(k.name, ' ', 1)) + 2), 'M' || d.number) AS model,
        CAST(DATE '2000-01-01' + to_months(CAST(d.months AS INTEGER)) AS DATE) AS month,
        d.vehicles,
        2000 + d.months // 12 AS year
    FROM drawn AS d
    LEFT JOIN known AS k USING (number) -- half of the rows are of other makers
) TO '{folder}' (FORMAT parquet, PARTITION_BY (year))
"""


def make(history: Path, folder: Path, rows: int) -> None:
    """Write a table of registrations, by make, model and month, a folder for each year.

    Args:
        history: The folder that ``jac_history.export(folder, "parquet")`` made.
        folder: Where to write it; a folder that is not there yet.
        rows: How many rows.
    """
    with duckdb.connect() as database:
        for name in ("names", "vehicles"):
            database.read_parquet(str(history / f"{name}.parquet")).create_view(name)
        database.execute(MAKE.replace("{folder}", str(folder).replace("'", "''")), {"rows": rows})
