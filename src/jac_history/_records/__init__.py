"""The record classes. Each module is imported by itself: a query loads only what it returns."""
