"""The smallest parts of what is shown."""

from typing import NamedTuple


class Phrase(NamedTuple):
    """Text in a language.

    Attributes:
        text: The text.
        lang: Its language as a BCP 47 tag, so that Chinese gets Chinese glyphs; None for English.
    """

    text: str
    lang: str | None = None


class Link(NamedTuple):
    """Text that leads somewhere.

    Attributes:
        text: The text.
        url: Where to; None where there is nowhere to go.
    """

    text: str
    url: str | None = None


class Claim(NamedTuple):
    """What one source says.

    Attributes:
        source: The source.
        about: What kind of source it is, of when, and where in it.
        says: What it says.
        stance: ``supports``, ``disputes`` or ``context``.
    """

    source: Link
    about: str
    says: str
    stance: str
