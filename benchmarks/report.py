"""The page of the documentation that tells the figures."""

from collections.abc import Iterable, Sequence

from benchmarks.section import Section, Table
from benchmarks.targets import TARGETS, missed

MADE = "<!-- Made by make bench (benchmarks/); do not edit. -->"
BUSY = 1.5
"""From this load on other work may have disturbed the figures."""

INTRODUCTION = """
# How fast and how small it is

Start-up, memory, size and speed, beside libraries that people know and beside what one would write
instead. Every figure is measured again by

```console
$ make bench
```

which takes about ten minutes and writes this page, the picture and the
[raw figures](../_static/benchmarks.json). Nothing is made quick by remembering a question: results
are not kept, only the records that they hold. How each part was measured stands above its tables.
"""
QUICK = """
```{warning}
This was a quick run, to see that the benchmarks work: few repetitions, small sizes. Its figures
mean little.
```
"""
LOADED = """
```{{warning}}
The machine was busy with other work: its load, this run aside, was up to {busiest:.1f}. Ratios
suffer less than times, and medians less than quartiles, but all may be off.
```
"""
SHOWS = (
    "Time of a query with 100 hits against the size of the dataset, both on logarithmic axes, for "
    "this library and for others. The first table below has the figures."
)
PICTURE = f"""
```{{image}} ../_static/benchmarks.svg
:alt: {SHOWS}
```
"""


def page(
    sections: Sequence[Section], machine: dict[str, str], load: float, *, is_quick: bool
) -> str:
    """Return the page.

    Args:
        sections: What was measured.
        machine: On what.
        load: The greatest load of the machine by other work.
        is_quick: Whether it was a trial.
    """
    reached = {key: figure for one in sections for key, figure in one.reached.items()}
    parts = [
        f"{MADE}\n{INTRODUCTION}",
        QUICK if is_quick else "",
        LOADED.format(busiest=load) if load > BUSY else "",
        "## What must be reached\n",
        _markdown(_verdicts(reached)),
        _misses(reached),
        "## On what it was measured\n",
        _markdown(Table(("what", "which"), tuple(machine.items()))),
        *map(_section, sections),
    ]
    return "\n".join(part.strip("\n") + "\n" for part in parts if part)


def _verdicts(reached: dict[str, float]) -> Table:
    return Table(
        ("what", "must be", "is", "verdict"),
        tuple(
            (
                target.what,
                target.text,
                target.shown(reached[target.key]),
                "reached" if target.is_reached(reached[target.key]) else "**missed**",
            )
            for target in TARGETS
            if target.key in reached
        ),
    )


def _misses(reached: dict[str, float]) -> str:
    lines = [f"- *{target.what}*: {target.reason}" for target in missed(reached)]
    return "\n".join(["Why some are missed:\n", *lines]) if lines else "All are reached."


def _section(section: Section) -> str:
    picture = PICTURE if section.title == "Scale" else ""
    tables = "\n".join(map(_markdown, section.tables))
    return f"## {section.title}\n{section.how}{picture}\n{tables}\n{section.notes}"


def _markdown(table: Table) -> str:
    lines: Iterable[Sequence[str]] = (table.head, ["---"] * len(table.head), *table.rows)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
