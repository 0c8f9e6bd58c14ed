"""The hand-written part of the documentation: what the build adds to it."""
