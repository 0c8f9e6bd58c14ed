"""What `format` and f-strings make of public values."""

import pytest

import jac_history as jac

SHOWN = {
    "record": lambda: jac.get("nio"),
    "part of a record": lambda: jac.get("nio").names[0],
    "citation": lambda: jac.get("nio").citations[0],
    "date": lambda: jac.EDTFDate.parse("2001-08"),
    "result": lambda: jac.leaders_of(on=2018),
    "empty result": lambda: jac.milestones_between(1900, 1901),
    "card": lambda: jac.card("shanghai-listing-2001"),
    "snapshot": lambda: jac.at(2018),
    "countries": jac.presence,
    "country": lambda: jac.presence("Kazakhstan"),
    "table of years": lambda: jac.yearly("revenue", 2015, 2018),
    "gap": lambda: jac.gaps("net-profit")[0],
    "verdict": lambda: jac.verify("nio", founded="2014"),
    "change": lambda: jac.changes()[0],
    "metadata": jac.dataset_info,
    "dataset": jac.Dataset.bundled,
    "certainty": lambda: jac.Certainty.DEFINITE,
    "bound": lambda: jac.Bound.OPEN,
    "precision": lambda: jac.Precision.DAY,
    "problem": lambda: jac.Problem("a.toml", 1, None, None, "is empty"),
    "error": lambda: jac.UnknownNameError("Jac"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_everything_is_formatted_as_its_text(name):
    """Without a format it is the text, and with one the text is filled, aligned and cut."""
    value = SHOWN[name]()
    text = str(value)
    wide = len(text) + 5
    assert text == f"{value}" == format(value, "")
    assert f"{text}     " == f"{value:{wide}}" == f"{value:<{wide}}"
    assert f"     {text}" == f"{value:>{wide}}"
    assert text[:3] == f"{value:.3}"


def test_records_in_columns():
    """Records stand in columns as any text does."""
    first = jac.get("nio")
    second = jac.get("shanghai-listing-2001")
    assert (
        "<Organization nio | 2014-11 | NIO>......|   2014-11|"
        == f"{first:.<40}|{first.founded:>10}|"
    )
    assert "<Milestone shanghai-l|2001-08-24|" == f"{second:<.21}|{second.when:>10}|"


@pytest.mark.parametrize("name", ["record", "result", "card", "date"])
def test_a_format_for_numbers(name):
    """A format that no text has is the error that it is for a text."""
    with pytest.raises(ValueError, match="format code 'd'"):
        format(SHOWN[name](), "d")


def test_a_class_of_its_own_keeps_its_format():
    """A record type that says how it is formatted is formatted so."""

    class Short(jac.Source):
        __slots__ = ()

        def __format__(self, format_spec):
            return format(self.id, format_spec)

    source = Short(id="a-source", publisher="P", kind="press")
    assert "  a-source" == f"{source:>10}"
