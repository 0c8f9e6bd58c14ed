"""The results of the last audit."""

from pathlib import Path

import jac_history as jac
from audits.rates import wilson
from audits.sample import STRATA
from audits.sheet import Audit, Judgement, read_audit
from markdown_kit import page, percent, table
from releases.snapshots import order_of

AUDITS = Path(__file__).resolve().parents[2] / "dataset" / "audits"


def audit(_: jac.Dataset) -> str:
    """Return the page."""
    last = _last()
    return page(
        "The last audit",
        _method(last),
        "## Results",
        "*Wrong*: a date, number, name, kind, attribution or claim that the evidence does not bear "
        "out. *Flawed*: the fact is right, but a wording, a citation or a lesser field is not. The "
        "interval is the 95 % Wilson score interval of the rate of wrong records.",
        table(["kind of record", "audited", "flawed", "wrong", "rate of wrong"], _rows(last)),
        "## What was found",
        "All of it is corrected in the data version that follows.",
        table(["record", "verdict", "what was found"], _findings(last)),
    )


def audit_summary() -> str:
    """Return the result of the last audit in short, for the README."""
    last = _last()
    wrong, size = sum(one.verdict == "wrong" for one in last.judged), len(last.judged)
    low, high = wilson(wrong, size)
    return (
        f"An audit judged a random sample of {size} records of version {last.version} against the "
        f"evidence: {wrong} were wrong in something, {percent(wrong, size)} (95 % interval: "
        f"{100 * low:.0f} to {100 * high:.0f} %). What it found is corrected since."
    )


def _last() -> Audit:
    files = sorted(AUDITS.glob("*.toml"), key=lambda file: order_of(file.stem))
    return read_audit(files[-1])


def _method(last: Audit) -> str:
    return (
        f"A random sample of {len(last.judged)} records of data version {last.version}, drawn by "
        f"`tools/audit.py` with the seed {last.seed}: stratified by kind of record, each by its "
        "part of the whole but three at least. Each record was judged, with all its citations, by "
        "somebody who had not written it: against the evidence that was gathered, and by looking "
        "the matter up where sources can be reached. The sample tells of records as they stand "
        "towards the evidence; where all sources err, an audit errs with them."
    )


def _rows(last: Audit) -> list[list[object]]:
    rows = [_row(stratum, [j for j in last.judged if j.stratum == stratum]) for stratum in STRATA]
    return [*(row for row in rows if row[1]), _row("**all**", list(last.judged))]


def _row(name: str, judged: list[Judgement]) -> list[object]:
    counts = [sum(one.verdict == verdict for one in judged) for verdict in ("flawed", "wrong")]
    return [name, len(judged), *counts, _rate(counts[1], len(judged)) if judged else ""]


def _rate(wrong: int, size: int) -> str:
    low, high = wilson(wrong, size)
    return f"{wrong / size:.1%} ({low:.1%} to {high:.1%})"


def _findings(last: Audit) -> list[list[object]]:
    return [[f"`{one.id}`", one.verdict, one.found] for one in last.judged if one.found]
