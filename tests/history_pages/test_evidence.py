"""Sources on the pages."""

import jac_history as jac
from history_pages import evidence
from jac_history._records.vocabulary import Stance
from tiny import CITED, date

UNLINKED = jac.Source(id="mirror", publisher="B Paper", kind="blog", title="题", language="zh-Hans")
BOTH = (*CITED, jac.Citation(source=UNLINKED, says="Not so.", stance="disputes", locator="p. 2"))


def test_named_sources() -> None:
    """The line names all publishers, numbered; those with an address are links."""
    expected = (
        'Sources: [1 A Company](<https://a.example/1> "A Company"), '
        '<span title="B Paper: 题 (no link)">2 B Paper</span>'
    )
    assert expected == evidence.named(BOTH)


def test_numbered_sources() -> None:
    """Where room is scarce a source is a number."""
    expected = (
        '[1](<https://a.example/1> "A Company"), <span title="B Paper: 题 (no link)">2</span>'
    )
    assert expected == evidence.numbered(BOTH)


def test_no_sources() -> None:
    """An entity without citations of its own has no line and no fold."""
    assert ("", "") == (evidence.named(()), evidence.folded(()))


def test_claims() -> None:
    """Each source is told with title, date, kind, what it says, and whether it disputes it."""
    first = "1. **A Company**, [page](<https://a.example/1>), primary: It is so\\."
    second = (
        '2. **B Paper**, <span lang="zh-Hans">题</span>, blog: Not so\\. *(says otherwise; p\\. 2)*'
    )
    assert f"{first}\n{second}" == evidence.claims(BOTH)


def test_claim_of_a_dated_page() -> None:
    """A source with title, date and note tells all three."""
    source = jac.Source(
        id="news",
        publisher="C News",
        kind="press",
        title="JAC [sic]",
        url="https://c.example/",
        published=date("2016-05"),
        note="Mirror",
    )
    expected = "1. **C News**, [JAC \\[sic\\]](<https://c.example/>), May 2016, press, Mirror: A\\."
    assert expected == evidence.claims([jac.Citation(source=source, says="A.")])


def test_fold_counts_sources() -> None:
    """The line that unfolds what sources say tells how many there are."""
    folds = [evidence.folded(CITED), evidence.folded(BOTH)]
    heads = ["<summary>What the source says</summary>", "<summary>What the 2 sources say</summary>"]
    assert heads == [fold.splitlines()[1] for fold in folds]


def test_every_stance_has_words() -> None:
    """No stance is left out."""
    assert sorted(jac.words(Stance)) == sorted(evidence.STANCES)
