"""The table of what refers to what."""

import jac_history as jac
from docs_pages.extension import references


def rows() -> list[list[str]]:
    """Return the cells of the table without their marks of code."""
    lines = references().replace("`", "").splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_references_are_those_of_the_classes() -> None:
    """Several values and what may be missing are marked, and all classes of a field are named."""
    told = rows()
    assert ["Stake", "holder", "Organization, Person"] in told
    assert ["Stake", "citations*", "Citation"] in told
    assert ["Citation", "source", "Source"] in told
    assert ["Vehicle", "brand?", "Brand"] in told
    assert ["Entity", "names*", "Name"] in told
    assert [] == [row for row in told if row[:2] == ["Vehicle", "names*"]]


def test_every_statement_is_in_the_table() -> None:
    """Each class whose records have citations of their own stands in it."""
    told = {name for name, *_ in rows()}
    assert {"Milestone", "Partnership", "Tenure", "Stake", "Figure", "Dispute", "Position"} <= told
    assert told <= {*jac.__all__}
