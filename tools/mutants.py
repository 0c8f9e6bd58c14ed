"""Count what became of the mutants: ``mutmut results --all true | python tools/mutants.py``.

Writes the table into the page of the documentation, and exits with 1 if a part of the library has
fewer killed than it has to. ``make mutants`` runs both.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable

from made_files import ROOT

PAGE = ROOT / "docs" / "explanation" / "mutants.md"
TABLE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
RESULT = re.compile(r"\s*jac_history\.(\w+)(?:\.(\w+))?\.\S+: (.+)")
LIVING = {"survived", "no tests", "not checked", "skipped", "check was interrupted by user"}
LEAST = 90
"""How many of a hundred mutants of each part have to be killed."""


def main() -> int:
    """Write the table and print it."""
    modules = counts(sys.stdin)
    parts: dict[str, Counter[bool]] = defaultdict(Counter)
    for (part, _), count in modules.items():
        parts[part] += count
    text = "\n".join(["| module | mutants | killed | of a hundred |", "| --- |" + " ---: |" * 3])
    for part, whole in parts.items():
        rows = [_row(f"`{name}`", count) for (of, name), count in modules.items() if of == part]
        text += "\n" + "\n".join([_row(f"**{part}**", whole), *rows])
    print(text)
    page = TABLE.sub(lambda _: f"\n{text}\n", PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(page, encoding="utf-8")
    few = [part for part, count in parts.items() if share(count) < LEAST]
    for part in few:
        print(f"{part}: fewer than {LEAST} % killed", file=sys.stderr)
    return int(bool(few) or not parts)


def counts(lines: Iterable[str]) -> dict[tuple[str, str], Counter[bool]]:
    """Return by part and module how many mutants were killed, and how many not."""
    found: dict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
    for part, module, status in (hit.groups() for line in lines if (hit := RESULT.match(line))):
        found[part, module or part][status not in LIVING] += 1
    return found


def share(count: Counter[bool]) -> float:
    """Return how many of a hundred mutants were killed."""
    return 100 * count[True] / count.total()


def _row(name: str, count: Counter[bool]) -> str:
    return f"| {name} | {count.total()} | {count[True]} | {share(count):.1f} |"


if __name__ == "__main__":
    sys.exit(main())
