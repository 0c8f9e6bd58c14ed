"""What a search finds, and in which order."""

import pickle

import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from tiny import dataset_of

ALL = 10_000


@pytest.mark.parametrize(
    ("text", "other"),
    [("loss", "carlos-slim"), ("tank", "ankai-bus"), ("ruck", "first-truck-1968")],
)
def test_words_count_from_their_start(text: str, other: str) -> None:
    """Letters within a word, or across two, are no match."""
    assert other not in jac.search(text, limit=ALL).ids


def test_numbers_count_whole() -> None:
    """The beginning of a number is another number."""
    assert "sales-2016" not in jac.search("6433", limit=ALL).ids


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("first truck", "FIRST  Trucks"),
        ("瑞风", "瑞風"),
        ("江来制造", "江來製造"),
        ("Tongyue recall", "recall, Tongyue"),
        ("bus chassis", "chassis of the bus"),
        ("Zuo Yan'an", "Zuo Yan\u2019an"),
        ("1.784 billion", "1,784 million"),
        ("\uff11\uff13\uff10 countries", "130 countries"),
    ],
)
def test_spellings(text: str, same: str) -> None:
    """Case, plural, script, order, small words and the way to write a number do not count."""
    assert set(jac.search(text, limit=ALL).ids) == set(jac.search(same, limit=ALL).ids)


@pytest.mark.parametrize("record_type", [*jac.words(jac.RecordType)])
def test_sentences_of_every_type_are_searched(record_type: str) -> None:
    """Whatever a type of record has of sentences, by these it is found."""
    texts = {
        record.id: text
        for record in jac.Dataset.bundled().records(record_type)
        for name in ("title", "text", "summary", "reason", "note")
        if (text := getattr(record, name, None))
    }
    for record_id, text in list(texts.items())[:3]:
        assert record_id in jac.search(" ".join(text.split()[:8]), limit=ALL).ids


def test_main_line_before_detail() -> None:
    """Of what has the words in its title, the main event comes first, what is about it later."""
    found = jac.search("first truck", limit=ALL)
    assert "first-truck-1968" == found.ids[0]
    dispute = jac.disputes()[0]
    found = jac.search(dispute.record.label, limit=ALL)
    assert found.ids.index(dispute.record.id) < found.ids.index(dispute.id)
    found = jac.search("130 markets")
    assert found.ids.index("countries-served-2022") < found.ids.index("pandayoo-130-markets")


def test_well_known_before_rare() -> None:
    """Of entities the one that more records are about comes first."""
    found = jac.search("Volkswagen", limit=ALL).where(lambda r: isinstance(r, jac.Organization))
    assert ("volkswagen", "volkswagen-anhui") == found.ids[:2]


def test_total() -> None:
    """A result knows how many there are, and says so; a part of it is only itself."""
    found = jac.search("truck", limit=3)
    every = jac.search("truck", limit=ALL)
    assert found == every[:3]
    assert found.total == every.total == len(every)
    assert repr(found).startswith(f"3 of {len(every)} records")
    assert found.total == pickle.loads(pickle.dumps(found)).total
    assert 2 == found[:2].total
    assert len(jac.milestones()) == jac.milestones().total


def test_id() -> None:
    """An id is a whole name, with hyphens or blanks."""
    assert (
        "nio-contract-manufacture-ends-2023"
        == jac.search("nio contract manufacture ends 2023").ids[0]
    )
    assert "sales-2016" == jac.search("SALES-2016").ids[0]
    assert "sohu-2012-01-11" == jac.search("sohu-2012-01-11").ids[0]


def test_years() -> None:
    """The years of a record count, those within a short period too, but not those of a long one."""
    assert "jac-nio-contract-manufacturing" in jac.search("contract manufacturing 2019").ids
    long = "jianghuai-works-nanjing-automobile-1964"
    assert long in jac.search("Nanjing development 1964", limit=ALL).ids


def test_kinds() -> None:
    """The type of a record and its kind are words for it."""
    found = jac.search("Huawei partnership", limit=ALL)
    assert "jac-huawei-luxury-cars" in found.ids
    assert "jac-nio-contract-manufacturing" in jac.search("contract-manufacturing", limit=ALL).ids


def test_titles_of_chinese_sources() -> None:
    """A record is found by what the titles of its Chinese sources say."""
    assert "an-jin-investigation-2024" in jac.search("落马", limit=ALL).ids
    assert "sohu-2012-01-11" in jac.search("左延安退休", limit=ALL).ids


def test_publisher() -> None:
    """A source is found by its publisher and by its title."""
    assert "epochtimes-2024-04-02" in jac.search("Epoch Times", limit=ALL).ids


def test_a_run_of_chinese_is_cut() -> None:
    """Names and words of the trade stand without blanks; what is between them counts as well."""
    assert set(jac.search("安凯 客车 2022", limit=ALL).ids) == set(
        jac.search("安凯客车2022", limit=ALL).ids
    )
    assert () == jac.search("江淮甲乙丙", limit=ALL).ids


def test_small_words_alone() -> None:
    """Small words count where there are no others."""
    assert jac.search("from the").total


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("first truck", ""),
        ("?!", ""),
        ("Volkswagonn", "Nothing has 'volkswagonn'; by the nearest names"),
        ("Angela Merkle", "Nothing has 'merkle'; by the nearest names"),
        ("xyzzy", "Nothing has 'xyzzy'"),
        ("xyzzy plugh", "Nothing has 'xyzzy' or 'plugh'"),
        ("xyzzy plugh gnusto", "Nothing has 'xyzzy' or 'plugh' or 'gnusto'"),
        ("xyzzy plugh gnusto frotz rezrov", "Nothing has 'xyzzy' or 'plugh' or 'gnusto' or 2 more"),
        ("1 plughion xyzzy", "Nothing has 'plughion' or 'xyzzy'; without them"),
        ("1.784 billion xyzzy", "Nothing has 'xyzzy'; without it"),
        ("777.777 billion xyzzy", "Nothing has '777.777 billion' or 'xyzzy'"),
        ("Merkel 1958", "Nothing has all the words; by the nearest names"),
        ("sodium loss", "Nothing has all the words; without 'sodium'"),
    ],
)
def test_says_what_nothing_has(text: str, remark: str) -> None:
    """The remark names the words that stand nowhere, and says that the nearest names are shown."""
    found = jac.search(text)
    assert found.remark.startswith(remark)
    assert bool(remark) is bool(found.remark)
    assert found.remark == pickle.loads(pickle.dumps(found)).remark
    if found.remark:
        assert found.remark in " ".join(repr(found).split())


PARTS = {
    "slice": lambda found: found[:1],
    "where": lambda found: found.where(lambda one: one.id == "volkswagen"),
    "where of a field": lambda found: found.where(id="volkswagen"),
    "about": lambda found: found.about("volkswagen"),
    "between": lambda found: found.between(None, None),
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_what_only_comes_near_says_so_too(part: str) -> None:
    """What is left of near names is near, not what was asked for; of nothing nothing is said."""
    found = jac.search("Volkswagonn")
    some = PARTS[part](found)
    assert some
    assert found.remark == some.remark
    assert repr(some).startswith(found.remark)
    assert "" == found[:0].remark == (found + jac.brands()).remark
    nothing = jac.search("xyzzy first")
    assert nothing.remark == PARTS[part](nothing).remark


@given(
    st.lists(st.sampled_from(["loss", "truck", "trade", "2018"]), min_size=1, unique=True),
    st.lists(st.sampled_from(["xyzzy", "plugh", "gnusto"]), min_size=1, unique=True),
)
def test_what_there_is_without_the_words_that_nothing_has(known, unknown) -> None:
    """So many records as the remark counts are found without the words that it names."""
    found = jac.search(" ".join(known))
    others = 0 if found.remark else found.total
    remark = jac.search(" ".join([*unknown, *known])).remark
    count = f"{others:,} record{'' if others == 1 else 's'}"
    assert remark.endswith(count) if others else "without" not in remark


@pytest.mark.parametrize("text", ["Tata", "Aion", "Wang Chuanfu"])
def test_names_that_look_different_are_not_near(text: str) -> None:
    """Half the letters of a short name are too few to stand for another one."""
    assert () == jac.search(text).ids


DETAIL = 3
"""The importance of events that no short history would tell."""


def test_a_year_gives_what_happened_in_it() -> None:
    """Events come first, the main line before its details; then the other records of the year."""
    found = jac.search("2018", limit=ALL)
    milestones = [
        one for one in found if isinstance(one, jac.Milestone) and "2018" in one.when.text
    ]
    assert "first-annual-loss-2018" == found.ids[0]
    main = [one for one in milestones if one.importance < DETAIL]
    assert len(main) > 5
    assert list(found[: len(main)]) == main == sorted(main, key=lambda one: one.importance)
    for dispute in found.where(lambda one: isinstance(one, jac.Dispute)):
        record = dispute.record.id
        assert record not in found.ids or found.ids.index(record) < found.ids.index(dispute.id)


@pytest.mark.parametrize(
    ("text", "first", "later"),
    [
        ("vehicle exports 2023", "exports-2023", "exports-2023-q3"),
        ("vehicle sales 2018", "sales-2018", "sales-brazil-2018"),
        ("JAC Motors vehicle sales 2018", "sales-2018", "sales-argentina-2018-to-october"),
        ("net profit", "net-profit-2008", "ankai-net-profit-2008"),
    ],
)
def test_a_whole_comes_before_its_parts(text: str, first: str, later: str) -> None:
    """Of figures those of a whole year, of the whole company and of a well-known one come first."""
    found = jac.search(text, limit=ALL).ids
    assert found.index(first) < found.index(later)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("biggest loss", "largest-annual-loss-2024"),
        ("CEO", "xiang-xingchu-general-manager-jac-motors"),
        ("boss", "an-jin-chairman-jac-motors"),
        ("Хундай", "hyundai-motor"),
        ("ДЖАК", "jac-motors"),
    ],
)
def test_words_that_readers_use(text: str, wanted: str) -> None:
    """Words that no record has lead to those that mean the same."""
    assert wanted in jac.search(text).ids


def test_nearest_names_are_the_last_resort() -> None:
    """A misspelt word is taken for the nearest name only where it occurs nowhere."""
    assert "volkswagen" == jac.search("Volkswagonn").ids[0]
    assert "angela-merkel" == jac.search("Angela Merkle").ids[0]
    assert () == jac.search("xyzzy").ids
    assert () == jac.search("xyzzy plugh").ids
    assert () == jac.search("first xyzzy").ids


def test_own_records() -> None:
    """Records of one's own are found by names, summaries and numbers, in either script."""
    company = jac.Organization(
        id="a-company",
        name="Aurora Works",
        kind="automaker",
        names=(jac.Name(text="曙光风电", lang="zh-Hans"),),
        summary="Builds 1.5 million windmills.",
    )
    data = dataset_of([company])
    for text in ("aurora", "曙光風電", "windmill", "1500000", "150万", "works aurora"):
        assert ("a-company",) == data.search(text).ids


@pytest.mark.parametrize("text", ["jac-motors", "JAC-Motors", "Jac-motors"])
def test_ids_in_any_case(text: str) -> None:
    """An id in any case is that id, also where it is the name of several."""
    assert "jac-motors" == jac.get(text).id
    assert "refine" == jac.get("Refine").id
    assert "refine-mpv" == jac.vehicle("Refine").id


def test_traditional_characters() -> None:
    """Names in traditional characters are those in simplified ones, and the other way."""
    assert "refine-s3" == jac.get("瑞風S3").id
    assert "jianglai" == jac.get("江来制造").id
    assert jac.brand("瑞风") is jac.brand("瑞風")


@pytest.mark.parametrize("text", ["?!", "…", "« »"])
def test_signs_find_nothing(text: str) -> None:
    """A text without a letter or a number finds nothing."""
    assert 0 == jac.search(text).total
