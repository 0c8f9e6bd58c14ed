"""The dataset as a graph of entities."""

from jac_history._graph._edges import RELATIONS, Relation
from jac_history._graph._networkx import build_graph

__all__ = ["RELATIONS", "Relation", "build_graph"]
