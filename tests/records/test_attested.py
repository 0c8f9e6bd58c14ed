"""`only_attested`: what may have begun before the days that sources give, or ended after."""

from hashlib import sha256

import attrs
import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from tiny import COMPANY, OTHER, PERSON, dataset_of, stake, tenure

SIDES = {
    ("2023-04-29/2023-06-26", "both"): (
        "attested 29 April 2023 to 26 June 2023",
        "Starts on or before 29 April 2023; ends on or after 26 June 2023",
        "As attested from 29 April 2023 to 26 June 2023, A Person was",
    ),
    ("2002-03-26", "both"): (
        "attested 26 March 2002",
        "Starts on or before 26 March 2002; ends on or after 26 March 2002",
        "As attested on 26 March 2002, A Person was",
    ),
    ("2002-03-26/2012-02-08", "start"): (
        "attested from 26 March 2002, until 8 February 2012",
        "Starts on or before 26 March 2002; ends on 8 February 2012",
        "From 26 March 2002 at the latest to 8 February 2012, A Person was",
    ),
    ("2003-03/2012-01-10", "end"): (
        "from March 2003, attested until 10 January 2012",
        "Starts between 1 March 2003 and 31 March 2003; ends on or after 10 January 2012",
        "From March 2003 to 10 January 2012 at the earliest, A Person was",
    ),
    ("2010-12-28/", "start"): (
        "attested from 28 December 2010, end unknown",
        "Starts on or before 28 December 2010; end unknown",
        "As attested from 28 December 2010, until when is not known, A Person was",
    ),
    ("2016/..", "start"): (
        "attested since 2016",
        "Starts on or before 31 December 2016; still going on",
        "As attested since 2016, A Person has been",
    ),
    ("/2012", "end"): (
        "attested until 2012",
        "Start unknown; ends on or after 1 January 2012",
        "As attested until 2012, since when is not known, A Person was",
    ),
}
"""By period and side what tables, cards and prose say."""


def office(period: str, side: jac.PeriodSide | None) -> jac.Tenure:
    """Return a chairman's term of office of which a side is only attested."""
    return tenure("office", PERSON, period, only_attested=side)


def data_of(*records: jac.Record) -> jac.Dataset:
    """Return a dataset of records about a company, a person and another company."""
    return dataset_of([COMPANY, OTHER, PERSON, *records], as_of="2025")


@pytest.mark.parametrize(("given_", "words"), SIDES.items())
def test_readers_are_told(given_, words, monkeypatch):
    """Tables, cards and prose say in all their forms what is only attested."""
    monkeypatch.setenv("COLUMNS", "200")
    record = office(*given_)
    row, sentence, prose = words
    result = data_of(record).tenures()
    card = data_of(record).card(record)
    assert row in str(result)
    assert row in result._repr_html_()
    assert row in result._repr_mimebundle_()["text/markdown"].replace("\\", "")
    for shown in (str(card), card._repr_html_()):
        assert row in " ".join(shown.split())
        assert sentence in " ".join(shown.split())
    assert prose in result.to_markdown().replace("\\", "")
    assert "only attested" not in str(card)


def test_what_is_known_as_it_stands_is_told_as_ever():
    """Without a side the words are those of the date alone."""
    shown = str(data_of(office("2023-04-29/2023-06-26", None)).tenures())
    assert "29 April 2023 to 26 June 2023" in shown
    assert "attested" not in shown


def test_doubts_are_listed():
    """A story says what may have begun earlier or ended later."""
    text = data_of(office("2023-04-29/2023-06-26", "both")).tenures().to_markdown()
    assert "it may have begun earlier; it may have ended later" in text


def test_a_bar_on_a_card_has_no_limit_there():
    """The bar of a card rises before and falls after what is attested, of a single day too."""
    for period in ("2002-03-26", "2002-03-26/2002-06"):
        shown = office(period, "both")._repr_html_()
        assert 'class="jac-rise" style="left:0.0%' in shown
        assert 'class="jac-fall"' in shown


@pytest.mark.parametrize(
    ("period", "side", "asked", "word"),
    [
        ("2023-04-29/2023-06-26", "both", "2022/2024", "unknown"),
        ("2023-04-29/2023-06-26", "both", "2023-04-29/2023-06-26", "agrees"),
        ("2023-04-29/2023-06-26", "both", "2023-05/2024", "contradicted"),
        ("2023-04-29/2023-06-26", "both", "2022/2023-05", "contradicted"),
        ("2023-04-29/2023-06-26", "both", "2022/..", "unknown"),
        ("2023-04-29/2023-06-26", "both", "2023/2023", "unknown"),
        ("2023-04-29/2023-06-26", "start", "2022/2024", "contradicted"),
        ("2023-04-29/2023-06-26", "start", "2022/2023-06-26", "unknown"),
        ("2023-04-29/2023-06-26", "end", "2023-04-29/2024", "unknown"),
        ("2023-04-29/2023-06-26", None, "2022/2024", "contradicted"),
        ("2021-03-29", "both", "2012/2021", "unknown"),
        ("2021-03-29", "both", "2012/2019", "contradicted"),
        ("2021-03-29", "both", "2021-03-29", "agrees"),
        ("2021-03-29", "both", "2021", "agrees"),
        ("2021-03~", "both", "2021-03~", "agrees"),
        ("2021-03~", "both", "2021-03", "unknown"),
        ("2021-03-29", "both", "2012", "unknown"),
        ("2021-03-29", "both", "2024", "unknown"),
        ("2002-03-26/2012-02-08", "start", "1995", "unknown"),
        ("2002-03-26/2012-02-08", "start", "2005", "agrees"),
        ("2002-03-26/2012-02-08", "start", "2013", "contradicted"),
        ("2016/..", "start", "2010", "unknown"),
        ("2016/..", "start", "2010/..", "unknown"),
    ],
)
def test_what_is_attested_refutes_only_what_leaves_it_out(period, side, asked, word):
    """A longer period can neither be confirmed nor refuted; one that leaves out a day is wrong."""
    answer = data_of(office(period, side)).verify("office", period=asked)
    assert word == answer.word
    assert ("known: attested" in answer.sentence) == (side in {"start", "both"})


@given(st.data())
def test_no_longer_period_is_refuted(data):
    """Whatever contains an attested period is never contradicted, and never confirmed."""
    first, start, end, last = sorted(
        data.draw(st.sets(st.integers(1950, 2020), min_size=4, max_size=4))
    )
    known = office(f"{start}-06-01/{end}-06-01", "both")
    assert "unknown" == data_of(known).verify("office", period=f"{first}/{last}").word


def test_other_fields_are_judged_as_ever():
    """That a period is only attested says nothing of the person."""
    answer = data_of(office("2021-03-29", "both")).verify("office", person="B Company")
    assert "contradicted" == answer.word


def test_queries_count_the_attested_days():
    """A day within is definite as before; beyond, queries do not guess how long it lasted."""
    data = data_of(office("2023-04-29/2023-06-26", "both"))
    assert 1 == len(data.leaders_of(COMPANY, on="2023-05-01", certainty="definite"))
    assert 0 == len(data.leaders_of(COMPANY, on="2024"))


def test_it_is_a_field_like_others():
    """Filters, tables, JSON and the constructor know it; where it is None, plain data have none."""
    attested, plain = office("2021-03-29", "both"), stake("share", 5)
    data = data_of(attested, plain)
    assert ("office",) == data.tenures().where(only_attested="both").ids
    assert ("share",) == data.stakes().where(only_attested=None).ids
    assert ",both\n" in data.tenures().to_csv().replace("\r", "")
    assert "both" == jac.to_dict(attested)["only_attested"]
    assert "only_attested" not in jac.to_dict(plain)
    assert attested == data.tenures()[0] == jac.from_dict(jac.to_dict(attested), dataset=data)
    with pytest.raises(jac.InvalidArgumentError, match="It must be one of 'start', 'end', 'both'"):
        attrs.evolve(attested, only_attested="begin")


def test_the_checksum_of_what_is_known_stays():
    """Data that have no such side are the same data as before the field."""
    line = (
        '{"citations":[{"says":"It is so.","source":"report"}],"confidence":"high","id":"office",'
        '"organization":"a-company","period":"2021","person":"a-person","position":"chairman",'
        '"type":"tenure"}'
    )
    info = dataset_of([office("2021", None)]).dataset_info()
    assert sha256(f"{line}\n".encode()).hexdigest() == info.checksum


TOML = """
[[source]]
id = "report"
publisher = "A Company"
kind = "primary"

[[organization]]
id = "a-company"
name = "A Company"
kind = "automaker"
citations = [{{ source = "report", says = "It is so." }}]

[[person]]
id = "a-person"
name = "A Person"
kind = "executive"
citations = [{{ source = "report", says = "It is so." }}]

[[tenure]]
id = "office"
person = "a-person"
position = "chairman"
organization = "a-company"
period = "{period}"
confidence = "high"
only_attested = "{side}"
citations = [{{ source = "report", says = "It is so." }}]
"""


@pytest.mark.parametrize("given_", SIDES)
def test_files_hold_it(tmp_path, given_):
    """It is read from TOML as it stands there."""
    (tmp_path / "a.toml").write_text(TOML.format(period=given_[0], side=given_[1]), "utf-8")
    read = jac.Dataset.from_toml(tmp_path).tenures()[0]
    assert given_ == (read.period.text, read.only_attested)


@pytest.mark.parametrize(
    ("period", "side", "expected"),
    [
        ("2016/..", "end", "one of start"),
        ("2016/", "both", "one of start"),
        ("/2012", "start", "one of end"),
        ("2012", "start", "one of both"),
        ("2012", "sides", "one of start, end, both"),
    ],
)
def test_a_side_that_the_period_has_not_is_refused(tmp_path, period, side, expected):
    """Only a side with a date can be no more than attested; a single day has but one."""
    (tmp_path / "a.toml").write_text(TOML.format(period=period, side=side), "utf-8")
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(tmp_path)
    (problem,) = caught.value.problems
    assert ("office", "only_attested") == (problem.record, problem.field)
    assert expected in problem.expected
