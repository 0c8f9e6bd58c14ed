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
    figure("word-for-currency", measure='"price"', unit='"currency"'),
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
    """
[[dispute]]
id = "positions-half-told"
record = "a-company"
field = "founded"
reason = "It is so."
positions = [{ value = "1958", citations = [] }, { value = 1964 }]
""",
    """
[[dispute]]
id = "position-without-citation"
record = "a-company"
field = "founded"
reason = "It is so."
positions = [
  { value = "1958", citations = [] },
  { value = "1964", citations = [{ source = "annual-report", says = "1964." }] },
]
""",
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

PARTIES = """
[[partnership]]
id = "odd-parties"
parties = [
  { entity = "a-company" },
  { entity = "a-person", role = "maker" },
  { entity = "b-compny", role = "importer", share = 50 },
  "a-company",
]
kind = "suply"
period = "2001"
summary = "They work together."
confidence = "high"

[[partnership.citations]]
source = "annual-report"
says = "They work together."

[[person]]
id = "odd-names"
name = "Odd Names"
kind = "executive"
names = [{ text = "", lang = "en" }, { text = "Odd", kind = "nick" }, "Odd"]
born = 1958-01-01

[[person.citations]]
source = "annual-report"
says = "She is there."

[[organization]]
id = "a-company"
name = "The Same Id"
kind = "bank"
citations = "annual-report"
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

TOLD = """
base.toml:4: dataset.verzion: unknown key 'verzion' (expected one of name, version, as_of, released, licence, citation, uses; nearest: version)
base.toml:5: dataset.as_of: not EDTF: write a year '1964', a month '1964-05', a day '1964-05-20', a decade '196X', an interval '1964/2008' or a set '[2005,2006]' (expected a day)
broken.toml:2: Expected '=' after a key in a key/value pair (at line 2, column 4) (expected valid TOML)
disputes.toml:1: one-position.positions: are under two (expected two rival values)
disputes.toml:14: same-position-twice.positions: are under two (expected two rival values)
disputes.toml:40: preferred-elsewhere.preferred: '1960' is no position (expected one of 1958, 1964; nearest: 1964)
disputes.toml:60: no-such-field.field: 'fouded' is no field of it (expected one of id, name, kind, names, country, summary, note, citations, founded, dissolved, owners, part_of, derived_from, place; nearest: founded)
disputes.toml:80: no-such-record.record: 'c-company' is no record (expected an id of the dataset; nearest: a-company, place-is-company)
disputes.toml:105: positions-half-told.positions[1].citations: is missing (expected a value)
disputes.toml:105: positions-half-told.positions[1].value: 1964 is no text (expected text)
disputes.toml:113: position-without-citation.positions[0].citations: is empty (expected at least one citation)
figures.toml:4: bad-measure.measure: 'sales' is not one of the words (expected one of {measures}; nearest: vehicle-sales)
figures.toml:20: bad-unit.unit: 'cars' is not the unit of vehicle-sales (expected vehicles)
figures.toml:34: no-currency.unit: 'yuan' is not the unit of price (expected an ISO 4217 code)
figures.toml:47: value-as-text.value: '1,000' is no number (expected a number)
figures.toml:61: value-true.value: True is no number (expected a number)
figures.toml:75: value-infinite.value: inf is no finite number (expected a number)
figures.toml:92: bad-kind.kind: 'planned' is not one of the words (expected one of actual, target, claim, forecast)
figures.toml:108: bad-bound.bound: 'over' is not one of the words (expected one of exact, about, at-least, at-most)
figures.toml:116: subject-unknown.subject: 'b-company' is no record (expected an id of the dataset; nearest: a-company, place-is-company)
figures.toml:137: place-is-company.place: names the organization 'a-company' (expected the id of a(n) place)
figures.toml:148: word-for-currency.unit: 'currency' is not the unit of price (expected an ISO 4217 code)
lonely.toml:4: lonely.parties: names under two (expected two organisations)
milestones.toml:1: no-when.when: is missing (expected a value)
milestones.toml:14: no-title.title: is missing (expected a value)
milestones.toml:29: bad-date.when: '1990s' not EDTF: write '199X' (expected an EDTF date)
milestones.toml:43: date-as-number.when: 2001 is no date (expected EDTF text in quotes such as "2004-05")
milestones.toml:57: not-a-day.when: '2001-02-29' not EDTF: there is no day 29; February 2001 has 28 days (expected an EDTF date)
milestones.toml:71: open-start.when: '../2001' has an open start (expected "/2001" (start unknown))
milestones.toml:88: bad-category.category: 'finanse' is not one of the words (expected one of corporate, ownership, finance, leadership, regulation, partnership, product, brand, technology, facility, production, market, quality, award, legal; nearest: finance)
milestones.toml:103: bad-importance.importance: 4 is none of the numbers (expected one of the numbers 1, 2, 3)
milestones.toml:117: importance-as-text.importance: '1' is none of the numbers (expected one of the numbers 1, 2, 3)
milestones.toml:133: bad-confidence.confidence: 'certain' is not one of the words (expected one of high, medium, low)
milestones.toml:146: about-nobody.about: is empty (expected at least one entity)
milestones.toml:160: about-text.about: 'a-company' is no array (expected an array)
milestones.toml:174: about-unknown.about[0]: 'a-compny' is no record (expected an id of the dataset; nearest: a-company, place-is-company)
milestones.toml:188: about-a-source.about[0]: names the source 'annual-report' (expected the id of a(n) entity)
milestones.toml:202: about-number.about[0]: 7 is no id (expected the id of a record)
milestones.toml:218: unknown-key.titel: unknown key 'titel' (expected one of id, when, title, summary, category, about, citations, confidence, importance; nearest: title)
milestones.toml:227: title-as-number.title: 7 is no text (expected text)
milestones.toml:242: empty-summary.summary: ' ' is empty (expected text)
milestones.toml:267: twice.id: id 'twice' is used twice (expected an id other than that in milestones.toml:252)
milestones.toml:281: Not_Kebab.id: 'Not_Kebab' is no kebab-case id (expected such as listing-2001)
milestones.toml:294: id: is missing (expected a kebab-case id)
milestones.toml:317: uncited.citations: is empty (expected at least one citation)
milestones.toml:330: citation-without-source.citations[0].source: is missing (expected a value)
milestones.toml:345: citation-faults.citations[0].source: 'anual-report' is no record (expected an id of the dataset; nearest: annual-report)
milestones.toml:346: citation-faults.citations[0].says: '' is empty (expected text)
milestones.toml:347: citation-faults.citations[0].stance: 'denies' is not one of the words (expected one of supports, disputes, context)
milestones.toml:348: citation-faults.citations[0].page: unknown key 'page' (expected one of source, says, stance, locator)
parties.toml:4: odd-parties.parties[0].role: is missing (expected a value)
parties.toml:4: odd-parties.parties[1].entity: names the person 'a-person' (expected the id of a(n) organization)
parties.toml:4: odd-parties.parties[2].entity: 'b-compny' is no record (expected an id of the dataset; nearest: a-company)
parties.toml:4: odd-parties.parties[2].share: unknown key 'share' (expected one of entity, role)
parties.toml:4: odd-parties.parties[3]: is no table (expected a table of keys)
parties.toml:10: odd-parties.kind: 'suply' is not one of the words (expected one of joint-venture, contract-manufacturing, technology-transfer, licence, supply, distribution, assembly, development, equity, finance, sales-agreement, strategic-agreement, sponsorship, alliance; nearest: supply)
parties.toml:23: odd-names.names[0].text: '' is empty (expected text)
parties.toml:23: odd-names.names[1].kind: 'nick' is not one of the words (expected one of usual, short, official, native, former, export, spelling, ticker; nearest: ticker)
parties.toml:23: odd-names.names[1].lang: is missing (expected a value)
parties.toml:23: odd-names.names[2]: is no table (expected a table of keys)
parties.toml:24: odd-names.born: datetime.date(1958, 1, 1) is no date (expected EDTF text in quotes such as "2004-05")
parties.toml:31: a-company.id: id 'a-company' is used twice (expected an id other than that in base.toml:12)
parties.toml:34: a-company.citations: 'annual-report' is no array (expected an array)
ring.toml:16: outer.part_of: refers to itself: inner -> outer -> inner (expected no ring of references)
stakes.toml:5: over-hundred.percent: 100.5 is out of range (expected more than 0 and at most 100)
stakes.toml:17: nothing.percent: 0.0 is out of range (expected more than 0 and at most 100)
stakes.toml:29: percent-as-text.percent: '50 %' is no number (expected a number)
stakes.toml:39: held-by-source.holder: names the source 'annual-report' (expected the id of a(n) organization or person)
stakes.toml:52: of-person.of: names the person 'a-person' (expected the id of a(n) organization)
tables.toml:2: unknown table 'milestones' (expected one of {types}; nearest: milestone)
tables.toml:5: 'source' is no array of tables (expected [[source]])
vehicles.toml:6: a-car.introduced: 'soon' not EDTF: write a year '1964', a month '1964-05', a day '1964-05-20', a decade '196X', an interval '1964/2008' or a set '[2005,2006]' (expected an EDTF date)
"""  # noqa: E501 - what users see, line for line


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
        parties=PARTIES,
        ring=RING,
        stakes="\n".join(STAKES),
        tables=TABLES,
        vehicles=BROKEN_BELOW + milestone("about-a-car", about='["a-car"]'),
    )
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(folder)
    return caught.value.problems


def test_all_at_once(problems: tuple[jac.Problem, ...]) -> None:
    """Over fifty mistakes are told in one error, in order, none twice and none in sequel.

    Each says where it is, what is wrong, what is right and what comes nearest.
    """
    measures = ", ".join(jac.words(jac.Measure))
    types = ", ".join(dict(jac.dataset_info().counts))
    expected = TOLD.format(measures=measures, types=types).strip().splitlines()
    assert expected == [str(problem) for problem in problems]


def test_places(problems: tuple[jac.Problem, ...]) -> None:
    """A problem has its file, line, record and field as far as there are any."""
    told = {problem.message: problem for problem in problems}
    stance = told["'denies' is not one of the words"]
    assert ("milestones.toml", 347, "citation-faults", "citations[0].stance") == (
        stance.file,
        stance.line,
        stance.record,
        stance.field,
    )
    assert "one of supports, disputes, context" == stance.expected
    table = told["unknown table 'milestones'"]
    assert ("tables.toml", 2, None, None) == (table.file, table.line, table.record, table.field)


def test_the_message_shows_the_first_twenty(problems: tuple[jac.Problem, ...]) -> None:
    """The message of the error stays readable: the first twenty problems, and how many more."""
    lines = str(jac.DatasetError(problems)).splitlines()
    assert f"{len(problems)} problems in the dataset:" == lines[0]
    assert [f"  {problem}" for problem in problems[:20]] == lines[1:21]
    assert [f"  ... and {len(problems) - 20} more in .problems"] == lines[21:]


def test_a_name_has_no_open_start(write) -> None:
    """A name was in use from a day that is known or unknown, not from ever."""
    name = '\nnames = [{ text = "A", lang = "en" }, { text = "B", lang = "en", when = "../2001" }]'
    text = GOOD.replace('name = "A Company"\nkind', f'name = "A Company"{name}\nkind')
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(write(all=text))
    assert ["names[1].when"] == [one.field for one in caught.value.problems if one.line == 15]


@pytest.mark.parametrize(
    ("right", "wrong", "field", "expected"),
    [
        ('kind = "automaker"', 'country = "Chinna"', "country", "ISO 3166-1 such as CN"),
        ('kind = "automaker"', 'country = "cn"', "country", "ISO 3166-1 such as CN"),
        (
            'kind = "automaker"',
            'names = [{ text = "厂", lang = "chinese" }]',
            "names[0].lang",
            "BCP 47 tag such as zh-Hans",
        ),
        ('kind = "primary"', 'language = "English"', "language", "BCP 47 tag such as zh-Hans"),
    ],
)
def test_codes_of_countries_and_languages(write, right, wrong, field, expected) -> None:
    """A country or language by another text than its code is refused, for no map or name has it."""
    text = GOOD.replace(right, f"{right}\n{wrong}")
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(write(base=text))
    (problem,) = [one for one in caught.value.problems if one.field == field]
    assert wrong == text.splitlines()[(problem.line or 0) - 1]
    assert problem.message.endswith(" is no code")
    assert problem.expected.endswith(expected)
