"""Records as plain data."""

import json
from pathlib import Path

import pytest

import jac_history as jac
from tiny import dataset_of, milestone


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


def test_and_back(tmp_path: Path) -> None:
    """What to_dict gives can be read again: entities and sources are known by their ids."""
    event = milestone()
    folder = dataset_of([event, *event.about, event.citations[0].source]).export(
        tmp_path / "a", "json"
    )
    file = folder / "unnamed.json"
    document = json.loads(file.read_text("utf-8"))
    plain = jac.to_dict(event)
    assert "milestone" == plain.pop("type")
    document["records"]["milestone"] = [plain]
    file.write_text(json.dumps(document), encoding="utf-8")
    assert event == jac.Dataset.from_json(file).get(event.id)
