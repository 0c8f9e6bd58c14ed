"""What a record must be beyond the types of its fields, as far as JSON Schema can say it."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from jac_history._records._words import UNITS

FEWEST = {"citations": 1, "about": 1, "parties": 2, "positions": 2}
"""The least number of things in fields that may not be empty."""

WITHIN: dict[str, dict[str, int]] = {"percent": {"exclusiveMinimum": 0, "maximum": 100}}
"""The limits of numbers."""

_MONTH = "-(0[1-9]|1[0-2])"
_DAY = "-(0[1-9]|[12][0-9]|3[01])"
_PLAIN = f"[0-9]{{4}}({_MONTH}({_DAY})?)?"
_END = f"([0-9]{{4}}-2[1-4]|{_PLAIN})[?~%]?"
_POINT = f"([0-9]{{4}}(-XX(-XX)?|-2[1-4]|{_MONTH}({_DAY}|-XX)?)?|[0-9]{{3}}X|[0-9]{{2}}XX)[?~%]?"
_MEMBER = rf"((\.\.)?{_PLAIN}|{_PLAIN}\.\.({_PLAIN})?)"

EDTF_PATTERN = rf"^({_POINT}|{_END}/({_END}|\.\.)?|/{_END}|\[{_MEMBER}(,{_MEMBER})*\])$"
"""The form of a date in a record; which days there are only the reader of dates knows."""


def _unit_rules() -> Iterator[dict[str, Any]]:
    """Yield, for each unit, that the measures with this unit must have it."""
    measures: defaultdict[str, list[str]] = defaultdict(list)
    for measure, unit in UNITS.items():
        measures[unit].append(measure)
    for unit, words in measures.items():
        right = (
            {"pattern": "^[A-Z]{3}$", "description": "An ISO 4217 code."}
            if unit == "currency"
            else {"enum": unit.split(" or ")}
        )
        measured = {"properties": {"measure": {"enum": words}}, "required": ["measure"]}
        yield {"if": measured, "then": {"properties": {"unit": right}}}


UNIT_RULES = list(_unit_rules())
"""What the unit of a figure has to be."""
