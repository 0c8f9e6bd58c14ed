"""What makes `Records` a sequence for type checkers and for all uses, but not for `isinstance`.

polars looks first whether it is given a `collections.abc.Sequence`, and makes of one a single
column of objects; only what is none is asked for its Arrow stream. So that ``pl.DataFrame(result)``
has the columns of the records, results have all the methods of a sequence without being one by
name.
"""

from collections import abc
from typing import TYPE_CHECKING, Generic, TypeVar

__all__ = ["SequenceLike"]

T_co = TypeVar("T_co", covariant=True)

if TYPE_CHECKING:
    from collections.abc import Sequence as SequenceLike
else:

    class SequenceLike(Generic[T_co]):
        """The methods that `collections.abc.Sequence` gives to what has a length and items."""

        __slots__ = ()

        __contains__ = abc.Sequence.__contains__
        __reversed__ = abc.Sequence.__reversed__
        index = abc.Sequence.index
        count = abc.Sequence.count
