"""What the explorer calls the types of records, in the order of its page."""

from jac_history._display.words import heading, nouns
from jac_history._records.register import REGISTER

FIRST = ("milestone", "figure", "partnership", "tenure", "stake")
LAST = ("dispute", "source")

ORDER = (*FIRST, *(name for name in REGISTER if name not in FIRST + LAST), *LAST)
KINDS = {name: [heading(name), nouns(name)[0].capitalize()] for name in ORDER}
"""Type of record to its heading and its name."""
