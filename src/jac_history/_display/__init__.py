"""Display: what a table and a card show of records, and the forms in which a notebook takes it.

`tables` and `cards` decide what is shown, `words` words it; `html`, `markdown` and `terminal`
render it. What is shown as a table inherits `TableDisplay`, what is shown as several tables
`PageDisplay`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from jac_history._display.tables import Page, Table
    from jac_history._records.base import Record
    from jac_history._records.dispute import Dispute


class TableDisplay:
    """What shows itself as a table: in the interpreter, and by Jupyter's display protocol."""

    __slots__ = ()

    if TYPE_CHECKING:
        # Each class makes its own: the table that documents show.
        def _table(self) -> Table: ...

    def _short_table(self) -> Table:
        """Return the table that the interpreter shows."""
        return self._table()

    def __repr__(self) -> str:
        """Return the table as text, as wide as the terminal."""
        from jac_history._display.terminal import table_text

        return table_text(self._short_table())

    def _repr_html_(self) -> str:
        from jac_history._display.html import table_html

        return table_html(self._table())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._display.markdown import table_markdown

        forms = {
            "text/plain": lambda: repr(self),
            "text/markdown": lambda: table_markdown(self._table()),
            "text/html": self._repr_html_,
        }
        return _choose(forms, include, exclude)


class PageDisplay:
    """What shows itself as tables under one heading: as text, and by Jupyter's display protocol."""

    __slots__ = ()

    if TYPE_CHECKING:
        # Each class makes its own: heading and tables.
        def _page(self, most: int | None = ..., rest: str = ...) -> Page: ...

    def __str__(self) -> str:
        return self._text()

    def _text(self, width: int | None = None) -> str:
        """Return the page as text; without a width it is as wide as the terminal."""
        from jac_history._display.terminal import page_text

        return page_text(self._page(), width)

    def _repr_html_(self) -> str:
        from jac_history._display.html import page_html

        return page_html(self._page())

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        from jac_history._display.markdown import page_markdown

        forms = {
            "text/plain": self._text,
            "text/markdown": lambda: page_markdown(self._page()),
            "text/html": self._repr_html_,
        }
        return _choose(forms, include, exclude)


def bundle_card(
    record: Record,
    disputes: Iterable[Dispute],
    tables: Iterable[Table],
    include: Collection[str] | None,
    exclude: Collection[str] | None,
) -> dict[str, str]:
    """Return a record in full as a MIME bundle.

    Args:
        record: The record.
        disputes: What its sources differ on.
        tables: Records that belong to it.
        include: The only types wanted, or None for all.
        exclude: Types not wanted, or None.
    """
    from jac_history._display.html import card_html
    from jac_history._display.markdown import card_markdown
    from jac_history._display.terminal_cards import card_text

    around = (tuple(disputes), tuple(tables))
    forms = {
        "text/plain": lambda: card_text(record, *around),
        "text/markdown": lambda: card_markdown(record, *around),
        "text/html": lambda: card_html(record, *around),
    }
    return _choose(forms, include, exclude)


def _choose(
    forms: Mapping[str, Callable[[], str]],
    include: Collection[str] | None,
    exclude: Collection[str] | None,
) -> dict[str, str]:
    wanted = set(forms if include is None else include) - set(exclude or ())
    return {name: render() for name, render in forms.items() if name in wanted}
