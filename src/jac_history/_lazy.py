"""Packages that annotations name, imported when somebody resolves the annotations.

Annotations name public classes as users do, ``jac.Milestone``, and so by the package, which
imports each name when it is asked for. These stand in for other packages in the same way.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from os import PathLike

__all__ = ["alt", "nx", "pa", "pathlib", "pd", "pendulum", "pl"]


class LazyModule:
    """A module that is imported when one of its names is asked for.

    Args:
        name: Its name.
        extra: The extra of this package that brings it.
        generic: Its classes that take parameters for type checkers only.
    """

    def __init__(self, name: str, extra: str = "", generic: tuple[str, ...] = ()) -> None:
        self._name = name
        self._extra = extra
        self._generic = generic

    def __getattr__(self, attribute: str) -> object:
        from jac_history._exceptions import import_extra

        value: object = getattr(import_extra(self._name, self._extra), attribute)
        return _Generic(value) if attribute in self._generic else value


class _Generic:
    def __init__(self, cls: object) -> None:
        self._cls = cls

    def __getitem__(self, parameters: object) -> object:
        return self._cls


TYPE_CHECKING = False
if TYPE_CHECKING:
    import pathlib

    import altair as alt
    import networkx as nx
    import pandas as pd
    import pendulum
    import polars as pl
    import pyarrow as pa
else:
    alt = LazyModule("altair", "plot")
    nx = LazyModule("networkx", "graph", generic=("MultiDiGraph",))
    pa = LazyModule("pyarrow", "arrow")
    pathlib = LazyModule("pathlib")
    pd = LazyModule("pandas", "pandas")
    pendulum = LazyModule("pendulum")
    pl = LazyModule("polars", "polars")

    # Public functions call the package their home, and pydantic looks for their names there.
    _package = sys.modules[__package__]
    _names = {name: globals()[name] for name in __all__}
    _types = {one.__name__: one for one in (Callable, Iterable, PathLike, Sequence)}
    vars(_package).update(_names, jac=_package, **_types)
