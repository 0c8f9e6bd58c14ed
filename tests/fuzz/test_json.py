"""Whatever a JSON file holds, it is a dataset or all that is wrong is told."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

import generated
import jac_history as jac
from fuzz import LEAVES, damage, outcome, scratched, tried, values

WRONG = values(LEAVES | st.none() | st.text(max_size=8))
SIGNS = '[]{}":,\\ud80.eE9-+ \n\ttruefalsnIy\x00\ufeffж'

Read = Callable[[str | bytes], jac.Dataset | None]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Return a function that reads a file of these contents."""
    file = tmp_path_factory.mktemp("own") / "history.json"

    def _read(content: str | bytes) -> jac.Dataset | None:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return outcome(lambda: jac.Dataset.from_json(file))

    return _read


def whole(records: object) -> dict[str, object]:
    """Return a document with these records."""
    return {"dataset": {"name": "generated", "as_of": "2020-06-30"}, "records": records}


@tried(0.2)
@given(document=generated.documents().map(whole), data=st.data())
def test_any_value_changed(read: Read, document, data) -> None:
    """A file with any values replaced, removed, added, repeated or moved."""
    damage(data, document, WRONG)
    read(json.dumps(document))


@tried(0.1)
@given(document=generated.documents().map(whole), data=st.data())
def test_any_text_changed(read: Read, document, data) -> None:
    """A file in which any pieces of text are cut out, repeated or overwritten."""
    read(scratched(data, json.dumps(document, ensure_ascii=False), SIGNS))


@tried(0.05)
@given(content=st.text(SIGNS, max_size=60).map(str.encode) | st.binary(max_size=60))
def test_any_bytes(read: Read, content: bytes) -> None:
    """A file of any bytes, which is no dataset."""
    assert read(content) is None
