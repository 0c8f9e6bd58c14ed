"""A file for TimelineJS."""

import datetime as dt
from collections.abc import Iterator
from html import escape
from pathlib import Path

from jac_history._dates import EDTFDate, Precision
from jac_history._export.snapshot import ExportContent, licence_address, write_json_file
from jac_history._metadata import plain_info
from jac_history._records.milestone import Milestone
from jac_history._records.source import Source

PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
KEYS = ("year", "month", "day")


def write_timelinejs(snapshot: ExportContent, folder: Path) -> Iterator[str]:
    """Write ``timeline.json`` and yield its name."""
    timeline = {
        "title": {"text": {"headline": escape(snapshot.info.name), "text": _intro_text(snapshot)}},
        "events": [_event(milestone) for milestone in snapshot.of(Milestone)],
        "scale": "human",
        "dataset": plain_info(snapshot.info),
    }
    name = "timeline.json"
    write_json_file(folder / name, timeline)
    yield name


def _event(milestone: Milestone) -> dict[str, object]:
    when = milestone.when
    days = _days(when)
    event: dict[str, object] = {
        "unique_id": milestone.id,
        "display_date": when.human(),
        "start_date": days[0],
        "group": milestone.category,
        "text": {"headline": escape(milestone.title), "text": _text(milestone)},
    }
    return {**event, "end_date": days[1]} if len(days) > 1 else event


def _days(when: EDTFDate) -> list[dict[str, int]]:
    """Return the first day and the last one, or one day that is no more precise than the date."""
    parts = PARTS.get(when.precision) if when.precision else None
    days = [day for day in (when.earliest, when.latest) if day]
    if parts is None:
        return [_day(day, len(KEYS)) for day in days]
    return [_day(days[0], parts)]


def _day(day: dt.date, parts: int) -> dict[str, int]:
    return {key: getattr(day, key) for key in KEYS[:parts]}


def _text(milestone: Milestone) -> str:
    sources = dict.fromkeys(citation.source for citation in milestone.citations)
    listed = "".join(f"<li>{_link(source)}</li>" for source in sources)
    return f"<p>{escape(milestone.summary)}</p><ul>{listed}</ul>"


def _link(source: Source) -> str:
    text = escape(source.label)
    if source.url and source.url.startswith(("https://", "http://")):
        return f'<a href="{escape(source.url)}" rel="noopener">{text}</a>'
    return text


def _intro_text(snapshot: ExportContent) -> str:
    info = snapshot.info
    lines = [f"Data version {info.version}"]
    if info.citation:
        lines.append(info.citation)
    text = "".join(f"<p>{escape(line)}</p>" for line in lines)
    if info.licence:
        address = escape(licence_address(info.licence))
        text += f'<p>Licence: <a href="{address}">{escape(info.licence)}</a></p>'
    return text
