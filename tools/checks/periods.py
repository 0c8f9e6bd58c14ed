"""Periods: what can't have been at the same time, or in this order."""

from datetime import date
from itertools import combinations

from checks.problem import Data, Finding, alike
from jac_history import Claim, EDTFDate, Milestone, Partnership, Stake, Tenure, Vehicle
from jac_history._dates import is_doubtful

SHARED = ("vice", "deputy", "assistant")
JAC = {"jac-motors", "jac-group", "jac-holding", "jianghuai-automobile-works"}


def one_chair_one_person(data: Data) -> list[Finding]:
    """No two people sit on one chair for certain at the same time."""
    held = [tenure for tenure in data.of(Tenure) if not tenure.position.startswith(SHARED)]
    return [
        Finding("chairs", f"{a.id} + {b.id}", f"two {a.position}s at once", "one at a time")
        for group in alike(held, lambda tenure: (tenure.position, tenure.organization))
        for a, b in combinations(sorted(group, key=lambda tenure: tenure.id), 2)
        if a.person != b.person and surely_overlap(a.period, b.period)
    ]


def shares(data: Data) -> list[Finding]:
    """The holders of a company hold at most all of it on any day."""
    findings = {}
    for held in alike((stake for stake in data.of(Stake) if stake.percent), lambda stake: stake.of):
        for day in {day for stake in held if (day := stake.period.start_latest)}:
            then = [stake for stake in held if _surely_on(stake.period, day)]
            total = sum(stake.percent or 0 for stake in then)
            if total > 100:  # noqa: PLR2004 - percent
                ids = " + ".join(sorted(stake.id for stake in then))
                findings[ids] = Finding("shares", ids, f"{total:g} % on {day}", "at most 100 %")
    return list(findings.values())


def after_its_brand(data: Data) -> list[Finding]:
    """A vehicle is not introduced before the brand that it is sold under."""
    return [
        Finding(
            "brands", vehicle.id, f"introduced before {vehicle.brand.id}", "not before its brand"
        )
        for vehicle in data.of(Vehicle)
        if vehicle.introduced
        and vehicle.brand
        and vehicle.brand.introduced
        and vehicle.introduced.latest
        and vehicle.brand.introduced.earliest
        and vehicle.introduced.latest < vehicle.brand.introduced.earliest
    ]


def partnerships_are_told(data: Data) -> list[Finding]:
    """A milestone or a claim is about all partners other than JAC, so that the history tells it."""
    telling: list[Milestone | Claim] = [*data.of(Milestone), *data.of(Claim)]
    groups = [{entity.id for entity in record.about} for record in telling]
    return [
        Finding("partners", deal.id, "no milestone is about the partners", "one about all")
        for deal in data.of(Partnership)
        if not any({party.entity.id for party in deal.parties} - JAC <= about for about in groups)
    ]


def main_line(data: Data) -> list[Finding]:
    """The main line is 30 to 45 milestones long."""
    count = sum(milestone.importance == 1 for milestone in data.of(Milestone))
    few, many = 30, 45
    if few <= count <= many:
        return []
    return [Finding("main line", "importance 1", f"{count} milestones", f"{few} to {many}")]


def surely_overlap(a: EDTFDate, b: EDTFDate) -> bool:
    """Tell whether two periods have a day in common for certain, more than the day of change."""
    if is_doubtful(a) or is_doubtful(b):
        return False
    starts, ends = (a.start_latest, b.start_latest), (_sure_end(a), _sure_end(b))
    if None in starts or None in ends:
        return False
    return max(day for day in starts if day) < min(day for day in ends if day)


def _sure_end(period: EDTFDate) -> date | None:
    """Return the last day that is sure: what goes on outlasts every start that is known."""
    return date.max if period.is_ongoing else period.end_earliest


def _surely_on(period: EDTFDate, day: date) -> bool:
    return period.overlaps(day, day, certainty="definite", as_of=day)


ALL = (one_chair_one_person, shares, after_its_brand, partnerships_are_told, main_line)
