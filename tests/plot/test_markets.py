"""The map of the countries abroad."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

import jac_history as jac
from drawn import bottom, explained, layers, rows
from jac_history._plot.layout import text_width
from jac_history._plot.outlines import HEIGHT, OUTLINES, POINTS, WIDTH
from jac_history._plot.periods import periods_of
from tiny import CITED, dataset_of, date

HOME = jac.Organization(
    id="home", name="Home Works", kind="automaker", country="CN", citations=CITED
)
CODES: dict[str, str | None] = {
    "kenya": "KE",
    "malta": "MT",
    "nowhere": None,
    "chile": "CL",
    "norway": "NO",
}
PLACES = {
    name: jac.Place(id=name, name=name.title(), kind="country", country=code, citations=CITED)
    for name, code in CODES.items()
}


def deal(country: str, period: str, kind: str = "distribution") -> list[jac.Record]:
    """Return a partner in a country, and the partnership with it."""
    place = PLACES[country]
    partner = jac.Organization(
        id=f"{country}-{kind}",
        name=f"{country} {kind}",
        kind="dealer",
        country=place.country,
        citations=CITED,
    )
    parties = (jac.Party(entity=HOME, role="maker"), jac.Party(entity=partner, role=place.name))
    link = jac.Partnership(
        id=f"{country}-{kind}-{period.strip('[.')[:4]}",
        parties=parties,
        kind=kind,
        period=date(period),
        summary="They worked together.",
        citations=CITED,
        confidence="high",
    )
    return [place, partner, link]


def event(country: str | jac.Place, when: str) -> list[jac.Record]:
    """Return a milestone on the market of a country."""
    place = PLACES[country] if isinstance(country, str) else country
    happened = jac.Milestone(
        id=f"{place.id}-event",
        when=date(when),
        title="Sales began",
        summary="Sales began.",
        category="market",
        about=(HOME, place),
        citations=CITED,
        confidence="high",
        importance=2,
    )
    return [place, happened]


def market_map(*groups: list[jac.Record], **look) -> object:
    """Return the map of a company with a presence in some countries."""
    records = {one.id: one for group in groups for one in group}
    return dataset_of([HOME, *records.values()]).market_map("home", **look)


def listed(picture) -> str:
    """Return the words of the list in the order of reading, as one text."""
    words = sorted(rows(picture, "text"), key=lambda row: (row["y"], row["x"]))
    return " ".join(row["text"] for row in words)


def test_every_country_is_on_the_map_and_in_the_list() -> None:
    """Each country of `presence` has a sign, and its name stands below the map."""
    picture = jac.market_map()
    places = [one.place.name for one in jac.presence()]
    signed = [row["country"] for row in rows(picture, "point") if "country" in row]
    assert sorted(places) == sorted(signed)
    assert all(re.search(rf"\b{re.escape(name)}\b", listed(picture)) for name in places)


def test_colours_are_periods_of_the_first_year() -> None:
    """A country has the colour that stands before its period in the list."""
    picture = market_map(deal("kenya", "1994"), deal("chile", "2012"), event("norway", "2013-05"))
    colours = {
        row["country"]: row["colour"] for row in rows(picture, "geoshape") if "colour" in row
    }
    assert colours["Kenya"] != colours["Chile"] == colours["Norway"]
    swatches = [row["colour"] for row in rows(picture, "point") if "country" not in row]
    assert {colours["Kenya"], colours["Chile"]} <= set(swatches)
    assert "1990 to 1994 Kenya" in listed(picture)
    assert "2010 to 2013 Chile, Norway" in listed(picture)


@pytest.mark.parametrize(
    ("period", "label"),
    [
        ("2012", "2012 Kenya"),
        ("[2010..2012]", "not certain Kenya (between 2010 and 2012)"),
        ("[1998..2012]", "not certain Kenya (between 1998 and 2012)"),
        ("[..2012]", "not certain Kenya (2012 or earlier)"),
    ],
)
def test_an_uncertain_first_year_is_marked(period, label) -> None:
    """A question mark or the years in the list, a pale country with a broken edge on the map."""
    picture = market_map(deal("kenya", period))
    assert label in listed(picture)
    (shape,) = [
        one["mark"]
        for one in layers(picture)
        if one["mark"]["type"] == "geoshape" and "country" in one["rows"][0]
    ]
    is_sure = period == "2012"
    assert is_sure is ("strokeDash" not in shape)
    assert is_sure is not any("the year is not certain" in line for line in explained(picture))


def test_a_question_mark_within_a_period() -> None:
    """Where the period is certain and the year is not, the country stands in it."""
    picture = market_map(deal("kenya", "[2010..2012]"), deal("chile", "1995"))
    assert "2010 to 2012 Kenya?" in listed(picture)


def test_signs_tell_the_kind_of_presence() -> None:
    """Assembly comes before import, both before sales alone; what has ended is a cross."""
    picture = market_map(
        deal("kenya", "2010", "assembly"),
        deal("kenya", "2008"),
        deal("chile", "2009"),
        event("norway", "2011"),
        deal("malta", "2001/2004"),
    )
    kinds = {row["country"]: row["presence"] for row in rows(picture, "point") if "country" in row}
    assert {
        "Kenya": "assembled or built there",
        "Chile": "imported or sold by a partner",
        "Norway": "known from sales or reports",
        "Malta": "partnerships have ended",
    } == kinds
    shapes = {
        row["country"]: one["mark"]["shape"]
        for one in layers(picture)
        if one["mark"]["type"] == "point"
        for row in one["rows"]
        if "country" in row
    }
    assert 4 == len(set(shapes.values()))
    assert all(kind in listed(picture) for kind in kinds.values())


def test_only_the_signs_that_are_there_are_in_the_list() -> None:
    """A map without plants does not explain their sign."""
    assert "assembled" not in listed(market_map(deal("kenya", "2010")))


def test_a_country_without_an_outline_has_a_sign() -> None:
    """Malta is too small for its outline, not for a point."""
    assert "MT" not in OUTLINES
    picture = market_map(deal("malta", "2010"))
    assert not [row for row in rows(picture, "geoshape") if "country" in row]
    assert ["Malta"] == [row["country"] for row in rows(picture, "point") if "country" in row]


def test_what_is_on_no_map_is_said(tmp_path) -> None:
    """A country without a code is in the list, and that it has no place on the map is said."""
    picture = market_map(event("nowhere", "2010"), deal("kenya", "2010"))
    assert "not on the map: Nowhere" in explained(picture)
    assert "Nowhere" in listed(picture)
    assert {"Kenya"} == {row["country"] for row in rows(picture, "geoshape") if "country" in row}
    assert jac.save_picture(picture, tmp_path / "map.svg").exists()


def test_home_is_dark() -> None:
    """The company's own country has a fill of its own, which is explained."""
    picture = market_map(deal("kenya", "2010"))
    assert "dark grey: where Home Works is at home" in explained(picture)
    fills = [one["mark"].get("fill") for one in layers(picture) if "fill" in one["mark"]]
    assert 2 == len(set(fills))
    homeless = jac.Organization(id="home", name="Home", kind="automaker", citations=CITED)
    kenya = deal("kenya", "2010")
    parties = (jac.Party(entity=homeless, role="maker"), kenya[2].parties[1])
    link = jac.Partnership(
        id="link",
        parties=parties,
        kind="distribution",
        period=date("2010"),
        summary="So.",
        citations=CITED,
        confidence="high",
    )
    alone = dataset_of([homeless, *kenya[:2], link]).market_map("home")
    assert not any("at home" in line for line in explained(alone))
    assert not [one for one in layers(alone) if one["mark"].get("fill") == "#6b7280"]


def test_a_tooltip_tells_partners_and_sales() -> None:
    """The pointer shows who imports, assembles and builds, and the last sales, with the sources."""
    picture = jac.market_map()
    row, brazil = (
        next(one for one in rows(picture, "point") if one.get("country") == country)
        for country in ("Mexico", "Brazil")
    )
    mexico = jac.presence("Mexico")
    assert ", ".join(one.name for one in mexico.assemblers) == row["assemblers"]
    assert f"{mexico.sales[-1].value:,}" in row["last sales"]
    assert "c. 3,900 (2018)" == brazil["last sales"]
    assert "colour: when it is first attested there" in " ".join(explained(picture))
    assert row["sources"]


@pytest.mark.parametrize("width", [300, 330, 700, 1200])
def test_the_list_fits_and_no_line_lies_on_another(width) -> None:
    """Every word lies within the picture, below the map, and free of the others."""
    picture = jac.market_map(width=width)
    bold = {
        (row["x"], row["y"])
        for one in layers(picture)
        if one["mark"].get("fontWeight") == "bold"
        for row in one["rows"]
    }
    boxes = []
    for row in rows(picture, "text"):
        length = text_width(row["text"]) * (1.1 if (row["x"], row["y"]) in bold else 1)
        boxes.append((row["x"], row["x"] + length, row["y"]))
    assert all(end <= width and HEIGHT / WIDTH * width < y < picture.height for _, end, y in boxes)
    for (start, end, y), (other_start, other_end, other) in combinations(boxes, 2):
        assert abs(y - other) >= 13 or end < other_start or other_end < start


def test_a_lower_picture_has_a_smaller_map() -> None:
    """The list keeps its size; below a map that can be seen the height is refused."""
    usual = jac.market_map(width=900)
    low = jac.market_map(width=900, height=usual.height - 150)
    widths = [
        max(x for ring in rows(one, "geoshape")[0]["geometry"]["coordinates"] for x, _ in ring[0])
        for one in (usual, low)
    ]
    assert widths[1] < widths[0]
    assert listed(usual) == listed(low)
    with pytest.raises(jac.InvalidArgumentError, match=r"height must be at least \d+ pixels"):
        jac.market_map(width=900, height=150)


def test_the_caption_owns_up_to_the_outlines() -> None:
    """What Natural Earth gave is told with the data."""
    assert "Outlines: Natural Earth (public domain)" == bottom(jac.market_map(caption=True))[-1]


@pytest.mark.parametrize(
    ("of", "error", "message"),
    [
        ("csrc", jac.InvalidArgumentError, "of must be a company of whose presence abroad"),
        ("JAC Moters", jac.UnknownNameError, "Did you mean 'JAC Motors'"),
        ("refine", jac.UnknownNameError, "no organization is called"),
    ],
)
def test_what_is_nowhere_is_refused(of, error, message) -> None:
    """The error says what is right, and what comes nearest."""
    with pytest.raises(error, match=message):
        jac.market_map(of)


def test_the_file_is_a_map(tmp_path) -> None:
    """As SVG it has the shapes of the countries and the words of the list."""
    file = jac.save_picture(jac.market_map(width=330), tmp_path / "map.svg")
    nodes = list(ET.parse(file).iter())
    assert sum(node.tag.endswith("path") for node in nodes) > 90
    assert "Bolivia" in {"".join(node.itertext()) for node in nodes}
    assert file.stat().st_size < 300_000


def test_every_outline_lies_on_the_sheet() -> None:
    """All corners are on the grid, and a point of each country lies within its outline's bounds."""
    sheet = rows(market_map(deal("malta", "2010"), width=2000), "geoshape")[0]
    corners = [p for polygon in sheet["geometry"]["coordinates"] for p in polygon[0]]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in corners)
    assert len(POINTS) > 200
    assert set(OUTLINES) - {"-"} <= set(POINTS)


@pytest.mark.parametrize("country", ["RU", "FJ", "US"])
def test_no_country_reaches_over_half_of_the_map(country) -> None:
    """What lies on both sides of the line of change of date is not drawn across the whole map."""
    there = jac.Place(id="there", name="There", kind="country", country=country, citations=CITED)
    picture = market_map(event(there, "2010"), width=2000)
    (shape,) = [row for row in rows(picture, "geoshape") if "country" in row]
    for polygon in shape["geometry"]["coordinates"]:
        xs = [x for x, _ in polygon[0]]
        assert max(xs) - min(xs) < WIDTH / 2


@pytest.mark.parametrize(
    ("years", "periods"),
    [
        ([], []),
        ([2010], ["2010"]),
        ([2010, 2015], [str(year) for year in range(2010, 2016)]),
        (
            [2009, 2016],
            ["2008 to 2009", "2010 to 2011", "2012 to 2013", "2014 to 2015", "2016"],
        ),
        (
            [1000, 2026],
            [*(f"{year} to {year + 99}" for year in range(1000, 2000, 100)), "2000 to 2026"],
        ),
    ],
)
def test_periods(years, periods) -> None:
    """As short as six colours allow; of a thousand years centuries. None has years to come."""
    assert periods == [str(one) for one in periods_of(years)]
