"""Audits of the dataset: how many records of a random sample are wrong."""
