"""Where vehicles stand in a family tree: a column a generation, without overlap or hidden lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jac_history._records.entities import Vehicle

SWEEPS = 8
"""So often the columns are put in order, and drawn towards what they are linked to."""


class Spot(NamedTuple):
    """Where something stands.

    Attributes:
        column: The number of its column from the left.
        middle: The pixel of its middle from the top.
        height: The pixels that it is high.
    """

    column: int
    middle: float
    height: float


class Tree(NamedTuple):
    """A family, with the place of each vehicle and the way of each line.

    Attributes:
        spots: Where each vehicle stands, by id.
        lines: For each pair of ids, forerunner and successor, the spots that the line passes.
        columns: How many columns it takes.
        height: The pixels that it is high.
    """

    spots: Mapping[str, Spot]
    lines: Mapping[tuple[str, str], Sequence[Spot]]
    columns: int
    height: float


def families_of(vehicles: Iterable[Vehicle]) -> list[list[Vehicle]]:
    """Return groups of vehicles that were derived from each other, the oldest of each first.

    A vehicle without a forerunner or successor is a group of its own.
    """
    held = {vehicle.id: vehicle for vehicle in vehicles}
    family = {name: name for name in held}
    for vehicle in held.values():
        for forerunner in vehicle.derived_from:
            old, new = family[forerunner.id], family[vehicle.id]
            family.update({name: new for name, group in family.items() if group == old})
    groups: dict[str, list[Vehicle]] = {}
    for vehicle in sorted(held.values(), key=_age):
        groups.setdefault(family[vehicle.id], []).append(vehicle)
    return list(groups.values())


def _age(vehicle: Vehicle) -> tuple[bool, tuple[int, int, str], str]:
    time = vehicle.time
    return time is None, time.sort_key if time else (0, 0, ""), vehicle.id


def grow_tree(family: Sequence[Vehicle], heights: Mapping[str, float], gap: float) -> Tree:
    """Return where the vehicles of a family stand.

    Args:
        family: The vehicles, with all forerunners of each.
        heights: The pixels that each is high, by id.
        gap: The free pixels between two in a column.
    """
    columns = generations(family)
    ways = {
        (forerunner.id, vehicle.id): _way(forerunner.id, vehicle.id, columns)
        for vehicle in family
        for forerunner in vehicle.derived_from
    }
    # Where a line passes a column it takes room there as a vehicle does, but is not high.
    column_of = {**columns, **dict(chain.from_iterable(way.items() for way in ways.values()))}
    links = [link for way in ways.values() for link in pairwise(way)]
    order = _order_columns(column_of, links)
    middles = _settle(order, links, heights, gap)
    spots = {
        name: Spot(column, middles[name], heights.get(name, 0))
        for name, column in column_of.items()
    }
    lines = {ends: [spots[name] for name in way] for ends, way in ways.items()}
    height = max(spot.middle + spot.height / 2 for spot in spots.values())
    return Tree({name: spots[name] for name in columns}, lines, len(order), height)


def generations(family: Sequence[Vehicle]) -> dict[str, int]:
    """Return in which generation each vehicle is: after all its forerunners."""
    held: dict[str, int] = {}

    def generation(vehicle: Vehicle) -> int:
        if vehicle.id not in held:
            before = (generation(forerunner) for forerunner in vehicle.derived_from)
            held[vehicle.id] = max(before, default=-1) + 1
        return held[vehicle.id]

    for vehicle in family:
        generation(vehicle)
    return held


def _way(forerunner: str, successor: str, columns: Mapping[str, int]) -> dict[str, int]:
    """Return the column of both ends of a line, and of each place that it passes between them."""
    first, last = columns[forerunner], columns[successor]
    passed = {f"{forerunner} {successor} {column}": column for column in range(first + 1, last)}
    return {forerunner: first, **passed, successor: last}


def _order_columns(
    column_of: Mapping[str, int], links: Sequence[tuple[str, str]]
) -> list[list[str]]:
    """Return the names by column, in an order in which few lines cross."""
    order: list[list[str]] = [[] for _ in range(max(column_of.values()) + 1)]
    for name, column in column_of.items():
        order[column].append(name)
    for _ in range(SWEEPS):
        for names in (*order, *reversed(order)):
            rank = {name: float(place) for column in order for place, name in enumerate(column)}
            wanted = {name: _mean_of_linked(name, links, rank) for name in names}
            names.sort(key=wanted.__getitem__)
    return order


def _mean_of_linked(
    name: str, links: Sequence[tuple[str, str]], values: Mapping[str, float]
) -> float:
    linked = [values[other] for link in links if name in link for other in link if other != name]
    return fmean(linked) if linked else values[name]


def _settle(
    order: Sequence[Sequence[str]],
    links: Sequence[tuple[str, str]],
    heights: Mapping[str, float],
    gap: float,
) -> dict[str, float]:
    """Return the middle of each name, near what it is linked to and free of its neighbours."""
    middles = {name: float(place) for names in order for place, name in enumerate(names)}
    for _ in range(SWEEPS):
        for names in (*order, *reversed(order)):
            wanted = [_mean_of_linked(name, links, middles) for name in names]
            middles.update(zip(names, spread(wanted, _steps(names, heights, gap)), strict=True))
    top = min(middle - heights.get(name, 0) / 2 for name, middle in middles.items())
    return {name: middle - top for name, middle in middles.items()}


def _steps(names: Sequence[str], heights: Mapping[str, float], gap: float) -> list[float]:
    """Return how far each name has to lie from the one before."""
    sizes = [heights.get(name, 0) for name in names]
    return [0.0, *((before + here) / 2 + gap for before, here in pairwise(sizes))]


def spread(wanted: Sequence[float], steps: Sequence[float]) -> list[float]:
    """Return positions as near to the wanted ones as their order and distances allow.

    Args:
        wanted: The positions that would be best.
        steps: How far each has to lie from the one before at least; of the first nothing.

    >>> spread([10, 10, 50], [0, 20, 20])
    [0.0, 20.0, 50.0]
    """
    offsets = list(_running_sums(steps))
    blocks: list[list[float]] = []
    for position, offset in zip(wanted, offsets, strict=True):
        blocks.append([position - offset])
        while len(blocks) > 1 and fmean(blocks[-2]) > fmean(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    levels = [fmean(block) for block in blocks for _ in block]
    return [level + offset for level, offset in zip(levels, offsets, strict=True)]


def _running_sums(steps: Iterable[float]) -> Iterator[float]:
    total = 0.0
    for step in steps:
        total += step
        yield total


def pack(trees: Sequence[Tree], columns: int, gap: float) -> list[tuple[int, float]]:
    """Return the first column and the top of each tree, the highest place that is free.

    Args:
        trees: The trees.
        columns: How many columns there are, at least as many as the widest tree takes.
        gap: The free pixels between two trees.
    """
    bottoms = [0.0] * columns
    places = []
    for tree in trees:
        starts = range(columns - tree.columns + 1)
        tops = [max(bottoms[start : start + tree.columns]) for start in starts]
        top = min(tops)
        first = tops.index(top)
        places.append((first, top))
        bottoms[first : first + tree.columns] = [top + tree.height + gap] * tree.columns
    return places
