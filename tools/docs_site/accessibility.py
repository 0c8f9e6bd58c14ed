"""What Sphinx and the theme leave out of their HTML for readers who use no mouse or no screen."""

from typing import Any

MENDED = {
    # A heading needs a level.
    'class="caption" role="heading">': 'class="caption" role="heading" aria-level="2">',
    # What may be wider than its place has to be reached by keyboard to be scrolled.
    '<div class="highlight"><pre>': '<div class="highlight"><pre tabindex="0">',
    '<div class="cell_output docutils container">': (
        '<div class="cell_output docutils container" tabindex="0">'
    ),
    '<div class="table-wrapper colwidths-auto docutils container">': (
        '<div class="table-wrapper colwidths-auto docutils container" tabindex="0">'
    ),
}
PARTS = ("body", "furo_navigation_tree")


def mend(_app: object, _page: str, _template: str, context: dict[str, Any], _tree: object) -> None:
    """Mend the parts of a page before they are put into the template."""
    for part in PARTS:
        if part in context:
            context[part] = mended(context[part])


def mended(html: str) -> str:
    """Return HTML with what was left out."""
    for wrong, right in MENDED.items():
        html = html.replace(wrong, right)
    return html
