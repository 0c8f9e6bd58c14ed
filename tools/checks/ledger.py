"""The ledger: nothing that was found is lost, and nothing is in the data that was not found."""

from collections import Counter

from checks.problem import Data, Finding
from jac_history import Source

FIRST_VERSION = "2026.11.0"
MOST_LEFT_OUT = 0.08
MERGED = ("merged", "duplicate")


def every_fact_is_accounted_for(data: Data) -> list[Finding]:
    """Every fact went into a record or is left out; only the first version has open ones."""
    recorded = {fact for fact, records in data.ledger["records"].items() if records}
    done = {*recorded, *data.ledger["left_out"]}
    return [
        Finding("ledger", fact, "is in no record and not left out", "a record or a reason")
        for fact in data.facts
        if fact not in done and data.version != FIRST_VERSION
    ]


def known_ids(data: Data) -> list[Finding]:
    """The ledger names only facts and records that there are."""
    gone = [
        Finding("ledger", fact, f"went into {record}, which is no record", "the id of a record")
        for fact, records in data.ledger["records"].items()
        for record in records
        if record not in data.by_id
    ]
    named = Counter([*data.ledger["records"], *data.ledger["left_out"]])
    twice = [
        Finding("ledger", fact, f"stands in {count} parts", "one part of the ledger")
        for fact, count in named.items()
        if count > 1
    ]
    unknown = [
        Finding("ledger", fact, "is no researched fact", "an id of facts.txt")
        for fact in named
        if fact not in data.facts
    ]
    return [*gone, *twice, *unknown]


def reasons(data: Data) -> list[Finding]:
    """A fact is left out for a reason, and few are for others than being merged elsewhere."""
    left = data.ledger["left_out"]
    empty = [
        Finding("ledger", fact, "is left out without a reason", "a reason")
        for fact, reason in left.items()
        if not reason.strip()
    ]
    lost = [fact for fact, why in left.items() if not why.lower().startswith(MERGED)]
    if len(lost) > MOST_LEFT_OUT * len(data.facts):
        expected = f"at most {MOST_LEFT_OUT:.0%}"
        empty.append(Finding("ledger", "left_out", f"{len(lost)} facts are left out", expected))
    return empty


def every_record_has_a_fact(data: Data) -> list[Finding]:
    """A record that no fact of the ledger leads to rests on nothing that was researched."""
    reached = {record_id for ids in data.ledger["records"].values() for record_id in ids}
    return [
        Finding("ledger", record.id, "no fact leads to it", "a fact in the ledger")
        for record in data.records
        if record.id not in reached
        and not isinstance(record, Source)
        and record.record_type != "dispute"
    ]


ALL = (every_fact_is_accounted_for, known_ids, reasons, every_record_has_a_fact)
