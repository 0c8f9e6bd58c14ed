"""Marks and labels never lie on each other."""

from hypothesis import given, strategies as st

from jac_history._plot.layout import GAP, Box, place, shorten, text_width

WIDTH = 900.0
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


def extent(box: Box, label: str, side: str) -> tuple[float, float]:
    """Return the pixels that a mark and its label cover."""
    room = GAP + text_width(label) if label else 0
    if side == "on":
        assert room <= box.end - box.start
        return box.start, box.end
    return (box.start - room, box.end) if side == "left" else (box.start, box.end + room)


@given(BOXES)
def test_nothing_overlaps(boxes: list[Box]) -> None:
    """On one lane no two marks or labels share a pixel."""
    placed = place(boxes, WIDTH)
    extents = [
        (one.lane, *extent(box, one.label, one.side))
        for box, one in zip(boxes, placed, strict=True)
    ]
    for number, (lane, start, end) in enumerate(extents):
        for other, other_start, other_end in extents[number + 1 :]:
            assert lane != other or end < other_start or other_end < start


@given(BOXES)
def test_labels_stay_in_the_picture(boxes: list[Box]) -> None:
    """No label runs over an edge; one that is cut says so."""
    for box, one in zip(boxes, place(boxes, WIDTH), strict=True):
        start, end = extent(box, one.label, one.side)
        assert one.label in {"", "…"} or (start >= 0 and end <= WIDTH)
        assert one.label in {box.label, ""} or one.label.endswith("…")


@given(LABELS, st.floats(0, 500))
def test_shortening(text: str, room: float) -> None:
    """A text is cut only where it does not fit, and then fits (an ellipsis at the least)."""
    short = shorten(text, room)
    assert short == text or text_width(text) > room
    assert short in {text, "…"} or text_width(short) <= room


def test_a_label_goes_on_a_bar_that_leaves_no_room_beside_it() -> None:
    """Where neither side takes the whole label and the bar does, it stands on the bar."""
    (placed,) = place([Box(20, 880, "Chairman of JAC Motors")], WIDTH)
    assert ("Chairman of JAC Motors", "on") == (placed.label, placed.side)


def test_lanes_are_reused() -> None:
    """What is far apart shares a lane."""
    boxes = [Box(0, 5, "a"), Box(300, 305, "b"), Box(302, 307, "c")]
    assert [0, 0, 1] == [one.lane for one in place(boxes, WIDTH)]
