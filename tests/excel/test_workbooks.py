"""Workbooks, opened again by openpyxl."""

import datetime as dt
import sys

import attrs
import openpyxl
import pytest

import jac_history as jac
from jac_history import _excel
from poisoned import attacks
from tiny import CITED, COMPANY, dataset_of, date, dispute, figure, milestone
from written import MILESTONE, RECORDS

LISTING = "shanghai-listing-2001"
DAY = dt.datetime(2001, 8, 24)  # noqa: DTZ001 - Excel knows no time zones


@pytest.fixture
def opened(tmp_path):
    """Give a function that writes a result into a workbook and opens it."""

    def write(result):
        return openpyxl.load_workbook(result.to_excel(tmp_path / "a.xlsx", overwrite=True))

    return write


def cells(sheet, row=2):
    """Return the values of a row by their headings."""
    return {head.value: cell.value for head, cell in zip(sheet[1], sheet[row], strict=True)}


def test_a_record_is_a_row(opened):
    """Dates are text, EDTF and days, names of entities and publishers are joined."""
    book = opened(jac.Records([jac.get(LISTING)]))
    assert ["Milestones", "Sources", "Columns"] == book.sheetnames
    row = cells(book["Milestones"])
    listing = jac.get(LISTING)
    assert {
        "id": LISTING,
        "when": "24 August 2001",
        "when_edtf": "2001-08-24",
        "when_earliest": DAY,
        "when_latest": DAY,
        "title": listing.title,
        "importance": 1,
        "about": "; ".join(one.name for one in listing.about),
    }.items() <= row.items()
    publishers = dict.fromkeys(one.source.publisher for one in listing.citations)
    assert "; ".join(publishers) == row["publishers"]


def test_uncertain_dates(opened):
    """A side without a limit is empty; days before 1900 are text, for Excel has none."""
    book = opened(jac.Records([milestone(when=date("1899~/..")), milestone(when=date("2001"))]))
    row = cells(book["Milestones"])
    assert ("since c. 1899", "1899~/..") == (row["when"], row["when_edtf"])
    assert ("1899-01-01", None) == (row["when_earliest"], row["when_latest"])


def test_links(opened):
    """The numbers of the sources lead to their sheet, their addresses to the web."""
    book = opened(jac.Records([jac.get(LISTING)]))
    heads = {cell.value: cell.column for cell in book["Milestones"][1]}
    cell = book["Milestones"].cell(2, heads["sources"])
    sources = jac.Records([jac.get(LISTING)]).sources()
    assert "; ".join(map(str, range(1, len(sources) + 1))) == cell.value
    assert "Sources!A2" == cell.hyperlink.location
    heads = {cell.value: cell.column for cell in book["Sources"][1]}
    urls = [book["Sources"].cell(row, heads["url"]) for row in range(2, len(sources) + 2)]
    assert [one.url for one in sources] == [cell.value for cell in urls]
    assert [one.url for one in sources] == [
        cell.hyperlink and cell.hyperlink.target for cell in urls
    ]


@pytest.mark.parametrize("url", ["javascript:alert(1)", f"https://a.example/{'a' * 2_100}"])
def test_addresses_that_lead_nowhere(opened, url):
    """What is no web page, or longer than Excel can follow, is text."""
    source = attrs.evolve(CITED[0].source, url=url)
    book = opened(jac.Records([source]))
    heads = {cell.value: cell.column for cell in book["Sources"][1]}
    cell = book["Sources"].cell(2, heads["url"])
    assert (url, None) == (cell.value, cell.hyperlink)


def test_more_links_than_a_sheet_takes(opened, monkeypatch):
    """Of more links than Excel takes the last ones are text."""
    monkeypatch.setattr(_excel, "MOST_LINKS", 1)
    book = opened(jac.Records([milestone("a-1"), milestone("a-2")]))
    place = [cell.value for cell in book["Milestones"][1]].index("sources") + 1
    first, second = (book["Milestones"].cell(row, place) for row in (2, 3))
    assert ("1", "1") == (first.value, second.value)
    assert (True, False) == (bool(first.hyperlink), bool(second.hyperlink))


def test_the_header_stays_in_sight(opened):
    """The first row and column stay, and columns are filtered by their headings."""
    sheet = opened(jac.leaders_of())["Terms of office"]
    assert "B2" == sheet.freeze_panes
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet["A1"].font.bold


def test_columns_are_explained(opened):
    """Every column of every sheet is explained in the words of the reference."""
    book = opened(jac.figures()[:3])
    rows = list(book["Columns"].iter_rows(min_row=2, values_only=True))
    heads = [(name, cell.value) for name in book.sheetnames[:-2] for cell in book[name][1]]
    assert heads == [row[:2] for row in rows]
    assert all(row[2] for row in rows)
    words = {row[1]: row[3] for row in rows if row[0] == "Figures"}
    assert "; ".join(jac.words(jac.Confidence)) == words["confidence"]
    assert ("Figures", "subject", "What it is the figure of.", None) in rows


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.record_type)
def test_every_type(opened, record):
    """A record of every type with all its fields filled has a sheet of its own."""
    book = opened(jac.Records([record]))
    row = cells(book[book.sheetnames[0]])
    assert record.id == row["id"]
    parts = {"names", "parties", "positions"}
    assert all(row[name] for name in parts & row.keys() if getattr(record, name))
    assert [] == [name for name, value in row.items() if str(value).startswith(("<", "("))]


def test_parts_in_words(opened):
    """A part is told by its first field, with the others in brackets, citations by publisher."""
    dispute = next(record for record in RECORDS if record.record_type == "dispute")
    positions = cells(opened(jac.Records([dispute]))["Disputes"])["positions"]
    assert f"{dispute.positions[0].value} (Example Motors)" in positions


def test_several_types(opened):
    """Each type has its sheet; records that are sources do not take the place of the cited ones."""
    book = opened(jac.Records([MILESTONE, CITED[0].source, COMPANY]))
    assert ["Milestones", "Source records", "Organisations", "Sources", "Columns"] == (
        book.sheetnames
    )
    assert ["Sources", "Columns", "About"] == opened(jac.sources()[:2]).sheetnames


def test_nothing(opened):
    """A result without records has the header of its type."""
    book = opened(jac.milestones_between(1, 2, certainty="definite"))
    assert ["Milestones", "Columns", "About"] == book.sheetnames
    assert 1 == book["Milestones"].max_row
    assert ["Records", "Columns"] == opened(jac.Records([])).sheetnames


STARTS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "{=1+1}", "\t=1", "=cmd|'/C calc'!A0"]


@pytest.mark.parametrize("text", STARTS)
def test_no_text_is_a_formula(opened, text):
    """What begins like a formula is text, as it is."""
    for record in attacks(text).values():
        book = opened(jac.Records([record]))
        types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
        assert "f" not in types
        values = {cell.value for row in book[book.sheetnames[0]].iter_rows() for cell in row}
        assert text in values or any(str(value).startswith(text) for value in values)


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "\ufffe", "x" * 40_000, "_x0041_", "𝄞 江淮"])
def test_signs_and_lengths(opened, text):
    """Signs that XML has not, and texts longer than a cell, break no workbook."""
    row = cells(opened(jac.Records([milestone(title=text)]))["Milestones"])
    assert row["title"]
    assert len(row["title"]) <= 32_767
    if len(text) > 32_767:
        assert row["title"].endswith("x...")


def test_numbers(opened):
    """A number is a number, one that Excel would round is text."""
    values = [5, 0.5, -2_000_000_000, 123_456_789_012_345_678]
    figures = [figure(f"a-{place}", 2001, value) for place, value in enumerate(values)]
    sheet = opened(jac.Records(figures))["Figures"]
    place = [cell.value for cell in sheet[1]].index("value") + 1
    found = [sheet.cell(row, place) for row in range(2, 6)]
    assert [5, 0.5, -2_000_000_000, "123456789012345678"] == [cell.value for cell in found]
    assert ["#,##0", "#,##0.00####", "#,##0"] == [cell.number_format for cell in found[:3]]


def test_equal_results_are_equal_files(tmp_path):
    """A workbook is the same byte for byte, whenever it is made."""
    first, second = (
        jac.leaders_of().to_excel(tmp_path / name).read_bytes() for name in ("a.xlsx", "b.xlsx")
    )
    assert first == second


def test_years(opened):
    """A yearly table has its numbers with a chart a unit, and every cell with what is known."""
    table = jac.yearly(["revenue", "net-profit", "vehicle-sales"], 2001, 2020)
    book = opened(table)
    assert ["Years", "Figures", "Sources", "Columns", "About"] == book.sheetnames
    years = book["Years"]
    heads = ["year", "revenue (CNY)", "net profit (CNY)", "vehicle sales (vehicles)"]
    assert heads == [cell.value for cell in years[1]]
    rows = list(years.iter_rows(min_row=2, values_only=True))
    values = [[getattr(cell, "value", None) for cell in row] for row in table.cells]
    assert [(year, *row) for year, row in zip(table.years, values, strict=True)] == rows
    assert [2, 1] == [len(chart.series) for chart in years._charts]
    assert ["gap", "gap"] == [chart.display_blanks for chart in years._charts]
    assert 60 == book["Figures"].max_row - 1
    assert "0" == years.cell(2, 1).number_format


def test_remarks_to_gaps(opened):
    """An empty cell has a remark that says what is known instead."""
    half = figure("a", 2001, 9, period=date("2001-01/2001-06"))
    data = dataset_of([half, COMPANY])
    years = opened(data.yearly(["vehicle-sales", "staff"], 2001, 2001, of=COMPANY))["Years"]
    assert ["year", "vehicle sales", "staff"] == [cell.value for cell in years[1]]
    remark = years.cell(2, 2).comment.text.strip()
    assert remark.startswith("Only known: January 2001 to June 2001. Nearest: A Company, vehicle ")
    assert (None, None) == (years.cell(2, 2).value, years.cell(2, 3).value)


def test_remarks_to_figures(opened):
    """A figure that is not exact, narrowed or hardly sure has a remark."""
    narrowed = figure("a", 2001, 9, bound="at-least", scope="with chassis", confidence="low")
    data = dataset_of([narrowed, figure("b", 2002, 20_000_000), COMPANY])
    years = opened(data.yearly("vehicle-sales", 2001, 2002, of=COMPANY))["Years"]
    assert "At least; with chassis; of low confidence." == years.cell(2, 2).comment.text.strip()
    assert years.cell(3, 2).comment is None


def test_remarks_to_rival_values(opened):
    """What other sources give for a year stands in the remark and, for filters, in a column."""
    own = figure("a", 2001, 1500)
    said = tuple(jac.Position(value=text, citations=CITED) for text in ("1500", "9000"))
    book = opened(
        dataset_of([own, COMPANY, dispute(own, "value", "1500", positions=said)]).yearly(
            "vehicle-sales", 2001, 2002, of=COMPANY
        )
    )
    remark = book["Years"].cell(2, 2).comment.text.strip()
    assert "Another source, not preferred: 9,000." == remark
    assert ["9000", None] == [cells(book["Figures"], row)["rivals"] for row in (2, 3)]


def test_which_data_they_are(opened):
    """The last sheet tells version, licence and citation, also of a table of years and a day."""
    info = jac.dataset_info()
    assert info.as_of
    assert info.released
    for result in (jac.leaders_of(), jac.yearly("revenue"), jac.at(2018)):
        assert [
            ("of the data", "what holds"),
            ("data", f"jac_history {info.version}"),
            ("released", info.released.human()),
            ("up to", info.as_of.human()),
            ("licence", "CC-BY-4.0"),
            ("how to cite", info.citation),
        ] == list(opened(result)["About"].values)


def test_data_of_ones_own_tell_what_they_know(opened):
    """What a dataset does not state is left out; records of no dataset say nothing of one."""
    own = dataset_of([milestone(), COMPANY])
    stated = [own.dataset_info().licence, own.dataset_info().citation]
    rows = list(opened(own.milestones())["About"].values)
    assert [text for text in stated if text] == [text for name, text in rows[2:] if name != "up to"]
    assert ["Milestones", "Sources", "Columns"] == opened(jac.Records([milestone()])).sheetnames


def test_snapshots(opened):
    """A snapshot has a row for each record, and a sheet for each type."""
    snapshot = jac.at("2015-01-01")
    book = opened(snapshot)
    assert "Snapshot" == book.sheetnames[0]
    assert ["Sources", "Columns", "About"] == book.sheetnames[-3:]
    rows = list(book["Snapshot"].iter_rows(min_row=2, values_only=True))
    assert len(snapshot.to_pandas()) == len(rows)
    assert ("leaders", "definite", "tenure", "an-jin-chairman-jac-motors") in {
        row[:4] for row in rows
    }
    nothing = opened(dataset_of([COMPANY]).at(2001, of=COMPANY))
    assert ["Snapshot", "Columns", "About"] == nothing.sheetnames


def test_years_of_nothing(opened):
    """A yearly table without any figure has neither chart nor sources."""
    data = dataset_of([COMPANY])
    book = opened(data.yearly("revenue", of=COMPANY))
    assert ["Years", "Figures", "Columns", "About"] == book.sheetnames
    gap = opened(data.yearly("revenue", 2001, 2001, of=COMPANY))["Years"].cell(2, 2)
    assert "No source that was read gives it." == gap.comment.text.strip()


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("a.xls", "file ending cannot be '.xls'. Did you mean '.xlsx'"),
        ("no/a.xlsx", "in a folder that exists"),
        ("there.xlsx", "new, or overwrite=True"),
        ("folder.xlsx", "a file, not a folder"),
    ],
)
def test_files_that_are_not_written(tmp_path, file, message):
    """A wrong file is refused before any work, and nothing else is touched."""
    (tmp_path / "there.xlsx").write_text("mine")
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(jac.InvalidArgumentError, match=message):
        jac.leaders_of().to_excel(tmp_path / file)
    assert "mine" == (tmp_path / "there.xlsx").read_text()
    assert 2 == len(list(tmp_path.iterdir()))


@pytest.mark.parametrize("file", [None, "", 7])
def test_what_is_no_file(file):
    """What is no path is refused by name."""
    with pytest.raises(jac.InvalidArgumentError, match="the path of a file to write"):
        jac.leaders_of().to_excel(file)


def test_more_records_than_rows(tmp_path, monkeypatch):
    """More records than a sheet has rows are refused."""
    monkeypatch.setattr(_excel, "MOST_ROWS", 2)
    with pytest.raises(jac.InvalidArgumentError, match="at most 2, which are the rows"):
        jac.leaders_of().to_excel(tmp_path / "a.xlsx")


def test_a_file_is_whole_or_not_there(tmp_path, monkeypatch):
    """Where writing fails nothing is left behind."""

    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr(_excel._Writer, "write", fail)
    with pytest.raises(OSError, match="the disk is full"):
        jac.leaders_of().to_excel(tmp_path / "a.xlsx")
    assert [] == list(tmp_path.iterdir())


def test_without_the_extra(tmp_path, monkeypatch):
    """Without XlsxWriter the error says which command installs it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(jac.MissingExtraError, match=r'pip install "\.\[excel\]"'):
        jac.leaders_of().to_excel(tmp_path / "a.xlsx")
    assert [] == list(tmp_path.iterdir())


def test_csv_files(tmp_path):
    """A result is written as CSV, with a byte-order mark where Excel is to read it."""
    leaders = jac.leaders_of()
    file = leaders.to_csv(tmp_path / "leaders.csv", excel=True)
    assert leaders.to_csv().encode("utf-8-sig") == file.read_bytes()
    with pytest.raises(jac.InvalidArgumentError, match="new, or overwrite=True"):
        leaders.to_csv(str(file))
    assert leaders.to_csv().encode() == leaders.to_csv(file, overwrite=True).read_bytes()
