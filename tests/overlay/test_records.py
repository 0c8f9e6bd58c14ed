"""Records that were made in Python added to a dataset."""

import pickle

import attrs
import pytest

import jac_history as jac
import tiny

JAC = jac.organization("jac-motors")
KINDS = ", ".join(
    type(jac.Dataset.bundled().records(name)[0]).__name__ for name, _ in jac.dataset_info().counts
)


def told(*records: object) -> list[str]:
    """Return what is told of records that cannot be added to the bundled dataset."""
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.bundled().with_overlay(records)
    return [str(problem) for problem in caught.value.problems]


def test_what_a_record_names_comes_along() -> None:
    """Company and source of an added milestone are added with it, without being given."""
    both = jac.Dataset.bundled().with_overlay([tiny.milestone()])
    assert ("event-2001",) == both.milestones_between(2001, 2001, about="A Company").ids
    assert both.get("report") is both.organization("a-company").citations[0].source
    assert (
        dict(jac.dataset_info().counts)["source"] + 1 == dict(both.dataset_info().counts)["source"]
    )


def test_any_iterable() -> None:
    """Records may come from a generator or another dataset's result."""
    one = jac.Dataset.bundled().with_overlay(tiny.milestone(f"event-{n}") for n in (1, 2))
    other = jac.Dataset.bundled().with_overlay(one.milestones().about("A Company"))
    assert ("event-1", "event-2") == other.milestones_between(None, None, about="a-company").ids


def test_bundled_records_are_shared() -> None:
    """A bundled record that an added one names is that record, also if a copy was given."""
    copied = pickle.loads(pickle.dumps(tiny.milestone(about=(JAC,))))
    assert copied.about[0] is not JAC
    both = jac.Dataset.bundled().with_overlay([copied])
    assert JAC is both.get("event-2001").about[0]
    assert both.get("event-2001") in both.milestones_between(2001, 2001, about="江淮汽车")


def test_equal_records_are_one() -> None:
    """Two equal records under one id, named by several, become one object."""
    again = pickle.loads(pickle.dumps(tiny.COMPANY))
    added = [tiny.milestone("event-1"), tiny.milestone("event-2", about=(again,))]
    both = jac.Dataset.bundled().with_overlay(added)
    assert both.get("event-1").about[0] is both.get("event-2").about[0]


def test_given_and_named() -> None:
    """A record may be given and be named by others that are given."""
    both = jac.Dataset.bundled().with_overlay([tiny.milestone(), tiny.SOURCE, tiny.COMPANY])
    assert "A Company" == both.get("a-company").name


def test_a_changed_bundled_record() -> None:
    """A record cannot bring along a bundled one that was changed; the fields are told."""
    changed = attrs.evolve(JAC, name="JAC", kind="bank")
    (problem,) = told(tiny.milestone(about=(changed,)))
    assert (
        "records[0]: jac-motors: is not the organization that is there under this id (expected "
        "the same in name, kind; or another id)"
    ) == problem


def test_a_bundled_record_changed_deep_inside() -> None:
    """A change far from the given record is told as well."""
    source = attrs.evolve(JAC.citations[0].source, publisher="Nobody")
    cited = (attrs.evolve(JAC.citations[0], source=source), *JAC.citations[1:])
    problems = told(tiny.milestone(about=(attrs.evolve(JAC, citations=cited),)))
    assert 1 == len(problems)
    assert problems[0].startswith(f"records[0]: {source.id}: is not the source that is there")
    assert problems[0].endswith("(expected the same in publisher; or another id)")


def test_another_type_under_a_known_id() -> None:
    """A record of another type under an id that is there is told as that."""
    person = jac.Person(id="jac-motors", name="JAC", kind="executive", citations=tiny.CITED)
    (problem,) = told(tiny.milestone(about=(person,)))
    assert "is not the organization that is there" in problem


def test_a_bundled_record_itself() -> None:
    """A record that is there already is not added again."""
    (problem,) = told(JAC)
    assert (
        "records[0]: jac-motors.id: id 'jac-motors' is there already, in the dataset that this "
        "adds to (expected another id, or a dispute over that record)"
    ) == problem


def test_twice_the_same_id() -> None:
    """Two given records with one id are a problem that names both."""
    (problem,) = told(tiny.milestone(), tiny.milestone(title="Works closed"))
    assert (
        "records[1]: event-2001.id: id 'event-2001' is used twice (expected an id other than that "
        "in records[0])"
    ) == problem


def test_all_problems_at_once() -> None:
    """What no constructor refuses is told, each with place, field and what is right."""
    bare = tiny.milestone(about=(), citations=())
    open_start = tiny.tenure("tenure", tiny.PERSON, "../2001")
    assert [
        "records[0]: event-2001.about: is empty (expected at least one entity)",
        "records[0]: event-2001.citations: is empty (expected at least one citation",
        "records[1]: tenure.period: '../2001' has an open start (expected \"/2001\" (",
        "records[2]: 'jac-motors' is no record (expected one of Source, Place, Orga",
    ] == [problem[:74] for problem in sorted(told(bare, open_start, "jac-motors"))]


def test_records_of_a_class_of_ones_own() -> None:
    """A record of a derived class is refused: its own fields would be lost."""

    @attrs.frozen(kw_only=True)
    class Factory(jac.Facility):
        robots: int

    factory = Factory(id="f", name="F", kind="plant", robots=7, citations=tiny.CITED)
    (given,) = told(factory)
    assert given.endswith(f"is no record (expected one of {KINDS})")
    assert any("is no record" in one for one in told(tiny.milestone(about=(factory,))))


def test_a_long_chain_of_records() -> None:
    """Records that name one another in a long row are a problem, not the end of the stack."""
    place = None
    for number in range(3000):
        place = jac.Place(
            id=f"p{number}", name="P", kind="city", part_of=place, citations=tiny.CITED
        )
    assert any("ends a chain of over 40 records" in problem for problem in told(place))
