"""What all records have in common."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import jac_history as jac
from jac_history._dates import Certainty
from jac_history._dates.certainty import UNLIMITED, bounds_of, is_doubtful, judge_bounds
from jac_history._exceptions import publish
from jac_history._records.late import REQUIRED, attrs, field_defaults
from jac_history._records.vocabulary import PeriodSide, RecordType

if TYPE_CHECKING:
    from jac_history._dates import Window
    from jac_history._dates.certainty import Bounds


class Restorable:
    """What comes back from pickles that are older than some of its fields, which attrs' own do not.

    Its attrs classes name it as a base.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        """Keep attrs from making the two methods below anew for each class."""
        cls.__getstate__ = Restorable.__getstate__  # type: ignore[method-assign]
        cls.__setstate__ = Restorable.__setstate__  # type: ignore[method-assign]

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in field_defaults(type(self))}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Take what a pickle holds; one that is older than a field gives that field's default."""
        for name, default in field_defaults(type(self)).items():
            value = state.get(name, default)
            if value is not REQUIRED:
                object.__setattr__(self, name, value)


class Comparable(Restorable):
    """What is equal to another of its class if all their fields are.

    Its attrs classes are made with ``eq=False``. Made by attrs, the methods of the dozen classes
    that a first answer needs cost more time than the answer.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Convert or refuse what a constructor was given; the compiled rows go past it."""
        from jac_history._records.field_rules import check_fields

        check_fields(self)

    # Pydantic asks by these two names; nothing of it is imported before.

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: Any) -> Any:
        from jac_history._pydantic import object_schema

        return object_schema(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from jac_history._pydantic import object_json_schema

        return object_json_schema(cls, schema, handler)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or _fields(self) == _fields(other)

    def __hash__(self) -> int:
        return hash((type(self), _fields(self)))


def _fields(value: object) -> tuple[object, ...]:
    return tuple([getattr(value, name) for name in field_defaults(type(value))])


LONGEST_LINE = 100


@publish
@attrs.frozen(kw_only=True, repr=False, eq=False)
class Record(Comparable):
    """One thing the dataset knows, under a stable id.

    Records are immutable, hashable, copyable and picklable. Two records are equal when all their
    fields are.

    Attributes:
        id: Stable kebab-case identifier, unique in the whole dataset.
    """

    record_type: ClassVar[RecordType]
    time_field: ClassVar[str | None] = None

    id: str = attrs.field()

    def __hash__(self) -> int:
        return hash((type(self), self.id))  # equal records have the same id

    @property
    def label(self) -> str:
        """One line that names the record for a reader."""
        return self.id

    @property
    def time(self) -> "jac.EDTFDate | None":
        """The date of the thing, which is the field that `time_field` names, if there is one."""
        return getattr(self, self.time_field) if self.time_field else None

    def _bounds(self, as_of: int | None) -> "Bounds":
        """Give s1, s2, e1, e2 of the rule: of its date, as day numbers; None without a limit."""
        return bounds_of(self.time, as_of) if self.time else UNLIMITED

    @property
    def entities(self) -> "tuple[jac.Entity, ...]":
        """The entities that the record speaks of, in its own order, each once."""
        from jac_history._records.schema import entities_in

        return entities_in(self)

    @property
    def evidence(self) -> "tuple[jac.Citation, ...]":
        """All citations of the record, those of its parts among them."""
        from jac_history._records.schema import citations_in

        return citations_in(self)

    def cite(self, style: "jac.CitationStyle" = "text") -> str:
        """Return the sources of the record, each once, in a form for bibliographies.

        A source gives itself.

        Args:
            style: ``bibtex``, ``csl-json``, ``ris`` or ``text``.

        Raises:
            InvalidArgumentError: Another style.

        >>> import jac_history as jac
        >>> jac.get("shanghai-listing-2001").cite("word")
        Traceback (most recent call last):
            ...
        jac_history.InvalidArgumentError: style cannot be 'word'. It must be one of 'bibtex',
        'csl-json', 'ris', 'text'.
        """
        from jac_history._cite import cite
        from jac_history._cite.reference import references

        return cite(references([self]), style)

    def _repr_html_(self) -> str:
        from jac_history._display.html import card_html

        return card_html(self)

    def _repr_mimebundle_(
        self, include: "Collection[str] | None" = None, exclude: "Collection[str] | None" = None
    ) -> dict[str, str]:
        from jac_history._display import bundle_card

        return bundle_card(self, (), (), include, exclude)

    def __repr__(self) -> str:
        """Return one short line: class, id, date and label."""
        shown = [self.id, str(self.time) if self.time else "", self.label]
        texts = dict.fromkeys(text for text in shown if text)
        line = " ".join(" | ".join(texts).split())
        if not line.isprintable():
            # Imported here: hardly any text needs it.
            from jac_history._visible import visible

            line = visible(line)
        short = line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}..."
        return f"<{type(self).__name__} {short}>"


def bounds_of_record(record: Record, as_of: int | None = None) -> "Bounds":
    """Return between which days a record begins, and between which it ends, as day numbers.

    Args:
        record: The record.
        as_of: Day number up to which open ends are attested, or None.
    """
    return record._bounds(as_of)  # noqa: SLF001 - of this module


def certainty_of(record: Record, window: "Window", as_of: int | None) -> Certainty:
    """Return how sure it is that a record lies in a window; one without a date does not.

    All who ask that ask here, or go by the same bounds, as the columns of tables do.

    Args:
        record: The record.
        window: The window.
        as_of: Day number up to which open ends are attested, or None.
    """
    if record.time is None:
        return Certainty.NO
    return judge_bounds(bounds_of_record(record, as_of), is_doubtful(record.time), window)


def attested_side(record: Record) -> PeriodSide | None:
    """Return which side of the date of a record is only attested: of a relation its field.

    >>> import jac_history as jac
    >>> attested_side(jac.get("zuo-yanan-chairman-jac-motors"))
    'start'
    """
    side: PeriodSide | None = getattr(record, "only_attested", None)
    return side


def time_in_words(record: Record) -> str:
    """Return when a record was, as readers meet it; empty without a date.

    >>> import jac_history as jac
    >>> time_in_words(jac.get("shanghai-listing-2001"))
    '24 August 2001'
    """
    # Imported here: a first answer that nobody reads needs no words.
    from jac_history._dates.english import describe

    return "" if record.time is None else describe(record.time.text, attested_side(record))


def unique(entities: Sequence["jac.Entity | None"]) -> "tuple[jac.Entity, ...]":
    """Return the entities without gaps and repetitions, in their order."""
    return tuple({entity.id: entity for entity in entities if entity is not None}.values())
