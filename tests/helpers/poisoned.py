"""Records whose every free text is an attack."""

from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs

import jac_history as jac
from written import RECORDS

SCRIPT = (
    "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    "<!--<script>]]><svg/onload=alert(1)> [a](javascript:alert(1)) ``` $(touch x) `touch x`"
)


def poisoned(record: Any, text: str, keep: tuple[str, ...] = ()) -> Any:
    """Return a record with a text in every field that takes any text, down to the last.

    Args:
        record: The record, or what it holds.
        text: The text.
        keep: Fields that stay as they are.
    """
    if isinstance(record, tuple):
        return tuple(poisoned(one, text, keep) for one in record)
    if not attrs.has(type(record)) or isinstance(record, jac.EDTFDate):
        return record
    hints = get_type_hints(type(record))
    changes = {
        field.name: _changed(getattr(record, field.name), hints[field.name], text, keep)
        for field in attrs.fields(type(record))
        if field.name not in keep
    }
    return restored(record, **changes)


def restored(record: Any, /, **changes: object) -> Any:
    """Return a record as a pickle may bring it: a constructor would refuse such an id."""
    made = object.__new__(type(record))
    made.__setstate__({**record.__getstate__(), **changes})
    return made


def _changed(value: object, hint: Any, text: str, keep: tuple[str, ...]) -> object:
    if not isinstance(value, str):
        return poisoned(value, text, keep)
    kinds = [hint, *get_args(hint)]
    return value if any(get_origin(kind) is Literal for kind in kinds) else text


def attacks(text: str, keep: tuple[str, ...] = ("field",)) -> dict[str, jac.Record]:
    """Return one poisoned record of each type; what is no text of a reader's is kept."""
    return {record.record_type: poisoned(record, text, keep) for record in RECORDS}
