"""Finding an entity by name among those that some records name."""

from collections.abc import Sequence

from jac_history._exceptions import InvalidArgumentError
from jac_history._names import NameIndex, spelled_index
from jac_history._records._entities import Entity
from jac_history._records._record import Record


def find_among(records: Sequence[Record], name: object) -> Entity:
    """Return the entity of this name that one of the records names.

    Raises:
        UnknownNameError: None of them has it.
        AmbiguousNameError: Several have it.
        InvalidArgumentError: It is no text.
    """
    if not isinstance(name, str):
        raise InvalidArgumentError("name", name, expected="the name, id or record of one entity")
    known = {one.id: one for record in records for one in record.entities}
    index: NameIndex = spelled_index(
        (text, one.id)
        for one in known.values()
        for text in (one.name, *(other.text for other in one.names), one.id)
    )
    return known[index.find(name, known.__contains__)]
