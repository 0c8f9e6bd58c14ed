"""Display: what a table and a card show of records, and the forms in which a notebook takes it.

`tables` and `cards` decide what is shown, `words` words it; `html`, `markdown` and `terminal`
render it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from jac_history._display.tables import Page, Table
    from jac_history._records.base import Record
    from jac_history._records.dispute import Dispute


def bundle_table(
    make_table: Callable[[int], Table],
    include: Collection[str] | None,
    exclude: Collection[str] | None,
) -> dict[str, str]:
    """Return a table as a MIME bundle, as Jupyter's display protocol wants it.

    Args:
        make_table: Makes the table with at most so many rows; as text it has as few as a `repr`.
        include: The only types wanted, or None for all.
        exclude: Types not wanted, or None.
    """
    from jac_history._display.html import table_html
    from jac_history._display.markdown import table_markdown
    from jac_history._display.tables import REPL_ROWS, SHOWN_ROWS
    from jac_history._display.terminal import table_text

    forms = {
        "text/plain": lambda: table_text(make_table(REPL_ROWS)),
        "text/markdown": lambda: table_markdown(make_table(SHOWN_ROWS)),
        "text/html": lambda: table_html(make_table(SHOWN_ROWS)),
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


def bundle_page(
    page: Page, include: Collection[str] | None, exclude: Collection[str] | None
) -> dict[str, str]:
    """Return several tables under one heading as a MIME bundle.

    Args:
        page: Heading and tables.
        include: The only types wanted, or None for all.
        exclude: Types not wanted, or None.
    """
    from jac_history._display.html import page_html
    from jac_history._display.markdown import page_markdown
    from jac_history._display.terminal import page_text

    forms = {
        "text/plain": lambda: page_text(page),
        "text/markdown": lambda: page_markdown(page),
        "text/html": lambda: page_html(page),
    }
    return _choose(forms, include, exclude)


def _choose(
    forms: Mapping[str, Callable[[], str]],
    include: Collection[str] | None,
    exclude: Collection[str] | None,
) -> dict[str, str]:
    wanted = set(forms if include is None else include) - set(exclude or ())
    return {name: render() for name, render in forms.items() if name in wanted}
