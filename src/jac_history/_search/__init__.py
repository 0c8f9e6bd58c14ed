"""Full-text search: one row of words a record, and the ranking of the rows for a text.

`words` splits texts, `rows` makes the rows, `index` takes a text apart into terms and mends their
spelling, and `ranking` ranks. The explorer ranks by the same rules: its scripts ``words.js`` and
``search.js`` follow these modules.
"""

from jac_history._search.index import SMALL_WORDS, Index, bundled_meanings
from jac_history._search.rows import make_rows
from jac_history._search.words import split_words, stem

__all__ = ["SMALL_WORDS", "Index", "bundled_meanings", "make_rows", "split_words", "stem"]
