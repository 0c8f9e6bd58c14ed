"""Drawings as they stand in a page: they follow its colours and scroll where it is narrow."""

from html import escape


def themed(svg: str, says: str) -> str:
    """Return an SVG in a frame that the style sheet of the pages colours.

    Args:
        svg: The drawing, without a background.
        says: What it shows; readers without sight get this and the text of the page, not the
            single marks.
    """
    label = escape(says)
    whole = svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
    return f'<div class="hist-picture" role="group" aria-label="{label}" tabindex="0">{whole}</div>'
