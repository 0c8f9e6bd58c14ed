"""The summaries at the head of decades and themes, written by hand, with footnotes to records.

A file of docs/history-intros holds paragraphs of Markdown. Behind what records bear out stand their
ids in braces: ``It was listed in 2001. {shanghai-listing-2001}``.
"""

import re
from collections.abc import Callable, Iterator, Mapping

import jac_history as jac
from jac_history._records.base import time_in_words
from jac_history._records.schema import fields_of
from made_files import ROOT

INTROS = ROOT / "docs" / "history-intros"
MARK = re.compile(r"\s*\{([a-z0-9, -]+)\}")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def with_footnotes(name: str, footnote: Callable[[jac.Record], str]) -> str:
    """Return a summary, its ids replaced by footnotes; empty where there is none.

    Args:
        name: The name of its file without the ending.
        footnote: Gives the mark of the footnote of a record.
    """
    file = INTROS / f"{name}.md"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    return MARK.sub(lambda mark: "".join(footnote(jac.get(one)) for one in _ids(mark[1])), text)


def faults(text: str, data: jac.Dataset) -> list[str]:
    """Return what is wrong with a summary: an id that is none, a year that its records lack."""
    records = {record.id: record for record in data.records()}
    return [fault for paragraph in text.split("\n\n") for fault in _faults(paragraph, records)]


def _faults(paragraph: str, records: Mapping[str, jac.Record]) -> Iterator[str]:
    *pairs, rest = MARK.split(paragraph)
    for statement, marked in zip(pairs[::2], pairs[1::2], strict=True):
        ids = _ids(marked)
        yield from (f"no record {record_id}" for record_id in ids if record_id not in records)
        carried = " ".join(_words_of(records[one]) for one in ids if one in records)
        yield from (
            f"{year} is not in {marked}" for year in YEAR.findall(statement) if year not in carried
        )
    yield from (f"{year} has no record: {rest.strip()}" for year in YEAR.findall(rest))


def _ids(mark: str) -> list[str]:
    return [one.strip() for one in mark.split(",")]


def _words_of(record: jac.Record) -> str:
    """Return all that a record and its sources say, as text."""
    own = [str(getattr(record, field.name)) for field in fields_of(type(record))]
    dates = [time_in_words(record)]
    return " ".join([*own, *dates, *(citation.says for citation in record.evidence)])
