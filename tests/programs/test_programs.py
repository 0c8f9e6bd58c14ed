"""The example programs run as they stand: Django, Streamlit and marimo."""

import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import django
import django_app
import pytest
from django.test import Client
from django.test.utils import setup_test_environment, teardown_test_environment
from streamlit.testing.v1 import AppTest

import jac_history as jac

PROGRAMS = Path(__file__).resolve().parents[2] / "examples" / "programs"


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """A client of the Django program."""
    django.setup()
    setup_test_environment()
    yield Client()
    teardown_test_environment()


def test_django_page(client: Client) -> None:
    """A template walks through a result and the records in it."""
    answer = client.get("/milestones/2001-2001")
    page = " ".join(unescape(answer.content.decode()).split())
    found = jac.milestones_between(2001, 2001)
    assert (200, f"{len(found)} milestones") == (answer.status_code, page[4 : page.index("</h1>")])
    for one in found:
        publisher = one.citations[0].source.publisher
        assert f"<li>{one.when.human()}: {one.title} ({publisher})</li>" in page


def test_django_json(client: Client) -> None:
    """A record is a JsonResponse; a name that nothing has is not found."""
    assert jac.to_dict(jac.organization("nio")) == client.get("/records/NIO").json()
    assert django_app.__name__ == django.conf.settings.ROOT_URLCONF
    assert 404 == client.get("/records/Volkswagon").status_code


@pytest.fixture
def page() -> Any:
    """The Streamlit page after its first run."""
    page = AppTest.from_file(str(PROGRAMS / "streamlit_app.py"), default_timeout=60).run()
    assert [] == [one.value for one in page.exception]
    return page


def test_streamlit(page: Any) -> None:
    """The page shows what was found, and other things when a reader asks for them."""
    found = jac.milestones_between(2001, 2003)
    assert [f"{len(found)} milestones from {len(found.sources())} sources"] == [
        one.value for one in page.caption
    ]
    assert [one.title for one in found] == page.dataframe[0].value["title"].tolist()

    page.selectbox[0].set_value("finance")
    page.slider[0].set_value((2001, 2001)).run()
    assert [] == [one.value for one in page.exception]
    right = jac.milestones_between(2001, 2001, category="finance")
    assert [one.title for one in right] == page.dataframe[0].value["title"].tolist()


def test_streamlit_without_matches(page: Any) -> None:
    """Years without a milestone of the category show neither table nor picture."""
    page.selectbox[0].set_value("award")
    page.slider[0].set_value((1958, 1958)).run()
    assert ([], "0 milestones from 0 sources") == ([*page.dataframe], page.caption[0].value)


def test_marimo(tmp_path: Path) -> None:
    """The notebook runs from the first cell to the last and shows the result as a table."""
    made = tmp_path / "notebook.html"
    command = ["export", "html", str(PROGRAMS / "marimo_notebook.py"), "-o", str(made), "--force"]
    done = subprocess.run(
        [sys.executable, "-m", "marimo", *command], check=False, capture_output=True, text=True
    )
    assert 0 == done.returncode, done.stderr
    text = made.read_text("utf-8")
    for one in jac.milestones_between(2001, 2001):
        assert one.id in text
    assert not re.search(r"MarimoExceptionRaised|Traceback", text)
