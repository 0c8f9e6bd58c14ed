"""The graph of entities and dated relations, in the real NetworkX."""

import io
import sys

import networkx as nx
import pytest

import jac_history as jac

OWN = """
[dataset]
name = "cars"
as_of = "2020-06-30"

[[source]]
id = "paper"
publisher = "Paper"
kind = "press"
url = "https://example.org/1"

[[place]]
id = "country"
name = "Country"
kind = "country"
citations = [{ source = "paper", says = "There." }]

[[place]]
id = "town"
name = "Town"
kind = "city"
part_of = "country"
citations = [{ source = "paper", says = "There." }]

[[organization]]
id = "maker"
name = "Maker"
kind = "automaker"
country = "CN"
place = "town"
names = [{ text = "某某汽车", lang = "zh-Hans" }]
citations = [{ source = "paper", says = "There." }]

[[organization]]
id = "seller"
name = "Seller"
kind = "dealer"
citations = [{ source = "paper", says = "There." }]

[[organization]]
id = "lender"
name = "Lender"
kind = "bank"
citations = [{ source = "paper", says = "There." }]

[[organization]]
id = "alone"
name = "Alone"
kind = "bank"
citations = [{ source = "paper", says = "There." }]

[[person]]
id = "boss"
name = "Boss"
kind = "manager"
citations = [{ source = "paper", says = "There." }]

[[brand]]
id = "mark"
name = "Mark"
kind = "car brand"
owners = ["maker"]
introduced = "2000"
discontinued = "2010"
citations = [{ source = "paper", says = "There." }]

[[vehicle]]
id = "old"
name = "Old"
kind = "car"
maker = "maker"
brand = "mark"
citations = [{ source = "paper", says = "There." }]

[[vehicle]]
id = "new"
name = "New"
kind = "car"
derived_from = ["old"]
introduced = "2005"
citations = [{ source = "paper", says = "There." }]

[[partnership]]
id = "deal"
parties = [
  { entity = "maker", role = "builder" },
  { entity = "seller", role = "seller" },
  { entity = "lender", role = "lender" },
]
kind = "joint-venture"
period = "2002/2004"
summary = "They work together."
confidence = "medium"
citations = [
  { source = "paper", says = "They work." },
  { source = "paper", says = "They do.", locator = "p. 2" },
]

[[stake]]
id = "share"
holder = "lender"
of = "maker"
percent = 12.5
period = "2003~/.."
confidence = "high"
citations = [{ source = "paper", says = "12.5 %" }]

[[stake]]
id = "some-share"
holder = "boss"
of = "maker"
period = "2003"
confidence = "low"
citations = [{ source = "paper", says = "Some." }]

[[tenure]]
id = "term"
person = "boss"
position = "chairman"
organization = "maker"
period = "2001/2003"
confidence = "high"
citations = [{ source = "paper", says = "Chairman." }]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A small dataset with one relation of each kind."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "records.toml").write_text(OWN, encoding="utf-8")
    return jac.Dataset.from_toml(folder)


def edges(graph):
    """Return the edges as tail, kind and head."""
    return sorted((tail, kind, head) for tail, head, kind in graph.edges(data="kind"))


def test_every_relation_is_an_edge(own):
    """Each kind of relation reads from tail to head; partners have an edge each way."""
    assert [
        ("boss", "leads", "maker"),
        ("lender", "partner", "maker"),
        ("lender", "partner", "seller"),
        ("maker", "located_in", "town"),
        ("maker", "owner", "boss"),
        ("maker", "owner", "lender"),
        ("maker", "partner", "lender"),
        ("maker", "partner", "seller"),
        ("mark", "owner", "maker"),
        ("new", "derived_from", "old"),
        ("old", "brand", "mark"),
        ("old", "maker", "maker"),
        ("seller", "partner", "lender"),
        ("seller", "partner", "maker"),
        ("town", "part_of", "country"),
    ] == edges(own.to_networkx())


def test_only_related_entities_are_nodes(own):
    """An entity without a relation is no node."""
    graph = own.to_networkx()
    assert "alone" not in graph
    assert {"boss", "maker"} == set(own.to_networkx(relations=["leads"]))


def test_nodes_say_what_they_are(own):
    """A node has name, type, kind, Chinese name and country; unknown ones are empty."""
    nodes = own.to_networkx().nodes
    assert {
        "name": "Maker",
        "type": "organization",
        "kind": "automaker",
        "chinese_name": "某某汽车",
        "country": "CN",
    } == nodes["maker"]
    assert ("", "") == (nodes["boss"]["chinese_name"], nodes["boss"]["country"])


def test_edges_say_what_they_rest_on(own):
    """An edge has its kind, detail, date, certainty, confidence, record and sources."""
    graph = own.to_networkx(on=2003)
    assert {
        "kind": "partner",
        "detail": "joint-venture",
        "edtf": "2002/2004",
        "certainty": "definite",
        "confidence": "medium",
        "record": "deal",
        "sources": "https://example.org/1",
    } == graph.edges["maker", "seller", "partner:deal"]
    assert ("12.5 %", "possible") == (
        graph.edges["maker", "lender", "owner:share"]["detail"],
        graph.edges["maker", "lender", "owner:share"]["certainty"],
    )
    assert "" == graph.edges["maker", "boss", "owner:some-share"]["detail"]
    assert "chairman" == graph.edges["boss", "maker", "leads:term"]["detail"]


def test_partners_are_one_edge_without_direction(own):
    """Both ways share one key, so an undirected graph has each partnership once."""
    graph = own.to_networkx(relations=["partner"]).to_undirected()
    assert 3 == graph.number_of_edges()


def test_relations_are_chosen_by_date(own):
    """Only relations that may have held then are there."""
    dated = {
        ("lender", "partner", "maker"),
        ("boss", "leads", "maker"),
        ("maker", "owner", "lender"),
    }
    assert dated <= set(edges(own.to_networkx(on=2003)))
    assert set() == dated & set(edges(own.to_networkx(on=1999)))
    assert {("maker", "owner", "lender")} == dated & set(
        edges(own.to_networkx(between=(2010, None)))
    )


def test_definite_relations_are_those_that_surely_held(own):
    """What is approximate or undated is not definite."""
    definite = edges(own.to_networkx(on="2002-06", certainty="definite"))
    assert {"boss"} == {tail for tail, kind, _ in definite if kind == "leads"}
    assert set() == {kind for _, kind, _ in definite} - {"leads", "partner"}


def test_an_undated_relation_holds_while_its_tail_may_exist(own):
    """A brand has no owner before it is introduced and after it is given up."""
    mark = ("mark", "owner", "maker")
    assert mark in edges(own.to_networkx(on=2005))
    assert mark not in edges(own.to_networkx(on=1999))
    assert mark not in edges(own.to_networkx(on=2011))
    assert mark in edges(own.to_networkx(between=(None, None)))
    assert ("old", "maker", "maker") in edges(own.to_networkx(on=1900))
    assert "possible" == own.to_networkx(on=2005).edges["mark", "maker", "owner:mark"]["certainty"]


def test_without_a_date_all_relations_are_there(own):
    """Nothing is asked about time, so nothing is in doubt."""
    assert edges(own.to_networkx()) == edges(own.to_networkx(certainty="definite"))


def test_one_relation_may_be_given_as_text(own):
    """A single kind needs no list."""
    assert {"leads"} == {kind for _, kind, _ in edges(own.to_networkx(relations="leads"))}


def test_an_unknown_relation_lists_the_choices(own):
    """A wrong kind is refused with the kinds there are and the nearest."""
    with pytest.raises(jac.InvalidArgumentError) as caught:
        own.to_networkx(relations=["leeds"])
    assert (
        "relations cannot be 'leeds'. Did you mean 'leads'? It must be one of 'partner', 'owner', "
        "'maker', 'brand', 'derived_from', 'part_of', 'leads', 'located_in'."
    ) == str(caught.value)


@pytest.mark.parametrize(
    "arguments",
    [{"certainty": "maybe"}, {"on": 2003, "between": (2002, 2003)}, {"between": 2003}],
)
def test_wrong_arguments_are_refused(own, arguments):
    """Certainty and window are those of the queries."""
    with pytest.raises(jac.InvalidArgumentError):
        own.to_networkx(**arguments)


def test_graphml_keeps_everything(own):
    """A graph written as GraphML and read again is the same."""
    graph = own.to_networkx()
    file = io.BytesIO()
    nx.write_graphml(graph, file)
    file.seek(0)
    again = nx.read_graphml(file, force_multigraph=True)
    assert dict(graph.nodes(data=True)) == dict(again.nodes(data=True))
    assert edges(graph) == edges(again)


def test_the_bundled_graph_answers_network_questions():
    """NetworkX's algorithms work on the real history."""
    graph = jac.to_networkx(relations=["partner"])
    assert nx.has_path(graph, "nio", "jac-motors")
    degrees = dict(graph.out_degree())
    assert "jac-motors" == max(degrees, key=degrees.__getitem__)


def test_without_networkx_the_extra_is_named(monkeypatch):
    """The error says what to install."""
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(jac.MissingExtraError, match='the extra "graph"'):
        jac.to_networkx()
