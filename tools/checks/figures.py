"""Figures: none is off by a factor of a thousand."""

from math import log10

from checks.problem import Data, Finding
from jac_history import Figure

FACTOR = 2.7
"""Powers of ten by which a value may differ from its neighbours: a slip of units is three."""


def magnitudes(data: Data) -> list[Finding]:
    """A value a thousand times its neighbours is a slip of units."""
    return [
        Finding("magnitude", one.id, f"{one.value:g} against {_middle(group):g}", "like the others")
        for group in _groups(data)
        for one in group
        if abs(log10(abs(one.value)) - log10(_middle(group))) > FACTOR
    ]


def one_value(data: Data) -> list[Finding]:
    """One count has one figure; rival values are positions of a dispute."""
    counts: dict[object, list[str]] = {}
    for one in data.of(Figure):
        key = (*_series(one), one.period, one.kind)
        counts.setdefault(key, []).append(one.id)
    return [
        Finding("one value", " + ".join(ids), "two figures for one count", "one, and a dispute")
        for ids in counts.values()
        if len(ids) > 1
    ]


def _groups(data: Data) -> list[list[Figure]]:
    groups: dict[object, list[Figure]] = {}
    for one in data.of(Figure):
        if one.value and one.period.precision is not None:
            groups.setdefault((*_series(one), one.period.precision), []).append(one)
    return [group for group in groups.values() if len(group) > 1]


def _series(one: Figure) -> tuple[object, ...]:
    return (one.subject.id, one.measure, one.unit, one.segment, one.place, one.scope)


def _middle(group: list[Figure]) -> float:
    values = sorted(abs(one.value) for one in group)
    return values[len(values) // 2]


ALL = (magnitudes, one_value)
