"""Records of a tiny dataset that break no rule, to be changed by tests."""

from collections.abc import Iterable

import jac_history as jac
from jac_history._metadata import read_metadata

SOURCE = jac.Source(id="report", publisher="A Company", kind="primary", url="https://a.example/1")
CITED = (jac.Citation(source=SOURCE, says="It is so."),)
COMPANY = jac.Organization(id="a-company", name="A Company", kind="automaker", citations=CITED)
OTHER = jac.Organization(id="b-company", name="B Company", kind="automaker", citations=CITED)
PERSON = jac.Person(id="a-person", name="A Person", kind="executive", citations=CITED)
SECOND = jac.Person(id="b-person", name="B Person", kind="executive", citations=CITED)


def dataset_of(records: Iterable[jac.Record], **stated: str) -> jac.Dataset:
    """Return a dataset of records that breaks rules where they do, and what it states of itself."""
    metadata, faults = read_metadata(stated)
    assert [] == faults
    return jac.Dataset._of(records, metadata)


def date(text: str) -> jac.EDTFDate:
    """Return a date."""
    return jac.EDTFDate.parse(text)


def milestone(record_id: str = "event-2001", **changes) -> jac.Milestone:
    """Return a milestone that breaks no rule, with changes."""
    fields = {
        "id": record_id,
        "when": date("2001"),
        "title": "Works opened",
        "summary": "The works opened.",
        "category": "facility",
        "about": (COMPANY,),
        "citations": CITED,
        "confidence": "high",
        "importance": 2,
    }
    return jac.Milestone(**{**fields, **changes})


def tenure(record_id: str, person: jac.Person, period: str, **changes) -> jac.Tenure:
    """Return a chairman's tenure."""
    fields = {
        "id": record_id,
        "person": person,
        "position": "chairman",
        "organization": COMPANY,
        "period": date(period),
        "citations": CITED,
        "confidence": "high",
    }
    return jac.Tenure(**{**fields, **changes})


def stake(record_id: str, percent: float, period: str = "2001/2005") -> jac.Stake:
    """Return a stake in the company."""
    return jac.Stake(
        id=record_id,
        holder=OTHER,
        of=COMPANY,
        percent=percent,
        period=date(period),
        citations=CITED,
        confidence="high",
    )


def figure(record_id: str, year: int, value: float, **changes) -> jac.Figure:
    """Return yearly sales of the company."""
    fields = {
        "id": record_id,
        "subject": COMPANY,
        "measure": "vehicle-sales",
        "value": value,
        "unit": "vehicles",
        "period": date(str(year)),
        "kind": "actual",
        "citations": CITED,
        "confidence": "high",
    }
    return jac.Figure(**{**fields, **changes})


def vehicle(record_id: str, **changes) -> jac.Vehicle:
    """Return a vehicle that the company makes."""
    fields = {"id": record_id, "name": record_id, "kind": "car", "maker": COMPANY}
    return jac.Vehicle(**{**fields, "citations": CITED, **changes})


def dispute(record: jac.Record, field: str, preferred: str | None, **changes) -> jac.Dispute:
    """Return a dispute over two values."""
    fields = {
        "id": "a-dispute",
        "record": record,
        "field": field,
        "positions": (
            jac.Position(value="2001", citations=CITED),
            jac.Position(value="2002", citations=CITED),
        ),
        "reason": "It is so.",
        "preferred": preferred,
    }
    return jac.Dispute(**{**fields, **changes})
