"""`jac-history show`: the card of one record, and the record as data."""

import json

import pytest

import jac_history as jac


def test_show_is_the_card(cli, monkeypatch):
    """`show` prints what `str` of the card gives on a terminal of the same width."""
    for width in ("40", "80", "120"):
        monkeypatch.setenv("COLUMNS", width)
        assert cli("show", "first-truck-1968").out == f"{jac.card('first-truck-1968')}\n"


def test_name_may_be_several_words(cli):
    """A name with blanks needs no quotes."""
    assert cli("show", "JAC", "Motors").out == cli("show", "jac-motors").out


def test_show_finds_the_disputes_of_the_record(cli):
    """`show` tells of the disputes over the record that was asked for."""
    dispute = jac.disputes()[0]
    assert f"[{dispute.id}]" in " ".join(cli("show", dispute.record.id).out.split())


def test_show_as_json_is_the_record(cli):
    """`show --format json` is what to_dict gives."""
    out = cli("show", "nio", "--format", "json").out
    assert json.loads(out) == jac.to_dict(jac.get("nio"))


def test_show_as_csv_is_one_row(cli):
    """`show --format csv` is a header and the record."""
    lines = cli("show", "nio", "--format", "csv").out.splitlines()
    assert [line.split(",")[:2] for line in lines] == [["id", "name"], ["nio", "NIO"]]


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_an_address_is_never_broken(cli, monkeypatch, columns):
    """The address of a source stands in one line, however narrow the terminal is."""
    monkeypatch.setenv("COLUMNS", columns)
    source = max((one for one in jac.sources() if one.url), key=lambda one: len(one.url))
    assert len(source.url) > 80
    assert any(line.endswith(source.url) for line in cli("show", source.id).out.splitlines())
