"""The pictures of the data model."""

import re
from itertools import combinations, product
from xml.etree import ElementTree as ET

import pytest

import jac_history as jac
from data_model.drawing import drawing
from data_model.fields import Row, rows
from data_model.layouts import LAYOUTS, Box
from jac_history._records.base import Record
from jac_history._records.register import CLASSES


def test_fields() -> None:
    """Fields are told with what they hold: several, what may be missing, words, classes."""
    expected = (
        Row("holder", "Organization or Person", ("Organization", "Person")),
        Row("of", "Organization", ("Organization",)),
        Row("period", "date", ("EDTFDate",)),
        Row("citations", "Citation*", ("Citation",)),
        Row("confidence", "word", ()),
        Row("percent", "number?", ()),
        Row("bound", "word", ()),
        Row("note", "text?", ()),
    )
    found = rows(jac.Stake, above=Record)
    assert [(one.name, one.holds) for one in expected] == [(one.name, one.holds) for one in found]
    assert [one.refers for one in expected if one.name != "period"] == [
        one.refers for one in found if one.name != "period"
    ]


def test_every_class_is_shown() -> None:
    """Each record class stands in a picture, the entities with their own fields."""
    shown = {box.name for layout in LAYOUTS.values() for box in layout()}
    assert set() == {cls.__name__ for cls in CLASSES.values()} - shown


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_lies_on_anything(name: str) -> None:
    """No box lies on another or leaves the picture."""
    boxes = LAYOUTS[name]()
    assert [] == [(a.name, b.name) for a, b in combinations(boxes, 2) if overlap(a, b)]
    assert [] == [one.name for one in boxes if one.x < 0 or one.x + one.width > 690]


def overlap(a: Box, b: Box) -> bool:
    """Tell whether two boxes share a pixel."""
    apart = (a.x + a.width < b.x, b.x + b.width < a.x, a.y + a.height < b.y, b.y + b.height < a.y)
    return not any(apart)


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_reference_is_drawn(name: str) -> None:
    """There is an arrow for each reference from a box to another, and it ends at that box."""
    boxes = LAYOUTS[name]()
    wanted = [
        (box.name, row.name, target.name)
        for box, target in product(boxes, boxes)
        for row in box.rows
        if box is not target and target.name in row.refers
    ]
    ends = re.findall(r'class="model-arrow" d="[^"]*?(\d+),(\d+)" ', drawing(boxes, name))
    assert len(wanted) == len(ends)
    assert [] == [end for end in ends if not any(touches(box, *map(int, end)) for box in boxes)]


def touches(box: Box, x: int, y: int) -> bool:
    """Tell whether a point lies on the edge of a box."""
    return (x in (box.x, box.x + box.width) and box.y <= y <= box.y + box.height) or (
        y == box.y and box.x <= x <= box.x + box.width
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_pictures_are_svg(name: str) -> None:
    """A picture is well-formed, and its marker has an id of its own."""
    root = ET.fromstring(drawing(LAYOUTS[name](), name))
    marker = root.find(".//{http://www.w3.org/2000/svg}marker")
    assert ("{http://www.w3.org/2000/svg}svg", f"{name}-tip") == (root.tag, marker.get("id"))
