"""What one sees of a result: the line that counts, the rows that are chosen, what is left out."""

import re

import pytest

import jac_history as jac
from columns import columns_of
from tiny import CITED, COMPANY, OTHER, dataset_of, date, figure, milestone, stake


@pytest.fixture(autouse=True)
def _width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")


def first_line(records):
    """Return the line that counts records."""
    return repr(records).splitlines()[0]


def shown_ids(records):
    """Return the ids that stand in the text of records, in its order."""
    known = set(records.ids)
    return [word for word in repr(records).split() if word in known]


def test_the_first_line_counts_the_certain_ones():
    """How many there are, and how many of them are certain in the window that was asked for."""
    found = jac.milestones().between(2002, 2017)
    certain = jac.milestones().between(2002, 2017, certainty="definite")
    assert f"{len(found)} milestones, {len(certain)} of them definitely from 2002 to 2017" == (
        first_line(found)
    )
    assert f"{len(certain)} milestones, all of them definitely from 2002 to 2017" == (
        first_line(certain)
    )
    only = found.where(lambda one: one.id not in certain.ids)
    assert f"{len(only)} milestones, none of them definitely from 2002 to 2017" == first_line(only)


def test_the_first_line_of_one_and_of_none():
    """One record is certain or possible; none is none in the window."""
    listing = jac.milestones().where(id="shanghai-listing-2001")
    assert "1 milestone, definitely on 24 August 2001" == first_line(
        listing.between("2001-08-24", "2001-08-24")
    )
    founded = jac.Organization(
        id="a", name="A", kind="works", founded=jac.EDTFDate.parse("2017-12")
    )
    assert "1 organisation, possibly on 1 December 2017" == first_line(
        jac.Records([founded]).between("2017-12-01", "2017-12-01")
    )
    assert "0 milestones since 24 August 2001" == first_line(
        jac.milestones()[:0].between("2001-08-24", None)
    )


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (2017, 2017, "in 2017"),
        ("2017-03", "2017-03", "in March 2017"),
        ("2017-01-01", "2017-01-01", "on 1 January 2017"),
        ("2017-01", "2017-03", "from January 2017 to March 2017"),
        (2002, "2017-06-05", "from 1 January 2002 to 5 June 2017"),
        (None, 1970, "until 1970"),
        ("2020-02", None, "since February 2020"),
    ],
)
def test_windows_in_words(start, end, words):
    """A window is told in the coarsest words that say it exactly."""
    assert first_line(jac.milestones().between(start, end)).endswith(words)


def test_an_open_window_is_none():
    """What is asked for at any time is just counted."""
    everything = jac.milestones().between(None, None)
    assert f"{len(everything)} milestones" == first_line(everything)
    assert "?" not in [line.split()[0] for line in repr(everything).splitlines()]


def test_possible_ones_are_marked():
    """What is only possible carries a question mark, which is explained once."""
    found = jac.Records(
        jac.Organization(id=f"in-{text}", name=text, kind="works", founded=jac.EDTFDate.parse(text))
        for text in ("2001-08", "2001-08-24", "2001")
    ).between("2001-08-24", "2001-08-24")
    assert "3 organisations, 1 of them definitely on 24 August 2001" == first_line(found)
    text = repr(found)
    assert 2 == len(re.findall(r"^\? (?!only)", text, re.MULTILINE))
    assert 1 == text.count("? only possible: the date is not known well enough to be sure.")
    assert 2 == found._repr_html_().count(">?</span>")
    assert 2 == found._repr_mimebundle_()["text/markdown"].count("| ? ")


def test_a_mark_stands_by_what_is_only_possible():
    """A partner is only possible by the partnership, not by the day on which it was founded."""
    partners = jac.partners_of(on="2018-06-01", certainty="possible")
    shown = repr(partners)
    assert shown.splitlines()[1].split() == ["founded", "what", "kind", "who", "sources"]
    assert not re.findall(r"^\? (?!only)", shown, re.MULTILINE)
    marked = re.findall(r"  \? ", shown)
    certain = jac.partners_of(on="2018-06-01", certainty="definite")
    assert len(marked) == 10 - len(certain)


def test_partners_stand_by_rank():
    """The certain come first, and of them those that most sources know."""
    shown = shown_ids(jac.partners_of(on="2018-06-01"))
    certain = jac.partners_of(on="2018-06-01", certainty="definite").ids
    assert set(certain) == set(shown[: len(certain)])
    citations = [len(jac.organization(name).evidence) for name in shown]
    surest, others = citations[: len(certain)], citations[len(certain) :]
    assert surest == sorted(surest, reverse=True)
    assert others == sorted(others, reverse=True)


def test_the_most_important_are_shown_in_the_order_of_time():
    """Of many milestones ten are shown, none of which is less important than one left out."""
    everything = jac.milestones_between(2002, 2017)
    shown = shown_ids(everything)
    assert 10 == len(shown)
    assert shown == [one for one in everything.ids if one in shown]
    assert {1} == {one.importance for one in everything if one.id in shown}


def test_the_latest_figures_are_shown():
    """Of many figures of one measure the latest are shown."""
    sales = jac.figures().about("jac-motors").where(measure="vehicle-sales", kind="actual")
    years = [one.period.latest.year for one in sales if one.id in shown_ids(sales)]
    assert 10 == len(years)
    assert min(years) >= 2020
    assert "The 10 latest, measure by measure, of" in repr(sales)


def test_entities_with_most_sources_are_shown():
    """Of many entities those that most is known of are shown."""
    organizations = jac.organizations()
    assert "jac-motors" in shown_ids(organizations)
    least = min(len(one.citations) for one in organizations if one.id in shown_ids(organizations))
    assert sum(len(one.citations) > least for one in organizations) < 10


def test_the_surest_are_shown():
    """Of many records without a measure of importance the surest are shown, then the cited."""
    deals = jac.partnerships()
    shown = [one for one in deals if one.id in shown_ids(deals)]
    assert {"high"} == {one.confidence for one in shown}
    least = min(len(one.citations) for one in shown)
    others = [one for one in deals if one.confidence == "high" and one not in shown]
    assert others
    assert max(len(one.citations) for one in others) <= least
    assert f"The 10 surest, then best attested, of {len(deals)} are shown" in repr(deals)


def test_the_highest_offices_are_shown():
    """Of many terms of office those of chairmen and general managers are shown, not the first."""
    tenures = jac.tenures().about("jac-motors")
    shown = [one for one in tenures if one.id in shown_ids(tenures)]
    assert 10 == len(shown) < len(tenures)
    led = {"chairman", "general manager", "party secretary", "head", "president"}
    assert {one.position for one in shown} <= {*led, "factory director", "director"}
    assert {one.person.id for one in tenures if one.position == "chairman"} <= {
        one.person.id for one in shown
    }
    assert f"The 10 in the highest offices of {len(tenures)} are shown" in repr(tenures)


def test_the_best_supported_claims_are_shown():
    """Of many claims those that the evidence bears out are shown, not the most disputed."""
    claims = jac.claims()
    shown = [one for one in claims if one.id in shown_ids(claims)]
    assert {"confirmed"} == {one.verdict for one in shown}
    least = min(len(one.citations) for one in shown)
    others = [one for one in claims if one.verdict == "confirmed" and one not in shown]
    assert max(len(one.citations) for one in others) <= least
    assert f"The 10 best supported of {len(claims)} are shown" in repr(claims)


def test_the_latest_shares_are_shown():
    """Of many shareholdings the latest are shown, those that go on among them."""
    stakes = [stake("old", 1, "2001/2003"), *(stake(f"s{n}", n, "2010/..") for n in range(2, 13))]
    held = dataset_of([*stakes, COMPANY, OTHER]).stakes()
    assert "old" not in shown_ids(held)
    assert "The 10 latest of 12 are shown" in repr(held)


def test_a_history_is_shown_from_its_beginning_to_its_end():
    """Of equally important events each decade has its best attested first."""
    events = [
        milestone(
            f"e-{year}-{number}", when=date(str(year)), importance=1, citations=CITED * number
        )
        for year in (1961, 1972, 1983, 1994, 2005)
        for number in range(1, 10)
    ]
    shown = shown_ids(dataset_of([*events, COMPANY]).milestones())
    assert [
        f"e-{year}-{number}" for year in (1961, 1972, 1983, 1994, 2005) for number in (8, 9)
    ] == (shown)


@pytest.mark.parametrize("decade", range(1960, 2030, 10))
def test_decades_are_those_of_the_calendar(decade):
    """Events of the first and the last year of a decade share its rows, others have their own."""
    same = [decade, decade, decade + 9, decade + 9]
    events = [
        milestone(f"{name}-{place}", when=date(f"{year}"), importance=1)
        for name, years in {"a": [*same, *same, *same], "z": [decade - 1]}.items()
        for place, year in enumerate(years)
    ]
    assert "z-0" in shown_ids(dataset_of([*events, COMPANY]).milestones())


def test_an_event_without_an_end_in_sight_is_shown():
    """A date that is open to later counts to the last decade."""
    events = [milestone(f"e-{n}", when=date("[2001..]"), importance=1) for n in range(12)]
    assert 10 == len(shown_ids(dataset_of([*events, COMPANY]).milestones()))


def test_a_card_shows_the_last_whole_year_of_the_main_measures():
    """Of many measures the main ones are shown, each by its last whole year."""
    figures = [
        figure("sales-2001", 2001, 1),
        figure("sales-2002-h1", 2002, 1, period=date("2002-01/2002-06")),
        figure("bus-2003", 2003, 1, segment="bus"),
        figure("revenue-2001", 2001, 1, measure="revenue", unit="CNY"),
        figure("staff-2003", 2003, 1, measure="staff", unit="people", period=date("2003-12-31")),
        *(
            figure(f"rank-{year}", year, 1, measure="rank", unit="rank")
            for year in range(1990, 2004)
        ),
    ]
    shown = shown_ids(dataset_of([*figures, COMPANY]).figures())
    assert {"sales-2001", "revenue-2001", "staff-2003"} < set(shown)
    assert "rank-2003" in shown


def test_the_first_are_shown_where_all_are_alike():
    """Of records between which nothing tells, and of hits of a search, the first are shown."""
    sources = jac.sources()
    assert list(sources.ids[:10]) == shown_ids(sources)
    hits = jac.search("truck", limit=30)
    assert list(hits.ids[:10]) == shown_ids(hits)
    assert f"The first 10 of {len(hits)} are shown" in repr(hits)


def test_all_are_shown_where_there_is_room():
    """A result of ten rows needs no last line."""
    assert "shown" not in repr(jac.milestones()[:10])


@pytest.mark.parametrize("width", ["30", "80", "100", "160"])
def test_ids_are_never_broken(monkeypatch, width):
    """Every id that is shown stands whole, and nothing else is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", width)
    for records in (jac.milestones(), jac.figures(), jac.tenures(), jac.people(), jac.disputes()):
        assert 10 == len(shown_ids(records))
        lines = [line for line in repr(records).splitlines() if " " in line.strip()]
        assert max(map(columns_of, lines)) <= int(width)


def test_a_notebook_shows_the_same():
    """HTML and Markdown begin with the same line, and show twenty rows where there are more."""
    found = jac.milestones().between(2002, 2017)
    bundle = found._repr_mimebundle_()
    assert repr(found) == bundle["text/plain"]
    assert f"<caption>{first_line(found)}</caption>" in bundle["text/html"]
    assert bundle["text/markdown"].startswith(f"**{first_line(found)}**\n")
    for form in ("text/html", "text/markdown"):
        assert 20 == sum(one in re.findall(r"[\w-]+", bundle[form]) for one in found.ids)


def test_a_decade_stands_for_no_year():
    """Of each measure its last whole year comes first, not a decade that is written as short."""
    flows = ("dividends", "subsidies", "fine", "investment", "net-profit", "price", "revenue")
    more = ("issue-proceeds", "vehicle-exports", "vehicle-output", "vehicle-sales")
    both = [
        figure(f"{measure}-{period}", 2001, 9, measure=measure, period=date(period.upper()))
        for measure in (*flows, *more)
        for period in ("2001", "200x")
    ]
    shown = shown_ids(dataset_of([COMPANY, *both]).figures())
    assert 10 == len(shown)
    assert not [one for one in shown if one.endswith("x")]
