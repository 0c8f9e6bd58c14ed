"""The sources of records as what citing takes."""

from collections.abc import Iterable

from jac_history._cite import Reference
from jac_history._records._record import Record
from jac_history._records._source import Source


def references(records: Iterable[Record]) -> list[Reference]:
    """Return the sources of the records, each once, in order of first citation.

    A source among the records stands for itself.
    """
    sources = dict.fromkeys(source for record in records for source in _sources(record))
    return [_reference(source) for source in sources]


def _sources(record: Record) -> list[Source]:
    if isinstance(record, Source):
        return [record]
    return [citation.source for citation in record.evidence]


def _reference(source: Source) -> Reference:
    return Reference(
        key=source.id,
        kind="webpage" if source.url else "document",
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        published=source.published,
        language=source.language,
        note=source.note,
    )
