"""What must be reached, and why it is not where it is not."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.spread import rounded


@dataclass(frozen=True, kw_only=True)
class Target:
    """What must be reached.

    Attributes:
        key: Under which a part of the benchmarks gives the figure.
        what: What is measured.
        limit: The figure that must be reached.
        unit: Its unit; a ratio begins with a sign of multiplication.
        is_least: Whether more is better.
        reason: Why it is missed, if it is.
    """

    key: str
    what: str
    limit: float
    unit: str = "×"
    is_least: bool = False
    reason: str = "No reason is known yet."

    def is_reached(self, figure: float) -> bool:
        """Tell whether a figure reaches it."""
        return figure >= self.limit if self.is_least else figure <= self.limit

    @property
    def text(self) -> str:
        """The limit in words."""
        return f"{'at least' if self.is_least else 'at most'} {self._with_unit(f'{self.limit:,g}')}"

    def shown(self, figure: float) -> str:
        """Return a figure with the unit, with as many digits as tell it from the limit."""
        if isinstance(figure, int):
            return self._with_unit(f"{figure:,}")
        is_close = rounded(figure) == rounded(self.limit)
        return self._with_unit(f"{figure:,.5g}" if is_close else rounded(figure))

    def _with_unit(self, number: str) -> str:
        return f"×{number}" if self.unit == "×" else f"{number} {self.unit}"


FIRST_EXPORT = (
    "the figure is that of the first export of a process, which also reads every record, and loads "
    "pendulum and what the export needs of this package; *Exports* tells what the next one takes."
)
TARGETS = (
    Target(key="import", what="`import jac_history`, against bare Python", limit=1.15),
    Target(key="modules", what="modules that it loads", limit=3, unit="modules"),
    Target(
        key="first-attrs",
        what="first answer, against `import attrs`",
        limit=1.35,
        reason=(
            "beside attrs a first answer needs json, the classes of the records, which attrs makes "
            "at each start, and the modules of the dataset; the second table of *Start-up* tells "
            "what each adds."
        ),
    ),
    Target(key="first-bare", what="first answer, against bare Python", limit=6.5),
    Target(
        key="uncached", what="first answer without bytecode caches, against one with", limit=2.5
    ),
    Target(key="cli", what="`jac-history between 2004 2004`, against bare Python", limit=8),
    Target(
        key="memory",
        what="peak memory at the first answer",
        limit=16,
        unit="MB",
        reason="most of it are Python itself and attrs; *Memory* tells what each takes.",
    ),
    Target(
        key="wheel",
        what="wheel",
        limit=0.6,
        unit="MB",
        reason=(
            "most of it is data, the texts of the records and what each source says; the second "
            "table of *Size* tells the parts."
        ),
    ),
    Target(key="installed", what="installed, with dependencies", limit=6, unit="MB"),
    Target(
        key="compiled",
        what="installed, with the bytecode that pip adds",
        limit=6,
        unit="MB",
        reason=(
            "the bytecode of a module is about as large as its text, and the data is modules too; "
            "`pip install --no-compile` leaves it out until a module is first imported."
        ),
    ),
    Target(key="year", what="milestones of one year, asked again", limit=15, unit="µs"),
    Target(
        key="year-first",
        what="milestones of one year, for the first time",
        limit=150,
        unit="µs",
        reason=(
            "a milestone holds the entities it is about and the sources it cites, so that a year "
            "builds several records for each hit, each once in the life of a process; the first "
            "table of *Questions in a running process* tells how many."
        ),
    ),
    Target(key="partners", what="partners on a day, asked again", limit=50, unit="µs"),
    Target(
        key="partners-first", what="partners on a day, for the first time", limit=500, unit="µs"
    ),
    Target(key="get", what="an entity by name, asked again", limit=3, unit="µs"),
    Target(key="get-first", what="an entity by name, for the first time", limit=30, unit="µs"),
    Target(key="parse", what="reading dates", limit=50_000, unit="texts a second", is_least=True),
    Target(key="toml", what="reading the whole dataset's TOML, checked", limit=2, unit="s"),
    Target(
        key="scale-points", what="100 hits of the largest dataset, points", limit=1_000, unit="µs"
    ),
    Target(
        key="scale-long",
        what="100 hits of the largest dataset, a tenth long or open-ended, before those begin",
        limit=1_000,
        unit="µs",
    ),
    Target(
        key="scale-about",
        what="100 hits of the largest dataset, about an entity that all are about",
        limit=1_000,
        unit="µs",
    ),
    Target(
        key="scale-growth",
        what="100 hits of the largest dataset, against the smallest (log n doubles)",
        limit=2,
        reason=(
            "a hit of the largest dataset lies in memory that the processor's caches do not hold."
        ),
    ),
    Target(key="scale-memory", what="memory a record, beside the texts", limit=1_000, unit="B"),
    Target(key="pandas", what="whole dataset to pandas", limit=100, unit="ms", reason=FIRST_EXPORT),
    Target(key="arrow", what="whole dataset to Arrow", limit=100, unit="ms", reason=FIRST_EXPORT),
    Target(
        key="parquet",
        what="whole dataset to Parquet files",
        limit=100,
        unit="ms",
        reason=FIRST_EXPORT,
    ),
)


def missed(reached: dict[str, float]) -> Iterable[Target]:
    """Return the targets that figures do not reach."""
    return (one for one in TARGETS if one.key in reached and not one.is_reached(reached[one.key]))
