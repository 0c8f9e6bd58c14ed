"""Finding an entity by any of its names."""

import pytest

import jac_history as jac
from tiny import dataset_of


@pytest.mark.parametrize(
    "name",
    [
        "jac-motors",
        "JAC Motors",
        "jac  motors",
        "JAC-MOTORS",
        "江淮汽车",
        "江淮汽車",
        "jianghuai qiche",
        "Jiānghuái Qìchē",
        "Jianghuai-Qiche",
        "Anhui Jianghuai Automobile Co., Ltd.",
        "600418",
        "\uff16\uff10\uff10\uff14\uff11\uff18",
    ],
)
def test_jac(name: str) -> None:
    """JAC is found by id, English, Chinese, pinyin, former name and ticker, however written."""
    assert "jac-motors" == jac.get(name).id


@pytest.mark.parametrize(
    ("name", "vehicle"),
    [("JAC J3", "tongyue"), ("T40", "refine-s2"), ("E-J7", "jac-e-j7"), ("瑞风", "refine-mpv")],
)
def test_export_names(name: str, vehicle: str) -> None:
    """A name used abroad leads to the vehicle."""
    assert vehicle == jac.vehicle(name).id


@pytest.mark.parametrize(("name", "brand"), [("瑞风", "refine"), ("思皓", "sehol")])
def test_brands(name: str, brand: str) -> None:
    """A Chinese brand name leads to the brand."""
    assert brand == jac.brand(name).id


@pytest.mark.parametrize(("name", "ids"), [("瑞风", {"refine", "refine-mpv"})])
def test_ambiguous(name: str, ids: set[str]) -> None:
    """A name of several entities is refused with the ids of all."""
    with pytest.raises(jac.AmbiguousNameError) as caught:
        jac.get(name)
    assert ids == set(caught.value.candidates)


def test_two_j7() -> None:
    """Two cars were called J7, so get() says which."""
    with pytest.raises(jac.AmbiguousNameError) as caught:
        jac.get("J7")
    assert {"binyue", "jiayue-a5"} == set(caught.value.candidates)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("shanghai-listing-2002", "shanghai-listing-2001"),
        ("zuo-yanan-chairman", "zuo-yanan-chairman-jac-group"),
    ],
)
def test_a_misspelt_id_suggests_ids(name: str, nearest: str) -> None:
    """What looks like an id may be that of any record, not only of an entity."""
    with pytest.raises(jac.UnknownNameError, match="no record is called") as caught:
        jac.get(name)
    assert nearest in caught.value.suggestions


def test_what_no_id_is_near_to_is_told_as_a_name() -> None:
    """A hyphen alone makes no id: without one that is near it stays a name that is unknown."""
    with pytest.raises(jac.UnknownNameError, match="no entity is called 'qqq-zzz'"):
        jac.get("qqq-zzz")


def test_misspelt() -> None:
    """A misspelt name is refused with the nearest one."""
    with pytest.raises(jac.UnknownNameError) as caught:
        jac.get("Volkswagon")
    assert "Volkswagen" == caught.value.suggestions[0]


@pytest.mark.parametrize("name", ["", " ", "\t"])
def test_empty(name: str) -> None:
    """An empty name is an error that says so."""
    with pytest.raises(jac.UnknownNameError, match="is empty"):
        jac.get(name)


def test_a_name_of_signs_alone() -> None:
    """An entity may bear a name of signs alone: it is found by its other names."""
    company = jac.Organization(
        id="a-company",
        name="A Company",
        kind="automaker",
        names=(jac.Name(text="***", lang="en"),),
    )
    assert company is dataset_of([company]).get("a company")


def test_only_signs() -> None:
    """A name of punctuation alone is unknown, without a suggestion."""
    with pytest.raises(jac.UnknownNameError) as caught:
        jac.get("?!")
    assert () == caught.value.suggestions


def test_no_text() -> None:
    """What is neither text nor record is refused."""
    with pytest.raises(jac.InvalidArgumentError, match="name must be the name, id or record"):
        jac.get(600418)  # type: ignore[arg-type]


def test_within_a_class() -> None:
    """A name of another class of entity is unknown within this one."""
    with pytest.raises(jac.UnknownNameError, match="no vehicle is called 'JAC Motors'"):
        jac.vehicle("JAC Motors")


def test_id_of_another_class() -> None:
    """The id of another class of entity is unknown within this one."""
    with pytest.raises(jac.UnknownNameError):
        jac.vehicle("jac-motors")


def test_record_itself() -> None:
    """A record stands for itself."""
    nio = jac.organization("nio")
    assert nio is jac.organization(nio)


@pytest.mark.parametrize("record_type", ["milestone", "source", "dispute", "figure", "tenure"])
def test_get_any_record(record_type: str) -> None:
    """get() gives every kind of record by its id."""
    record = jac.Dataset.bundled().records(record_type)[0]
    assert record is jac.get(record.id)
    assert record is jac.get(record)


def test_record_of_elsewhere() -> None:
    """A record of another dataset stands for the one of the same id here, if there is one."""
    nio = jac.Organization(id="nio", name="Another", kind="bank")
    assert "NIO" == jac.get(nio).name
    with pytest.raises(jac.UnknownNameError, match="no entity is called 'elsewhere'"):
        jac.get(jac.Organization(id="elsewhere", name="NIO", kind="bank"))


@pytest.mark.parametrize(
    ("lookup", "name", "record_id"),
    [
        (jac.person, "左延安", "zuo-yanan"),
        (jac.facility, "JAC Italian Design Center", "jac-italian-design-center"),
        (jac.programme, "BRI", "belt-and-road-initiative"),
        (jac.technology, "DI platform", "di-platform"),
        (jac.place, "Anhui", "anhui"),
    ],
)
def test_lookups(lookup, name: str, record_id: str) -> None:
    """Each class of entity has its own look-up."""
    assert record_id == lookup(name).id


def test_search_by_pinyin() -> None:
    """Search finds Chinese names by their pinyin, an exact name first."""
    assert {"refine", "refine-mpv"} == set(jac.search("ruifeng", limit=2).ids)


def test_search_titles() -> None:
    """Search finds milestones by words of their titles, in any order."""
    assert "shanghai-listing-2001" in jac.search("stock exchange shares listed").ids


def test_search_ids() -> None:
    """The words of an id count, wherever the other words stand."""
    assert "shanghai-listing-2001" in jac.search("shanghai listing").ids
    assert "shanghai-listing-2001" in jac.search("listing exchange").ids


def test_search_summaries() -> None:
    """All words must occur, in title or summary."""
    assert () == jac.search("Shares listed on the Shanghai zzz").ids


def test_search_misspelt() -> None:
    """A misspelt name is found when nothing else is."""
    assert "volkswagen" in jac.search("Volkswagonn").ids


def test_search_signs() -> None:
    """Signs alone match nothing."""
    assert () == jac.search("?!").ids


def test_search_limit() -> None:
    """Search gives no more than the limit."""
    assert 3 == len(jac.search("jac", limit=3))


@pytest.mark.parametrize("limit", [0, -1, True, "5", None])
def test_search_bad_limit(limit) -> None:
    """A limit below one, or no number, is refused."""
    with pytest.raises(jac.InvalidArgumentError, match="limit must be 1 to 1,000,000"):
        jac.search("jac", limit=limit)


@pytest.mark.parametrize("text", ["", "  ", None])
def test_search_nothing(text) -> None:
    """A search for nothing is refused, not answered with everything."""
    with pytest.raises(jac.InvalidArgumentError, match="text must be one or more words"):
        jac.search(text)


@pytest.mark.parametrize("name", ["Brasil", "Huafeu", "S3", "Ruifng", "Mosckvich"])
def test_suggestions_are_usual_names_each_of_another_record(name: str) -> None:
    """No pinyin, no misspelling kept for the search: what is near is called as it usually is."""
    with pytest.raises(jac.UnknownNameError) as caught:
        jac.get(name)
    records = jac.Dataset.bundled().records()
    usual = {record.name for record in records if isinstance(record, jac.Entity)}
    assert 1 <= len(caught.value.suggestions) <= 3
    assert {*caught.value.suggestions} <= usual
    assert len({*caught.value.suggestions}) == len(caught.value.suggestions)
