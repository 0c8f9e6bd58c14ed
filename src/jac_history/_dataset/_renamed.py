"""Telling whoever asks by an id that a data version changed."""

import sys
from warnings import warn

PACKAGE = __name__.partition(".")[0]


def warn_of_former_id(former: str, new: str) -> None:
    """Warn, at the line outside the package that asked, that a record has another id now."""
    message = f"the id {former!r} is now {new!r}; ask by that"
    warn(message, DeprecationWarning, stacklevel=_depth())


def _depth() -> int:
    """Return how many frames lie between the warning and the first outside the package."""
    frame, depth = sys._getframe(1), 1  # noqa: SLF001 - the way that `warnings` itself goes
    while frame.f_back is not None and _is_ours(frame.f_globals.get("__name__", "")):
        frame, depth = frame.f_back, depth + 1
    return depth


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == PACKAGE
