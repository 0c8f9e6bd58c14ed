"""Types of frames, references and cards."""

from typing import TYPE_CHECKING, assert_type

import jac_history as jac

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

STYLE: jac.CitationStyle = "bibtex"


def frames(found: jac.Records[jac.Milestone]) -> "tuple[pd.DataFrame, pl.DataFrame]":
    assert_type(found.to_polars(), "pl.DataFrame")
    return found.to_pandas(), found.to_polars()


def references(found: jac.Records[jac.Figure], record: jac.Record) -> None:
    assert_type(found.cite(STYLE), str)
    assert_type(record.cite("ris"), str)
    assert_type(jac.cite("csl-json"), str)
    jac.cite("word")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def cards(dataset: jac.Dataset) -> None:
    assert_type(jac.card("nio"), jac.Card)
    assert_type(dataset.card("nio").disputes, jac.Records[jac.Dispute])
    assert_type(jac.disputes_of("nio"), jac.Records[jac.Dispute])
    assert_type(jac.card("nio").milestones, jac.Records[jac.Milestone])


def years(table: jac.YearTable, gap: jac.Gap) -> None:
    assert_type(jac.yearly(["revenue", "net-profit"], 2010), jac.YearTable)
    assert_type(jac.milestones_between(2004, jac.LeftOut.END), jac.Records[jac.Milestone])
    pair = (2004, jac.LeftOut.END)
    jac.leaders_of(between=pair)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(table.cell(2017, "revenue"), jac.Figure | jac.Gap)
    assert_type(table.figures, jac.Records[jac.Figure])
    assert_type(table.to_csv(), str)
    assert_type(gap.nearest, jac.Record | None)
    assert_type(jac.gaps("revenue"), jac.Gaps)
    jac.yearly("revnue")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
