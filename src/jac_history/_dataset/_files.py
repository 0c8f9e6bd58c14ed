"""The whole dataset as files and as a graph."""

from typing import TYPE_CHECKING, Any

from jac_history._dataset._base import Base
from jac_history._records.register import REGISTER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from os import PathLike
    from pathlib import Path

    import networkx as nx

    from jac_history._dates import Certainty
    from jac_history._dates.datelike import DateLike
    from jac_history._export import ExportFormat, Snapshot
    from jac_history._graph import Relation
    from jac_history._records.base import Record
    from jac_history._records.vocabulary import MinimumCertainty


class Files(Base):
    """What takes the dataset as a whole to other tools."""

    _info: dict[str, Any]

    def export(
        self,
        folder: "str | PathLike[str]",
        format: "ExportFormat",  # noqa: A002 - the word that users know
        *,
        overwrite: bool = False,
    ) -> "Path":
        """Write the whole dataset into a new folder, in a form that other tools read.

        The folder is there whole or not at all. Its ``about.json`` says of which data version,
        under which licence and how to be cited the files are, with the hash of each.

        Args:
            folder: The folder to make, inside one that exists.
            format: ``datapackage`` (Frictionless Data Package 2.0: CSV with schemas), ``parquet``
                (needs the extra ``arrow``), ``sqlite`` (with foreign keys, named views and a
                full-text index), ``json`` (with a JSON Schema; `Dataset.from_json` reads it
                back), ``jsonld`` (schema.org), ``croissant`` (MLCommons Croissant 1.0 over CSV)
                or ``timelinejs`` (the milestones).
            overwrite: Replace the folder if it holds an earlier export and nothing else.

        Returns:
            The path of the folder.

        Raises:
            InvalidArgumentError: Unknown format; the folder exists and may not be replaced; it
                lies in no folder.
            MissingExtraError: The format needs a package that is not installed.

        >>> import tempfile
        >>> import jac_history as jac
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     sorted(file.name for file in jac.export(f"{folder}/jac", "timelinejs").iterdir())
        ['about.json', 'timeline.json']
        """
        return self._export(folder, format, overwrite=overwrite, report=str)

    def to_networkx(
        self,
        *,
        on: "DateLike | None" = None,
        between: "tuple[DateLike | None, DateLike | None] | None" = None,
        certainty: "MinimumCertainty | Certainty" = "possible",
        relations: "Iterable[Relation] | None" = None,
    ) -> "nx.MultiDiGraph[str]":
        """Return the entities and their relations as a NetworkX graph (extra ``graph``).

        A node is the id of an entity that has a relation, with its ``name``, ``type``, ``kind``,
        ``chinese_name`` and ``country``. An edge reads "tail's <kind> is head": its ``kind`` is
        ``partner``, ``owner``, ``maker``, ``brand``, ``derived_from``, ``part_of`` or
        ``located_in``, and ``leads`` goes from a person to what they lead. Partners have an edge
        each way, with the same key. Other attributes are ``detail`` (kind of partnership,
        office, share), ``edtf``, ``certainty``, ``confidence``, ``record`` (the id of the record
        that says so) and ``sources`` (addresses, separated by blanks). All are text, unknown
        ones empty, so that GraphML takes them.

        Args:
            on: Only relations that held on this day (or in this month or year).
            between: Only those that held in this window: a pair of first and last day.
            certainty: ``possible`` (may have held then) or ``definite``. A relation that no
                record dates is never definite, and possible as long as its tail may exist.
            relations: Only these kinds.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: Unknown certainty or relation, or `on` and `between` together.
            MissingExtraError: NetworkX is not installed.

        >>> import jac_history as jac
        >>> graph = jac.to_networkx(on="2018-06-01", relations=["partner"])
        >>> graph.has_edge("jac-motors", "nio")
        True
        """
        from jac_history._dataset._queries import window_of
        from jac_history._graph import build_graph
        from jac_history._results import certainties

        window, wanted = window_of(on, between), certainties(certainty)
        return build_graph(self._everything(), window, wanted, relations, self._as_of)

    def _export(
        self,
        folder: "str | PathLike[str]",
        format_: str,
        *,
        overwrite: bool,
        report: "Callable[[str], object]",
    ) -> "Path":
        """Export, and tell `report` the name of each file when it is written."""
        from jac_history._export import export_files

        return export_files(self._snapshot, folder, format_, overwrite=overwrite, report=report)

    def _everything(self) -> "Iterable[Record]":
        return (record for name in REGISTER for record in self._all(name))

    def _snapshot(self) -> "Snapshot":
        from jac_history._export import Snapshot
        from jac_history._metadata import describe

        return Snapshot(
            info=describe(self._info),
            records={name: tuple(self._all(name)) for name in REGISTER},
            keys=self._index().by_id(),
        )
