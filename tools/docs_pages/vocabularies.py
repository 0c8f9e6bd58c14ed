"""The controlled words, each list with what its words mean and who takes them."""

import re
from collections.abc import Mapping
from typing import NamedTuple

import jac_history as jac
from jac_history._records.vocabulary import UNITS
from markdown_kit import table
from pages.meanings import (
    BOUNDS,
    CATEGORIES,
    CONFIDENCES,
    FIGURES,
    IMPORTANCES,
    MEASURES,
    NAMES,
    PARTNERSHIPS,
    SOURCES,
    STANCES,
    VERDICTS,
)

WORDS_HERE = "<!-- words -->"
NAME = re.compile(r"@(\w+(?:\.\w+)?)")


class Vocabulary(NamedTuple):
    """A list of words.

    Attributes:
        name: The public name of its type.
        title: What its words are.
        use: Where they stand, as Markdown; ``@`` stands before a public name.
        meanings: Each word with what it means.
    """

    name: str
    title: str
    use: str
    meanings: Mapping[str, str]


VOCABULARIES = (
    Vocabulary(
        "Category",
        "Categories of milestones",
        "`category` of @milestones_between and of each @Milestone.",
        CATEGORIES,
    ),
    Vocabulary(
        "Importance",
        "Importance of milestones",
        "`importance` of @milestones_between and of each @Milestone, as a number. 2 includes 1.",
        IMPORTANCES,
    ),
    Vocabulary(
        "MinimumCertainty",
        "Certainty that is asked for",
        "`certainty` of all functions that ask for a time. What they tell of an answer is a "
        "@Certainty, which may also be `no`.",
        {
            "possible": "It may have been then; what is certain is among it.",
            "definite": "It was then for certain.",
        },
    ),
    Vocabulary(
        "PartnershipKind",
        "Kinds of partnerships",
        "`kind` of @partners_of, @partnerships_of and of each @Partnership.",
        PARTNERSHIPS,
    ),
    Vocabulary(
        "Measure",
        "Measures of figures",
        "`measure` of @series, @gaps and of each @Figure, `measures` of @yearly. `currency` stands "
        "for any ISO 4217 code.",
        MEASURES,
    ),
    Vocabulary(
        "FigureKind",
        "Kinds of figures",
        "`kind` of @series and of each @Figure.",
        FIGURES,
    ),
    Vocabulary(
        "ValueBound",
        "Bounds of figures",
        "`bound` of each @Figure and @Stake.",
        BOUNDS,
    ),
    Vocabulary(
        "Confidence",
        "Confidence",
        "`confidence` of each record that states something: how sure it is, which "
        "[follows from its sources](../explanation/sources-and-trust.md).",
        CONFIDENCES,
    ),
    Vocabulary(
        "ClaimVerdict",
        "Verdicts on claims",
        "`verdict` of @claims and of each @Claim.",
        VERDICTS,
    ),
    Vocabulary(
        "VerdictWord",
        "Verdicts on values",
        "`word` of the @Verdict that @verify gives.",
        {
            "agrees": "It is what is known, or within its bounds.",
            "disputed": "A source says so, but it is not what the dataset follows.",
            "contradicted": "What is known is something else.",
            "unknown": "Nothing is known to hold it against.",
        },
    ),
    Vocabulary(
        "GapKind",
        "Kinds of gaps",
        "`kind` of each @Gap.",
        {
            "figure": "A year without a figure.",
            "office": "A time in which nobody is known to have held an office.",
            "launch": "A vehicle of which it is not known when it was put on sale.",
            "end": "A partnership of which it is not known whether or when it ended.",
        },
    ),
    Vocabulary(
        "SourceKind",
        "Kinds of sources",
        "`kind` of each @Source.",
        SOURCES,
    ),
    Vocabulary(
        "Stance",
        "Stances of citations",
        "`stance` of each @Citation: what the source has to say of the record.",
        STANCES,
    ),
    Vocabulary("NameKind", "Kinds of names", "`kind` of each @Name.", NAMES),
    Vocabulary(
        "RecordType",
        "Types of records",
        "`record_type` of each @Record.",
        {
            "source": "A page or document that was read.",
            "organization": "A company, authority, bank, university or other body.",
            "person": "A person in a public role.",
            "brand": "A name under which vehicles are sold.",
            "vehicle": "A model or series of vehicles.",
            "place": "A country, province, city or other place.",
            "facility": "A plant, design centre or research centre.",
            "programme": "A plan or policy.",
            "technology": "A platform, an engine or another technology.",
            "milestone": "An event.",
            "partnership": "Two or more organisations that did something together.",
            "tenure": "A person's time in an office.",
            "stake": "A shareholding.",
            "figure": "A number: sales, profit, capacity and other measures.",
            "dispute": "Rival values for one field of a record.",
            "claim": "What a source asserts, with a verdict.",
        },
    ),
    Vocabulary(
        "Relation",
        "Relations in the graph",
        "`relations` of @to_networkx: what an edge from its tail to its head says.",
        {
            "partner": "They have a partnership; there is an edge each way.",
            "owner": "The head owns the tail, or holds shares in it.",
            "maker": "The head makes the tail, a vehicle.",
            "brand": "The head is the brand of the tail, a vehicle.",
            "derived_from": "The head is the forerunner of the tail.",
            "part_of": "The head is the whole to which the tail belongs.",
            "leads": "The tail is a person who leads the head.",
            "located_in": "The head is the place of the tail.",
        },
    ),
    Vocabulary(
        "StoryOrder",
        "Chapters of a story",
        "`by` of @Records.to_markdown: [](../how-to/write-with-footnotes.md).",
        {"year": "A chapter for each year.", "theme": "A chapter for each theme, from trucks on."},
    ),
    Vocabulary(
        "CitationStyle",
        "Styles of references",
        "`style` of @cite, @Records.cite and @Record.cite: [](../how-to/cite.md).",
        {
            "bibtex": "For LaTeX, pandoc and Zotero.",
            "csl-json": "For pandoc, Zotero and programs of one's own.",
            "ris": "For EndNote, Citavi and Zotero.",
            "text": "To be read by people.",
        },
    ),
    Vocabulary(
        "ExportFormat",
        "Formats of exports",
        "`format` of @export: [](../how-to/export.md).",
        {
            "datapackage": "CSV files with schemas (Frictionless Data Package).",
            "parquet": "Parquet files.",
            "sqlite": "One SQLite database.",
            "json": "One JSON file with a JSON Schema.",
            "jsonld": "JSON-LD in the terms of schema.org.",
            "croissant": "CSV files with MLCommons Croissant metadata.",
            "timelinejs": "The milestones for TimelineJS.",
        },
    ),
    Vocabulary(
        "ChangeKind",
        "Changes between data versions",
        "`kind` of each @Change.",
        {
            "added": "The record is new, or has a new id.",
            "changed": "Some of its fields are other than before.",
            "removed": "It is gone, or has another id.",
        },
    ),
)


def word_lists() -> str:
    """Return the Markdown of all lists, each with the name of its type as a target for links."""
    return "\n\n".join(_word_list(one) for one in VOCABULARIES)


def _word_list(vocabulary: Vocabulary) -> str:
    words = jac.words(getattr(jac, vocabulary.name))
    target = (
        f"```{{eval-rst}}\n.. py:currentmodule:: jac_history\n.. py:type:: {vocabulary.name}\n```"
    )
    use = NAME.sub(r"{obj}`~jac_history.\1`", vocabulary.use)
    return "\n\n".join([f"## {vocabulary.title}", target, use, _table(vocabulary, words)])


def _table(vocabulary: Vocabulary, words: tuple[str, ...]) -> str:
    if vocabulary.name == "Measure":
        rows = [[f"`{word}`", UNITS[word], vocabulary.meanings[word]] for word in words]
        return table(["word", "unit", "meaning"], rows)
    return table(["word", "meaning"], [[f"`{word}`", vocabulary.meanings[word]] for word in words])
