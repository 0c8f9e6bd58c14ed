"""The commands yearly and gaps, and workbooks of all answers."""

import csv
import io
import json
import re
from itertools import takewhile

import openpyxl
import pytest

import jac_history as jac


def test_a_line_a_year(cli):
    """`yearly` shows a line a year, a column a measure, and notes below."""
    lines = cli(
        "yearly", "revenue", "net-profit", "--from", "2010", "--to", "2014"
    ).out.splitlines()
    assert "JAC Motors, 5 years" == lines[0]
    assert ["year", "revenue", "(CNY)", "net", "profit", "(CNY)", "sources"] == lines[1].split()
    assert ["2010", "2011", "2012", "2013", "2014"] == [line[:4] for line in lines[3:8]]
    early = cli("yearly", "revenue", "--from", "1950", "--to", "1950").out.splitlines()
    assert ["1950", "-"] == early[-2].split()
    assert "- no figure is known." == early[-1]


def test_open_sides_and_all_rows(cli):
    """Without limits the known years are shown, the last twenty or with --all every one."""
    asked = ("yearly", "vehicle-sales", "--from", "1990", "--to", "2024")
    short, whole = cli(*asked).out, cli(*asked, "--all").out
    assert "The last 20 of 35 years are shown; --all shows all." in " ".join(short.split())
    assert whole.startswith("JAC Motors, 35 years\n")
    assert ["1990", "2005"] == [whole.splitlines()[3][:4], short.splitlines()[3][:4]]
    known = cli("yearly", "vehicle-sales").out
    assert known == cli("yearly", "vehicle-sales", "--from", "..", "--to", "-").out


def test_sources_of_years(cli):
    """With --sources they are listed with their addresses."""
    out = cli("yearly", "revenue", "--from", "2024", "--sources").out
    assert "\nSources\n  1. " in out


def test_machine_forms_of_years(cli):
    """JSON has the plain data, CSV the wide or the long table."""
    table = jac.yearly("revenue", 2016, 2018)
    asked = ("yearly", "revenue", "--from", "2016", "--to", "2018", "--format")
    assert table.to_dict() == json.loads(cli(*asked, "json").out)
    assert table.to_csv().replace("\r\n", "\n") == cli(*asked, "csv").out
    assert table.to_csv(long=True).replace("\r\n", "\n") == cli(*asked, "csv", "--long").out


def test_gaps_are_counted_and_listed(cli):
    """`gaps` counts them by kind and shows twenty, or with --all every one."""
    gaps = jac.gaps()
    short, whole = cli("gaps").out, cli("gaps", "--all").out
    assert short.startswith(f"{len(gaps)} gaps: figure ")
    assert re.search(r"\n20 of [0-9]+ rows are shown; --all shows all\.\n$", short)
    assert "rows are shown" not in whole
    assert all(f" {gap.record.id}\n" in whole for gap in gaps)
    below = [" ".join(text.split()) for text in whole.split(" nearest: ")[1:]]
    for gap in gaps:
        near = [part.id for part in gap.parts or (gap.nearest,) if part]
        assert not near or any(text.startswith(" ".join(near)) for text in below)
    for seen in ("vehicle sales", "chairman", "introduced", "period"):
        assert seen in short


def test_gaps_that_read_alike_are_told_apart(cli):
    """The record in question stands below, so that two partnerships of the same parties differ."""
    out = cli("gaps", "--about", "NIO").out
    ids = [gap.record.id for gap in jac.gaps(about="NIO")]
    assert len({*ids}) == len(ids) > 1
    assert all(record_id in out for record_id in ids)


def test_years_alike_are_one_row(cli):
    """Years that follow each other and lack the same are one row; the search for them a note."""
    out = cli("gaps", "vehicle-sales").out
    first, *others = jac.gaps("vehicle-sales")
    alike = list(
        takewhile(lambda gap: (gap.why, gap.nearest) == (first.why, first.nearest), others)
    )
    assert f"{first.when} to {alike[-1].when}" in out
    found = jac.gaps("vehicle-sales")[0].searched
    assert f"[1] Searched in vain: {found}" in " ".join(out.split())


def test_gaps_are_chosen(cli):
    """Gaps are those of a measure, of a kind or about an entity."""
    assert cli("gaps", "net-profit").out.startswith(f"{len(jac.gaps('net-profit'))} gaps: figure ")
    offices = cli("gaps", "--kind", "office").out
    assert "chairman" in offices.split("\n")[3]
    assert "figure" not in offices.splitlines()[0]
    assert "NIO" in cli("gaps", "--about", "NIO").out
    assert "0 gaps\n" == cli("gaps", "--about", "hefei", "--kind", "office").out


def test_machine_forms_of_gaps(cli):
    """JSON and CSV have kind, record, field, time, reason and what is nearest."""
    expected = [gap.to_dict() for gap in jac.gaps("net-profit")]
    assert expected == json.loads(cli("gaps", "net-profit", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(cli("gaps", "net-profit", "--format", "csv").out)))
    assert [{name: str(value or "") for name, value in row.items()} for row in expected] == rows


def test_partial_series(cli):
    """`series --partial` gives every period; an empty series says which figures there are."""
    ids = jac.series("revenue", partial=True).ids
    rows = csv.DictReader(io.StringIO(cli("series", "revenue", "--partial", "--format", "csv").out))
    assert list(ids) == [row["id"] for row in rows]
    out = cli("series", "revenue", "--place", "brazil").out
    assert out.startswith("No figure found (measure revenue, of jac-motors, place brazil).\n")
    assert "near measures: operating-revenue" in " ".join(out.split())


@pytest.mark.parametrize(
    ("command", "sheets"),
    [
        (
            ("between", "2001", "--category", "finance"),
            ["Milestones", "Sources", "Columns", "About"],
        ),
        (("search", "nio", "--limit", "30"), None),
        (("show", "nio"), ["Organisations", "Sources", "Columns", "About"]),
        (("changes",), ["Changes"]),
        (("at", "2012"), None),
        (("verify", "shanghai-listing-2001", "when=2001"), ["Verdict"]),
        (("info",), ["Dataset"]),
        (("gaps", "net-profit"), ["Gaps"]),
        (("presence",), ["Markets"]),
        (("presence", "Kazakhstan"), ["Markets"]),
        (("yearly", "revenue"), ["Years", "Figures", "Sources", "Columns", "About"]),
    ],
)
def test_workbooks(cli, tmp_path, command, sheets):
    """Every answer can be a workbook, and one that exists is replaced only by --force."""
    file = tmp_path / "a.xlsx"
    arguments = (*command, "--format", "xlsx", "--output", str(file))
    assert (0, f"Wrote {file}\n", "") == cli(*arguments)
    names = openpyxl.load_workbook(file).sheetnames
    assert names == (sheets or names)
    assert (2, "", f"jac-history: {file} exists; --force replaces it\n") == cli(*arguments)
    assert 0 == cli(*arguments, "--force").status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "xlsx"), "--format xlsx needs --output FILE.xlsx"),
        (
            ("-o", "a.xlsx"),
            "--output goes with --format xlsx; send other formats into a file by >",
        ),
        (
            ("--format", "xlsx", "-o", "a.xls"),
            "file ending cannot be '.xls'. Did you mean '.xlsx'? It must be one of '.xlsx'.",
        ),
    ],
)
def test_files_that_cannot_be(cli, arguments, message):
    """A workbook needs a file, and a file is for a workbook."""
    assert (2, "", f"jac-history: {message}\n") == cli("leaders", *arguments)


def test_gaps_without_a_time_have_no_column_for_it(cli):
    """What is unknown of a thing as such, as an end is, leaves the room to the reason."""
    assert ["what", "why"] == cli("gaps", "--kind", "end").out.splitlines()[1].split()
    assert ["what", "when", "why"] == cli("gaps", "--kind", "office").out.splitlines()[1].split()
