"""Whatever is given to a public function, it answers or raises an error of its own."""

import contextlib
import datetime as dt
import enum
import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import jac_history as jac

pytestmark = pytest.mark.filterwarnings("ignore")


class Colour(enum.Enum):
    RED = "red"


class Rude:
    """What cannot be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    __str__ = __repr__


def foreign() -> dict[str, Any]:
    """Return values of NumPy and pandas, where they are installed."""
    try:
        import numpy as np
        import pandas as pd
    except ModuleNotFoundError:
        return {}
    return {
        "array": np.array([1, 2]),
        "array of text": np.array(["a", "b"]),
        "scalar array": np.array(5),
        "integer of NumPy": np.int64(3),
        "float of NumPy": np.float64(2001.5),
        "flag of NumPy": np.bool_(True),
        "text of NumPy": np.str_("nio"),
        "day of NumPy": np.datetime64("2001-08-24"),
        "NaT of NumPy": np.datetime64("NaT"),
        "far day of NumPy": np.datetime64("30000-01-01"),
        "NaT": pd.NaT,
        "NA": pd.NA,
        "timestamp": pd.Timestamp("2001-08-24"),
        "last timestamp": pd.Timestamp.max,
        "period": pd.Period("2001Q1"),
        "far period": pd.Period(ordinal=-(10**6), freq="Y"),
        "series": pd.Series([1, 2]),
        "frame": pd.DataFrame({"a": [1]}),
    }


ODD: dict[str, Any] = {
    "None": None,
    "True": True,
    "zero": 0,
    "integer": 5,
    "negative": -1,
    "huge": 10**5000,
    "float": 2.5,
    "not a number": float("nan"),
    "infinite": float("inf"),
    "bytes": b"nio",
    "dict": {"a": 1},
    "lists": [["nio"]],
    "empty": [],
    "tuple": (1, (2,)),
    "set": {1},
    "word": "banana",
    "no text": "",
    "null": "a\0b",
    "surrogate": "\udc80",
    "long": "x" * 10**5,
    "enum": Colour.RED,
    "path": Path("no", "where"),
    "day": dt.date(2001, 8, 24),
    "moment": dt.datetime(2001, 8, 24, tzinfo=dt.UTC),
    "time": dt.time(1),
    "span": dt.timedelta(1),
    "decimal": Decimal("sNaN"),
    "fraction": Fraction(1, 2),
    "complex": 1j,
    "class": jac.Milestone,
    "function": len,
    "record": jac.get("nio"),
    "result": jac.milestones()[:1],
    "date": jac.EDTFDate.parse("2001/.."),
    "object": object(),
    "rude": Rude(),
    **foreign(),
}

LISTING = jac.get("shanghai-listing-2001")
RESULTS = [
    jac.milestones()[:9],
    jac.partnerships()[:9],
    jac.tenures()[:9],
    jac.stakes()[:9],
    jac.figures()[:9],
    jac.disputes()[:9],
    jac.claims()[:9],
    jac.organizations()[:9],
    jac.vehicles()[:9],
    jac.sources()[:9],
    jac.search("truck"),
]
RIGHT: dict[str, Any] = {
    "name_or_id": "nio",
    "name": "nio",
    "record": "nio",
    "start": 2001,
    "end": 2002,
    "day": 2001,
    "measure": "revenue",
    "measures": "revenue",
    "text": "truck",
    "records": jac.milestones()[:3],
    "figures": jac.series("revenue")[:3],
    "style": "text",
    "year": 2017,
    "literal": jac.Category,
    "folder": "no/folder/there",
    "file": "no/folder/there.x",
    "format": "json",
    "picture": None,
    "overlay": [],
}
"""An argument of each name that is right, or that is refused before anything is written."""


def calls_of(where: str, target: Any) -> Iterator[tuple[str, Callable[[Any], object]]]:
    """Yield for each argument of a function a call that gives another value for it."""
    signature = inspect.signature(target)
    takes = [one for one in signature.parameters.values() if one.kind is not one.VAR_KEYWORD]
    for asked in takes:
        yield (
            f"{where}({asked.name})",
            lambda value, asked=asked: call_with(target, takes, asked, value),
        )


def call_with(target: Any, takes: list[inspect.Parameter], asked: inspect.Parameter, value: Any):
    """Call a function with a value for one argument and right ones for those it must have."""
    positional, named = [], {}
    for one in takes:
        if one is not asked and one.default is not one.empty:
            continue
        given = value if one is asked else RIGHT.get(one.name)
        if one.kind is one.POSITIONAL_ONLY:
            positional.append(given)
        else:
            named[one.name] = given
    return target(*positional, **named)


def methods_of(thing: Any) -> Iterator[tuple[str, Any]]:
    """Yield the public methods of an object that take arguments."""
    for name in dir(type(thing)):
        method = getattr(thing, name, None) if not name.startswith("_") else None
        if inspect.isroutine(method) and inspect.signature(method).parameters:
            yield f"{type(thing).__name__}.{name}", method


def field_calls() -> Iterator[tuple[str, Callable[[Any], object]]]:
    """Yield a filter and a check for each field of records."""
    for result in RESULTS:
        names = {name for record in result for name in dir(type(record))}
        fields = [name for name in names if name in getattr(type(result[0]), "__slots__", ())]
        fields += ["id", "summary", "citations", "names", "name", "kind"]
        for name in dict.fromkeys(sorted(fields)):
            where = f"{type(result[0]).__name__}.{name}"
            yield f"where {where}", lambda value, r=result, n=name: r.where(**{n: value})
            yield f"verify {where}", lambda value, r=result, n=name: jac.verify(r[0], **{n: value})


FUNCTIONS = [
    name
    for name in jac.__all__
    if inspect.isroutine(getattr(jac, name)) and inspect.signature(getattr(jac, name)).parameters
]
THINGS = [
    LISTING,
    LISTING.when,
    RESULTS[0],
    jac.at("2018-06-01"),
    jac.yearly("revenue", 2017, 2018),
    jac.presence(),
    jac.presence("Kazakhstan"),
    jac.card("nio"),
    jac.Dataset.bundled(),
]
CALLS: dict[str, Callable[[Any], object]] = {
    **{where: call for name in FUNCTIONS for where, call in calls_of(name, getattr(jac, name))},
    **{
        where: call
        for thing in THINGS
        for name, method in methods_of(thing)
        for where, call in calls_of(name, method)
        if not name.endswith((".index", ".count"))  # Python's own, with its errors
    },
    **dict(field_calls()),
    "Records(records)": jac.Records,
    "Records([record])": lambda value: jac.Records([value]),
    **{
        f"Records({name})": lambda value, name=name: jac.Records([], **{name: value})
        for name in ("dataset", "as_of", "cls", "window", "total", "certain")
    },
    "between of a pair": lambda value: jac.partners_of(between=(value, value)),
    "measures in a list": lambda value: jac.yearly([value]),
    "relations in a list": lambda value: jac.to_networkx(relations=[value]),
    "records in a list": lambda value: jac.timeline([value]),
    "overlay in a list": lambda value: jac.Dataset.bundled().with_overlay([value]),
    "save_picture(file)": lambda value: jac.save_picture(jac.timeline(RESULTS[0]), value),
    "result[value]": lambda value: RESULTS[0][value],
    "result[value:]": lambda value: RESULTS[0][value:],
    "markets[value]": lambda value: jac.presence()[value],
}
POSITIONS = {"result[value]", "markets[value]"}
THEIR_OWN = {("Records.where(predicate)", "class"), ("Records.where(predicate)", "function")}
"""Functions that are called, and whose errors are theirs."""


@pytest.fixture(scope="module", autouse=True)
def _elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Work in a folder of the tests: a text may be the right name of a file."""
    with contextlib.chdir(tmp_path_factory.mktemp("elsewhere")):
        yield


def test_every_public_function_is_called() -> None:
    """The calls cover what takes an argument, by the public names and methods."""
    assert set(CALLS) >= {
        "get(name_or_id)",
        "series(partial)",
        "export(overwrite)",
        "words(literal)",
        "Records.where(predicate)",
        "Records.to_csv(excel)",
        "YearTable.cell(year)",
        "Dataset.from_toml(folder)",
        "EDTFDate.overlaps(as_of)",
        "where Stake.percent",
    }
    assert 200 < len(CALLS)


def answer(where: str, what: str) -> str | None:
    """Return an error that is none of the library's, as text; None where all is well."""
    try:
        CALLS[where](ODD[what])
    except jac.JacHistoryError as error:
        return None if str(error) else "an error without words"
    except IndexError as error:  # of a position that there is not, as of every sequence
        return None if where in POSITIONS else repr(error)
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return f"{type(error).__name__}: {str(error)[:80]}"
    return None


@settings(max_examples=400)
@given(st.sampled_from(sorted(CALLS)), st.sampled_from(sorted(ODD)))
def test_nothing_else_escapes(where: str, what: str) -> None:
    """Every argument of every public function takes every odd value, or refuses it in words."""
    if (where, what) not in THEIR_OWN:
        assert answer(where, what) is None
