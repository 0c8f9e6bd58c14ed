"""The dataset as a graph of entities, for NetworkX."""

from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import attrs

from jac_history._dates import Certainty, EDTFDate, Window, judge_lifetime
from jac_history._exceptions import MissingExtraError
from jac_history._records.base import Record, certainty_of
from jac_history._records.entities import Entity
from jac_history._records.register import CLASSES
from jac_history._records.relations import Partnership, Stake, Tenure
from jac_history._records.schema import Field, dates_of, reference_fields
from jac_history._suggest import check_word, take_several

if TYPE_CHECKING:
    import networkx as nx

Relation: TypeAlias = Literal[
    "partner", "owner", "maker", "brand", "derived_from", "part_of", "leads", "located_in"
]
RELATION_NAMES = {"owners": "owner", "place": "located_in"}
"""The relations that fields of entities stand for, where it is not their own name."""


def relation_of(field: str) -> str:
    """Return the relation that a field of an entity stands for."""
    return RELATION_NAMES.get(field, field)


def relations() -> tuple[str, ...]:
    """Return all relations: those that are documented, then those of fields beside them."""
    fields = (field.name for cls in CLASSES.values() for field in _entity_fields(cls))
    return tuple(dict.fromkeys((*get_args(Relation), *map(relation_of, fields))))


def _entity_fields(cls: type[Record]) -> tuple[Field, ...]:
    return reference_fields(cls) if issubclass(cls, Entity) else ()


@attrs.frozen(kw_only=True)
class Edge:
    """One relation: ``tail`` is related to ``head``.

    Attributes:
        kind: The relation.
        tail: From whom.
        head: To whom.
        record: The record that says so.
        detail: What narrows the relation: the kind of partnership, the office, the share.
        period: When it held, or None where no record dates it.
    """

    kind: str
    tail: Entity
    head: Entity
    record: Record
    detail: str = ""
    period: EDTFDate | None = None

    def certainty(self, window: Window, as_of: int | None) -> Certainty:
        """Return how sure it is that the relation held in a window.

        One without a date may hold as long as the entity that it is told of may exist, and is
        never definite.
        """
        if self.period is not None:
            return certainty_of(self.record, window, as_of)
        has_been = judge_lifetime(*dates_of(self.tail), window)
        return Certainty.NO if has_been is Certainty.NO else Certainty.POSSIBLE


def edges_of(record: Record) -> Iterator[Edge]:
    """Yield the relations that a record tells of."""
    if isinstance(record, Partnership):
        yield from _partners(record)
    elif isinstance(record, Stake):
        yield _owner(record)
    elif isinstance(record, Tenure):
        yield _leads(record)
    elif isinstance(record, Entity):
        yield from _fields(record)


def _partners(deal: Partnership) -> Iterator[Edge]:
    parties = {party.entity.id: party.entity for party in deal.parties}
    for tail, head in permutations(parties.values(), 2):
        yield Edge(
            kind="partner",
            tail=tail,
            head=head,
            record=deal,
            detail=deal.kind,
            period=deal.period,
        )


def _owner(stake: Stake) -> Edge:
    share = "" if stake.percent is None else f"{stake.percent:g} %"
    return Edge(
        kind="owner",
        tail=stake.of,
        head=stake.holder,
        record=stake,
        detail=share,
        period=stake.period,
    )


def _leads(tenure: Tenure) -> Edge:
    return Edge(
        kind="leads",
        tail=tenure.person,
        head=tenure.organization,
        record=tenure,
        detail=tenure.position,
        period=tenure.period,
    )


def _fields(entity: Entity) -> Iterator[Edge]:
    for field in _entity_fields(type(entity)):
        for other in _entities(getattr(entity, field.name)):
            yield Edge(kind=relation_of(field.name), tail=entity, head=other, record=entity)


def _entities(value: Any) -> Iterable[Entity]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def build_graph(
    records: Iterable[Record],
    window: Window | None,
    wanted: tuple[str, ...],
    only: Iterable[str] | None,
    as_of: int | None,
) -> "nx.MultiDiGraph[str]":
    """Return the graph of the relations that records tell of.

    Args:
        records: The records.
        window: Only relations that held in it, or None for all time.
        wanted: The certainties that count.
        only: Only relations of these kinds, or None for all.
        as_of: Day number up to which open ends are attested.

    Raises:
        InvalidArgumentError: Unknown relation.
        MissingExtraError: NetworkX is not installed.
    """
    kinds = _check_relations(only)
    try:
        import networkx as nx
    except ImportError as error:
        raise MissingExtraError("graph") from error
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for edge in (edge for record in records for edge in edges_of(record) if edge.kind in kinds):
        certainty = edge.certainty(window, as_of) if window else Certainty.DEFINITE
        if certainty.value in wanted:
            _add(graph, edge, certainty)
    return graph


def _check_relations(wanted: Iterable[str] | None) -> tuple[str, ...]:
    known = relations()
    if wanted is None:
        return known
    given = (wanted,) if isinstance(wanted, str) else wanted
    kinds = take_several("relations", given, "one relation or several")
    for kind in kinds:
        check_word("relations", kind, known)
    return kinds


def _add(graph: "nx.MultiDiGraph[str]", edge: Edge, certainty: Certainty) -> None:
    for entity in (edge.tail, edge.head):
        graph.add_node(entity.id, **_node(entity))
    key = f"{edge.kind}:{edge.record.id}"
    graph.add_edge(edge.tail.id, edge.head.id, key=key, **_edge(edge, certainty))


def _node(entity: Entity) -> dict[str, str]:
    """Return the attributes of a node, all text: GraphML knows no None."""
    return {
        "name": entity.name,
        "type": entity.record_type,
        "kind": entity.kind,
        "chinese_name": entity.chinese_name or "",
        "country": entity.country or "",
    }


def _edge(edge: Edge, certainty: Certainty) -> dict[str, str]:
    urls = (citation.source.url for citation in edge.record.evidence)
    return {
        "kind": edge.kind,
        "detail": edge.detail,
        "edtf": edge.period.text if edge.period else "",
        "certainty": certainty.value,
        "confidence": getattr(edge.record, "confidence", ""),
        "record": edge.record.id,
        "sources": " ".join(dict.fromkeys(url for url in urls if url)),
    }
