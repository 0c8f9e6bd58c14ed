"""The arguments that several commands share, and what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jac_history._records.vocabulary import FigureKind, Measure, words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history import Figure, Records

__all__ = [
    "add_certainty",
    "add_on",
    "add_series",
    "add_sources",
    "add_who",
    "add_word",
    "asked",
    "side",
]

JAC = "jac-motors"

_OPEN = ("-", "..")
_UNSAID = ("format", "sources")


def add_certainty(parser: ArgumentParser) -> None:
    """Add the option of how sure the overlap with the window has to be."""
    text = "possible: also those that only may be in the window (the default); or definite"
    parser.add_argument("--certainty", metavar="C", default="possible", help=text)


def add_on(parser: ArgumentParser) -> None:
    """Add the option of a day."""
    text = "only those that may have held on this day, or in this month or year"
    parser.add_argument("--on", metavar="DATE", help=text)


def add_series(parser: ArgumentParser) -> None:
    """Add the arguments that say which figures are meant."""
    listed = ", ".join(words(Measure))
    parser.add_argument("measure", metavar="MEASURE", help=f"what is counted: {listed}")
    text = f"the subject, by id or any name (default: {JAC})"
    parser.add_argument("--of", metavar="NAME", default=JAC, help=text)
    add_word(parser, "--kind", FigureKind, "the kind of figure (default: actual)")
    text = "only this part of the business, such as 'light truck' (default: the total)"
    parser.add_argument("--segment", metavar="S", help=text)
    parser.add_argument("--place", metavar="NAME", help="only this country or region")


def asked_series(options: Namespace) -> Records[Figure]:
    """
    Return the series that the arguments of `add_series` ask for.

    Raises:
        InvalidArgumentError: Unknown measure, kind or segment.
        UnknownNameError: Nothing is called so.
        AmbiguousNameError: Several things are.
    """
    # Imported here, because not every command asks for figures.
    import jac_history as jac

    return jac.series(
        options.measure,
        options.of,
        kind=options.kind or "actual",
        segment=options.segment,
        place=options.place,
    )


def add_sources(parser: ArgumentParser) -> None:
    """Add the option that lists the sources under a table."""
    text = "number the sources in the table and list them under it with their addresses"
    parser.add_argument("--sources", action="store_true", help=text)


def add_who(parser: ArgumentParser) -> None:
    """Add the optional name of an organisation."""
    text = "an id or any name of an organisation, in any language (default: jac-motors)"
    parser.add_argument("name", metavar="NAME", nargs="?", default=JAC, help=text)


def add_word(parser: ArgumentParser, option: str, literal: object, text: str) -> None:
    """
    Add an option whose value is a controlled word; the query itself refuses others.

    Args:
        parser: The parser.
        option: The option, such as ``--kind``.
        literal: The `Literal` of the words.
        text: What the option does.
    """
    listed = ", ".join(words(literal))
    parser.add_argument(option, metavar=option.lstrip("-")[0].upper(), help=f"{text}: {listed}")


def side(text: str) -> str | None:
    """
    Give the side of a window that an argument stands for; None for an open one.

    >>> side("2016-06"), side("-"), side("..")
    ('2016-06', None, None)
    """
    return None if text in _OPEN else text


def asked(options: Namespace) -> str:
    """
    Say in words what was asked for.

    >>> from argparse import Namespace
    >>> asked(Namespace(start="1900", end="1910", about=None, sources=False))
    'start 1900, end 1910'
    """
    given = vars(options).items()
    said = (
        f"{name} {' to '.join(value) if isinstance(value, list) else value}"
        for name, value in given
        if value not in (None, "possible") and name not in _UNSAID
    )
    return ", ".join(said)
