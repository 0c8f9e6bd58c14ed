"""The page that shows the figures: page.md.jinja, its picture, and the targets of targets.toml."""

import json
import platform
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from math import log2
from pathlib import Path
from typing import Any

import vl_convert
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import jac_history as jac
from benchmarks.results import MEGA, MICRO, MILLI, Spread, round_number

HERE = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Target:
    """What must be reached; targets.toml says what each attribute means."""

    what: str
    figure: float
    most: float | None = None
    least: float = 0
    unit: str = ""
    reason: str = "no reason is known yet."

    @property
    def is_reached(self) -> bool:
        """Whether the figure reaches the limit."""
        return self.figure >= self.least if self.most is None else self.figure <= self.most

    def format_limit(self) -> str:
        """Return the limit in words."""
        words, limit = ("at least", self.least) if self.most is None else ("at most", self.most)
        return f"{words} {self._add_unit(f'{limit:,g}')}"

    def format_figure(self) -> str:
        """Return the figure, with as many digits as tell it from the limit."""
        if isinstance(self.figure, int):
            return self._add_unit(f"{self.figure:,}")
        is_close = round_number(self.figure) == round_number(self.most or self.least)
        return self._add_unit(f"{self.figure:,.5g}" if is_close else round_number(self.figure))

    def _add_unit(self, number: str) -> str:
        return f"{number} {self.unit}" if self.unit else f"×{number}"


class Page:
    """The page and the targets, which know the parts by their names, and what else is given."""

    def __init__(self, parts: Sequence[Any], **context: Any) -> None:
        self._templates = Environment(  # noqa: S701 - Markdown: nothing is to be escaped
            loader=FileSystemLoader(HERE),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._templates.filters |= {"number": round_number, "spread": Spread, "log2": log2}
        self._templates.globals |= {part.__name__.rpartition(".")[2]: part for part in parts}
        self._templates.globals |= {"MILLI": MILLI, "MICRO": MICRO, "MEGA": MEGA, **context}
        self._templates.globals |= {"jac": jac, "platform": platform, "version": version}
        read = tomllib.loads((HERE / "targets.toml").read_text(encoding="utf-8"))["target"]
        self.targets = [Target(**one | {"figure": self._compute(one["figure"])}) for one in read]

    def format(self) -> str:
        """Return the page in Markdown."""
        return self._templates.get_template("page.md.jinja").render(targets=self.targets)

    def _compute(self, expression: str) -> Any:
        return self._templates.compile_expression(expression, undefined_to_none=False)()


def draw_picture(times: dict[int, dict[str, Spread]]) -> str:
    """Return the picture of the seconds of windows by size and tool, both logarithmic, as SVG."""
    spec = json.loads((HERE / "picture.vl.json").read_text(encoding="utf-8"))
    spec["data"] = {
        "values": [
            {"tool": tool, "size": size, "middle": one.middle / MICRO, "low": low, "high": high}
            for size, tools in times.items()
            for tool, one in tools.items()
            for low, high in [[edge / MICRO for edge in one.quartiles]]
        ]
    }
    return vl_convert.vegalite_to_svg(spec)
