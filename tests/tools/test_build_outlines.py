"""What turns TopoJSON into the outlines of a map."""

import json

import pytest
from hypothesis import given, strategies as st
from shapely import Polygon

import build_outlines
from jac_history._plot.atlas import Sheet

SQUARE = [(0, 0), (40, 0), (40, 40), (0, 40)]


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 900)), min_size=3, unique=True))
def test_outlines_come_back(ring) -> None:
    """What is written is what a map reads, closed, to the step of the grid."""
    (text,) = build_outlines.encode(ring).split()
    assert [*ring, ring[0]] == Sheet(0, 1)._ring(text)


@pytest.mark.parametrize("ring", [[(1, 1)], [(1, 1), (5, 5)], [(1.1, 1), (1.2, 1), (0.9, 1.1)]])
def test_what_is_no_ring_on_the_grid_is_nothing(ring) -> None:
    """An island smaller than a step is left out."""
    assert "" == build_outlines.encode(ring)


def test_a_ring_over_the_edge_is_cut() -> None:
    """Each part lies on its side of the map; without the edge it is left as it is."""
    edge = build_outlines.MIDDLE + 180
    over = [(edge - 10, 0), (edge - 350, 0), (edge - 350, 20), (edge - 10, 20)]
    parts = list(build_outlines._cut(over))
    assert 2 == len(parts)
    assert sorted((min(x for x, _ in part), max(x for x, _ in part)) for part in parts) == [
        (-180, -170),
        (170, 180),
    ]
    assert [[(x - build_outlines.MIDDLE, y) for x, y in SQUARE]] == list(
        build_outlines._cut(SQUARE)
    )


def test_the_inner_point_is_inside() -> None:
    """Of a horseshoe it lies in the shoe, not between its ends; of a square in the middle."""
    shoe = [(0, 0), (60, 0), (60, 100), (50, 100), (50, 10), (20, 10), (20, 100), (0, 100)]
    x, y = build_outlines.inner_point(shoe)
    assert 0 < x < 20
    assert 0 < y < 100
    assert (20, 20) == pytest.approx(build_outlines.inner_point(SQUARE), abs=1)


def test_the_projection_keeps_areas() -> None:
    """Fields beside the equator and far north are to each other as on a globe."""
    near, far = (
        Polygon(
            [
                build_outlines.project((x, y))
                for x, y in [(0, south), (10, south), (10, south + 1), (0, south + 1)]
            ]
        ).area
        for south in (0, 60)
    )
    assert 0.4924 == pytest.approx(far / near, abs=0.001)


def test_a_module_is_written(tmp_path, monkeypatch, capsys) -> None:
    """Countries by code, those without one together, and a point for each that is too small."""
    squares = {"404": "Kenya", "010": "Antarctica", "none": "Nowhere"}
    for size, more in (("110m", {}), ("50m", {"470": "Malta"})):
        countries = {**squares, **more}
        arcs = [[[10 * n, 10], [9, 0], [0, 9], [-9, 0], [0, -9]] for n in range(len(countries))]
        geometries = [
            {"type": "Polygon", "arcs": [[n]], "id": code, "properties": {"name": name}}
            for n, (code, name) in enumerate(countries.items())
        ]
        topology = {
            "arcs": arcs,
            "transform": {"scale": [1, 1], "translate": [0, 0]},
            "objects": {"countries": {"geometries": geometries}},
        }
        (tmp_path / f"countries-{size}.json").write_text(json.dumps(topology))
    target = tmp_path / "outlines.py"
    monkeypatch.setattr(build_outlines, "TARGET", target)
    monkeypatch.setattr(build_outlines, "ROOT", tmp_path)
    assert 0 == build_outlines.main(str(tmp_path))
    written: dict = {}
    exec(target.read_text("utf-8"), written)
    assert {"-", "KE"} == set(written["OUTLINES"])
    assert {"AQ", "KE", "MT"} >= set(written["POINTS"]) >= {"KE", "MT"}
    assert "outlines.py: 2 outlines" in capsys.readouterr().out
