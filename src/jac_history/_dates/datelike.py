"""What is taken as a date in a question."""

import datetime as dt
from typing import TypeAlias

from jac_history._dates.edtf import EDTFDate

DateLike: TypeAlias = int | str | dt.date | EDTFDate
