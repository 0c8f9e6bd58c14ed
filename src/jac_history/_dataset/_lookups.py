"""Getting one record by name or id, and finding records by text."""

from jac_history._dataset._base import Base, name_text
from jac_history._exceptions import InvalidArgumentError, UnknownNameError
from jac_history._records.base import Record
from jac_history._records.entities import (
    Brand,
    Facility,
    Organization,
    Person,
    Place,
    Programme,
    Technology,
    Vehicle,
)
from jac_history._results import Records


class Lookups(Base):
    """One record by name or id."""

    def get(self, name_or_id: str | Record) -> Record:
        """Return the one record with this id, or the one entity with this name.

        Args:
            name_or_id: The id of any record, or a name of an entity: English, Chinese, pinyin
                with or without tones, former, export name or ticker. Case, accents, spaces and
                hyphens do not count. A record stands for its id.

        Raises:
            UnknownNameError: Nothing is called so; ``suggestions`` holds what comes nearest.
            AmbiguousNameError: Several things are; ``candidates`` holds their ids.

        >>> import jac_history as jac
        >>> jac.get("江淮汽车").name
        'JAC Motors'
        >>> jac.get("Volkswagon")
        Traceback (most recent call last):
            ...
        jac_history.UnknownNameError: no entity is called 'Volkswagon'. Did you mean
        'Volkswagen', 'JAC Volkswagen', 'Volkswagen Group'?
        """
        record = self._record(name_text(name_or_id, "entity"))
        if record is not None:
            return record
        try:
            found: Record = self._entity(name_or_id)
        except UnknownNameError as miss:
            raise self._missed(miss) from None
        return found

    def _missed(self, miss: UnknownNameError) -> UnknownNameError:
        """Return a miss with the ids that come nearest, where what was asked for looks like one."""
        from jac_history._suggest import nearest

        ids = nearest(miss.name, self._store.ids()) if "-" in miss.name else ()
        return UnknownNameError(miss.name, ids, "record") if ids else miss

    def organization(self, name: str | Organization) -> Organization:
        """Return the organisation with this name or id, as `get` does within organisations.

        >>> import jac_history as jac
        >>> jac.organization("600418").name
        'JAC Motors'
        """
        found: Organization = self._entity(name, "organization")
        return found

    def person(self, name: str | Person) -> Person:
        """Return the person with this name or id, as `get` does within people.

        >>> import jac_history as jac
        >>> jac.person("左延安").name
        "Zuo Yan'an"
        """
        found: Person = self._entity(name, "person")
        return found

    def brand(self, name: str | Brand) -> Brand:
        """Return the brand with this name or id, as `get` does within brands.

        >>> import jac_history as jac
        >>> jac.brand("思皓").id
        'sehol'
        """
        found: Brand = self._entity(name, "brand")
        return found

    def vehicle(self, name: str | Vehicle) -> Vehicle:
        """Return the vehicle with this name or id, as `get` does within vehicles.

        >>> import jac_history as jac
        >>> jac.vehicle("瑞风").id
        'refine-mpv'
        """
        found: Vehicle = self._entity(name, "vehicle")
        return found

    def facility(self, name: str | Facility) -> Facility:
        """Return the facility with this name or id, as `get` does within facilities.

        >>> import jac_history as jac
        >>> jac.facility("JAC Italian Design Center").place.name
        'Turin'
        """
        found: Facility = self._entity(name, "facility")
        return found

    def programme(self, name: str | Programme) -> Programme:
        """Return the programme with this name or id, as `get` does within programmes.

        >>> import jac_history as jac
        >>> jac.programme("Belt and Road").id
        'belt-and-road-initiative'
        """
        found: Programme = self._entity(name, "programme")
        return found

    def technology(self, name: str | Technology) -> Technology:
        """Return the technology with this name or id, as `get` does within technologies.

        >>> import jac_history as jac
        >>> jac.technology("DI platform").id
        'di-platform'
        """
        found: Technology = self._entity(name, "technology")
        return found

    def place(self, name: str | Place) -> Place:
        """Return the place with this name or id, as `get` does within places.

        >>> import jac_history as jac
        >>> jac.place("安徽").part_of.name
        'China'
        """
        found: Place = self._entity(name, "place")
        return found

    def search(self, text: str, limit: int = 10) -> Records[Record]:
        """Return the records that match a text, best first.

        Looks into all names (with pinyin), titles, summaries and ids. A name that equals the text
        comes before one that begins with it, a name before a title, a title before a summary or
        an id; a misspelt name is found last.

        Args:
            text: Words in English, Chinese or pinyin; all of them have to occur.
            limit: The greatest number of results.

        Raises:
            InvalidArgumentError: The text is empty or the limit below 1.

        >>> import jac_history as jac
        >>> jac.search("ruifeng", limit=1)[0].name
        'Refine'
        """
        # Imported here: most programs never search.
        from jac_history._names import ranked

        if not isinstance(text, str) or not text.strip():
            raise InvalidArgumentError("text", text, expected="one or more words")
        if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
            raise InvalidArgumentError("limit", limit, expected="1 or more")
        ids = ranked(text, self._index(), self._texts())
        found = (self._record(one) for one in ids[:limit])
        return self._records((record for record in found if record is not None), None)

    def _texts(self) -> list[tuple[str, str, str]]:
        """Return (id, title, summary) of all records that have them."""
        if self._searchable is None:
            self._searchable = [
                (record.id, record.label, getattr(record, "summary", None) or "")
                for record_type in ("milestone", "partnership", "tenure", "figure")
                for record in self._store.table(record_type).records()
            ]
        return self._searchable

    _searchable: list[tuple[str, str, str]] | None = None
