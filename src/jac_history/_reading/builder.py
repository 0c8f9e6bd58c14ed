"""Building records from entries."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from jac_history._convert import Converter, ReportedElsewhereError, UnknownReferenceError
from jac_history._exceptions import Problem
from jac_history._reading.entries import Entries, Entry
from jac_history._reading.rules import broken_rules
from jac_history._records.base import Record
from jac_history._records.field_rules import KEBAB
from jac_history._records.register import CLASSES
from jac_history._suggest import nearest

USES = 'uses = "jac_history" in the table [dataset]'
LONGEST_CHAIN = 40
"""Records are built inside one another; a longer chain could exhaust Python's stack."""


class Builder:
    """Builds records out of entries.

    Args:
        entries: The entries.
        known: Records of another dataset, by id, that the entries may refer to.
        lendable: Ids of a dataset that they could refer to if they asked for it, for a hint.

    Attributes:
        problems: What is wrong, once `build` was called.
        named: The known records that the entries refer to.
    """

    def __init__(
        self, entries: Entries, known: Mapping[str, Record], lendable: Collection[str] = ()
    ) -> None:
        self.problems: list[Problem] = []
        self.named: dict[str, Record] = {}
        self._entries: dict[str, Entry] = {}
        for entry in entries.records:
            self._entries.setdefault(entry.id, entry)
        self._all = entries.records
        self._known = known
        self._lendable = lendable
        self._built: dict[str, Record | None] = {}
        self._open: list[str] = []
        self._converter = Converter(self._resolve)

    def build(self) -> list[Record]:
        """Return all records without a problem; `problems` holds what is wrong with the rest."""
        self.problems += self._wrong_ids()
        built = [self._build(entry) for entry in self._all]
        return [record for record in built if record is not None]

    def _wrong_ids(self) -> Iterator[Problem]:
        counts = Counter(entry.id for entry in self._all)
        for entry in self._all:
            if not entry.id:
                yield entry.problem("id", "is missing", "a kebab-case id")
            elif not KEBAB.fullmatch(entry.id):
                message = f"{entry.id!r} is no kebab-case id"
                yield entry.problem("id", message, "such as listing-2001")
            elif counts[entry.id] > 1 and entry is not self._entries[entry.id]:
                first = self._entries[entry.id].place
                message = f"id {entry.id!r} is used twice"
                yield entry.problem("id", message, f"an id other than that in {first}")
            elif entry.id in self._known:
                message = f"id {entry.id!r} is there already, in the dataset that this adds to"
                yield entry.problem("id", message, "another id, or a dispute over that record")

    def _build(self, entry: Entry) -> Record | None:
        if entry is not self._entries.get(entry.id) or not entry.id:
            return self._structure(entry)
        if entry.id not in self._built:
            self._open.append(entry.id)
            self._built[entry.id] = self._structure(entry)
            self._open.pop()
        return self._built[entry.id]

    def _structure(self, entry: Entry) -> Record | None:
        made = self._converter.structure(entry.data, CLASSES[entry.record_type])
        faults = made if isinstance(made, list) else broken_rules(made)
        for fault in faults:
            if fault.path != "id":  # what is wrong with an id is reported already
                self.problems.append(entry.problem(fault.path, fault.message, fault.expected))
        return None if isinstance(made, list) or faults else made

    def _resolve(self, record_id: str) -> Record:
        entry = self._entries.get(record_id)
        if entry is None:
            return self._elsewhere(record_id)
        if record_id in self._open:
            ring = " -> ".join([*self._open[self._open.index(record_id) :], record_id])
            raise UnknownReferenceError(
                f"refers to itself: {ring}", expected="no ring of references"
            )
        if len(self._open) > LONGEST_CHAIN:
            chain = f"ends a chain of over {LONGEST_CHAIN} records, each of which names the next"
            raise UnknownReferenceError(f"{record_id!r} {chain}", expected="shorter chains")
        record = self._build(entry)
        if record is None:
            raise ReportedElsewhereError(f"{record_id!r} has problems of its own")
        return record

    def _elsewhere(self, record_id: str) -> Record:
        if record_id in self._known:
            return self.named.setdefault(record_id, self._known[record_id])
        raise UnknownReferenceError(
            f"{record_id!r} is no record", expected=self._expected(record_id)
        )

    def _expected(self, record_id: str) -> str:
        """Return what is right in the place of an id that no record has, the nearest last."""
        if record_id in self._lendable:
            return f"{USES}, which lends that record"
        if near := nearest(record_id, (*self._entries, *self._known)):
            return f"an id of the dataset; nearest: {', '.join(near)}"
        if lent := nearest(record_id, self._lendable):
            return f"a known id; nearest: {lent[0]}, with {USES}"
        return "a known id"
