"""`jac-history timeline`, `chart` and `cite`."""

import json

import pytest

import jac_history as jac


def test_timeline_writes_a_page(cli, tmp_path):
    """The whole main line becomes a page, and one line says where it is."""
    file = tmp_path / "history.html"
    assert cli("timeline", "-o", str(file)) == (0, f"Wrote {file}\n", "")
    assert "Shares listed on the Shanghai Stock Exchange" in file.read_text("utf-8")


def test_timeline_of_a_window(cli, tmp_path):
    """Window, entity, importance and title decide what is drawn."""
    file = tmp_path / "nio.svg"
    options = ("--about", "NIO", "--importance", "3", "--title", "With NIO", "-o", str(file))
    assert cli("timeline", "2016", "2016", *options).status == 0
    text = file.read_text("utf-8")
    assert "With NIO" in text
    assert "Manufacturing agreement with NIO" in text
    assert "Shanghai Stock Exchange" not in text


def test_chart_writes_a_picture(cli, tmp_path):
    """A series becomes a picture whose title says what it counts."""
    file = tmp_path / "profit.svg"
    assert cli("chart", "net-profit", "-o", str(file), "--width", "500").status == 0
    assert "JAC Motors, net profit (billion CNY)" in file.read_text("utf-8")


def test_an_existing_picture_needs_force(cli, tmp_path):
    """What exists is kept, unless --force is given."""
    file = tmp_path / "old.svg"
    file.write_text("old")
    expected = f"jac-history: {file} exists; --force replaces it\n"
    assert cli("chart", "revenue", "-o", str(file)) == (2, "", expected)
    assert file.read_text() == "old"
    assert cli("chart", "revenue", "-o", str(file), "--force").status == 0
    assert file.read_text("utf-8").startswith("<svg")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["timeline", "1900", "1901", "-o", "x.svg"],
            "no milestone fits; give a wider window or a higher --importance",
        ),
        (
            ["chart", "fine", "--of", "NIO", "-o", "x.svg"],
            "no year has a figure for fine; jac-history series tells what there is",
        ),
        (
            ["timeline", "-o", "x.svg", "--width", "wide"],
            "--width must be a number such as 900, not 'wide'",
        ),
        (
            ["timeline", "-o", "x.svg", "--width", "9"],
            "width must be pixels, at least 300 and at most 10000, not 9.",
        ),
        (
            ["timeline", "-o", "x.gif"],
            "file ending must be one of '.html', '.svg', '.png', '.pdf', not '.gif'.",
        ),
        (
            ["timeline", "-o", "x.svg", "--importance", "4"],
            "--importance must be one of 1, 2, 3, not '4'.",
        ),
        (
            ["cite", "--style", "bibtec"],
            (
                "--style must be one of bibtex, csl-json, ris, text, not 'bibtec'. "
                "Did you mean 'bibtex'?"
            ),
        ),
    ],
)
def test_what_cannot_be_drawn(cli, tmp_path, monkeypatch, arguments, message):
    """A wrong option is one clear line, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    assert cli(*arguments) == (2, "", f"jac-history: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_cite_the_dataset(cli):
    """Without a name the dataset itself is cited, in one line."""
    outcome = cli("cite")
    assert outcome.status == 0
    assert outcome.out.count("\n") == 1
    assert f"Version {jac.DATA_VERSION}" in outcome.out


def test_cite_records(cli):
    """Several records, by id or name, give the sources of all, each once."""
    one, both = (
        json.loads(cli("cite", *names, "--style", "csl-json").out)
        for names in (["shanghai-listing-2001"], ["shanghai-listing-2001", "shanghai-listing-2001"])
    )
    expected = {citation.source.id for citation in jac.get("shanghai-listing-2001").citations}
    assert {item["id"] for item in one} == expected
    assert one == both
