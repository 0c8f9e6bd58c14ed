"""Audits: a sample that can be drawn again, judgements that are whole, rates with intervals."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from audit import STRATA, Audit, Judgement, Result, blank, draw, read_audit, shares, wilson

BUNDLED = jac.Dataset.bundled()


def test_the_same_seed_draws_the_same_sample() -> None:
    """A sample can be drawn again; another seed draws another."""
    first, again, other = (draw(BUNDLED, seed, 80) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert 80 == sum(map(len, first.values()))


def test_every_type_but_sources_is_in_a_stratum() -> None:
    """What is not audited by itself is audited with what cites it."""
    types = [name for names in STRATA.values() for name in names]
    assert sorted({*jac.words(jac.RecordType)} - {"source"}) == sorted(types)


@given(st.dictionaries(st.text("abc", min_size=1), st.integers(0, 500), max_size=8))
def test_shares(counts: dict[str, int]) -> None:
    """Nothing is drawn that is not there, and as much as asked for as long as there is."""
    taken = shares(counts, 40)
    assert all(0 <= taken[stratum] <= count for stratum, count in counts.items())
    least = sum(min(3, count) for count in counts.values())
    assert sum(taken.values()) == max(least, min(40, sum(counts.values())))


@pytest.mark.parametrize(
    ("errors", "size", "low", "high"),
    [
        # Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson(errors: int, size: int, low: float, high: float) -> None:
    """The interval is that of the published examples."""
    assert (low, high) == pytest.approx(wilson(errors, size), abs=5e-5)


def test_flawed_records_have_a_rate_of_their_own() -> None:
    """Both rates have intervals; these are two published examples."""
    result = Result(20, flawed=0, wrong=5)
    assert (0.0, 0.0, 0.1611) == pytest.approx(result.rate_of_flawed, abs=5e-5)
    result = Result(29, flawed=1, wrong=0)
    assert (1 / 29, 0.0061, 0.1718) == pytest.approx(result.rate_of_flawed, abs=5e-5)
    assert 0 == result.rate[0]


def test_wrong_records_are_told_before_flawed_ones() -> None:
    """Right ones are no finding, the others stay in their order otherwise."""
    verdicts = {"a": "flawed", "b": "right", "c": "wrong", "d": "flawed", "e": "wrong"}
    judged = [
        Judgement(id_, "figure", verdict, "" if verdict == "right" else "A slip.")
        for id_, verdict in verdicts.items()
    ]
    assert ["c", "e", "a", "d"] == [one.id for one in Audit("9", 1, tuple(judged)).findings]


def test_the_blank_sheet_tells_the_records(tmp_path: Path) -> None:
    """Every record stands on it with its fields and what its sources say, to be filled in."""
    listing = jac.get("shanghai-listing-2001")
    text = blank({"milestone": [listing]}, "9", 1)
    assert "# Shares listed on the Shanghai Stock Exchange" in text
    assert all(citation.says in text for citation in listing.citations)
    document = tomllib.loads(text)
    assert [listing.id] == [one["id"] for one in document["record"]]
    (tmp_path / "9.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="shanghai-listing-2001: verdict '' is none of"):
        read_audit(tmp_path / "9.toml")


def entry(verdict: str, found: str) -> str:
    """Return a judgement as TOML."""
    return f'[[record]]\nid = "a"\nstratum = "figure"\nverdict = "{verdict}"\nfound = "{found}"\n'


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        (entry("right", "a slip"), "of no other"),
        (entry("wrong", ""), "what was found is to be said"),
        (entry("right", "") * 2, "a: judged twice"),
    ],
)
def test_what_is_not_whole_is_refused(tmp_path: Path, entries: str, problem: str) -> None:
    """A finding without words, words without a finding and a record judged twice are told."""
    file = tmp_path / "9.toml"
    file.write_text(f'[audit]\nversion = "9"\nseed = 1\n{entries}', encoding="utf-8")
    with pytest.raises(ValueError, match=problem):
        read_audit(file)
