"""One record of every class with every field filled: what the golden files hold."""

import attrs

import jac_history as jac


def _date(text: str) -> jac.EDTFDate:
    return jac.EDTFDate.parse(text)


SOURCE = jac.Source(
    id="annual-report",
    publisher="Example Motors",
    kind="primary",
    title="Annual report, with 'quotes' & \"signs\"",
    url="https://example.org/report?year=2005&page=1",
    published=_date("2006-04"),
    language="zh-Hans",
    note="A mirror of the paper edition.",
)
BLOG = jac.Source(id="a-blog", publisher="A Blog", kind="blog")
MIRROR = jac.Source(id="a-mirror", publisher="A Mirror", kind="reference", based_on=SOURCE)
CITED = (
    jac.Citation(source=SOURCE, says="It is so.", locator="p. 3"),
    jac.Citation(source=BLOG, says="It is not so.", stance="disputes"),
)
NAMES = (
    jac.Name(text="示例汽车", lang="zh-Hans"),
    jac.Name(text="Example Works", lang="en", kind="former", when=_date("1964/1999~")),
)
COMMON = {
    "names": NAMES,
    "country": "CN",
    "summary": "An example.",
    "note": "Made up.",
    "citations": CITED,
}

PROVINCE = jac.Place(id="a-province", name="A Province", kind="province", citations=CITED)
TOWN = jac.Place(id="a-town", name="A Town", kind="city", part_of=PROVINCE, **COMMON)
WORKS = jac.Organization(
    id="example-works", name="Example Works (1964)", kind="automaker", citations=CITED
)
MAKER = jac.Organization(
    id="example-motors",
    name="Example Motors",
    kind="automaker",
    founded=_date("1999-09-30"),
    dissolved=_date("202X"),
    owners=(WORKS,),
    part_of=WORKS,
    derived_from=(WORKS,),
    place=TOWN,
    **COMMON,
)
PERSON = jac.Person(
    id="a-person",
    name="A Person",
    kind="executive",
    born=_date("1946?"),
    died=_date("2020-24"),
    **COMMON,
)
OLD_BRAND = jac.Brand(id="old-brand", name="Old Brand", kind="car-brand", citations=CITED)
BRAND = jac.Brand(
    id="a-brand",
    name="A Brand",
    kind="car-brand",
    introduced=_date("2002-03-18"),
    discontinued=_date("[2010,2012]"),
    owners=(MAKER,),
    derived_from=(OLD_BRAND,),
    **COMMON,
)
OLD_VEHICLE = jac.Vehicle(id="old-van", name="Old Van", kind="mpv", citations=CITED)
VEHICLE = jac.Vehicle(
    id="a-van",
    name="A Van",
    kind="mpv",
    introduced=_date("2002"),
    discontinued=_date("2015-XX"),
    maker=MAKER,
    brand=BRAND,
    derived_from=(OLD_VEHICLE,),
    **COMMON,
)
FACILITY = jac.Facility(
    id="a-plant",
    name="A Plant",
    kind="plant",
    opened=_date("1990~"),
    closed=_date("2008-12"),
    owners=(MAKER,),
    place=TOWN,
    **COMMON,
)
PROGRAMME = jac.Programme(
    id="a-programme",
    name="A Programme",
    kind="research",
    started=_date("2009"),
    ended=_date("2012%"),
    owners=(MAKER,),
    **COMMON,
)
TECHNOLOGY = jac.Technology(
    id="a-technology",
    name="A Technology",
    kind="battery",
    introduced=_date("2021"),
    discontinued=_date("2024"),
    owners=(MAKER,),
    **COMMON,
)
MILESTONE = jac.Milestone(
    id="van-shown",
    when=_date("[2001-12,2002-01..2002-03]"),
    title="The van is shown",
    summary="The van was shown.",
    category="product",
    about=(MAKER, VEHICLE, TOWN),
    citations=CITED,
    confidence="medium",
    importance=2,
)
PARTNERSHIP = jac.Partnership(
    id="example-licence",
    parties=(
        jac.Party(entity=MAKER, role="licensee"),
        jac.Party(entity=WORKS, role="licensor"),
    ),
    kind="licence",
    period=_date("2003~/2009?"),
    summary="They worked together.",
    citations=CITED,
    confidence="low",
)
TENURE = jac.Tenure(
    id="a-person-chairs",
    person=PERSON,
    position="chairman",
    organization=MAKER,
    period=_date("1999-09-30/.."),
    citations=CITED,
    confidence="high",
    note="An example.",
)
STAKE = jac.Stake(
    id="works-in-motors",
    holder=WORKS,
    of=MAKER,
    period=_date("1999/"),
    citations=CITED,
    confidence="high",
    percent=17.38,
    bound="at-least",
    note="An example.",
)
ATTESTED = (
    attrs.evolve(PARTNERSHIP, id="attested-licence", only_attested="end"),
    attrs.evolve(TENURE, id="attested-chair", only_attested="start"),
    attrs.evolve(STAKE, id="attested-stake", only_attested="start"),
)
FIGURE = jac.Figure(
    id="price-2002",
    subject=VEHICLE,
    measure="price",
    value=168_000,
    unit="CNY",
    period=_date("2002"),
    kind="claim",
    citations=CITED,
    confidence="low",
    bound="about",
    segment="first edition",
    place=TOWN,
    scope="with tax",
    note="An example.",
)
SHARE = jac.Figure(
    id="share-2002",
    subject=MAKER,
    measure="market-share",
    value=12.5,
    unit="percent",
    period=_date("2002"),
    kind="actual",
    citations=CITED,
    confidence="low",
)
DISPUTE = jac.Dispute(
    id="price-how-high",
    record=FIGURE,
    field="value",
    positions=(
        jac.Position(value="168000", citations=CITED[:1]),
        jac.Position(value="178000", citations=CITED[1:]),
    ),
    reason="The report was there.",
    preferred="168000",
)
CLAIM = jac.Claim(
    id="dearest-van",
    text="The van was the dearest of its year.",
    made_by=BLOG,
    locator="paragraph 2",
    about=(VEHICLE, TOWN),
    when=_date("2002"),
    verdict="unconfirmed",
    reason="No list of prices was found.",
    records=(FIGURE, DISPUTE, VEHICLE),
    citations=CITED,
)

RECORDS: tuple[jac.Record, ...] = (
    SOURCE,
    BLOG,
    PROVINCE,
    TOWN,
    WORKS,
    MAKER,
    PERSON,
    OLD_BRAND,
    BRAND,
    OLD_VEHICLE,
    VEHICLE,
    FACILITY,
    PROGRAMME,
    TECHNOLOGY,
    MILESTONE,
    PARTNERSHIP,
    TENURE,
    STAKE,
    FIGURE,
    SHARE,
    DISPUTE,
    MIRROR,
    CLAIM,
    *ATTESTED,
)

INFO = jac.DatasetInfo(
    name="example",
    version="1.2.3",
    as_of=_date("2020-06-30"),
    released=_date("2020-07"),
    licence="CC-BY-4.0",
    citation="A. Author: Example. Dataset, 2020.",
    counts=(("source", 2),),
    checksum="0" * 64,
)

GAP = jac.Gap(
    kind="figure",
    record=MAKER,
    field="market-share",
    when=_date("2003"),
    why="No source that was read says it.",
    nearest=SHARE,
    parts=(SHARE,),
    searched="The annual report gives none.",
)
CHANGE = jac.Change(
    version="1.2.3", id="a-van", record_type="vehicle", kind="changed", fields=("note", "place")
)
YEARS = jac.YearTable(
    subject=MAKER,
    measures=("market-share",),
    years=(2002, 2003),
    cells=((SHARE,), (GAP,)),
    disputes=(DISPUTE,),
)
VERDICT = jac.Verdict(
    word="disputed",
    sentence="It is what A Blog says.",
    record=TENURE,
    supporting=CITED[1:],
    against=CITED[:1],
)
SNAPSHOT = jac.Snapshot(
    subject=MAKER,
    when=_date("2002-03"),
    certainty=jac.Certainty.DEFINITE,
    leaders=jac.Records([TENURE], cls=jac.Tenure),
    owners=jac.Records([STAKE], cls=jac.Stake),
    holdings=jac.Records([], cls=jac.Stake),
    partnerships=jac.Records([PARTNERSHIP], cls=jac.Partnership),
    facilities=jac.Records([FACILITY], cls=jac.Facility),
    brands=jac.Records([BRAND], cls=jac.Brand),
    vehicles=jac.Records([VEHICLE], cls=jac.Vehicle),
    programmes=jac.Records([PROGRAMME], cls=jac.Programme),
    claims=jac.Records([CLAIM], cls=jac.Claim),
    figures=jac.Records([SHARE], cls=jac.Figure),
    undated=jac.Records([OLD_VEHICLE]),
    possible=frozenset({FACILITY.id}),
)
PRESENCE = jac.Presence(
    company=MAKER,
    place=TOWN,
    first=_date("[..2003]"),
    ended=None,
    importers=jac.Records([WORKS], cls=jac.Organization),
    assemblers=jac.Records([], cls=jac.Organization),
    plants=jac.Records([FACILITY], cls=jac.Facility),
    sales=jac.Records([], cls=jac.Figure),
    exports=jac.Records([], cls=jac.Figure),
    partnerships=jac.Records([PARTNERSHIP], cls=jac.Partnership),
    milestones=jac.Records([MILESTONE], cls=jac.Milestone),
    figures=jac.Records([SHARE], cls=jac.Figure),
)

ERRORS = (
    jac.JacHistoryError("plain"),
    jac.UnknownNameError("Jac Moters", ("JAC Motors",)),
    jac.AmbiguousNameError("J7", ("j7-2007", "j7-2020")),
    jac.InvalidDateError("1990s", "for a decade write '199X'"),
    jac.InvalidArgumentError("kind", "actul", ("actual", "target"), ("actual",)),
    jac.DatasetError((jac.Problem("a.toml", 3, "a-van", "maker", "is wrong", "an id"),)),
    jac.MissingExtraError("plot"),
)

VALUES = {
    "records": RECORDS,
    "result": jac.Records([MILESTONE], cls=jac.Milestone),
    "info": INFO,
    "certainties": tuple(jac.Certainty),
    "precisions": tuple(jac.Precision),
    "bounds": tuple(jac.Bound),
    "card": jac.Card(
        record=MAKER,
        disputes=jac.Records([DISPUTE], cls=jac.Dispute),
        milestones=jac.Records([MILESTONE], cls=jac.Milestone),
    ),
    "gaps": jac.Gaps((GAP,)),
    "changes": jac.Changes((CHANGE,)),
    "years": YEARS,
    "verdict": VERDICT,
    "snapshot": SNAPSHOT,
    "markets": jac.Markets((PRESENCE,)),
}
"""What is pickled, beside the errors, which compare by class and arguments."""
