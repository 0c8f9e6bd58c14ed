"""Reading a dataset from one JSON file, all problems at once."""

from jac_history._json._file import build_plain, check_stated, read_json

__all__ = ["build_plain", "check_stated", "read_json"]
