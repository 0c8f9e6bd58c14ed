"""The drawing: boxes, and an arrow from each field to the classes that it refers to."""

from collections.abc import Iterator, Sequence
from html import escape

from data_model.fields import Row
from data_model.layouts import HEAD, LINE, Box

WIDTH = 690
INDENT = 8


def drawing(boxes: Sequence[Box], name: str) -> str:
    """Return the picture as SVG.

    Args:
        boxes: The classes.
        name: A word that no other picture of the page has.
    """
    height = max(box.y + box.height for box in boxes) + 4
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="11" fill="none">'
        f'<defs><marker id="{name}-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        'markerHeight="7" orient="auto-start-reverse">'
        '<path class="model-tip" d="M0,0 L8,4 L0,8 z" fill="#6b7280"/></marker></defs>'
        f"{''.join(map(_box, boxes))}{''.join(_arrows(boxes, name))}</svg>"
    )


def _box(box: Box) -> str:
    lines = "".join(_line(box, number, row) for number, row in enumerate(box.rows))
    return (
        f'<rect class="model-box" x="{box.x}" y="{box.y}" width="{box.width}" '
        f'height="{box.height}" rx="4" stroke="#6b7280"/>'
        f'<text x="{box.x + INDENT}" y="{box.y + 15}" font-weight="bold">{box.name}</text>{lines}'
    )


def _line(box: Box, number: int, row: Row) -> str:
    y = _middle(box, number) + 4
    return (
        f'<text x="{box.x + INDENT}" y="{y}">{escape(row.name)}</text>'
        f'<text class="model-holds" x="{box.x + box.width - INDENT}" y="{y}" '
        f'text-anchor="end">{escape(row.holds)}</text>'
    )


def _middle(box: Box, number: int) -> int:
    return box.y + HEAD + LINE * number + LINE // 2


def _arrows(boxes: Sequence[Box], name: str) -> Iterator[str]:
    by_name = {box.name: box for box in boxes}
    for box in boxes:
        for number, row in enumerate(box.rows):
            for target in row.refers:
                if target in by_name and target != box.name:
                    path = _path(box, _middle(box, number), by_name[target])
                    yield (
                        f'<path class="model-arrow" d="{path}" stroke="#6b7280" '
                        f'marker-end="url(#{name}-tip)"/>'
                    )


def _path(box: Box, y: int, target: Box) -> str:
    """Return the way from a line of a box to the head of another."""
    end = target.y + HEAD // 2
    right, far_right = box.x + box.width, target.x + target.width
    if target.x > right:
        return _bent(right, y, target.x, end)
    if far_right < box.x and not _is_beside(box, target):
        return _over(box.x, y, target)
    if far_right < box.x:
        return _bent(box.x, y, far_right, end)
    return f"M{box.x},{y} C{box.x - 24},{y} {target.x - 24},{end} {target.x},{end}"


def _is_beside(box: Box, target: Box) -> bool:
    """Tell whether there is no room for a box between two."""
    return box.x - (target.x + target.width) < target.width


def _bent(x: int, y: int, end_x: int, end_y: int) -> str:
    middle = (x + end_x) // 2
    return f"M{x},{y} C{middle},{y} {middle},{end_y} {end_x},{end_y}"


def _over(x: int, y: int, target: Box) -> str:
    """Return a way that goes round the top of what stands between."""
    top, gap, middle = 10, x - 20, target.x + target.width // 2
    return (
        f"M{x},{y} L{gap + 6},{y} Q{gap},{y} {gap},{y - 6} L{gap},{top + 6} "
        f"Q{gap},{top} {gap - 6},{top} L{middle + 6},{top} Q{middle},{top} {middle},{top + 6} "
        f"L{middle},{target.y}"
    )
