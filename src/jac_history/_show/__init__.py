"""What a notebook shows: tables and cards as HTML, Markdown and plain text.

Nothing here knows a record: tables and cards are made of text, links and dates.
"""

from jac_history._show._forms import bundle
from jac_history._show._parts import Claim, Link, Phrase
from jac_history._show._sheet import Clash, Fact, Rival, Sheet
from jac_history._show._table import SHOWN_ROWS, Row, Table

__all__ = [
    "SHOWN_ROWS",
    "Claim",
    "Clash",
    "Fact",
    "Link",
    "Phrase",
    "Rival",
    "Row",
    "Sheet",
    "Table",
    "bundle",
]
