"""Countries, of which records hold the codes: the code that a name stands for, and back."""

from __future__ import annotations

from collections.abc import Iterable

from jac_history._display.countries import NAMES
from jac_history._exceptions import AmbiguousNameError, InvalidArgumentError
from jac_history._lookup import Lookup
from jac_history._names import fold
from jac_history._records.base import Record
from jac_history._records.entities import Entity, Place
from jac_history._records.register import ENTITIES


class CountryCode(str):
    """The code of a country that the dataset has, which is none with another code."""

    __slots__ = ()


def read_country(given: object, lookup: Lookup) -> str:
    """Return the code of the country that a code, a name or a record stands for.

    A name or code that nothing in the dataset has stays the text that it is: who bears it is not
    known.

    Raises:
        InvalidArgumentError: It is neither text nor the record of a country.
        AmbiguousNameError: Several countries have the name.
    """
    if isinstance(given, Place) and (codes := _codes_of([given])):
        return codes[given.id]
    if not isinstance(given, str) or not given.strip():
        raise InvalidArgumentError("country", given, expected="a country by code, name or record")
    code = given.strip().upper()
    return CountryCode(code) if _is_in_use(code, lookup) else _find_code(given, lookup)


def name_country(code: str, lookup: Lookup) -> str:
    """Return the name of the country with a code; the code itself where nothing tells it."""
    places = lookup.known.records_of("place")
    label = next((one.label for one in places if code in _codes_of([one]).values()), None)
    return label or NAMES.get(code, code)


def _codes_of(records: Iterable[Record]) -> dict[str, CountryCode]:
    """Return the codes of the countries among some records, by id."""
    return {
        place.id: CountryCode(place.country)
        for place in records
        if isinstance(place, Place) and place.kind == "country" and place.country
    }


def _is_in_use(code: str, lookup: Lookup) -> bool:
    """Tell whether a country of this code is known, or an entity has one."""
    if code in NAMES:
        return True
    entities = (one for name in ENTITIES for one in lookup.known.records_of(name))
    return any(isinstance(one, Entity) and one.country == code for one in entities)


def _find_code(name: str, lookup: Lookup) -> str:
    """Return the code of the country with a name; the name itself where none has it."""
    bearers = lookup.bearers(name, ("place",))
    codes = {
        record_id: code
        for record_id, code in _codes_of(lookup.known.records_of("place")).items()
        if record_id in bearers
    }
    if len(set(codes.values())) > 1:
        raise AmbiguousNameError(name, tuple(sorted(codes)))
    if codes:
        return next(iter(codes.values()))
    named = (CountryCode(code) for code, usual in NAMES.items() if fold(usual) == fold(name))
    return next(named, name)
