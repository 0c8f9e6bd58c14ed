"""What users ask of record classes, as a program: prints each answer as JSON.

``python attrs_probes.py late|attrs FIRST``: with ``attrs``, attrs itself declares the records.
Each class is asked everything, but no two begin with the same question: the class of number n
begins with that of number n + FIRST, which so meets a class that nothing has touched.
"""

import copy
import functools
import inspect
import json
import pickle
import pydoc
import re
import sys
import typing
import weakref
from collections.abc import Callable

from jac_history._records import late

if sys.argv[1] == "attrs":
    import attrs as real

    late.attrs = real

import jac_history as jac

RECORDS = jac.Dataset.bundled().records()
EXAMPLES: dict[type, object] = {}
"""An example of each class."""


def note(value: object) -> None:
    """Keep an example of each class, those of parts too."""
    EXAMPLES.setdefault(type(value), value)
    for cls in type(value).__mro__:
        for name in vars(cls).get("__slots__", ()):
            held = getattr(value, name, None)
            for part in held if isinstance(held, tuple) else ():
                note(part)


def note_base(cls: type, record: object) -> None:
    """Keep an example of a class that has no records of its own, taken from one below it."""
    made = EXAMPLES[cls] = object.__new__(cls)
    for base in cls.__mro__:
        for name in vars(base).get("__slots__", ()):
            if name != "__weakref__":
                object.__setattr__(made, name, getattr(record, name))


def failure(call: Callable[[], object]) -> str:
    """Return the error of a call."""
    try:
        return f"no error: {call()}"
    except Exception as error:  # noqa: BLE001 - whatever it is
        return f"{type(error).__name__}: {error}"


def subclassed(cls: type, example: object) -> list[str]:
    """Return what a user's own class without attrs does."""

    class Mine(cls):  # type: ignore[misc, valid-type]
        def __init__(self, *args: object, **fields: object) -> None:
            super().__init__(*args, **fields)

    made = Mine(**fields_of(example))
    return [repr(made), str(made == example), failure(lambda: setattr(made, "id", "x"))]


def fields_of(example: object) -> dict[str, object]:
    """Return the fields of a record."""
    import attrs

    return {field.name: getattr(example, field.name) for field in attrs.fields(type(example))}


def with_attrs(cls: type, example: object) -> list[str]:
    """Return what a user's own class with attrs does."""
    import attrs

    @attrs.frozen(kw_only=True)
    class Mine(cls):  # type: ignore[misc, valid-type]
        mine: int

    made = Mine(mine=1, **fields_of(example))
    return [repr(made), str([field.name for field in attrs.fields(Mine)]), Mine.__init__.__module__]


def validated(cls: type, example: object) -> str:
    """Return what pydantic makes of the class."""
    import pydantic

    adapter = pydantic.TypeAdapter(cls, config={"arbitrary_types_allowed": True})
    return repr(adapter.validate_python(example))


def dispatched(cls: type, example: object) -> str:
    """Return what a function does that chooses by class."""
    choose = functools.singledispatch(lambda _: "other")
    choose.register(cls, lambda _: cls.__name__)
    return choose(example)


def matched(cls: type, example: object) -> str:
    """Return what a pattern finds."""
    match example:
        case cls(label=str(text)):
            return text
    return "nothing"


def of_attrs(name: str, *args: object, **kwargs: object) -> Callable[[type, object], object]:
    """Return a question to a function of attrs about the class."""
    import_attrs = __import__
    return lambda cls, _: getattr(import_attrs("attrs"), name)(cls, *args, **kwargs)


def asked_of(name: str, **kwargs: object) -> Callable[[type, object], object]:
    """Return a question to a function of attrs about the example."""
    return lambda _, example: getattr(__import__("attrs"), name)(example, **kwargs)


BESIDES = {"__attrs_props__", "__firstlineno__"}
"""What only some versions of attrs write, and what attrs loses of a class since Python 3.13."""

REPLACE = re.compile(r"__replace__ = .*\n.*\n")
"""One function for all classes, on which attrs writes the name of the class that it made last."""

QUESTIONS: dict[str, Callable[[typing.Any, typing.Any], object]] = {
    "has": of_attrs("has"),
    "fields": of_attrs("fields"),
    "fields_dict": of_attrs("fields_dict"),
    "resolve_types": of_attrs("resolve_types"),
    "evolve": asked_of("evolve"),
    "asdict": asked_of("asdict", recurse=False),
    "asdict whole": asked_of("asdict"),
    "astuple": asked_of("astuple", recurse=False),
    "validate": asked_of("validate"),
    "signature": lambda cls, _: inspect.signature(cls),
    "signature of init": lambda cls, _: inspect.signature(cls.__init__),
    "members": lambda cls, _: [name for name, _ in inspect.getmembers(cls)],
    "attributes": lambda cls, _: [
        one[:3] for one in inspect.classify_class_attrs(cls) if one.name not in BESIDES
    ],
    "annotations": lambda cls, _: inspect.get_annotations(cls),
    "hints": lambda cls, _: typing.get_type_hints(cls),
    "help": lambda cls, _: REPLACE.sub("", pydoc.render_doc(cls, renderer=pydoc.plaintext)),
    "dir": lambda cls, example: sorted({*dir(cls), *dir(example)} - BESIDES),
    "props": lambda cls, _: getattr(cls, "__attrs_props__", None),
    "doc": lambda cls, _: (cls.__doc__, cls.__init__.__doc__),
    "names": lambda cls, _: (
        cls.__module__,
        cls.__qualname__,
        cls.__init__.__qualname__,
        cls.__init__.__module__,
    ),
    "mro": lambda cls, _: cls.__mro__,
    "slots": lambda cls, _: (cls.__slots__, hasattr(cls, "__dict__"), cls.__weakrefoffset__ > 0),
    "subclasses": lambda cls, _: sorted({one.__name__ for one in cls.__subclasses__()} - {"Mine"}),
    "match args": lambda cls, _: cls.__match_args__,
    "match": matched,
    "copies": lambda _, example: (copy.copy(example), copy.deepcopy(example)),
    "pickles": lambda _, example: [
        pickle.dumps(example, protocol).hex() for protocol in range(2, 6)
    ],
    "unpickled": lambda _, example: pickle.loads(pickle.dumps(example)) == example,
    "state": lambda _, example: example.__getstate__(),
    "reduced": lambda _, example: repr(example.__reduce_ex__(4)[:2]),
    "replace": lambda _, example: copy.replace(example) if sys.version_info >= (3, 13) else None,
    "setting": lambda _, example: failure(lambda: setattr(example, "id", 1)),
    "setting a new one": lambda _, example: failure(lambda: setattr(example, "other", 1)),
    "deleting": lambda _, example: failure(lambda: delattr(example, "id")),
    "reading another": lambda _, example: failure(lambda: example.other),
    "making without": lambda cls, _: failure(cls),
    "making with more": lambda cls, example: failure(lambda: cls(**fields_of(example), other=1)),
    "making": lambda cls, example: cls(**fields_of(example)) == example,
    "making a wrong share": lambda cls, example: failure(
        lambda: cls(**{**fields_of(example), "percent": 200.0})
    ),
    "equality": lambda _, example: (example == copy.copy(example), example != 1),
    "order": lambda _, example: failure(lambda: example < copy.copy(example)),
    "hash": lambda _, example: hash(example) == hash(copy.copy(example)),
    "repr": lambda _, example: repr(example),
    "weak reference": lambda _, example: weakref.ref(example)() is example,
    "dispatch": dispatched,
    "subclass": subclassed,
    "subclass with attrs": with_attrs,
    "pydantic": validated,
}


def main() -> None:
    """Ask everything."""
    for record in RECORDS:
        note(record)
    for base in (jac.Record, jac.Entity):
        note_base(base, jac.get("jac-motors"))
    first, questions = int(sys.argv[2]), list(QUESTIONS.items())
    untouched = [isinstance(vars(cls)["__init__"], late.Late) for cls in EXAMPLES]
    answers: dict[str, object] = {"untouched": untouched}
    for number, (cls, example) in enumerate(EXAMPLES.items()):
        start = (number + first) % len(questions)
        for name, ask in questions[start:] + questions[:start]:
            answer = failure(lambda ask=ask, cls=cls, example=example: repr(ask(cls, example)))
            answers[f"{cls.__name__}: {name}"] = re.sub("0x[0-9a-f]+", "0x", answer)
    json.dump(answers, sys.stdout)


main()
