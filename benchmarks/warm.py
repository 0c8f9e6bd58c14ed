"""How long the bundled dataset takes to answer in a process that runs already."""

from functools import partial
from typing import Any

import jac_history as jac
from benchmarks.effort import Effort
from benchmarks.questions import Question, names, partners, years
from benchmarks.section import Section, Table
from benchmarks.spread import NS_A_MICROSECOND, Spread, each, once, rounded
from jac_history import _data
from jac_history._dataset.compiled import CompiledStore
from jac_history._records.register import CLASSES

HOW = """
Many different questions, each measured by itself: every year from 1964 to 2025, 1 June of every
year from 1990 to 2025, and one in eight of the names of entities. *Asked again*: the median of
{repeats} batches of calls, when the records of the answer have been built before. *For the first
time*: one call on a dataset whose tables and indexes are loaded, but which has built none of the
records that the answer needs; the median of {repeats} such datasets. In the table are medians over
the questions, with the quartiles in brackets, and the dearest question. The others hold only ids,
days and names, and give ids or rows where this library gives records with their sources; that all
answers are equal is asserted first.
"""


def measure(effort: Effort) -> Section:
    """Measure queries on the bundled dataset."""
    questions = {"year": years(), "partners": partners(), "get": names()}
    again = {key: asked_again(one, effort) for key, one in questions.items()}
    first = {key: first_touches(one, effort) for key, one in questions.items()}
    built = {key: records_built(one) for key, one in questions.items()}
    peers = {
        key: {tool: each(asks, effort) for tool, asks in one.peers.items()}
        for key, one in questions.items()
    }
    return Section(
        title="Questions in a running process",
        how=HOW.format(repeats=effort.repeats),
        tables=(_own_table(questions, again, first, built), _peers_table(questions, again, peers)),
        reached={
            **{key: spread.middle for key, spread in again.items()},
            **{f"{key}-first": spread.middle for key, spread in first.items()},
        },
        raw={
            "again_us": {key: spread.values for key, spread in again.items()},
            "first_us": {key: spread.values for key, spread in first.items()},
            "built": {key: spread.values for key, spread in built.items()},
            "peers_us": {
                key: {tool: spread.values for tool, spread in tools.items()}
                for key, tools in peers.items()
            },
        },
    )


def asked_again(question: Question, effort: Effort) -> Spread:
    """Return what each question takes that has been asked before, in microseconds."""
    dataset = jac.Dataset.bundled()
    return each([partial(question.ask, dataset, value) for value in question.values], effort)


def first_touches(question: Question, effort: Effort) -> Spread:
    """Return what each question takes that is asked for the first time, in microseconds."""
    return Spread.of(
        Spread.of(_first_touch(question, value) for _ in range(effort.repeats)).middle
        for value in question.values
    )


def records_built(question: Question) -> Spread:
    """Return how many records each question builds that is asked for the first time."""
    return Spread.of(_built(question, value) for value in question.values)


def fresh_dataset() -> jac.Dataset:
    """Return the bundled dataset as a new process has it, with nothing read or built yet."""
    store = CompiledStore(_data.__name__)
    return jac.Dataset(store, store.metadata())


def _first_touch(question: Question, value: Any) -> float:
    dataset = fresh_dataset()
    question.ask(dataset, question.before)
    return once(partial(question.ask, dataset, value)) / NS_A_MICROSECOND


def _built(question: Question, value: Any) -> int:
    dataset = fresh_dataset()
    question.ask(dataset, question.before)
    before = _held(dataset)
    question.ask(dataset, value)
    return _held(dataset) - before


def _held(dataset: jac.Dataset) -> int:
    tables = [dataset._store.table(kind) for kind in CLASSES]  # noqa: SLF001 - what it has built
    return sum(len(table._made) for table in tables)  # noqa: SLF001


def _own_table(
    questions: dict[str, Question],
    again: dict[str, Spread],
    first: dict[str, Spread],
    built: dict[str, Spread],
) -> Table:
    head = ("question", "asked again, µs", "dearest", "for the first time, µs", "dearest")
    return Table(
        (*head, "records it builds"),
        tuple(
            (
                f"{question.what}, {len(question.values)} of them",
                again[key].text(),
                rounded(max(again[key].values)),
                first[key].text(),
                rounded(max(first[key].values)),
                built[key].text(),
            )
            for key, question in questions.items()
        ),
    )


def _peers_table(
    questions: dict[str, Question],
    again: dict[str, Spread],
    peers: dict[str, dict[str, Spread]],
) -> Table:
    tools = tuple(peers["year"])
    return Table(
        ("question", "jac_history, µs", *(f"{tool}, µs" for tool in tools)),
        tuple(
            (
                question.what,
                rounded(again[key].middle),
                *(_compared(peers[key][tool], again[key]) for tool in tools),
            )
            for key, question in questions.items()
        ),
    )


def _compared(peer: Spread, own: Spread) -> str:
    return f"{rounded(peer.middle)} (×{rounded(peer.middle / own.middle)})"
