"""The pictures of real results, by what they tell Vega to draw and by the files they become."""

import pickle
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

import jac_history as jac
from drawn import bottom, explained, layers, rows
from jac_history._plot.layout import text_width
from tiny import CITED, COMPANY, OTHER, dataset_of, date, dispute, figure, milestone, vehicle


class Tags(HTMLParser):
    """The tags of a page, and what they load."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.loaded += [value for name, value in attrs if name in {"src", "href"}]


MAIN_LINE = jac.milestones().where(importance=1)
OWN = jac.Dataset.bundled()


def timeline(*records: jac.Record) -> object:
    """Return the timeline of records of one's own."""
    return OWN.timeline(records)


def test_every_record_is_drawn_once() -> None:
    """All of the main line is there, with a label each, whether as points or as bars."""
    picture = jac.timeline(MAIN_LINE)
    drawn = {row["id"] for mark in ("bar", "point") for row in rows(picture, mark)}
    assert set(MAIN_LINE.ids) == drawn
    assert set(MAIN_LINE.ids) == {row["id"] for row in rows(picture, "text")}


def test_a_tooltip_tells_date_and_sources() -> None:
    """The pointer shows the date in words and in EDTF, who it concerns and who says so."""
    picture = jac.timeline(jac.milestones_between("2001-08-24", "2001-08-24", category="finance"))
    row = next(row for row in rows(picture, "point") if row["id"] == "shanghai-listing-2001")
    assert ("24 August 2001", "2001-08-24", "high") == (row["date"], row["EDTF"], row["confidence"])
    assert "JAC Motors" in row["who"]
    assert row["sources"]


def test_long_lists_of_publishers_are_cut() -> None:
    """Of many sources four are named and the rest is counted."""
    sources = [jac.Source(id=f"s{n}", publisher=f"Paper {n}", kind="press") for n in range(6)]
    cited = tuple(jac.Citation(source=source, says="So.") for source in sources)
    (row,) = rows(timeline(milestone(when=date("2001-01-01"), citations=cited)), "point")
    assert "Paper 0, Paper 1, Paper 2, Paper 3 and 2 more" == row["sources"]


def test_doubtful_dates_are_hollow() -> None:
    """A day that is marked uncertain is a hollow point, another a filled one."""
    sure = milestone("sure", when=date("2001-01-01"))
    doubtful = milestone("doubtful", when=date("2003-05-01?"))
    found = {
        row["id"]: layer["mark"]["filled"]
        for layer in layers(timeline(sure, doubtful))
        if layer["mark"]["type"] == "point"
        for row in layer["rows"]
    }
    assert {"sure": True, "doubtful": False} == found


def test_doubtful_periods_are_dotted() -> None:
    """A period that is marked has a dotted outline around all of it, another has none."""
    sure = milestone("sure", when=date("2001/2003"))
    doubtful = milestone("doubtful", when=date("2004~/2006"))
    (outline,) = [one for one in layers(timeline(sure, doubtful)) if "strokeDash" in one["mark"]]
    (row,) = outline["rows"]
    assert ("doubtful", "2004-01-01", "2007-01-01") == (row["id"], row["from"], row["to"])


def test_what_goes_on_has_an_arrow() -> None:
    """A period with an open end has an arrow on the day up to which it is attested."""
    picture = timeline(milestone(when=date("2001/..")))
    arrow = next(one for one in layers(picture) if one["mark"].get("shape") == "triangle-right")
    as_of = jac.dataset_info().as_of
    assert as_of is not None
    assert as_of.latest is not None
    assert as_of.latest.add(days=1).isoformat() == arrow["rows"][0]["at"]


def test_one_day_alone_stands_amid_weeks() -> None:
    """The axis around one day spans two months, and the point stands at noon of that day."""
    picture = timeline(milestone(when=date("1964-05-20")))
    (point,) = rows(picture, "point")
    assert "1964-05-20T12:00Z" == point["at"]
    (edges,) = [one for one in picture.to_dict()["layer"] if one["mark"].get("opacity") == 0]
    first, last = (row["at"] for row in picture.to_dict()["datasets"][edges["data"]["name"]])
    assert ("1964-04", "1964-06") == (first[:7], last[:7])


@pytest.mark.parametrize(
    ("when", "label"),
    [("1964-05-20", "24 May 1964"), ("2020-03/2021-02", "Apr 2020"), ("1964/1999", "1970")],
)
def test_each_label_of_the_axis_tells_its_year(tmp_path, when, label) -> None:
    """Among weeks and months, too, no label leaves open which year it is of; none is an hour."""
    file = jac.save_picture(timeline(milestone(when=date(when))), tmp_path / "axis.svg")
    texts = [one.text or "" for one in ET.parse(file).iter() if one.tag.endswith("text")]
    labels = [text for text in texts if text not in {"Event", "solid: certain"}]
    years = [text for text in labels if re.search("(19|20)[0-9]{2}$", text)]
    assert label in years
    assert not [text for text in labels if re.search("AM|PM|:[0-9]", text)]


def test_records_of_several_types_have_a_legend() -> None:
    """Milestones are coloured by category, other records by type, and a legend tells which."""
    spec = jac.timeline([*jac.leaders_of(), MAIN_LINE[0]]).to_dict()
    colours = spec["layer"][0]["encoding"]["color"]["scale"]["domain"]
    assert {"tenure", MAIN_LINE[0].category} == set(colours)


def test_no_two_groups_look_alike() -> None:
    """Milestones of all categories have other colours than what lasts, and keep theirs."""
    events = jac.milestones()
    lasting = (jac.leaders_of(), jac.owners_of(), jac.partnerships_of("jac-motors"))
    spec = jac.timeline([*events, *(one for group in lasting for one in group)]).to_dict()
    scale = spec["layer"][0]["encoding"]["color"]["scale"]
    assert {"tenure", "stake", *(one.category for one in events)} == set(scale["domain"])
    assert len(scale["domain"]) == len(set(scale["range"]))
    alone = jac.timeline(events).to_dict()["layer"][0]["encoding"]["color"]["scale"]
    assert alone["range"] == scale["range"][: len(alone["range"])]


def test_of_many_records_the_important_are_labelled() -> None:
    """120 labels are the most, first those of the main line, and the rest is counted."""
    picture = jac.timeline(jac.milestones())
    labelled = {row["id"] for row in rows(picture, "text")}
    assert 120 == len(labelled)
    drawn = {row["id"] for mark in ("bar", "point") for row in rows(picture, mark)}
    assert f"without a label: {len(drawn) - 120} of {len(drawn)}" in explained(picture)
    assert set(MAIN_LINE.ids) <= labelled


def test_all_vehicles_have_a_label() -> None:
    """No vehicle of JAC is without its name, the newest neither."""
    vehicles = jac.vehicles().about("jac-motors")
    named = {row["id"] for row in rows(jac.timeline(vehicles), "text")}
    assert {one.id for one in vehicles if one.time} == named


def test_records_without_a_date_are_left_out() -> None:
    """An entity without a date has no place on the line; alone it is refused."""
    picture = timeline(COMPANY, milestone(when=date("2001-01-01")))
    assert ["event-2001"] == [row["id"] for row in rows(picture, "point")]
    with pytest.raises(jac.InvalidArgumentError, match="records with a date, at least one"):
        timeline(COMPANY)


@pytest.mark.parametrize("records", ["nio", ["nio"], [milestone(), "nio"]])
def test_ids_are_no_records(records) -> None:
    """Ids and names in the place of records are refused, also among records."""
    with pytest.raises(jac.InvalidArgumentError, match="must be records with a date"):
        jac.timeline(records)


def test_one_record_is_drawn_alone() -> None:
    """A record that is given by itself is a picture of one."""
    record = jac.get("shanghai-listing-2001")
    assert jac.timeline([record]).to_dict() == jac.timeline(record).to_dict()


@pytest.mark.parametrize("draw", [jac.timeline, jac.chart])
@pytest.mark.parametrize("given", ["revenue", 5, None, [], ["nio"], jac.milestones_between])
def test_what_is_no_record_is_refused(draw, given) -> None:
    """The refusal names the argument and what it should have been."""
    with pytest.raises(jac.InvalidArgumentError, match="at least one"):
        draw(given)


@pytest.mark.parametrize(
    "draw",
    [
        lambda title: jac.timeline(MAIN_LINE, title=title),
        lambda title: jac.chart(jac.series("revenue"), title=title),
        lambda title: jac.partner_map(on=2018, title=title),
    ],
)
def test_a_title_is_text(draw) -> None:
    """Another title is refused by name."""
    with pytest.raises(jac.InvalidArgumentError, match="title must be text, empty for none"):
        draw(5)


def test_a_long_label_of_one_record_ends_at_its_mark() -> None:
    """In a narrow picture it stands above the mark, as there is room on neither side."""
    title = "Works opened in Hefei by the province, the ministry and a partner from abroad"
    picture = OWN.timeline(milestone(title=title, when=date("2001-08-24")), width=300)
    marks = [layer["mark"] for layer in layers(picture) if layer["mark"]["type"] == "text"]
    assert {"right"} == {mark["align"] for mark in marks}
    lines = sorted(rows(picture, "text"), key=lambda row: row["lane"])
    assert title == " ".join(line["text"] for line in lines)


def test_a_lone_figure_far_off_is_told_in_words() -> None:
    """It does not stretch the axis over many empty years."""
    years = (1990, 2010, 2011, 2012)
    picture = OWN.chart([figure(f"sales-{year}", year, year) for year in years])
    assert [2010, 2011, 2012] == sorted({row["year"] for row in rows(picture, "point")})
    assert any(
        "not drawn" in line and "1990" in line for line in picture.to_dict()["title"]["subtitle"]
    )


@pytest.mark.parametrize("years", [(1990, 2010), (1990, 1998, 2006)])
def test_few_or_near_figures_are_all_drawn(years) -> None:
    """Of two figures neither is the lone one, and eight years are no long gap."""
    picture = OWN.chart([figure(f"sales-{year}", year, year) for year in years])
    assert list(years) == sorted({row["year"] for row in rows(picture, "point")})


@pytest.mark.parametrize("width", [10, 299, 10_001, 10**9, "wide", None, True, 900.0])
def test_a_width_is_a_number_of_pixels(width) -> None:
    """Other widths are refused with what is right."""
    with pytest.raises(jac.InvalidArgumentError, match="pixels, at least 300"):
        jac.timeline(MAIN_LINE, width=width)


def test_a_date_anywhere_in_a_century_does_not_stretch_the_axis() -> None:
    """It is drawn up to the edges, and what that means is said."""
    records = [milestone("sure", when=date("2001")), milestone("vague", when=date("20XX"))]
    picture = timeline(*records, milestone("late", when=date("2011")))
    ends = [row["to"] for row in rows(picture, "bar") if row["id"] == "vague"]
    assert "2013" > max(ends)
    assert "up to the edge: may be beyond it" in explained(picture)


@pytest.mark.parametrize(("vague", "end"), [("19XX", 1999), ("20XX", 2000)])
def test_of_a_vague_date_the_nearest_end_is_seen(vague, end) -> None:
    """What lies in another century is not cut off whole."""
    other = {"19XX": "2005", "20XX": "1990"}[vague]
    records = [milestone("vague", when=date(vague)), milestone("clear", when=date(other))]
    drawn = [row for row in rows(timeline(*records), "bar") if row["id"] == "vague"]
    assert any(int(row["from"][:4]) <= end <= int(row["to"][:4]) for row in drawn)


def test_an_entity_with_an_end_is_a_bar() -> None:
    """From the beginning to the end, of which the bounds are drawn as those of a period."""
    car = vehicle("car", introduced=date("2003-05-01"), discontinued=date("2008-04-30"))
    (row,) = rows(timeline(car), "bar")
    assert ("2003-05-01", "2008-05-01") == (row["from"], row["to"])
    assert "1 May 2003 to 30 April 2008" == row["date"]


def test_an_end_before_the_beginning_is_none() -> None:
    """Records of one's own are drawn as far as they make sense."""
    car = vehicle("car", introduced=date("2003-05-01"), discontinued=date("1958"))
    (row,) = rows(timeline(car), "point")
    assert "1 May 2003" == row["date"]


DATES = ("2001", "2001-08-24", "199X", "19XX", "20XX", "[..2010]", "[2010..]", "/2018", "2016/")
DATES += ("2016/..", "../2018", "2001~", "1990?/2005", "2001/2003", "1958", "2100", "2001-21")


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from(DATES), min_size=1, max_size=5),
    st.lists(st.sampled_from(DATES), max_size=4),
)
def test_any_dates_can_be_drawn_together(happened, lived) -> None:
    """Every record has a mark within the axis, whatever limits it has or lacks."""
    events = [milestone(f"m{n}", when=date(text)) for n, text in enumerate(happened)]
    cars = [
        vehicle(f"v{n}", introduced=date(text), discontinued=date(lived[-1]))
        for n, text in enumerate(lived)
    ]
    picture = timeline(*events, *cars)
    drawn = [layer for layer in layers(picture) if layer["mark"]["type"] != "text"]
    marks = [row for layer in drawn for row in layer["rows"]]
    assert {one.id for one in (*events, *cars)} == {row["id"] for row in marks}
    assert all(row["from"] <= row["to"] for row in marks if "to" in row)


def test_only_the_signs_that_are_there_are_explained() -> None:
    """A picture of days says nothing of bars, one of periods nothing of points."""
    assert ["solid: certain"] == explained(timeline(milestone(when=date("2001-08-24"))))
    assert {
        "pale between brackets: may be",
        "fading: no known limit",
        "hollow or dotted: marked approximate or uncertain",
    } == set(
        explained(timeline(milestone("a", when=date("2001/")), milestone("b", when=date("2003~"))))
    )


DRAW = {
    "timeline": lambda **look: jac.timeline(MAIN_LINE, **look),
    "Records.timeline": MAIN_LINE.timeline,
    "chart": lambda **look: jac.chart(jac.series("revenue"), **look),
    "YearTable.chart": lambda **look: jac.yearly("revenue").chart(**look),
    "partner_map": lambda **look: jac.partner_map(on=2018, **look),
    "family_tree": lambda **look: jac.family_tree("JAC J2", **look),
    "market_map": jac.market_map,
}
"""Every picture, with sizes and texts as they are asked for."""


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
def test_a_caption_tells_data_and_sources(draw) -> None:
    """Below the picture stand version and licence of the data, and who published the sources."""
    info = jac.dataset_info()
    lines = bottom(draw(caption=True, width=1200))
    assert f"Data: jac_history {info.version}, {info.licence}" == lines[0]
    assert lines[1].startswith("Sources: ")


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
def test_a_caption_of_ones_own(draw, tmp_path) -> None:
    """Any text stands below the picture instead, and is in the file."""
    picture = draw(caption="For a lecture.\nDrawn by hand.")
    assert ["For a lecture.", "Drawn by hand."] == bottom(picture)
    file = jac.save_picture(picture, tmp_path / "own.svg")
    assert "For a lecture." in file.read_text("utf-8")


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
@pytest.mark.parametrize("caption", [None, False])
def test_no_caption_no_frame(draw, caption) -> None:
    """Without a caption the picture is as it would be if none had been thought of."""
    assert draw().to_dict() == draw(caption=caption).to_dict()


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
@pytest.mark.parametrize("caption", ["", "  ", 5, ["text"]])
def test_a_caption_is_text_or_true(draw, caption) -> None:
    """Another caption is refused by name."""
    with pytest.raises(jac.InvalidArgumentError, match="caption must be text, True for data"):
        draw(caption=caption)


def test_a_caption_of_many_publishers_is_cut() -> None:
    """Those of most citations are named, the others counted; and lines fit the picture."""
    lines = bottom(jac.timeline(jac.milestones(), caption=True, width=400))
    assert re.search(r"and \d+ more publishers", " ".join(lines))
    assert all(text_width(line) <= 400 for line in lines)


def test_a_caption_of_records_of_ones_own() -> None:
    """Of records that belong to no dataset only the sources are told."""
    lines = bottom(jac.Records([milestone(when=date("2001-08-24"))]).timeline(caption=True))
    assert ["Sources: A Company"] == lines


def test_a_caption_survives_a_pickle() -> None:
    """A result that was put away still knows which data it is of."""
    kept = pickle.loads(pickle.dumps(MAIN_LINE))
    assert bottom(MAIN_LINE.timeline(caption=True)) == bottom(kept.timeline(caption=True))


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
@pytest.mark.parametrize("height", [99, 10_001, "high", True, 500.5])
def test_a_height_is_a_number_of_pixels(draw, height) -> None:
    """Other heights are refused with what is right."""
    with pytest.raises(jac.InvalidArgumentError, match="height must be pixels, at least 100"):
        draw(height=height)


@pytest.mark.parametrize("name", ["timeline", "Records.timeline", "partner_map", "family_tree"])
def test_a_height_has_to_hold_the_picture(name) -> None:
    """Where rows would lie on each other, the least height is told; it and more are taken."""
    draw = DRAW[name]
    natural = draw().height
    with pytest.raises(jac.InvalidArgumentError, match=f"height must be at least {natural} pixels"):
        draw(height=natural - 1)
    assert draw().to_dict() == draw(height=natural).to_dict()
    assert natural + 200 == draw(height=natural + 200).height


def test_a_chart_is_as_high_as_is_wanted() -> None:
    """Of a table of years it is the height of each panel."""
    assert 120 == DRAW["chart"](height=120).height
    panels = jac.yearly(["revenue", "vehicle-sales"]).chart(height=150).vconcat
    assert [150, 150] == [panel.height for panel in panels]


@pytest.mark.parametrize(
    ("draw", "title"),
    [
        (jac.timeline, "Shareholdings since 2018: JAC Motors"),
        (lambda found, **look: found.timeline(**look), "Shareholdings since 2018: JAC Motors"),
        (lambda _, **look: jac.partner_map(**look), "Partners of JAC Motors"),
        (
            lambda _, **look: jac.partner_map("Navistar", on="2012-06", **look),
            "Partners of Navistar in June 2012",
        ),
        (lambda _, **look: jac.market_map(**look), "JAC Motors abroad"),
        (lambda _, **look: jac.family_tree("JAC J2", **look), "Family tree of JAC J2"),
        (lambda _, **look: jac.family_tree("Refine", **look), "Family tree of Refine"),
        (lambda _, **look: jac.family_tree("jac-motors", **look), "Vehicle families of JAC Motors"),
        (
            lambda _, **look: jac.chart(jac.series("net-profit"), **look),
            "JAC Motors, net profit (billion CNY)",
        ),
    ],
)
def test_a_picture_says_what_it_shows(draw, title) -> None:
    """Without a title of one's own it has one; an empty one leaves it out."""
    found = jac.owners_of(between=(2018, None))
    assert title == draw(found).to_dict()["title"]["text"]
    untitled = draw(found, title="").to_dict()["title"]
    assert "subtitle" not in untitled
    assert title not in untitled["text"]


def test_a_table_of_years_has_a_title_of_its_own_only_if_wanted() -> None:
    """Each of its panels says what it shows."""
    table = jac.yearly(["revenue", "vehicle-sales"])
    assert "title" not in table.chart().to_dict()
    assert "title" not in table.chart(title="").to_dict()
    assert "Years" == table.chart(title="Years").to_dict()["title"]["text"]


def test_a_line_of_time_of_things_that_have_nothing_in_common() -> None:
    """The title says what they are; of a list of one's own there is none."""
    assert "Milestones" == jac.milestones().timeline().to_dict()["title"]["text"]
    assert "subtitle" not in jac.timeline(list(jac.owners_of())).to_dict()["title"]


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
def test_a_long_title_is_wrapped(draw) -> None:
    """It takes several lines, each as wide as the picture at most."""
    title = "A long title that tells in many words what the picture is meant to show to its readers"
    lines = draw(title=title, width=330).to_dict()["title"]["text"]
    assert title == " ".join(lines)
    assert all(text_width(line) <= 330 for line in lines)


def test_a_result_draws_itself() -> None:
    """`Records.timeline` is the same picture."""
    assert jac.timeline(MAIN_LINE).to_dict() == MAIN_LINE.timeline().to_dict()


def test_gaps_stay_gaps() -> None:
    """No line joins two years with a year without a figure between them."""
    figures = [figure(f"f-{year}", year, year * 1000) for year in (2001, 2002, 2004, 2005)]
    lines = rows(OWN.chart(figures), "line")
    runs = {row["year"]: row["run"] for row in lines}
    assert runs[2001] == runs[2002]
    assert runs[2004] == runs[2005]
    assert runs[2002] != runs[2004]


def test_a_line_joins_periods_of_one_length() -> None:
    """A month among years is no fall: lines join what adds up over as long, one after the other."""
    figures = [
        figure("y1", 2001, 100),
        figure("m1", 2001, 9, period=date("2001-11")),
        figure("y2", 2002, 110),
        figure("m2", 2001, 8, period=date("2001-12")),
        figure("m3", 2001, 8, period=date("2002-12")),
    ]
    runs = {row["id"]: row["run"] for row in rows(OWN.chart(figures), "line")}
    assert runs["y1"] == runs["y2"]
    assert runs["m1"] == runs["m2"]
    assert 3 == len(set(runs.values()))


def test_what_is_counted_at_a_moment_is_joined() -> None:
    """For a stock, such as the staff, the length of the period says nothing."""
    figures = [
        figure("y1", 2001, 100, measure="staff", unit="people"),
        figure("day", 2002, 90, measure="staff", unit="people", period=date("2002-06-30")),
    ]
    runs = {row["id"]: row["run"] for row in rows(OWN.chart(figures), "line")}
    assert runs["y1"] == runs["day"]


def test_large_numbers_are_written_in_millions() -> None:
    """The axis is in millions or billions; the tooltip has the full number."""
    picture = OWN.chart([figure("f", 2001, 2_500_000)])
    (row,) = rows(picture, "point")
    assert 2.5 == row["height"]
    assert "exact 2,500,000 vehicles" == row["value"]
    assert "A Company, vehicle sales (million vehicles)" == picture.to_dict()["title"]["text"]


@pytest.mark.parametrize(
    ("bound", "when", "sign", "told"),
    [
        ("exact", "2001", None, []),
        ("about", "2001", "≈", ["≈ about"]),
        ("at-least", "2001", "≥", ["≥ at least"]),
        ("at-most", "2001", "≤", ["≤ at most"]),
        ("exact", "2001?", "?", ["? the date is not certain"]),
        ("at-least", "2001~", "≥?", ["≥ at least", "? the date is not certain"]),
    ],
)
def test_what_is_not_exact_has_a_sign(bound, when, sign, told) -> None:
    """A value that is a limit or about right, or of no certain date, is not drawn as if it was."""
    sure = figure("sure", 2002, 10)
    picture = OWN.chart([figure("f", 2001, 10, bound=bound, period=date(when)), sure])
    signs = {row["id"]: row["sign"] for row in rows(picture, "text")}
    assert ({} if sign is None else {"f": sign}) == signs
    title = picture.to_dict()["title"]
    assert told == [part for line in title["subtitle"] for part in line.split(" · ")]


def test_kinds_are_told_apart() -> None:
    """What was counted is filled, a target hollow, and a legend tells the shapes."""
    picture = OWN.chart([figure("f", 2001, 10), figure("goal", 2002, 20, kind="target")])
    points = [one for one in layers(picture) if one["mark"]["type"] == "point"]
    assert {True: ["f"], False: ["goal"]} == {
        one["mark"]["filled"]: [row["id"] for row in one["rows"]] for one in points
    }
    assert ["actual", "target"] == points[0]["encoding"]["shape"]["scale"]["domain"]
    assert points[0]["encoding"]["shape"]["legend"] is not None


def test_rivals_are_crosses() -> None:
    """The number of a dissenting source is a cross tied to the preferred one."""
    wanted = jac.get("net-profit-2023")
    picture = jac.chart([wanted])
    rivals = {
        float(position.value)
        for one in jac.disputes_of(wanted)
        for position in one.positions
        if position.value != one.preferred
    }
    (power,) = {wanted.value / row["height"] for row in rows(picture, "line")}
    assert rivals == {round(row["rival"] * power) for row in rows(picture, "rule")}


def test_rivals_in_words_are_no_crosses() -> None:
    """Where the rival value is no number, the picture leaves it to `disputes`."""
    own = figure("f", 2001, 10)
    texts = ("10", "about a dozen", "inf", "nan")
    positions = tuple(jac.Position(value=text, citations=CITED) for text in texts)
    rival = dispute(own, "value", None, positions=positions)
    dataset = dataset_of([own, rival])
    assert not rows(dataset.chart([own]), "rule")


def test_lines_are_named_by_what_differs() -> None:
    """Several subjects or segments get a line and a name each; what they share is the title."""
    figures = [
        figure("ours", 2001, 10, segment="pickup"),
        figure("theirs", 2001, 20, segment="pickup", subject=OTHER),
    ]
    picture = OWN.chart(figures)
    assert ["A Company", "B Company"] == sorted(row["line"] for row in rows(picture, "line"))
    assert "vehicle sales, pickup (vehicles)" == picture.to_dict()["title"]["text"]


def test_periods_stand_at_their_middle() -> None:
    """A whole year stands at its number, half a year by its middle."""
    figures = [
        figure("year", 2001, 10),
        figure("half", 2002, 10, period=date("2002-01/2002-06")),
    ]
    at = {row["id"]: row["year"] for row in rows(OWN.chart(figures), "point")}
    assert 2001 == at["year"]
    assert 2001.75 == pytest.approx(at["half"], abs=0.02)
    assert "a year is named at its middle" in explained(OWN.chart(figures))
    assert "a year is named at its middle" not in explained(jac.chart(jac.series("revenue")))


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([], "figures, at least one"),
        ([milestone()], "figures, at least one"),
        ([figure("a", 2001, 1), figure("b", 2001, 1, unit="CNY")], "not of CNY, vehicles"),
        ([figure("a", 2001, 1, period=date("2001/"))], "figures with a known period"),
    ],
)
def test_what_is_no_series_is_refused(figures, reason) -> None:
    """Nothing, other records, several units and unknown periods are refused with the reason."""
    with pytest.raises(jac.InvalidArgumentError, match=reason):
        OWN.chart(figures)


def test_partners_of_a_day() -> None:
    """Every partner of the day is on the map; who only may have been is tied by a broken line."""
    picture = jac.partner_map(on="2018-06-01")
    partners = {one.name for one in jac.partners_of(on="2018-06-01")}
    assert partners == {row["partner"] for row in rows(picture, "rule")}
    sure = {one.name for one in jac.partners_of(on="2018-06-01", certainty="definite")}
    assert sure == {row["partner"] for row in rows(picture, "rule") if row["sure"]}


def test_partners_of_all_time() -> None:
    """Without a time no line is broken, and nothing tells what held "then"."""
    picture = jac.partner_map("Navistar")
    assert {True} == {row["sure"] for row in rows(picture, "rule")}
    assert ["line: a partnership, whenever it held"] == explained(picture)
    (lines,) = [one for one in layers(picture) if one["mark"]["type"] == "rule"]
    assert "held then" not in {one["title"] for one in lines["encoding"]["tooltip"]}


@pytest.mark.parametrize("width", [330, 1200])
def test_names_on_the_map_do_not_collide(width) -> None:
    """No two lines of names stand on the same side at less than a line's distance."""
    drawn = layers(jac.partner_map(width=width))
    written = [one["rows"] for one in drawn if one["mark"]["type"] == "text"]
    for side in written[:2]:
        heights = sorted(row["y"] for row in side)
        assert all(b - a >= 14 for a, b in pairwise(heights))


def partner_of(kind: str, period: str) -> jac.Partnership:
    """Return a partnership of the two companies."""
    parties = (jac.Party(entity=COMPANY, role="maker"), jac.Party(entity=OTHER, role="maker"))
    return jac.Partnership(
        id=f"both-{kind}",
        parties=parties,
        kind=kind,
        period=date(period),
        summary="They worked together.",
        citations=CITED,
        confidence="high",
    )


def test_a_long_name_of_several_words_is_not_cut() -> None:
    """On a telephone, too, a name of many words is there to its last one."""
    picture = jac.partner_map("JAC Motors", width=330)
    words = " ".join(row["shown"] for row in rows(picture, "text") if "shown" in row)
    name = "China National Machinery Import and Export Corporation"
    assert name in words
    assert name in {one.name for one in jac.partners_of("JAC Motors")}


def test_one_partner_that_only_may_have_been() -> None:
    """Its name stands on the right, and only the broken line is explained."""
    data = dataset_of([COMPANY, OTHER, partner_of("supply", "2001~/2005")])
    picture = data.partner_map("a-company", on=2003)
    assert ["broken line: may have held then"] == explained(picture)
    assert ["B Company"] == [row["shown"] for row in rows(picture, "text") if "shown" in row]


@pytest.mark.parametrize("width", [330, 1200])
def test_lines_end_under_the_plate(width) -> None:
    """However many lead to one partner: all meet where the name in the middle covers them."""
    kinds = jac.words(jac.PartnershipKind)
    data = dataset_of([COMPANY, OTHER, *(partner_of(kind, "2001/2005") for kind in kinds)])
    picture = data.partner_map("a-company", width=width)
    (plate,) = rows(picture, "rect")
    drawn = rows(picture, "rule")
    assert len(kinds) == len({(row["x"], row["y"]) for row in drawn})
    assert all(
        plate["x"] < row["x"] < plate["x2"] and plate["y"] < row["y"] < plate["y2"] for row in drawn
    )


def test_no_partner_no_map() -> None:
    """An organisation without partners is refused, by name."""
    with pytest.raises(jac.InvalidArgumentError, match="a time with partners"):
        jac.partner_map("csrc")


def test_how_to_read_it_is_said() -> None:
    """The explanation of the signs is there with a title and without one, in lines that fit."""
    for lines in (
        jac.timeline(MAIN_LINE, title="", width=400).to_dict()["title"]["text"],
        jac.timeline(MAIN_LINE, width=400).to_dict()["title"]["subtitle"],
        jac.partner_map(on=2018, width=400).to_dict()["title"]["subtitle"],
    ):
        assert "certain" in lines[0]
        assert all(len(line) < 400 / 5 for line in lines)
    titled = jac.timeline(MAIN_LINE, title="The main line").to_dict()["title"]
    assert "The main line" == titled["text"]
    assert "solid: certain" in titled["subtitle"][0]


def test_pictures_go_beside_each_other(tmp_path) -> None:
    """Altair puts pictures below and beside each other, and they can be saved."""
    below = jac.chart(jac.series("revenue")) & jac.partner_map(on=2018) & jac.timeline(MAIN_LINE)
    file = jac.save_picture(below, tmp_path / "all.svg")
    assert "revenue" in file.read_text("utf-8")


def test_svg_is_a_picture_with_the_labels(tmp_path) -> None:
    """The SVG is well-formed and has every label as text."""
    file = jac.save_picture(jac.timeline(MAIN_LINE), tmp_path / "main.svg")
    texts = {
        "".join(node.itertext()) for node in ET.parse(file).iter() if node.tag.endswith("text")
    }
    labels = {row["text"] for row in rows(jac.timeline(MAIN_LINE), "text")}
    assert labels <= texts


def test_png_is_twice_as_sharp(tmp_path) -> None:
    """The PNG has two pixels for each of the picture, so that it can be printed."""
    file = jac.save_picture(jac.partner_map(on=2018, width=400), tmp_path / "map.png")
    content = file.read_bytes()
    assert b"\x89PNG" == content[:4]
    assert int.from_bytes(content[16:20], "big") >= 2 * 400


def test_html_needs_no_network(tmp_path) -> None:
    """The page holds its scripts: nothing is loaded from elsewhere."""
    picture = jac.chart(jac.series("revenue")).properties(width=500)
    page = jac.save_picture(picture, str(tmp_path / "revenue.html")).read_text("utf-8")
    tags = Tags()
    tags.feed(page)
    assert "script" in tags.names
    assert [] == tags.loaded


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (
            "picture.jpg",
            "'.jpg'. Did you mean '.png'? It must be one of '.html', '.svg', '.png', '.pdf'",
        ),
        ("picture", "file ending cannot be"),
        ("nowhere/picture.svg", "in a folder that exists"),
        ("old.svg", "new, or overwrite=True"),
    ],
)
def test_files_that_are_refused(tmp_path, name, reason) -> None:
    """Other endings, missing folders and existing files are refused, and nothing is written."""
    (tmp_path / "old.svg").write_text("old")
    with pytest.raises(jac.InvalidArgumentError, match=re.escape(reason)):
        jac.save_picture(jac.partner_map(), tmp_path / name)
    assert ["old.svg"] == [file.name for file in tmp_path.iterdir()]
    assert "old" == (tmp_path / "old.svg").read_text()


@pytest.mark.parametrize(
    ("name", "start"),
    [("map.SVG", b"<svg"), ("map.Png", b"\x89PNG"), ("map.PDF", b"%PDF"), ("map.pdf", b"%PDF")],
)
def test_endings_in_capitals_are_endings(tmp_path, name, start) -> None:
    """The ending tells the format in any spelling."""
    file = jac.save_picture(jac.partner_map(on=2018, width=400), tmp_path / name)
    assert name == file.name
    assert file.read_bytes().startswith(start)


@pytest.mark.parametrize("picture", [jac.milestones_between(2001, 2001), "map.svg", None])
def test_what_is_no_picture_is_refused(tmp_path, picture) -> None:
    """A result is no picture yet; the refusal says what makes one, and nothing is written."""
    with pytest.raises(jac.InvalidArgumentError, match="picture must be a chart, as timeline"):
        jac.save_picture(picture, tmp_path / "picture.svg")
    assert [] == list(tmp_path.iterdir())


def test_overwriting(tmp_path) -> None:
    """With overwrite the new picture is in its place, and nothing else is left."""
    (tmp_path / "old.svg").write_text("old")
    jac.save_picture(jac.partner_map(on=2018), tmp_path / "old.svg", overwrite=True)
    assert (tmp_path / "old.svg").read_text("utf-8").startswith("<svg")
    assert ["old.svg"] == [file.name for file in tmp_path.iterdir()]


CALLS = {
    "timeline": "jac.timeline(jac.milestones())",
    "chart": "jac.chart(jac.series('revenue'))",
    "partner_map": "jac.partner_map()",
    "family_tree": "jac.family_tree('JAC J2')",
    "market_map": "jac.market_map()",
    "Records.timeline": "jac.leaders_of().timeline()",
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_without_altair(call) -> None:
    """Without the extra the error names the command that installs it."""
    code = f"import sys; sys.modules['altair'] = None\nimport jac_history as jac\n{call}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert 1 == done.returncode
    assert "MissingExtraError" in done.stderr
    assert 'pip install ".[plot]"' in done.stderr


def test_without_vl_convert(monkeypatch, tmp_path) -> None:
    """Saving needs vl-convert, and says so before anything is written."""
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(jac.MissingExtraError, match=r'pip install "\.\[plot\]"'):
        jac.save_picture(jac.partner_map(), tmp_path / "map.svg")
    assert [] == list(tmp_path.iterdir())


def test_a_broken_altair_is_no_missing_one(tmp_path) -> None:
    """If Altair is there but lacks something itself, its own error is shown."""
    (tmp_path / "altair.py").write_text("import no_such_module_anywhere")
    code = "import jac_history as jac; jac.partner_map()"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert "no_such_module_anywhere" in done.stderr
    assert "MissingExtraError" not in done.stderr


@pytest.mark.parametrize("name", ["title", "caption"])
def test_what_stands_above_and_below_has_a_length(name: str) -> None:
    """A title or caption of more than a thousand characters is refused, one of so many drawn."""
    records = jac.milestones_between(2001, 2001)
    assert jac.timeline(records, **{name: "word " * 200})
    with pytest.raises(jac.InvalidArgumentError, match=f"{name} must be at most 1,000 characters"):
        jac.timeline(records, **{name: "x" * 1001})
