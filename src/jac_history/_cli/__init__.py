"""The command line, `jac-history`."""

from jac_history._cli._main import main

__all__ = ["main"]
