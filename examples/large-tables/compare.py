"""Ask DuckDB and Spark the same question of ten million rows, and compare: ``make spark``."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import with_duckdb
import with_spark
from make_table import make
from pyspark.sql import SparkSession

import jac_history as jac

ROWS = 10_000_000


def main() -> int:
    """Return 0 if both give the same answer."""
    with TemporaryDirectory() as folder:
        history = jac.export(Path(folder, "history"), "parquet")
        registrations = Path(folder, "registrations")
        make(history, registrations, ROWS)
        started = perf_counter()
        right = with_duckdb.ask(history, registrations)
        between = perf_counter()
        spark = session()
        answer = with_spark.ask(spark, history, registrations)
        version = spark.version
        spark.stop()
    took = f"DuckDB {between - started:.1f} s, Spark {version} {perf_counter() - between:.1f} s"
    print(f"{ROWS:,} rows, {len(right)} rows of answer; {took}")
    if not right or answer != right:
        different = [pair for pair in zip(right, answer, strict=False) if pair[0] != pair[1]]
        print(f"DuckDB and Spark differ ({len(right)} and {len(answer)} rows): {different[:5]}")
        return 1
    print("DuckDB and Spark give the same answer:")
    for row in right[:5]:
        print(*row)
    return 0


def session() -> SparkSession:
    """Return a session of Spark on this machine alone, with two threads."""
    settings = {
        "spark.sql.shuffle.partitions": "4",  # enough for one machine; the default is 200
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.memory": "2g",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.log.level": "ERROR",
    }
    return SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()


if __name__ == "__main__":
    sys.exit(main())
