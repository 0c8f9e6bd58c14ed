"""`jac-history info`: what the dataset says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli._command import Command
from jac_history._cli._facts import Facts

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history._cli._command import Answer

__all__ = ["COMMAND"]


def _add_arguments(_: ArgumentParser) -> None:
    """Add none: the command takes none of its own."""


def _answer(_: Namespace) -> Answer:
    info = jac.dataset_info()
    about = {
        "dataset": info.name,
        "data version": info.version,
        "code version": jac.__version__,
        "as of": info.as_of.text if info.as_of is not None else None,
        "released": info.released.text if info.released is not None else None,
        "licence": info.licence,
        "cite as": info.citation,
        "checksum": info.checksum,
    }
    return Facts(about, dict(info.counts))


COMMAND = Command(
    """\
Version, day up to which the data hold, licence, how to cite, checksum, and how many records
there are of each type.""",
    ("jac-history info", "jac-history info --format json"),
    _add_arguments,
    _answer,
)
