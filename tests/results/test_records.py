"""What queries return."""

import csv
import io
import json
import pickle

import attrs
import pytest

import jac_history as jac

FOUND = jac.milestones_between(2001, 2003)


def test_sequence() -> None:
    """Records are an immutable sequence: length, index, membership, order, slices."""
    assert len(list(FOUND)) == len(FOUND)
    assert FOUND[0] is next(iter(FOUND))
    assert FOUND[-1] is list(FOUND)[-1]
    assert FOUND[1] in FOUND
    assert list(reversed(FOUND)) == list(FOUND)[::-1]
    assert 1 == FOUND.index(FOUND[1])
    with pytest.raises(IndexError):
        FOUND[len(FOUND)]
    with pytest.raises(TypeError):
        FOUND[0] = FOUND[1]


def test_slices() -> None:
    """A slice is Records again, and the whole slice equals the whole."""
    assert isinstance(FOUND[1:3], jac.Records)
    assert FOUND.ids[1:3] == FOUND[1:3].ids
    assert FOUND == FOUND[:]
    assert hash(FOUND) == hash(FOUND[:])


def test_equality_is_by_content() -> None:
    """Records equal Records of the same content, and nothing else."""
    assert FOUND == jac.Records(list(FOUND))
    assert FOUND != FOUND[1:]
    assert FOUND != list(FOUND)
    assert FOUND + FOUND[:0] == FOUND


def test_sum() -> None:
    """Two results joined keep their order; with anything else there is no sum."""
    assert (*FOUND.ids, *FOUND.ids[:1]) == (FOUND + FOUND[:1]).ids
    with pytest.raises(TypeError):
        FOUND + FOUND.ids


def test_pickle() -> None:
    """A pickled result is equal and still finds entities by name."""
    again = pickle.loads(pickle.dumps(FOUND))
    assert FOUND == again
    assert FOUND.about("Hyundai Motor").ids == again.about("Hyundai Motor").ids


def test_repr() -> None:
    """The repr counts the records, shows ten at most and says what it leaves out."""
    assert "0 milestones from 2001 to 2003" == repr(FOUND[:0])
    assert repr(FOUND[:1]).startswith("1 milestone")
    assert FOUND.ids[0] in repr(FOUND[:1])
    lines = repr(FOUND).splitlines()
    assert lines[0].startswith(f"{len(FOUND)} milestones")
    assert 10 == sum(one in line.split() for one in FOUND.ids for line in lines)
    assert f"The 10 most important of {len(FOUND)} are shown; slice the result" in repr(FOUND)


def test_first() -> None:
    """The first record, or None of an empty result."""
    assert FOUND[0] is FOUND.first()
    assert FOUND[:0].first() is None


def test_where_fields() -> None:
    """Fields select by value, a date also by its text, an entity by any name."""
    listing = jac.get("shanghai-listing-2001")
    assert (listing,) == tuple(FOUND.where(when="2001-08-24", importance=1))
    assert (listing,) == tuple(FOUND.where(when=listing.when, importance=1))
    assert listing in FOUND.where(about="江淮汽车")
    assert listing in FOUND.where(about=jac.get("jac-motors"))
    assert () == FOUND.where(about="Huawei").ids


def test_where_tuple_and_none() -> None:
    """A whole tuple and None match as they are."""
    listing = jac.get("shanghai-listing-2001")
    assert (listing,) == tuple(FOUND.where(about=listing.about, title=listing.title))
    assert all(brand.introduced is None for brand in jac.brands().where(introduced=None))


def test_where_inner_things() -> None:
    """Parties match by their entity, citations by their source, names by their text."""
    assert "jac-nio-contract-manufacturing" in jac.partnerships().where(parties="NIO").ids
    listing = jac.get("shanghai-listing-2001")
    assert listing in FOUND.where(citations=listing.citations[0].source.id)
    assert ("jac-motors",) == jac.organizations().where(names="600418").ids
    with pytest.raises(jac.InvalidArgumentError, match="citations must be one source or Citation"):
        FOUND.where(citations=7)


def test_where_predicate() -> None:
    """A function selects, alone or with fields."""
    early = FOUND.where(lambda m: m.importance == 1, category="finance")
    assert ("shanghai-listing-2001",) == early.ids


def test_where_unknown_field() -> None:
    """An unknown field is refused with the nearest."""
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'category'"):
        FOUND.where(categry="finance")


def test_where_unknown_word() -> None:
    """A word that the field cannot have is refused with the choices, not answered with nothing."""
    with pytest.raises(jac.InvalidArgumentError, match=r"category cannot be .* mean 'finance'"):
        FOUND.where(category="finanse")
    with pytest.raises(jac.InvalidArgumentError, match=r"cannot be '1'\. Did you mean 1\?"):
        FOUND.where(importance="1")
    with pytest.raises(jac.InvalidArgumentError, match=r"cannot be \['high'\]"):
        FOUND.where(confidence=["high"])
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'finance'"):
        FOUND[:0].where(category="finanse")


def test_where_words_of_several_classes() -> None:
    """Among records of several classes a word of any of them is a word; so is a kind set free."""
    mixed = jac.Records([*jac.figures()[:1], *jac.partnerships()[:1]])
    assert () == mixed.where(kind="sponsorship").ids
    with pytest.raises(jac.InvalidArgumentError, match="cannot be 'press'"):
        mixed.where(kind="press")
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'automaker'"):
        jac.organizations().where(kind="automakre")


def test_where_unknown_name() -> None:
    """A name that no entity has is refused; one that is borne elsewhere is not."""
    with pytest.raises(jac.UnknownNameError, match="Did you mean 'Volkswagen'"):
        jac.partnerships().where(parties="Volkswagn")
    with pytest.raises(jac.UnknownNameError):
        jac.vehicles().where(maker="Toyota")
    early = jac.milestones_between(1958, 1964, certainty="definite")
    assert () == early.where(about="Huawei").ids
    with pytest.raises(jac.UnknownNameError):
        jac.disputes().where(record="no-such-record")


def test_about() -> None:
    """A result narrows to what is about an entity, by name or record."""
    expected = [m.id for m in FOUND if "ankai-bus" in [one.id for one in m.about]]
    assert expected
    assert expected == list(FOUND.about("ankai-bus").ids)
    assert expected == list(FOUND.about(jac.get("ankai-bus")).ids)
    assert () == FOUND.about("Huawei").ids


def test_about_unknown() -> None:
    """An unknown name is refused, also where the records belong to no dataset."""
    with pytest.raises(jac.UnknownNameError):
        FOUND.about("Volkswagon")
    with pytest.raises(jac.UnknownNameError):
        jac.Records(list(FOUND)).about("Huawei")
    with pytest.raises(jac.InvalidArgumentError, match="the name, id or record"):
        jac.Records(list(FOUND)).about(7)


def test_between() -> None:
    """A result narrows to a window; what has no date is left out."""
    assert ("shanghai-listing-2001",) == (
        FOUND.between("2001-08-24", "2001-08-24", certainty="definite").ids
    )
    undated = jac.brands().where(introduced=None)
    assert () == undated.between(None, None).ids
    with pytest.raises(jac.InvalidArgumentError, match="certainty"):
        FOUND.between(2001, 2002, certainty="maybe")


def test_sources() -> None:
    """The sources of a result, each once, in the order of their first citation."""
    listing = jac.get("shanghai-listing-2001")
    found = jac.Records([listing, listing]).sources()
    assert tuple(dict.fromkeys(c.source for c in listing.citations)) == tuple(found)


def test_to_dicts() -> None:
    """Plain data holds sources in full, entities by id and name, dates as EDTF."""
    plain = jac.Records([jac.get("shanghai-listing-2001")]).to_dicts()[0]
    assert ("milestone", "2001-08-24") == (plain["type"], plain["when"])
    assert {"id": "jac-motors", "name": "JAC Motors"} in plain["about"]
    assert "publisher" in plain["citations"][0]["source"]
    assert "locator" not in plain["citations"][-1] or plain["citations"][-1]["locator"]


def test_to_json() -> None:
    """JSON text is the plain data, Chinese as it is."""
    nio = jac.Records([jac.get("nio")])
    assert nio.to_dicts() == json.loads(nio.to_json())
    assert "蔚来" in nio.to_json(indent=2)


def test_to_csv() -> None:
    """CSV has a header and a row per record, lists joined by a bar."""
    rows = list(csv.DictReader(io.StringIO(FOUND.to_csv(), newline="")))
    assert list(FOUND.ids) == [row["id"] for row in rows]
    listing = rows[FOUND.ids.index("shanghai-listing-2001")]
    assert ("2001-08-24", "2001-08-24") == (listing["edtf"], listing["earliest"])
    assert "jac-motors" in listing["about_ids"].split(" | ")


def test_csv_of_nothing() -> None:
    """An empty result has the same header as a full one."""
    assert FOUND.to_csv().splitlines()[0] == FOUND[:0].to_csv().splitlines()[0]


def test_csv_runs_no_formula() -> None:
    """Text that a spreadsheet would run gets an apostrophe; a negative number stays one."""
    milestone = attrs.evolve(jac.get("shanghai-listing-2001"), title='=HYPERLINK("x")')
    rows = list(csv.DictReader(io.StringIO(jac.Records([milestone]).to_csv())))
    assert '\'=HYPERLINK("x")' == rows[0]["title"]
    loss = jac.figures().where(measure="net-profit", period="2018")
    assert "-786000000" in loss.to_csv()


def test_mixed_table() -> None:
    """Records of several types make no table, and the error says how to narrow them."""
    mixed = jac.Records([jac.get("nio"), jac.get("an-jin")])
    with pytest.raises(jac.InvalidArgumentError, match="'organization and person'"):
        mixed.to_csv()
