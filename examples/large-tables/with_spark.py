"""The question of registrations.sql, asked of Apache Spark."""

from pathlib import Path

from pyspark.sql import SparkSession

SQL = Path(__file__).with_name("registrations.sql").read_text(encoding="utf-8")


def ask(spark: SparkSession, history: str | Path, registrations: str | Path) -> list[tuple]:
    """Return the rows of the answer.

    Args:
        spark: The session: of this machine, or of a cluster.
        history: The folder that ``jac_history.export(folder, "parquet")`` made.
        registrations: The folder of the registrations, which has one folder for each year.
    """
    for name in ("names", "vehicles"):
        spark.read.parquet(f"{history}/{name}.parquet").createOrReplaceTempView(name)
    spark.read.parquet(str(registrations)).createOrReplaceTempView("registrations")
    return [tuple(row) for row in spark.sql(SQL).collect()]
