"""Promises of the documentation that no other test holds, each for all that it is about."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import jac_history as jac
from jac_history._cli import main
from promises_of_docs import ROOT
from written import MILESTONE

ENTITIES = tuple(one for one in jac.Dataset.bundled().records() if isinstance(one, jac.Entity))
CALLED = {
    "milestones_between": lambda name: jac.milestones_between(None, None, about=name),
    "claims": lambda name: jac.claims(about=name),
    "Records.about": lambda name: jac.milestones().about(name),
    "gaps": lambda name: jac.gaps(about=name),
    "partners_of": jac.partners_of,
    "partnerships_of": jac.partnerships_of,
    "leaders_of": jac.leaders_of,
    "owners_of": jac.owners_of,
    "at": lambda name: jac.at(2018, of=name),
    "series": lambda name: jac.series("revenue", name),
    "yearly": lambda name: jac.yearly("revenue", of=name),
    "presence": lambda name: jac.presence(of=name),
    "disputes_of": jac.disputes_of,
    "card": jac.card,
}
"""What takes an entity by id, any name or record."""

JAC_NAMES = (
    jac.get("jac-motors"),
    "jac-motors",
    "JAC Motors",
    "江淮汽车",
    "江淮汽車",
    "jianghuai qiche",
    "Jiānghuái Qìchē",
    "600418",
    "\uff2a\uff21\uff23\u3000\uff2d\uff4f\uff54\uff4f\uff52\uff53",
)
"""JAC by record, by id, in English, both Chinese scripts, pinyin, by ticker, and in full width."""


def names_of(entity: jac.Entity) -> set[str]:
    """Return everything that an entity is called."""
    return {entity.id, entity.name, *(name.text for name in entity.names)}


def bearers(name: str, find: Callable[[str], jac.Record] = jac.get) -> tuple[str, ...]:
    """Return the ids of all that a name may mean."""
    try:
        return (find(name).id,)
    except jac.AmbiguousNameError as error:
        return error.candidates


def test_any_name_will_do():
    """Each name of each entity gives the entity, or names all that bear it; an id comes first."""
    lost = [
        (entity.id, name)
        for entity in ENTITIES
        for name in names_of(entity)
        if not {entity.id, name.lower()} & {*bearers(name)}
    ]
    assert [] == lost
    assert len(ENTITIES) > 400


@pytest.mark.parametrize(
    "kind", ["organization", "person", "brand", "vehicle", "place", "facility", "programme"]
)
def test_any_name_will_do_within_a_class(kind):
    """A name of a brand, vehicle or person is enough where such a one is asked for."""
    lost = [
        (entity.id, name)
        for entity in ENTITIES
        if entity.record_type == kind
        for name in names_of(entity)
        if entity.id not in bearers(name, getattr(jac, kind))
    ]
    assert [] == lost


@pytest.mark.parametrize("call", CALLED)
def test_arguments_that_name_an_entity_take_any_of_its_names(call):
    """An id, a name in any language and the record itself ask the same."""
    answers = [CALLED[call](name) for name in JAC_NAMES]
    assert [answers[0]] * len(JAC_NAMES) == answers


@pytest.mark.parametrize("sign", ["'", "\u2019", "\u2018", "`", ""])
def test_apostrophes_do_not_count(sign):
    """However an apostrophe is written, and without it, a name is the same."""
    name = f"Zuo Yan{sign}an"
    assert "zuo-yanan" == jac.get(name).id == jac.person(name).id == jac.search(name)[0].id


def test_every_preference_is_explained():
    """Every dispute has a reason in words, whether a position is preferred or none."""
    disputes = jac.disputes()
    assert all(len(dispute.reason.split()) >= 3 for dispute in disputes)
    for dispute in disputes:
        values = [position.value for position in dispute.positions]
        assert dispute.preferred is None or dispute.preferred in values
        assert all(position.citations for position in dispute.positions)


def test_no_two_records_have_one_id():
    """An id is that of one record in the whole dataset."""
    records = jac.Dataset.bundled().records()
    assert len(records) == len(set(records.ids))


def test_the_citation_file_says_what_cite_says():
    """CITATION.cff and `cite` give the same author, data version and year."""
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    fields = dict(re.findall(r'^ *-? ?([a-z-]+): "?([^"\n]*)"?$', text, re.MULTILINE))
    (said,) = json.loads(jac.cite("csl-json"))
    assert fields["version"] == said["version"] == jac.DATA_VERSION
    assert fields["name"] == said["author"][0]["literal"]
    assert fields["date-released"][:4] == str(said["issued"]["date-parts"][0][0])
    assert "  - MIT\n  - CC-BY-4.0\n" in text
    assert "CC-BY-4.0" in said["note"]


def test_no_reference_has_a_day_of_access():
    """No style has a field for a day of access, whichever source is cited."""
    sources = jac.sources()
    assert {"urldate"} & set(
        re.findall(r"^  (\w+) =", sources.cite("bibtex"), re.MULTILINE)
    ) == set()
    assert {"accessed"} & {
        key for one in json.loads(sources.cite("csl-json")) for key in one
    } == set()
    assert {"Y2"} & set(
        re.findall(r"^([A-Z0-9]{2})  - ", sources.cite("ris"), re.MULTILINE)
    ) == set()


def test_keys_of_references_are_ids():
    """The key of each reference leads back to its source."""
    sources = jac.sources()
    bibtex = re.findall(r"^@\w+\{([^,]+),$", sources.cite("bibtex"), re.MULTILINE)
    csl = [one["id"] for one in json.loads(sources.cite("csl-json"))]
    ris = re.findall(r"^ID  - (.*)$", sources.cite("ris"), re.MULTILINE)
    assert list(sources.ids) == bibtex == csl == ris
    assert jac.get(bibtex[0]) is sources[0]


@pytest.mark.parametrize(
    "text", ["=1+1", "-1", "a\tb\r\nc", "\u202eevil", "'quoted'", "江淮\u3000"]
)
def test_texts_come_back_as_they_are(text, tmp_path):
    """JSON and Parquet give every text back as it is, whatever a spreadsheet would make of it."""
    record = attrs.evolve(MILESTONE, title=text)
    dataset = jac.Dataset.bundled().with_overlay([record])
    assert text == json.loads(jac.Records([record]).to_json())[0]["title"]
    assert text == jac.Records([record]).to_arrow().column("title")[0].as_py()
    folder = dataset.export(tmp_path / "json", "json")
    (document,) = {*folder.glob("*.json")} - {
        *folder.glob("about.json"),
        *folder.glob("*.schema.json"),
    }
    assert text == jac.Dataset.from_json(document).get(record.id).title


def test_lists_of_sources_have_one_order():
    """Ids, addresses and stances of the sources stand in the same order, as many of each."""
    frame = jac.milestones().to_polars()
    columns = ("source_ids", "source_urls", "source_stances")
    lengths = [frame[name].list.len().to_list() for name in columns]
    assert lengths[0] == lengths[1] == lengths[2]
    for row in frame.select("id", *columns).head(50).iter_rows(named=True):
        cited = jac.get(row["id"]).citations
        assert [one.source.id for one in cited] == row["source_ids"]
        assert [one.source.url for one in cited] == row["source_urls"]
        assert [one.stance for one in cited] == row["source_stances"]


@pytest.mark.parametrize("form", ["graphml", "gexf", "gml", "json_graph"])
def test_every_format_of_networkx_takes_a_graph(form):
    """The whole graph is written in each format without being changed for it."""
    nx = pytest.importorskip("networkx")
    graph = jac.to_networkx(on="2018-06-01")
    if form == "json_graph":
        again = nx.node_link_graph(json.loads(json.dumps(nx.node_link_data(graph))))
        assert set(graph.nodes) == set(again.nodes)
        return
    file = io.BytesIO()
    getattr(nx, f"write_{form}")(graph, file)
    assert b"jac-motors" in file.getvalue()


@pytest.mark.parametrize(
    "command",
    [
        ["between", "-", "-"],
        ["sources"],
        ["claims"],
        ["gaps"],
        ["leaders"],
        ["partners"],
        ["changes"],
    ],
    ids=lambda command: command[0],
)
def test_forms_for_programs_hold_every_record(command, capsys):
    """JSON and CSV hold all, also where a table shows twenty rows."""
    assert 0 == main([*command, "--format", "json"])
    whole = json.loads(capsys.readouterr().out)
    assert 0 == main([*command, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == len(whole) > 5


@pytest.mark.parametrize(
    "call",
    [
        jac.get,
        jac.card,
        jac.organization,
        jac.person,
        jac.brand,
        jac.vehicle,
        jac.place,
        jac.facility,
        jac.programme,
        jac.technology,
        jac.disputes_of,
        jac.partners_of,
        jac.leaders_of,
        jac.owners_of,
        lambda name: jac.milestones_between(None, None, about=name),
        lambda name: jac.at(2018, of=name),
        lambda name: jac.series("revenue", name),
        lambda name: jac.verify(name, founded=2001),
        lambda name: jac.milestones().about(name),
    ],
)
@pytest.mark.parametrize("name", ["Volkswagonn Werke", "no-such-record-1999", "?!", "  "])
def test_a_miss_never_gives_none(call, name):
    """A name that nothing has is an error, never nothing and never the nearest."""
    with pytest.raises(jac.UnknownNameError) as caught:
        call(name)
    assert str(caught.value)


@pytest.mark.parametrize(
    "values",
    [
        lambda: jac.milestones().sources().ids,
        lambda: jac.at(2018).sources().ids,
        lambda: jac.presence("Kazakhstan").sources().ids,
        lambda: [one.id for one in jac.get("jac-nio-contract-manufacturing").entities],
        lambda: re.findall(r"^@\w+\{([^,]+),$", jac.milestones().cite("bibtex"), re.MULTILINE),
    ],
)
def test_what_is_given_each_once(values):
    """What is said to come once comes once, and there is some of it."""
    given = list(values())
    assert len(given) == len(set(given)) > 1


def test_csv_files_and_pictures_are_whole_or_not_there(tmp_path, monkeypatch):
    """Where a disk is full no part of a file stays, and an earlier one is as it was."""
    few = jac.milestones_between(2001, 2001)
    table = tmp_path / "few.csv"
    drawing = tmp_path / "few.svg"
    table.write_text("years of work", encoding="utf-8")
    drawing.write_text("years of work", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    for write in (
        lambda: few.to_csv(table, overwrite=True),
        lambda: jac.save_picture(few.timeline(), drawing, overwrite=True),
        lambda: few.to_csv(tmp_path / "other.csv"),
    ):
        with pytest.raises(OSError, match="No space"):
            write()
    assert [table, drawing] == sorted(tmp_path.iterdir())
    assert {"years of work"} == {file.read_text("utf-8") for file in tmp_path.iterdir()}


def test_the_layers_are_kept():
    """No module imports what lies above or beside it."""
    program = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("import-linter is not installed")
    done = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert (0, True) == (done.returncode, "1 kept, 0 broken" in done.stdout)
