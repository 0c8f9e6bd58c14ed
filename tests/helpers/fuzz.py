"""What the fuzz tests share: how many cases, how a document goes wrong, what a whole dataset is."""

import os
from collections.abc import Callable

from hypothesis import HealthCheck, event, settings, strategies as st

import jac_history as jac

USUAL = 250
TOTAL = int(os.environ.get("FUZZ_CASES", str(USUAL)))
"""How many cases all fuzz tests try together."""

WORDS = [
    *(
        "source-0",
        "firm-0",
        "place-0",
        "person-0",
        "figure-0",
        "nobody",
        "jac_history",
        "jac-motors",
    ),
    *("1999", "2005~/..", "../2001", "1990s", "high", "press", "CNY", "id", "", " ", "\x00"),
]
KEYS = ["id", "source", "says", "value", "entity", "uses", "name", "when", "ключ", "a b"]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
LEAVES = (
    st.booleans()
    | st.integers()
    | st.sampled_from([10**400, -(10**25), 0, 3, 101])
    | st.floats()
    | TEXTS
    | st.sampled_from(WORDS)
)
DAYS = st.dates() | st.datetimes() | st.times()
"""Values that TOML has and JSON has not."""


def tried(share: float) -> settings:
    """Return the settings of a test that tries this share of all cases."""
    health = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(max_examples=round(TOTAL * share), deadline=None, suppress_health_check=health)


def values(leaves: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Return values of any shape out of some leaves."""
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
        ),
        max_leaves=6,
    )


def places(value: object, path: tuple[object, ...] = ()):
    """Yield the path of every part of a document."""
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*path, key)
            yield from places(part, (*path, key))


def damage(data: st.DataObject, document: dict, wrong: st.SearchStrategy[object]) -> None:
    """Change a document at up to three places: another value, none, one twice, one elsewhere."""
    for _ in range(data.draw(st.integers(1, 3))):
        *path, key = data.draw(st.sampled_from(list(places(document)) or [("source",)]))
        holder = document
        for step in path:
            holder = holder[step]
        match data.draw(st.sampled_from(["replace", "remove", "repeat", "add", "move"])):
            case "replace":
                holder[key] = data.draw(wrong)
            case "remove":
                holder.pop(key, None) if isinstance(holder, dict) else holder.pop(key)
            case "repeat" if isinstance(holder, list):
                holder.append(holder[key])
            case "add" if isinstance(holder, dict):
                holder[data.draw(st.sampled_from(KEYS))] = data.draw(wrong)
            case _:
                other = data.draw(st.sampled_from(list(places(document)) or [()]))
                holder[key] = part(document, other)


def part(document: object, path: tuple[object, ...]) -> object:
    """Return a part of a document, a copy so that no document holds itself."""
    for step in path:
        document = document[step]
    return _copy(document)


def _copy(value: object) -> object:
    if isinstance(value, dict):
        return {key: _copy(one) for key, one in value.items()}
    return [_copy(one) for one in value] if isinstance(value, list) else value


def scratched(data: st.DataObject, text: str, signs: str) -> str:
    """Return a text with up to three of its pieces cut out, repeated or overwritten."""
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        stop = min(len(text), start + data.draw(st.integers(0, 12)))
        new = data.draw(st.text(signs, max_size=4) | st.just(text[start:stop] * 2))
        text = text[:start] + new + text[stop:]
    return text


def is_whole(dataset: jac.Dataset) -> bool:
    """Assert that a dataset has every record once, with all that its records name, and answers."""
    records = list(dataset.records())
    by_id = {record.id: record for record in records}
    assert len(records) == len(by_id) == sum(dict(dataset.dataset_info().counts).values())
    for record in records:
        named = [*record.entities, *(cited.source for cited in record.evidence)]
        if isinstance(record, jac.Dispute):
            named.append(record.record)
        assert all(by_id[one.id] is one for one in named)
        assert record is dataset.get(record.id)
        assert jac.to_dict(record)["id"] == record.id
    assert set(dataset.milestones().ids) == set(dataset.milestones_between(None, None).ids)
    assert all(one in dataset.disputes_of(one.record) for one in dataset.disputes())
    return True


def outcome(read: Callable[[], jac.Dataset]) -> jac.Dataset | None:
    """Return the dataset if it is read, whole; None if all that is wrong is told."""
    problems: tuple[jac.Problem, ...] = ()
    dataset = None
    try:
        dataset = read()
    except jac.DatasetError as error:
        problems = error.problems
    event("problems" if dataset is None else "dataset")
    assert all(str(problem) for problem in problems)
    assert problems if dataset is None else is_whole(dataset)
    return dataset
