"""Whatever a JSON file holds, it is a dataset or a DatasetError."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jac_history as jac

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["paper", "maker", "town", "2005~/..", "1999", "product", "high", "zh-Hans"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "source", "says", "value", "entity"]), inner)
    ),
    max_leaves=6,
)


def places(value, path=()):
    """Yield the path of every part of a document."""
    yield path
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(part, (*path, key))


def changed(document, path, value):
    """Return a document with one part replaced."""
    if not path:
        return value
    copy = dict(document) if isinstance(document, dict) else list(document)
    copy[path[0]] = changed(copy[path[0]], path[1:], value)
    return copy


@pytest.fixture(scope="module")
def document(awkwardly_exported):
    """A small valid document without a checksum that would give every change away."""
    text = (awkwardly_exported("json") / "Awkward-cars.json").read_text("utf-8")
    document = json.loads(text)
    del document["dataset"]["checksum"], document["dataset"]["counts"]
    return document


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_change_gives_a_dataset_or_its_problems(document, tmp_path, data):
    """A document with any parts replaced is read, or all that is wrong is told."""
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(list(places(document))))
        document = changed(document, path, data.draw(VALUES))
        if not isinstance(document, dict | list):
            break
    file = tmp_path / "history.json"
    file.write_text(json.dumps(document))
    try:
        dataset = jac.Dataset.from_json(file)
    except jac.DatasetError as error:
        assert error.problems  # noqa: PT017 - both ends are right
    else:
        assert len(dataset.dataset_info().checksum) == 64


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.binary(max_size=60) | st.text(alphabet='[]{}":,\\ud80.e9-', max_size=60).map(str.encode)
)
def test_any_bytes_give_a_dataset_or_a_problem(tmp_path, data):
    """A file of any bytes is refused with one problem at least, if it is no dataset."""
    file = tmp_path / "history.json"
    file.write_bytes(data)
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_json(file)
    assert caught.value.problems
