"""The commands that ask questions: between, partners, leaders, owners, series, search, sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import jac_history as jac
from jac_history._cli.arguments import (
    Command,
    add_all,
    add_between,
    add_certainty,
    add_importance,
    add_on,
    add_series,
    add_table_options,
    add_who,
    add_window,
    add_word,
    between_of,
    describe_query,
    importance_of,
    parse_number,
    series_for,
    sides_of,
)
from jac_history._cli.output import MixedList, RecordList, SourceList
from jac_history._cli.shell import check_choice
from jac_history._records.schema import is_statement

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from jac_history import Records, Source
    from jac_history._cli.output import Answer

SEARCH_LIMIT = 10


def _list(records: Records[Any], cls: type[jac.Record], options: Namespace) -> Answer:
    return RecordList(
        records=records,
        record_class=cls,
        query=describe_query(options),
        shows_all=options.all,
        lists_sources=options.sources,
    )


def _add_between(parser: ArgumentParser) -> None:
    add_window(parser, is_needed=True)
    add_certainty(parser)
    add_word(parser, "--category", jac.Category, "only milestones of this category")
    parser.add_argument("--about", metavar="NAME", help="only those about this entity")
    add_importance(parser)
    add_table_options(parser)


def _between(options: Namespace) -> Answer:
    milestones = jac.milestones_between(
        *sides_of(options.start, options.end),
        certainty=options.certainty,
        category=options.category,
        about=options.about,
        importance=importance_of(options),
    )
    return _list(milestones, jac.Milestone, options)


def _add_partners(parser: ArgumentParser) -> None:
    add_who(parser)
    add_on(parser)
    add_between(parser)
    add_word(parser, "--kind", jac.PartnershipKind, "only partnerships of this kind")
    add_certainty(parser)
    add_table_options(parser)


def _partners(options: Namespace) -> Answer:
    deals = jac.partnerships_of(
        options.who,
        on=options.on,
        between=between_of(options),
        kind=options.kind,
        certainty=options.certainty,
    )
    return _list(deals, jac.Partnership, options)


def _add_leaders(parser: ArgumentParser) -> None:
    add_who(parser)
    add_on(parser)
    add_between(parser)
    text = "one office, such as chairman or 'chief engineer'; without it those that lead"
    parser.add_argument("--position", metavar="P", help=text)
    add_certainty(parser)
    add_table_options(parser)


def _leaders(options: Namespace) -> Answer:
    tenures = jac.leaders_of(
        options.who,
        on=options.on,
        between=between_of(options),
        position=options.position,
        certainty=options.certainty,
    )
    return _list(tenures, jac.Tenure, options)


def _add_owners(parser: ArgumentParser) -> None:
    add_who(parser)
    add_on(parser)
    add_between(parser)
    add_certainty(parser)
    add_table_options(parser)


def _owners(options: Namespace) -> Answer:
    stakes = jac.owners_of(
        options.who,
        on=options.on,
        between=between_of(options),
        certainty=options.certainty,
    )
    return _list(stakes, jac.Stake, options)


def _add_series(parser: ArgumentParser) -> None:
    add_series(parser)
    add_table_options(parser)


def _series(options: Namespace) -> Answer:
    return _list(series_for(options, options.measure), jac.Figure, options)


def _add_search(parser: ArgumentParser) -> None:
    text = "words in English, Chinese or pinyin, or numbers; all of them have to occur"
    parser.add_argument("text", metavar="TEXT", nargs="+", help=text)
    text = f"how many records at most (default: {SEARCH_LIMIT})"
    parser.add_argument("--limit", metavar="N", default=str(SEARCH_LIMIT), help=text)


def _search(options: Namespace) -> Answer:
    text = " ".join(options.text)
    return MixedList(
        records=jac.search(text, limit=parse_number("--limit", options.limit, SEARCH_LIMIT)),
        record_class=jac.Record,
        query=f"text {text}",
        shows_all=True,
        remark="jac-history show ID gives a record in full.",
    )


def _add_claims(parser: ArgumentParser) -> None:
    add_word(parser, "--verdict", jac.ClaimVerdict, "only claims of which the evidence says so")
    text = "only claims that this source makes, by id"
    parser.add_argument("--made-by", metavar="SOURCE", help=text)
    text = "only claims about this entity, by id or any name"
    parser.add_argument("--about", metavar="NAME", help=text)
    add_all(parser)


def _claims(options: Namespace) -> Answer:
    return RecordList(
        records=jac.claims(verdict=options.verdict, made_by=options.made_by, about=options.about),
        record_class=jac.Claim,
        query=describe_query(options),
        shows_all=options.all,
    )


def _add_sources(parser: ArgumentParser) -> None:
    add_word(parser, "--kind", jac.SourceKind, "only sources of this kind")
    text = "only the sources of this record; of an entity, of all that is said about it"
    parser.add_argument("--of", metavar="NAME_OR_ID", help=text)
    add_all(parser)


def _sources(options: Namespace) -> Answer:
    sources, citing = _sources_of(options.of)
    if options.kind is not None:
        kind = check_choice("--kind", options.kind, jac.words(jac.SourceKind))
        sources = sources.where(kind=kind)
    counts = Counter(source for one in citing for source in jac.Records([one]).sources().ids)
    most_cited = sorted(sources, key=lambda source: counts[source.id], reverse=True)
    return SourceList(
        records=jac.Records(most_cited, cls=jac.Source),
        record_class=jac.Source,
        query=describe_query(options),
        shows_all=options.all,
        remark="Those that are cited in most records come first.",
        citing=counts,
    )


def _sources_of(name: str | None) -> tuple[Records[Source], Records[jac.Record]]:
    """Return the sources of a record, or all of them without a name, and what cites them.

    Those of an entity are those of all that is said about it.
    """
    records = jac.Dataset.bundled().records()
    if name is None:
        return jac.sources(), records
    record = jac.get(name)
    if isinstance(record, jac.Source):
        return jac.Records([record], cls=jac.Source), records
    about = records.about(record) if isinstance(record, jac.Entity) else ()
    citing = jac.Records([record, *(one for one in about if is_statement(type(one)))])
    return citing.sources(), citing


COMMANDS = {
    "between": Command(
        """\
What happened in a window of time: the milestones by date, with whom they concern, how sure
each is and how many sources it has. Both sides of the window count with their last day.""",
        (
            "jac-history between 2016 2018",
            "jac-history between 2017 --importance 2",
            "jac-history between 2001-08 2001-08 --category finance --sources",
            "jac-history between .. 1970 --certainty definite --format csv",
        ),
        _add_between,
        _between,
    ),
    "partners": Command(
        """\
Who worked with JAC (or another organisation), in what kind of partnership, from when to when.
Each row is one partnership; a partner with two agreements has two.""",
        (
            "jac-history partners --on 2018-06-01",
            "jac-history partners Volkswagen --sources",
            "jac-history partners --between 2010 2018 --kind joint-venture --certainty definite",
        ),
        _add_partners,
        _partners,
    ),
    "leaders": Command(
        """\
Who led JAC (or another organisation): chairmen, general managers, presidents, chief executives,
party secretaries, factory directors and heads, by date.""",
        (
            "jac-history leaders",
            "jac-history leaders --on 2015-01-01 --position chairman --sources",
        ),
        _add_leaders,
        _leaders,
    ),
    "owners": Command(
        """\
Who held shares in JAC (or another company), how many percent and when.
A date is the day or period for which a source gives the share; it may have been held longer.""",
        (
            "jac-history owners",
            "jac-history owners volkswagen-anhui --on 2023",
        ),
        _add_owners,
        _owners,
    ),
    "series": Command(
        """\
A figure over the years: one value a year, as the best source gives it; years that no source
gives are left out. "jac-history show ID" tells of rival values.""",
        (
            "jac-history series vehicle-sales",
            "jac-history series net-profit --sources",
            "jac-history series revenue --format csv",
        ),
        _add_series,
        _series,
    ),
    "search": Command(
        """\
Find records by words: names in English, Chinese or pinyin, former and export names, titles,
summaries, years and numbers. The best match comes first.""",
        (
            "jac-history search first truck",
            "jac-history search 大众合资 --limit 5",
            "jac-history search 1.784 billion --format json",
        ),
        _add_search,
        _search,
    ),
    "claims": Command(
        """\
What sources assert about the company, each with a verdict: confirmed, partly, contradicted,
unconfirmed or opinion. `show` tells the reason, and the sources for and against.""",
        (
            "jac-history claims --verdict contradicted",
            "jac-history claims --made-by pandayoo-the-jac-story-how --all",
            "jac-history claims --about Volkswagen --format csv",
        ),
        _add_claims,
        _claims,
    ),
    "sources": Command(
        """\
The sources that were read, each with its address and the number of records that cite it, the most
cited first: all of them, those of one kind, or those of one record or entity.""",
        (
            "jac-history sources --kind primary",
            "jac-history sources --of shanghai-listing-2001",
            "jac-history sources --of Sehol --format csv",
        ),
        _add_sources,
        _sources,
    ),
}
