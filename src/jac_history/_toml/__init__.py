"""Reading an edited dataset: a folder of TOML files, all problems at once."""

from jac_history._toml._builder import Builder
from jac_history._toml._entries import Entries, Entry
from jac_history._toml._folder import Reading, read_borrowing, read_folder
from jac_history._toml._info import read_info
from jac_history._toml._text import Refused, read_text

__all__ = [
    "Builder",
    "Entries",
    "Entry",
    "Reading",
    "Refused",
    "read_borrowing",
    "read_folder",
    "read_info",
    "read_text",
]
