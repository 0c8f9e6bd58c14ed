"""The command that tells records as prose: story."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jac_history as jac
from jac_history._cli.arguments import (
    Command,
    add_certainty,
    add_importance,
    add_window,
    add_word,
    check_path,
    importance_of,
    sides_of,
)
from jac_history._cli.files import write_files
from jac_history._cli.output import Document
from jac_history._cli.shell import UsageError, check_choice
from jac_history._story.story import StoryOrder

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _add_story(parser: ArgumentParser) -> None:
    add_window(parser)
    add_certainty(parser)
    add_word(parser, "--category", jac.Category, "only milestones of this category")
    parser.add_argument("--about", metavar="NAME", help="only those about this entity")
    add_importance(parser, "2")
    listed = " or ".join(jac.words(StoryOrder))
    parser.add_argument("--by", metavar="B", default="year", help=f"chapters by {listed}")
    parser.add_argument("--title", metavar="T", help="what stands above it")
    text = "the file to write, as a rule with the ending .md (default: the standard output)"
    parser.add_argument("-o", "--output", metavar="FILE", help=text)
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def _story(options: Namespace) -> Document | str:
    by = check_choice("--by", options.by, jac.words(StoryOrder))
    milestones = jac.milestones_between(
        *sides_of(options.start, options.end),
        certainty=options.certainty,
        category=options.category,
        about=options.about,
        importance=importance_of(options),
    )
    if not milestones:
        raise UsageError("no milestone fits; give a wider window or a higher --importance")
    text = milestones.to_markdown(by="theme" if by == "theme" else "year", title=options.title)
    if options.output is None:
        return Document(text.rstrip("\n"))
    path = Path(check_path("--output", options.output))
    write_files(path.parent, {path.name: text}, replace=options.force)
    return f"Wrote {path}"


COMMANDS = {
    "story": Command(
        """\
Milestones as prose with footnotes, for a thesis or an article: by year or theme, with words for
how sure each statement is, rival values, a list of what is uncertain, and a bibliography. pandoc
makes Word, LaTeX or PDF of the Markdown: pandoc story.md -o story.docx""",
        (
            "jac-history story 2002 2017 -o story.md",
            "jac-history story 2016 2023 --about NIO --by theme --importance 3 -o nio.md",
        ),
        _add_story,
        _story,
        has_formats=False,
    ),
}
