"""What a folder says is what its dataset holds, and what the compiled dataset holds."""

import copy
import pickle
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
from hypothesis import HealthCheck, given, settings

import build_data
import generated
import jac_history as jac
from compiling import compiled

META = '[dataset]\nname = "generated"\nversion = "1"\nas_of = "2020-06-30"\n\n'

PATIENT = [HealthCheck.too_slow, HealthCheck.data_too_large]


@contextmanager
def folder_of(document: dict[str, list[generated.Plain]]) -> Iterator[Path]:
    """Give a folder with the document as TOML."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "all.toml").write_text(META + generated.toml(document), encoding="utf-8")
        yield Path(folder)


def said(value: object) -> object:
    """Return what a value says as plain data, written apart from the converter."""
    if isinstance(value, jac.Record):
        return value.id
    if isinstance(value, jac.EDTFDate):
        return value.text
    if isinstance(value, tuple):
        return [said(one) for one in value]
    return fields(value) if attrs.has(type(value)) else value


def fields(value: object) -> dict[str, object]:
    """Return the fields that are not at their default."""
    return {
        field.name: said(getattr(value, field.name))
        for field in attrs.fields(type(value))
        if getattr(value, field.name) != field.default
    }


def everything(dataset: jac.Dataset) -> list[jac.Record]:
    """Return all records, type by type."""
    return list(dataset.records())


@settings(max_examples=25, suppress_health_check=PATIENT)
@given(generated.documents())
def test_nothing_is_lost(document) -> None:
    """Every key of every record comes through as it was written, and none is added."""
    with folder_of(document) as folder:
        dataset = jac.Dataset.from_toml(folder)
    for table, records in document.items():
        found = {record.id: fields(record) for record in dataset.records(table)}
        assert {record["id"]: record for record in records} == found
    assert sum(map(len, document.values())) == len(everything(dataset))


@settings(max_examples=25, suppress_health_check=PATIENT)
@given(generated.documents())
def test_apart_and_together(document) -> None:
    """A record that is written and read again is equal, and so is a copy and a pickle."""
    with folder_of(document) as folder:
        dataset = jac.Dataset.from_toml(folder)
    with tempfile.TemporaryDirectory() as folder:
        (written,) = set(dataset.export(Path(folder, "json"), "json").glob("generated.json"))
        again = jac.Dataset.from_json(written)
    for record in everything(dataset):
        assert record == again.get(record.id)
        assert record == copy.deepcopy(record)
        assert record == pickle.loads(pickle.dumps(record))


@settings(max_examples=12, suppress_health_check=PATIENT)
@given(generated.documents())
def test_compiled_is_the_same(document) -> None:
    """The compiled dataset holds the same records in the same order, and answers the same."""
    with folder_of(document) as folder, compiled(folder) as built:
        edited = jac.Dataset.from_toml(folder)
        assert edited.dataset_info() == built.dataset_info()
        for record_type in jac.words(jac.RecordType):
            assert edited.records(record_type) == built.records(record_type)
        for certainty in ("possible", "definite"):
            expected = edited.milestones_between(1990, 2003, certainty=certainty)
            assert expected == built.milestones_between(1990, 2003, certainty=certainty)
        assert edited.partnerships_of("firm-0", on=2004) == built.partnerships_of("firm-0", on=2004)
        assert edited.leaders_of("firm-0") == built.leaders_of("firm-0")
        assert edited.owners_of("firm-0") == built.owners_of("firm-0")


def test_compiling_is_deterministic() -> None:
    """Building twice gives the same bytes."""
    document = {
        "place": [
            {
                "id": "a",
                "name": "甲",
                "kind": "city",
                "citations": [{"source": "b", "says": "It is there."}],
            }
        ],
        "source": [{"id": "b", "publisher": "B", "kind": "press"}],
    }
    with folder_of(document) as folder:
        assert build_data.compiled(folder) == build_data.compiled(folder)
