"""Small pieces of Markdown."""

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt

from history_pages import markup
from tiny import date

MARKDOWN = MarkdownIt("commonmark").enable("table")


def read(text: str) -> str:
    """Return what a reader of Markdown sees of a paragraph."""
    (inline,) = [token for token in MARKDOWN.parse(text) if token.type == "inline"]
    return "".join(token.content for token in inline.children)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_text_says_just_these_words(words: str) -> None:
    """Any words come through Markdown as they are."""
    assert words == read(markup.text(words))


@pytest.mark.parametrize("words", ["1. July", "- a", "# a", "::: a", "(a)=", "| a | b |", "a\n\nb"])
def test_text_is_a_paragraph(words: str) -> None:
    """Words that look like a list, heading, box, target or table are a paragraph all the same."""
    kinds = [token.type for token in MARKDOWN.parse(markup.text(words))]
    assert ["paragraph_open", "inline", "paragraph_close"] == kinds


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (None, "江淮"),
        ("en", "江淮"),
        ("en-GB", "江淮"),
        ("zh-Hans", '<span lang="zh-Hans">江淮</span>'),
    ],
)
def test_other_languages_are_marked(language: str | None, expected: str) -> None:
    """What is in another language than the page's is marked, for those who hear it read."""
    assert expected == markup.spoken("江淮", language)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/?S-1=2&b#c", "https://a.example/?S-1=2&b#c"),
        ("https://a.example/a b<c>|d", "https://a.example/a%20b%3Cc%3E%7Cd"),
        ("https://a.example/%E6%B1%9F", "https://a.example/%E6%B1%9F"),
    ],
)
def test_addresses(url: str, expected: str) -> None:
    """A link goes to the address as it is recorded, made safe for Markdown and tables."""
    tokens = MARKDOWN.parse(markup.away("label", url, 'A "hint"'))
    link = tokens[1].children[0]
    assert {"href": expected, "title": 'A "hint"'} == {
        "href": link.attrs["href"].replace("&amp;", "&"),
        "title": link.attrs["title"],
    }


def test_date() -> None:
    """A date reads as people say it, and the pointer shows it in EDTF."""
    expected = '<span class="hist-date" title="EDTF 1995~">c\\. 1995</span>'
    assert expected == markup.date(date("1995~"))


def test_boxes_in_boxes() -> None:
    """A box that holds boxes has a longer fence than they have."""
    expected = ":::::{container} a\n::::{container} b\n:::{container} c\nx\n:::\n::::\n:::::"
    assert expected == markup.box("a", markup.box("b", markup.box("c", "x")))


@pytest.mark.parametrize(("is_open", "shown"), [(True, " open"), (False, "")])
def test_fold(is_open: bool, shown: str) -> None:
    """What is folded stands between blank lines, so that it is read as Markdown."""
    expected = (
        f'<details class="hist-fold"{shown}>\n<summary>A &amp; B</summary>\n\nx\n\n</details>'
    )
    assert expected == markup.fold("A & B", "x", is_open=is_open)


def test_table_of_any_cells() -> None:
    """A bar in a text does not end its cell."""
    tokens = MARKDOWN.parse(markup.table(["a"], [[markup.text("x | y")]]))
    cells = [token.content for token in tokens if token.type == "inline"]
    assert ["a", "x | y"] == [markup.SIGNS.sub("|", cell.replace("\\|", "|")) for cell in cells]


def test_page() -> None:
    """A page says that it is made, and leaves out parts without text."""
    assert f"{markup.MADE}\n\n# A\n\nb\n" == markup.page("A", "", "b\n")
