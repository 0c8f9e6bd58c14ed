# ruff: noqa: RUF001 - signs of full width are the point

import pytest
from hypothesis import given, strategies as st

from jac_history._display.widths import cut, display_width, fill, wrap

TEXTS = st.text(alphabet="ab ,江淮汽车é\u0301😀", max_size=60)


def test_chinese_characters_take_two_columns():
    """A Chinese character counts as two columns, a Latin one as one."""
    assert display_width("JAC 江淮") == 8


def test_combining_marks_take_no_column():
    """An accent that is written as a character of its own takes no column."""
    assert display_width("e\u0301") == 1


def test_fill_counts_columns_not_characters():
    """Padding a Chinese text makes it as wide as a padded Latin one."""
    assert display_width(fill("江淮", 6)) == display_width(fill("JAC", 6))


def test_fill_can_align_right():
    """Numbers are padded on their left side."""
    assert fill("954", 6, align=">") == "   954"


def test_lines_break_at_blanks():
    """A Latin text is broken between words."""
    assert wrap("Shares listed in Shanghai", 14) == ["Shares listed", "in Shanghai"]


def test_lines_break_between_chinese_characters():
    """A Chinese text, which has no blanks, is broken between any two characters."""
    assert wrap("安徽江淮汽车", 5) == ["安徽", "江淮", "汽车"]


def test_latin_words_within_chinese_text_stay_whole():
    """A Latin word between Chinese characters is not broken where it fits on a line."""
    assert wrap("江淮JAC汽车", 6) == ["江淮", "JAC汽", "车"]


def test_word_longer_than_a_line_is_broken():
    """A word that fits on no line goes on in the next."""
    assert wrap("a lithium-iron cell", 7) == ["a", "lithium", "-iron", "cell"]


def test_empty_text_is_one_empty_line():
    """An empty cell still takes a line."""
    assert wrap(" ", 10) == [""]


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_asked(text, columns):
    """Whatever the text, no line is wider than the room for it."""
    assert max(map(display_width, wrap(text, columns))) <= columns


@given(TEXTS, st.integers(1, 30))
def test_wrapping_loses_no_character(text, columns):
    """Whatever the text and the width, all its characters but blanks are there in order."""
    assert "".join("".join(wrap(text, columns)).split()) == "".join(text.split())


def test_few_enough_lines_are_kept():
    """Lines that are not too many are left as they are."""
    assert cut(["JAC", "Ankai"], 2, 10) == ["JAC", "Ankai"]


def test_left_out_lines_show_as_an_ellipsis():
    """Where lines are left out, the last one ends with an ellipsis and still fits."""
    assert cut(["JAC Motors,", "Ankai Bus,", "EvoBus"], 2, 11) == ["JAC Motors,", "Ankai Bu..."]


def test_ellipsis_follows_no_comma():
    """A comma before an ellipsis is dropped."""
    assert cut(["JAC,", "Ankai"], 1, 20) == ["JAC..."]


def test_ellipsis_alone_stands_in_a_tiny_column():
    """A column with no room for more shows the ellipsis."""
    assert cut(["JAC", "NIO"], 1, 2) == ["..."]


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("JAC 江淮汽车, NIO", 12, ["JAC 江淮汽", "车, NIO"]),
        ("大众汽车（中国）投资", 9, ["大众汽车", "（中国）", "投资"]),
        ("质量，服务。", 10, ["质量，服", "务。"]),
        ("思皓E20X、思皓A5", 10, ["思皓E20X、", "思皓A5"]),
    ],
)
def test_no_line_begins_with_what_closes(text: str, columns: int, lines: list[str]) -> None:
    """Signs that close stay with what they close, signs that open with what they open."""
    assert lines == wrap(text, columns)
