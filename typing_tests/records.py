"""Types of what records, dates and errors hold, and of the words for annotations."""

from typing import assert_type

import pendulum

import jac_history as jac


def days(day: jac.DateLike | None = None, kind: jac.Category | None = None) -> None:
    assert_type(jac.milestones_between(day, day, category=kind), jac.Records[jac.Milestone])
    assert_type(jac.milestones_between(day, None, certainty=sure()), jac.Records[jac.Milestone])
    jac.milestones_between(2.5, 3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def sure() -> jac.Certainty | jac.MinimumCertainty:
    return jac.EDTFDate.parse("2001").certainty_in(2001, 2002)


def dates(date: jac.EDTFDate, other: jac.EDTFDate) -> None:
    assert_type(date.text, str)
    assert_type(date.start_latest, pendulum.Date | None)
    assert_type(date.end_earliest, pendulum.Date | None)
    assert_type(date.end_bound, jac.Bound)
    assert_type(date.is_approximate, bool)
    assert_type(date.is_uncertain, bool)
    assert_type(date.is_interval, bool)
    assert date < other  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]


def every_record(record: jac.Record) -> None:
    assert_type(record.id, str)
    assert_type(record.label, str)
    assert_type(record.time, jac.EDTFDate | None)
    assert_type(record.time_field, str | None)
    assert_type(record.record_type, jac.RecordType)
    assert_type(record.entities, tuple[jac.Entity, ...])
    assert_type(record.evidence, tuple[jac.Citation, ...])
    assert_type(jac.get(record), jac.Record)
    assert_type(jac.card("nio").record, jac.Record)


def entities(entity: jac.Entity) -> None:
    assert_type(entity.name, str)
    assert_type(entity.kind, str)
    assert_type(entity.country, str | None)
    assert_type(entity.summary, str | None)
    assert_type(entity.note, str | None)
    assert_type(entity.names, tuple[jac.Name, ...])
    assert_type(entity.names[0].kind, jac.NameKind)
    assert_type(entity.related, tuple[jac.Entity, ...])
    assert_type(jac.organization("nio").part_of, jac.Organization | None)
    assert_type(jac.place("anhui").part_of, jac.Place | None)


def facts(milestone: jac.Milestone, figure: jac.Figure, dispute: jac.Dispute) -> None:
    assert_type(milestone.confidence, jac.Confidence)
    assert_type(milestone.importance, jac.Importance)
    assert_type(figure.measure, jac.Measure)
    assert_type(figure.kind, jac.FigureKind)
    assert_type(figure.value, int | float)
    assert_type(figure.bound, jac.ValueBound)
    assert_type(dispute.positions, tuple[jac.Position, ...])
    assert_type(dispute.preferred, str | None)
    assert_type(jac.words(jac.Measure), tuple[str, ...])


def relations(partnership: jac.Partnership, stake: jac.Stake, tenure: jac.Tenure) -> None:
    assert_type(partnership.kind, jac.PartnershipKind)
    assert_type(partnership.parties, tuple[jac.Party, ...])
    assert_type(stake.holder, jac.Organization | jac.Person)
    assert_type(tenure.person, jac.Person)
    assert_type(tenure.organization, jac.Entity)


def evidence(citation: jac.Citation) -> None:
    assert_type(citation.stance, jac.Stance)
    assert_type(citation.locator, str | None)
    assert_type(citation.source.kind, jac.SourceKind)
    assert_type(citation.source.published, jac.EDTFDate | None)


def results(found: jac.Records[jac.Figure], other: jac.Records[jac.Figure]) -> None:
    assert_type(found + other, jac.Records[jac.Figure])
    assert_type(found + jac.stakes(), jac.Records[jac.Figure | jac.Stake])
    assert_type((jac.milestones() + jac.tenures())[0], jac.Milestone | jac.Tenure)
    both = jac.milestones() + jac.tenures() + other
    assert_type(both, jac.Records[jac.Milestone | jac.Tenure | jac.Figure])
    assert_type(
        both[:2].where(confidence="high").first(), jac.Milestone | jac.Tenure | jac.Figure | None
    )
    sure: list[jac.Confidence] = [one.confidence for one in both]
    every: jac.Records[jac.Record] = both
    assert len(every) == len(sure)
    repr(found + found.ids)  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    repr(both[0].person)  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]
    assert_type(jac.from_dict({"type": "figure"}, dataset=jac.Dataset.bundled()), jac.Record)
    jac.from_dict('{"type": "figure"}')  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(found.index(found[0]), int)
    assert_type(found.count(found[0]), int)
    found[0] = other[0]  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
    found.nothing  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def errors() -> None:
    try:
        jac.get("nothing")
    except jac.UnknownNameError as error:
        assert_type(error.suggestions, tuple[str, ...])
    except jac.AmbiguousNameError as error:
        assert_type(error.candidates, tuple[str, ...])
    except jac.InvalidDateError as error:
        assert_type(error.reason, str)
    except jac.InvalidArgumentError as error:
        assert_type(error.choices, tuple[str, ...])
    except jac.DatasetError as error:
        assert_type(error.problems, tuple[jac.Problem, ...])
        assert_type(error.problems[0].line, int | None)
    except jac.MissingExtraError as error:
        assert_type(error.extra, str)
    except jac.JacHistoryError as error:
        assert_type(error, jac.JacHistoryError)
