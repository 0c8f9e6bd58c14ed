"""JSON-LD with schema.org terms, read by rdflib."""

import json

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

import jac_history as jac
from tiny import COMPANY, PERSON, dataset_of, tenure

# rdflib warns of its own JSON-LD parser.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

S = Namespace("https://schema.org/")
JAC = Namespace("urn:x-jac-history:terms:")
REC = Namespace("urn:x-jac-history:data:jac_history:")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


@pytest.fixture(scope="module")
def graph(exported):
    """The bundled dataset as RDF."""
    return Graph().parse(exported("jsonld") / "jac_history.jsonld", format="json-ld")


@pytest.fixture(scope="module")
def wild(awkwardly_exported):
    """The awkward dataset as RDF."""
    return Graph().parse(awkwardly_exported("jsonld") / "Awkward-cars.jsonld", format="json-ld")


def test_the_context_is_in_the_file(exported):
    """No context is loaded from anywhere: the file is read without a network."""
    document = json.loads((exported("jsonld") / "jac_history.jsonld").read_text("utf-8"))
    assert isinstance(document["@context"], dict)
    assert {"@context", "@graph"} == set(document)


def test_every_record_is_a_thing(graph):
    """Each record has its identifier and its type."""
    identifiers = set(graph.objects(None, S.identifier))
    assert set() == {Literal(record.id) for record in jac.sources()} - identifiers
    assert (REC["jac-motors"], RDF.type, S.Organization) in graph
    assert (REC["an-jin"], RDF.type, S.Person) in graph
    assert (REC["anhui"], RDF.type, S.AdministrativeArea) in graph
    assert (REC["china"], RDF.type, S.Country) in graph
    assert (REC["shanghai-listing-2001"], RDF.type, S.Event) in graph


def test_types_are_terms_of_schema_org(graph):
    """All types are among those of schema.org that the documentation lists."""
    assert {
        "Action", "AdministrativeArea", "Brand", "City", "Claim", "Country", "CreativeWork",
        "Dataset", "Event", "Observation", "Organization", "OrganizationRole", "OwnershipInfo",
        "Person", "Place", "Product", "Project", "Role", "State", "Vehicle",
    } >= {str(kind).removeprefix(S) for kind in graph.objects(None, RDF.type)}  # fmt: skip


def test_names_have_languages(graph):
    """Chinese names are marked as Chinese."""
    assert (REC["jac-motors"], S.alternateName, Literal("江淮汽车", lang="zh-Hans")) in graph


def test_a_citation_is_a_claim_with_its_source(graph):
    """What a source says is a claim that appears in it."""
    listing = jac.get("shanghai-listing-2001")
    claims = {
        (str(graph.value(claim, S.appearance)), str(graph.value(claim, S.text)))
        for claim in graph.objects(REC[listing.id], S.subjectOf)
    }
    assert {(REC[one.source.id], one.says) for one in listing.citations} == {
        (URIRef(source), says) for source, says in claims
    }


def test_a_plain_date_is_a_date_of_schema_org(graph):
    """A day is given as schema.org wants it, and as EDTF."""
    listing = REC["shanghai-listing-2001"]
    assert Literal("2001-08-24") == graph.value(listing, S.startDate)
    assert Literal("2001-08-24", datatype=EDTF) == graph.value(
        graph.value(listing, JAC.when), JAC.edtf
    )


def test_an_uncertain_date_is_only_edtf(wild):
    """What is no plain date is not passed off as one."""
    doubtful = next(wild.subjects(S.identifier, Literal("doubtful")))
    assert wild.value(doubtful, S.startDate) is None
    when = wild.value(doubtful, JAC.when)
    assert "[2005,2006]" == str(wild.value(when, JAC.edtf))
    assert "2005-01-01" == str(wild.value(when, JAC.earliest))
    assert "2006-12-31" == str(wild.value(when, JAC.latest))


def test_an_interval_gives_its_plain_ends(wild):
    """An end that is approximate, open or unknown is left out, the other is given."""
    deal = next(wild.subjects(S.identifier, Literal("deal")))
    assert wild.value(deal, S.startTime) is None
    endless = next(wild.subjects(S.identifier, Literal("endless")))
    assert wild.value(endless, S.startDate) is None
    assert Literal("2004") == wild.value(endless, S.endDate)


@pytest.mark.parametrize(
    ("side", "start", "end"),
    [(None, "2001", "2005"), ("start", None, "2005"), ("end", "2001", None), ("both", None, None)],
)
def test_a_side_that_is_only_attested_is_no_start_and_no_end(tmp_path, side, start, end):
    """Who is attested in an office from a day on need not have begun on it."""
    term = tenure("term", PERSON, "2001/2005", organization=COMPANY, only_attested=side)
    folder = dataset_of([term]).export(tmp_path / "out", "jsonld")
    document = json.loads(next(folder.glob("*.jsonld")).read_text("utf-8"))
    [node] = [node for node in document["@graph"] if node.get("identifier") == "term"]
    assert (start, end) == (node.get("startDate"), node.get("endDate"))
    assert "2001/2005" == node["jac:period"]["edtf"]


def test_a_season_is_no_month(wild):
    """EDTF's spring 2019 (2019-21) is not given as a date of schema.org."""
    paper = next(wild.subjects(S.identifier, Literal("paper")))
    assert wild.value(paper, S.datePublished) is None


def test_relations_are_edges(graph):
    """Related records are linked by their names."""
    tenure = jac.leaders_of(on="2015-01-01", position="chairman")[0]
    assert (REC[tenure.id], S.member, REC[tenure.person.id]) in graph
    assert (REC[tenure.organization.id], S.member, REC[tenure.id]) in graph
    stake = jac.owners_of("volkswagen-anhui")[0]
    assert (REC[stake.holder.id], S.owns, REC[stake.id]) in graph
    assert (REC[stake.id], S.typeOfGood, REC[stake.of.id]) in graph


def test_a_dispute_has_its_claims(wild):
    """Rival values are claims, each with the claims of its sources."""
    dispute = next(wild.subjects(S.identifier, Literal("sold-how-many")))
    assert {"12.5", "13"} == {
        str(wild.value(claim, S.text)) for claim in wild.objects(dispute, S.hasPart)
    }


def test_the_dataset_says_what_it_is(graph):
    """Version, licence and citation are told of the dataset."""
    dataset = URIRef("urn:x-jac-history:data:jac_history")
    info = jac.dataset_info()
    assert (dataset, RDF.type, S.Dataset) in graph
    assert info.version == str(graph.value(dataset, S.version))
    assert URIRef("https://spdx.org/licenses/CC-BY-4.0") == graph.value(dataset, S.license)
    assert info.citation == str(graph.value(dataset, S.creditText))


def test_the_graph_can_be_written_again(graph, wild):
    """Every name and literal is valid: N-Triples take them."""
    for one in (graph, wild):
        text = one.serialize(format="nt")
        assert len(one) == len(Graph().parse(data=text, format="nt"))


def test_a_name_with_a_date_keeps_it(wild):
    """When a name was in use is told of the name."""
    names = {str(wild.value(name, S.name)): name for name in wild.objects(None, JAC.names)}
    in_use = wild.value(names["Moumou"], JAC.in_use)
    assert "/2001" == str(wild.value(in_use, JAC.edtf))
