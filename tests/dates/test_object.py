"""An EDTFDate as a Python object: frozen, equal by text, without order, copyable."""

from __future__ import annotations

import copy
import operator
import os
import pickle
import subprocess
import sys

import pendulum
import pytest

from jac_history import EDTFDate, InvalidDateError

DATE = EDTFDate.parse("199X")


class Shouting(str):
    """A str that lies about itself."""

    __slots__ = ()

    def __str__(self):
        return "LOUD"

    def __len__(self):
        return 0


class Pretender:
    """No str, but it claims to be one."""

    @property
    def __class__(self):
        return str


def test_dates_are_equal_and_hash_alike_if_their_texts_are_equal():
    """Equality is that of the text."""
    other = EDTFDate.parse("199X")

    assert other == DATE
    assert hash(other) == hash(DATE)
    assert {DATE: 1} == {other: 1}
    assert hash(EDTFDate.parse("198X")) != hash(DATE)


def test_dates_of_the_same_days_but_other_text_differ():
    """1985-XX and 1985 have the same bounds and say different things."""
    assert EDTFDate.parse("1985-XX") != EDTFDate.parse("1985")


def test_a_date_is_not_equal_to_its_text():
    """A date is not a text, and neither its equal nor its key."""
    assert DATE != "199X"
    assert hash("199X") != hash(DATE)
    assert NotImplemented is DATE.__eq__("199X")


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_dates_have_no_order(compare):
    """Which of two vague dates is the earlier is not known, so comparing raises TypeError."""
    with pytest.raises(TypeError):
        compare(DATE, EDTFDate.parse("1995"))


@pytest.mark.parametrize("name", ["text", "earliest", "_cached", "anything"])
def test_nothing_can_be_set_or_deleted(name):
    """A date is frozen; the error names the attribute."""
    with pytest.raises(AttributeError, match=f"^an EDTFDate is frozen; '{name}' cannot be set$"):
        setattr(DATE, name, "1995")
    with pytest.raises(AttributeError, match=f"^an EDTFDate is frozen; '{name}' cannot be del"):
        delattr(DATE, name)

    assert "199X" == DATE.text


def test_a_date_has_no_dict():
    """Slots keep a date small and closed."""
    assert not hasattr(DATE, "__dict__")


def test_the_class_is_not_called():
    """A date is made by parse, and calling the class says so."""
    with pytest.raises(TypeError, match=r"^make a date with EDTFDate\.parse\(text\)$"):
        EDTFDate("1995")


@pytest.mark.parametrize("text", ["199X", "2016/..", "[1667,1668]"])
def test_copies_are_equal(text):
    """A shallow and a deep copy are the date itself."""
    date = EDTFDate.parse(text)

    assert date is copy.copy(date)
    assert date is copy.deepcopy(date)
    assert [date] == copy.deepcopy([date])


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickled_date_comes_back_equal(protocol):
    """Every pickle protocol gives an equal date that can answer."""
    back = pickle.loads(pickle.dumps(DATE, protocol))

    assert back == DATE
    assert pendulum.Date(1990, 1, 1) == back.earliest


def test_a_pickle_holds_the_text_alone():
    """A pickle made before something was asked is that made after, so it outlives the insides."""
    date = EDTFDate._trusted("2016/..")
    before = pickle.dumps(date)
    date.earliest  # noqa: B018 - the asking is the point

    assert before == pickle.dumps(date)


def test_bounds_are_pendulum_dates():
    """Who asks for a bound gets a pendulum.Date."""
    assert pendulum.Date is type(DATE.earliest)
    assert pendulum.Date is type(DATE.latest)


def test_a_trusted_text_is_read_when_something_is_asked():
    """A compiled text is taken unread, and the date is equal to the parsed one."""
    date = EDTFDate._trusted("199X")

    assert date._cached is None
    assert date == DATE
    assert DATE.sort_key == date.sort_key
    assert date._cached is date._parsed


def test_a_trusted_text_that_is_wrong_is_refused_when_asked():
    """Trusting a wrong text puts the error off."""
    date = EDTFDate._trusted("1990s")

    with pytest.raises(InvalidDateError, match="199X"):
        date.earliest  # noqa: B018 - the asking raises


@pytest.mark.parametrize(
    "value",
    [1995, None, 19.5, b"1995", ["1995"], DATE, pytest.param(Pretender(), id="pretender")],
)
def test_what_is_no_text_is_refused(value):
    """Only a text can be parsed; the error names the type that was given."""
    name = type(value).__name__

    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(value)

    assert f"<{name}>" == caught.value.text
    assert (
        f"a date is given as text such as '1964-05-20', not as an object of type {name}"
        == caught.value.reason
    )


def test_an_instance_of_a_subclass_of_str_becomes_a_plain_text():
    """The characters count, not what a subclass says of itself."""
    date = EDTFDate.parse(Shouting("1995"))

    assert "1995" == date.text
    assert str is type(date.text)


def test_the_dates_package_imports_nothing_heavy():
    """Importing dates and reading, comparing and refusing them loads no heavy package."""
    code = """if True:
        import sys
        from jac_history import EDTFDate
        EDTFDate.parse("199X").certainty_in(1995, "1996-05")
        heavy = {"attr", "attrs", "cattrs", "pendulum", "datetime", "typing", "difflib", "json"}
        assert not heavy & set(sys.modules), heavy & set(sys.modules)
        assert "jac_history._dates.diagnosis" not in sys.modules
        assert EDTFDate.parse("199X").earliest.year == 1990
        assert "pendulum" in sys.modules
    """
    # Coverage would load modules of its own.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    assert ("", 0) == (done.stderr, done.returncode)
