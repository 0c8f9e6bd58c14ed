"""Filters by fields: what is clear is taken, all else refused, nothing is silently empty."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from tiny import COMPANY, OTHER, SOURCE, dataset_of, date, figure, milestone, stake

LISTING = jac.get("shanghai-listing-2001")
DAY = dt.date(2001, 8, 24)


@pytest.mark.parametrize("when", [DAY, dt.datetime(2001, 8, 24, 9, tzinfo=dt.UTC), "2001-08-24"])
def test_a_day_in_any_form(when: object) -> None:
    """A day may be a date of Python, a moment in it or its text."""
    assert (LISTING.id,) == jac.milestones().where(when=when).ids


def test_days_of_numpy_and_pandas() -> None:
    """A day may be one of NumPy or pandas; a quarter is what is dated by its months or days."""
    np, pd = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    days = [np.datetime64("2001-08-24"), pd.Timestamp(DAY), pd.Period(DAY, freq="D")]
    assert [(LISTING.id,)] * 3 == [jac.milestones().where(when=day).ids for day in days]
    texts = ["2001-04/2001-06", "2001-04-01/2001-06-30", "2001", "[2001-04..2001-06]"]
    figures = [figure(f"f-{i}", 2001, i, period=date(text)) for i, text in enumerate(texts)]
    data = dataset_of([SOURCE, COMPANY, *figures])
    assert {"f-0", "f-1"} == set(data.figures().where(period=pd.Period("2001Q2")).ids)
    assert ("f-2",) == data.figures().where(period=np.int64(2001)).ids
    assert ("f-2",) == data.figures().where(period=pd.Period("2001", freq="Y")).ids


def test_a_year_is_a_year() -> None:
    """A year as number is the date of the year, as its text is: no day in it."""
    year = jac.figures().where(measure="revenue", period=2018)
    assert year == jac.figures().where(measure="revenue", period="2018")
    assert {"2018"} == {one.period.text for one in year}


@pytest.mark.parametrize("when", ["2001-08", "200X", jac.EDTFDate.parse("2001-08")])
def test_what_only_lies_in_a_month_is_not_silence(when: object) -> None:
    """A month that no record has as its date, while some lie in it, leads on to `between`."""
    with pytest.raises(jac.InvalidArgumentError, match=r"between\('200") as caught:
        jac.milestones_between(2001, 2001, category="finance").where(when=when)
    assert "2001-08-24" in caught.value.suggestions
    assert "when" == caught.value.argument


def test_other_dates_lead_to_those_that_there_are() -> None:
    """The date of an end, by which no window is asked, is refused with those that there are."""
    firm = attrs.evolve(COMPANY, dissolved=date("2003-05"))
    firms = dataset_of([SOURCE, firm, OTHER]).organizations()
    with pytest.raises(jac.InvalidArgumentError, match=r"of a record, not 2003\. .* '2003-05'"):
        firms.where(dissolved=2003)
    assert ("a-company",) == firms.where(dissolved="2003-05").ids
    assert () == firms.where(dissolved=2004).ids


def test_a_date_in_which_nothing_lies() -> None:
    """A day on which nothing happened gives nothing, which is the right answer."""
    assert () == jac.milestones().where(when="1957-01-01").ids
    assert () == jac.milestones().where(when="2001-08-24/2001-08-25").ids
    open_ended = milestone(when=date("[2001..]"))
    data = dataset_of([SOURCE, COMPANY, open_ended])
    assert () == data.milestones().where(when=2001).ids
    assert () == data.milestones().where(when="[2000..]").ids


@pytest.mark.parametrize("when", ["banana", "1990s", "", 2001.0, 0, 10**9, b"2001", object()])
def test_what_is_no_date(when: object) -> None:
    """What is no date is refused as such."""
    with pytest.raises(jac.InvalidDateError):
        jac.milestones().where(when=when)


@pytest.mark.parametrize(
    "percent",
    [50, 50.0, "50", "50 %", "50.0 percent", Decimal(50), Fraction(50), Fraction(100, 2)],
)
def test_a_number_in_any_form(percent: object) -> None:
    """A number may be given as text, decimal or fraction."""
    half = {one.id for one in jac.stakes() if one.percent == 50}
    assert half
    assert half == set(jac.stakes().where(percent=percent).ids)


def test_numbers_of_numpy() -> None:
    """A number may be one of NumPy."""
    np = pytest.importorskip("numpy")
    for number in (np.int64(50), np.float32(50), np.uint8(50)):
        assert jac.stakes().where(percent=50) == jac.stakes().where(percent=number)
    assert jac.milestones().where(importance=1) == jac.milestones().where(importance=np.int64(1))


@given(st.integers(1, 10**7), st.sampled_from([("thousand", 3), ("million", 6), ("bn", 9)]))
def test_numbers_in_words_are_exact(thousandths: int, power: tuple[str, int]) -> None:
    """A number in words is taken to the last digit."""
    word, digits = power
    value = thousandths * 10 ** (digits - 3)
    text = f"{thousandths // 1000}.{thousandths % 1000:03} {word}"
    data = dataset_of([SOURCE, COMPANY, figure("one", 2001, value)])
    assert ("one",) == data.figures().where(value=text).ids


@pytest.mark.parametrize(
    "value",
    ["many", "", True, float("nan"), float("-inf"), 10**400, [1], "9" * 101, Decimal("sNaN")],
)
def test_what_is_no_number(value: object) -> None:
    """What is no number, or none that a record could have, is refused."""
    with pytest.raises(jac.InvalidArgumentError, match="value must be a number"):
        jac.figures().where(value=value)


def test_a_number_that_none_has() -> None:
    """A number that no record has gives nothing, and so does an unknown share."""
    assert () == jac.figures().where(value=-1).ids
    unknown = attrs.evolve(stake("s", 50), percent=None)
    data = dataset_of([SOURCE, COMPANY, OTHER, unknown])
    assert () == data.stakes().where(percent=0).ids
    assert ("s",) == data.stakes().where(percent=None).ids


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: jac.figures().where(unit="banana"), "unit cannot be 'banana'.* one of .*'CNY'"),
        (lambda: jac.figures().where(unit="CMY"), "Did you mean 'CNY'"),
        (lambda: jac.tenures().where(position="chairmen"), "Did you mean 'chairman'"),
        (lambda: jac.sources().where(publisher="Reuter"), "publisher must be a text .*'Reuters'"),
        (lambda: jac.milestones().where(title="listing"), "title must be a text that a record has"),
        (lambda: jac.disputes().where(positions="banana"), "positions must be a text"),
        (lambda: jac.milestones().where(title=5), "title must be text, not 5"),
        (lambda: jac.milestones().where(id=5), "id must be the id of a record"),
        (lambda: jac.search("truck").where(id="x" * 99), "no record is called"),
        (lambda: jac.milestones()[:0].where(category="x"), "category cannot be 'x'"),
        (lambda: jac.milestones().where(lambda _: False, category="x"), "category cannot be 'x'"),
        (lambda: jac.milestones().where(lambda _: False, banana="x"), "field cannot be 'banana'"),
        (lambda: jac.milestones().where(about=["nio"]), "about must be one name, id or record"),
        (lambda: jac.milestones().where(about=("nio",)), "or all that a record has there"),
        (lambda: jac.partnerships().where(parties=["nio"]), "parties must be one entity or Party"),
        (lambda: jac.vehicles().where(maker=5), "maker must be one name, id or record, not 5"),
        (lambda: jac.milestones().where(when=None), "which every record has there, not None"),
        (
            lambda: jac.milestones().where(importance=True),
            "cannot be True. It must be one of 1, 2, 3",
        ),
        (lambda: jac.milestones().where("nio"), "predicate must be a function of a record"),
        (lambda: jac.milestones().where(confidence={"high"}), r"cannot be \{'high'\}"),
    ],
)
def test_what_could_match_nothing_is_refused(ask, message: str) -> None:
    """A value that no record of the dataset could have is an error that names the argument."""
    with pytest.raises((jac.InvalidArgumentError, jac.UnknownNameError), match=message):
        ask()


def test_what_the_dataset_knows_gives_nothing_where_it_is_not() -> None:
    """A text that other records have is no mistake, and chains of filters go on."""
    trucks = jac.vehicles().where(kind="pickup")
    assert trucks
    assert () == trucks.where(kind="mpv").ids
    assert () == jac.milestones_between(1964, 1964).where(title=LISTING.title).ids
    assert () == jac.figures()[:0].where(unit="CNY").ids
    rival = jac.disputes()[0].positions[0]
    assert jac.disputes()[0] in jac.disputes().where(positions=rival.value)
    assert jac.disputes()[0] in jac.disputes().where(positions=rival)


def test_all_that_a_field_holds() -> None:
    """A tuple stands for all that the field holds, in its order; none for nothing."""
    deal = jac.get("jac-nio-contract-manufacturing")
    assert deal in jac.partnerships().where(parties=deal.parties)
    assert deal not in jac.partnerships().where(parties=deal.parties[:1])
    assert deal in jac.partnerships().where(parties=deal.parties[0])
    assert LISTING in jac.milestones().where(about=LISTING.about)
    without = jac.vehicles().where(derived_from=())
    assert without == jac.vehicles().where(derived_from=None)
    assert all(not one.derived_from for one in without)


def test_records_of_several_classes() -> None:
    """Among records of several classes a value that one of them can have is enough."""
    mixed = jac.figures()[:1] + jac.partnerships()[:1]
    assert () == mixed.where(kind="sponsorship").ids
    assert mixed[1:].ids == mixed.where(kind=mixed[1].kind).ids
    with pytest.raises(jac.InvalidArgumentError, match=r"'jont-venture'\. .* 'joint-venture'"):
        mixed.where(kind="jont-venture")
    firms = jac.organizations()[:1] + jac.partnerships()[:1]
    assert () == firms.where(kind="bank").ids
    assert () == firms.where(kind="sponsorship").ids
    with pytest.raises(jac.InvalidArgumentError, match="kind must be"):
        firms.where(kind="banana")
    people = jac.people()[:1] + jac.places()[:1]
    with pytest.raises(jac.UnknownNameError, match=r"no record is called 'An Jing'.* 'An Jin'"):
        people.where(name="An Jing")
    assert () == jac.Records([]).where(anything=5).ids


def test_a_result_without_a_dataset_knows_its_own_texts() -> None:
    """Records by themselves know the texts that they have, and no others."""
    event = milestone()
    alone = jac.Records([event, milestone("other", title="Works closed")])
    assert ("other",) == alone.where(title="Works closed").ids
    with pytest.raises(jac.InvalidArgumentError, match="Did you mean 'Works closed'"):
        alone.where(title="Works close")
    bare = jac.Records([jac.Source(id="a-source", publisher="One", kind="press")])
    with pytest.raises(jac.InvalidArgumentError, match="title must be a text"):
        bare.where(title="Two")


def test_a_flag_is_a_flag(tmp_path) -> None:
    """A text that would count as true is refused, so that no file is lost by "no"."""
    file = tmp_path / "a.csv"
    file.write_text("kept")
    for call in (
        lambda: jac.milestones()[:1].to_csv(file, overwrite="no"),
        lambda: jac.milestones()[:1].to_csv(excel="no"),
        lambda: jac.export(tmp_path / "new", "timelinejs", overwrite="no"),
        lambda: jac.series("revenue", partial="no"),
        lambda: jac.yearly("revenue").to_csv(long="no"),
    ):
        with pytest.raises(jac.InvalidArgumentError, match="must be True or False, not 'no'"):
            call()
    assert "kept" == file.read_text()


@pytest.mark.parametrize("indent", [-1, 17, 10**9, "\t", 2.0, True])
def test_an_indent_is_a_number_of_blanks(indent: object) -> None:
    """JSON is indented by a number of blanks that is no burden."""
    for thing in (jac.milestones()[:1], jac.at(2018), jac.yearly("revenue", 2017, 2018)):
        with pytest.raises(jac.InvalidArgumentError, match="indent must be 0 to 16, not"):
            thing.to_json(indent=indent)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dataset", "own"),
        ("cls", "milestone"),
        ("as_of", "2001"),
        ("window", 1),
        ("total", "5"),
        ("certain", 5),
        ("certain", [5]),
    ],
)
def test_what_no_result_comes_from(name: str, value: object) -> None:
    """What a result is made of is checked when it is made."""
    with pytest.raises(jac.InvalidArgumentError, match=f"{name} must be"):
        jac.Records([], **{name: value})
    with pytest.raises(jac.InvalidArgumentError, match="records must be records"):
        jac.Records([value])


def test_a_result_of_a_dataset() -> None:
    """Records that belong to a dataset may be told so, and know its names then."""
    mine = jac.Records([LISTING], dataset=jac.Dataset.bundled())
    assert () == mine.about("Huawei").ids
    assert (LISTING,) == tuple(mine.about("jianghuai qiche"))


def test_what_a_snapshot_is_asked_for() -> None:
    """A snapshot tells of what it is asked for by any name, and refuses what there is not."""
    snapshot = jac.at("2018-06-01")
    assert jac.Certainty.DEFINITE is snapshot.certainty_of("jac-nio-contract-manufacturing")
    assert jac.Certainty.NO is snapshot.certainty_of("shanghai-listing-2001")
    assert snapshot.certainty_of("maextro") is snapshot.certainty_of(jac.brand("尊界"))
    assert snapshot.certainty_of("maextro") is snapshot.certainty_of("尊界")
    with pytest.raises(jac.UnknownNameError):
        snapshot.certainty_of("banana")
    with pytest.raises(jac.InvalidArgumentError):
        snapshot.certainty_of(5)
