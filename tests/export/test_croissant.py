"""Croissant metadata, checked and followed by mlcroissant."""

import csv

import mlcroissant
import pytest

import jac_history as jac

# rdflib, by which mlcroissant reads, warns of its own JSON-LD parser.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture(scope="module")
def dataset(exported):
    """The bundled dataset as mlcroissant reads it."""
    return mlcroissant.Dataset(str(exported("croissant") / "croissant.json"))


def test_mlcroissant_finds_no_fault(dataset):
    """The metadata has neither errors nor warnings."""
    issues = dataset.metadata.issues
    assert (set(), set()) == (set(issues.errors), set(issues.warnings))


def test_metadata_is_that_of_the_dataset(dataset):
    """Name, version, licence and citation are those of the dataset."""
    info = jac.dataset_info()
    metadata = dataset.metadata
    assert (info.name, info.version) == (metadata.name, metadata.version)
    assert ["https://spdx.org/licenses/CC-BY-4.0"] == list(metadata.license)
    assert info.citation == metadata.cite_as
    assert "2026" == str(metadata.date_published)[:4]


def test_every_table_is_read_whole(dataset, exported):
    """mlcroissant reads as many records of each table as its file has rows."""
    for record_set in dataset.metadata.record_sets:
        file = exported("croissant") / f"{record_set.id}.csv"
        with file.open(encoding="utf-8", newline="") as opened:
            rows = sum(1 for _ in csv.DictReader(opened))
        assert (record_set.id, rows) == (record_set.id, len(list(dataset.records(record_set.id))))


def test_values_have_types(dataset):
    """Text is text, a number a number, a flag a flag."""
    rows = {row["milestones/id"]: row for row in dataset.records("milestones")}
    listing = rows[b"shanghai-listing-2001"]
    assert "2001-08-24" == str(listing["milestones/when_earliest"])[:10]
    assert not listing["milestones/when_ongoing"]
    assert jac.get("shanghai-listing-2001").importance == listing["milestones/importance"]


def test_what_is_unknown_is_left_out(awkwardly_exported):
    """A dataset without licence, citation and date of release makes none up."""
    text = (awkwardly_exported("croissant") / "croissant.json").read_text("utf-8")
    assert [] == [key for key in ('"license"', '"datePublished": "', '"citeAs": "T') if key in text]
