"""How many dates a second are read."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import jac_history as jac
from benchmarks.date_peers import READERS
from benchmarks.effort import Effort
from benchmarks.section import Section, Table
from benchmarks.spread import NS_A_SECOND, Spread, once, rounded

CASES = Path("tests/data/edtf_cases.json")
OWN = "jac_history"
HOW = """
A list of {count} different texts: every date of the bundled records and every valid case of the
conformance tests; days, months, years, seasons, decades, sets, intervals, open and unknown ends,
with and without `~`, `?` and `%`. A figure is the median of passes over the list, with the
quartiles in brackets. The others read an even sample of {sampled} texts, of which only those count
whose first and last day are the same as here.
"""


def measure(effort: Effort) -> Section:
    """Measure the reading of dates."""
    texts = mixed_texts()
    sample = texts[:: -(-len(texts) // effort.peer_texts)]
    rates = {(OWN, "all"): rate(jac.EDTFDate.parse, texts, effort.repeats)}
    counts = {}
    for name, make in READERS.items():
        reader = make()
        agreed = reader.agreed(sample)
        counts[name] = len(agreed)
        rates[name, "its own"] = rate(reader.read, agreed, effort.slow_processes)
        rates[OWN, name] = rate(jac.EDTFDate.parse, agreed, effort.repeats)
    return Section(
        title="Reading dates",
        how=HOW.format(count=len(texts), sampled=len(sample)),
        tables=(_table(rates, counts, len(sample)),),
        reached={"parse": rates[OWN, "all"].middle},
        raw={"texts_a_second": {" | ".join(key): one.values for key, one in rates.items()}},
    )


def mixed_texts() -> list[str]:
    """Return all dates of the records and of the conformance tests, each once, mixed."""
    cases = json.loads(CASES.read_text(encoding="utf-8"))["valid"]
    texts = {*(case["edtf"] for case in cases), *_texts_of_records()}
    # An order that mixes the forms and is always the same.
    return sorted(texts, key=lambda text: text[::-1])


def rate(read: Callable[[str], object], texts: Sequence[str], repeats: int) -> Spread:
    """Return how many of the texts are read a second."""
    passes = (once(partial(_read_all, read, texts)) for _ in range(repeats))
    return Spread.of(len(texts) * NS_A_SECOND / one for one in passes)


def _read_all(read: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        read(text)


def _texts_of_records() -> Iterable[str]:
    for record in jac.Dataset.bundled().records():
        if record.time is not None:
            yield record.time.text


def _table(rates: dict[tuple[str, str], Spread], counts: dict[str, int], sampled: int) -> Table:
    own = rates[OWN, "all"]
    peers = [
        (
            name,
            f"{counts[name]} of {sampled}",
            rates[name, "its own"].text(),
            rates[OWN, name].text(),
            rounded(rates[OWN, name].middle / rates[name, "its own"].middle),
        )
        for name in READERS
    ]
    return Table(
        ("reader", "reads with equal bounds", "texts a second", "jac_history on those", "times"),
        ((OWN, "all", own.text(), own.text(), "1"), *peers),
    )
