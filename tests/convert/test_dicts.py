"""Records as plain data."""

import json

import pytest

import jac_history as jac
from jac_history._convert import Converter, _by_id


def test_to_dict() -> None:
    """A record as plain data has its type, ids and names of entities, and sources in full."""
    plain = jac.to_dict(jac.get("jac-nio-contract-manufacturing"))
    assert ("partnership", "contract-manufacturing") == (plain["type"], plain["kind"])
    assert {"id": "nio", "name": "NIO"} in [party["entity"] for party in plain["parties"]]
    assert {"id", "publisher"} <= set(plain["citations"][0]["source"])
    assert plain == json.loads(json.dumps(plain))


@pytest.mark.parametrize("several", [jac.brands(), [], None])
def test_to_dict_takes_one_record(several: object) -> None:
    """A whole result is refused with the method that takes it."""
    with pytest.raises(jac.InvalidArgumentError, match=r"to_dicts\(\) of a result"):
        jac.to_dict(several)  # type: ignore[arg-type]


def test_defaults_are_left_out() -> None:
    """What a record does not say is no key."""
    assert "died" not in jac.to_dict(jac.get("an-jin"))


def test_plain_data_refers_to_nothing() -> None:
    """The converter that takes records apart puts none together that refers to others."""
    plain = {"id": "a", "name": "A", "kind": "city", "part_of": "b"}
    faults = _by_id().structure(plain, jac.Place)
    assert [("part_of", "'b' is not known here")] == [(f.path, f.message) for f in faults]


def test_and_back() -> None:
    """What to_dict gives can be put together again: entities and sources are known by their ids."""
    milestone = jac.get("shanghai-listing-2001")
    plain = jac.to_dict(milestone)
    assert "milestone" == plain.pop("type")
    converter = Converter(jac.get)
    assert milestone == converter.structure(plain, jac.Milestone)
