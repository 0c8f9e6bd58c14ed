"""The SQLite database, asked in plain SQL."""

import sqlite3
from contextlib import closing

import pytest

import jac_history as jac


@pytest.fixture(scope="module")
def ask(exported):
    """Asks the database of the bundled dataset."""
    with closing(sqlite3.connect(exported("sqlite") / "jac_history.sqlite")) as database:
        yield lambda sql, *values: database.execute(sql, values).fetchall()


def test_foreign_keys_hold(ask):
    """No reference leads nowhere, and the file is whole."""
    assert [] == ask("PRAGMA foreign_key_check")
    assert [("ok",)] == ask("PRAGMA integrity_check")


def test_foreign_keys_are_enforced(exported, tmp_path):
    """With foreign keys on, a record that is still named can't be deleted."""
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes((exported("sqlite") / "jac_history.sqlite").read_bytes())
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            database.execute("DELETE FROM sources")


def test_controlled_words_are_enforced(exported, tmp_path):
    """A word that is not among the controlled ones is refused."""
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes((exported("sqlite") / "jac_history.sqlite").read_bytes())
    with closing(sqlite3.connect(copy)) as database:
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            database.execute("UPDATE milestones SET importance = 4")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            database.execute("UPDATE milestones SET confidence = 'sure'")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            database.execute("UPDATE milestones SET when_ongoing = 2")


def test_every_record_is_there(ask):
    """The tables hold as many records as the dataset counts."""
    counted = dict(jac.dataset_info().counts)
    assert [(name, number) for name, number in sorted(counted.items()) if number] == ask(
        "SELECT type, count(*) FROM records GROUP BY type ORDER BY type"
    )


def test_milestones_are_found_by_date(ask):
    """Dates are ISO texts, which compare in order."""
    found = ask("SELECT id FROM milestones WHERE when_earliest = '2001-08-24'")
    assert ("shanghai-listing-2001",) in found


def test_views_join_names(ask):
    """A view shows the labels of the records that a table names by id."""
    found = ask(
        "SELECT DISTINCT organization_label FROM tenures_named WHERE person_label = 'An Jin'"
    )
    assert ("JAC Motors",) in found


def test_every_view_can_be_read(ask):
    """Each view has as many rows as its table."""
    views = [name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert "figures_named" in views
    for view in views:
        rows = ask(f'SELECT count(*) FROM "{view}"')
        assert ask(f'SELECT count(*) FROM "{view.removesuffix("_named")}"') == rows


@pytest.mark.parametrize("text", ["江淮汽车", "jianghuaiqiche", "JAC Motors", "Anhui Jianghuai"])
def test_an_entity_is_found_by_any_name(ask, text):
    """The index finds Chinese characters, pinyin without tones and English names."""
    found = ask("SELECT id FROM search WHERE search MATCH ? AND type = 'organization'", f'"{text}"')
    assert ("jac-motors",) in found


def test_two_characters_are_found_by_like(ask):
    """The trigram index takes three characters; two are found by LIKE in the table of texts."""
    found = ask("SELECT id FROM texts WHERE names LIKE '%江淮%'")
    assert ("jac-motors",) in found


def test_titles_and_summaries_are_found(ask):
    """The index finds a milestone by its title and by its summary."""
    summary = jac.get("shanghai-listing-2001").summary
    assert ("shanghai-listing-2001",) in ask(
        "SELECT id FROM search WHERE search MATCH ?", 'label : "Shanghai"'
    )
    assert ("shanghai-listing-2001",) in ask(
        "SELECT id FROM search WHERE search MATCH ?", f'summary : "{summary[:30]}"'
    )


def test_the_database_says_what_it_is(ask):
    """Version, licence, citation and checksum are in a table of their own."""
    info = jac.dataset_info()
    said = dict(ask("SELECT key, value FROM dataset"))
    assert info.version == said["version"]
    assert info.licence == said["licence"]
    assert info.citation == said["citation"]
    assert info.checksum == said["checksum"]


def test_a_huge_number_is_the_nearest_float(enormous):
    """An integer that no column holds exactly is given as nearly as a float can."""
    (file,) = enormous("sqlite").glob("*.sqlite")
    with closing(sqlite3.connect(file)) as database:
        assert [(1e30,), (9007199254740993,)] == database.execute(
            "SELECT value FROM figures ORDER BY value DESC"
        ).fetchall()


def test_awkward_text_is_kept(awkwardly_exported):
    """Quotes, markup and formulas are plain text in a database."""
    (file,) = awkwardly_exported("sqlite").glob("*.sqlite")
    assert "Awkward-cars.sqlite" == file.name
    with closing(sqlite3.connect(file)) as database:
        assert [("=cmd|' /C calc'!A0", '<script>alert("x")</script>')] == database.execute(
            "SELECT publisher, title FROM sources"
        ).fetchall()
        assert [(12.5,)] == database.execute("SELECT value FROM figures").fetchall()


QUOTED = {
    "Zuo Yan'an": "zuo-yanan",
    "joint-venture contract": "volkswagen-joint-venture-contract-2017",
    "Joint-venture contract with Volkswagen": "volkswagen-joint-venture-contract-2017",
}


@pytest.mark.parametrize("text", QUOTED)
def test_what_is_searched_for_stands_in_quotes(ask, text):
    """Apostrophes and hyphens are found between double quotes, as the documentation says."""
    quoted = '"{}"'.format(text.replace('"', '""'))
    assert (QUOTED[text],) in ask("SELECT id FROM search WHERE search MATCH ?", quoted)
    written_out = quoted.replace("'", "''")
    assert (QUOTED[text],) in ask(f"SELECT id FROM search WHERE search MATCH '{written_out}'")


@pytest.mark.parametrize("text", ["Zuo Yan'an", "first-truck", "a, b", "truck OR", "(truck"])
def test_what_stands_without_quotes_is_a_query(ask, text):
    """Without the quotes the same signs are those of a query, and mostly an error of it."""
    with pytest.raises(sqlite3.OperationalError):
        ask("SELECT id FROM search WHERE search MATCH ?", text)
    assert isinstance(ask("SELECT id FROM search WHERE search MATCH ?", f'"{text}"'), list)
