"""Records as frames of other libraries, each imported when it is asked for."""

from jac_history._frames._arrow import arrow_table
from jac_history._frames._pandas import pandas_frame
from jac_history._frames._polars import polars_frame

__all__ = ["arrow_table", "pandas_frame", "polars_frame"]
