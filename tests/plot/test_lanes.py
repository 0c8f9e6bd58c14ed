"""Marks and labels never lie on each other."""

import pytest
from hypothesis import given, strategies as st

from jac_history._plot.layout import GAP, Box, Placement, place, shorten, text_width

WIDTH = 900.0
ROUNDING = 1e-6
LONG = "Anhui Jianghuai Automobile Group, listed at the Shanghai Stock Exchange"
LABELS = st.text("abcdeiMW 江淮", max_size=90)
BOXES = st.lists(
    st.builds(
        lambda start, length, label: Box(start, min(WIDTH, start + length), label),
        st.floats(0, WIDTH),
        st.floats(0, WIDTH),
        LABELS,
    ),
    max_size=40,
)


def label_extent(placement: Placement) -> tuple[float, float]:
    """Return the pixels that a label covers."""
    length = text_width(placement.label)
    is_left = placement.align == "left"
    start = placement.anchor if is_left else placement.anchor - length
    return start, start + length


@given(BOXES)
def test_nothing_overlaps(boxes: list[Box]) -> None:
    """On one lane no two marks or labels share a pixel."""
    placements = place(boxes, WIDTH)
    extents = [(one.lane, box.start, box.end) for box, one in zip(boxes, placements, strict=True)]
    extents += [(one.label_lane, *label_extent(one)) for one in placements if one.label]
    for number, (lane, start, end) in enumerate(extents):
        for other, other_start, other_end in extents[number + 1 :]:
            assert lane != other or end < other_start or other_end < start


@given(BOXES)
def test_labels_stay_in_the_picture(boxes: list[Box]) -> None:
    """No label runs over an edge; one that is cut says so, and is as wide as the picture."""
    for box, placement in zip(boxes, place(boxes, WIDTH), strict=True):
        start, end = label_extent(placement)
        assert not placement.label or (start >= -ROUNDING and end <= WIDTH + ROUNDING)
        is_cut = placement.label != box.label
        assert not is_cut or (
            placement.label.endswith("…") and text_width(box.label) > WIDTH - 2 * GAP
        )


@given(BOXES)
def test_marks_without_a_label_have_a_band_of_their_own(boxes: list[Box]) -> None:
    """They lie below all marks and labels of the others."""
    placements = place(boxes, WIDTH)
    labelled = [one.lane for one in placements if one.label]
    plain = [one.lane for one in placements if not one.label]
    assert not labelled or not plain or max(labelled) < min(plain)


@given(LABELS, st.floats(0, 500))
def test_shortening(text: str, room: float) -> None:
    """A text is cut only where it does not fit, and then fits (an ellipsis at the least)."""
    short = shorten(text, room)
    assert short == text or text_width(text) > room
    assert short in {text, "…"} or text_width(short) <= room


@pytest.mark.parametrize(
    ("box", "align", "anchor"),
    [
        (Box(20, 880, "Chairman of JAC Motors"), "left", 20),
        (Box(600, 895, f"{LONG} {LONG}"), "right", 895),
        (Box(420, 425, f"{LONG} {LONG}"), "right", text_width(f"{LONG} {LONG}")),
    ],
)
def test_a_label_without_room_beside_its_mark_stands_above_it(
    box: Box, align: str, anchor: float
) -> None:
    """It begins where the mark begins, or ends where that ends, as the picture has room."""
    (placement,) = place([box], WIDTH)
    expected = (box.label, "above", 1, 0, align, pytest.approx(anchor))
    assert expected == (
        placement.label,
        placement.side,
        placement.lane,
        placement.label_lane,
        placement.align,
        placement.anchor,
    )


def test_lanes_are_reused() -> None:
    """What is far apart shares a lane."""
    boxes = [Box(0, 5, "a"), Box(300, 305, "b"), Box(302, 307, "c")]
    assert [0, 0, 1] == [one.lane for one in place(boxes, WIDTH)]
