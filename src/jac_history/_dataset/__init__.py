"""The dataset: records, names, indexes, queries."""

from jac_history._dataset._dataset import Dataset

__all__ = ["Dataset"]
