"""The pages on the main entities, and the list of them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import jac_history as jac
from history_pages.guide import OFTEN, Guide
from history_pages.pictures import chart, timeline
from history_pages.teller import Teller
from jac_history._display.cards import fields_of
from jac_history._display.markdown import table_markdown
from jac_history._display.markup import escape
from jac_history._display.tables import without_entity
from jac_history._display.words import describe_name, format_word, heading, join_texts
from jac_history._records.register import ENTITIES
from markdown_kit import explorer, fold, page, table, title_link
from pages import render_page

MANY = 60
"""Of more milestones only the main line stands on the page; the history tells the others."""

DRAWN = 45
"""The picture shows at most so many milestones, and partnerships, unless all are important."""

LONG = 5
"""A series is drawn from so many years on."""

MIXED = 2
"""Figures that count more different things than this make no series."""

ORDER = ("partnership", "tenure", "stake", "claim", "dispute")
"""The tables that come first; the others follow as they stand on the card."""

ALWAYS_OPEN = ("partnership", "tenure", "stake")
ELSEWHERE = ("milestone", "figure")
"""What a page tells of at more length than a card."""

UNFOLDED = 12
"""More rows than this are folded away, but for what lasts and for the vehicles of a brand."""

NAMED = 6
"""Of more names only the main ones stand among the facts."""

MAIN_NAMES = ("official", "usual")

ROW_ID = re.compile(r"`([\w.:-]+)` \|$", re.MULTILINE)
TITLE = re.compile(r"\A\*\*.*\*\*\n\n")


def entity_pages(guide: Guide) -> dict[str, str]:
    """Return the pages on entities and the list of them: the name of the file to its text."""
    pages = {f"{entity.id}.md": entity_page(entity, guide) for entity in guide.entities}
    return {"index.md": render_page("entities", "history_pages", guide=guide, often=OFTEN), **pages}


def entity_page(entity: jac.Entity, guide: Guide) -> str:
    """Return the page of an entity: what it is, what happened to it, and what lasts."""
    data, teller = guide.data, Teller(guide, has_places=False, of=entity)
    happened = data.milestones().about(entity)
    groups = sorted(data.card(entity)._groups(), key=_place)  # noqa: SLF001 - one project
    return page(
        escape(entity.name),
        index_of(entity),
        teller.paragraphs([entity]),
        _facts(entity, guide),
        _other_names(entity),
        timeline(_drawn(entity, happened, guide), f"{entity.name} on a line of time"),
        _section("Milestones", _milestones(happened, teller)),
        *(_group_section(words, records, entity) for words, records in groups),
        _section("Figures", "\n\n".join(_figures(entity, guide))),
        teller.end(),
    )


def _place(group: tuple[str, jac.Records[jac.Record]]) -> int:
    name = group[1][0].record_type
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _group_section(words: str, records: jac.Records[jac.Record], entity: jac.Entity) -> str:
    """Return the records of one table of an entity's card; many of them are folded away."""
    name = records[0].record_type
    if name in ELSEWHERE:
        return ""
    if name in ENTITIES:
        records = records._like(sorted(records, key=_by_time))  # noqa: SLF001 - one project
    rows = _rows(records, entity)
    is_range = name == "vehicle" and isinstance(entity, jac.Brand)
    if len(records) > UNFOLDED and name not in ALWAYS_OPEN and not is_range:
        rows = fold(f"All {len(records)}", rows)
    return _section(f"{heading(name)} {words}".rstrip(), rows)


def _by_time(record: jac.Record) -> tuple[bool, Any]:
    """Return the place of a record by its date, the undated last."""
    return record.time is None, record.time and record.time.sort_key


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n{text}" if text else ""


def index_of(entity: jac.Entity) -> str:
    """Return the entries by which the search of the site, and the index, lead to an entity."""
    texts = dict.fromkeys([entity.name, *(name.text for name in entity.names)])
    lines = [f"   ! single: {text}" for text in texts if ";" not in text]
    return "\n".join(["```{eval-rst}", ".. index::", *lines, "```"])


def _facts(entity: jac.Entity, guide: Guide) -> str:
    """Return what an entity is, as a table; of many names only the main ones."""
    names = " · ".join(map(describe_name, _names(entity)[0]))
    rows = [["Names", escape(names)]] if names else []
    rows.append(["Kind", format_word(entity.kind)])
    for field in fields_of(entity):
        value = guide.link_ids(escape(join_texts(field.value)))
        rows.append([field.name.capitalize(), value])
    return f":::{{container}} hist-facts\n{table(['', ''], rows)}\n:::"


def _other_names(entity: jac.Entity) -> str:
    """Return the names that do not stand among the facts, by kind and folded away."""
    others = _names(entity)[1]
    rows = [
        [kind.capitalize(), escape(" · ".join(_dated(one) for one in others if one.kind == kind))]
        for kind in dict.fromkeys(name.kind for name in others)
    ]
    return fold(f"{len(others)} other names", table(["kind", "names"], rows)) if others else ""


def _names(entity: jac.Entity) -> tuple[list[jac.Name], list[jac.Name]]:
    """Return the names that stand among the facts, and the others; of few names there are none."""
    names = [name for name in entity.names if name.kind != "spelling"]
    if len(names) <= NAMED:
        return names, []
    main = [name for name in names if name.kind in MAIN_NAMES]
    return main, [name for name in names if name not in main]


def _dated(name: jac.Name) -> str:
    return f"{name.text} ({name.when.human()})" if name.when else name.text


def _milestones(happened: Sequence[jac.Milestone], teller: Teller) -> str:
    if len(happened) <= MANY:
        return teller.by_year(happened)
    main = [one for one in happened if one.importance == 1]
    lines = (f"- {escape(one.when.human())}: {title_link(one)}" for one in main)
    intro = (
        f"The main line, {len(main)} of {len(happened)} milestones; "
        "[the history](../history/index.md) tells them all."
    )
    return "\n\n".join([intro, "\n".join(lines)])


def _rows(found: jac.Records[jac.Record], entity: jac.Entity) -> str:
    """Return records as a table whose rows lead to their cards."""
    shown = without_entity(found._table(None), entity)  # noqa: SLF001 - one project
    text = TITLE.sub("", table_markdown(shown)).replace(" | Id |", " | Record |", 1)
    linked = ROW_ID.sub(lambda match: f"{explorer('card', match[1])} |", text)
    return f":::{{container}} hist-rows\n{linked.strip()}\n:::"


def _figures(entity: jac.Entity, guide: Guide) -> Iterator[str]:
    """Yield a chart of what makes a series, and a table for each measure, the fullest first."""
    found = guide.data.figures().about(entity)
    groups = [found.where(measure=measure) for measure in dict.fromkeys(f.measure for f in found)]
    for group in sorted(groups, key=lambda group: -len(group)):
        words = format_word(group[0].measure).capitalize()
        line = guide.data.series(group[0].measure, of=entity)
        if len(line) >= LONG and len({figure.scope for figure in line}) <= MIXED:
            yield chart(line, f"{words} of {entity.name} over the years")
        yield fold(f"{words}: {len(group)}", _rows(group, entity))


def _drawn(
    entity: jac.Entity,
    happened: Sequence[jac.Milestone],
    guide: Guide,
) -> list[jac.Record]:
    deals = guide.data.partnerships().about(entity)
    level = next((n for n in (3, 2) if sum(m.importance <= n for m in happened) <= DRAWN), 1)
    terms = guide.data.tenures().about(entity) if isinstance(entity, jac.Person) else ()
    if isinstance(entity, jac.Organization):
        terms = guide.data.leaders_of(entity)
    return [
        *(deals if len(deals) <= DRAWN else ()),
        *terms,
        *(one for one in happened if one.importance <= level),
    ]
