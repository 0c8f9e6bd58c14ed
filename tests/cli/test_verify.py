"""`jac-history verify`: what was read, judged in one command."""

import csv
import io
import json

import pytest

import jac_history as jac

ZUO = ("verify", "zuo-yanan-chairman-jac-motors", "period=1997/2021")


def test_the_verdict_comes_first(cli):
    """The word and its sentence stand before the sources for and against."""
    outcome = cli(*ZUO)
    lines = outcome.out.split("\n")
    assert 0 == outcome.status
    assert lines[0].startswith("disputed: Zuo Yan'an, chairman of JAC Motors: period 1997 to 2021")
    assert lines.index("supporting:") < lines.index("against:")


def test_the_lists_tell_for_and_against_alone(cli):
    """What a source does to the record is not what it does to the value that was asked."""
    against = cli(*ZUO).out.partition("against:")[2]
    assert "On 8 February 2012 An Jin took over" in against
    assert "supports:" not in against


def test_without_sources_only_the_verdict(cli):
    """Where nothing is known there is no list."""
    outcome = cli("verify", "NIO", "dissolved=2030")
    assert outcome.out.startswith("unknown: NIO: dissolved 2030 can neither be confirmed")
    assert "supporting:" not in outcome.out


def test_several_values(cli):
    """Each value has its sentence; the worst word counts."""
    outcome = cli("verify", "shanghai-listing-2001", "when=2001", "category=product")
    assert outcome.out.startswith("contradicted: ")


def test_as_json(cli):
    """JSON holds what `verify` gives in Python."""
    answer = json.loads(cli(*ZUO, "--format", "json").out)
    verdict = jac.verify("zuo-yanan-chairman-jac-motors", period="1997/2021")
    assert (verdict.word, verdict.sentence) == (answer["word"], answer["sentence"])
    assert [one.source.id for one in verdict.against] == [
        one["source"] for one in answer["against"]
    ]


@pytest.mark.parametrize(("values", "count"), [(ZUO[1:], None), (("NIO", "dissolved=2030"), 1)])
def test_as_csv(cli, values, count):
    """CSV has a row a citation, and one where there is none."""
    rows = list(csv.DictReader(io.StringIO(cli("verify", *values, "--format", "csv").out)))
    assert rows[0]["word"] in jac.words(jac.VerdictWord)
    assert count in {None, len(rows)}


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (("shanghai-listing-2001", "when"), "'when' is no FIELD=VALUE"),
        (("shanghai-listing-2001", "=2001"), "'' is no FIELD=VALUE"),
        (("shanghai-listing-2001", "wenn=2001"), "Did you mean 'when'"),
        (("shanghai-listing-2001", "when=2001-13"), "write '2001/2013'"),
        (("nobody-at-all", "when=2001"), "no entity is called 'nobody-at-all'"),
    ],
)
def test_mistakes(cli, values, message):
    """Each is told with what is right, and ends with the status of wrong input."""
    outcome = cli("verify", *values)
    assert 2 == outcome.status
    assert message in " ".join(outcome.err.split())
