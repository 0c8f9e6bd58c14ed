"""Tuples that show themselves as a table."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self, SupportsIndex, TypeVar, overload

if TYPE_CHECKING:
    from jac_history._display.tables import Table

T_co = TypeVar("T_co", covariant=True)
HOW_TO_SEE_THE_REST = "loop over the result or slice it for the others"


class Listing(tuple[T_co, ...]):
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

    def _table(self, most: int | None = 20, rest: str = HOW_TO_SEE_THE_REST) -> "Table":
        """Return the things as a table.

        Args:
            most: So many rows are shown; None for all.
            rest: How to see those that are left out.
        """
        raise NotImplementedError

    def __repr__(self) -> str:
        """Return a table: how many there are, then ten rows at most."""
        from jac_history._display.tables import REPL_ROWS
        from jac_history._display.terminal import table_text

        return table_text(self._table(REPL_ROWS))

    def _repr_html_(self) -> str:
        from jac_history._display.html import table_html

        return table_html(self._table())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._display import bundle_table

        return bundle_table(self._table, include, exclude)
