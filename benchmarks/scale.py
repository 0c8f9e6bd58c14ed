"""How the time of a query grows with the size of the dataset."""

from collections.abc import Iterable
from dataclasses import asdict, replace

from benchmarks.child import apart
from benchmarks.effort import Effort
from benchmarks.finders import FINDERS
from benchmarks.fit import Fit, fit
from benchmarks.scaling import (
    ABOUT,
    AMONG,
    BEFORE,
    COMPARED,
    DEFINITE,
    LARGEST,
    POINTS,
    WANTED,
    Asked,
    Scaled,
    bytes_a_record,
    measure_size,
)
from benchmarks.section import Section, Table
from benchmarks.spread import Spread, rounded

HOW = """
Datasets of milestones that never happened, made in memory past all checks (a folder of TOML may
hold 100 MB). *Points* are days, months and years over a thousand years. In the *mix* a tenth are
intervals of five to sixty years and open ends, which begin in the last hundred years; windows lie
*before* those begin, or are days *among* them. Each size has a process of its own. {windows}
windows each, all different, with about {wanted} hits; each is asked for the first time once and
again in batches. The others hold only id, first and last day of the mix, in memory, and give frames
or ids; that they find the same is asserted for each window first. intervaltree is asked up to
{largest:,} milestones: beyond, building it takes a minute and more. polars and DuckDB may use all
cores.
"""
KINDS = {
    POINTS: "points",
    BEFORE: "mix, before",
    AMONG: "mix, among",
    DEFINITE: "mix, before, definite",
    ABOUT: "mix, before, about one company",
}
FEWER = 3
"""The windows repeat the question; so each may be repeated less."""


def measure(effort: Effort) -> Section:
    """Measure queries on datasets of growing size."""
    fewer = replace(effort, repeats=max(1, effort.repeats // FEWER))
    scaled = [apart(measure_size, size, fewer) for size in effort.sizes]
    memory = apart(bytes_a_record, effort.sized_records)
    curve = fit([(one.size, asked.hits, asked.again) for one in scaled for asked in fitted(one)])
    hundred = {of: [_again(one, of) for one in scaled] for of in (POINTS, BEFORE)}
    return Section(
        title="Scale",
        how=HOW.format(
            windows=effort.windows,
            wanted=", ".join(map(str, WANTED)),
            largest=LARGEST["intervaltree"],
        ),
        tables=(_peers_table(scaled), _own_table(scaled, curve)),
        notes=_notes(curve, memory, effort.sized_records),
        reached={
            "scale-points": hundred[POINTS][-1].middle,
            "scale-long": hundred[BEFORE][-1].middle,
            "scale-about": _again(scaled[-1], ABOUT).middle,
            "scale-growth": hundred[BEFORE][-1].middle / hundred[BEFORE][0].middle,
            "scale-memory": memory,
        },
        raw={
            "scaled": [asdict(one) for one in scaled],
            "fit": asdict(curve),
            "bytes_a_record": memory,
        },
    )


def fitted(scaled: Scaled) -> Iterable[Asked]:
    """Return the queries to which the curve is fitted: those whose hits lie together."""
    return (one for one in scaled.asked if one.of in {POINTS, BEFORE})


def _again(scaled: Scaled, of: str, wanted: int = COMPARED) -> Spread:
    return Spread.of(one.again for one in scaled.asked if (one.of, one.wanted) == (of, wanted))


def _first(scaled: Scaled, of: str, wanted: int = COMPARED) -> Spread:
    return Spread.of(one.first for one in scaled.asked if (one.of, one.wanted) == (of, wanted))


def _peers_table(scaled: list[Scaled]) -> Table:
    return Table(
        (
            f"milestones ({COMPARED} hits of the mix, before)",
            "jac_history, µs",
            "for the first time, µs",
            *(f"{tool}, µs" for tool in FINDERS),
        ),
        tuple(
            (
                f"{one.size:,}",
                _again(one, BEFORE).text(),
                rounded(_first(one, BEFORE).middle),
                *(_peer(one, tool) for tool in FINDERS),
            )
            for one in scaled
        ),
    )


def _peer(scaled: Scaled, tool: str) -> str:
    if tool not in scaled.peers:
        return "not asked"
    spread = Spread.of(scaled.peers[tool])
    return f"{rounded(spread.middle)} (×{rounded(spread.middle / _again(scaled, BEFORE).middle)})"


def _own_table(scaled: list[Scaled], curve: Fit) -> Table:
    kinds = [(of, wanted) for wanted in WANTED for of in (POINTS, BEFORE)]
    kinds += [(DEFINITE, COMPARED), (ABOUT, COMPARED), (AMONG, 0)]
    rows = [
        _own_row(one, of, wanted, curve)
        for one in scaled
        for of, wanted in kinds
        if any((asked.of, asked.wanted) == (of, wanted) for asked in one.asked)
    ]
    return Table(
        ("milestones", "of", "hits", "asked again, µs", "µs a hit", "the curve, µs"), tuple(rows)
    )


def _own_row(scaled: Scaled, of: str, wanted: int, curve: Fit) -> tuple[str, ...]:
    hits = [one.hits for one in scaled.asked if (one.of, one.wanted) == (of, wanted)]
    again, middle = _again(scaled, of, wanted), round(Spread.of(hits).middle)
    return (
        f"{scaled.size:,}",
        KINDS[of],
        f"{middle:,}",
        again.text(),
        rounded(again.middle / max(middle, 1)),
        rounded(curve.at(scaled.size, middle)) if of in {POINTS, BEFORE} else "",
    )


def _notes(curve: Fit, memory: float, records: int) -> str:
    return (
        f"The curve: {rounded(curve.base)} + {rounded(curve.per_doubling)} log₂ n + "
        f"{rounded(curve.per_hit)} hits, in µs, fitted to the windows over points and before the "
        f"long ones; half of them lie within {curve.error:.0%} of it. Among the long ones hits lie "
        f"scattered over the whole dataset, and the walk to each costs more; it costs nothing "
        f"where there is none.\n\nA record takes {rounded(memory)} bytes beside its texts "
        f"(tracemalloc, {records:,} records of the mix, after questions for all of them): the "
        "record, its date and its citation, the columns, the index and what finds it by id."
    )
