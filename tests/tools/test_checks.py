"""The rules of the dataset: what breaks each, and what does not."""

import attrs
import pytest

import jac_history as jac
from checks import evidence, figures, findings, ledger, names, periods, texts, uses
from tiny import (
    CITED,
    COMPANY,
    OTHER,
    PERSON,
    SECOND,
    SOURCE,
    date,
    dispute,
    figure,
    milestone,
    stake,
    tenure,
)


def places(found) -> list[str]:
    """Return where something was found."""
    return [finding.where for finding in found]


def test_a_good_dataset(make) -> None:
    """Nothing is found where nothing is wrong, but that the main line is short."""
    data = make(SOURCE, COMPANY, milestone())
    assert ["importance 1"] == places(findings(data))


def test_ledger_open_fact(make) -> None:
    """A fact that is nowhere is found, except in the first version."""
    data = make(milestone(), facts=["c1-001", "c1-002"])
    assert ["c1-002"] == places(ledger.every_fact_is_accounted_for(data))
    first = make(milestone(), facts=["c1-001", "c1-002"], version="2026.11.0")
    assert [] == places(ledger.every_fact_is_accounted_for(first))


def test_ledger_unknown_ids(make) -> None:
    """A record or fact that there is not is found."""
    table = {"records": {"c1-001": ["gone"], "c9-001": []}, "left_out": {}}
    assert ["c1-001", "c9-001"] == places(ledger.known_ids(make(milestone(), ledger=table)))


def test_ledger_fact_twice(make) -> None:
    """A fact that went into a record and is left out as well is found."""
    table = {"records": {"c1-001": ["event-2001"]}, "left_out": {"c1-001": "No."}}
    assert ["c1-001"] == places(ledger.known_ids(make(milestone(), ledger=table)))


def test_ledger_fact_without_records(make) -> None:
    """A fact with an empty list of records is nowhere."""
    table = {"records": {"c1-001": []}, "left_out": {}}
    data = make(milestone(), ledger=table)
    assert ["c1-001"] == places(ledger.every_fact_is_accounted_for(data))


def test_ledger_reasons(make) -> None:
    """A fact without a reason, and too many left out, are found; merged ones do not count."""
    facts = [f"c1-{number:03}" for number in range(10)]
    left = {facts[0]: " ", facts[1]: "Merged into x."}
    few = make(facts=[*facts, *map(str, range(90))], ledger={"records": {}, "left_out": left})
    assert [facts[0]] == places(ledger.reasons(few))
    many = make(facts=facts, ledger={"records": {}, "left_out": dict.fromkeys(facts, "No.")})
    assert ["left_out"] == places(ledger.reasons(many))


def test_ledger_record_from_nowhere(make) -> None:
    """A record without a fact is found; sources and disputes need none."""
    data = make(milestone(), SOURCE, ledger={"records": {}, "left_out": {}})
    assert ["event-2001"] == places(ledger.every_record_has_a_fact(data))


@pytest.mark.parametrize("title", ["x" * 80, "Works opened."])
def test_titles(make, title: str) -> None:
    """A title that is long or ends in a full stop is found."""
    assert ["event-2001"] == places(texts.titles(make(milestone(title=title))))


@pytest.mark.parametrize("title", ["x" * 79, "Renamed A Co., Ltd."])
def test_good_titles(make, title: str) -> None:
    """A title of 79 characters and an abbreviation at the end are right."""
    assert [] == places(texts.titles(make(milestone(title=title))))


def test_summaries(make) -> None:
    """A summary of four sentences is found, one of three is right."""
    four = milestone(summary="One is. Two is. Three is. Four is.")
    three = milestone(summary="One is. Two of Co. Ltd. is. Three is.")
    open_end = milestone(summary="One is. Two")
    assert ["event-2001"] == places(texts.summaries(make(open_end)))
    assert ["event-2001"] == places(texts.summaries(make(four)))
    assert [] == places(texts.summaries(make(three)))


def test_advertising(make) -> None:
    """A word of advertising is found in our texts, but not in the title of a source."""
    loud = milestone(summary="A visionary plan.")
    assert ["event-2001"] == places(texts.neutral(make(loud)))
    assert [] == places(texts.neutral(make(attrs.evolve(SOURCE, title="A visionary plan"))))


@pytest.mark.parametrize(
    "says",
    [
        "two  blanks",
        " a blank before",
        "as c1-001 says",
        "open (bracket",
        'open "quote',
        "no\u200bsign",
    ],
)
def test_unclean_texts(make, says: str) -> None:
    """Stray blanks and signs, ids of facts, lone brackets and quotes are found in all texts."""
    cited = (jac.Citation(source=SOURCE, says=says),)
    assert ["event-2001"] == places(texts.clean(make(milestone(citations=cited))))
    named = attrs.evolve(COMPANY, names=(jac.Name(text=says, lang="en"),))
    assert ["a-company"] == places(texts.clean(make(named)))


def test_clean_texts(make) -> None:
    """Quotes and brackets that close, of any script, are right."""
    says = 'He said "so" (in 《江淮汽车》 [2001]).'
    cited = (jac.Citation(source=SOURCE, says=says),)
    assert [] == places(texts.clean(make(milestone(citations=cited))))


def test_alike(make) -> None:
    """Two milestones of one year with nearly one title are found, of two years not."""
    one, two = milestone("a"), milestone("b", title="Works openend")
    assert ["a + b"] == places(texts.similar_titles(make(one, two)))
    other = milestone("b", when=date("2002"))
    assert [] == places(texts.similar_titles(make(one, other)))


def test_publishers(make) -> None:
    """A publisher in two spellings is found."""
    other = attrs.evolve(SOURCE, id="other", publisher="A-Company")
    assert ["A Company + A-Company"] == places(names.publishers(make(SOURCE, other)))


@pytest.mark.parametrize(
    "url", ["https://a.example/1", "http://www.a.example/1/", "https://m.a.example/1/amp"]
)
def test_one_page_twice(make, url: str) -> None:
    """One page under two ids is found, whatever the form of its address."""
    other = attrs.evolve(SOURCE, id="other", url=url)
    assert ["report + other"] == places(names.one_record_a_page(make(SOURCE, other)))


@pytest.mark.parametrize(
    "url",
    [
        "http://10.1.2.3:8080/x",
        "https://www.winchestertire.net/x",
        "http://123.123.enodoworks.com/x",
    ],
)
def test_addresses(make, url: str) -> None:
    """A bare IP address and a link farm are found."""
    assert ["report"] == places(names.addresses(make(attrs.evolve(SOURCE, url=url))))


def test_codes(make) -> None:
    """A country or language that is no code is found, if it looks like one too."""
    unknown = attrs.evolve(COMPANY, country="ZZ")
    assert ["a-company"] == places(names.codes(make(unknown)))
    spelled = jac.Name(text="x", lang="Chinese")
    wrong = attrs.evolve(COMPANY, country="China", names=(spelled,))
    for language in ("english!", "qq", "zh-hans", "pt-AB"):
        tongue = attrs.evolve(SOURCE, language=language)
        assert ["a-company", "a-company", "report"] == places(names.codes(make(wrong, tongue)))
    small = attrs.evolve(COMPANY, country="cn")
    assert ["a-company"] == places(names.codes(make(small)))
    right = attrs.evolve(COMPANY, country="CN", names=(jac.Name(text="x", lang="zh-Hans"),))
    assert [] == places(names.codes(make(right, attrs.evolve(SOURCE, language="pt-BR"))))


@pytest.mark.parametrize(("text", "lang"), [("Jianghuai", "zh-Hans"), ("江淮", "zh-Latn")])
def test_scripts(make, text: str, lang: str) -> None:
    """A name in another script than its tag says is found."""
    wrong = attrs.evolve(COMPANY, names=(jac.Name(text=text, lang=lang),))
    assert ["a-company"] == places(names.scripts(make(wrong)))


@pytest.mark.parametrize(
    ("text", "lang"), [("江淮", "zh-Hans"), ("Jiānghuái", "zh-Latn"), ("日産自動車", "ja")]
)
def test_good_scripts(make, text: str, lang: str) -> None:
    """A name in the script of its tag is right; Japanese is written in Chinese signs too."""
    right = attrs.evolve(COMPANY, names=(jac.Name(text=text, lang=lang),))
    assert [] == places(names.scripts(make(right)))


def test_two_chairmen(make) -> None:
    """Two people surely on one chair at once are found; succession and doubt are right."""
    first = tenure("a", PERSON, "2001/2005")
    assert ["a + b"] == places(
        periods.one_chair_one_person(make(first, tenure("b", SECOND, "2003/2007")))
    )
    for period in ("2005/2007", "2003~/2007", "/2004", "2003/"):
        other = tenure("b", SECOND, period)
        assert [] == places(periods.one_chair_one_person(make(first, other)))
    ongoing = (tenure("a", PERSON, "2001/.."), tenure("b", SECOND, "2003/.."))
    assert ["a + b"] == places(periods.one_chair_one_person(make(*ongoing)))
    deputies = [attrs.evolve(one, position="vice-chairman") for one in ongoing]
    assert [] == places(periods.one_chair_one_person(make(*deputies)))
    again = tenure("b", PERSON, "2003/2007")
    assert [] == places(periods.one_chair_one_person(make(first, again)))


def test_shares(make) -> None:
    """Shares over 100 percent on a day are found; one after the other they are right."""
    assert ["a + b"] == places(periods.shares(make(stake("a", 60), stake("b", 50))))
    assert [] == places(periods.shares(make(stake("a", 60), stake("b", 50, "2006/2007"))))
    assert [] == places(periods.shares(make(stake("a", 60, "/2005"), stake("b", 40))))


def test_vehicle_before_its_brand(make) -> None:
    """A vehicle introduced before its brand is found."""
    brand = jac.Brand(id="brand", name="B", kind="car-brand", introduced=date("2005"))
    early = jac.Vehicle(id="car", name="C", kind="suv", introduced=date("2004"), brand=brand)
    assert ["car"] == places(periods.after_its_brand(make(early)))
    assert [] == places(periods.after_its_brand(make(attrs.evolve(early, introduced=date("2005")))))


def test_untold_partnership(make) -> None:
    """A partnership without a milestone about all partners is found; JAC need not be in it."""
    deal = jac.Partnership(
        id="deal",
        parties=(jac.Party(entity=OTHER, role="maker"), jac.Party(entity=COMPANY, role="buyer")),
        kind="supply",
        period=date("2001/"),
        summary="They trade.",
        citations=CITED,
        confidence="high",
    )
    assert ["deal"] == places(periods.partnerships_are_told(make(deal)))
    assert ["deal"] == places(periods.partnerships_are_told(make(deal, milestone())))
    both = milestone(about=(COMPANY, OTHER))
    assert [] == places(periods.partnerships_are_told(make(deal, both)))
    jac_motors = attrs.evolve(OTHER, id="jac-motors")
    parties = (jac.Party(entity=jac_motors, role="maker"), deal.parties[1])
    with_jac = attrs.evolve(deal, parties=parties)
    assert [] == places(periods.partnerships_are_told(make(with_jac, milestone())))


@pytest.mark.parametrize(("count", "found"), [(29, 1), (30, 0), (45, 0), (46, 1)])
def test_main_line(make, count: int, found: int) -> None:
    """The main line has 30 to 45 milestones."""
    line = [milestone(f"event-{number}", importance=1) for number in range(count)]
    assert found == len(periods.main_line(make(*line)))


def test_unused(make) -> None:
    """An entity that nobody names and a source that nobody cites are found."""
    assert ["b-company"] == places(uses.entities_are_used(make(COMPANY, OTHER, milestone())))
    lonely = attrs.evolve(SOURCE, id="lonely")
    assert ["lonely"] == places(uses.sources_are_cited(make(SOURCE, lonely, milestone())))


def test_a_source_may_be_there_for_what_repeats_it(make) -> None:
    """A source that only another one repeats is used, as far back as the chain goes."""
    first = attrs.evolve(SOURCE, id="first")
    copy = attrs.evolve(SOURCE, id="copy", based_on=first)
    mirror = attrs.evolve(SOURCE, id="mirror", based_on=copy)
    cited = milestone(citations=(jac.Citation(source=mirror, says="So."),))
    assert [] == places(uses.sources_are_cited(make(first, copy, mirror, cited)))


def test_preferred(make) -> None:
    """A record that does not follow the preferred position is found; prose is not compared."""
    for wrong in (
        dispute(milestone(), "when", "2002"),
        dispute(figure("f", 2001, 200), "value", "2001"),
        dispute(tenure("a", PERSON, "2001"), "position", "2001"),
        dispute(tenure("a", PERSON, "2001"), "person", "b-person"),
    ):
        assert ["a-dispute"] == places(uses.records_follow_the_preferred(make(wrong)))
    for right in (
        dispute(tenure("a", PERSON, "2001"), "position", "chairman"),
        dispute(tenure("a", PERSON, "2001"), "person", "a-person"),
        dispute(milestone(about=(COMPANY, OTHER)), "about", "A Company, B Company"),
        dispute(milestone(), "when", "2001"),
        dispute(milestone(), "when", None),
        dispute(milestone(), "summary", "2002"),
        dispute(figure("f", 2001, 2001.0), "value", "2,001 vehicles"),
    ):
        assert [] == places(uses.records_follow_the_preferred(make(right)))


def test_rivals_have_names(make) -> None:
    """A rival that is an entity is given by name, unless the record itself names the entity."""
    held = tenure("a", PERSON, "2001")
    for value, found in (("b-company", ["a-dispute"]), ("B Company", []), ("a-person", [])):
        rival = jac.Position(value=value, citations=held.citations)
        disputed = dispute(held, "person", None, positions=(rival,))
        assert found == places(uses.rivals_have_names(make(held, PERSON, OTHER, disputed)))


def test_disputed_source_not_cited(make) -> None:
    """A source of a position that the record does not cite is found, on entities too."""
    other = (jac.Citation(source=attrs.evolve(SOURCE, id="other"), says="No."),)
    rivals = (
        jac.Position(value="2001", citations=CITED),
        jac.Position(value="2002", citations=other),
    )
    wrong = dispute(milestone(), "when", "2001", positions=rivals)
    assert ["a-dispute"] == places(uses.disputed_sources_are_cited(make(wrong)))
    entity = dispute(COMPANY, "founded", None, positions=rivals)
    assert ["a-dispute"] == places(uses.disputed_sources_are_cited(make(entity)))
    right = dispute(milestone(citations=CITED + other), "when", "2001", positions=rivals)
    assert [] == places(uses.disputed_sources_are_cited(make(right)))


def test_magnitude(make) -> None:
    """A figure a thousand times its neighbours is found."""
    data = make(
        figure("a", 2001, 20_000),
        figure("b", 2002, 25_000),
        figure("c", 2003, 30),
        figure("d", 2004, 30_000),
    )
    assert ["c"] == places(figures.magnitudes(data))


def test_one_count_twice(make) -> None:
    """Two figures for one count are found; another scope is another count."""
    one, two = figure("a", 2001, 1), figure("b", 2001, 2)
    assert ["a + b"] == places(figures.one_value(make(one, two)))
    other = figure("b", 2001, 2, scope="with chassis")
    assert [] == places(figures.one_value(make(one, other)))


def test_weak_facts_on_the_living(make) -> None:
    """A record of low confidence on a living person is found; on the dead it may stand."""
    weak = tenure("a", PERSON, "2001", confidence="low")
    assert ["a"] == places(evidence.no_weak_facts_on_the_living(make(weak, PERSON)))
    share = attrs.evolve(stake("b", 5), holder=PERSON, confidence="low")
    assert ["b"] == places(evidence.no_weak_facts_on_the_living(make(share, PERSON)))
    dead = attrs.evolve(PERSON, died=date("1999"))
    told = tenure("a", dead, "1990", confidence="low")
    assert [] == places(evidence.no_weak_facts_on_the_living(make(told, dead)))


@pytest.mark.parametrize(
    ("kinds", "most"),
    [
        (["primary"], "high"),
        (["press", "press"], "high"),
        (["press", "blog"], "high"),
        (["press"], "medium"),
        (["reference"], "medium"),
        (["blog", "forum"], "low"),
    ],
)
def test_confidence(make, kinds: list[str], most: str) -> None:
    """A record may be as sure as its supporting sources allow, and no surer."""
    cited = tuple(
        jac.Citation(source=attrs.evolve(SOURCE, kind=kind, publisher=f"P{place}"), says="So.")
        for place, kind in enumerate(kinds)
    )
    for level in ("low", "medium", "high"):
        found = evidence.no_surer_than_its_sources(
            make(milestone(confidence=level, citations=cited))
        )
        order = ["low", "medium", "high"]
        assert (order.index(level) > order.index(most)) == bool(found)


def test_two_that_repeat_one_are_one_voice(make) -> None:
    """A source and the one that it repeats do not make a record surer than one of them."""
    paper = attrs.evolve(SOURCE, kind="press")
    copy = attrs.evolve(paper, id="copy", publisher="Another", based_on=paper)
    cited = tuple(jac.Citation(source=source, says="So.") for source in (paper, copy))
    sure = milestone(confidence="high", citations=cited)
    assert ["event-2001"] == places(evidence.no_surer_than_its_sources(make(sure)))


def test_disputing_sources_support_nothing(make) -> None:
    """A source that says otherwise does not make a record surer."""
    cited = (
        jac.Citation(source=attrs.evolve(SOURCE, kind="blog"), says="So."),
        jac.Citation(source=SOURCE, says="Not so.", stance="disputes"),
    )
    sure = milestone(confidence="medium", citations=cited)
    assert ["event-2001"] == places(evidence.no_surer_than_its_sources(make(sure)))


def test_allowances(make) -> None:
    """An allowance excuses a finding, and one that excuses nothing is found itself."""
    excused = make(
        SOURCE,
        COMPANY,
        OTHER,
        milestone(),
        allowed={"unused: b-company": "Why not.", "main line: importance 1": "Tiny."},
    )
    assert [] == places(findings(excused))
    idle = make(SOURCE, COMPANY, milestone(), allowed={"unused: b-company": "Why not."})
    assert "unused: b-company" in places(findings(idle))
    bare = make(SOURCE, COMPANY, milestone(), allowed={"main line: importance 1": " "})
    assert ["main line: importance 1"] == places(findings(bare))


def test_a_finding_reads_well(make) -> None:
    """A finding is one line with the place, what is wrong, what is right and the check."""
    found = texts.titles(make(milestone(title="Works opened.")))[0]
    expected = (
        "event-2001: title 'Works opened.' (expected under 80 characters, no full stop) [titles]"
    )
    assert expected == str(found)
