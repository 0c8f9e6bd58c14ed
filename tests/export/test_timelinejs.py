"""The TimelineJS file: slides with honest dates."""

import json

import pytest

import jac_history as jac


@pytest.fixture(scope="module")
def timeline(exported):
    """The timeline of the bundled dataset."""
    return json.loads((exported("timelinejs") / "timeline.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def events(awkwardly_exported):
    """The events of the awkward dataset, by id."""
    text = (awkwardly_exported("timelinejs") / "timeline.json").read_text("utf-8")
    return {event["unique_id"]: event for event in json.loads(text)["events"]}


def test_every_milestone_is_a_slide(timeline):
    """The slides are the milestones, in the order of their dates."""
    assert list(jac.milestones().ids) == [event["unique_id"] for event in timeline["events"]]


def test_a_day_is_a_day(timeline):
    """A day has year, month and day, and no end."""
    events = {event["unique_id"]: event for event in timeline["events"]}
    listing = events["shanghai-listing-2001"]
    assert {"year": 2001, "month": 8, "day": 24} == listing["start_date"]
    assert "24 August 2001" == listing["display_date"]
    assert "end_date" not in listing


def test_a_month_is_no_day(events):
    """A date is given no more precisely than it is known, and said in words."""
    assert {"year": 2007, "month": 5} == events["month"]["start_date"]
    assert "c. May 2007" == events["month"]["display_date"]


def test_a_doubtful_date_spans_its_days(events):
    """One of several years lies between the first day and the last, and is said in words."""
    assert {"year": 2005, "month": 1, "day": 1} == events["doubtful"]["start_date"]
    assert {"year": 2006, "month": 12, "day": 31} == events["doubtful"]["end_date"]
    assert "2005 or 2006" == events["doubtful"]["display_date"]


def test_an_unknown_start_is_placed_at_the_end(events):
    """Where only the end is known the slide stands there."""
    assert {"year": 2004, "month": 12, "day": 31} == events["endless"]["start_date"]
    assert "end_date" not in events["endless"]


def test_text_is_escaped(events):
    """Titles, summaries and sources are text, whatever they look like."""
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; first" == events["doubtful"]["text"]["headline"]
    assert "<script>" not in json.dumps(events)


def test_only_web_addresses_are_links(events, timeline):
    """A source with a web address is a link, one with another address is not."""
    assert "<a " not in events["doubtful"]["text"]["text"]
    assert "javascript:" not in json.dumps(events)
    assert '<a href="http' in timeline["events"][-1]["text"]["text"]


def test_the_title_tells_version_licence_and_citation(timeline):
    """The first slide says of which data the timeline is."""
    info = jac.dataset_info()
    said = timeline["title"]["text"]["text"]
    assert info.version in said
    assert info.citation in said
    assert "https://spdx.org/licenses/CC-BY-4.0" in said
    assert info.checksum == timeline["dataset"]["checksum"]
