"""`jac-history at` and `presence`: the company on a day, and abroad."""

import csv
import io
import json

import pytest

import jac_history as jac
from columns import columns_of


def test_text_is_that_of_the_snapshot(cli):
    """The table is what `print` shows, but for how to see the rest."""
    out = cli("at", "2015-01-01").out
    assert out.splitlines()[0] == "JAC Motors 江淮汽车, 1 January 2015"
    assert "Leaders: 2 definite" in out
    assert "An Jin 安进" in out
    assert "--all shows all." in cli("at", "2018-06-01").out


def test_all_rows(cli):
    """--all leaves out nothing."""
    out = cli("at", "2018", "--all").out
    assert "are shown" not in out
    assert all(record_id in out for record_id in jac.at(2018).partnerships.ids)


def test_of_another(cli):
    """--of takes another organisation, brand or plant."""
    out = cli("at", "2012", "--of", "NIO").out
    assert out.startswith("NIO 蔚来, 2012\nNIO was not there then (began ")


def test_json_and_csv(cli):
    """JSON is `to_dict`, CSV has a row for each record with section and certainty."""
    snapshot = jac.at("2018-06-01")
    assert snapshot.to_dict() == json.loads(cli("at", "2018-06-01", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(cli("at", "2018-06-01", "--format", "csv").out)))
    assert snapshot.to_pandas()["id"].tolist() == [row["id"] for row in rows]
    words = {row["certainty"] for row in rows if row["section"] == "partnerships"}
    assert {"definite", "possible"} == words


@pytest.mark.parametrize("arguments", [("2018?",), ("2018", "--of", "Hefei"), ("2018", "--of", "")])
def test_wrong_input(cli, arguments):
    """What is no day, and what has none, is refused."""
    outcome = cli("at", *arguments)
    assert (2, "") == (outcome.status, outcome.out)
    assert outcome.err.startswith("jac-history: ")


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_fits_the_terminal(cli, monkeypatch, width):
    """No line is wider than the terminal, but for ids to copy."""
    monkeypatch.setenv("COLUMNS", width)
    lines = [line for line in cli("at", "2018-06-01").out.splitlines() if " " in line.strip()]
    assert max(map(columns_of, lines)) <= int(width)


def test_presence_of_all_countries(cli):
    """`presence` is the table of the countries, its JSON and its CSV."""
    markets = jac.presence()
    assert cli("presence").out.splitlines()[0] == f"{len(markets)} countries"
    assert json.loads(cli("presence", "--format", "json").out) == markets.to_dicts()
    assert cli("presence", "--format", "csv").out == markets.to_csv().replace("\r\n", "\n")


def test_presence_in_one_country(cli):
    """`presence COUNTRY` is all that is known of it."""
    brazil = jac.presence("Brazil")
    assert cli("presence", "巴西").out.splitlines()[0] == "Brazil 巴西"
    assert "--all shows all" in cli("presence", "brazil").out
    assert "are shown" not in cli("presence", "brazil", "--all").out
    assert json.loads(cli("presence", "Brazil", "--format", "json").out) == brazil.to_dict()
    rows = list(csv.DictReader(io.StringIO(cli("presence", "Brazil", "--format", "csv").out)))
    assert ["BR"] == [row["country"] for row in rows]


def test_presence_in_no_country(cli):
    """What is no country abroad is refused."""
    outcome = cli("presence", "Hefei")
    assert (outcome.status, outcome.out) == (2, "")
    assert "a country abroad" in outcome.err
