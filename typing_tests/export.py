"""Types of exports and the graph."""

from pathlib import Path
from typing import TYPE_CHECKING, assert_type

import jac_history as jac

if TYPE_CHECKING:
    import networkx as nx

FORMAT: jac.ExportFormat = "sqlite"
RELATION: jac.Relation = "partner"


def exports(folder: Path, dataset: jac.Dataset) -> None:
    assert_type(jac.export(folder, FORMAT), Path)
    assert_type(dataset.export("folder", "json", overwrite=True), Path)
    jac.export(folder, "excel")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def reads(file: Path) -> None:
    assert_type(jac.Dataset.from_json(file), jac.Dataset)


def graphs(dataset: jac.Dataset) -> "nx.MultiDiGraph[str]":
    assert_type(jac.to_networkx(on=2018, relations=[RELATION]), "nx.MultiDiGraph[str]")
    return dataset.to_networkx(between=(2016, None), certainty="definite")
