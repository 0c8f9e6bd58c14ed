"""The explorer searches as the library does."""

import pytest
from playwright.sync_api import Page, expect

import jac_history as jac
from explorer import Explorer
from questions import QUESTIONS

MORE = (
    *("loss", "tank", "first xyzzy", "Angela Merkle", "from the", "xyzzy", "?!", "落马"),
    *("安凯客车2022", "江淮甲乙丙", "Straße", "ΣΑΣ", "JAC", "2017", "S3+", "Москвич", "جک", "r&d"),
    *("643 thousand", "3.5 billion", "Nº 1", "of", "volkswagn truck", "sohu-2012-01-11"),
    *("2018", "export 2023", "JAC Motors vehicle sales 2018", "Tata", "biggest loss"),
    *("Wang Chuanfu", "cow milk loss", "loss truck milk", "6.2 milliard loss"),
    *("ガス", "йод", "Ελλάς", "Łódź", "हिन्दी"),
)
FIND = """(texts) => texts.map((text) => {
  const { hits, remark } = jacExplorer.search.find(text);
  return [hits.map((row) => row.id), remark];
})"""


def test_the_same_answers(explorer: Explorer, page: Page) -> None:
    """Every question has the same answers and remark in the page and in the library."""
    explorer.open()
    texts = [*(question.text for question in QUESTIONS), *MORE]
    answers: list[tuple[list[str], str]] = page.evaluate(FIND, texts)
    for text, (ids, remark) in zip(texts, answers, strict=True):
        found = jac.search(text, limit=10_000)
        assert (text, list(found.ids), found.remark) == (text, ids, remark)


@pytest.mark.parametrize("text", ["first truck", "大众合资", "130 markets", "Volkswagonn"])
def test_the_table_shows_them_in_their_order(explorer: Explorer, text: str) -> None:
    """What is found stands in the table, the best first."""
    explorer.open("?kind=all")
    explorer.fill(q=text)
    explorer.lists(jac.search(text, limit=10_000).ids)


def test_names_are_offered_best_first(explorer: Explorer) -> None:
    """Of the entities whose name begins so, the whole name is offered first."""
    explorer.open()
    explorer.fill(q="volkswagen")
    first = explorer.page.locator("#explorer-named a").first
    expect(first).to_have_attribute("data-id", "volkswagen")


def test_says_where_only_the_nearest_names_are_shown(explorer: Explorer) -> None:
    """What nothing has is named, and so is what there is without it."""
    status = explorer.page.locator("#explorer-status")
    explorer.open("?kind=all")
    explorer.fill(q="Volkswagonn")
    expect(status).to_have_text(
        "Nothing has 'volkswagonn'; by the nearest names. 2 records, the best match first."
    )
    explorer.fill(q="first xyzzy")
    expect(status).to_contain_text("Nothing has 'xyzzy'; without it")
    explorer.fill(q="frotz xyzzy rezrov quux")
    expect(status).to_contain_text("Nothing has 'frotz' or 'xyzzy' or 'rezrov' or 1 more")
    explorer.fill(q="Volkswagen")
    expect(status).not_to_contain_text("Nothing")
