"""Records as prose with footnotes."""

import pickle
import re
from itertools import chain

import attrs
import pytest

import jac_history as jac
import written
from tiny import (
    CITED,
    COMPANY,
    OTHER,
    PERSON,
    SOURCE,
    dataset_of,
    date,
    dispute,
    figure,
    milestone,
    stake,
    tenure,
)

REPORT = jac.Source(id="gazette", publisher="The Gazette", kind="press", title="Works open")
BLOG = jac.Source(id="a-blog", publisher="A Blog", kind="blog", note="Nameless.")
ONE = (jac.Citation(source=REPORT, says="They opened."),)
THEMES = (
    *("The company", "Trucks", "Bus chassis and buses", "Cars and brands", "Electric cars"),
    *("Partnerships", "Abroad", "Leadership and ownership", "Plants and output", "The state"),
)
TWO = (*ONE, jac.Citation(source=BLOG, says="They opened.", locator="p. 3"))


def prose(*records: jac.Record, **options: str) -> str:
    """Return records as prose, without knowing their dataset."""
    return jac.Records(records).to_markdown(**options)


def headings(text: str) -> list[str]:
    """Return the headings of a text, without those of its ends."""
    ends = {"What is uncertain, and why", "Sources"}
    return [heading for heading in re.findall(r"(?m)^## (.+)$", text) if heading not in ends]


def notes(text: str) -> dict[str, str]:
    """Return the footnotes of a text by label."""
    return dict(re.findall(r"(?m)^\[\^([\w-]+)\]: (.+)$", text))


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, without the footnotes."""
    return text.partition(f"## {heading}\n\n")[2].partition("\n\n## ")[0].partition("\n\n[^")[0]


def test_a_year() -> None:
    """A milestone is told under its year, its sources are in one footnote."""
    text = prose(milestone(), title="Works")
    assert text.startswith("# Works\n\n")
    assert "\n\n## 2001\n\nIn 2001: The works opened.[^event-2001]\n\n" in text
    assert {"event-2001": "A Company, [\\[Untitled\\]](<https://a.example/1>)."} == notes(text)
    assert "- A Company. *\\[Untitled\\]*. No date. <https://a.example/1>" == section(
        text, "Sources"
    )
    assert "What is uncertain" not in text


def test_a_date_that_the_text_says_is_not_repeated() -> None:
    """A summary with its date needs none before it."""
    told = milestone(summary="The works opened in 2001.")
    assert "\n\nThe works opened in 2001.[^event-2001]" in prose(told)


@pytest.mark.parametrize(
    ("confidence", "citations", "lead"),
    [
        ("high", ONE, "In 2001: The"),
        ("medium", ONE, "In 2001, according to one report: The"),
        ("medium", TWO, "In 2001, by several sources: The"),
        ("low", ONE, "In 2001, according to one unconfirmed report: The"),
        ("low", TWO, "In 2001, by unconfirmed reports: The"),
    ],
)
def test_certainty_in_words(confidence, citations, lead) -> None:
    """How sure a record is stands in words before it; what is sure says nothing."""
    text = prose(milestone(confidence=confidence, citations=citations))
    assert f"\n\n{lead} works opened." in text


def test_a_text_that_names_its_source_needs_no_other_words() -> None:
    """Where the text says who says so, it is not said twice."""
    wrote = milestone(confidence="low", citations=ONE, summary="The Gazette has them open.")
    assert "In 2001: The Gazette has them open." in prose(wrote)
    said = milestone(confidence="low", citations=ONE, summary="A paper says that they opened.")
    assert "In 2001: A paper says that they opened." in prose(said)


def test_dates_in_words() -> None:
    """A doubtful date is told as one, and listed among what is uncertain."""
    text = prose(milestone(when=date("1968?")))
    assert "Probably in 1968: The works opened." in text
    doubts = section(text, "What is uncertain, and why")
    assert "- Works opened (1968 (uncertain)): the date is uncertain." == doubts


def test_what_is_uncertain_names_reports() -> None:
    """Weak evidence is listed; several press sources are not."""
    records = [
        milestone("a", confidence="medium", citations=ONE),
        milestone("b", confidence="low", citations=TWO),
        milestone("c", confidence="medium", citations=TWO),
    ]
    assert (
        "- Works opened (2001): it rests on one report only.\n"
        "- Works opened (2001): it rests on unconfirmed reports only."
    ) == section(prose(*records), "What is uncertain, and why")


def test_what_may_lie_outside_the_window() -> None:
    """What is only possible in the window that was asked for is named."""
    data = dataset_of([COMPANY, SOURCE, milestone(when=date("[2001,2002]"))])
    text = data.milestones_between(2002, 2002).to_markdown()
    assert text.startswith("# Milestones in 2002\n")
    assert "several dates are possible; it may lie outside the time asked for." in text


@pytest.mark.parametrize(
    ("window", "chapters"),
    [
        ((2002, 2004), ["2002", "2003", "2004"]),
        ((2003, "2003-06"), ["2003"]),
        ((None, 2002), ["1999", "2000", "2002"]),
        ((2003, None), ["2003", "2005", "2007"]),
        ((None, None), ["1999", "2000", "2003", "2005", "2007"]),
    ],
)
def test_chapters_lie_in_the_window(window, chapters) -> None:
    """What began before is told in the first year, what is known of only later in the last one."""
    terms = ("1999/2010", "[2000..2003]", "2003-05", "/2007", "2005")
    records = [tenure(f"term-{place}", PERSON, period) for place, period in enumerate(terms)]
    data = dataset_of([COMPANY, PERSON, SOURCE, *records])
    assert chapters == headings(data.tenures().between(*window).to_markdown())


def test_chapters_of_things_are_of_their_own_years() -> None:
    """Partners of a year are told by when they were founded, not by when they were partners."""
    text = jac.partners_of(on=2018).to_markdown()
    assert {"1981", "2006", "Without a date"} <= set(headings(text))


def test_rival_values() -> None:
    """Rival values stand side by side with their sources, the preferred one marked."""
    event = milestone()
    data = dataset_of([COMPANY, SOURCE, event, dispute(event, "when", "2001")])
    text = data.milestones().to_markdown()
    assert (
        "Sources differ on the date: 2001 (preferred here)[^a-dispute-1] or 2002[^a-dispute-2]. "
        "It is so.\n"
    ) in text
    assert {"event-2001", "a-dispute-1", "a-dispute-2"} == set(notes(text))
    assert "- Works opened (2001): sources differ on the date." in text
    assert "Sources differ" in (data.milestones() + data.milestones()[:0]).to_markdown()


def test_rival_entities_have_names() -> None:
    """Rival values that are entities are told by name; words stay as they are."""
    one = attrs.evolve(COMPANY, derived_from=(OTHER,))
    positions = (
        jac.Position(value="b-company", citations=CITED),
        jac.Position(value="some works", citations=CITED),
    )
    clash = dispute(one, "derived_from", None, positions=positions)
    data = dataset_of([one, OTHER, SOURCE, clash])
    text = data.disputes().to_markdown()
    assert "Sources differ on the origin: B Company[^a-dispute-1] or some works[^" in text
    assert "- A Company: sources differ on the origin." in text


def test_a_pickled_result_tells_its_disputes() -> None:
    """A result that was pickled tells what its dataset does; one without a dataset none."""
    event = milestone()
    data = dataset_of([COMPANY, SOURCE, event, dispute(event, "when", "2001")])
    back = pickle.loads(pickle.dumps(data.milestones()))
    assert "Sources differ" in data.milestones().to_markdown()
    assert data.milestones().to_markdown() == back.to_markdown()
    assert "Sources differ" not in jac.Records([event]).to_markdown()


def test_stances_in_a_footnote() -> None:
    """A footnote tells who says otherwise and what only tells of the surroundings."""
    cited = (
        jac.Citation(source=BLOG, says="No.", stance="disputes"),
        jac.Citation(source=SOURCE, says="So.", stance="context"),
        *ONE,
    )
    assert (
        "The Gazette, Works open. Otherwise: A Blog, \\[Untitled\\]. "
        "See also A Company, [\\[Untitled\\]](<https://a.example/1>)."
    ) == notes(prose(milestone(citations=cited)))["event-2001"]


@pytest.mark.parametrize(
    ("note", "url", "mark"),
    [
        ("Mirror at a.example", "https://a.example/2", " (copy)"),
        ("Press release; carried by A Portal", "https://a.example/2", " (copy)"),
        ("A Paper; read on a copy of the site", "https://a.example/2", " (copy)"),
        ("Re-post; read on a re-posting site that is not linked", None, ""),
        ("An older copy, read at a mirror, gives 2020", "https://a.example/2", ""),
        ("Nameless.", "https://a.example/2", ""),
        (None, "https://a.example/2", ""),
    ],
)
def test_a_link_to_a_copy_says_so(note, url, mark) -> None:
    """Behind a link that leads to a copy stands that it does."""
    paper = jac.Source(id="paper", publisher="A Paper", kind="press", url=url, note=note)
    (text,) = notes(prose(milestone(citations=(jac.Citation(source=paper, says="So."),)))).values()
    assert text.endswith(f"\\[Untitled\\]](<{url}>){mark}." if url else "\\[Untitled\\].")


def test_a_source_is_listed_once() -> None:
    """However often it is cited, the bibliography has a source once, by publisher."""
    text = prose(milestone("a", citations=TWO), milestone("b", citations=TWO))
    assert section(text, "Sources").splitlines() == [
        "- A Blog. *\\[Untitled\\]*. No date. Nameless.",
        "- The Gazette. *Works open*. No date.",
    ]


@pytest.mark.parametrize("stop", [".", "?", "!", "\u3002", "\uff1f", "\uff01"])
def test_a_title_that_ends_itself_gets_no_full_stop(stop) -> None:
    """A Chinese full stop, question or exclamation mark ends a title as well as an English one."""
    paper = attrs.evolve(REPORT, title=f"江淮{stop}")
    text = prose(milestone(citations=(jac.Citation(source=paper, says="They opened."),)))
    assert f"- The Gazette. *江淮{stop}* No date." == section(text, "Sources")
    assert [f"The Gazette, 江淮{stop}"] == list(notes(text).values())


def test_relations() -> None:
    """Offices, shares, partnerships and figures are sentences that go on after their time.

    What goes on is not told as if it were over.
    """
    deal = jac.Partnership(
        id="deal",
        parties=(jac.Party(entity=COMPANY, role="buyer"), jac.Party(entity=OTHER, role="maker")),
        kind="supply",
        period=date("2001/.."),
        summary="Engines.",
        citations=CITED,
        confidence="high",
    )
    text = prose(
        deal,
        attrs.evolve(deal, id="lone", parties=deal.parties[:1]),
        tenure("term", PERSON, "1997~/2012", note="For long"),
        tenure("now", PERSON, "2012/.."),
        tenure("gone", PERSON, "2012/"),
        stake("lasting", 6, "2001/.."),
        stake("before", 7, "/2005"),
        stake("share", 5),
        attrs.evolve(stake("some", 5), percent=None),
        attrs.evolve(stake("least", 5), bound="at-least"),
        figure("sales", 2001, 5000, segment="light truck", scope="at home"),
        figure("rank", 2001, 1, measure="rank", unit="rank", kind="claim", bound="about"),
    )
    for told in (
        "Since 2001, A Company (buyer) and B Company (maker) have been partners (supply).",
        "Since 2001, A Company (buyer) have been partners (supply). Engines.[^lone]",
        "From about 1997 to 2012, A Person was chairman of A Company. For long.[^term]",
        "Since 2012, A Person has been chairman of A Company.[^now]",
        "From 2012, until when is not known, A Person was chairman of A Company.[^gone]",
        "Since 2001, B Company has held 6 % of A Company.[^lasting]",
        "Until 2005, since when is not known, B Company held 7 % of A Company.[^before]",
        "From 2001 to 2005, B Company held 5 % of A Company.[^share]",
        "From 2001 to 2005, B Company held a share of A Company.[^some]",
        "From 2001 to 2005, B Company held at least 5 % of A Company.[^least]",
        "In 2001, vehicle sales of A Company came to 5,000 vehicles (light truck; at home).",
        "In 2001, a claim put rank of A Company at about 1.[^rank]",
    ):
        assert f"\n\n{told}" in text


def test_claims() -> None:
    """A claim is told with who makes it, where, the verdict and the reason."""
    claim = jac.Claim(
        id="a-claim",
        text="It is the first.",
        made_by=REPORT,
        locator="p. 2",
        about=(COMPANY,),
        verdict="partly",
        reason="It is the second",
        citations=CITED,
    )
    told = "The Gazette (p. 2): “It is the first.” This holds in part. It is the second.[^a-claim]"
    assert f"\n\n{told}\n" in prose(claim)
    assert "\n\nThe Gazette: “It" in prose(attrs.evolve(claim, locator=None))


def test_a_source_that_repeats_another_does_not_count() -> None:
    """Two publishers of one text are one report."""
    copy = attrs.evolve(BLOG, based_on=REPORT)
    cited = (*ONE, jac.Citation(source=copy, says="They opened."))
    told = prose(milestone(confidence="medium", citations=cited))
    assert "according to one report" in told


def test_things() -> None:
    """Entities and sources are told by name, kind and summary, without a year."""
    named = attrs.evolve(
        COMPANY,
        names=(jac.Name(text="示例", lang="zh-Hans"),),
        founded=date("1964"),
        summary="It builds trucks.",
    )
    text = prose(named, PERSON, REPORT)
    assert "A Company (示例): automaker, founded 1964. It builds trucks.[^a-company]" in text
    assert "\n\nA Person: executive.[^a-person]\n" in text
    assert "## Without a date\n" in text
    assert "\n\nThe Gazette. *Works open*. No date.\n" in text


def test_themes() -> None:
    """Chapters by theme come in their order, a record in one of them."""
    text = prose(
        tenure("term", PERSON, "2001"),
        milestone("truck", title="First truck", category="product"),
        milestone("rule", title="A law", category="regulation"),
        by="theme",
    )
    assert ["Trucks", "Leadership and ownership", "The state"] == headings(text)


@pytest.mark.parametrize(
    ("title", "category", "theme"),
    [
        ("First electric bus", "product", "Electric cars"),
        ("Bus chassis", "product", "Bus chassis and buses"),
        ("A sedan for families", "product", "Cars and brands"),
        ("A show", "product", "Cars and brands"),
        ("Trucks exported", "market", "Abroad"),
        ("A thing built", "production", "Plants and output"),
        ("A venture in trucks", "partnership", "Partnerships"),
        ("A name", "corporate", "The company"),
    ],
)
def test_theme_of(title, category, theme) -> None:
    """What a record is about decides on its theme, its category where that does not show."""
    text = prose(milestone(title=title, category=category), by="theme")
    assert [theme] == headings(text)


def test_abroad() -> None:
    """What happens in another country is told as abroad; a dispute as what it is over."""
    places = [
        jac.Place(id=c.lower(), name=c, kind="country", country=c, citations=CITED)
        for c in ("CN", "CL")
    ]
    home, away = (milestone(f"in-{place.id}", about=(COMPANY, place)) for place in places)
    told = [home, away, dispute(away, "when", None)]
    assert [["Plants and output"], ["Abroad"], ["Abroad"]] == [
        headings(prose(record, by="theme")) for record in told
    ]


def test_a_record_without_sources() -> None:
    """What has no citation has no footnote."""
    assert "\n\nA Company: automaker.\n" in prose(attrs.evolve(COMPANY, citations=()))


def test_titles() -> None:
    """Without a title a story is called by what it tells of."""
    assert jac.milestones_between(2002, 2004)[:1].to_markdown().startswith("# Milestones from 2002")
    assert jac.stakes()[:1].to_markdown().startswith("# Shareholdings\n")
    assert "# Records\n" == prose()
    assert prose(milestone(), title="$1 and $2").startswith("# \\$1 and \\$2\n")


def test_another_order() -> None:
    """An order that there is not is refused, with the nearest one."""
    with pytest.raises(jac.InvalidArgumentError, match=r"by cannot be .* one of 'year', 'theme'"):
        prose(milestone(), by="yaer")


def test_every_type_can_be_told() -> None:
    """Each type of record makes prose; a label holds only what pandoc takes for one."""
    text = prose(*written.RECORDS)
    assert all(re.fullmatch(r"[\w-]+", label) for label in notes(text))
    assert {record.record_type for record in written.RECORDS} == {*jac.words(jac.RecordType)}


@pytest.mark.parametrize("by", ["year", "theme"])
def test_the_whole_dataset(by) -> None:
    """All that the dataset holds can be told: every mark has its footnote, every note its mark."""
    records = [
        *chain(jac.milestones(), jac.tenures(), jac.stakes(), jac.partnerships(), jac.figures())
    ]
    text = (jac.milestones()[:0] + jac.Records(records)).to_markdown(by=by)
    marks = re.findall(r"(?<!^)\[\^([\w-]+)\](?!:)", text, re.MULTILINE)
    assert len(marks) == len(set(marks))
    assert set(marks) == set(notes(text))
    assert {record.id for record in records if record.evidence} <= set(marks)
    assert set(THEMES) >= set(headings(text)) or by == "year"
