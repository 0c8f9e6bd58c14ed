"""The compiled dataset inside the package."""

from collections.abc import Collection, Iterator
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import Any

from jac_history._dataset._classes import record_class
from jac_history._dataset._rows import RowReader
from jac_history._dataset._table import Columns, Table
from jac_history._records._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jac_history._names import NameIndex
    from jac_history._versions import Earlier


class CompiledStore:
    """Tables over the compiled modules of a package, each loaded when it is first used.

    Args:
        package: The package of the modules that the build wrote.
    """

    def __init__(self, package: str) -> None:
        self._package = package
        self._tables: dict[str, Table[Record]] = {}

    def table(self, record_type: str) -> Table[Any]:
        """Return the table of a record type."""
        found = self._tables.get(record_type)
        if found is None:
            found = self._tables.setdefault(record_type, self._load(record_type))
        return found

    def locate(self, record_id: str) -> tuple[str, int] | None:
        """Return type and position of an id, or None."""
        return self._places.get(record_id) or self._renamed(record_id)

    def ids(self) -> Collection[str]:
        """Return all ids."""
        return self._places

    def names(self) -> "NameIndex":
        """Return the index of all names."""
        # Imported here: a query for a window needs no names.
        from jac_history._names import NameIndex

        names = self._module("names")
        return NameIndex(names.IDS, lambda folded: names.SHOWN.get(folded, folded))

    def earlier(self) -> "Iterator[Earlier]":
        """Yield the earlier versions, the newest first; each is read when it comes to it."""
        from jac_history._versions import read_earlier

        names: tuple[str, ...] = self._module("versions").EARLIER
        return read_earlier(map(self._module, names))

    def info(self) -> dict[str, Any]:
        """Return what the dataset says of itself."""
        info: dict[str, Any] = self._module("info").INFO
        return info

    @cached_property
    def _places(self) -> dict[str, tuple[str, int]]:
        ids: dict[str, str] = self._module("ids").IDS
        return {
            one: (record_type, position)
            for record_type, text in ids.items()
            for position, one in enumerate(text.split())
        }

    def _renamed(self, record_id: str) -> tuple[str, int] | None:
        """Return where the record lies whose former id this is, with a warning, or None."""
        new: str | None = self._module("ids").RENAMED.get(record_id)
        if new is None:
            return None
        from jac_history._dataset._renamed import warn_of_former_id

        warn_of_former_id(record_id, new)
        return self._places[new]

    def _load(self, record_type: str) -> Table[Record]:
        data = self._module(record_type)
        read, rows = RowReader(record_class(record_type), self._lookup).read, data.ROWS
        ids: list[str] = self._module("ids").IDS[record_type].split()
        columns = Columns(
            size=len(rows),
            corners=data.CORNERS,
            qualified=data.QUALIFIED,
            mentions=data.MENTIONS,
            words=data.WORDS,
        )
        return Table(columns, lambda position: read(ids[position], rows[position]))

    def _lookup(self, record_type: str, position: int) -> Record:
        record: Record = self.table(record_type).record(position)
        return record

    def _module(self, name: str) -> ModuleType:
        return import_module(f"{self._package}.{name}")
