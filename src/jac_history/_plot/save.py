"""Saving a picture."""

from json import JSONEncoder
from os import PathLike
from typing import Literal

from jac_history._exceptions import InvalidArgumentError, MissingExtraError, publish
from jac_history._files import check_file, whole_file
from jac_history._lazy import alt, pathlib

FORMATS: dict[str, Literal["html", "svg", "png", "pdf"]] = {
    ".html": "html",
    ".svg": "svg",
    ".png": "png",
    ".pdf": "pdf",
}
PICTURES = tuple(FORMATS)
SHARP = 2
"""Pixels of a PNG for each of the picture."""


@publish
def save_picture(
    picture: "alt.TopLevelMixin", file: str | PathLike[str], *, overwrite: bool = False
) -> "pathlib.Path":
    """Save a picture as SVG, PNG, PDF or a page of HTML that holds all it needs.

    Altair's own ``picture.save("x.html")`` makes a page that loads its scripts from the network;
    this one does not.

    Args:
        picture: A chart of `timeline`, `chart` or `partner_map`, changed or not, or any other
            of Altair.
        file: The file to write, ending with ``.svg``, ``.png``, ``.pdf`` or ``.html``.
        overwrite: Replace the file if it exists.

    Returns:
        The path of the file, which is there whole or not at all.

    Raises:
        InvalidArgumentError: Another ending, a file that exists, no such folder.
        MissingExtraError: Altair or vl-convert is not installed.

    >>> import tempfile
    >>> import jac_history as jac
    >>> picture = jac.timeline(jac.milestones_between(1964, 1975))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     jac.save_picture(picture, f"{folder}/early-years.svg").name
    'early-years.svg'
    """
    if not hasattr(picture, "to_dict") or not hasattr(picture, "save"):
        expected = "a chart, as timeline, chart and partner_map give; then the file"
        raise InvalidArgumentError("picture", picture, expected=expected)
    path = check_picture_file(file, overwrite=overwrite)
    try:
        import vl_convert  # noqa: F401 - only to tell what is missing
    except ModuleNotFoundError as error:
        raise MissingExtraError("plot") from error
    with whole_file(path) as whole:
        ending = path.suffix.lower()
        picture.save(
            str(whole),
            format=FORMATS[ending],
            scale_factor=SHARP if ending == ".png" else 1,
            inline=ending == ".html",
            json_kwds={"cls": _InScript},
        )
    return path


class _InScript(JSONEncoder):
    """Writes JSON that no text in it can end the script of a page that holds it."""

    def encode(self, o: object) -> str:
        return super().encode(o).replace("<", "\\u003c")


def check_picture_file(path: str | PathLike[str], *, overwrite: bool) -> "pathlib.Path":
    """Refuse a file that cannot be written, before any work is done.

    Raises:
        InvalidArgumentError: It says what is wrong with it.
    """
    return check_file(path, PICTURES, overwrite=overwrite)
