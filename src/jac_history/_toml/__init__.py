"""Reading an edited dataset: a folder of TOML files, all problems at once."""

from jac_history._toml._entries import Entries, Entry
from jac_history._toml._folder import Builder, read_folder, read_info

__all__ = ["Builder", "Entries", "Entry", "read_folder", "read_info"]
