"""The pages of the documentation that are made from the dataset."""

from pages.audit import audit
from pages.coverage import coverage
from pages.dictionary import dictionary
from pages.disputes import disputes
from pages.gaps import gaps
from pages.markets import markets
from pages.sources import sources
from pages.tables import tables

PAGES = {
    "dictionary.md": dictionary,
    "coverage.md": coverage,
    "sources.md": sources,
    "disputes.md": disputes,
    "gaps.md": gaps,
    "markets.md": markets,
    "tables.md": tables,
    "audit.md": audit,
}
"""File name to the function that gives its text."""
