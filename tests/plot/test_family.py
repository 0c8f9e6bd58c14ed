"""The family tree of vehicles."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise

import pytest
from hypothesis import given, strategies as st

import jac_history as jac
from drawn import explained, layers, rows
from jac_history._plot.lineage import families_of, grow_tree, pack, spread
from tiny import CITED, COMPANY, OTHER, dataset_of, date, dispute, vehicle

BRAND = jac.Brand(id="a-brand", name="A Brand", kind="brand", owners=(COMPANY,), citations=CITED)
OLD = vehicle("old", name="Old Car", introduced=date("1990"))
MIDDLE = vehicle("middle", name="Middle Car", introduced=date("2000~"), derived_from=(OLD,))
LATE = vehicle("late", name="Late Car", maker=OTHER, derived_from=(OLD, MIDDLE))
LONE = vehicle("lone", name="Lone Car", brand=BRAND, maker=None)
FAMILY = (OLD, MIDDLE, LATE, LONE)


def tree(of, *more: jac.Record, **look) -> object:
    """Return the family tree in a dataset of one's own."""
    return dataset_of([COMPANY, OTHER, BRAND, *FAMILY, *more]).family_tree(of, **look)


def names(picture) -> set[str]:
    """Return the vehicles that have a box."""
    return {row["vehicle"] for row in rows(picture, "rect")}


def boxes_of(picture) -> list[dict]:
    """Return the box of each vehicle: its fill and its frame have the same edges."""
    boxes = {row["id"]: row for row in rows(picture, "rect")}
    assert all(row == boxes[row["id"]] for row in rows(picture, "rect"))
    return list(boxes.values())


def lines(picture) -> set[tuple[str, str]]:
    """Return the ids of forerunners and successors that a line joins."""
    return {tuple(row["line"].split()) for row in rows(picture, "line")}


@pytest.mark.parametrize("of", ["old", "Middle Car", LATE])
def test_of_a_vehicle_the_whole_family_is_drawn(of) -> None:
    """Forerunners, successors and what else was derived from them, whichever is asked for."""
    picture = tree(of)
    assert {"Old Car", "Middle Car", "Late Car"} == names(picture)
    assert {("old", "middle"), ("old", "late"), ("middle", "late")} == lines(picture)


def test_the_vehicle_that_was_asked_for_has_a_strong_frame() -> None:
    """Of the others none has; of a maker's vehicles none either."""
    strong = [
        row["id"]
        for layer in layers(tree("Middle Car"))
        if layer["mark"]["type"] == "rect" and layer["mark"].get("strokeWidth", 0) > 2
        for row in layer["rows"]
    ]
    assert ["middle"] == strong
    marks = [one["mark"] for one in layers(tree("A Company")) if one["mark"]["type"] == "rect"]
    assert all(mark.get("strokeWidth", 0) < 2 for mark in marks)


def test_forerunners_stand_on_the_left() -> None:
    """A box begins further right than those of all its forerunners end."""
    boxes = {row["id"]: row for row in rows(jac.family_tree("jac-motors", width=1200), "rect")}
    vehicles = [one for one in jac.vehicles() if one.id in boxes]
    pairs = [(old.id, new.id) for new in vehicles for old in new.derived_from]
    assert len(pairs) > 20
    assert all(boxes[old]["x2"] < boxes[new]["x"] for old, new in pairs)


def test_a_maker_has_the_families_of_its_vehicles() -> None:
    """Those without relatives are counted; relatives by other makers are drawn with them."""
    picture = tree("A Company")
    assert {"Old Car", "Middle Car", "Late Car"} == names(picture)
    assert "line: from a vehicle to what was derived from it" == explained(picture)[0]
    left_out = "not drawn: 1 vehicle without known forerunner or successor"
    assert left_out == explained(picture)[1]
    assert "not drawn: 2 vehicles" in explained(tree("A Company", vehicle("alone")))[1]
    assert 1 == len(explained(tree("B Company")))


@pytest.mark.parametrize("of", ["lone", "A Brand", BRAND])
def test_what_has_no_relatives_is_drawn_alone(of) -> None:
    """A vehicle, and those of a brand if none of them has any."""
    picture = tree(of)
    assert {"Lone Car"} == names(picture)
    assert not lines(picture)
    assert ["no forerunner and no successor is known"] == explained(tree(of))


def test_the_owner_of_a_brand_has_its_vehicles() -> None:
    """Also where another makes them: NIO's cars were built by JAC."""
    assert names(jac.family_tree("nio")) == names(jac.family_tree("nio-brand"))


def test_a_box_has_names_time_maker_and_names_abroad() -> None:
    """The maker is written where it is not that of most; of "JAC X4" and "X4" the longer name."""
    spelled = tuple(
        jac.Name(text=text, lang=lang, kind=kind)
        for text, lang, kind in [
            ("新车", "zh-Hans", "usual"),
            ("X4", "en", "export"),
            ("JAC X4", "en", "export"),
            ("Tiggo", "ru", "export"),
            ("Former", "en", "former"),
        ]
    )
    times = {"introduced": date("2003~"), "discontinued": date("2008")}
    new = vehicle("new", names=spelled, maker=OTHER, derived_from=(OLD,), **times)
    words = [row["text"] for row in rows(tree("old", new, width=900), "text") if row["id"] == "new"]
    assert ["new", "新车", "c. 2003 to 2008", "B Company"] == [
        word for word in words if "abroad" not in word
    ]
    assert "abroad: JAC X4, Tiggo" in words
    row = next(row for row in rows(tree("old", new), "rect") if row["id"] == "new")
    assert ("B Company", "Old Car", "JAC X4, Tiggo") == (
        row["maker"],
        row["derived from"],
        row["names abroad"],
    )


def test_of_many_names_abroad_the_last_are_cut() -> None:
    """They take four lines at most, and say that there are more."""
    spelled = tuple(
        jac.Name(text=f"Name{number}Abroad", lang="en", kind="export") for number in range(30)
    )
    new = vehicle("new", names=spelled, derived_from=(OLD,))
    words = [row["text"] for row in rows(tree("new", new), "text") if "Abroad" in row["text"]]
    assert 4 == len(words)
    assert words[-1].endswith("…")


def test_makers_have_colours_and_a_legend() -> None:
    """Also a vehicle of which the maker is not known has one."""
    boxes = [one for one in layers(tree("old")) if one["mark"]["type"] == "rect"]
    assert {"A Company", "B Company"} == set(boxes[-1]["encoding"]["color"]["scale"]["domain"])
    assert boxes[-1]["encoding"]["color"]["legend"]
    assert {"maker not known"} == {row["maker"] for row in rows(tree("lone"), "rect")}


def test_a_disputed_origin_is_a_broken_line() -> None:
    """And what that means is said."""
    positions = tuple(jac.Position(value=value, citations=CITED) for value in ("old", "none"))
    picture = tree("old", dispute(MIDDLE, "derived_from", "old", positions=positions))
    broken = {
        row["line"]
        for one in layers(picture)
        if one["mark"]["type"] == "line" and one["mark"]["strokeDash"] != [1, 0]
        for row in one["rows"]
    }
    assert {"old middle"} == broken
    assert "broken line: sources differ on it" in explained(picture)


@pytest.mark.parametrize("width", [330, 700, 1200])
@pytest.mark.parametrize("of", ["JAC J2", "jac-motors", "Refine S2", "nio-brand"])
def test_no_box_lies_on_another(of, width) -> None:
    """Boxes share no pixel, lie within the picture, and hold their words."""
    picture = jac.family_tree(of, width=width)
    boxes = boxes_of(picture)
    for one, other in combinations(boxes, 2):
        beside = one["x2"] < other["x"] or other["x2"] < one["x"]
        assert beside or one["y2"] < other["y"] or other["y2"] < one["y"]
    for box in boxes:
        assert 0 <= box["x"] < box["x2"] <= width + 1
        assert -1 <= box["y"] < box["y2"] <= picture.height + 1
        own = [row for row in rows(picture, "text") if row["id"] == box["id"]]
        assert all(box["y"] + 7 < row["y"] < box["y2"] - 7 for row in own)


@pytest.mark.parametrize("width", [330, 1200])
def test_no_line_passes_through_a_box(width) -> None:
    """A line over several generations goes around those between."""
    picture = jac.family_tree("jac-motors", width=width)
    boxes = boxes_of(picture)
    by_line: dict[str, list[dict]] = {}
    for row in rows(picture, "line"):
        by_line.setdefault(row["line"], []).append(row)
    assert any(len(corners) > 2 for corners in by_line.values())
    for corners in by_line.values():
        for start, end in pairwise(sorted(corners, key=lambda row: row["place"])):
            if start["y"] == end["y"] and end["x"] - start["x"] > 50:
                crossed = [
                    box
                    for box in boxes
                    if box["y"] < start["y"] < box["y2"] and start["x"] < box["x2"] <= end["x"]
                ]
                assert [] == crossed or len(corners) == 2


def test_a_stretched_tree_has_boxes_of_the_same_size() -> None:
    """More height is more room between them."""
    usual, high = jac.family_tree("JAC J2"), jac.family_tree("JAC J2", height=900)
    first, second = (
        {row["id"]: row["y2"] - row["y"] for row in rows(one, "rect")} for one in (usual, high)
    )
    assert first == pytest.approx(second)
    assert max(row["y2"] for row in rows(high, "rect")) > 600


def test_generations_need_a_width() -> None:
    """A chain of many generations in a narrow picture is refused with the least width."""
    chain = [OLD]
    for number in range(5):
        chain.append(vehicle(f"car-{number}", derived_from=(chain[-1],)))
    expected = "width must be at least 576 pixels for 6 generations beside each other, not 330."
    with pytest.raises(jac.InvalidArgumentError, match=re.escape(expected)):
        tree("old", *chain[1:], width=330)
    assert len(names(tree("old", *chain[1:], width=576))) > 5


@pytest.mark.parametrize(
    ("of", "error", "message"),
    [
        ("anhui", jac.InvalidArgumentError, "of must be a vehicle, brand or maker, not 'anhui'"),
        ("csrc", jac.InvalidArgumentError, "a brand or maker that has vehicles, not 'csrc'"),
        ("Refin S3", jac.UnknownNameError, "Did you mean 'Refine S3'"),
        (5, jac.InvalidArgumentError, "the name, id or record of one vehicle, not 5"),
        ("", jac.UnknownNameError, "is empty"),
    ],
)
def test_what_has_no_family_is_refused(of, error, message) -> None:
    """The error says what is right, and what comes nearest."""
    with pytest.raises(error, match=re.escape(message)):
        jac.family_tree(of)


def test_the_file_has_the_words(tmp_path) -> None:
    """As SVG the tree has every line of its boxes as text."""
    picture = jac.family_tree("JAC J2", caption=True)
    file = jac.save_picture(picture, tmp_path / "j2.svg")
    texts = {"".join(node.itertext()) for node in ET.parse(file).iter()}
    assert {row["text"] for row in rows(jac.family_tree("JAC J2"), "text")} <= texts
    assert any("CC-BY-4.0" in text for text in texts)


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(0, 90)), min_size=1, max_size=20))
def test_spreading(pairs: list[tuple[float, float]]) -> None:
    """Order and distances are kept; what fits already stays where it is."""
    wanted, steps = zip(*pairs, strict=True)
    steps = (0.0, *steps[1:])
    got = spread(wanted, steps)
    assert all(b - a >= step - 1e-6 for (a, b), step in zip(pairwise(got), steps[1:], strict=True))
    assert got == pytest.approx(spread(got, steps))


@given(st.data())
def test_trees_of_any_shape_do_not_overlap(data: st.DataObject) -> None:
    """Whatever was derived from whatever, no two stand on each other, also of several families."""
    cars: list[jac.Vehicle] = []
    for number in range(data.draw(st.integers(1, 14))):
        old = data.draw(st.lists(st.sampled_from(cars), unique=True, max_size=3)) if cars else []
        cars.append(vehicle(f"c{number}", derived_from=tuple(old)))
    families = families_of(cars)
    assert sorted(one.id for one in cars) == sorted(one.id for family in families for one in family)
    heights = {one.id: 20.0 + 10 * (place % 3) for place, one in enumerate(cars)}
    trees = [grow_tree(family, heights, 10) for family in families]
    columns = max(one.columns for one in trees) + 1
    spots = [
        (first + spot.column, top + spot.middle - spot.height / 2, spot.height)
        for one, (first, top) in zip(trees, pack(trees, columns, 20), strict=True)
        for spot in one.spots.values()
    ]
    for (column, top, height), (other, below, more) in combinations(spots, 2):
        apart = max(top, below) - (top + height if top < below else below + more)
        assert column != other or apart > 0
    assert all(column < columns and top >= -1e-6 for column, top, _ in spots)
