"""Importing what an extra brings."""

from importlib import import_module
from typing import Any

from jac_history._exceptions import MissingExtraError


def import_extra(module: str, extra: str) -> Any:
    """Return a module that the user may not have installed.

    Args:
        module: Its name.
        extra: The extra of this package that brings it.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:  # it is there, but broken: that must not be hidden
            raise
        raise MissingExtraError(extra) from error
