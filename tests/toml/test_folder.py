"""Reading a folder of TOML."""

from pathlib import Path

import pytest

import jac_history as jac

ROOT = Path(__file__).parents[2]
DATASET = ROOT / "dataset" / "records"

SMALL = """
[dataset]
name = "small"
version = "2026.1.0"
as_of = "2025-06"
licence = "CC0-1.0"

[[milestone]]
id = "opening-2001"
when = "2001-05"
title = "Works opened"
summary = "The works opened."
category = "facility"
importance = 1
about = ["a-company"]
confidence = "high"

[[milestone.citations]]
source = "annual-report"
says = "Opened in May 2001."

[[source]]
id = "annual-report"
publisher = "A Company"
kind = "primary"

[[organization]]
id = "a-company"
name = "A Company"
kind = "automaker"
founded = "1999~"

[[organization.citations]]
source = "annual-report"
says = "Founded about 1999."
stance = "context"
locator = "page 3"
"""


def test_small(write) -> None:
    """A folder of one file is a dataset that answers, in whatever order its records stand."""
    dataset = jac.Dataset.from_toml(write(all=SMALL))
    milestone = dataset.milestones_between(2001, 2001).first()
    assert milestone is not None
    assert "Works opened" == milestone.title
    assert milestone.about[0] is dataset.organization("a company")
    assert "c. 1999" == dataset.organization("a-company").founded.human()
    assert milestone.citations[0].source is dataset.sources()[0]


def test_info(write) -> None:
    """The table [dataset] is what the dataset says of itself, with counts beside."""
    info = jac.Dataset.from_toml(write(all=SMALL)).dataset_info()
    assert ("small", "2026.1.0", "CC0-1.0") == (info.name, info.version, info.licence)
    assert "2025-06" == str(info.as_of)
    assert 1 == dict(info.counts)["milestone"]
    assert 0 == dict(info.counts)["figure"]


def test_no_info(write) -> None:
    """Without a table [dataset] a folder is a dataset all the same."""
    text = SMALL[SMALL.index("[[milestone]]") :]
    info = jac.Dataset.from_toml(write(all=text)).dataset_info()
    assert ("unnamed", "0", None) == (info.name, info.version, info.as_of)


def test_meta_of_wrong_type(write) -> None:
    """A key of [dataset] that is no text is a problem."""
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(write(all="[dataset]\nversion = 1\n"))
    assert ["version"] == [problem.field for problem in caught.value.problems]


@pytest.mark.parametrize("as_of", ["2025/..", "2025/", "[2025..]"])
def test_as_of_without_a_last_day(write, as_of: str) -> None:
    """An as_of that ends on no known day is refused: nothing that goes on would be definite."""
    text = SMALL.replace('as_of = "2025-06"', f'as_of = "{as_of}"')
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(write(all=text))
    (problem,) = caught.value.problems
    assert ("dataset", "as_of", "a day, such as 2026-01-31") == (
        problem.record,
        problem.field,
        problem.expected,
    )
    assert f"{as_of!r} ends on no known day" == problem.message


@pytest.mark.parametrize(("as_of", "day"), [("2025", "2025-12-31"), ("2024/2025-06", "2025-06-30")])
def test_as_of_of_a_month_or_year(write, as_of: str, day: str) -> None:
    """Of a year, a month or an interval the last day counts."""
    text = SMALL.replace('as_of = "2025-06"', f'as_of = "{as_of}"')
    info = jac.Dataset.from_toml(write(all=text)).dataset_info()
    assert day == info.as_of.latest.isoformat()


@pytest.mark.parametrize("citations", ['["x"]', "[1]", '[["a"]]'])
def test_no_table(write, citations: str) -> None:
    """What should be a table and is none is told with its place."""
    text = SMALL.replace("[[milestone.citations]]", "")
    text = text.replace('source = "annual-report"\nsays = "Opened in May 2001."', "")
    text = text.replace('confidence = "high"', f'confidence = "high"\ncitations = {citations}')
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(write(all=text))
    assert ["opening-2001.citations[0]: is no table (expected a table of keys)"] == [
        str(problem).partition(": ")[2] for problem in caught.value.problems
    ]


def test_dispute_of_a_dispute(write) -> None:
    """A dispute is over another record, not over a dispute."""
    dispute = """
[[dispute]]
id = "{id}"
record = "{record}"
field = "{field}"
reason = "It is so."
"""
    position = """
[[dispute.positions]]
value = "{value}"

[[dispute.positions.citations]]
source = "annual-report"
says = "It is so."
"""
    both = position.format(value="a") + position.format(value="b")
    first = dispute.format(id="first", record="a-company", field="founded") + both
    second = dispute.format(id="second", record="first", field="reason") + both
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(write(all=SMALL + first + second))
    assert ["is a dispute"] == [problem.message for problem in caught.value.problems]


def test_no_utf8(tmp_path: Path) -> None:
    """A file that is no UTF-8 is a problem with its name."""
    (tmp_path / "latin.toml").write_bytes(b'title = "\xe9"')
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(tmp_path)
    assert [("latin.toml", "UTF-8 text")] == [(p.file, p.expected) for p in caught.value.problems]


def test_known_records_of_elsewhere(write) -> None:
    """A folder that is added to a dataset may refer to its records."""
    text = SMALL[SMALL.index("[[milestone]]") : SMALL.index("[[source]]")]
    text = text.replace("a-company", "jac-motors").replace("annual-report", jac.sources()[0].id)
    both = jac.Dataset.bundled().with_overlay(write(all=text))
    assert (jac.get("jac-motors"),) == both.get("opening-2001").entities


def test_bundled_is_compiled_from_the_edited() -> None:
    """The bundled dataset is the edited one, record for record, in the same order."""
    edited = jac.Dataset.from_toml(DATASET)
    for record_type in dict(edited.dataset_info().counts):
        assert edited.records(record_type) == jac.Dataset.bundled().records(record_type)
    assert edited.dataset_info() == jac.dataset_info()
