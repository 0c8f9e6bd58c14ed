"""Stands for attrs where records are declared, and asks it only when somebody wants its work.

To import attrs takes as long as a whole first answer, and a record that is read from the compiled
rows needs nothing of what attrs writes: no ``__init__``, since the build has checked the rows. So
``frozen`` gives a class its slots at once, and puts a `Late` in the place of everything that attrs
would write. The first time that any of them is looked up, attrs makes the class from the same
declaration, on bases made so too, and what it wrote takes those places for good: the very objects,
no imitation of them. Nobody who uses a record class can tell (but that ``dir`` of an untouched one
names ``__attrs_props__`` where attrs is too old for it); type checkers see attrs itself.

It knows what our declarations use: ``frozen`` with any options, annotated fields, defaults,
``attrs.field`` and validators.
"""

from __future__ import annotations

import sys
from _thread import RLock  # `threading` would take a millisecond to import
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast

_T = TypeVar("_T")

REQUIRED: Final = object()
"""Stands for the default of a field that has none."""

_WRITTEN = {
    "init": ("__init__",),
    "repr": ("__repr__",),
    "eq": ("__eq__", "__ne__", "__hash__"),
    "match_args": ("__match_args__",),
    "getstate_setstate": ("__getstate__", "__setstate__"),
}
"""What attrs writes unless an option is False or the class has one of them itself."""

_ALWAYS = ("__attrs_attrs__", "__attrs_props__", "__setattr__", "__delattr__")
if sys.version_info >= (3, 13):
    _ALWAYS = (*_ALWAYS, "__replace__")

_KEPT = {"__dict__", "__weakref__", "__slots__", "__module__", "__qualname__", "__doc__"}
"""What each class has of its own, whoever makes it."""


class _Recorded:
    """Something of attrs that was named or called in a declaration, to be replayed on attrs.

    Args:
        replay: Gives the real thing.
        default: The default that a call of ``attrs.field`` was given.
    """

    def __init__(self, replay: Callable[[], Any], default: object = REQUIRED) -> None:
        self.replay = replay
        self.default = default

    def __getattr__(self, name: str) -> _Recorded:
        return _Recorded(lambda: getattr(self.replay(), name))

    def __call__(self, *args: object, **kwargs: object) -> _Recorded:
        def call() -> Any:
            replayed = {name: _replay(value) for name, value in kwargs.items()}
            return self.replay()(*map(_replay, args), **replayed)

        return _Recorded(call, kwargs.get("default", REQUIRED))


def _replay(value: Any) -> Any:
    """Return a value with the real thing in the place of what was recorded, in lists too."""
    if isinstance(value, _Recorded):
        return value.replay()
    return [_replay(item) for item in value] if isinstance(value, list) else value


class _Declaration:
    """A class as it was declared.

    Attributes:
        options: Those of ``frozen``.
        body: What stood in the class, defaults among it.
        defaults: By name of each field that it adds, the default or `REQUIRED`.
    """

    def __init__(self, cls: type, options: dict[str, Any]) -> None:
        self.options = options
        self.body = {name: value for name, value in vars(cls).items() if name not in _KEPT}
        self.defaults = {name: self._default(name) for name in _field_names(cls)}

    def _default(self, name: str) -> object:
        value = self.body.get(name, REQUIRED)
        return value.default if isinstance(value, _Recorded) else value

    def written(self) -> Iterator[str]:
        """Yield the names of what attrs will write."""
        for option, names in _WRITTEN.items():
            if self.options.get(option, True) and self.body.keys().isdisjoint(names):
                yield from names
        yield from _ALWAYS


_DECLARED: dict[type, _Declaration] = {}
_MADE: dict[type, type] = {object: object}
"""What attrs made of each class, beside the one that is in use."""
_LOCK = RLock()


class Late:
    """Stands in a class for something that attrs would write, until it is looked up."""

    __slots__ = ("_cls", "_name")

    def __set_name__(self, cls: type, name: str) -> None:
        self._cls = cls
        self._name = name

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        _finish(self._cls)
        # Not `getattr(owner, name)`: a subclass whose method calls `super` would meet itself there.
        if self._name not in vars(self._cls):
            return getattr(super(self._cls, owner if instance is None else instance), self._name)
        value = vars(self._cls)[self._name]
        bind = getattr(type(value), "__get__", None)
        return value if bind is None else bind(value, instance, owner)


def _frozen(**options: Any) -> Callable[[type[_T]], type[_T]]:
    """Return a decorator that does in time what ``attrs.frozen`` with these options does."""
    return lambda cls: _declare(cls, options)


def _declare(cls: type[_T], options: dict[str, Any]) -> type[_T]:
    """Return a class with slots for its fields, and a `Late` for all that attrs would write."""
    declaration = _Declaration(cls, options)
    slots = tuple(declaration.defaults)
    body = {name: value for name, value in declaration.body.items() if name not in slots}
    if not any(hasattr(base, "__weakref__") for base in cls.__bases__):
        slots = (*slots, "__weakref__")
    late = {name: Late() for name in declaration.written()}
    slotted = _make_class(cls, cls.__bases__, {**body, **late, "__slots__": slots})
    _point_cells(body.values(), cls, slotted)
    _DECLARED[slotted] = declaration
    return slotted


def _field_names(cls: type) -> Iterator[str]:
    """Yield the names of the fields that a class adds."""
    for name, hint in cls.__annotations__.items():
        if isinstance(hint, str) or getattr(hint, "__origin__", None) is not ClassVar:
            yield name


def _make_class(cls: type[_T], bases: tuple[type, ...], body: dict[str, Any]) -> type[_T]:
    """Return a class of the same name and home, with other bases and another body."""
    own = {"__module__": cls.__module__, "__qualname__": cls.__qualname__, "__doc__": cls.__doc__}
    return cast("type[_T]", type(cls.__name__, bases, {**body, **own}))


def _point_cells(members: Iterable[object], cls: type, slotted: type) -> None:
    """Make ``super()`` and ``__class__`` in methods mean the class that has the slots."""
    for member in members:
        for function in _functions_in(member):
            for cell in getattr(function, "__closure__", None) or ():
                if cell.cell_contents is cls:
                    cell.cell_contents = slotted


def _functions_in(member: object) -> tuple[object, ...]:
    """Return the functions of a member of a class."""
    if isinstance(member, property):
        return member.fget, member.fset, member.fdel
    if isinstance(member, classmethod | staticmethod):
        return (member.__func__,)
    return (member,) if isinstance(member, FunctionType) else ()


def _finish(cls: type) -> None:
    """Put what attrs writes into a class."""
    import_module("attrs")  # before the lock: nobody is to wait for an import while holding it
    with _LOCK:
        late = {name for name, value in vars(cls).items() if isinstance(value, Late)}
        if not late:
            return  # another thread was quicker
        for name, value in vars(_made(cls)).items():
            if name in late or (name not in vars(cls) and name not in _KEPT):
                setattr(cls, name, value)
                late.discard(name)
        for name in late:  # which this version of attrs does not write
            delattr(cls, name)


def _made(cls: type) -> type:
    """Return the class that attrs makes of a declaration, beside the one that is in use.

    Its bases are made so too, so that the classes in use get no subclasses by it.
    """
    if cls not in _MADE:
        bases = tuple(map(_made, cls.__bases__))
        declaration = _DECLARED.get(cls)
        if declaration is None:
            body = {name: value for name, value in vars(cls).items() if name not in _KEPT}
            _MADE[cls] = _make_class(cls, bases, {**body, "__slots__": ()})
        else:
            body = {name: _replay(value) for name, value in declaration.body.items()}
            make = import_module("attrs").frozen(**declaration.options)
            _MADE[cls] = make(_make_class(cls, bases, body))
    return _MADE[cls]


def once_a_class(function: Callable[[type], _T]) -> Callable[[type], _T]:
    """Return a function of a class that works only once for each of them."""
    return cache(function)


@once_a_class
def field_defaults(cls: type) -> Mapping[str, object]:
    """Return the fields of a class that attrs made or will make: by name, default or `REQUIRED`."""
    if cls not in _DECLARED:
        attrs = import_module("attrs")
        return {
            field.name: REQUIRED if field.default is attrs.NOTHING else field.default
            for field in attrs.fields(cls)
        }
    declared = (_DECLARED[base].defaults for base in reversed(cls.__mro__) if base in _DECLARED)
    return {name: default for defaults in declared for name, default in defaults.items()}


def has_fields(cls: type) -> bool:
    """Tell whether attrs made a class or will make it."""
    return cls in _DECLARED or hasattr(cls, "__attrs_attrs__")


class _LateAttrs:
    """What the name `attrs` means where records are declared."""

    frozen = staticmethod(_frozen)

    def __getattr__(self, name: str) -> _Recorded:
        return _Recorded(lambda: getattr(import_module("attrs"), name))


if TYPE_CHECKING:
    import attrs as attrs  # noqa: PLC0414 - for those who import it from here
else:
    attrs = _LateAttrs()
