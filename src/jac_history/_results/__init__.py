"""What queries return."""

from jac_history._results._records import Records

__all__ = ["Records"]
