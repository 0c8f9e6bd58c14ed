"""The relations as a NetworkX graph."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jac_history._dates import Certainty, Window
from jac_history._exceptions import InvalidArgumentError, MissingExtraError
from jac_history._graph._edges import RELATIONS, Edge, edges_of
from jac_history._nearest import nearest
from jac_history._records._entities import Entity
from jac_history._records._record import Record

if TYPE_CHECKING:
    import networkx as nx


def build_graph(
    records: Iterable[Record],
    window: Window | None,
    wanted: tuple[str, ...],
    relations: Iterable[str] | None,
    as_of: int | None,
) -> "nx.MultiDiGraph[str]":
    """Return the graph of the relations that records tell of.

    Args:
        records: The records.
        window: Only relations that held in it, or None for all time.
        wanted: The certainties that count.
        relations: Only relations of these kinds, or None for all.
        as_of: Day number up to which open ends are attested.

    Raises:
        InvalidArgumentError: Unknown relation.
        MissingExtraError: NetworkX is not installed.
    """
    kinds = _checked(relations)
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


def _checked(relations: Iterable[str] | None) -> tuple[str, ...]:
    if relations is None:
        return RELATIONS
    kinds = (relations,) if isinstance(relations, str) else tuple(relations)
    for kind in kinds:
        if kind not in RELATIONS:
            raise InvalidArgumentError("relations", kind, RELATIONS, nearest(str(kind), RELATIONS))
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
