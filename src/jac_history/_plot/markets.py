"""The map of the countries abroad in which a company is or was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from jac_history._exceptions import InvalidArgumentError
from jac_history._plot.atlas import Sheet, fit_sheet
from jac_history._plot.layout import FONT_SIZE, LINE, text_width
from jac_history._plot.look import Look
from jac_history._plot.outlines import HEIGHT, OUTLINES, WIDTH
from jac_history._plot.periods import Period, period_of, periods_of, years_of
from jac_history._plot.theme import (
    FRAMELESS,
    GREY,
    alt,
    finish_picture,
    inline_data,
    make_heading,
    make_tooltips,
    wrap_parts,
    x_in_pixels,
    y_in_pixels,
)
from jac_history._records.vocabulary import BOUNDS

if TYPE_CHECKING:
    from jac_history._records.entities import Organization

LAND, HOME, UNKNOWN = "#e5e7eb", "#6b7280", "#a8a29e"
YEARS = ("#3b0f70", "#8c2981", "#de4968", "#f98e52", "#f5c344", "#a3c46a")
"""From the earliest period to the latest, each told from the next also without colour."""
PALE = 0.5
VAGUE = 10
"""A first year that may be any of so many has no say in which periods there are."""
LOWEST_MAP = 100
"""The least pixels that a map is high."""
GAP = 12
"""Pixels between the map and the list, and between the parts of the list."""
SWATCH = 18
"""Pixels that a sign of the list takes beside its words."""
CREDIT = "Outlines: Natural Earth (public domain)"
BUILT, SOLD, ATTESTED, ENDED = (
    "assembled or built there",
    "imported or sold by a partner",
    "known from sales or reports",
    "partnerships have ended",
)
SHAPES = {BUILT: "square", SOLD: "circle", ATTESTED: "triangle-up", ENDED: "cross"}
"""The kinds of presence, and the sign of each."""
TOOLTIP_FIELDS = (
    "country",
    "first attested",
    "presence",
    "importers",
    "assemblers",
    "plants",
    "last sales",
    "ended",
    "sources",
)


class Market(NamedTuple):
    """A country in which the company is or was.

    Attributes:
        presence: What is known of it.
        years: The earliest and the latest year that the first one may be, or None.
        period: The period in which the first year certainly lies, or None.
        colour: Its colour on the map.
    """

    presence: Any
    years: tuple[int, int] | None
    period: Period | None
    colour: str

    @property
    def is_sure(self) -> bool:
        """Whether the first year is known."""
        return self.years is not None and self.years[0] == self.years[1]

    @property
    def label(self) -> str:
        """The name of the country as the list has it, with what is not sure."""
        name: str = self.presence.place.name
        if self.is_sure:
            return name
        first = self.presence.first
        return f"{name}?" if self.period or first is None else f"{name} ({first.human()})"

    @property
    def kind(self) -> str:
        """The kind of presence: the strongest that any record tells of."""
        if self.presence.ended:
            return ENDED
        if self.presence.plants or self.presence.assemblers:
            return BUILT
        return SOLD if self.presence.importers else ATTESTED


class Words(NamedTuple):
    """Words in the picture.

    Attributes:
        text: What is written.
        x: The pixel of its left end.
        y: The pixel of its middle.
        is_bold: Whether it names what stands beside it.
    """

    text: str
    x: float
    y: float
    is_bold: bool = False


class Sign(NamedTuple):
    """A sign of the list.

    Attributes:
        x: The pixel of its middle.
        y: The same from the top.
        shape: Its shape.
        colour: Its colour.
    """

    x: float
    y: float
    shape: str
    colour: str


class Legend(NamedTuple):
    """The list below the map: every sign of it, and the countries by period.

    Attributes:
        signs: The signs.
        words: The words.
        height: The pixels that it is high.
    """

    signs: Sequence[Sign]
    words: Sequence[Words]
    height: float


def market_picture(
    company: Organization, presences: Sequence[Any], look: Look
) -> alt.LayerChart | alt.VConcatChart:
    """Return the countries abroad on a map, and below it in a list by period.

    Args:
        company: The company.
        presences: What is known of it in each country.
        look: Size, title and caption.

    Raises:
        InvalidArgumentError: There is no country, or the look cannot be had.
        MissingExtraError: Altair is not installed.
    """
    look.check()
    if not presences:
        expected = "a company of whose presence abroad a record tells"
        raise InvalidArgumentError("of", company.id, expected=expected)
    markets = _take_markets(presences)
    legend = _make_legend(markets, look.width)
    natural = HEIGHT / WIDTH * look.width
    least = round(LOWEST_MAP + GAP + legend.height)
    if look.height is not None:
        look.height_for(least, "a map and its list")
    height = look.height or round(natural + GAP + legend.height)
    sheet = fit_sheet(look.width, height - GAP - legend.height)
    top = sheet.height + GAP
    layers = [
        _land(markets, sheet),
        *_home(company, sheet),
        *_countries(markets, sheet),
        *_marks(markets, sheet),
        *_signs(legend, top),
        *_words(legend, top),
    ]
    picture: alt.LayerChart = alt.LayerChart(layer=layers).properties(
        width=look.width, height=height, view=FRAMELESS
    )
    heading = make_heading(look.title, list(_explain(company, markets, sheet)), look.width)
    records = [record for market in markets for record in market.presence.records]
    return finish_picture(picture, look, heading, records, CREDIT)


def _take_markets(presences: Sequence[Any]) -> list[Market]:
    years = [years_of(presence.first) for presence in presences]
    near = [pair for pair in years if pair and pair[1] - pair[0] < VAGUE]
    periods = periods_of(year for pair in near for year in pair)
    steps = max(1, len(periods) - 1)
    colours = {
        period: YEARS[round(place * (len(YEARS) - 2) / steps)]
        if len(periods) < len(YEARS)
        else YEARS[place]
        for place, period in enumerate(periods)
    }
    markets = []
    for presence, pair in zip(presences, years, strict=True):
        period = period_of(pair, periods)
        colour = colours[period] if period else UNKNOWN
        markets.append(Market(presence, pair, period, colour))
    return markets


def _explain(company: Organization, markets: Sequence[Market], sheet: Sheet) -> Iterator[str]:
    """Yield what the colours mean, and what is on no map."""
    yield "colour: when it is first attested there"
    if not all(market.is_sure for market in markets):
        yield "pale with a broken edge, and “?”: the year is not certain"
    if company.country in OUTLINES:
        yield f"dark grey: where {company.name} is at home"
    missing = [one.presence.place.name for one in markets if _point(one, sheet) is None]
    if missing:
        yield f"not on the map: {', '.join(missing)}"


def _point(market: Market, sheet: Sheet) -> tuple[float, float] | None:
    return sheet.point_in(market.presence.place.country or "")


def _make_legend(markets: Sequence[Market], width: int) -> Legend:
    """Lay out the list: a row of the kinds of presence, then a paragraph for each period."""
    signs: list[Sign] = []
    words: list[Words] = []
    kinds = {market.kind for market in markets}
    x, y = 0.0, LINE / 2
    for kind in (kind for kind in SHAPES if kind in kinds):
        needed = SWATCH + text_width(kind)
        if x and x + needed > width:
            x, y = 0.0, y + LINE
        signs.append(Sign(x + SWATCH / 2, y, SHAPES[kind], GREY))
        words.append(Words(kind, x + SWATCH, y))
        x += needed + GAP
    y += LINE + GAP / 2
    groups = _group(markets)
    indent = SWATCH + max(text_width(name) * 1.1 for name in groups) + GAP
    for name, members in groups.items():
        signs.append(Sign(SWATCH / 2, y, "square", members[0].colour))
        words.append(Words(name, SWATCH, y, is_bold=True))
        for line in _list_names([member.label for member in members], width - indent):
            words.append(Words(line, indent, y))
            y += LINE
        y += GAP / 2
    return Legend(signs, words, y - LINE / 2)


def _group(markets: Sequence[Market]) -> dict[str, list[Market]]:
    """Return the countries by period, last those of which none is certain."""
    ordered = sorted(
        markets, key=lambda one: (one.period is None, one.period or (), one.presence.place.name)
    )
    groups: dict[str, list[Market]] = {}
    for market in ordered:
        groups.setdefault(str(market.period or "not certain"), []).append(market)
    return groups


def _list_names(names: Sequence[str], room: float) -> list[str]:
    parts = [*(f"{name}," for name in names[:-1]), names[-1]]
    return wrap_parts(parts, room, " ")


def _land(markets: Sequence[Market], sheet: Sheet) -> alt.Chart:
    """Return all countries in which the company is not."""
    held = {market.presence.place.country for market in markets}
    polygons = [
        polygon for country in OUTLINES if country not in held for polygon in sheet.outline(country)
    ]
    return _shapes([_feature(polygons, {})], fill=LAND)


def _home(company: Organization, sheet: Sheet) -> Iterator[alt.Chart]:
    polygons = sheet.outline(company.country or "")
    if polygons:
        yield _shapes([_feature(polygons, {})], fill=HOME)


def _feature(polygons: Sequence[object], row: Mapping[str, object]) -> dict[str, object]:
    shape = {"type": "MultiPolygon", "coordinates": polygons}
    return {"type": "Feature", "geometry": shape, **row}


def _shapes(values: Sequence[Mapping[str, object]], **look: Any) -> alt.Chart:
    """Return outlines that are in pixels already."""
    # What is cut has an id that is another at each drawing, and nothing here has to be cut.
    edge = {"stroke": "white", "strokeWidth": 0.5, "clip": False, **look}
    shapes: alt.Chart = alt.Chart(inline_data(values)).mark_geoshape(**edge)
    return shapes.project(type="identity", scale=1, translate=[0, 0])


def _countries(markets: Sequence[Market], sheet: Sheet) -> Iterator[alt.Chart]:
    """Yield the countries in which the company is, of an uncertain first year pale."""
    pale = {"fillOpacity": PALE, "stroke": "#374151", "strokeDash": [2, 2], "strokeWidth": 0.8}
    looks: tuple[tuple[bool, dict[str, Any]], ...] = ((True, {}), (False, pale))
    for is_sure, look in looks:
        values = [
            _feature(polygons, _row(market))
            for market in markets
            if market.is_sure is is_sure
            and (polygons := sheet.outline(market.presence.place.country or ""))
        ]
        if values:
            yield _shapes(values, **look).encode(
                fill=alt.Fill("colour:N", scale=None), tooltip=make_tooltips(TOOLTIP_FIELDS)
            )


def _row(market: Market) -> dict[str, object]:
    presence = market.presence
    last = presence.sales[-1] if presence.sales else None
    sold = last and f"{BOUNDS[last.bound]}{last.value:,}"
    return {
        "colour": market.colour,
        "country": presence.place.name,
        "first attested": presence.first.human() if presence.first else "not known",
        "presence": market.kind,
        "importers": ", ".join(one.name for one in presence.importers),
        "assemblers": ", ".join(one.name for one in presence.assemblers),
        "plants": ", ".join(one.name for one in presence.plants),
        "last sales": f"{sold} ({last.period.human()})" if last else "",
        "ended": presence.ended.human() if presence.ended else "",
        "sources": ", ".join(dict.fromkeys(source.publisher for source in presence.sources())),
    }


def _marks(markets: Sequence[Market], sheet: Sheet) -> Iterator[alt.Chart]:
    """Yield a sign of its kind of presence for each country, however small that is."""
    size = min(70, max(26, sheet.scale * WIDTH / 14))
    for kind, shape in SHAPES.items():
        values = [
            {**_row(market), "x": point[0], "y": point[1]}
            for market in markets
            if market.kind == kind and (point := _point(market, sheet))
        ]
        marks = alt.Chart(inline_data(values)).mark_point(
            shape=shape, size=size, stroke="white", strokeWidth=1, fillOpacity=1, opacity=1
        )
        if values:
            yield marks.encode(
                x=x_in_pixels(),
                y=y_in_pixels(),
                fill=alt.Fill("colour:N", scale=None),
                tooltip=make_tooltips(TOOLTIP_FIELDS),
            )


def _signs(legend: Legend, top: float) -> Iterator[alt.Chart]:
    """Yield the signs of the list."""
    for shape in dict.fromkeys(sign.shape for sign in legend.signs):
        values = [
            {"x": sign.x, "y": top + sign.y, "colour": sign.colour}
            for sign in legend.signs
            if sign.shape == shape
        ]
        signs = alt.Chart(inline_data(values)).mark_point(
            shape=shape, size=90, strokeWidth=0, fillOpacity=1, opacity=1
        )
        yield signs.encode(x=x_in_pixels(), y=y_in_pixels(), fill=alt.Fill("colour:N", scale=None))


def _words(legend: Legend, top: float) -> Iterator[alt.Chart]:
    """Yield the words of the list."""
    for is_bold in (True, False):
        values = [
            {"text": words.text, "x": words.x, "y": top + words.y}
            for words in legend.words
            if words.is_bold is is_bold
        ]
        texts = alt.Chart(inline_data(values)).mark_text(
            align="left",
            baseline="middle",
            fontSize=FONT_SIZE,
            fontWeight="bold" if is_bold else "normal",
        )
        yield texts.encode(x=x_in_pixels(), y=y_in_pixels(), text="text:N")
