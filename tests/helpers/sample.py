"""Two record types that the library has not, with a field of every kind, and records of them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar, Literal

import attrs

import jac_history as jac
from jac_history._exceptions import publish
from jac_history._records import entities
from jac_history._records.base import Comparable
from jac_history._records.register import REGISTER, Registered

HOME = "jac_history._records.sample"


@attrs.frozen(kw_only=True, eq=False)
class TrialStep(Comparable):
    """One step of a trial.

    Attributes:
        what: What was done.
        number: How often.
        by: Who did it.
        when: On which day, or None.
        result: How it went.
        citations: The sources for the step.
    """

    what: str
    number: int
    by: jac.Organization
    when: jac.EDTFDate | None = None
    result: Literal["pass", "fail"] = "pass"
    citations: tuple[jac.Citation, ...] = ()


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Trial(jac.Record):
    """A test of a vehicle.

    Attributes:
        began: When it began.
        ended: When it ended, or None.
        title: A short phrase.
        outcome: How it went.
        grade: A mark.
        laps: How many rounds were driven.
        length: Of a round, in km.
        load: In kg, or None.
        fuel_use: In litres, or None.
        vehicle: What was tried.
        driver: Who drove, or None.
        report: Where all of it stands, or None.
        about: The entities concerned.
        repeats: Earlier trials.
        bears_on: Records on which it throws light.
        steps: What was done.
        citations: What each source says.
        confidence: How sure the record is.
        summary: One sentence, or None.
    """

    record_type: ClassVar[str] = "trial"
    time_field: ClassVar[str | None] = "began"

    began: jac.EDTFDate
    title: str
    outcome: Literal["pass", "fail"]
    grade: Literal[1, 2, 3]
    laps: int
    length: int | float
    vehicle: jac.Vehicle
    about: tuple[jac.Entity, ...]
    citations: tuple[jac.Citation, ...]
    confidence: jac.Confidence
    ended: jac.EDTFDate | None = None
    load: float | None = None
    fuel_use: int | float | None = None
    driver: jac.Person | jac.Organization | None = None
    report: jac.Source | None = None
    repeats: tuple["Trial", ...] = ()
    bears_on: tuple[jac.Record, ...] = ()
    steps: tuple[TrialStep, ...] = ()
    summary: str | None = None

    @property
    def label(self) -> str:
        """The title."""
        return self.title


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Engine(jac.Entity):
    """An engine.

    Attributes:
        presented: When it was shown first, or None.
        dropped: When its making ended, or None.
        foundry: Who casts it, or None.
        powers: The vehicles that it drives.
    """

    record_type: ClassVar[str] = "engine"
    time_field: ClassVar[str | None] = "presented"

    presented: jac.EDTFDate | None = None
    dropped: jac.EDTFDate | None = None
    foundry: jac.Organization | None = None
    powers: tuple[jac.Vehicle, ...] = ()


@contextmanager
def registered() -> Iterator[None]:
    """Let the library know the two types, by nothing but a line each in its register."""
    for cls in (TrialStep, Trial, Engine):
        publish(cls)
    sys.modules[HOME] = sys.modules[__name__]
    entities.Engine = Engine
    REGISTER["engine"] = Registered("entities", "Engine", "engines")
    REGISTER["trial"] = Registered("sample", "Trial", "trials")
    try:
        yield
    finally:
        del REGISTER["engine"], REGISTER["trial"], sys.modules[HOME], entities.Engine
        for name in ("TrialStep", "Trial", "Engine"):
            delattr(jac, name)


TOML = """
[dataset]
name = "sample"
version = "1"
as_of = "2020-06-30"
licence = "CC0-1.0"

[[source]]
id = "report"
publisher = "A Company"
kind = "primary"
url = "https://a.example/report"

[[source]]
id = "paper"
publisher = "A Paper"
kind = "press"

[[organization]]
id = "a-company"
name = "A Company"
kind = "automaker"
citations = [{ source = "report", says = "It is there." }]

[[person]]
id = "a-driver"
name = "A Driver"
kind = "executive"
citations = [{ source = "report", says = "They drive." }]

[[vehicle]]
id = "a-van"
name = "A Van"
kind = "mpv"
maker = "a-company"
citations = [{ source = "report", says = "It drives." }]

[[engine]]
id = "an-engine"
name = "An Engine"
kind = "diesel"
presented = "1990"
dropped = "2005"
foundry = "a-company"
powers = ["a-van"]
names = [{ text = "某发动机", lang = "zh-Hans" }]
citations = [{ source = "report", says = "It turns." }]

[[trial]]
id = "first-trial"
began = "2001-03"
title = "The van is driven round"
outcome = "fail"
grade = 3
laps = 7
length = 4
vehicle = "a-van"
about = ["a-company", "an-engine"]
confidence = "high"
citations = [{ source = "paper", says = "It broke down." }]

[[trial]]
id = "second-trial"
began = "2002-03-18"
ended = "2002-04~"
title = "The van is driven round again"
outcome = "pass"
grade = 1
laps = 12
length = 4.5
load = 800
fuel_use = 9.25
vehicle = "a-van"
driver = "a-driver"
report = "report"
about = ["a-company"]
repeats = ["first-trial"]
bears_on = ["a-van", "first-trial", "paper"]
confidence = "medium"
summary = "Nothing fell off."
citations = [
  { source = "report", says = "It held.", locator = "p. 3" },
  { source = "paper", says = "It did not.", stance = "disputes" },
]

[[trial.steps]]
what = "Brakes"
number = 2
by = "a-company"
when = "2002-03-19"
result = "fail"
citations = [{ source = "paper", says = "They squeaked." }]

[[trial.steps]]
what = "Lights"
number = 1
by = "a-company"
citations = [{ source = "report", says = "They shone." }]
"""
