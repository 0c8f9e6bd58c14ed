"""`jac-history story`."""

import pytest

import jac_history as jac


def test_it_prints(cli):
    """Without a file the prose goes to the standard output."""
    outcome = cli("story", "2001", "2001", "--importance", "1")
    expected = jac.milestones_between(2001, 2001).where(importance=1).to_markdown()
    assert (0, expected, "") == outcome


@pytest.mark.parametrize(
    ("window", "heading"),
    [
        (["2018-06-01"], "# Milestones on 1 June 2018"),
        (["2018"], "# Milestones in 2018"),
        (["2018-06-01", ".."], "# Milestones since June 2018"),
        (["..", "1970"], "# Milestones until 1970"),
        ([".."], "# Milestones"),
        ([], "# Milestones"),
    ],
)
def test_an_end_left_out_is_that_of_the_start(cli, window, heading):
    """A day alone is that day, as for between; only what is said to be open is."""
    outcome = cli("story", *window, "--importance", "3")
    assert (0, heading) == (outcome.status, outcome.out.splitlines()[0])


def test_it_writes_a_file(cli, tmp_path):
    """With a file it writes one, and does not replace another unasked."""
    file = tmp_path / "nio.md"
    options = ("--about", "NIO", "--by", "theme", "--title", "JAC and NIO", "-o", str(file))
    assert cli("story", "2016", "2023", *options) == (0, f"Wrote {file}\n", "")
    text = file.read_text("utf-8")
    assert text.startswith("# JAC and NIO\n")
    assert "\n## Partnerships\n" in text
    refused = f"jac-history: {file} exists; --force replaces it\n"
    assert cli("story", "2016", "-o", str(file)) == (2, "", refused)
    assert text == file.read_text("utf-8")
    assert cli("story", "2016", "-o", str(file), "--force").status == 0
    assert text != file.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["1900", "1901"], "no milestone fits; give a wider window or a higher --importance"),
        (
            ["--by", "yer"],
            "--by cannot be 'yer'. Did you mean 'year'? It must be one of year, theme.",
        ),
        (["--importance", "4"], "--importance cannot be '4'. It must be one of 1, 2, 3."),
    ],
)
def test_wrong_input(cli, arguments, message):
    """What is wrong is said, with what is right."""
    assert cli("story", *arguments) == (2, "", f"jac-history: {message}\n")
