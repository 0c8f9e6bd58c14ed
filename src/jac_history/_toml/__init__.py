"""Reading an edited dataset: a folder of TOML files, all problems at once."""

from jac_history._toml._folder import read_folder

__all__ = ["read_folder"]
