"""A series without a figure says which figures there are instead."""

import pytest

import jac_history as jac
from tiny import COMPANY, OTHER, SOURCE, dataset_of, date, figure


def test_some_month_of_a_year_is_no_year() -> None:
    """What was counted in an unknown month or day of a year does not stand for the year."""
    texts = ["2011-XX", "2012-XX-XX", "2013", "2014~"]
    figures = [figure(f"f-{text[:4]}", 2011, 5, period=date(text)) for text in texts]
    data = dataset_of([SOURCE, COMPANY, *figures])
    assert ("f-2013", "f-2014") == data.series("vehicle-sales", "a-company").ids
    assert 4 == len(data.series("vehicle-sales", "a-company", partial=True))
    table = data.yearly("vehicle-sales", 2011, 2013, of="a-company")
    assert ["f-2013"] == [one.id for one in table.figures]
    assert "f-2011" == table.cell(2011, "vehicle-sales").nearest.id


def test_what_is_counted_at_a_moment_may_be_of_some_month() -> None:
    """A number of plants is that of its year, in whichever month they were counted."""
    plants = figure("plants", 2011, 5, measure="overseas-plants", period=date("2011-XX"))
    data = dataset_of([SOURCE, COMPANY, plants])
    assert ("plants",) == data.series("overseas-plants", "a-company").ids


def test_one_month_in_brazil_is_not_a_year() -> None:
    """The sales of one month of 2011, which an earlier version has, are in no series of years."""
    data = jac.Dataset.bundled("2026.11.14")
    figures = data.series("vehicle-sales", place="Brazil", partial=True)
    assert "sales-brazil-one-month-2011" in figures.ids
    assert "sales-brazil-one-month-2011" not in data.series("vehicle-sales", place="Brazil").ids


@pytest.fixture
def monthly() -> jac.Dataset:
    """Return a dataset of a company of which only months are known."""
    months = [figure(f"m-{i}", 2001, i, period=date(f"2001-0{i}")) for i in (1, 2)]
    return dataset_of([SOURCE, COMPANY, OTHER, *months])


def test_without_a_whole_year(monthly: jac.Dataset) -> None:
    """A series and a chart of a measure without a whole year say so, and what there is."""
    series = monthly.series("vehicle-sales", "a-company")
    said = "No whole year is known; there are figures of part of a year or of a day (partial=True)"
    assert () == series.ids
    assert said in " ".join(repr(series).split())
    for draw in (monthly.chart, monthly.timeline):
        with pytest.raises(jac.InvalidArgumentError) as caught:
            draw(series)
        assert said in caught.value.expected
        assert said in str(caught.value)


def test_of_another_subject(monthly: jac.Dataset) -> None:
    """A measure that is known of others alone is told with those others."""
    shown = " ".join(repr(monthly.series("vehicle-sales", "b-company")).split())
    assert "None is known of B Company; there are figures of: a-company" in shown
    shown = " ".join(repr(monthly.series("revenue", "b-company", partial=True)).split())
    assert "None is known of B Company; nor of anything else" in shown


@pytest.mark.parametrize("measure", jac.words(jac.Measure))
def test_no_series_is_silent(measure: str) -> None:
    """Every measure of the history gives figures, or a sentence that tells of others."""
    series = jac.series(measure)
    if not series:
        assert "there are figures" in " ".join(repr(series).split())
        with pytest.raises(jac.InvalidArgumentError, match="there are figures"):
            jac.chart(series)


def test_no_measure_is_none() -> None:
    """A measure or a kind has to be given."""
    with pytest.raises(jac.InvalidArgumentError, match="measure cannot be"):
        jac.series(None)
    with pytest.raises(jac.InvalidArgumentError, match="kind cannot be"):
        jac.series("revenue", kind=None)
