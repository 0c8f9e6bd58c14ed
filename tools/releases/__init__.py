"""Versions of the dataset: the states that were released, and what the next one changes."""
