"""Tuples that show themselves as a table."""

from typing import TYPE_CHECKING, Self, SupportsIndex, TypeVar, overload

from jac_history._display import TableDisplay

if TYPE_CHECKING:
    from jac_history._display.tables import Table

T_co = TypeVar("T_co", covariant=True)
HOW_TO_SEE_THE_REST = "loop over the result or slice it for the others"


class Listing(TableDisplay, tuple[T_co, ...]):
    """A tuple that shows itself as a table, and so does a slice of it; a sum is a plain tuple."""

    __slots__ = ()

    @overload
    def __getitem__(self, index: SupportsIndex) -> T_co: ...

    @overload
    def __getitem__(self, index: slice) -> Self: ...

    def __getitem__(self, index: SupportsIndex | slice) -> T_co | Self:
        """Return the thing at a position, or those of a slice.

        Raises:
            IndexError: There is no such position.
        """
        if isinstance(index, slice):
            return type(self)(super().__getitem__(index))
        return super().__getitem__(index)

    if TYPE_CHECKING:
        # Each class makes its own: so many rows, and how to see those that are left out.
        def _table(self, most: int | None = ..., rest: str = ...) -> Table: ...

    def _short_table(self) -> "Table":
        """Return a table: how many there are, then ten rows at most."""
        from jac_history._display.tables import REPL_ROWS

        return self._table(REPL_ROWS)
