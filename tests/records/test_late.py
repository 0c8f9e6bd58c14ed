"""Record classes that ask attrs late are those that attrs would have made at once."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import fresh
from jac_history._records.base import Comparable
from jac_history._records.late import Late, attrs

PROBES = Path(__file__).parent.parent / "helpers" / "attrs_probes.py"


@cache
def answers(made_by: str, first: int) -> dict[str, Any]:
    """Return the answers of record classes in a fresh process."""
    found: dict[str, Any] = json.loads(fresh.python(PROBES, made_by, str(first)))
    return found


@pytest.mark.parametrize("first", [0, 16, 32])
def test_nobody_can_tell(first: int) -> None:
    """Whatever is asked, first or later, the answer is that of classes that attrs made."""
    ours, those_of_attrs = dict(answers("late", first)), dict(answers("attrs", first))
    assert {True} == set(ours.pop("untouched"))
    assert {False} == set(those_of_attrs.pop("untouched"))
    assert len(ours) > 1000
    assert those_of_attrs == ours


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Stake: making a wrong share", "percent must be more than 0 and at most 100, not 200.0."),
        ("Milestone: setting", "FrozenInstanceError"),
        ("Name: hash", "True"),
        ("Source: subclasses", "[]"),
        ("Entity: has", "True"),
    ],
)
def test_the_questions_are_asked(question: str, answer: str) -> None:
    """The answers are what one knows of attrs."""
    assert answer in answers("late", 0)[question]


IN_THREADS = """
import sys, threading
import jac_history as jac
records = {type(r): r for r in jac.Dataset.bundled().records()}
assert "attrs" not in sys.modules
start, made, failed = threading.Barrier(24), [], []
def touch(number):
    start.wait()
    try:
        for cls, record in [*records.items()][number % 7:] + [*records.items()][: number % 7]:
            made.append((id(cls.__init__), id(cls.__attrs_attrs__), id(cls.__setattr__)))
            hash(record), record == record, repr(record)
    except Exception as error:
        failed.append(error)
threads = [threading.Thread(target=touch, args=(number,)) for number in range(24)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(made), len(set(made)), len(records), failed)
"""


def test_all_threads_get_the_same() -> None:
    """Twenty-four threads that touch classes first, all at once, get one and the same thing."""
    assert "384 16 16 []\n" == fresh.python("-c", IN_THREADS)


@attrs.frozen(kw_only=True, eq=False)
class Base(Comparable):
    """A class of the kind that records are."""

    text: str

    def shown(self) -> str:
        """Return a text that a class below adds to."""
        return f"base {self.text}"


@attrs.frozen(kw_only=True, eq=False)
class Derived(Base):
    """One below it, whose methods ask for their own class."""

    number: int = 2
    checked: int = attrs.field(default=3, validator=attrs.validators.in_([3, 4]))

    def shown(self) -> str:
        """Return more than the class above."""
        return f"{super().shown()}, {self.number}"

    @property
    def shorter(self) -> str:
        """What the class above says."""
        return super().shown()

    @classmethod
    def of(cls, text: str) -> str:
        """Return what a new one says, if this is the class that is in use."""
        return cls(text=text).shown() if cls is __class__ else ""  # type: ignore[name-defined]


def test_methods_may_ask_for_their_class() -> None:
    """`super()` and `__class__` mean the class that is in use."""
    made = Derived(text="x")
    assert ("base x, 2", "base x", "base y, 2") == (made.shown(), made.shorter, Derived.of("y"))


def test_a_validator_is_that_of_attrs() -> None:
    """What a field refuses it refuses in the words of attrs."""
    with pytest.raises(ValueError, match=r"'checked' must be in \[3, 4\]"):
        Derived(text="x", checked=5)


def test_classes_in_use_get_no_others_below_them() -> None:
    """What attrs makes beside a class is no subclass of those in use."""
    assert Derived(text="x") == Derived(text="x")
    assert [Derived] == Base.__subclasses__()


def test_what_attrs_does_not_write_is_not_there() -> None:
    """What only other versions of attrs write is missing, as it is where attrs made the class."""

    @attrs.frozen(kw_only=True, eq=False)
    class Odd(Comparable):
        text: str

    held = vars(Odd)["__init__"]
    late = Late()
    late.__set_name__(Odd, "__never__")
    type.__setattr__(Odd, "__never__", late)
    with pytest.raises(AttributeError, match="__never__"):
        getattr(Odd, "__never__")  # noqa: B009
    assert held.__get__(None, Odd) is Odd.__init__  # which a thread may hold that comes late
    assert "__never__" not in vars(Odd)
