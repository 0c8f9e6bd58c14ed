"""The forms in which a notebook takes what it shows."""

from collections.abc import Collection
from typing import Protocol


class Shown(Protocol):
    """What has all the forms."""

    def html(self) -> str:
        """Return HTML."""
        ...

    def markdown(self) -> str:
        """Return Markdown."""
        ...

    def text(self) -> str:
        """Return plain text."""
        ...


def bundle(
    shown: Shown, include: Collection[str] | None, exclude: Collection[str] | None
) -> dict[str, str]:
    """Return a MIME bundle as Jupyter's display protocol wants it.

    Args:
        shown: What to show.
        include: The only types wanted, or None for all.
        exclude: Types not wanted, or None.
    """
    forms = {
        "text/plain": shown.text,
        "text/markdown": shown.markdown,
        "text/html": shown.html,
    }
    wanted = set(forms if include is None else include) - set(exclude or ())
    return {name: form() for name, form in forms.items() if name in wanted}
