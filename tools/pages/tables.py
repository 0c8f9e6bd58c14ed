"""The columns of results as tables: pandas, polars, Arrow, DuckDB and CSV."""

from collections.abc import Iterator

import jac_history as jac
from jac_history._records.base import Record
from jac_history._records.register import CLASSES
from jac_history._records.schema import field_notes
from jac_history._tables import Column, columns_of
from markdown_kit import page, table

INTRO = """\
What `to_pandas`, `to_polars`, `to_arrow` and `to_csv` give of a result, and what DuckDB sees. The
columns depend on the type of the records alone, so an empty result has them too. How to use them:
[](../how-to/dataframes.md)."""

TYPES = """\
| here | Arrow, DuckDB | polars | pandas |
| --- | --- | --- | --- |
| text | `string` | `String` | `string` |
| texts | `list<string>` | `List(String)` | `object` (lists) |
| date | `date32` | `Date` | `datetime64[s]` |
| number | `float64` | `Float64` | `float64` |
| integer | `int64` | `Int64` | `Int64` |
| flag | `bool` | `Boolean` | `boolean` |

A `number` is a float of 64 bits: whole numbers are exact up to 2^53, over 9,000 million million.
Columns of one record that are lists and begin alike (`source_ids`, `source_urls`,
`source_stances`) are as long as one another and in the same order."""

PARTS = {
    "edtf": "as EDTF text",
    "earliest": "the first day that it may be",
    "latest": "the last day that it may be; none if open or unknown",
    "start_latest": "the last day on which it may start",
    "end_earliest": "the first day on which it may end; none if open or unknown",
    "precision": "`day`, `month`, `season`, `year`, `decade` or `century`; none for an interval",
    "is_approximate": "whether it is marked `~`",
    "is_uncertain": "whether it is marked `?`",
    "is_interval": "whether it is an interval",
    "is_ongoing": "whether it is an interval that is still open",
    "chinese_name": "the first Chinese one",
    "other_names": "their texts",
    "source_ids": "the ids of the sources",
    "source_urls": "the addresses of the sources, none for a source without",
    "source_stances": "`supports`, `disputes` or `context`",
    "values": "the rival values",
}
"""What a column gives of the field that it comes from."""

ENDINGS = {
    "_ids": "ids",
    "_names": "names",
    "_roles": "roles",
    "_id": "id",
    "_name": "name",
    "_earliest": "the first day that it may be",
    "_latest": "the last day that it may be",
}
"""The same by the ending of the column's name."""


def tables(_: jac.Dataset) -> str:
    """Return the page."""
    kinds = [text for cls in CLASSES.values() for text in _class(cls)]
    return page("Tables of results", INTRO, "## Types", TYPES, *kinds)


def _class(cls: type[Record]) -> Iterator[str]:
    said = field_notes(cls, code="`")
    yield f"## {cls.__name__}"
    yield table(
        ["column", "type", "meaning"],
        [[f"`{one.name}`", one.type, _meaning(one, said[one.field])] for one in columns_of(cls)],
    )


def _meaning(column: Column, field: str) -> str:
    if column.name == column.field:
        return field
    ending = next((said for end, said in ENDINGS.items() if column.name.endswith(end)), "")
    return f"`{column.field}`: {PARTS.get(column.name, ending)}"
