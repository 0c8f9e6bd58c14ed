"""What the commands that draw have in common."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jac_history._cli._progress import Progress
from jac_history._cli._usage import UsageError
from jac_history._plot.save import PICTURES, check_picture_file, save_picture

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    import altair as alt

__all__ = ["add_picture_options", "draw"]


def add_picture_options(parser: ArgumentParser) -> None:
    """Add the options of where the picture goes and how it looks."""
    text = f"the file to write; its ending tells the format: {', '.join(PICTURES)}"
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=text)
    parser.add_argument("--title", metavar="T", help="what stands above it")
    parser.add_argument("--width", metavar="W", default="900", help="in pixels (default: 900)")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def draw(options: Namespace, picture: Callable[[int], alt.LayerChart]) -> str:
    """
    Draw and save a picture, and return a line that says so.

    Args:
        options: The options of the command.
        picture: Makes the picture of a width.

    Raises:
        UsageError: The width is no number, or the file exists.
        InvalidArgumentError: Another width or file is wanted.
        MissingExtraError: The extra that draws is not installed.
    """
    if not options.width.isascii() or not options.width.isdecimal():
        message = f"--width must be a number of pixels, not {options.width!r}"
        raise UsageError(message)
    path = Path(options.output)
    if path.exists() and not options.force:
        message = f"{path} exists; --force replaces it"
        raise UsageError(message)
    check_picture_file(path, overwrite=True)
    progress = Progress(sys.stderr)
    try:
        progress.tell("drawing")
        made = picture(int(options.width))
        progress.tell(f"writing {path.name}")
        save_picture(made, path, overwrite=True)
    finally:
        progress.clear()
    return f"Wrote {path}"
