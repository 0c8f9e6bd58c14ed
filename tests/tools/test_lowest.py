"""The lowest versions that are tried are those that the project says it takes."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_lowest_versions_are_those_of_the_project():
    """For each required library the first pin is its lower bound; others say for which Python."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    bounds = dict(text.split(">=") for text in project["dependencies"])
    lines = (ROOT / "requirements" / "lowest.txt").read_text("utf-8").splitlines()
    pins = [re.match(r"(\w+)==([\d.]+)", line) for line in lines if not line.startswith("#")]
    first = {}
    for pin in pins:
        first.setdefault(pin[1], pin[2].removesuffix(".0"))
    assert bounds == first
