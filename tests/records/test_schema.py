"""What follows from the annotations of the record classes."""

import attrs
import pytest

import jac_history as jac
from jac_history._display.words import RELATIONS
from jac_history._records.base import Comparable
from jac_history._records.register import CLASSES, ENTITIES, REGISTER, record_class
from jac_history._records.schema import (
    class_note,
    date_fields,
    end_field,
    entities_in,
    field_notes,
    fields_of,
    happens_in_time,
    is_rated,
    is_statement,
    part_classes,
    reference_fields,
)
from jac_history._records.vocabulary import RecordType


def test_the_words_for_record_types_are_those_of_the_register() -> None:
    """Type checkers need the words written out; the register has the same."""
    assert {*jac.words(RecordType)} == {*REGISTER}


@pytest.mark.parametrize("record_type", REGISTER)
def test_the_register_names_the_class_of_each_type(record_type: str) -> None:
    """A class says what type its records are of, and where the register looks for it."""
    assert record_type == record_class(record_type).record_type
    assert CLASSES[record_type] is getattr(jac, REGISTER[record_type].name)


def test_entities_lie_in_their_module() -> None:
    """What is an entity is known without its class, by the module in which it lies."""
    entities = [name for name, cls in CLASSES.items() if issubclass(cls, jac.Entity)]
    assert (entities, len(entities)) == ([*ENTITIES], len(ENTITIES))


@pytest.mark.parametrize("cls", [*CLASSES.values(), *part_classes()])
def test_every_field_is_described(cls: type) -> None:
    """Every field of every class has a kind and a description."""
    fields = fields_of(cls)
    assert [field.name for field in attrs.fields(cls)] == [field.name for field in fields]
    assert [] == [field.name for field in fields if not field.note]


def test_kinds() -> None:
    """Each annotation stands for one kind; what may be None or left out is told apart."""
    figure = {field.name: field for field in fields_of(jac.Figure)}
    assert ("text", "word", "number", "date") == tuple(
        figure[name].kind for name in ("unit", "measure", "value", "period")
    )
    assert ("record", (jac.Place,), True, False) == (
        figure["place"].kind,
        figure["place"].types,
        figure["place"].nullable,
        figure["place"].required,
    )
    assert ("parts", jac.Citation) == (figure["citations"].kind, figure["citations"].part)
    assert "exact" == figure["bound"].default
    assert ("exact", "about", "at-least", "at-most") == figure["bound"].words


def test_what_outputs_cannot_write_is_refused() -> None:
    """An annotation that is of no kind is refused with the class and the field."""

    @attrs.frozen
    class Odd:
        pairs: dict[str, str]

    with pytest.raises(TypeError, match=r"Odd\.pairs: no output knows how to write"):
        fields_of(Odd)


def test_a_thing_ends_with_its_second_date() -> None:
    """The date after the first one of an entity is that of its end; events have no such date."""
    assert {
        "organization": "dissolved",
        "person": "died",
        "brand": "discontinued",
        "vehicle": "discontinued",
        "facility": "closed",
        "programme": "ended",
        "technology": "discontinued",
    } == {name: end for name, cls in CLASSES.items() if (end := end_field(cls))}


def test_types_that_happen_in_time() -> None:
    """Records that cannot be without a date happen in time."""
    assert ["milestone", "partnership", "tenure", "stake", "figure"] == [
        name for name, cls in CLASSES.items() if happens_in_time(cls)
    ]


def test_types_that_are_rated() -> None:
    """Records with a confidence are rated."""
    assert ["milestone", "partnership", "tenure", "stake", "figure"] == [
        name for name, cls in CLASSES.items() if is_rated(cls)
    ]


def test_statements() -> None:
    """Records that state something of entities and cite their sources are statements."""
    statements = {name for name, cls in CLASSES.items() if is_statement(cls)}
    assert {"milestone", "partnership", "tenure", "stake", "figure"} <= statements
    assert not statements & {"source", "dispute", "organization"}


def test_references() -> None:
    """Fields that hold records, one or several."""
    fields = {field.name for cls in CLASSES.values() for field in reference_fields(cls)}
    assert {
        "part_of", "place", "maker", "brand", "person", "organization", "holder", "of", "subject",
        "record", "about", "owners", "derived_from",
    } <= fields  # fmt: skip


def test_dates() -> None:
    """Fields that hold a date."""
    fields = {field.name for cls in CLASSES.values() for field in date_fields(cls)}
    assert {
        "when", "period", "published", "founded", "dissolved", "introduced", "discontinued",
        "opened", "closed", "started", "ended", "born", "died",
    } == fields  # fmt: skip


def test_entities() -> None:
    """A record speaks of the entities in its fields, in their order, each once."""
    venture = next(one for one in jac.partnerships() if len(one.parties) > 1)
    assert tuple(dict.fromkeys(party.entity for party in venture.parties)) == venture.entities
    dispute = jac.disputes()[0]
    assert dispute.record.entities == dispute.entities
    nio = jac.organization("nio")
    assert (nio, *entities_in(nio)) == nio.entities
    assert () == jac.sources()[0].entities


def test_citations_of_parts_are_evidence() -> None:
    """A dispute cites what its positions cite."""
    dispute = jac.disputes()[0]
    cited = [citation for position in dispute.positions for citation in position.citations]
    assert cited == list(dispute.evidence)


def test_tables_name_the_sources_of_parts() -> None:
    """A class that cites sources only in its parts has columns for them all the same."""
    citation = jac.milestones()[0].citations[0]

    @attrs.frozen(kw_only=True, eq=False)
    class Remark(Comparable):
        text: str
        citations: tuple[jac.Citation, ...]

    @attrs.frozen(kw_only=True, repr=False, eq=False)
    class Leaflet(jac.Record):
        record_type = "leaflet"
        remarks: tuple[Remark, ...]

    leaflet = Leaflet(id="a", remarks=(Remark(text="So.", citations=(citation,)),))
    header, row = jac.Records([leaflet], cls=Leaflet).to_csv().splitlines()
    assert "id,remarks_text,source_ids,source_urls,source_stances" == header
    assert row.startswith(f"a,So.,{citation.source.id},")


def test_every_relation_is_worded():
    """What entities that name another are to it has words for every field that does so."""
    fields = {
        (name, field.name)
        for name in ENTITIES
        for field in fields_of(CLASSES[name])
        if field.kind in {"record", "records"}
    }
    assert fields == set(RELATIONS)


def test_descriptions_of_several_lines_are_joined():
    """A description that the docstring breaks into lines is one line; bases are described too."""
    notes = field_notes(jac.Milestone)
    assert notes["confidence"].endswith("the starting article alone.")
    assert "\n" not in "".join(notes.values())
    assert "``" not in "".join(notes.values())
    assert notes["id"].startswith("Stable kebab-case identifier")


def test_classes_without_docstrings_have_empty_descriptions():
    """With docstrings stripped (``python -OO``) exports still work, undescribed."""

    class Bare:
        pass

    assert "" == class_note(Bare)
    assert {} == field_notes(Bare)


def test_only_attributes_are_descriptions():
    """What follows the attributes in a docstring describes no field."""

    class Noted:
        """A thing.

        Attributes:
            size: How large
                it is.

        colour: no attribute
        """

    assert {"size": "How large it is."} == field_notes(Noted)
