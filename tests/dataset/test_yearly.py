"""Figures by year, and series where there are none."""

import copy
import csv
import io
import json
import pickle
import re
from itertools import pairwise

import attrs
import pandas as pd
import polars as pl
import pytest

import jac_history as jac
from tiny import COMPANY, dataset_of, date, dispute, figure

PLACE = jac.Place(id="a-place", name="A Place", kind="country", citations=COMPANY.citations)
WHOLE = figure("sales-2001", 2001, 100, scope="with chassis", confidence="low")
HALF = figure("sales-2002-h1", 2002, 40, period=date("2002-01/2002-06"))
ABOUT = figure("sales-2004", 2004, 90, bound="about")


def table_of(*figures, measures="vehicle-sales", start=None, end=None, disputes=()):
    """Return the yearly table of some figures of the company."""
    data = dataset_of([*figures, *disputes, COMPANY])
    return data.yearly(measures, start, end, of=COMPANY)


def test_a_row_a_year_and_a_column_a_measure():
    """Every year of the window has a cell for each measure: a figure or a gap."""
    table = jac.yearly(["revenue", "net-profit"], 2010, 2020)
    assert tuple(range(2010, 2021)) == table.years
    assert ("revenue", "net-profit") == table.measures
    series = {one.period.text: one for one in jac.series("revenue")}
    cells = [table.cell(year, "revenue") for year in table.years]
    assert [series.get(str(year)) for year in table.years] == [
        cell if isinstance(cell, jac.Figure) else None for cell in cells
    ]
    assert 22 == len(table.figures) + len(table.gaps)


def test_years_without_limits_are_those_that_are_known():
    """Without limits the table goes from the first known year to the last one of any measure."""
    assert (2001, 2002, 2003, 2004) == table_of(WHOLE, HALF, ABOUT).years
    assert (2003, 2004) == table_of(WHOLE, ABOUT, start=2003).years
    assert (2001, 2002) == table_of(WHOLE, ABOUT, end="2002-06").years
    assert (2005,) == table_of(WHOLE, ABOUT, start=2005).years
    assert () == table_of(HALF).years


def test_one_measure_alone_and_measures_given_twice():
    """A measure may be given as it is, and counts once."""
    twice = jac.yearly(["revenue", "revenue"], 2017, 2017)
    assert jac.yearly("revenue", 2017, 2017) == twice
    assert ("revenue",) == twice.measures


@pytest.mark.parametrize(
    ("measures", "message"),
    [([], "one measure or several"), (["revnue"], "Did you mean 'revenue'"), ("revnue", "revenue")],
)
def test_measures_that_are_none(measures, message):
    """No measure or an unknown one is refused with the nearest."""
    with pytest.raises(jac.InvalidArgumentError, match=message):
        jac.yearly(measures)


def test_a_first_or_a_last_year_alone():
    """Either may stand alone: the other is then the first or the last that is known."""
    whole = jac.yearly("revenue")
    since, until = jac.yearly("revenue", first=2015), jac.yearly("revenue", last=2015)
    assert (2015, whole.years[-1]) == (since.years[0], since.years[-1])
    assert (whole.years[0], 2015) == (until.years[0], until.years[-1])


def test_a_cell_by_year_and_measure():
    """A cell is asked for by year and measure; others than those of the table are refused."""
    table = table_of(WHOLE)
    assert 100 == table.cell(2001, "vehicle-sales").value
    with pytest.raises(jac.InvalidArgumentError, match="a year of the table, 2001 to 2001"):
        table.cell(2002, "vehicle-sales")
    with pytest.raises(
        jac.InvalidArgumentError, match=r"measure cannot be .* one of 'vehicle-sales'"
    ):
        table.cell(2001, "revenue")
    with pytest.raises(jac.InvalidArgumentError, match="a year of the table, which has none"):
        table_of(HALF).cell(2001, "vehicle-sales")


NARROWED = [
    (HALF, "only known: January 2002 to June 2002"),
    (figure("a", 2002, 9, kind="target"), "only known: a target"),
    (figure("a", 2002, 9, measure="vehicle-output"), "only known: vehicle output"),
    (figure("a", 2002, 9, segment="bus"), "only known: bus"),
    (figure("a", 2002, 9, place=PLACE, scope="as kits"), "only known: A Place, as kits"),
    (figure("a", 2002, 9, period=date("2001/2003")), "only known: 2001 to 2003"),
]


@pytest.mark.parametrize(("near", "why"), NARROWED)
def test_what_is_nearest_in_the_year(near, why):
    """A gap says in what the figure that is known differs from the one that is missing."""
    gap = table_of(near, start=2002, end=2002).cell(2002, "vehicle-sales")
    assert (why, near) == (gap.why, gap.nearest)
    assert ("figure", COMPANY, "vehicle-sales", "2002") == (
        gap.kind,
        gap.record,
        gap.field,
        gap.when.text,
    )


@pytest.mark.parametrize(("near", "far"), list(pairwise(NARROWED[i][0] for i in (2, 0, 1, 3))))
def test_what_is_nearer(near, far):
    """Another measure of the whole year is nearer than a part of it, a target, a segment."""
    both = [attrs.evolve(far, id="far"), attrs.evolve(near, id="near")]
    assert "near" == table_of(*both, start=2002, end=2002).gaps[0].nearest.id


def test_the_longest_part_of_a_year_is_nearest():
    """Nine months are nearer than six, and a year's part nearer than several years."""
    parts = [
        HALF,
        figure("nine", 2002, 60, period=date("2002-01/2002-09")),
        figure("both", 2002, 200, period=date("2001/2002")),
        figure("open", 2002, 200, period=date("2002/..")),
    ]
    assert "nine" == table_of(*parts, start=2002, end=2002).gaps[0].nearest.id


def part(months, value, **changes):
    """Return the sales of some months of 2002, given as 01/03."""
    period = date("/".join(f"2002-{month}" for month in months.split("/")))
    name = months.replace("/", "-")
    return figure(f"sales-2002-{name}", 2002, value, **{"period": period, **changes})


QUARTERS = [
    part(months, value)
    for months, value in {"01/03": 10, "04/06": 20, "07/09": 30, "10/12": 40}.items()
]


@pytest.mark.parametrize(
    ("figures", "ids", "why"),
    [
        (QUARTERS, "01-03 04-06 07-09 10-12", "4 parts, which add up to 100 vehicles"),
        (
            [*QUARTERS, part("01/06", 31)],
            "01-06 07-09 10-12",
            "3 parts, which add up to 101 vehicles",
        ),
        (
            [*QUARTERS, part("01/06", 31, scope="with chassis")],
            "01-03 04-06 07-09 10-12",
            "4 parts, which add up to 100 vehicles",
        ),
        (
            [part("01/06", 31, scope="with chassis"), part("07/12", 40, bound="about")],
            "01-06 07-12",
            "2 parts, which add up to c. 71 vehicles, with chassis",
        ),
        (
            [part(f"{month:02}", 1.1) for month in range(1, 13)],
            " ".join(f"{month:02}" for month in range(1, 13)),
            "12 parts, which add up to 13.2 vehicles",
        ),
        ([part("01/11", 60), part("12", 5)], "01-11 12", "2 parts, which add up to 65 vehicles"),
        (
            [part("01/06", 10, id="a-rumour", confidence="low"), *QUARTERS[2:], part("01/06", 31)],
            "01-06 07-09 10-12",
            "3 parts, which add up to 101 vehicles",
        ),
    ],
)
def test_parts_that_add_up_to_a_year(figures, ids, why):
    """Parts of a year that follow each other without a gap are added up: few, without a scope."""
    others = [part("02/07", 1, scope="b"), figure("s", 2001, 9, period=date("2001-10/2002-03"))]
    table = table_of(*figures, *others, start=2002, end=2002)
    (gap,) = table.gaps
    assert f"only known: {why}" == gap.why
    assert ids == " ".join(one.id.removeprefix("sales-2002-") for one in gap.parts)
    assert gap.nearest in gap.parts
    assert [one.id for one in gap.parts] == gap.to_dict()["parts"]
    assert f"[1] {gap.why}." in repr(table)
    (row,) = csv.DictReader(io.StringIO(table.to_csv(long=True)))
    assert gap.to_dict()["parts"] == row["parts"].split()


@pytest.mark.parametrize(
    "changed",
    [
        part("10/11", 40),
        part("10/12", 40, bound="at-least"),
        part("10/12", 40, period=date("2002-10/2002-12~")),
        part("10/12", 40, period=date("[2002-10..2002-12]")),
        part("10/12", 40, period=date("2002-10/..")),
        part("10/12", 40, kind="target"),
        part("10/12", 40, segment="bus"),
        part("10/12", 40, place=PLACE),
        part("10/12", 40, measure="vehicle-output"),
        part("09/12", 40),
        part("10/12", 40, scope="trucks alone"),
    ],
)
def test_parts_that_do_not_add_up(changed):
    """A part that is missing, doubled, vague, planned or of something else adds up to nothing."""
    others = [QUARTERS[0], part("04/06", 20, scope="cars alone"), QUARTERS[2]]
    (gap,) = table_of(*others, changed, start=2002, end=2002).gaps
    assert () == gap.parts


def test_one_figure_is_no_sum():
    """What is counted from the first to the last day of a year is a figure, and no sum of one."""
    whole = part("01-01/12-31", 77)
    (gap,) = table_of(whole, start=2002, end=2002).gaps
    assert ((), whole) == (gap.parts, gap.nearest)


def test_what_is_no_flow_does_not_add_up():
    """People counted in each quarter are not people of the year, nor are shares of a market."""
    for measure, unit in {"staff": "people", "market-share": "percent"}.items():
        counted = [attrs.evolve(one, measure=measure, unit=unit) for one in QUARTERS]
        table = table_of(*counted, measures=measure, start=2002, end=2002)
        assert not any(gap.parts for gap in table.gaps)


def test_the_last_year_may_be_known_in_parts():
    """Without a limit the table ends with the last year of which something is counted."""
    table = table_of(WHOLE, HALF)
    assert (2001, 2002) == table.years
    assert (NARROWED[0][1], HALF) == (table.gaps[0].why, table.gaps[0].nearest)
    assert (2001,) == table_of(WHOLE, HALF, end=2001).years


def test_the_nearest_year_where_the_year_has_nothing():
    """Where nothing of the year is known the nearest year is named, and of two the earlier."""
    table = table_of(WHOLE, ABOUT, figure("s", 2006, 80), start=2001, end=2006)
    nearest = {gap.when.text: gap.nearest.id for gap in table.gaps}
    assert {"2002": "sales-2001", "2003": "sales-2004", "2005": "sales-2004"} == nearest
    assert {"no source that was read gives it"} == {gap.why for gap in table.gaps}
    assert table_of(HALF, start=1990, end=1990).gaps[0].nearest is None


def test_tables_are_values():
    """A table is frozen, equal by content, hashable, copied and pickled as it is."""
    table = jac.yearly(["revenue", "vehicle-sales"], 2013, 2020)
    assert table == pickle.loads(pickle.dumps(table)) == copy.deepcopy(table)
    assert hash(table) == hash(copy.copy(table))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        table.years = ()


def test_plain_data():
    """Plain data has the value with all that qualifies it, or why there is none."""
    found = json.loads(table_of(WHOLE, HALF, end=2002).to_json())
    assert {"id": "a-company", "name": "A Company"} == found["subject"]
    first, second = found["years"]
    assert {
        "value": 100,
        "unit": "vehicles",
        "bound": "exact",
        "period": "2001",
        "scope": "with chassis",
        "confidence": "low",
        "rivals": [],
        "publishers": ["A Company"],
        "id": "sales-2001",
    } == first["vehicle-sales"]
    assert {
        "value": None,
        "why": NARROWED[0][1],
        "nearest": "sales-2002-h1",
        "parts": [],
    } == second["vehicle-sales"]


def test_wide_frames_and_csv():
    """A wide table has a column of numbers a measure, and nothing where there is a gap."""
    table = table_of(WHOLE, HALF, ABOUT)
    frame = table.to_pandas()
    assert [2001, 2002, 2003, 2004] == frame.index.tolist()
    assert [100.0, 90.0] == frame["vehicle-sales"].dropna().tolist()
    assert [100.0, None, None, 90.0] == table.to_polars()["vehicle-sales"].to_list()
    assert "year,vehicle-sales\r\n2001,100\r\n2002,\r\n2003,\r\n2004,90\r\n" == table.to_csv()


def test_long_frames_and_csv():
    """A long table has a row for each cell, with what is to be known of it."""
    table = table_of(WHOLE, HALF, ABOUT)
    frame = table.to_pandas(long=True)
    rows = list(csv.DictReader(io.StringIO(table.to_csv(long=True))))
    assert list(frame.columns) == table.to_polars(long=True).columns == list(rows[0])
    assert ["exact", "with chassis", "low", "A Company", "sales-2001"] == [
        frame.loc[0, name] for name in ("bound", "scope", "confidence", "publishers", "id")
    ]
    assert pd.isna(frame.loc[1, "value"])
    assert (NARROWED[0][1], "sales-2002-h1") == (rows[1]["why"], rows[1]["nearest"])
    assert pl.Float64 == table.to_polars(long=True).schema["value"]


def test_csv_files(tmp_path):
    """A file is written once, with a byte-order mark where Excel is to read it."""
    table = table_of(WHOLE)
    file = table.to_csv(tmp_path / "sales.csv", excel=True)
    assert table.to_csv(excel=True).encode() == file.read_bytes()
    assert file.read_bytes().startswith(b"\xef\xbb\xbfyear,")
    with pytest.raises(jac.InvalidArgumentError, match="new, or overwrite=True"):
        table.to_csv(file)
    assert b"year" == table.to_csv(file, overwrite=True).read_bytes()[:4]


def test_what_one_sees():
    """A text has a line a year, and notes on what stands in its cells."""
    rival = dispute(ABOUT, "value", "90", positions=_positions("90", "95"))
    text = repr(table_of(WHOLE, HALF, ABOUT, disputes=(rival,)))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert [
        "A Company, 4 years",
        "year vehicle sales (vehicles) sources",
        lines[2],
        "2001 100 [1] [2] 1",
        "2002 - [3] 0",
        "2003 - 0",
        "2004 c. 90 [4] 1",
        "[1] with chassis.",
        "[2] of low confidence.",
        "[3] only known: January 2002 to June 2002: 40 vehicles.",
        "[4] another source, not preferred: 95.",
        "- no figure is known.",
    ] == lines
    open_question = attrs.evolve(rival, preferred=None)
    assert "another source: 95." in repr(table_of(ABOUT, disputes=(open_question,)))


def _positions(*values):
    return tuple(jac.Position(value=value, citations=COMPANY.citations) for value in values)


def test_a_notebook_has_all_three_forms():
    """A notebook gets the same table as text, Markdown and HTML, without a column of ids."""
    table = table_of(WHOLE)
    bundle = table._repr_mimebundle_()
    assert repr(table) == bundle["text/plain"]
    assert table._repr_html_() == bundle["text/html"]
    assert ">Vehicle sales (vehicles)</th>" in bundle["text/html"]
    assert "| Year | Vehicle sales (vehicles) | Sources |" in bundle["text/markdown"]
    assert "Id" not in bundle["text/html"].partition("<thead>")[2]
    assert f'<td class="jac-what">{table.years[0]}</td>' in bundle["text/html"]


def test_long_tables_show_the_last_years():
    """Of more than twenty years the last ones are shown, and it is said how to see the rest."""
    text = repr(table_of(figure("a", 1990, 1), figure("b", 2019, 2)))
    assert text.startswith("A Company, 30 years\n")
    assert "\n1999" not in text
    assert "\n2000" in text
    assert "last 20 of 30 years are shown; to_pandas() and to_csv() have all" in text


def test_nothing_is_known():
    """A table without a year says of which measures none is known, and what there is instead."""
    text = repr(table_of(HALF))
    assert "No year is known of vehicle-sales." in text
    assert "No whole year is known; there are figures of part of a year" in text
    trucks = repr(table_of(figure("a", 2001, 1, segment="truck")))
    assert "there are figures of segment: truck" in " ".join(trucks.split())
    assert "there are" not in repr(attrs.evolve(table_of(HALF), dataset=None))
    nothing = dataset_of([COMPANY]).yearly(["revenue", "staff"], of="a-company")
    _, first, second = repr(nothing).splitlines()
    assert ("No year is known of revenue, staff.", "None is known of A Company") == (
        first,
        second.partition(";")[0],
    )


def test_a_chart_has_a_panel_a_unit():
    """Figures of one unit share a panel; years stand below each other."""
    picture = jac.yearly(["revenue", "net-profit", "vehicle-sales"], 2010, 2020).chart(title="JAC")
    panels = picture.to_dict()
    assert "JAC" == panels["title"]["text"]
    assert 2 == len(panels["vconcat"])
    assert "shared" == panels["resolve"]["scale"]["x"]
    with pytest.raises(jac.InvalidArgumentError, match="a table with at least one figure"):
        table_of(HALF).chart()


def test_rivals_are_in_the_chart():
    """The values of other sources are drawn as they are in the chart of a series."""
    table = jac.yearly("vehicle-sales", 2018, 2021)
    assert table.disputes
    layers = table.chart().to_dict()["vconcat"][0]["layer"]
    assert len(jac.chart(table.figures).to_dict()["layer"]) == len(layers)


def test_series_of_every_period():
    """With partial=True half-years, months and several years stand between the years."""
    data = dataset_of([WHOLE, HALF, ABOUT, figure("twin", 2001, 99, confidence="low"), COMPANY])
    assert ("twin", "sales-2004") == data.series("vehicle-sales", COMPANY).ids
    every = data.series("vehicle-sales", COMPANY, partial=True)
    assert ("twin", "sales-2002-h1", "sales-2004") == every.ids


EMPTY = [
    ([HALF], {}, "of part of a year or of a day (partial=True): 1"),
    ([figure("a", 2002, 9, kind="target")], {}, "of kind: target"),
    ([figure("a", 2002, 9, segment="bus")], {"kind": "target"}, "of kind: actual; of segment: bus"),
    ([figure("a", 2002, 9, place=PLACE)], {}, "of place: a-place"),
    ([figure("a", 2002, 9, measure="vehicle-output")], {}, "near measures: vehicle-output"),
    (
        [figure(f"a-{n}", 2002, 9, segment=f"s{n}") for n in range(8)],
        {},
        "of segment: s0, s1, s2, s3, s4, s5 and 2 more",
    ),
]


@pytest.mark.parametrize(("figures", "asked", "hint"), EMPTY)
def test_an_empty_series_says_what_there_is(figures, asked, hint):
    """Kinds, segments and places that exist are named, and measures that stand near."""
    series = dataset_of([*figures, COMPANY, PLACE]).series("vehicle-sales", COMPANY, **asked)
    assert not series
    text = " ".join(repr(series).split())
    assert f"No whole year is known; there are figures {hint}." in text
    assert repr(series) == repr(pickle.loads(pickle.dumps(series)))
    html = re.sub(r"<[^>]*>", "", series._repr_html_())  # ids stand in spans that do not break
    assert hint in " ".join(html.split())


def test_an_empty_series_of_nothing():
    """Where there is nothing at all that is said; a slice is a result of its own."""
    series = dataset_of([COMPANY]).series("vehicle-sales", COMPANY)
    assert "0 figures\nNone is known of A Company; nor of anything else." == repr(series)
    partial = dataset_of([ABOUT, COMPANY]).series("revenue", COMPANY, partial=True)
    assert "0 figures\nNone is known of A Company; nor of anything else." == repr(partial)
    target = dataset_of([ABOUT, COMPANY]).series(
        "vehicle-sales", COMPANY, kind="target", partial=True
    )
    assert "No figure is known; there are figures of kind: actual." in repr(target)
