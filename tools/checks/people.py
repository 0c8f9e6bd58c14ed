"""Living people: only in public roles, only on good evidence."""

from checks.problem import Data, Finding
from jac_history import Person


def no_weak_facts_on_the_living(data: Data) -> list[Finding]:
    """A record of low confidence says nothing of a living person."""
    living = {one.id for one in data.of(Person) if one.died is None}
    return [
        Finding("living", record.id, f"low confidence, about {one.id}", "better evidence, or none")
        for record in data.records
        if getattr(record, "confidence", None) == "low"
        for one in record.entities
        if one.id in living
    ]


ALL = (no_weak_facts_on_the_living,)
