"""Marks and labels never lie on each other."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from jac_history._plot.layout import (
    GAP,
    LINES,
    Box,
    Placement,
    place,
    shorten,
    text_width,
    wrap_words,
)

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


def line_extents(placement: Placement) -> list[tuple[int, float, float]]:
    """Return the lane of each line of a label, and the pixels that it covers."""
    extents = []
    for number, line in enumerate(placement.lines):
        length = text_width(line)
        is_left = placement.align == "left"
        start = placement.anchor if is_left else placement.anchor - length
        extents.append((placement.label_lane + number, start, start + length))
    return extents


@given(BOXES)
def test_nothing_overlaps(boxes: list[Box]) -> None:
    """On one lane no two marks or labels share a pixel."""
    placements = place(boxes, WIDTH)
    extents = [(one.lane, box.start, box.end) for box, one in zip(boxes, placements, strict=True)]
    extents += [extent for one in placements for extent in line_extents(one)]
    for number, (lane, start, end) in enumerate(extents):
        for other, other_start, other_end in extents[number + 1 :]:
            assert lane != other or end < other_start or other_end < start


@given(BOXES)
def test_labels_stay_in_the_picture(boxes: list[Box]) -> None:
    """No line runs over an edge; a label has one, or above its mark some that hold it whole.

    One that is cut says so, and takes all its lines or has a word that is wider than the picture.
    """
    room = WIDTH - 2 * GAP
    for box, placement in zip(boxes, place(boxes, WIDTH), strict=True):
        assert all(
            start >= -ROUNDING and end <= WIDTH + ROUNDING
            for _, start, end in line_extents(placement)
        )
        lines = placement.lines
        assert len(lines) <= (1 if placement.side != "above" else LINES)
        if "".join("".join(lines).split()) != "".join(box.label.split()):
            assert "…" in "".join(lines)
            assert len(lines) == LINES or any(text_width(word) > room for word in box.label.split())


@given(BOXES)
def test_marks_without_a_label_have_a_band_of_their_own(boxes: list[Box]) -> None:
    """They lie below all marks and labels of the others."""
    placements = place(boxes, WIDTH)
    labelled = [one.lane for one in placements if one.lines]
    plain = [one.lane for one in placements if not one.lines]
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
    expected = ((box.label,), "above", 1, 0, align, pytest.approx(anchor))
    assert expected == (
        placement.lines,
        placement.side,
        placement.lane,
        placement.label_lane,
        placement.align,
        placement.anchor,
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Shares listed in Shanghai", ["Shares listed", "in Shanghai"]),
        ("Shares listed in Shanghai and elsewhere", ["Shares listed", "in Shanghai a…"]),
        ("江淮汽车集团股份有限公司", ["江淮汽车集团股份", "有限公司"]),
        ("Anhuijianghuaiautomobilegroup", ["Anhuijianghua…"]),
        ("", [""]),
    ],
)
def test_lines_are_broken_between_words(text: str, lines: list[str]) -> None:
    """A line ends with a whole word or a Chinese character; what has no room is cut and says so."""
    assert lines == wrap_words(text, 90, 2)


def test_a_long_label_takes_several_lines() -> None:
    """They lie in lanes of their own above the mark, and nothing of the label is lost."""
    label = f"{LONG} {LONG} {LONG}"
    (placement,) = place([Box(420, 425, label)], WIDTH)
    assert (2, 0) == (placement.lane, placement.label_lane)
    assert label == " ".join(placement.lines)


def test_lanes_are_reused() -> None:
    """What is far apart shares a lane."""
    boxes = [Box(0, 5, "a"), Box(300, 305, "b"), Box(302, 307, "c")]
    assert [0, 0, 1] == [one.lane for one in place(boxes, WIDTH)]


@given(BOXES)
def test_labels_are_read_downwards(boxes: list[Box]) -> None:
    """No mark with a label lies above the one before it, nor does its label."""
    labelled = [one for one in place(boxes, WIDTH) if one.lines]
    for before, after in pairwise(labelled):
        assert before.lane <= after.label_lane <= after.lane
