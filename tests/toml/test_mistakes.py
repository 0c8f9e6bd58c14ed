"""Fifty different mistakes in one folder, all told at once."""

import pytest

import jac_history as jac

CITED = """
[[{table}.citations]]
source = "annual-report"
says = "It says so."
"""

GOOD = """
[dataset]
name = "mistakes"
verzion = "1"
as_of = "springtime"

[[source]]
id = "annual-report"
publisher = "A Company"
kind = "primary"

[[organization]]
id = "a-company"
name = "A Company"
kind = "automaker"

[[organization.citations]]
source = "annual-report"
says = "It exists."

[[person]]
id = "a-person"
name = "A Person"
kind = "executive"

[[person.citations]]
source = "annual-report"
says = "She is there."
"""


def milestone(record_id: str, **changes: str) -> str:
    """Return a milestone as TOML, with some of its lines changed or taken away."""
    lines = {
        "id": f'"{record_id}"',
        "when": '"2001"',
        "title": '"Something happens"',
        "summary": '"Something happened."',
        "category": '"corporate"',
        "importance": "2",
        "about": '["a-company"]',
        "confidence": '"high"',
    }
    lines.update(changes)
    kept = [f"{key} = {value}" for key, value in lines.items() if value]
    return "\n".join(["[[milestone]]", *kept, CITED.format(table="milestone")])


def figure(record_id: str, **changes: str) -> str:
    """Return a figure as TOML, with some of its lines changed."""
    lines = {
        "id": f'"{record_id}"',
        "subject": '"a-company"',
        "measure": '"vehicle-sales"',
        "value": "1000",
        "unit": '"vehicles"',
        "period": '"2001"',
        "kind": '"actual"',
        "confidence": '"high"',
    }
    lines.update(changes)
    kept = [f"{key} = {value}" for key, value in lines.items() if value]
    return "\n".join(["[[figure]]", *kept, CITED.format(table="figure")])


def stake(record_id: str, **changes: str) -> str:
    """Return a stake as TOML, with some of its lines changed."""
    lines = {
        "id": f'"{record_id}"',
        "holder": '"a-person"',
        "of": '"a-company"',
        "percent": "50",
        "period": '"2001/.."',
        "confidence": '"high"',
    }
    lines.update(changes)
    kept = [f"{key} = {value}" for key, value in lines.items() if value]
    return "\n".join(["[[stake]]", *kept, CITED.format(table="stake")])


POSITION = """
[[dispute.positions]]
value = "{value}"

[[dispute.positions.citations]]
source = "annual-report"
says = "{value}."
"""


def dispute(record_id: str, *values: str, **changes: str) -> str:
    """Return a dispute as TOML over the given values."""
    lines = {
        "id": f'"{record_id}"',
        "record": '"a-company"',
        "field": '"founded"',
        "reason": '"It is so."',
    }
    lines.update(changes)
    kept = [f"{key} = {value}" for key, value in lines.items() if value]
    return "\n".join(["[[dispute]]", *kept, *(POSITION.format(value=one) for one in values)])


MILESTONES = [
    milestone("no-when", when=""),
    milestone("no-title", title=""),
    milestone("bad-date", when='"1990s"'),
    milestone("date-as-number", when="2001"),
    milestone("not-a-day", when='"2001-02-29"'),
    milestone("open-start", when='"../2001"'),
    milestone("bad-category", category='"finanse"'),
    milestone("bad-importance", importance="4"),
    milestone("importance-as-text", importance='"1"'),
    milestone("bad-confidence", confidence='"certain"'),
    milestone("about-nobody", about="[]"),
    milestone("about-text", about='"a-company"'),
    milestone("about-unknown", about='["a-compny"]'),
    milestone("about-a-source", about='["annual-report"]'),
    milestone("about-number", about="[7]"),
    milestone("unknown-key", titel='"Something"'),
    milestone("title-as-number", title="7"),
    milestone("empty-summary", summary='" "'),
    milestone("twice"),
    milestone("twice"),
    milestone("Not_Kebab"),
    milestone("", id=""),
    """
[[milestone]]
id = "uncited"
when = "2001"
title = "Something happens"
summary = "Something happened."
category = "corporate"
importance = 2
about = ["a-company"]
confidence = "high"
citations = []
""",
    """
[[milestone]]
id = "citation-without-source"
when = "2001"
title = "Something happens"
summary = "Something happened."
category = "corporate"
importance = 2
about = ["a-company"]
confidence = "high"

[[milestone.citations]]
says = "It says so."
""",
    """
[[milestone]]
id = "citation-faults"
when = "2001"
title = "Something happens"
summary = "Something happened."
category = "corporate"
importance = 2
about = ["a-company"]
confidence = "high"

[[milestone.citations]]
source = "anual-report"
says = ""
stance = "denies"
page = 3
""",
]

FIGURES = [
    figure("bad-measure", measure='"sales"'),
    figure("bad-unit", unit='"cars"'),
    figure("no-currency", measure='"price"', unit='"yuan"'),
    figure("value-as-text", value='"1,000"'),
    figure("value-true", value="true"),
    figure("value-infinite", value="inf"),
    figure("bad-kind", kind='"planned"'),
    figure("bad-bound", bound='"over"'),
    figure("subject-unknown", subject='"b-company"'),
    figure("place-is-company", place='"a-company"'),
]

STAKES = [
    stake("over-hundred", percent="100.5"),
    stake("nothing", percent="0"),
    stake("percent-as-text", percent='"50 %"'),
    stake("held-by-source", holder='"annual-report"'),
    stake("of-person", of='"a-person"'),
]

DISPUTES = [
    dispute("one-position", "1958"),
    dispute("same-position-twice", "1958", "1958"),
    dispute("preferred-elsewhere", "1958", "1964", preferred='"1960"'),
    dispute("no-such-field", "1958", "1964", field='"fouded"'),
    dispute("no-such-record", "1958", "1964", record='"c-company"'),
]

RING = """
[[place]]
id = "inner"
name = "Inner"
kind = "city"
part_of = "outer"

[[place.citations]]
source = "annual-report"
says = "It is there."

[[place]]
id = "outer"
name = "Outer"
kind = "city"
part_of = "inner"

[[place.citations]]
source = "annual-report"
says = "It is there."
"""

TABLES = """
[[milestones]]
id = "wrong-table"

[source]
id = "no-array"
"""

LONELY = """
[[partnership]]
id = "lonely"
parties = [{ entity = "a-company", role = "maker" }]
kind = "supply"
period = "2001/"
summary = "It works alone."
confidence = "high"

[[partnership.citations]]
source = "annual-report"
says = "It works alone."
"""

BROKEN_BELOW = """
[[vehicle]]
id = "a-car"
name = "A Car"
kind = "suv"
introduced = "soon"

[[vehicle.citations]]
source = "annual-report"
says = "It is built."
"""

PLACES = [
    ("broken.toml", 2, None, None),
    ("dataset.toml", None, "dataset", "as_of"),
    ("dataset.toml", None, "dataset", "verzion"),
    ("disputes.toml", 1, "one-position", "positions"),
    ("disputes.toml", 14, "same-position-twice", "positions"),
    ("disputes.toml", 35, "preferred-elsewhere", "preferred"),
    ("disputes.toml", 57, "no-such-field", "field"),
    ("disputes.toml", 78, "no-such-record", "record"),
    ("figures.toml", 1, "bad-measure", "measure"),
    ("figures.toml", 15, "bad-unit", "unit"),
    ("figures.toml", 29, "no-currency", "unit"),
    ("figures.toml", 43, "value-as-text", "value"),
    ("figures.toml", 57, "value-true", "value"),
    ("figures.toml", 71, "value-infinite", "value"),
    ("figures.toml", 85, "bad-kind", "kind"),
    ("figures.toml", 99, "bad-bound", "bound"),
    ("figures.toml", 114, "subject-unknown", "subject"),
    ("figures.toml", 128, "place-is-company", "place"),
    ("lonely.toml", 2, "lonely", "parties"),
    ("milestones.toml", 1, "no-when", "when"),
    ("milestones.toml", 14, "no-title", "title"),
    ("milestones.toml", 27, "bad-date", "when"),
    ("milestones.toml", 41, "date-as-number", "when"),
    ("milestones.toml", 55, "not-a-day", "when"),
    ("milestones.toml", 69, "open-start", "when"),
    ("milestones.toml", 83, "bad-category", "category"),
    ("milestones.toml", 97, "bad-importance", "importance"),
    ("milestones.toml", 111, "importance-as-text", "importance"),
    ("milestones.toml", 125, "bad-confidence", "confidence"),
    ("milestones.toml", 139, "about-nobody", "about"),
    ("milestones.toml", 153, "about-text", "about"),
    ("milestones.toml", 167, "about-unknown", "about[0]"),
    ("milestones.toml", 181, "about-a-source", "about[0]"),
    ("milestones.toml", 195, "about-number", "about[0]"),
    ("milestones.toml", 209, "unknown-key", "titel"),
    ("milestones.toml", 224, "title-as-number", "title"),
    ("milestones.toml", 238, "empty-summary", "summary"),
    ("milestones.toml", 266, "twice", "id"),
    ("milestones.toml", 280, "Not_Kebab", "id"),
    ("milestones.toml", 294, None, "id"),
    ("milestones.toml", 308, "uncited", "citations"),
    ("milestones.toml", 320, "citation-without-source", "citations[0].source"),
    ("milestones.toml", 334, "citation-faults", "citations[0].page"),
    ("milestones.toml", 334, "citation-faults", "citations[0].says"),
    ("milestones.toml", 334, "citation-faults", "citations[0].source"),
    ("milestones.toml", 334, "citation-faults", "citations[0].stance"),
    ("ring.toml", 12, "outer", "part_of"),
    ("stakes.toml", 1, "over-hundred", "percent"),
    ("stakes.toml", 13, "nothing", "percent"),
    ("stakes.toml", 25, "percent-as-text", "percent"),
    ("stakes.toml", 37, "held-by-source", "holder"),
    ("stakes.toml", 49, "of-person", "of"),
    ("tables.toml", None, None, None),
    ("tables.toml", 2, None, None),
    ("vehicles.toml", 2, "a-car", "introduced"),
]

WHOLE = """
dataset.toml: dataset.verzion: unknown key 'verzion' (expected name, version, as_of, released, \
licence, citation)
figures.toml:15: bad-unit.unit: 'cars' is not the unit of vehicle-sales (expected vehicles)
milestones.toml:27: bad-date.when: '1990s' not EDTF: write '199X' (expected an EDTF date)
milestones.toml:69: open-start.when: '../2001' has an open start (expected "/2001" (start unknown))
milestones.toml:167: about-unknown.about[0]: 'a-compny' is no record (expected an id of the \
dataset; nearest: a-company, place-is-company)
milestones.toml:334: citation-faults.citations[0].stance: 'denies' is not one of the words \
(expected one of supports, disputes, context)
ring.toml:12: outer.part_of: refers to itself: inner -> outer -> inner (expected no ring of \
references)
stakes.toml:1: over-hundred.percent: must be <= 100: 100.5
""".strip().splitlines()


@pytest.fixture
def problems(write) -> tuple[jac.Problem, ...]:
    """Return what is told of a folder with all the mistakes."""
    folder = write(
        base=GOOD,
        broken="\nno toml\n",
        disputes="\n".join(DISPUTES),
        figures="\n".join(FIGURES),
        milestones="\n".join(MILESTONES),
        lonely=LONELY,
        ring=RING,
        stakes="\n".join(STAKES),
        tables=TABLES,
        vehicles=BROKEN_BELOW + milestone("about-a-car", about='["a-car"]'),
    )
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(folder)
    return caught.value.problems


def test_all_at_once(problems: tuple[jac.Problem, ...]) -> None:
    """Over fifty mistakes are told in one error, each with its place, none twice or in sequel."""
    places = [(p.file, p.line, p.record, p.field) for p in problems]
    assert PLACES == places


def test_messages(problems: tuple[jac.Problem, ...]) -> None:
    """A problem says where it is, what is wrong, what is right and what comes nearest."""
    told = {str(problem) for problem in problems}
    assert [] == [message for message in WHOLE if message not in told]
