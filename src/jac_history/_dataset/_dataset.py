"""`Dataset`: everything that can be asked, of the bundled history or of one's own."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from jac_history._dataset._base import Store, check_word
from jac_history._dataset._files import Files
from jac_history._dataset._history import History
from jac_history._dataset._lists import Lists
from jac_history._dataset._lookups import Lookups
from jac_history._dataset._pictures import Pictures
from jac_history._dataset._series import Series
from jac_history._exceptions import publish
from jac_history._records.base import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from pathlib import Path

    from jac_history._metadata import DatasetInfo
    from jac_history._versions import Earlier


@publish
class Dataset(Pictures, Series, Lookups, Lists, Files, History):
    """A history as records, with everything that can be asked of it.

    The functions of the module are those of `Dataset.bundled()`.

    >>> import jac_history as jac
    >>> jac.Dataset.bundled().milestones_between(1964, 1964).ids == (
    ...     jac.milestones_between(1964, 1964).ids
    ... )
    True
    """

    def __init__(self, store: Store, info: dict[str, Any]) -> None:
        self._store = store
        self._info = info
        self._as_of: int | None = info["as_of_day"]

    @staticmethod
    def bundled(version: str | None = None) -> "Dataset":
        """Return the dataset of the package, always the same object.

        Args:
            version: An earlier data version, to be given back exactly as it was; None for the
                present one.

        Raises:
            InvalidArgumentError: The package knows no such version.

        >>> import jac_history as jac
        >>> jac.Dataset.bundled(version="2026.11.0").dataset_info().version
        '2026.11.0'
        """
        now = _bundled()
        is_present = version in {None, now._info["version"]}  # noqa: SLF001 - its own class
        return now if is_present else _earlier(str(version))

    @staticmethod
    def from_toml(folder: "str | Path") -> "Dataset":
        """Read a folder of TOML files in the form that the documentation describes.

        The folder stands for itself, unless its table ``[dataset]`` says ``uses = "jac_history"``:
        then its records may name those of the bundled dataset by id, and those that they name
        belong to the dataset too.

        Args:
            folder: The folder; all ``*.toml`` files in and below it are read, of up to 100 MB.

        Raises:
            DatasetError: With every problem of every file, never only the first.

        >>> import jac_history as jac
        >>> jac.Dataset.from_toml("no/such/folder")
        Traceback (most recent call last):
            ...
        jac_history.DatasetError: 1 problem in the dataset:
          no/such/folder: is no folder (expected a folder with TOML files)
        """
        from jac_history._dataset.memory import ById
        from jac_history._reading import read_borrowing
        from jac_history._records.schema import with_related

        below = Dataset.bundled()._store  # noqa: SLF001 - its own class
        read = read_borrowing(folder, ById(below))
        records = [*read.records, *with_related(read.lent)]
        return Dataset._of(records, read.info, below if read.lent else None)

    @staticmethod
    def from_json(file: "str | PathLike[str]") -> "Dataset":
        """Read a dataset from one JSON file, as ``export(folder, "json")`` writes it.

        Nothing is lost on the way: the records and their checksum are the same. Counts and a
        checksum that the file states must be those of its records; a file that was edited by
        hand is better off without them.

        Args:
            file: The file: UTF-8, up to 100 MB.

        Raises:
            DatasetError: With every problem of every record, never only the first.

        >>> import jac_history as jac
        >>> jac.Dataset.from_json("no-such-file.json")
        Traceback (most recent call last):
            ...
        jac_history.DatasetError: 1 problem in the dataset:
          no-such-file.json: No such file or directory (expected a JSON file)
        """
        from jac_history._reading import check_stated, read_json

        records, info, stated = read_json(file)
        dataset = Dataset._of(records, info)
        check_stated(file, stated, dataset.dataset_info())
        return dataset

    def with_overlay(self, overlay: "str | PathLike[str] | Iterable[Record]") -> "Dataset":
        """Return a new dataset: this one and records of one's own, which may name its records.

        This dataset stays as it is. All that can be asked of the new one sees both: names,
        queries, disputes, series, exports. What this dataset says cannot be replaced, only added
        to: an id that is there already is a problem, and what other sources say of a record that
        is there goes into a `Dispute` over it.

        Args:
            overlay: A folder of TOML files as `from_toml` reads it, or records. Records that the
                given ones name come along; what one of them names under an id of this dataset
                has to be the record that is there.

        Returns:
            The dataset, under the names and versions of both. Its ``as_of`` is the earlier one,
            for what goes on is attested only so far.

        Raises:
            DatasetError: With every problem of every record, never only the first.
            InvalidArgumentError: It is neither a folder nor records.

        >>> import attrs
        >>> import jac_history as jac
        >>> listing = jac.get("shanghai-listing-2001")
        >>> mine = attrs.evolve(listing, id="my-note-2001", title="A note on the listing")
        >>> both = jac.Dataset.bundled().with_overlay([mine])
        >>> "my-note-2001" in both.milestones_between(2001, 2001, about="JAC Motors").ids
        True
        >>> jac.Dataset.bundled().with_overlay([listing])
        Traceback (most recent call last):
            ...
        jac_history.DatasetError: 1 problem in the dataset:
          records[0]: shanghai-listing-2001.id: ...
        """
        from jac_history._dataset.overlay import read_overlay

        records, info = read_overlay(overlay, self._store, self._info)
        return Dataset._of((*self._everything(), *records), info, self._store)

    @staticmethod
    def _of(
        records: Iterable[Record],
        info: dict[str, Any],
        below: Store | None = None,
        earlier: "Iterable[Earlier]" = (),
    ) -> "Dataset":
        """Return a dataset of records in memory, some of which may be those of another store.

        Args:
            records: The records.
            info: What the dataset says of itself.
            below: The other store, or None.
            earlier: Its versions before that of the records, the newest first.
        """
        from jac_history._dataset.memory import LayeredStore, MemoryStore
        from jac_history._metadata import completed

        held, as_of = tuple(records), info["as_of_day"]
        if below is None:
            return Dataset(MemoryStore(held, as_of), completed(info, held))
        return Dataset(LayeredStore(below, held, as_of, earlier), completed(info, held))

    def dataset_info(self) -> "DatasetInfo":
        """Return version, licence, size and checksum of the data.

        >>> import jac_history as jac
        >>> jac.dataset_info().version == jac.DATA_VERSION
        True
        """
        from jac_history._metadata import describe

        return describe(self._info)

    def __reduce__(self) -> "tuple[Callable[..., Dataset], tuple[object, ...]]":
        if self is _bundled():
            return Dataset.bundled, ()  # the package has it: no record needs to travel
        from jac_history._dataset.memory import LayeredStore

        is_layered = isinstance(self._store, LayeredStore)
        earlier = tuple(self._store.earlier())
        return Dataset._rebuild, (tuple(self._everything()), self._info, is_layered, earlier)

    @staticmethod
    def _rebuild(
        records: tuple[Record, ...],
        info: dict[str, Any],
        is_layered: bool,
        earlier: "tuple[Earlier, ...]",
    ) -> "Dataset":
        below = _bundled()._store if is_layered else None  # noqa: SLF001 - its own class
        return Dataset._of(records, info, below, earlier)

    def __repr__(self) -> str:
        """Return one short line: name and version."""
        return f"<Dataset {self._info['name']} {self._info['version']}>"


@cache
def _bundled() -> Dataset:
    from jac_history import _data
    from jac_history._dataset.compiled import CompiledStore

    store = CompiledStore(_data.__name__)
    return Dataset(store, store.info())


@cache
def _earlier(version: str) -> Dataset:
    from jac_history._convert import plain
    from jac_history._reading import build_plain
    from jac_history._versions import state_of

    now = _bundled()
    earlier = tuple(now._store.earlier())  # noqa: SLF001 - its own class
    known = (now._info["version"], *(one.info["version"] for one in earlier))  # noqa: SLF001
    check_word("version", version, known)
    records = now._everything()  # noqa: SLF001
    state, info = state_of(
        version, {one.id: {"type": one.record_type, **plain(one)} for one in records}, earlier
    )
    before = earlier[known.index(version) :]
    built = build_plain(version, state.values())
    return Dataset._of(built, info, now._store, before)  # noqa: SLF001
