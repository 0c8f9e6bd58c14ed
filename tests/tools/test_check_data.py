"""The list of problems that an editor gets."""

from pathlib import Path

import pytest

from check_data import problems

SOURCE = """
[[source]]
id = "report"
publisher = "A Company"
kind = "primary"
"""


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """Return a folder with an empty ledger and no records."""
    (tmp_path / "records").mkdir()
    (tmp_path / "ledger.toml").write_text("[records]\n[left_out]\n")
    (tmp_path / "allowed.toml").write_text(
        '[uncited]\nreport = "A test."\n["main line"]\n"importance 1" = "A test."\n'
    )
    (tmp_path / "facts.txt").write_text("")
    (tmp_path / "aliases.toml").write_text("")
    (tmp_path / "searches.toml").write_text("")
    return tmp_path


def test_nothing_wrong(dataset: Path) -> None:
    """A dataset without a problem gives an empty list."""
    (dataset / "records" / "sources.toml").write_text(SOURCE)
    assert [] == problems(dataset)


def test_place_of_a_problem(dataset: Path) -> None:
    """A problem of a record begins with the file and line where the record begins."""
    bad = SOURCE + 'url = "http://10.0.0.1/x"\n'
    (dataset / "records" / "sources.toml").write_text(bad)
    expected = "sources.toml:2: report: links http://10.0.0.1/x (expected no such link) [addresses]"
    assert [expected] == problems(dataset)


def test_an_id_that_was_given_up(dataset: Path) -> None:
    """A record may not take an id that is withdrawn."""
    (dataset / "records" / "sources.toml").write_text(SOURCE)
    (dataset / "aliases.toml").write_text('[withdrawn]\nreport = "A trifle."\n')
    assert ["'report' is withdrawn, but a record still has that id"] == problems(dataset)


def test_searches(dataset: Path) -> None:
    """A search names measures and records that there are; each mistake has its theme."""
    (dataset / "records" / "sources.toml").write_text(SOURCE)
    common = 'where = "b"\nresult = "c."\nqueries = 1\n'
    searches = [
        f'[[search]]\ntheme = "right"\n{common}about = ["report"]\n',
        f'[[search]]\ntheme = "word"\n{common}measures = ["staf"]\n',
        f'[[search]]\ntheme = "id"\n{common}about = ["rapport"]\n',
    ]
    (dataset / "searches.toml").write_text("".join(searches))
    word, wrong_id = problems(dataset)
    assert word.startswith("search 'word': measures[0]: 'staf' is not ")
    assert word.endswith("; nearest: staff)")
    assert "search 'id': 'rapport' is no record" == wrong_id


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('"report"', '"The Report"', "'The Report' is no kebab-case id"),
        ("[[source]]", '[[source]]\npublished = "../2001"', "'../2001' has an open start"),
    ],
)
def test_unreadable(dataset: Path, right: str, wrong: str, told: str) -> None:
    """What makes a record unreadable is told in the same list."""
    (dataset / "records" / "sources.toml").write_text(SOURCE.replace(right, wrong))
    found = problems(dataset)
    assert [True] == [told in line for line in found]
