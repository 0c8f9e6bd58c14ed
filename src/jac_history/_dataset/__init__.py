"""The dataset: records, names, indexes, queries."""
