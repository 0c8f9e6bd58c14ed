"""What holds for every record."""

import copy
import pickle

import attrs
import pytest

import jac_history as jac
from tiny import figure
from written import RECORDS

TYPES = jac.words(jac.RecordType)


def everything(record_type: str) -> jac.Records[jac.Record]:
    """Return all bundled records of a type."""
    return jac.Dataset.bundled().records(record_type)


def parts(value: object) -> list[object]:
    """Return a value and all that it holds, down to the last."""
    if isinstance(value, tuple):
        return [value, *(part for item in value for part in parts(item))]
    if attrs.has(type(value)):
        fields = [getattr(value, field.name) for field in attrs.fields(type(value))]
        return [value, *(part for item in fields for part in parts(item))]
    return [value]


@pytest.mark.parametrize("record_type", TYPES)
def test_frozen(record_type: str) -> None:
    """No field of a record can be set or deleted, and none can be added."""
    record = next(record for record in RECORDS if record.record_type == record_type)
    for field in attrs.fields(type(record)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, field.name)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        record.something = 1


INNER = [
    lambda: jac.milestones()[0].citations[0],
    lambda: jac.partnerships()[0].parties[0],
    lambda: jac.disputes()[0].positions[0],
    lambda: jac.organization("jac-motors").names[0],
    jac.dataset_info,
    lambda: jac.card("nio"),
]


@pytest.mark.parametrize("make", INNER)
def test_inner_things_are_frozen(make) -> None:
    """What a record holds is frozen too, and so is what the dataset says of itself."""
    thing = make()
    for field in attrs.fields(type(thing)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(thing, field.name)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        thing.something = 1
    assert thing == copy.deepcopy(thing) == pickle.loads(pickle.dumps(thing))
    assert hash(thing) == hash(copy.copy(thing))


@pytest.mark.parametrize("record_type", TYPES)
def test_nothing_inside_can_change(record_type: str) -> None:
    """Inside a record there is neither list nor dict nor set."""
    kinds = {type(part) for record in everything(record_type) for part in parts(record)}
    assert set() == kinds & {list, dict, set, bytearray}


@pytest.mark.parametrize("record_type", TYPES)
def test_copies_are_equal(record_type: str) -> None:
    """Copy, deep copy and pickle give an equal record with the same hash."""
    for record in everything(record_type)[:40]:
        pickled = pickle.loads(pickle.dumps(record))
        for other in (copy.copy(record), copy.deepcopy(record), pickled):
            assert record == other
            assert hash(record) == hash(other)


@pytest.mark.parametrize("record_type", TYPES)
def test_hash_and_equality(record_type: str) -> None:
    """All records of a type are hashable and different."""
    found = everything(record_type)
    assert len(found) == len(set(found))


def test_equality_is_of_a_class() -> None:
    """Records of different classes are never equal, and a change makes a different record."""
    brand = jac.Brand(id="a", name="A", kind="a")
    assert brand == jac.Brand(id="a", name="A", kind="a")
    assert brand != jac.Technology(id="a", name="A", kind="a")
    assert brand != attrs.evolve(brand, note="B")
    assert brand != "a"


@pytest.mark.parametrize("record_type", TYPES)
def test_repr(record_type: str) -> None:
    """A record shows itself in one short line, with its class and id."""
    for record in everything(record_type):
        shown = repr(record)
        assert shown.startswith(f"<{type(record).__name__} {record.id}")
        assert "\n" not in shown
        assert len(shown) <= 120


def test_repr_of_awkward_texts() -> None:
    """The line stays one line and short, whatever the texts of a record hold."""
    source = jac.Source(id="a", publisher="A\nB\tC", kind="press", title="x" * 200)
    assert f"<Source a | A B C: {'x' * 89}...>" == repr(source)
    plain = jac.Source(id="a", publisher="B", kind="press", published=jac.EDTFDate.parse("2001"))
    assert "<Source a | 2001 | B>" == repr(plain)


@pytest.mark.parametrize("record_type", TYPES)
def test_common_face(record_type: str) -> None:
    """Every record has a label, entities and evidence; a time where its class has one."""
    for record in everything(record_type):
        assert record.label
        assert len({one.id for one in record.entities}) == len(record.entities)
        assert all(isinstance(one, jac.Citation) for one in record.evidence)
        if record.time_field is None:
            assert record.time is None
        else:
            assert record.time is getattr(record, record.time_field)


@pytest.mark.parametrize("record_type", [name for name in TYPES if name != "source"])
def test_every_record_is_cited(record_type: str) -> None:
    """Every record but a source has at least one citation that says something."""
    for record in everything(record_type):
        assert all(citation.says for citation in record.evidence)
        assert record.evidence


def test_shared_never_copied() -> None:
    """A related record is the very object that a look-up gives."""
    milestone = jac.get("shanghai-listing-2001")
    assert milestone.about[0] is jac.get(milestone.about[0].id)
    source = milestone.citations[0].source
    assert source is jac.get(source.id)


def test_entities_of_relations() -> None:
    """A relation names its sides; a dispute those of the record in dispute."""
    tenure = jac.leaders_of(on="2015-01-01", position="chairman")[0]
    assert ("an-jin", "jac-motors") == tuple(one.id for one in tenure.entities)
    stake = jac.owners_of("volkswagen-anhui")[0]
    assert (stake.holder, stake.of) == stake.entities
    dispute = jac.disputes()[0]
    assert dispute.record.entities == dispute.entities


def test_entity_and_its_relations() -> None:
    """An entity comes first among its entities, then those its fields name."""
    turin = jac.facility("jac-italian-design-center")
    assert ("jac-italian-design-center", "jac-motors", "turin") == tuple(
        one.id for one in turin.entities
    )


def test_chinese_name() -> None:
    """The Chinese name is the usual one; an entity may have none."""
    assert "江淮汽车" == jac.organization("jac-motors").chinese_name
    assert jac.organization("ancap").chinese_name is None


def test_stake_of_no_share() -> None:
    """A share outside 0 to 100 percent can't be made."""
    stake = jac.stakes()[0]
    with pytest.raises(ValueError, match="percent"):
        attrs.evolve(stake, percent=101.0)


def test_figure_label() -> None:
    """The label of a figure tells its bound and what narrows it."""
    figure = next(one for one in jac.figures() if one.segment and one.bound == "about")
    assert ": c. " in figure.label
    assert figure.segment in figure.label


def test_figure_label_of_a_measure_that_is_its_unit() -> None:
    """A rank is no number of ranks: what the measure says already is not said again."""
    rank = jac.figures().where(measure="rank")[0]
    assert f"rank: {rank.value} (" in rank.label
    sold = jac.get("sales-2016")
    assert sold.label.startswith("JAC Motors, vehicle sales: 643,300 vehicles")


def test_stake_label_without_percent() -> None:
    """A stake of unknown size says so."""
    stake = attrs.evolve(jac.stakes()[0], percent=None)
    assert "a share of" in stake.label
    assert "at least 30 % of" in attrs.evolve(stake, percent=30, bound="at-least").label


def test_bare_record() -> None:
    """A record that is nothing more has its id as label."""
    assert "a-record" == jac.Record(id="a-record").label


def test_words() -> None:
    """The controlled words can be listed."""
    assert ("high", "medium", "low") == jac.words(jac.Confidence)
    assert ("1", "2", "3") == jac.words(jac.Importance)


@pytest.mark.parametrize("literal", ["category", jac.Certainty, None])
def test_words_of_what_has_none(literal: object) -> None:
    """What is no type of words is refused, not answered with nothing."""
    with pytest.raises(jac.InvalidArgumentError, match="a type of words, such as"):
        jac.words(literal)


def test_a_pickle_may_be_older_than_a_field() -> None:
    """A field that the version which pickled a record had not is at its default."""
    source = next(record for record in RECORDS if record.id == "annual-report")
    state = source.__getstate__()
    del state["based_on"], state["kind"]
    older = object.__new__(jac.Source)
    older.__setstate__(state)
    assert (source.id, None) == (older.id, older.based_on)
    with pytest.raises(AttributeError, match="kind"):  # it has no default
        older.kind  # noqa: B018


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("when", "2001-08", "August 2001"),
        ("when", "soon after", "soon after"),
        ("summary", "2008-01", "January 2008"),
        ("summary", "2018-2019", "2018-2019"),
        ("category", "contract-making", "contract making"),
        ("summary", "JAC's own design", "JAC's own design"),
        ("about", "jac-motors", "JAC Motors"),
        ("importance", "1500000", "1,500,000"),
        ("importance", "0.5", "0.5"),
        ("importance", "USD 1500000 in 2001", "USD 1,500,000 in 2001"),
        ("importance", "inf", "inf"),
        ("importance", "nan", "nan"),
        ("no such field", "many things", "many things"),
    ],
)
def test_disputes_are_labelled_in_words(field: str, value: str, words: str) -> None:
    """The label of a dispute has dates, numbers, entities and controlled words in words."""
    record = jac.get("shanghai-listing-2001")
    positions = (jac.Position(value=value, citations=record.citations),)
    found = jac.Dispute(id="a", record=record, field=field, positions=positions, reason="So.")
    assert f"{record.title}: {field} {words}" == found.label


@pytest.mark.parametrize(
    ("period", "is_whole"),
    [
        ("2018", True),
        ("2018?", True),
        ("2018~", True),
        ("199X", False),
        ("20XX", False),
        ("2011-XX", False),
        ("2018-06", False),
        ("2018-12-31", False),
        ("2018-01/2018-06", False),
        ("2017/2018", False),
        ("[2017,2018]", False),
    ],
)
def test_a_figure_knows_whether_it_counts_a_whole_year(period, is_whole):
    """A decade is no year, and some month of a year is only a part of it."""
    assert is_whole is figure("sales", 2018, 5, period=jac.EDTFDate.parse(period)).is_whole_year


def test_evidence_holds_every_citation():
    """Whatever is cited anywhere in a record is its evidence, be it in a part of it."""

    def sayings(value):
        if isinstance(value, dict):
            own = [value["says"]] if "says" in value and "source" in value else []
            return [*own, *(text for inner in value.values() for text in sayings(inner))]
        return (
            [text for inner in value for text in sayings(inner)] if isinstance(value, list) else []
        )

    for record in jac.Dataset.bundled().records():
        written = sayings(jac.Records([record]).to_dicts())
        assert sorted(written) == sorted(citation.says for citation in record.evidence), record.id
