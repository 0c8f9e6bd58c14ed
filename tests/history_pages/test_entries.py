"""Milestones and disputes on the pages."""

from pathlib import Path

import pytest

import jac_history as jac
from guides import guide_to
from history_pages import entries
from history_pages.clashes import side_by_side
from pages.meanings import CONFIDENCES
from tiny import CITED, COMPANY, OTHER, date, dispute, figure, milestone, stake

PLANT = jac.Facility(id="plant", name="Plant", kind="vehicle-plant")


def position(value: str) -> jac.Position:
    """Return a position."""
    return jac.Position(value=value, citations=CITED)


def test_milestone_in_full(tmp_path: Path) -> None:
    """A milestone tells when, what, who, its kind, how sure it is, and its sources with words."""
    one = milestone(importance=1, when=date("2001~"))
    expected = f"""(event-2001)=

::::{{container}} hist-entry hist-main
<span class="hist-date" title="EDTF 2001~">c\\. 2001</span> **Works opened**

The works opened\\.

:::{{container}} hist-meta
[A Company](../entities/a-company.md) · facility · main line · \
<span title="{CONFIDENCES["high"]}">high</span> confidence · \
<a class="hist-card" href="../explorer.html#event-2001">in the explorer</a> · \
Source: [1 A Company](<https://a.example/1> "A Company")
:::

<details class="hist-fold">
<summary>What the source says</summary>

1. **A Company**, [page](<https://a.example/1>), primary: It is so\\.

</details>
::::"""
    assert expected == entries.told(one, guide_to(tmp_path, one))


def test_milestone_on_the_page_of_an_entity(tmp_path: Path) -> None:
    """There it leads to its place in the history, and does not name the entity once more."""
    one = milestone()
    told = entries.retold(one, COMPANY, guide_to(tmp_path, one))
    assert [True, False, False] == [
        part in told
        for part in ("**[Works opened](#event-2001)**", "(event-2001)=", "a-company.md")
    ]


def test_milestone_in_a_line() -> None:
    """A detail is a line with date, title and numbers of sources, which links can lead to."""
    expected = (
        '- (event-2001)=\n  <span class="hist-date" title="EDTF 2001">2001</span> '
        '<a class="hist-card" href="../explorer.html#event-2001">Works opened</a> '
        '[[1](<https://a.example/1> "A Company")]'
    )
    assert expected == entries.brief(milestone())


def test_dispute_stands_with_its_milestone(tmp_path: Path) -> None:
    """Where sources differ, the milestone shows the positions side by side, and the reason."""
    one = milestone()
    told = entries.told(one, guide_to(tmp_path, one, dispute(one, "when", "2001")))
    expected = """**Sources differ on the date**

::::{container} hist-sides
:::{container} hist-side hist-followed
**<span class="hist-date" title="EDTF 2001">2001</span>** (followed here)

1. **A Company**, [page](<https://a.example/1>), primary: It is so\\.
:::

:::{container} hist-side
**<span class="hist-date" title="EDTF 2002">2002</span>**

1. **A Company**, [page](<https://a.example/1>), primary: It is so\\.
:::
::::

It is so\\."""
    assert expected in told


@pytest.mark.parametrize(
    ("record", "field", "values", "shown"),
    [
        (figure("sales", 2001, 1200), "value", ("1200", "some"), ("1\\,200 vehicles", "some")),
        (milestone(when=date("2001")), "when", ("2001", "later"), ("2001", "later")),
        (stake("share", 5), "of", ("a-company", "C Ltd"), ("A Company", "C Ltd")),
        (milestone(), "summary", ("2001", "x.y"), ("2001", "x\\.y")),
    ],
)
def test_values_in_the_words_of_their_field(
    record: jac.Record, field: str, values: tuple, shown: tuple, tmp_path: Path
) -> None:
    """A rival value is a date, number with unit or name where it is one, else plain words."""
    rivals = tuple(map(position, values))
    clash = dispute(record, field, None, positions=rivals)
    told = side_by_side(clash, guide_to(tmp_path, OTHER), "over")
    assert [True, True] == [f"{one}**" in told or f"{one}</span>**" in told for one in shown]


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [(milestone(), "when", "the date"), (PLANT, "place", "the place"), (PLANT, "name", "the name")],
)
def test_what_sources_differ_on(record: jac.Record, field: str, words: str, tmp_path: Path) -> None:
    """The field of a dispute is told in words."""
    told = side_by_side(dispute(record, field, None), guide_to(tmp_path))
    assert f"**Sources differ on {words}**" in told
