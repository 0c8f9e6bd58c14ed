"""What the page on disputes says of each, and the order in which they stand on it."""

import re

import jac_history as jac
from jac_history._display.words import format_position, format_word, title_of
from jac_history._story.story import FIELDS

WEIGHTS = {"tenure": 1, "figure": 3}
"""How much a dispute weighs by the type of its record, where that has no importance."""

OTHERS = 2
NUMBER = re.compile(r"-?[\d.]+")


def by_weight(disputes: jac.Records[jac.Dispute]) -> list[jac.Dispute]:
    """Return disputes, those over what is most important first, then by the date of the record."""
    return sorted(disputes, key=lambda one: (_weight(one.record), _day(one.record), one.id))


def _weight(record: jac.Record) -> int:
    weight: int = getattr(record, "importance", WEIGHTS.get(record.record_type, OTHERS))
    return weight


def _day(record: jac.Record) -> str:
    return str(record.time.earliest or record.time.latest) if record.time else "9999"


def name_dispute(dispute: jac.Dispute) -> str:
    """Return what a dispute is over, as text: a record, and a question or one of its fields."""
    field = FIELDS.get(dispute.field, f"the {format_word(dispute.field)}")
    return f"{title_of(dispute.record)}: {_question(dispute) or field}"


def name_value(dispute: jac.Dispute, value: str, data: jac.Dataset) -> str:
    """Return a rival value as text: a record by its name, a number with its unit."""
    if value in data.records().ids:
        return data.get(value).label
    words = format_position(dispute, value).removeprefix(f"{_question(dispute)}: ")
    is_amount = dispute.field == "value" and NUMBER.fullmatch(value)
    return f"{words} {getattr(dispute.record, 'unit', '')}" if is_amount else words


def _question(dispute: jac.Dispute) -> str:
    """Return the question that all positions answer, as in ``question: answer``; else nothing."""
    questions = {position.value.rpartition(": ")[0] for position in dispute.positions}
    return questions.pop() if len(questions) == 1 else ""


KNOWN = {"by_weight": by_weight, "name_dispute": name_dispute, "name_value": name_value}
