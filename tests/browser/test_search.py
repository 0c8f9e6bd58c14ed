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
    *("ガス", "йод", "Ελλάς", "Łódź", "हिन्दी"),
)
FIND = "(texts) => texts.map((text) => jacExplorer.search.find(text).map((row) => row.id))"


def test_the_same_answers(explorer: Explorer, page: Page) -> None:
    """Every question has the same answers in the same order in the page and in the library."""
    explorer.open()
    texts = [*(question.text for question in QUESTIONS), *MORE]
    answers: list[list[str]] = page.evaluate(FIND, texts)
    for text, answer in zip(texts, answers, strict=True):
        assert (text, list(jac.search(text, limit=10_000).ids)) == (text, answer)


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
