"""The command line, `jac-history`."""

from jac_history._cli.program import main

__all__ = ["main"]
