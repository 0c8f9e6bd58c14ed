"""The page that shows the figures."""

import json
import tomllib

import pytest

from benchmarks import __main__ as main, dates, files, questions, scale, startup
from benchmarks.page import HERE, Target, draw_picture
from benchmarks.results import Spread

MB = 1_000_000
SIZE = {"packed": MB, "files": 2 * MB, "bytecode": MB}
MACHINE = {"date": "2026-11-24 14:09:00", "platform": "Linux", "cpu_count": 2, "perf_version": "2"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory, make_recorder, tiny):
    """Return a folder with the page of everything that is measured, once and tiny."""
    recorder = make_recorder()
    for part in (startup, questions, dates, files):
        recorder.record(part)
    recorder.record(scale, *tiny.sizes)
    names = startup.list_codes()
    figures = {
        "modules": dict.fromkeys(names, 1),
        "peaks": {name: [9 * MB] for name in names},
        "questions": dict.fromkeys(questions.QUESTIONS, "`?`"),
        "built": {key: [0, 2] for key in questions.QUESTIONS},
        "wheel": 900_000,
        "wheel parts": {"code": 400_000, "data": 500_000},
        "sizes": {name: {name: SIZE, "attrs": SIZE} for name in startup.LIBRARIES},
        **{
            key: one
            for part in (dates, files, scale)
            for key, one in part.measure_figures(tiny).items()
        },
    }
    written = tmp_path_factory.mktemp("page")
    suite = recorder.suite()
    for one in suite:
        one.update_metadata({**MACHINE, "load_avg_1min": 5.0})
    suite.dump(str(written / "raw.json"))
    raw = json.loads((written / "raw.json").read_text(encoding="utf-8")) | {"figures": figures}
    (written / "raw.json").write_text(json.dumps(raw), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(main, "RAW", written / "raw.json")
        patch.setattr(main, "PAGE", written / "page.md")
        patch.setattr(main, "PICTURE", written / "picture.svg")
        patch.setattr("benchmarks.page.version", lambda _: "1.0")
        main.write_report(tiny)
    return written


@pytest.fixture(scope="module")
def page(folder):
    """Return that page."""
    return (folder / "page.md").read_text(encoding="utf-8")


def test_page_says_what_made_it(page):
    """The beginning says that the page is generated, so that nobody edits it."""
    assert page.startswith("<!-- Made by make bench")


def test_every_target_has_its_verdict(page):
    """Each target is reached or missed, with both figures; what is missed has its reason."""
    verdicts = [
        line for line in page.splitlines() if line.endswith(("| reached |", "| **missed** |"))
    ]
    assert len(tomllib.loads((HERE / "targets.toml").read_text(encoding="utf-8"))["target"]) == len(
        verdicts
    )
    assert "| wheel | at most 0.6 MB | 0.900 MB | **missed** |" in verdicts
    assert "| installed, with dependencies | at most 6 MB | 4.00 MB | reached |" in verdicts
    assert "- *wheel*: most of it is data, the texts" in page


def test_tables_are_whole(page):
    """Every row of a table has as many cells as its head, and no table is torn by an empty line."""
    lines = page.splitlines()
    tables = [number for number, line in enumerate(lines) if line.startswith("| ---")]
    assert 15 <= len(tables)
    for number in tables:
        assert lines[number - 2] == ""
        width = lines[number].count("|")
        assert width == lines[number - 1].count("|") == lines[number + 1].count("|")
    assert not [line for line in lines if line.startswith("|") and not line.endswith("|")]


def test_warnings(page):
    """A quick run and a busy machine are told."""
    assert 2 == page.count("```{warning}")
    assert "up to 4.0." in page


@pytest.mark.parametrize(
    ("target", "limit", "figure", "is_reached"),
    [
        (Target(what="a", figure=1.2, most=1.1), "at most ×1.1", "×1.20", False),
        (
            Target(what="a", figure=3, most=3, unit="modules"),
            "at most 3 modules",
            "3 modules",
            True,
        ),
        (Target(what="a", figure=70_000.4, least=50_000), "at least ×50,000", "×70,000", True),
        (Target(what="a", figure=15.999, most=16, unit="MB"), "at most 16 MB", "15.999 MB", True),
    ],
)
def test_targets(target, limit, figure, is_reached):
    """A figure is shown with as many digits as tell it from the limit."""
    shown = target.format_limit(), target.format_figure(), target.is_reached
    assert (limit, figure, is_reached) == shown


def test_picture(folder):
    """The picture has a line for each tool that was asked."""
    svg = (folder / "picture.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert 2 + len(scale.FINDERS) == svg.count('aria-roledescription="line mark"')
    times = {size: {"DuckDB": Spread([0.0003, 0.0004])} for size in (10, 100)}
    assert 1 == draw_picture(times).count('aria-roledescription="line mark"')


def test_scripts(tiny):
    """Each round of the start-up and each size is a run of its own."""
    scripts = main.list_scripts(tiny)
    assert tiny.rounds == sum("startup" in script for script in scripts)
    assert [str(size) for size in tiny.sizes] == [one[4] for one in scripts if "scale" in one]
