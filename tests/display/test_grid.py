import pytest
from hypothesis import given, strategies as st

from jac_history._display.grid import GridColumn, GridRow, grid_lines
from jac_history._display.terminal_cards import Pair, pair_lines
from jac_history._display.widths import display_width

COLUMNS = (
    GridColumn("date", 3),
    GridColumn("what", 6),
    GridColumn("who", 4, most=2),
    GridColumn("sure"),
    GridColumn("sources", align=">"),
)
LISTING = GridRow(("24 August 2001", "Shares listed in Shanghai", "JAC Motors", "high", "5"))


def test_values() -> None:
    """A row is equal to one of the same cells, and to nothing of another kind."""
    assert GridRow(("a",)) == GridRow(cells=("a",)) != GridRow(("b",))
    assert GridRow(("a",)) != ("a",)
    assert 1 == len({GridRow(("a",)), GridRow(("a",))})


LONG = GridRow(
    (
        "between July 2017 and December 2018",
        "A plant in Hefei that was built for NIO comes into use, 江淮蔚来 by name",
        "JAC Motors, NIO, Hefei, 江淮汽车, Anhui, Jianghuai Automobile Works",
        "medium",
        "12",
    )
)


def test_wide_terminal_shows_each_row_in_one_line():
    """Where there is room, columns stand side by side under their headings."""
    assert list(grid_lines(COLUMNS, [LISTING], 200)) == [
        "date            what                       who         sure  sources",
        "--------------  -------------------------  ----------  ----  -------",
        "24 August 2001  Shares listed in Shanghai  JAC Motors  high        5",
    ]


def test_headings_of_numbers_go_over_several_lines():
    """Where a table is too wide by its headings those of numbers wrap, their last lines in line."""
    columns = (GridColumn("year"), GridColumn("vehicle sales (vehicles)", align=">"))
    assert list(grid_lines(columns, [GridRow(("2018", "462,400"))], 20)) == [
        "         vehicle",
        "           sales",
        "year  (vehicles)",
        "----  ----------",
        "2018     462,400",
    ]


def test_chinese_text_keeps_columns_straight():
    """What follows a Chinese text starts in the same column as what follows a Latin one."""
    rows = [GridRow(("江淮", "x")), GridRow(("JAC", "x"))]
    _, _, *lines = grid_lines((GridColumn("name", 1), GridColumn("")), rows, 80)
    assert [display_width(line) for line in lines] == [7, 7]


def test_cells_wrap_where_the_terminal_is_narrower():
    """A long text goes on in the next line of its own column."""
    lines = list(
        grid_lines((GridColumn("what", 1), GridColumn("sure")), [GridRow(("a b " * 9, "low"))], 30)
    )
    assert lines == [
        "what                      sure",
        "------------------------  ----",
        "a b a b a b a b a b a b   low",
        "a b a b a b",
    ]


def test_cells_that_may_take_few_lines_are_cut():
    """A cell with more lines than its column allows ends with an ellipsis."""
    lines = "\n".join(grid_lines(COLUMNS, [LONG], 90))
    assert "..." in lines


def test_narrow_terminal_shows_cells_below_each_other():
    """Where columns would be too narrow, each row becomes a block with the short cells last."""
    assert list(grid_lines(COLUMNS, [LISTING, LISTING], 30)) == [
        "24 August 2001",
        "  Shares listed in Shanghai",
        "  JAC Motors",
        "  sure high; sources 5",
        "",
        "24 August 2001",
        "  Shares listed in Shanghai",
        "  JAC Motors",
        "  sure high; sources 5",
    ]


def test_narrow_terminal_leaves_out_empty_cells():
    """A block has no line for what is empty."""
    columns = (GridColumn("published", 2), GridColumn("title", 5))
    row = GridRow(("", "A title that is longer than the line"))
    assert list(grid_lines(columns, [row], 20)) == [
        "A title that is",
        "  longer than the",
        "  line",
    ]


@pytest.mark.parametrize("width", [40, 200])
def test_lines_below_a_row_are_never_broken(width):
    """An address stays in one line on every terminal, so that it can be copied."""
    address = "https://example.org/" + "a" * 60
    row = GridRow(LISTING.cells, (address,))
    assert f"  {address}" in list(grid_lines(COLUMNS, [row], width))


@given(st.integers(20, 220))
def test_table_fits_every_terminal(width):
    """No line of a table is wider than the terminal."""
    lines = grid_lines(COLUMNS, [LISTING, LONG], width)
    assert max(map(display_width, lines)) <= width


def test_names_stand_beside_their_texts():
    """On a wide terminal the texts of a card are aligned beside their names."""
    pairs = [Pair("kind", ["mpv"]), Pair("names", ["瑞风", "Refine"])]
    assert list(pair_lines(pairs, 80)) == ["kind   mpv", "names  瑞风", "       Refine"]


def test_names_stand_above_their_texts_on_a_narrow_terminal():
    """On a narrow terminal the texts of a card are indented under their names."""
    assert list(pair_lines([Pair("kind", ["mpv"])], 40)) == ["kind", "  mpv"]


def test_card_without_fields_has_no_lines():
    """No pairs make no lines."""
    assert list(pair_lines([], 80)) == []
