"""`jac-history timeline`, `chart`, the maps, `family-tree` and `cite`."""

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
    assert "JAC signs the agreement to build NIO's electric cars" in text
    assert "Shanghai Stock Exchange" not in text


@pytest.mark.parametrize(
    ("arguments", "records"),
    [
        (["leaders"], jac.leaders_of),
        (["leaders", "--position", "chairman"], lambda: jac.leaders_of(position="chairman")),
        (["owners", "--of", "volkswagen-anhui"], lambda: jac.owners_of("volkswagen-anhui")),
        (["owners", "2010", "2015"], lambda: jac.owners_of(between=(2010, 2015))),
        (
            ["partnerships", "2016", "--kind", "joint-venture"],
            lambda: jac.partnerships_of(on=2016, kind="joint-venture"),
        ),
        (
            ["partnerships", "2016", "..", "--kind", "joint-venture"],
            lambda: jac.partnerships_of(between=(2016, None), kind="joint-venture"),
        ),
        (["2016-05"], lambda: jac.milestones_between("2016-05", importance=1)),
        (
            ["partnerships", "..", "2012", "--certainty", "definite"],
            lambda: jac.partnerships_of(between=(None, 2012), certainty="definite"),
        ),
        (["vehicles", "--of", "sehol"], lambda: jac.vehicles().about("sehol").between(None, None)),
        (
            ["vehicles", "2010", "2012"],
            lambda: (
                jac.vehicles().about("jac-motors").where(lambda one: one.time).between(2010, 2012)
            ),
        ),
        (["milestones", "1958", "1970"], lambda: jac.milestones_between(1958, 1970, importance=1)),
        (["..", "1970"], lambda: jac.milestones_between(None, 1970, importance=1)),
    ],
)
def test_timeline_of_several_things(cli, tmp_path, arguments, records):
    """The kind comes first, or is left out for milestones; the picture is that of Python."""
    file, other = tmp_path / "line.svg", tmp_path / "other.svg"
    assert cli("timeline", *arguments, "-o", str(file)).status == 0
    jac.save_picture(jac.timeline(records()), other)
    assert other.read_text("utf-8") == file.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "draw"),
    [
        (["partner-map", "--on", "2018-06-01"], lambda: jac.partner_map(on="2018-06-01")),
        (
            ["partner-map", "NIO", "--between", "2016", "..", "--certainty", "definite"],
            lambda: jac.partner_map("NIO", between=(2016, None), certainty="definite"),
        ),
        (["market-map", "--height", "700"], lambda: jac.market_map(height=700)),
        (["family-tree", "JAC J2"], lambda: jac.family_tree("JAC J2")),
        (
            ["chart", "revenue", "--from", "2015", "--to", "2018"],
            lambda: jac.chart(jac.series("revenue").between(2015, 2018)),
        ),
        (
            ["chart", "revenue", "vehicle-sales", "--from", "2015"],
            lambda: jac.yearly(["revenue", "vehicle-sales"], 2015).chart(),
        ),
        (
            ["market-map", "--caption", "auto", "--title", "Abroad", "--width", "330"],
            lambda: jac.market_map(caption=True, title="Abroad", width=330),
        ),
        (
            ["chart", "revenue", "--caption", "My own words"],
            lambda: jac.chart(jac.series("revenue"), caption="My own words"),
        ),
    ],
)
def test_commands_draw_what_functions_draw(cli, tmp_path, arguments, draw):
    """The file of the command is that of the function, to the letter."""
    file, other = tmp_path / "picture.svg", tmp_path / "other.svg"
    assert cli(*arguments, "-o", str(file)) == (0, f"Wrote {file}\n", "")
    jac.save_picture(draw(), other)
    assert other.read_text("utf-8") == file.read_text("utf-8")


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
            (
                "no year has a figure for fine as it was asked for. None is known of NIO; there "
                "are figures of: dr-automobiles, jac-motors"
            ),
        ),
        (
            ["timeline", "-o", "x.svg", "--width", "wide"],
            "--width must be a number such as 900, not 'wide'",
        ),
        (
            ["partner-map", "NIO", "--on", "2010", "-o", "x.svg"],
            "no partner fits; give another time, or none",
        ),
        (
            ["timeline", "leadrs", "-o", "x.svg"],
            (
                "KIND cannot be 'leadrs'. Did you mean 'leaders'? It must be one of milestones, "
                "leaders, owners, partnerships, vehicles."
            ),
        ),
        (
            ["timeline", "2001", "2002", "2003", "-o", "x.svg"],
            "a window has two sides; '2003' is left over",
        ),
        (
            ["timeline", "owners", "1900", "1901", "--certainty", "definite", "-o", "x.svg"],
            "no one of the owners fits; give a wider window",
        ),
        (
            ["timeline", "leaders", "--category", "finance", "-o", "x.svg"],
            "--category goes with milestones, not with leaders",
        ),
        (
            ["timeline", "--of", "NIO", "-o", "x.svg"],
            "--of goes with leaders, owners, partnerships, vehicles, not with milestones",
        ),
        (
            ["chart", "revenue", "net-profit", "--kind", "target", "-o", "x.svg"],
            "--kind goes with one measure, not with 2",
        ),
        (
            ["chart", "fine", "dividends", "--of", "NIO", "-o", "x.svg"],
            (
                "no year has a figure for fine or dividends as it was asked for; jac-history "
                "series tells what there is"
            ),
        ),
        (
            ["market-map", "-o", "x.svg", "--height", "tall"],
            "--height must be a number such as 600, not 'tall'",
        ),
        (
            ["family-tree", "anhui", "-o", "x.svg"],
            "of must be a vehicle, brand or maker, not 'anhui'.",
        ),
        (
            ["chart", "revenue", "-o", "x.svg", "--caption", " "],
            "caption must be text, True for data version and sources, or None for none, not ' '.",
        ),
        (
            ["timeline", "-o", "x.svg", "--width", "9"],
            "width must be pixels, at least 300 and at most 10000, not 9.",
        ),
        (
            ["timeline", "-o", "x.gif"],
            "file ending cannot be '.gif'. It must be one of '.html', '.svg', '.png', '.pdf'.",
        ),
        (
            ["timeline", "-o", "x.svg", "--importance", "4"],
            "--importance cannot be '4'. It must be one of 1, 2, 3.",
        ),
        (
            ["cite", "--style", "bibtec"],
            (
                "--style cannot be 'bibtec'. Did you mean 'bibtex'? It must be one of bibtex, "
                "csl-json, ris, text."
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


@pytest.mark.parametrize(
    ("command", "name"), [("family-tree", "JAC J2"), ("market-map", "JAC Motors")]
)
def test_what_is_drawn_may_be_an_option(cli, tmp_path, command, name):
    """NAME may stand behind --of."""
    first, second = tmp_path / "1.svg", tmp_path / "2.svg"
    assert cli(command, name, "-o", str(first)).status == 0
    assert cli(command, "--of", name, "-o", str(second)).status == 0
    assert first.read_text("utf-8") == second.read_text("utf-8")


def test_a_family_needs_a_name(cli, tmp_path):
    """Without a name it is told how to give one."""
    outcome = cli("family-tree", "-o", str(tmp_path / "x.svg"))
    assert (2, "") == outcome[:2]
    assert "one of the arguments NAME --of is required" in outcome.err
