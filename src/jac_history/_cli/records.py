"""The commands on single records and on the dataset itself: show, verify, cite, changes, info."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

import jac_history as jac
from jac_history._cite import CitationStyle
from jac_history._cli.arguments import Command, add_none
from jac_history._cli.output import Document, RowAnswer, lines_of
from jac_history._cli.shell import UsageError, check_choice
from jac_history._display.terminal_cards import Pair, citation_lines, pair_lines
from jac_history._display.widths import wrap

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Mapping

    from jac_history._cli.output import Answer


class CardAnswer(NamedTuple):
    """One record in full.

    Attributes:
        card: The record with what is around it.
    """

    card: jac.Card

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines of the card."""
        yield from self.card._text(width).split("\n")  # noqa: SLF001 - one package

    def plain(self) -> object:
        """Return the record as plain data."""
        return jac.to_dict(self.card.record)

    def csv(self) -> str:
        """Return the record as the one row of a table."""
        return jac.Records([self.card.record]).to_csv()

    def excel(self, file: str) -> None:
        """Write the record into a workbook with its sources."""
        records = jac.Records([self.card.record], dataset=jac.Dataset.bundled())
        records.to_excel(file, overwrite=True)


def _add_show(parser: ArgumentParser) -> None:
    text = "the id of any record, or any name of an entity: English, Chinese, pinyin, former ..."
    parser.add_argument("name", metavar="NAME_OR_ID", nargs="+", help=text)


def _show(options: Namespace) -> Answer:
    return CardAnswer(jac.card(jac.get(" ".join(options.name))))


def _add_cite(parser: ArgumentParser) -> None:
    text = "records or sources, by id, or entities by any name; without any: the dataset itself"
    parser.add_argument("names", metavar="NAME_OR_ID", nargs="*", help=text)
    listed = ", ".join(jac.words(CitationStyle))
    text = f"one of {listed} (default: text)"
    parser.add_argument("--style", metavar="S", default="text", help=text)


def _cite(options: Namespace) -> Document:
    check_choice("--style", options.style, jac.words(CitationStyle))
    if not options.names:
        return Document(jac.cite(options.style).rstrip("\n"))
    records = jac.Records(jac.get(name) for name in options.names)
    return Document(records.cite(options.style).rstrip("\n"))


@attrs.frozen
class VerdictAnswer(RowAnswer):
    """Whether values are right, and who says so.

    Attributes:
        verdict: The verdict.
    """

    sheet = "Verdict"
    columns = ("record", "word", "side", "source", "says")

    verdict: jac.Verdict

    def lines(self, width: int) -> Iterator[str]:
        """Yield the verdict with its sentence, then the citations for and against."""
        yield from wrap(str(self.verdict), width)
        for heading, citations in self._citations().items():
            if citations:
                yield from ("", f"{heading}:")
            for number, citation in enumerate(citations, start=1):
                yield from citation_lines(number, citation, citation.says, width)

    def plain(self) -> object:
        """Return the verdict as plain data."""
        cited = {
            heading: [
                {
                    "source": citation.source.id,
                    "publisher": citation.source.publisher,
                    "url": citation.source.url,
                    "says": citation.says,
                }
                for citation in citations
            ]
            for heading, citations in self._citations().items()
        }
        verdict = self.verdict
        head = {"word": verdict.word, "sentence": verdict.sentence, "record": verdict.record.id}
        return {**head, **cited}

    def rows(self) -> list[tuple[str, ...]]:
        """Return one row per citation, and one without where there is none."""
        verdict = self.verdict
        cited = [
            (heading, citation.source.id, citation.says)
            for heading, citations in self._citations().items()
            for citation in citations
        ]
        return [(verdict.record.id, verdict.word, *row) for row in cited or [("", "", "")]]

    def _citations(self) -> Mapping[str, tuple[jac.Citation, ...]]:
        return {"supporting": self.verdict.supporting, "against": self.verdict.against}


def _add_verify(parser: ArgumentParser) -> None:
    text = "the id of a record, or any name of an entity"
    parser.add_argument("name", metavar="NAME_OR_ID", help=text)
    text = "what you have read: a field of the record and its value, such as when=2001"
    parser.add_argument("values", metavar="FIELD=VALUE", nargs="+", help=text)


def _verify(options: Namespace) -> Answer:
    pairs = [value.partition("=") for value in options.values]
    wrong = next((field for field, sign, _ in pairs if not field or not sign), None)
    if wrong is not None:
        raise UsageError(f"{wrong!r} is no FIELD=VALUE, such as when=2001")
    return VerdictAnswer(jac.verify(options.name, **{field: text for field, _, text in pairs}))


@attrs.frozen
class ChangeList(RowAnswer):
    """Changes as a table, JSON or CSV.

    Attributes:
        changes: The changes.
        shows_all: Whether each is a row, however many they are.
    """

    sheet = "Changes"
    columns = ("version", "kind", "record_type", "id", "fields")

    changes: jac.Changes
    shows_all: bool

    def lines(self, width: int) -> Iterator[str]:
        """Yield how many changes there are, and a table."""
        rest = "--all lists each change"
        return lines_of(self.changes, width, shows_all=self.shows_all, rest=rest)

    def plain(self) -> object:
        """Return a list of the changes."""
        return [attrs.asdict(change) for change in self.changes]

    def rows(self) -> list[tuple[str, ...]]:
        """Return one row per change."""
        return [
            (one.version, one.kind, one.record_type, one.id, ", ".join(one.fields))
            for one in self.changes
        ]


def _add_changes(parser: ArgumentParser) -> None:
    text = "only what was done after this data version (default: all since the first one)"
    parser.add_argument("--since", metavar="V", help=text)
    text = f"only {', '.join(jac.words(jac.ChangeKind))} records"
    parser.add_argument("--kind", metavar="K", help=text)
    text = "show each change, however many they are; json and csv have all"
    parser.add_argument("--all", action="store_true", help=text)


def _changes(options: Namespace) -> Answer:
    return ChangeList(jac.changes(since=options.since, kind=options.kind), options.all)


AS_OF = (
    '"as of" is the day up to which what is said to go on is attested; single records may be later.'
)


@attrs.frozen
class InfoTable(RowAnswer):
    """The metadata of a dataset, and the number of records of each type.

    Attributes:
        about: The metadata under their names; None where one is unknown.
        counts: The numbers.
    """

    sheet = "Dataset"
    columns = ("name", "value")

    about: Mapping[str, str | None]
    counts: Mapping[str, int]

    def lines(self, width: int) -> Iterator[str]:
        """Yield one fact after the other."""
        yield from pair_lines(
            [Pair(name, [text or "unknown"]) for name, text in self.about.items()], width
        )
        yield ""
        yield from pair_lines(
            [Pair(name, [f"{count:,}"]) for name, count in self.counts.items()], width
        )
        yield ""
        yield from wrap(AS_OF, width)

    def plain(self) -> object:
        """Return the metadata under their names, the numbers under ``counts``."""
        about = {name.replace(" ", "_"): text for name, text in self.about.items()}
        return {**about, "counts": dict(self.counts)}

    def rows(self) -> list[tuple[str, str | int | None]]:
        """Return one row per fact."""
        counts = ((f"count of {name}", number) for name, number in self.counts.items())
        return [*self.about.items(), *counts]


def _info(_: Namespace) -> Answer:
    info = jac.dataset_info()
    about = {
        "dataset": info.name,
        "data version": info.version,
        "code version": jac.__version__,
        "as of": info.as_of.text if info.as_of is not None else None,
        "released": info.released.text if info.released is not None else None,
        "licence": info.licence,
        "cite as": info.citation,
        "checksum": info.checksum,
    }
    return InfoTable(about, dict(info.counts))


COMMANDS = {
    "show": Command(
        """\
One record in full: names, dates, all fields, what each source says and whether it supports or
disputes the record, where sources differ, and what else the dataset knows about it.""",
        (
            "jac-history show 江淮汽车",
            "jac-history show shanghai-listing-2001",
            "jac-history show nio --format json",
        ),
        _add_show,
        _show,
    ),
    "verify": Command(
        """\
Whether something that you have read is right: agrees, disputed, contradicted or unknown, in one
sentence that can be quoted, with the sources for and against it. Dates may be vague, numbers
rounded ("1.784 billion").""",
        (
            "jac-history verify zuo-yanan-chairman-jac-motors period=1997/2021",
            "jac-history verify sales-2016 value=643,000",
            "jac-history verify NIO founded=2014-11 --format json",
        ),
        _add_verify,
        _verify,
    ),
    "cite": Command(
        """\
References to the sources of records, or to the dataset itself, for bibliographies: BibTeX,
CSL-JSON, RIS or plain text. They go to the standard output.""",
        (
            "jac-history cite",
            "jac-history cite shanghai-listing-2001 --style bibtex",
        ),
        _add_cite,
        _cite,
        has_formats=False,
    ),
    "changes": Command(
        """\
What the versions of the data added, changed and removed, the newest version first: counted by
version and type, or each change with the fields that were changed.""",
        (
            "jac-history changes --kind changed",
            "jac-history changes --since 2026.11.0 --format csv",
        ),
        _add_changes,
        _changes,
    ),
    "info": Command(
        """\
Version, day up to which what is said to go on is attested, licence, how to cite, checksum, and how
many records there are of each type.""",
        ("jac-history info", "jac-history info --format json"),
        add_none,
        _info,
    ),
}
