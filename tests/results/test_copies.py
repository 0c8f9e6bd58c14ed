"""Copies, slices and pickles of results know what the result knows."""

import copy
import io
import pickle
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import jac_history as jac
from jac_history._dates import parse_window
from own_toml import DEALER, FACTS, META, USES
from written import CHANGE, GAP, VALUES, YEARS

FOUND = jac.milestones_between(2001, 2003)
COPIES = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda result: pickle.loads(pickle.dumps(result)),
    "slice": lambda result: result[:],
    "reversed": lambda result: result[::-1][::-1],
    "filter": lambda result: result.where(lambda _: True),
    "sum": lambda result: result + result[:0],
    "list": lambda result: pickle.loads(pickle.dumps([result, result]))[1],
}
NAMES = st.sampled_from(
    [
        *("jianghuai qiche", "江淮汽車", "600418", "Huawei", "瑞风", "J7", "Ankai", "nobody", ""),
        *("Example Dealer", "示例经销商", "hefei", "安徽省", "Zuo Yan'an"),
    ]
)


def answer(result: jac.Records[jac.Milestone], name: str) -> object:
    """Return what a result answers to a name, or its error."""
    try:
        return result.about(name).ids, result.where(about=name).ids
    except jac.JacHistoryError as error:
        return type(error), error.args


def answers(result: jac.Records[jac.Milestone]) -> tuple[object, ...]:
    """Return what else a result tells that its dataset or its question decides."""
    return (
        repr(result),
        result.to_markdown(),
        result.between(2001, 2001, certainty="definite").ids,
        result.sources().ids,
        result._repr_html_(),
    )


@settings(max_examples=60)
@given(st.sampled_from(list(COPIES)), NAMES)
def test_names(way: str, name: str) -> None:
    """A copy of any kind answers to every name as the original, also with the same error."""
    assert answer(FOUND, name) == answer(COPIES[way](FOUND), name)


@pytest.mark.parametrize("way", ["copy", "deepcopy", "pickle", "list"])
def test_everything_else(way: str) -> None:
    """A copy is shown, told as prose, narrowed and cited as the original."""
    assert answers(FOUND) == answers(COPIES[way](FOUND))
    assert FOUND == COPIES[way](FOUND)


def test_copies_are_the_same_object() -> None:
    """Nothing in a result can change, so that copies need no room."""
    assert FOUND is copy.copy(FOUND) is copy.deepcopy(FOUND)
    history = jac.Dataset.bundled()
    assert history is copy.copy(history) is copy.deepcopy(history)


@pytest.fixture(params=["own", "uses", "overlay", "overlay over an overlay", "own over own"])
def own(request: pytest.FixtureRequest, tmp_path: Path) -> jac.Dataset:
    """Return a dataset of one's own, by itself or over the bundled one."""
    folder = tmp_path / "own"
    folder.mkdir()
    alone = DEALER.replace('place = "hefei"\n', "")
    opens = FACTS.partition("[[partnership]]")[0].replace(', "jac-motors"', "")
    texts = {"own": META + alone + opens, "uses": USES + DEALER + FACTS, "overlay": DEALER + FACTS}
    text = texts.get(request.param, texts["own" if "own over" in request.param else "overlay"])
    (folder / "all.toml").write_text(text, encoding="utf-8")
    if not request.param.startswith("overlay"):
        data = jac.Dataset.from_toml(folder)
    else:
        data = jac.Dataset.bundled().with_overlay(folder)
    if "over " not in request.param:
        return data
    event = data.milestones()["example-dealer-opens"]
    return data.with_overlay([attrs.evolve(event, id="second-opening", title="It opens again")])


@pytest.mark.parametrize("way", list(COPIES))
def test_results_of_own_data(own: jac.Dataset, way: str) -> None:
    """Results of one's own data keep its names, whether it stands over the bundled one or not."""
    result = own.milestones_between(2001, 2001)
    again = COPIES[way](result)
    assert result == again
    assert "example-dealer-opens" in again.about("Example Dealer").ids
    for name in ("jianghuai qiche", "示例经销商", "Huawei", "瑞风", "nobody", "hefei"):
        assert answer(result, name) == answer(again, name)
    assert result.to_markdown() == again.to_markdown()


def test_datasets_come_back(own: jac.Dataset) -> None:
    """A dataset that was pickled has the same records, metadata and names."""
    again = pickle.loads(pickle.dumps(own))
    assert own.records() == again.records()
    assert own.dataset_info() == again.dataset_info()
    assert own.changes() == again.changes()
    assert {one.id for one in own.search("dealer")} == {one.id for one in again.search("dealer")}


def test_a_past_version_comes_back_as_itself() -> None:
    """An earlier version of the bundled dataset is taken from the package again."""
    past = jac.Dataset.bundled(version="2026.11.0")
    assert past is pickle.loads(pickle.dumps(past))
    result = past.milestones_between(2001, 2001)
    assert len(pickle.dumps(result)) < 1.2 * len(pickle.dumps(jac.Records(result)))


class Watcher(pickle.Unpickler):
    """Loads a pickle and keeps what it names."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self.named: set[str] = set()

    def find_class(self, module: str, name: str) -> object:
        self.named.add(f"{module}.{name}")
        return super().find_class(module, name)


def named_in(value: object, protocol: int) -> set[str]:
    """Return the classes and functions that the pickle of a value names."""
    watcher = Watcher(pickle.dumps(value, protocol))
    watcher.load()
    return watcher.named


def test_pickles_are_small_and_name_no_private_module() -> None:
    """A pickled result holds its records, and of the bundled dataset only where to find it."""
    records = len(pickle.dumps(jac.Records(FOUND)))
    assert records < len(pickle.dumps(FOUND)) < records + 200
    for value in (FOUND, jac.at(2018), jac.card("nio"), jac.presence("Kazakhstan")):
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            named = named_in(value, protocol)
            assert {"jac_history.Milestone"} & named
            assert not [one for one in named if one.startswith("jac_history._")]


def test_an_overlay_is_pickled_without_the_bundled_records(tmp_path: Path) -> None:
    """A result of an overlay takes along what is one's own, not the history."""
    (tmp_path / "all.toml").write_text(DEALER + FACTS, encoding="utf-8")
    both = jac.Dataset.bundled().with_overlay(tmp_path)
    whole = len(pickle.dumps(tuple(both.records())))
    assert len(pickle.dumps(both.tenures()[:1])) < whole / 10


def test_an_older_pickle_of_a_dataset_over_the_bundled_one(tmp_path: Path) -> None:
    """A dataset that an earlier version pickled, with all its records, comes back whole."""
    (tmp_path / "all.toml").write_text(DEALER + FACTS, encoding="utf-8")
    both = jac.Dataset.bundled().with_overlay(tmp_path)
    back = jac.Dataset._rebuild(tuple(both.records()), both._metadata, True, ())
    assert both.records() == back.records()
    assert "jac-motors" == back.get("jianghuai qiche").id


def test_an_older_pickle_of_a_result() -> None:
    """A result that an earlier version pickled held its window as an object, and no dataset."""
    window = parse_window(2001, 2003)
    back = jac.Records._restore(tuple(FOUND), FOUND._as_of, jac.Milestone, window, 30)
    assert FOUND == back
    assert (
        repr(FOUND).splitlines()[0]
        == repr(
            jac.Records._restore(tuple(FOUND), FOUND._as_of, jac.Milestone, window)
        ).splitlines()[0]
    )
    assert 30 == back.total
    assert FOUND.about("Hyundai Motor") == back.about("Hyundai Motor")


RESULTS = {type(value).__name__: value for value in (GAP, YEARS, CHANGE, VALUES["card"])}


@pytest.mark.parametrize("name", RESULTS)
def test_an_older_pickle_of_what_has_gained_a_field(name: str) -> None:
    """A result that was pickled before its class had a field has that field's default."""
    value = RESULTS[name]
    defaults = {
        field.name: field.default
        for field in attrs.fields(type(value))
        if field.default is not attrs.NOTHING
    }
    state = value.__getstate__()

    class Old:
        """Pickled as the result was when it had only what it had to be given."""

        def __reduce__(self) -> tuple[object, ...]:
            older = {key: held for key, held in state.items() if key not in defaults}
            return object.__new__, (type(value),), older

    back = pickle.loads(pickle.dumps(Old()))
    expected = attrs.evolve(value, **{key.lstrip("_"): held for key, held in defaults.items()})
    assert defaults
    assert (expected, repr(expected)) == (back, repr(back))


@pytest.mark.parametrize(
    "ask",
    [
        lambda: jac.milestones().sources(),
        lambda: jac.at(2018).sources(),
        lambda: jac.at(2018).leaders,
        lambda: jac.at(2018).figures,
        lambda: jac.at(2018).undated,
        lambda: jac.presence("Kazakhstan").records,
        lambda: jac.presence("Kazakhstan").sources(),
        lambda: jac.yearly("revenue").figures,
        lambda: jac.series("price"),
        lambda: jac.card("nio").milestones,
        lambda: jac.disputes_of("jac-motors"),
        jac.owners_of,
        lambda: jac.search("truck"),
    ],
)
def test_all_results_know_all_names(ask) -> None:
    """Whatever gives a result, it knows the names of the whole dataset."""
    assert isinstance(ask().about("jianghuai qiche"), jac.Records)
    with pytest.raises(jac.AmbiguousNameError):
        ask().about("J7")
