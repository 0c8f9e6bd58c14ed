import csv
import io
import json
import re
from collections import Counter

import pytest

import jac_history as jac
from columns import columns_of

LISTING = "shanghai-listing-2001"
LISTING_DAY = ("between", "2001-08-24", "2001-08-24", "--category", "finance")
NONE = ("between", "0001", "0002", "--certainty", "definite")
EMPTY = [
    (*NONE,),
    ("partners", "--on", "0001", "--certainty", "definite"),
    ("leaders", "hefei"),
    ("owners", "volkswagen-anhui", "--on", "0001"),
    ("series", "vehicle-sales", "--of", "an-jin"),
    ("search", "qqqqzzzz"),
]


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_between_shows_date_title_who_confidence_and_sources(cli):
    """A row tells date, title, whom it concerns, how sure it is and how many sources it has."""
    lines = cli(*LISTING_DAY, "--certainty", "definite").out.splitlines()
    count = len({one.source.id for one in jac.get(LISTING).citations})
    assert lines[0] == "1 milestone, definitely on 24 August 2001"
    assert lines[1].split() == ["date", "what", "who", "sure", "sources"]
    assert lines[3].startswith("24 August 2001  Shares listed on")
    assert lines[3].endswith(f"high  {count:>7}")
    assert lines[-1].strip() == LISTING


def test_between_counts_what_it_found(cli):
    """The first line says how many milestones there are, and how many of them for certain."""
    window = (2002, 2017)
    count, certain = (
        len(jac.milestones_between(*window, certainty=word)) for word in ("possible", "definite")
    )
    first = cli("between", "2002", "2017").out.splitlines()[0]
    assert first == f"{count} milestones, {certain} of them definitely from 2002 to 2017"


def test_a_year_alone_is_its_window(cli):
    """`between 2017` is the year 2017."""
    assert cli("between", "2017") == cli("between", "2017", "2017")
    assert cli("between", "2017").out.splitlines()[0].endswith(" in 2017")


def test_twenty_rows_unless_all_are_asked_for(cli):
    """A long table shows the twenty most important rows in the order of time, and says so."""
    count = len(jac.milestones_between(2002, 2017))
    short, whole = (cli("between", "2002", "2017", *more).out for more in ((), ("--all",)))
    last = f"The 20 most important of {count} are shown; --all shows all."
    assert short.splitlines()[-1] == last
    ids = jac.milestones_between(2002, 2017).ids
    lines = short.splitlines()
    places = [place for place, one in enumerate(ids) if f" {one}" in lines or one in short.split()]
    assert len(places) == 20
    main = jac.milestones_between(2002, 2017).where(importance=1).ids
    assert set(main) <= set(short.split())
    assert set(ids) <= set(whole.split())


def test_only_possible_dates_are_marked(cli):
    """A milestone that only may lie in the window has a question mark, which a legend explains."""
    out = cli(*LISTING_DAY[:3], "--about", "JAC Motors").out
    assert "\n? " in out
    assert "\n24 August" in out
    assert "? only possible: the date is not known well enough to be sure." in out


def test_definite_dates_have_no_mark(cli):
    """With --certainty definite nothing is marked, and no legend is needed."""
    assert "?" not in cli(*LISTING_DAY, "--certainty", "definite").out


@pytest.mark.parametrize("side", ["-", ".."])
def test_open_window_marks_nothing(cli, side):
    """A window that is open on both sides holds everything, so nothing is marked."""
    outcome = cli("between", side, side, "--importance", "1")
    assert (outcome.status, "only possibly" in outcome.out) == (0, False)


def test_window_may_be_open_on_one_side(cli):
    """With an open end all that came later is found."""
    out = cli("between", "2001-08-24", "-", "--format", "json").out
    assert LISTING in [one["id"] for one in json.loads(out)]


def test_importance_leaves_out_detail(cli):
    """--importance 1 keeps only the main line."""
    out = cli("between", "2000", "2010", "--importance", "1", "--format", "json").out
    expected = jac.milestones_between(2000, 2010).where(importance=1)
    assert json.loads(out) == expected.to_dicts()


def test_sources_are_numbered_and_listed_with_their_addresses(cli):
    """--sources puts numbers into the rows and lists each source with its address below."""
    out = cli(*LISTING_DAY, "--certainty", "definite", "--sources").out
    listed = out.partition("\nSources\n")[2]
    addresses = [
        one.url for one in jac.Records([jac.get(LISTING)]).sources() if one.url is not None
    ]
    assert [line.strip() for line in listed.splitlines() if "://" in line] == addresses
    assert "1, 2, 3" in " ".join(out.partition("\nSources\n")[0].split())


def test_source_without_address_is_listed_by_its_title(cli):
    """A source whose address is not to be linked has no line for it."""
    found = jac.sources().where(lambda one: one.url is None)
    citing = next(
        one for one in jac.milestones() if found[:1][0] in [cite.source for cite in one.citations]
    )
    out = cli("between", "-", "-", "--about", citing.about[0].id, "--sources").out
    assert found[0].publisher in out


def test_json_holds_the_records_in_full(cli):
    """--format json gives what to_dicts gives: EDTF dates, entities, citations with sources."""
    outcome = cli(*LISTING_DAY, "--format", "json")
    expected = jac.milestones_between("2001-08-24", "2001-08-24", category="finance")
    assert json.loads(outcome.out) == expected.to_dicts()


def test_csv_holds_the_date_as_edtf(cli):
    """--format csv has a column with the EDTF date."""
    found = {row["id"]: row["edtf"] for row in rows(cli(*LISTING_DAY, "--format", "csv").out)}
    assert found[LISTING] == "2001-08-24"


@pytest.mark.parametrize("arguments", EMPTY)
def test_nothing_found_is_said_in_a_sentence(cli, arguments):
    """An empty result is no error: the program says so, with what was asked for."""
    outcome = cli(*arguments)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("No ")
    assert outcome.out.splitlines()[0].endswith(").")


def test_nothing_found_names_what_was_asked_for(cli):
    """The sentence repeats the arguments."""
    assert cli(*NONE).out == "No milestone found (start 0001, end 0002, certainty definite).\n"


@pytest.mark.parametrize("arguments", EMPTY)
def test_nothing_found_is_an_empty_list_in_json(cli, arguments):
    """An empty result in JSON is an empty list; why, the table and the error output say alike."""
    _, *why = " ".join(cli(*arguments).out.split()).split("). ", 1)
    data = cli(*arguments, "--format", "json")
    assert (0, "[]\n") == (data.status, data.out)
    assert data.err == "".join(f"jac-history: {text.rstrip('.')}\n" for text in why)


def test_what_only_comes_near_is_said_to_do_so(cli):
    """The table begins with it; beside data for programs it stands on the error output."""
    said = "Nothing has 'volkswagonn'; by the nearest names"
    table = cli("search", "Volkswagonn")
    assert table.out.startswith(f"{said}: 2 organisations\n")
    assert "" == table.err
    for form in ("json", "csv"):
        data = cli("search", "Volkswagonn", "--format", form)
        assert (0, f"jac-history: {said}\n") == (data.status, data.err)
        assert "volkswagen-anhui" in data.out
    for form in ("json", "csv"):
        data = cli("search", "first", "xyzzy", "--format", form)
        assert data.err.startswith("jac-history: Nothing has 'xyzzy'; without it ")
    lacking = cli("search", "first", "xyzzy").out.splitlines()
    assert "No record found (text first xyzzy)." == lacking[0]
    assert lacking[1].startswith("Nothing has 'xyzzy'; without it ")


def test_nothing_found_is_the_header_in_csv(cli):
    """An empty result in CSV has the header of a full one."""
    full = cli(*LISTING_DAY, "--format", "csv").out.splitlines()[0]
    assert cli(*NONE, "--format", "csv").out == f"{full}\n"


def test_partners_on_a_day(cli):
    """`partners --on` shows the parties with kind and period, and how many are for certain."""
    lines = cli("partners", "--on", "2018-06-01", "--kind", "contract-manufacturing").out
    assert "NIO" in lines
    assert "contract" in lines
    assert lines.startswith("1 partnership, definitely on 1 June 2018\n")


def test_partners_of_another_organisation(cli):
    """`partners NAME` shows with whom that organisation worked."""
    assert "JAC Motors" in cli("partners", "nio").out


def test_partners_between_two_days(cli):
    """`partners --between` finds the partnerships of a window, as the library does."""
    out = cli("partners", "--between", "2016", "-", "--format", "json").out
    expected = jac.partnerships_of(between=("2016", None))
    assert json.loads(out) == expected.to_dicts()


def test_partners_nothing_found_in_a_window(cli):
    """The sentence on an empty result names the window."""
    out = cli("partners", "--between", "0001", "0002", "--certainty", "definite").out
    assert "between 0001 to 0002" in out


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("partners", "--on", "2018-06-01"), "NIO 蔚来"),
        (("owners", "jac-holding"), "Anhui SASAC 安徽省国资委"),
        (("search", "左延安"), "Zuo Yan'an 左延安"),
    ],
)
def test_tables_show_the_chinese_name(cli, arguments, names):
    """Who is looked for by a Chinese name is seen under it."""
    assert names in cli(*arguments).out


def test_leaders_show_their_chinese_name(cli):
    """`leaders` shows person, office and organisation."""
    out = cli("leaders", "--on", "2015-01-01", "--position", "chairman").out
    assert "An Jin 安进" in out
    assert "chairman" in out


def test_owners_show_their_share(cli):
    """`owners` shows holder and percent."""
    out = cli("owners", "volkswagen-anhui", "--on", "2023").out
    assert "75 %" in out


def test_series_shows_values_with_unit(cli):
    """`series` shows one value a year with its unit."""
    lines = cli("series", "revenue").out.splitlines()
    assert [line.split()[:4] for line in lines if line.startswith("2018 ")] == [
        ["2018", "revenue", "50,161,000,000", "CNY"]
    ]


def test_series_takes_the_kind(cli):
    """`series --kind` gives targets instead of what was reached."""
    out = cli("series", "vehicle-sales", "--kind", "target", "--format", "json").out
    assert {one["kind"] for one in json.loads(out)} == {"target"}


def test_search_shows_type_label_date_and_id(cli):
    """`search` shows what it found with the id to go on with."""
    found = jac.search("ruifeng", limit=4)
    out = cli("search", "ruifeng", "--limit", "4").out
    assert out.startswith(f"4 of {found.total} records\n")
    assert all(one.id in out.split() and one.label in out for one in found)
    assert {one.record_type for one in found} <= set(out.split())
    assert "jac-history show ID" in out


def test_search_in_csv_has_the_columns_that_all_records_have(cli):
    """Hits of several classes share one small table."""
    found = rows(cli("search", "refine", "--format", "csv").out)
    assert list(found[0]) == ["type", "id", "label", "edtf"]
    assert {"brand", "vehicle"} <= {row["type"] for row in found}


def test_sources_of_a_record(cli):
    """`sources --of ID` gives the sources that the record cites."""
    out = cli("sources", "--of", LISTING, "--format", "json").out
    expected = jac.Records([jac.get(LISTING)]).sources()
    assert [one["id"] for one in json.loads(out)] == list(expected.ids)


def test_sources_of_an_entity_are_those_of_all_that_is_said_about_it(cli):
    """`sources --of NAME` of an entity includes the sources of the milestones about it."""
    out = cli("sources", "--of", "nio", "--format", "json").out
    cited = jac.milestones().about("nio").sources().ids
    assert set(cited) <= {one["id"] for one in json.loads(out)}


def test_sources_of_a_source_are_itself(cli):
    """`sources --of` a source gives that one."""
    one = jac.sources()[0]
    out = cli("sources", "--of", one.id, "--format", "json").out
    assert [found["id"] for found in json.loads(out)] == [one.id]


def test_sources_of_a_kind_that_a_record_has_none_of(cli):
    """A record without sources of the kind is no error."""
    kinds = {one.kind for one in jac.Records([jac.get(LISTING)]).sources()}
    missing = next(kind for kind in jac.words(jac.SourceKind) if kind not in kinds)
    out = cli("sources", "--of", LISTING, "--kind", missing).out
    assert out == f"No source found (kind {missing}, of {LISTING}).\n"


def test_sources_of_one_kind(cli):
    """`sources --kind` keeps only that kind, each with its address in one line."""
    primary = jac.sources().where(kind="primary")
    out = cli("sources", "--kind", "primary", "--all").out
    addresses = [line.strip() for line in out.splitlines() if line.strip().startswith("http")]
    assert sorted(addresses) == sorted(one.url for one in primary if one.url is not None)
    assert out.startswith(f"{len(primary)} sources\n")


def test_info_tells_versions_and_counts(cli):
    """`info` tells the versions, how many records there are, and what "as of" is."""
    out = cli("info").out
    assert '"as of" is the day up to which what is said to go on is attested' in out
    assert f"data version  {jac.DATA_VERSION}" in out
    assert f"milestone     {len(jac.milestones())}" in out


def test_info_as_json(cli):
    """`info --format json` is one object."""
    found = json.loads(cli("info", "--format", "json").out)
    assert found["code_version"] == jac.__version__
    assert found["counts"]["milestone"] == len(jac.milestones())


def test_info_as_csv(cli):
    """`info --format csv` has one row per fact."""
    found = {row["name"]: row["value"] for row in rows(cli("info", "--format", "csv").out)}
    assert found["count of milestone"] == str(len(jac.milestones()))


@pytest.mark.parametrize("width", ["40", "80", "200"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("between", "2016", "2018"),
        ("partners", "--sources"),
        ("leaders",),
        ("owners",),
        ("series", "vehicle-sales"),
        ("search", "大众"),
        ("show", "江淮汽车"),
        ("show", LISTING),
        ("sources", "--of", "nio"),
        ("info",),
    ],
)
def test_output_fits_the_terminal(cli, monkeypatch, width, arguments):
    """On every terminal no line is wider, but for addresses and ids to copy."""
    monkeypatch.setenv("COLUMNS", width)
    lines = cli(*arguments).out.splitlines()
    lines = [line for line in lines if " " in line.strip()]  # ids and addresses stay whole
    assert max(map(columns_of, lines)) <= int(width)


@pytest.mark.parametrize("command", ["partners", "leaders", "owners"])
def test_whom_it_is_about_may_be_an_option(cli, command):
    """NAME may stand behind --of, as where another argument stands by itself; not both."""
    named = cli(command, "JAC Motors", "--on", "2018-06-01")
    assert named.status == 0
    assert named == cli(command, "--of", "JAC Motors", "--on", "2018-06-01")
    assert named == cli(command, "--on", "2018-06-01", "--of", "JAC Motors")
    assert named == cli(command, "--on", "2018-06-01")
    twice = cli(command, "NIO", "--of", "NIO")
    assert (2, "") == twice[:2]
    assert "--of: not allowed with argument NAME" in twice.err


def test_the_most_cited_sources_come_first(cli):
    """Each source has the number of records that cite it, the greatest number first."""
    records = jac.Dataset.bundled().records()
    cited = Counter(
        source_id
        for record in records
        for source_id in {citation.source.id for citation in record.evidence}
    )
    told = [row["id"] for row in json.loads(cli("sources", "--format", "json").out)]
    numbers = [cited[source_id] for source_id in told]
    assert (sorted(numbers, reverse=True), {*jac.sources().ids}) == (numbers, {*told})
    out = cli("sources").out
    assert f"{numbers[0]} records" in out
    assert "Those that are cited in most records come first." in out
    of = cli("sources", "--of", told[0]).out
    assert f"{numbers[0]} records" in of
    assert "1 record\n" in cli("sources", "--of", LISTING).out


def test_sources_of_one_kind_that_there_are_not(cli):
    """Where there is none of a kind, JSON and CSV are empty, but for the header."""
    asked = ("sources", "--of", "pandayoo-the-jac-story-how", "--kind", "primary", "--format")
    assert [] == json.loads(cli(*asked, "json").out)
    header = cli("sources", "--format", "csv").out.partition("\n")[0]
    assert f"{header}\n" == cli(*asked, "csv").out


def test_numbers_of_sources_ascend(cli, monkeypatch):
    """A row names its sources by their numbers, the lowest first, also where it shares some."""
    monkeypatch.setenv("COLUMNS", "200")
    out = cli("between", "2016", "2018", "--sources").out
    rows_of_numbers = re.findall(r" (\d+(?:, \d+)+)  ", out.partition("\nSources\n")[0])
    listed = [[int(number) for number in text.split(", ")] for text in rows_of_numbers]
    assert listed
    assert [sorted(numbers) for numbers in listed] == listed
