"""The check of links."""

import sys
from pathlib import Path

import pytest

import check_links

OTHER = '<p id="place">text</p>'


def told(tmp_path: Path, page: str, monkeypatch: pytest.MonkeyPatch, capsys) -> tuple[int, str]:
    """Check a site of two pages; return the status and what was told."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "other.html").write_text(OTHER, encoding="utf-8")
    (tmp_path / "explorer.html").write_text("<p></p>", encoding="utf-8")
    (tmp_path / "picture.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["check_links.py", str(tmp_path)])
    return check_links.main(), capsys.readouterr().out


@pytest.mark.parametrize(
    "page",
    [
        '<a href="folder/other.html">page</a>',
        '<a href="folder/other.html#place">place of a page</a>',
        '<a href="#here" id="here">place of this page</a>',
        '<img src="picture.svg"><a href="https://elsewhere.example">other site</a>',
        '<a href="explorer.html#jac-motors">record in the explorer</a>',
        '<link rel="author" href="https://elsewhere.example">',
    ],
)
def test_good_links(page: str, tmp_path: Path, monkeypatch, capsys) -> None:
    """Links to pages, to places in them, to files and, unasked, to other sites are fine."""
    assert 0 == told(tmp_path, page, monkeypatch, capsys)[0]


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ('<a href="no.html">x</a>', "page.html: leads nowhere: no.html"),
        ('<a href="folder">x</a>', "page.html: leads nowhere: folder"),
        ('<a href="folder/other.html#no">x</a>', "leads nowhere: folder/other.html#no"),
        ('<a href="#no">x</a>', "page.html: leads nowhere: #no"),
        ('<a href="explorer.html#no">x</a>', "leads nowhere: explorer.html#no"),
        ('<img src="no.svg">', "page.html: leads nowhere: no.svg"),
        ('<script src="https://elsewhere.example/x.js"></script>', "page.html: loads https://"),
        ('<link rel="stylesheet" href="//elsewhere.example/x.css">', "page.html: loads //"),
    ],
)
def test_bad_links(page: str, fault: str, tmp_path: Path, monkeypatch, capsys) -> None:
    """A link that leads nowhere, and what is loaded from another site, are told."""
    status, out = told(tmp_path, page, monkeypatch, capsys)
    assert (1, True) == (status, fault in out)
