"""Claims: what sources assert, with a verdict."""

from pathlib import Path

import pytest

import jac_history as jac
from tiny_toml import COMPANY, SOURCE

CLAIMS = """
[[source]]
id = "a-blog"
publisher = "A Blog"
kind = "blog"
based_on = "annual-report"

[[place]]
id = "a-town"
name = "A Town"
kind = "city"
citations = [{ source = "annual-report", says = "It is there." }]

[[claim]]
id = "first-in-town"
text = "The company was the first in town."
made_by = "a-blog"
locator = "paragraph 2"
about = ["a-company", "a-town"]
when = "1964~"
verdict = "contradicted"
reason = "An older one is in the register."
records = ["a-town", "largest-in-town"]
citations = [{ source = "annual-report", says = "It was the second.", stance = "disputes" }]

[[claim]]
id = "largest-in-town"
text = "The company is the largest in town."
made_by = "annual-report"
about = ["a-company"]
verdict = "opinion"
reason = "No measure is given."
citations = [{ source = "annual-report", says = "We are the largest.", stance = "context" }]
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> jac.Dataset:
    """A dataset with two claims."""
    folder: Path = tmp_path_factory.mktemp("claims")
    (folder / "all.toml").write_text(SOURCE + COMPANY + CLAIMS, encoding="utf-8")
    return jac.Dataset.from_toml(folder)


def test_a_claim(data: jac.Dataset) -> None:
    """A claim holds who makes it, what it is about, what bears on it, and what holds."""
    claim = data.claims()[0]
    assert ("first-in-town", "The company was the first in town.") == (claim.id, claim.label)
    assert (data.get("a-blog"), "paragraph 2") == (claim.made_by, claim.locator)
    assert data.get("annual-report") is claim.made_by.based_on
    assert ("a-company", "a-town") == tuple(entity.id for entity in claim.entities)
    assert (data.get("a-town"), data.get("largest-in-town")) == claim.records
    assert "1964~" == str(claim.time)


def test_choice(data: jac.Dataset) -> None:
    """Claims are chosen by verdict, by who makes them and by what they are about."""
    assert ("first-in-town", "largest-in-town") == data.claims().ids
    assert ("largest-in-town",) == data.claims(verdict="opinion").ids
    assert ("first-in-town",) == data.claims(made_by="a-blog").ids
    assert ("first-in-town",) == data.claims(made_by=data.get("a-blog")).ids
    assert ("first-in-town",) == data.claims(about="A Town").ids
    assert () == data.claims(about="A Town", verdict="opinion").ids
    assert ("first-in-town",) == data.claims(about="a-company", made_by="a-blog").ids


def test_misses(data: jac.Dataset) -> None:
    """An unknown verdict, source or entity is refused."""
    with pytest.raises(jac.InvalidArgumentError, match=r"verdict cannot be .* one of 'confirmed'"):
        data.claims(verdict="true")
    with pytest.raises(jac.UnknownNameError, match="no source is called 'a-log'"):
        data.claims(made_by="a-log")
    with pytest.raises(jac.UnknownNameError):
        data.claims(about="A Village")


def test_claims_are_found(data: jac.Dataset) -> None:
    """Search reads what is asserted and the reason of the verdict."""
    assert "first-in-town" in data.search("first in town").ids
    assert "first-in-town" in data.search("older register").ids


@pytest.mark.parametrize(
    ("right", "wrong", "field"),
    [
        ('verdict = "opinion"', 'verdict = "true"', "verdict"),
        ('made_by = "a-blog"', 'made_by = "a-town"', "made_by"),
        ('about = ["a-company"]', "about = []", "about"),
        ('records = ["a-town", "largest-in-town"]', 'records = ["a-village"]', "records"),
        ('when = "1964~"', 'when = "1960s"', "when"),
    ],
)
def test_mistakes(tmp_path: Path, right: str, wrong: str, field: str) -> None:
    """What is wrong with a claim is told with its field."""
    text = SOURCE + COMPANY + CLAIMS
    (tmp_path / "all.toml").write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(jac.DatasetError) as refused:
        jac.Dataset.from_toml(tmp_path)
    assert any(problem.field.startswith(field) for problem in refused.value.problems)
