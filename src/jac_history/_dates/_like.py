"""
What queries take for a day: a real type, so that users can annotate with it.

In a module of its own, because only annotations need it and ``datetime`` is slow to import.
"""

import datetime as dt
from typing import TypeAlias

from ._edtf import EDTFDate

__all__ = ["DateLike"]

DateLike: TypeAlias = int | str | dt.date | EDTFDate
