"""pandoc reads the prose and makes Word, LaTeX and, where there is TeX, PDF of it."""

import json
import re
import shutil
import subprocess
import zipfile

import pytest
from markdown_it import MarkdownIt

import jac_history as jac
from poisoned import restored
from tiny import COMPANY, OTHER, SOURCE, dataset_of, dispute, milestone

pytestmark = pytest.mark.skipif(
    shutil.which("pandoc") is None,
    reason="no pandoc here; tools/install.sh pandoc pandoc installs it",
)
TEX = next((name for name in ("xelatex", "lualatex", "tectonic") if shutil.which(name)), None)
NASTY = (
    "$1 to $2",
    "*a* _b_ `c` ~d~ ^e^ [f](g) ![h](i)",
    "<b>bold</b> &amp; <!-- gone -->",
    "@cited and [@cited] [^note]",
    "1. first",
    "- item",
    "a) item",
    "(1) item",
    "# heading",
    "% title",
    ": term",
    "| a | b |",
    "{r}`x` {{ y }} $$z$$",
    "\\newpage \\$",
    "+++",
    ":::{note}",
    "a--b ... c",
)


def pandoc(text: str, *options: str) -> str:
    """Return what pandoc makes of Markdown."""
    command = ["pandoc", "--from", "markdown", *options]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def story() -> str:
    """Return a decade and a half as prose."""
    return jac.milestones_between(2002, 2017).where(lambda one: one.importance < 3).to_markdown()


def marks(text: str) -> int:
    """Return how many footnotes a text has."""
    return len(re.findall(r"(?m)^\[\^[\w-]+\]: ", text))


def test_word(story, tmp_path) -> None:
    """Every footnote is one of the document, and every heading a heading."""
    file = tmp_path / "story.docx"
    pandoc(story, "--output", str(file))
    with zipfile.ZipFile(file) as document:
        body = document.read("word/document.xml").decode()
        footnotes = document.read("word/footnotes.xml").decode()
    assert marks(story) == body.count("<w:footnoteReference ") > 20
    separators = footnotes.count("w:type=")
    assert marks(story) == len(re.findall(r"<w:footnote[ >]", footnotes)) - separators
    assert story.count("\n## ") == body.count('<w:pStyle w:val="Heading2" />')


def test_latex(story) -> None:
    """LaTeX has the same footnotes and headings."""
    tex = pandoc(story, "--to", "latex", "--wrap", "none")
    assert marks(story) == tex.count("\\footnote{")
    assert story.count("\n## ") == tex.count("\\subsection{")


@pytest.mark.skipif(TEX is None, reason="no TeX engine here")
def test_pdf(tmp_path) -> None:
    """A TeX engine that reads UTF-8 makes a PDF."""
    text = jac.milestones_between(2001, 2001).where(importance=1).to_markdown()
    file = tmp_path / "story.pdf"
    pandoc(text, "--output", str(file), "--pdf-engine", str(TEX))
    assert file.read_bytes().startswith(b"%PDF")


def everything(words: str) -> str:
    """Return prose in which words stand wherever a record has text."""
    source = jac.Source(id="s", publisher=words, kind="press", title=words, note=words)
    cited = (jac.Citation(source=source, says=words, locator=words),)
    company = jac.Organization(id="c", name=words, kind=words, summary=words, citations=cited)
    event = milestone("e", title=words, summary=words, citations=cited, confidence="low")
    positions = tuple(jac.Position(value=words, citations=cited) for _ in range(2))
    clash = dispute(event, "summary", words, positions=positions, reason=words)
    data = dataset_of([COMPANY, OTHER, SOURCE, source, company, event, clash])
    return (data.milestones() + data.organizations() + data.sources()).to_markdown(title=words)


def kinds(tree: object) -> set[str]:
    """Return the kinds of elements of pandoc's tree."""
    if isinstance(tree, list):
        return set().union(*map(kinds, tree))
    if isinstance(tree, dict):
        own = {tree["t"]} if "t" in tree else set()
        return own.union(*(kinds(value) for value in tree.values()))
    return set()


PLAIN = {
    "BulletList", "Emph", "Header", "Link", "Note", "Para", "Plain", "Space", "SoftBreak", "Str",
    "Quoted", "DoubleQuote", "SingleQuote",
}  # fmt: skip


@pytest.mark.parametrize("words", NASTY)
def test_no_text_becomes_markup(words) -> None:
    """Whatever a record says, pandoc and CommonMark read it as these words."""
    text = everything(words)
    tree = json.loads(pandoc(text, "--to", "json"))
    assert kinds(tree["blocks"]) <= PLAIN
    assert not tree["meta"]
    plain = ("--from", "markdown-smart", "--to", "plain", "--wrap", "none")
    assert words == pandoc(text.partition("\n")[0], *plain).strip()
    tags = set(re.findall(r"<(\w+)", MarkdownIt().render(text)))
    assert tags <= {"h1", "h2", "p", "ul", "li", "em", "a"}


def test_labels_of_unusual_ids() -> None:
    """An id that is no label of a footnote is made one."""
    text = jac.Records([restored(milestone(), id="a b.c:d")]).to_markdown()
    assert "[^a-b-c-d]: " in text
    assert text.count("[^a-b-c-d]") == 2
