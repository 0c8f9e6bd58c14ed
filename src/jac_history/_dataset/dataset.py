"""`Dataset`: everything that can be asked, of the bundled history or of one's own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, cached_property
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, overload

import jac_history as jac
from jac_history._dataset.compiled import bundled_store
from jac_history._dataset.tables import Store
from jac_history._dates import LeftOut, Window, parse_on, parse_sides, parse_window
from jac_history._exceptions import (
    InvalidArgumentError,
    UnknownNameError,
    check_size,
    publish,
)
from jac_history._lazy import alt, nx, pathlib
from jac_history._records.base import Record, certainty_of
from jac_history._records.register import ENTITIES, REGISTER, record_class
from jac_history._records.vocabulary import (
    LEADING_POSITIONS,
    Category,
    ChangeKind,
    ClaimVerdict,
    FigureKind,
    Measure,
    PartnershipKind,
    words,
)
from jac_history._results import Records
from jac_history._suggest import check_flag, check_word, take_several

if TYPE_CHECKING:
    from jac_history._convert import Converter
    from jac_history._export import ExportContent
    from jac_history._lookup import Lookup
    from jac_history._metadata import Metadata
    from jac_history._plot.look import Look
    from jac_history._search import Index
    from jac_history._versions import PastVersion

R = TypeVar("R", bound=Record)

JAC = "jac-motors"

IMPORTANCES = (1, 2, 3)

WIDTH = 900
"""How wide a picture is, in pixels."""

LONGEST_SEARCH = 1000
"""So many characters a text to search for may have."""

MOST_RESULTS = 1_000_000
"""So many results of a search may be asked for."""


@publish
class Dataset:
    """A history as records, with everything that can be asked of it.

    The functions of the module are those of `Dataset.bundled()`.

    >>> import jac_history as jac
    >>> jac.Dataset.bundled().milestones_between(1964, 1964).ids == (
    ...     jac.milestones_between(1964, 1964).ids
    ... )
    True
    """

    def __init__(self, store: Store, metadata: Mapping[str, Any]) -> None:
        self._store = store
        self._metadata = metadata
        self._as_of: int | None = metadata["as_of_day"]
        self._bundled_as: tuple[str, ...] | None = None
        """The arguments by which `bundled` gives this dataset, or None if it does not."""

    @staticmethod
    def bundled(version: str | None = None) -> Dataset:
        """Return the dataset of the package, always the same object.

        Args:
            version: An earlier data version, to be given back exactly as it was; None for the
                present one.

        Raises:
            InvalidArgumentError: The package knows no such version.

        >>> import jac_history as jac
        >>> jac.Dataset.bundled(version="2026.11.0").dataset_info().version
        '2026.11.0'
        """
        if version is not None and not isinstance(version, str):
            raise InvalidArgumentError("version", version, expected="a data version, as text")
        is_present = version is None or version == bundled_store().metadata()["version"]
        return _bundled() if is_present else _bundled(str(version))

    @staticmethod
    def from_toml(folder: str | pathlib.Path) -> Dataset:
        """Read a folder of TOML files in the form that the documentation describes.

        The folder stands for itself, unless its table ``[dataset]`` says ``uses = "jac_history"``:
        then its records may name those of the bundled dataset by id, and those that they name
        belong to the dataset too.

        Args:
            folder: The folder; all ``*.toml`` files in and below it are read, of up to 100 MB.

        Raises:
            DatasetError: With every problem of every file, never only the first.
            InvalidArgumentError: It is no path.

        >>> import jac_history as jac
        >>> jac.Dataset.from_toml("no/such/folder")
        Traceback (most recent call last):
            ...
        jac_history.DatasetError: 1 problem in the dataset:
          no/such/folder: is no folder (expected a folder with TOML files)
        """
        from jac_history._files import take_path
        from jac_history._reading import read_with_base
        from jac_history._records.schema import with_related

        base = bundled_store()
        read = read_with_base(take_path("folder", folder, "the path of a folder"), base)
        records = [*read.records, *with_related(read.base_records)]
        return Dataset._of(records, read.metadata, base if read.base_records else None)

    @staticmethod
    def from_json(file: str | PathLike[str]) -> Dataset:
        """Read a dataset from one JSON file, as ``export(folder, "json")`` writes it.

        Nothing is lost on the way: the records and their checksum are the same. Counts and a
        checksum that the file states must be those of its records; a file that was edited by
        hand is better off without them.

        Args:
            file: The file: UTF-8, up to 100 MB.

        Raises:
            DatasetError: With every problem of every record, never only the first.
            InvalidArgumentError: It is no path.

        >>> import jac_history as jac
        >>> jac.Dataset.from_json("no-such-file.json")
        Traceback (most recent call last):
            ...
        jac_history.DatasetError: 1 problem in the dataset:
          no-such-file.json: No such file or directory (expected a JSON file)
        """
        from jac_history._files import take_path
        from jac_history._reading import check_stated, read_json

        path = take_path("file", file, "the path of a JSON file")
        records, metadata, stated = read_json(path)
        dataset = Dataset._of(records, metadata)
        check_stated(file, stated, dataset.dataset_info())
        return dataset

    def with_overlay(self, overlay: str | PathLike[str] | Iterable[Record]) -> Dataset:
        """Return a new dataset: this one and records of one's own, which may name its records.

        This dataset stays as it is. All that can be asked of the new one sees both: names,
        queries, disputes, series, exports. What this dataset says cannot be replaced, only added
        to: an id that is there already is a problem, and what other sources say of a record that
        is there goes into a `Dispute` over it.

        Args:
            overlay: A folder of TOML files as `from_toml` reads it, or records. Records that the
                given ones name come along; what one of them names under an id of this dataset
                has to be the record that is there.

        Returns:
            The dataset, under the names and versions of both. Its ``as_of`` is the earlier one,
            for what goes on is attested only so far.

        Raises:
            DatasetError: With every problem of every record, never only the first.
            InvalidArgumentError: It is neither a folder nor records.

        >>> import attrs
        >>> import jac_history as jac
        >>> listing = jac.get("shanghai-listing-2001")
        >>> mine = attrs.evolve(listing, id="my-note-2001", title="A note on the listing")
        >>> both = jac.Dataset.bundled().with_overlay([mine])
        >>> "my-note-2001" in both.milestones_between(2001, 2001, about="JAC Motors").ids
        True
        >>> jac.Dataset.bundled().with_overlay([listing])
        Traceback (most recent call last):
            ...
        jac_history.DatasetError: 1 problem in the dataset:
          records[0]: shanghai-listing-2001.id: ...
        """
        from jac_history._dataset.overlay import read_overlay

        records, metadata = read_overlay(overlay, self._store, self._metadata)
        return Dataset._of((*self._store.values(), *records), metadata, self._store)

    def records(self, record_type: str | None = None) -> Records[Record]:
        """Return every record, type by type, each type in its own order.

        Args:
            record_type: Only those of this type, such as ``milestone``.

        Raises:
            InvalidArgumentError: There is no such type.

        >>> import jac_history as jac
        >>> history = jac.Dataset.bundled()
        >>> len(history.records()) == sum(count for _, count in history.dataset_info().counts)
        True
        """
        if record_type is None:
            return self._result(self._store.values(), None)
        check_optional("record_type", record_type, tuple(REGISTER))
        return self._all(record_type)

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
        >>> jac.get("江淮汽车")
        <Organization jac-motors | 1964-05-20 | JAC Motors>
        >>> jac.get("shanghai-listing-2001").when.human()
        '24 August 2001'
        >>> jac.get("Volkswagon")
        Traceback (most recent call last):
            ...
        jac_history.UnknownNameError: no entity is called 'Volkswagon'. Did you mean
        'Volkswagen', ...
        """
        return self._lookup.get(name_or_id)

    def search(self, text: str, limit: int = 10) -> Records[Record]:
        """Return the records that match a text, best first.

        A whole name comes first, then what begins with the text, then what has it as a phrase,
        then what has all its words: in name or title, in ids, kinds, years, numbers and the names
        of what a record is about, in summaries. Among equals the main line comes before detail.
        Words count from their start, in any order, in singular or plural, and by what means the
        same (``VW``, ``coach``, ``董事长``); numbers count as they are usually written
        (``1.784 billion``, ``64.33万``). Where nothing matches, the nearest names do: the
        ``remark`` of the result says so, and which words stand nowhere.

        Args:
            text: Words in English, Chinese or pinyin.
            limit: The greatest number of results, up to a million; their ``total`` tells how many
                there are.

        Raises:
            InvalidArgumentError: The text is empty or longer than a thousand characters, or the
                limit is below 1 or above a million.

        >>> import jac_history as jac
        >>> jac.search("first truck", limit=1)
        1 of ... records
        date        what                            who                    sure  sources
        ----------  ------------------------------  ---------------------  ----  -------
        April 1968  First truck, 2.5 tonnes, the    JAC Motors, Jianghuai  high        ...
                    first motor vehicle made in     Automobile Works...
                    Anhui
                    first-truck-1968
        """
        if not isinstance(text, str) or not text.strip():
            raise InvalidArgumentError("text", text, expected="one or more words")
        if len(text) > LONGEST_SEARCH:
            expected = f"at most {LONGEST_SEARCH:,} characters"
            raise InvalidArgumentError("text", text, expected=expected)
        most = check_size("limit", limit, 1, MOST_RESULTS)
        ids, remark = self._index.find(text)
        records = [self._store[record_id] for record_id in ids[:most]]
        return Records(records, dataset=self, as_of=self._as_of, total=len(ids), remark=remark)

    def card(self, record: str | Record) -> jac.Card:
        """Return one record with its disputes and all that names it, to look at.

        Args:
            record: The record, its id, or any name of an entity.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> card = jac.card("Yiwei")
        >>> print(card)
        Yiwei 钇为
        Brand, car brand, yiwei
        ...
        >>> "yiwei-3-launch-2023" in card.milestones.ids
        True
        """
        # Imported here: most programs never look at a card.
        from jac_history._dataset.card import Card

        shown = self._find_record(record)
        types = [name for name in REGISTER if name not in {"source", "milestone", "dispute"}]
        related = (self._naming(shown, name) for name in types)
        return Card(
            record=shown,
            disputes=self.disputes_of(shown),
            milestones=self._naming(shown, "milestone"),
            related=tuple(records for records in related if records),
        )

    def disputes_of(self, record: str | Record) -> Records[jac.Dispute]:
        """Return the disputes over the fields of a record, by id.

        Those of an entity are the disputes over its own fields and over all records that name it.

        Args:
            record: The record, its id, or any name of an entity.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> jac.disputes_of("volkswagen-joint-venture-contract-2017")
        1 dispute
        record                              field  values                        sources
        ----------------------------------  -----  ----------------------------  -------
        Joint-venture contract with         when   1 June 2017 or November 2017        ...
        """
        disputed = self._find_record(record)
        # A dispute mentions what its record does, so only those have to be built; a source, which
        # mentions nothing, may be in dispute too.
        entities, table = disputed.entities, self._store.table("dispute")
        positions = table.about(entities[0].id) if entities else range(len(table))
        disputes: Records[jac.Dispute] = self._select("dispute", positions)
        if disputed.record_type in ENTITIES:
            return disputes
        return disputes.where(lambda dispute: dispute.record.id == disputed.id)

    def verify(self, record: str | Record, /, **values: object) -> jac.Verdict:
        """Return whether values that somebody gives for a record are what the dataset knows.

        Dates agree where one lies within the bounds of the other. An approximate one contradicts
        only what lies more than a year away, an uncertain one nothing. Of what lasted, such as a
        term of office, a year, month or day asks whether it held then: beyond a side that is only
        attested (``only_attested``) nobody knows, while queries count the attested days alone.
        Numbers agree where they differ by half a percent at most, or are the known one rounded;
        ``at-least`` and ``at-most`` leave open what lies beyond. Texts agree where they are the
        same, but for case, accents and signs; other words neither confirm nor refute, nor does a
        country that the dataset does not have. Of an entity all names agree.

        Args:
            record: The record, by id, the name of an entity or itself.
            **values: Field to value: a date as EDTF text, year or `datetime.date`; a number, as
                text too (``"1.784 billion"``, ``"1.5亿"``, ``"80 %"``), with the unit of the record
                or without; an entity by id, any name or record; a country by code, name or record;
                a word or text.

        Raises:
            InvalidArgumentError: No value, a field that the record has not, a value of another
                kind.
            InvalidDateError: A date that is none.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> jac.verify("shanghai-listing-2001", when=2001)
        <Verdict agrees: Shares listed on the Shanghai Stock Exchange: when 2001 agrees with ...>
        >>> verdict = jac.verify("zuo-yanan-chairman-jac-motors", period="1997/2021")
        >>> verdict.word
        'disputed'
        >>> print(verdict.sentence)
        Zuo Yan'an, chairman of JAC Motors: period 1997 to 2021 is what PandaYoo says; known: ...
        """
        # Imported here: most programs never ask for it.
        from jac_history._dataset.verdict import judge_values

        known = self._find_record(record)
        own = self.disputes_of(known).where(lambda dispute: dispute.record.id == known.id)
        return judge_values(known, values, own, self._lookup, self._as_of)

    def organization(self, name: str | jac.Organization) -> jac.Organization:
        """Return the organisation with this name or id, as `get` does within organisations.

        >>> import jac_history as jac
        >>> jac.organization("600418")
        <Organization jac-motors | 1964-05-20 | JAC Motors>
        """
        return self._find(name, jac.Organization)

    def person(self, name: str | jac.Person) -> jac.Person:
        """Return the person with this name or id, as `get` does within people.

        >>> import jac_history as jac
        >>> jac.person("左延安")
        <Person zuo-yanan | ... | Zuo Yan'an>
        """
        return self._find(name, jac.Person)

    def brand(self, name: str | jac.Brand) -> jac.Brand:
        """Return the brand with this name or id, as `get` does within brands.

        >>> import jac_history as jac
        >>> jac.brand("思皓")
        <Brand sehol | ... | Sehol>
        """
        return self._find(name, jac.Brand)

    def vehicle(self, name: str | jac.Vehicle) -> jac.Vehicle:
        """Return the vehicle with this name or id, as `get` does within vehicles.

        >>> import jac_history as jac
        >>> jac.vehicle("瑞风")
        <Vehicle refine-mpv | 2002-03-18 | Refine>
        """
        return self._find(name, jac.Vehicle)

    def facility(self, name: str | jac.Facility) -> jac.Facility:
        """Return the facility with this name or id, as `get` does within facilities.

        >>> import jac_history as jac
        >>> jac.facility("JAC Italian Design Center")
        <Facility jac-italian-design-center | ... | JAC Italian Design Center>
        """
        return self._find(name, jac.Facility)

    def place(self, name: str | jac.Place) -> jac.Place:
        """Return the place with this name or id, as `get` does within places.

        >>> import jac_history as jac
        >>> jac.place("安徽")
        <Place anhui | Anhui>
        >>> jac.place("安徽").part_of
        <Place china | China>
        """
        return self._find(name, jac.Place)

    def programme(self, name: str | jac.Programme) -> jac.Programme:
        """Return the programme with this name or id, as `get` does within programmes.

        >>> import jac_history as jac
        >>> jac.programme("Belt and Road")
        <Programme belt-and-road-initiative | ... | Belt and Road Initiative>
        """
        return self._find(name, jac.Programme)

    def technology(self, name: str | jac.Technology) -> jac.Technology:
        """Return the technology with this name or id, as `get` does within technologies.

        >>> import jac_history as jac
        >>> jac.technology("DI platform")
        <Technology di-platform | ... | DI platform>
        """
        return self._find(name, jac.Technology)

    def milestones(self) -> Records[jac.Milestone]:
        """Return all milestones, by date.

        >>> import jac_history as jac
        >>> jac.milestones().where(id="shanghai-listing-2001")
        1 milestone
        date            what                          who                  sure  sources
        --------------  ----------------------------  -------------------  ----  -------
        24 August 2001  Shares listed on the          JAC Motors,          high        ...
                        Shanghai Stock Exchange       Shanghai Stock...
                        shanghai-listing-2001
        """
        return self._all("milestone")

    def partnerships(self) -> Records[jac.Partnership]:
        """Return all partnerships, by date.

        >>> import jac_history as jac
        >>> jac.partnerships().where(id="jac-nio-contract-manufacturing")
        1 partnership
        date              parties                        kind              sure  sources
        ----------------  -----------------------------  ----------------  ----  -------
        23 May 2016 to    JAC Motors 江淮汽车, NIO 蔚来  contract          high        ...
        2024                                             manufacturing
                          jac-nio-contract-manufacturing
        """
        return self._all("partnership")

    def tenures(self) -> Records[jac.Tenure]:
        """Return all terms of office, by date.

        >>> import jac_history as jac
        >>> jac.tenures().where(id="an-jin-chairman-jac-motors")
        1 term of office
        date                           who          office    of          sure  sources
        -----------------------------  -----------  --------  ----------  ----  -------
        8 February 2012 to April 2021  An Jin 安进  chairman  JAC Motors  high        ...
                                       an-jin-chairman-jac-motors
        """
        return self._all("tenure")

    def stakes(self) -> Records[jac.Stake]:
        """Return all shareholdings, by date.

        >>> import jac_history as jac
        >>> jac.stakes().where(id="jac-stake-in-volkswagen-anhui-2020")
        1 shareholding
        date                 holder               share  of                sure  sources
        -------------------  -------------------  -----  ----------------  ----  -------
        since 2 December     JAC Motors 江淮汽车   25 %  Volkswagen Anhui  high        ...
        2020
                             jac-stake-in-volkswagen-anhui-2020
        """
        return self._all("stake")

    def figures(self) -> Records[jac.Figure]:
        """Return all figures, by period.

        >>> import jac_history as jac
        >>> jac.figures().where(id="revenue-2017")
        1 figure
        date  measure               value  of          sure    sources
        ----  -------  ------------------  ----------  ------  -------
        2017  revenue  49,203,000,000 CNY  JAC Motors  medium        ...
              revenue-2017
        """
        return self._all("figure")

    def disputes(self) -> Records[jac.Dispute]:
        """Return all disputes, by id.

        >>> import jac_history as jac
        >>> jac.disputes().where(id="volkswagen-joint-venture-contract-2017-when")
        1 dispute
        record                              field  values                        sources
        ----------------------------------  -----  ----------------------------  -------
        Joint-venture contract with         when   1 June 2017 or November 2017  ...
        Volkswagen signed in Berlin
                                            volkswagen-joint-venture-contract-2017-when
        """
        return self._all("dispute")

    def claims(
        self,
        *,
        verdict: jac.ClaimVerdict | None = None,
        made_by: str | jac.Source | None = None,
        about: str | jac.Entity | None = None,
    ) -> Records[jac.Claim]:
        """Return what sources assert, each with a verdict, by id.

        Args:
            verdict: Only claims of which the evidence says so: ``confirmed``, ``partly``,
                ``contradicted``, ``unconfirmed`` or ``opinion``.
            made_by: Only claims that this source makes, by id or record.
            about: Only claims about this entity, by id, any name or record.

        Raises:
            InvalidArgumentError: Unknown verdict.
            UnknownNameError: No source has that id, or no entity is called so.
            AmbiguousNameError: Several entities are called so.

        >>> import jac_history as jac
        >>> jac.claims(verdict="contradicted", about="Zuo Yan'an")
        1 claim
        date          claim                              verdict       made by   sources
        ------------  ---------------------------------  ------------  --------  -------
        1997 to 2021  Zuo Yan'an was JAC's chairman      contradicted  PandaYoo        ...
                      from 1997 to 2021.
                      pandayoo-zuo-chairman-1997-2021
        """
        check_optional("verdict", verdict, ClaimVerdict)
        table = self._store.table("claim")
        positions = table.with_word("verdict", verdict)
        if about is not None:
            positions = table.about(self._find_entity(about).id, positions)
        claims: Records[jac.Claim] = self._select("claim", positions)
        return claims if made_by is None else claims.where(made_by=self._find(made_by, jac.Source))

    def sources(self) -> Records[jac.Source]:
        """Return all sources, by id.

        >>> import jac_history as jac
        >>> jac.sources().where(id="pandayoo-the-jac-story-how")
        1 source
        title                                                            publisher  kind
        ---------------------------------------------------------------  ---------  ----
        The JAC Story: How a Chinese Automaker is Going Global with      PandaYoo   blog
        Smart Electric Cars
        ...
        """
        return self._all("source")

    def organizations(self) -> Records[jac.Organization]:
        """Return all organisations, by id.

        >>> import jac_history as jac
        >>> jac.organizations().where(id="nio")
        1 organisation
        founded        what      kind       sources
        -------------  --------  ---------  -------
        November 2014  NIO 蔚来  automaker  ...
                       nio
        """
        return self._all("organization")

    def people(self) -> Records[jac.Person]:
        """Return all people, by id.

        >>> import jac_history as jac
        >>> jac.people().where(id="an-jin")
        1 person
        born        what         kind       sources
        ----------  -----------  ---------  -------
        April 1957  An Jin 安进  executive  ...
                    an-jin
        """
        return self._all("person")

    def brands(self) -> Records[jac.Brand]:
        """Return all brands, by id.

        >>> import jac_history as jac
        >>> jac.brands().where(id="yiwei")
        1 brand
        introduced  what        kind       who         sources
        ----------  ----------  ---------  ----------  -------
        2023        Yiwei 钇为  car brand  JAC Motors  ...
                    yiwei
        """
        return self._all("brand")

    def vehicles(self) -> Records[jac.Vehicle]:
        """Return all vehicles, by id.

        >>> import jac_history as jac
        >>> jac.vehicles().where(id="yiwei-3")
        1 vehicle
        introduced  what           kind          who                sources
        ----------  -------------  ------------  -----------------  -------
        June 2023   Yiwei 3 钇为3  electric car  JAC Motors, Yiwei  ...
                    yiwei-3
        """
        return self._all("vehicle")

    def facilities(self) -> Records[jac.Facility]:
        """Return all facilities, by id.

        >>> import jac_history as jac
        >>> jac.facilities().where(id="jac-nio-f1-plant")
        1 facility
        opened          what                          kind           who         sources
        --------------  ----------------------------  -------------  ----------  -------
        between July    JAC-NIO plant F1, Hefei 江淮  vehicle plant  NIO, Hefei  ...
        2017 and 27     蔚来先进制造基地
        May 2018
                        jac-nio-f1-plant
        """
        return self._all("facility")

    def places(self) -> Records[jac.Place]:
        """Return all places, by id.

        >>> import jac_history as jac
        >>> jac.places().where(id="turin")
        1 place
        what        kind  who    sources
        ----------  ----  -----  -------
        Turin 都灵  city  Italy  ...
                    turin
        """
        return self._all("place")

    def programmes(self) -> Records[jac.Programme]:
        """Return all programmes, by id.

        >>> import jac_history as jac
        >>> jac.programmes().where(id="belt-and-road-initiative")
        1 programme
        started  what                               kind    sources
        -------  ---------------------------------  ------  -------
        2013     Belt and Road Initiative 一带一路  policy  ...
                 belt-and-road-initiative
        """
        return self._all("programme")

    def technologies(self) -> Records[jac.Technology]:
        """Return all technologies, by id.

        >>> import jac_history as jac
        >>> jac.technologies().where(id="di-platform")
        1 technology
        introduced  what         kind              who         sources
        ----------  -----------  ----------------  ----------  -------
        2023        DI platform  vehicle platform  JAC Motors  ...
                    di-platform
        """
        return self._all("technology")

    def milestones_between(  # noqa: PLR0913 - each narrows the answer in a way of its own
        self,
        start: jac.DateLike | None,
        end: jac.DateLike | jac.LeftOut | None = LeftOut.END,
        *,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
        category: jac.Category | None = None,
        about: str | jac.Entity | None = None,
        importance: jac.Importance | None = None,
    ) -> Records[jac.Milestone]:
        """Return the milestones whose date overlaps a window, by date.

        Args:
            start: First day of the window: a year (``2002``), an EDTF year, month or day
                (``"2002-03"``), a `datetime.date`, or None for no limit.
            end: Last day, in the same forms; the end of a year is its 31 December. Left out it is
                that of `start`.
            certainty: ``possible`` (may overlap) or ``definite`` (does overlap for certain).
            category: Only milestones of this category.
            about: Only milestones about this entity, by id, any name or record.
            importance: Only milestones at least as important: 1 for the main line of the history,
                2 also for what a chapter would tell, 3 for all.

        Raises:
            InvalidDateError: The window is no window, or starts after its end.
            InvalidArgumentError: Unknown certainty, category or importance.
            UnknownNameError: No entity is called so.
            AmbiguousNameError: Several entities are called so.

        >>> import jac_history as jac
        >>> jac.milestones_between("2016-05", "2016-05", about="NIO")
        1 milestone, definitely in May 2016
        date         what                            who                   sure  sources
        -----------  ------------------------------  --------------------  ----  -------
        23 May 2016  JAC signs the agreement to      JAC Motors, NIO, NIO  high        ...
                     build NIO's electric cars       Co., Ltd.
                     nio-manufacturing-agreement-2016
        """
        check_optional("category", category, Category)
        if importance is not None:
            check_word("importance", importance, IMPORTANCES, "1, 2 or 3")
        table = self._store.table("milestone")
        window = parse_window(start, end)
        positions = table.in_window(window, certainty)
        positions = table.with_word("category", category, positions)
        if about is not None:
            positions = table.about(self._find_entity(about).id, positions)
        milestones: Records[jac.Milestone] = self._select("milestone", positions, window)
        if importance is None:
            return milestones
        return milestones.where(lambda milestone: milestone.importance <= importance)

    def partners_of(
        self,
        who: str | jac.Organization = JAC,
        *,
        on: jac.DateLike | None = None,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = None,
        kind: jac.PartnershipKind | None = None,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
    ) -> Records[jac.Organization]:
        """Return the organisations that were partners of one, the certain first, then by id.

        Arguments and errors are those of `partnerships_of`.

        >>> import jac_history as jac
        >>> jac.partners_of(on="2018-06-01", kind="contract-manufacturing")
        1 organisation, definitely on 1 June 2018
        founded        what      kind       sources
        -------------  --------  ---------  -------
        November 2014  NIO 蔚来  automaker        ...
                       nio
        """
        organization = self._find(who, jac.Organization)
        window = _window_of(on, between)
        deals = self._select_partnerships(organization, window, kind, certainty)
        # The deals themselves, with all their sources, need not be built.
        table = self._store.table("partnership")
        is_dated = window is not None and not window.is_unbounded
        certain = table.mentioned(table.in_window(window, "definite", deals) if is_dated else deals)
        names = table.mentioned(deals) - {organization.id}
        ordered = sorted(names, key=lambda name: (name not in certain, name))
        partners = self._store.table("organization").named(ordered)
        return self._result(partners, "organization", window, certain=certain)

    def partnerships_of(
        self,
        who: str | jac.Organization = JAC,
        *,
        on: jac.DateLike | None = None,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = None,
        kind: jac.PartnershipKind | None = None,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
    ) -> Records[jac.Partnership]:
        """Return the partnerships of an organisation, by date.

        Args:
            who: The organisation, by id, any name or record.
            on: Only those that held on this day (or in this month or year).
            between: Only those that held in this window: a pair of first and last day.
            kind: Only those of this kind.
            certainty: ``possible`` (may have held then) or ``definite``.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: Unknown kind or certainty, or `on` and `between` together.
            UnknownNameError: No organisation is called so.
            AmbiguousNameError: Several are.

        >>> import jac_history as jac
        >>> jac.partnerships_of("NIO", on="2018-06-01")
        2 partnerships, 1 of them definitely on 1 June 2018
        date              parties                        kind              sure  sources
        ----------------  -----------------------------  ----------------  ----  -------
        ? from 6 April    JAC Motors 江淮汽车, NIO 蔚来  strategic         high        ...
        2016, end                                        agreement
        unknown
                          jac-nio-strategic-cooperation
        23 May 2016 to    JAC Motors 江淮汽车, NIO 蔚来  contract          high       ...
        2024                                             manufacturing
                          jac-nio-contract-manufacturing
        ? only possible: the date is not known well enough to be sure.
        """
        organization = self._find(who, jac.Organization)
        window = _window_of(on, between)
        positions = self._select_partnerships(organization, window, kind, certainty)
        return self._select("partnership", positions, window)

    def leaders_of(
        self,
        who: str | jac.Entity = JAC,
        *,
        on: jac.DateLike | None = None,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = None,
        position: str | None = None,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
    ) -> Records[jac.Tenure]:
        """Return the terms of office of those who led an organisation, by date.

        Args:
            who: The organisation (rarely a brand or plant), by id, any name or record.
            on: Only terms that ran on this day (or in this month or year).
            between: Only terms that ran in this window: a pair of first and last day.
            position: One office, such as ``chief engineer``; without it chairmen, general
                managers, presidents, chief executives, party secretaries, factory directors
                and heads.
            certainty: ``possible`` (may have run then) or ``definite``.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: The position is none of these and no tenure in the dataset has
                it, the certainty is unknown, or `on` and `between` are given together.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> jac.leaders_of(on="2015-01-01", position="chairman")
        1 term of office, definitely on 1 January 2015
        date                           who          office    of          sure  sources
        -----------------------------  -----------  --------  ----------  ----  -------
        8 February 2012 to April 2021  An Jin 安进  chairman  JAC Motors  high       ...
                                       an-jin-chairman-jac-motors
        """
        table = self._store.table("tenure")
        offices = table.columns.words["position"]
        check_optional("position", position, tuple(sorted({*offices, *LEADING_POSITIONS})))
        wanted = LEADING_POSITIONS if position is None else (position,)
        named = table.about(self._find_entity(who).id)
        window = _window_of(on, between)
        positions = table.in_window(window, certainty, named)
        return self._select("tenure", [i for i in positions if offices[i] in wanted], window)

    def owners_of(
        self,
        who: str | jac.Organization = JAC,
        *,
        on: jac.DateLike | None = None,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = None,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
    ) -> Records[jac.Stake]:
        """Return the shareholdings in an organisation, by date.

        Args:
            who: The organisation, by id, any name or record.
            on: Only stakes that were held on this day (or in this month or year).
            between: Only stakes that were held in this window: a pair of first and last day.
            certainty: ``possible`` (may have been held then) or ``definite``.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: Unknown certainty, or `on` and `between` together.
            UnknownNameError: No organisation is called so.
            AmbiguousNameError: Several are.

        >>> import jac_history as jac
        >>> jac.owners_of("volkswagen-anhui", on=2023)
        2 shareholdings, all of them definitely in 2023
        date            holder                    share  of                sure  sources
        --------------  ------------------------  -----  ----------------  ----  -------
        since 2         JAC Motors 江淮汽车        25 %  Volkswagen Anhui  high        ...
        December 2020
                        jac-stake-in-volkswagen-anhui-2020
        ...
        """
        organization = self._find(who, jac.Organization)
        table = self._store.table("stake")
        named = table.about(organization.id)
        window = _window_of(on, between)
        stakes = self._select("stake", table.in_window(window, certainty, named), window)
        return stakes.where(lambda stake: stake.of.id == organization.id)

    def at(self, day: jac.DateLike, *, of: str | jac.Entity = JAC) -> jac.Snapshot:
        """Return an organisation, brand or plant as it was on a day.

        Who led and owned it, with whom it worked, its plants, brands and vehicles, the programmes
        in force, what is claimed of that time, and the last known figures: each definite or only
        possible, with its sources.

        Args:
            day: The day, or a month or year: then all that held at any time in it.
            of: The organisation, brand or facility, by id, any name or record; a name of several
                of them is that of the organisation.

        Raises:
            InvalidDateError: `day` is no day, month or year.
            InvalidArgumentError: `of` is a person, place or other entity.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> snapshot = jac.at("2018-06-01")
        >>> snapshot
        <Snapshot of jac-motors, 2018-06-01: leaders 2, ...>
        >>> snapshot.leaders
        2 terms of office, all of them definitely on 1 June 2018
        ...
        >>> snapshot.certainty_of("jac-nio-contract-manufacturing").value
        'definite'
        """
        from jac_history._dataset.moment import Moment, take_snapshot

        subject = self._find_subject(of)
        moment = Moment(self, self._store, parse_on(day, "day"), self._as_of)
        return take_snapshot(moment, subject)

    @overload
    def presence(self, place: None = None, *, of: str | jac.Organization = JAC) -> jac.Markets: ...

    @overload
    def presence(
        self, place: str | jac.Place, *, of: str | jac.Organization = JAC
    ) -> jac.Presence: ...

    def presence(
        self,
        place: str | jac.Place | None = None,
        *,
        of: str | jac.Organization = JAC,
    ) -> jac.Markets | jac.Presence:
        """Return what is known of a company in a country abroad, or in all countries.

        It is put together from partnerships with importers and assemblers, plants, milestones on
        the market, and what was counted there; nobody has written it down as such.

        Args:
            place: The country, by id, any name or record; None for all, by the year
                in which the company is first attested there.
            of: The company, by id, any name or record.

        Raises:
            InvalidArgumentError: `place` is no country, or the company's own.
            UnknownNameError: No place or organisation is called so.
            AmbiguousNameError: Several are.

        >>> import jac_history as jac
        >>> jac.presence("Kazakhstan")
        <Presence of jac-motors in kazakhstan, first 2013: ...>
        >>> jac.presence("Kazakhstan").assemblers.ids
        ('allur',)
        """
        from jac_history._dataset.abroad import Abroad

        company = self._find(of, jac.Organization)
        abroad = Abroad(self, self._store, company, self._as_of)
        if place is None:
            return abroad.markets()
        country = self._find(place, jac.Place)
        if country.kind != "country" or country.country == company.country:
            raise InvalidArgumentError("place", country.id, expected="a country abroad")
        return abroad.presence_in(country)

    def series(  # noqa: PLR0913 - all that a figure may be narrowed by
        self,
        measure: jac.Measure,
        of: str | jac.Entity = "jac-motors",
        *,
        kind: jac.FigureKind = "actual",
        segment: str | None = None,
        place: str | jac.Place | None = None,
        partial: bool = False,
    ) -> Records[jac.Figure]:
        """Return the figures of a measure, one per year, gaps left as gaps.

        A quantity that adds up over time, such as sales, has to be that of a whole year; one that
        is counted at a moment, such as countries served, may be of any day in the year. Where
        there are several for a year, one without a scope is taken, then the surer, then the
        later. The value of each figure is the preferred one; `disputes` holds its rivals. A series
        without any figure says, when it is shown, which figures there are instead.

        Args:
            measure: What is counted, such as ``vehicle-sales``, ``revenue`` or ``net-profit``.
            of: The subject, by id, any name or record.
            kind: ``actual``, ``target``, ``claim`` or ``forecast``.
            segment: The part of the business that is counted, such as ``light truck``; None for
                the subject's own total.
            place: The country or region that is counted, by id, any name or record; None for all.
            partial: Also half-years, quarters, months, days and several years together: one figure
                for each period that any source counts.

        Raises:
            InvalidArgumentError: Unknown measure, kind or segment.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> jac.series("revenue").between(2017, 2018)
        2 figures, all of them definitely from 2017 to 2018
        date  measure               value  of          sure    sources
        ----  -------  ------------------  ----------  ------  -------
        2017  revenue  49,203,000,000 CNY  JAC Motors  medium        ...
              revenue-2017
        2018  revenue  50,161,000,000 CNY  JAC Motors  medium        ...
              revenue-2018
        """
        check_word("measure", measure, words(Measure))
        check_word("kind", kind, words(FigureKind))
        check_flag("partial", partial)
        # Imported here: most programs never ask for figures.
        from jac_history._dataset import figures as chosen

        subject = self._find_entity(of)
        counted = None if place is None else self._find(place, jac.Place).id
        asked = (measure, kind, segment, counted)
        known = chosen.figures_of(self._store, subject)
        segments = {figure.segment for figure in known if figure.measure == measure}
        check_optional("segment", segment, tuple(sorted(name for name in segments if name)))
        wanted = [figure for figure in known if chosen.key_of(figure) == asked]
        choose = chosen.figure_of_each_period if partial else chosen.figure_of_each_year
        series = choose(wanted)
        if series:
            return self._result(series, "figure")
        remark = chosen.describe_others(asked, known, partial=partial) or (
            chosen.describe_subjects(subject.label, measure, self.figures())
        )
        cls = record_class("figure")
        return Records(dataset=self, as_of=self._as_of, cls=cls, remark=remark)

    def yearly(
        self,
        measures: jac.Measure | Iterable[jac.Measure],
        first: jac.DateLike | None = None,
        last: jac.DateLike | None = None,
        *,
        of: str | jac.Entity = JAC,
    ) -> jac.YearTable:
        """Return several measures of one subject by year, with what is missing.

        Each cell is the figure that `series` gives for the year, or a `Gap` that says why there is
        none and what comes nearest: quarters that add up to the year, half a year, a target,
        another scope or measure.

        Args:
            measures: One measure or several, such as ``["revenue", "net-profit"]``.
            first: The first year; None for the first that any of the measures is known for.
            last: The last year; None for the last that any of them is known for, if only in part.
            of: The subject, by id, any name or record.

        Raises:
            InvalidArgumentError: No measure, or an unknown one.
            InvalidDateError: `first` or `last` is no day or year, or they are in the wrong order.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> jac.yearly(["revenue", "vehicle-sales"], 2017, 2018)
        JAC Motors, 2 years
        year   revenue (CNY)  vehicle sales (vehicles)  sources
        ----  --------------  ------------------------  -------
        2017  49,203,000,000               510,900 [1]        ...
        2018  50,161,000,000               462,400 [1]        ...
        [1] with chassis.
        """
        # Imported here: most programs never ask for figures.
        from jac_history._dataset.yearly import make_year_table

        expected = "one measure or several"
        given = (measures,) if isinstance(measures, str) else measures
        names = take_several("measures", given, expected)
        if not names:
            raise InvalidArgumentError("measures", measures, expected=expected)
        for name in names:
            check_word("measures", name, words(Measure))
        window = parse_sides(first, last)
        measured = tuple(dict.fromkeys(names))
        return make_year_table(self, self._store, self._find_entity(of), measured, window)

    def gaps(
        self,
        measure: jac.Measure | None = None,
        about: str | jac.Entity | None = None,
        *,
        kind: jac.GapKind | None = None,
    ) -> jac.Gaps:
        """Return what is not known of JAC's own history.

        Years without a figure of what a listed company reports, since 1999; offices of the company
        (chairman, general manager, party secretary) without a known holder; vehicles of JAC of
        which it is not known when they were put on sale; partnerships of JAC of which it is not
        known whether or when they ended.

        Args:
            measure: Only years without a figure of this measure. Of one that is not reported
                every year, the years between its first and its last figure count.
            about: Only what concerns this entity, by id, any name or record. Of another subject
                than JAC, such as a vehicle, the years between its first and its last figure count.
            kind: Only gaps of one kind: ``figure``, ``office``, ``launch`` or ``end``.

        Raises:
            InvalidArgumentError: Unknown measure or kind.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.

        >>> import jac_history as jac
        >>> jac.gaps("net-profit")[0]
        <Gap JAC Motors, net profit, 1999: no source that was read gives it>
        """
        # Imported here: most programs never ask for it.
        from jac_history._dataset.gaps import GapKind, Gaps, find_gaps

        check_optional("measure", measure, Measure)
        check_optional("kind", kind, GapKind)
        company = self._find(JAC, jac.Organization)
        entity = None if about is None else self._find_entity(about)
        gaps = find_gaps(self, self._store, company, measure, entity)
        return Gaps(gap for gap in gaps if kind in {None, gap.kind})

    @overload
    def timeline(
        self,
        records: Sequence[Record],
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: Literal[False] | None = ...,
    ) -> alt.LayerChart: ...

    @overload
    def timeline(
        self,
        records: Sequence[Record],
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: str | Literal[True],
    ) -> alt.VConcatChart: ...

    def timeline(
        self,
        records: Sequence[Record],
        *,
        width: int = WIDTH,
        height: int | None = None,
        title: str | None = None,
        caption: str | bool | None = None,
    ) -> alt.LayerChart | alt.VConcatChart:
        """Return records on a line of time (extra ``plot``).

        Days are points, periods bars. Where a date only may hold it is pale, between brackets;
        a side without a known limit fades; what is marked approximate or uncertain is hollow
        (a point) or outlined with dots (a bar), and never solid; what still goes on has an arrow
        at the day up to which that is attested. An entity of which the end is known too is a bar
        from the one to the other. Colours tell the category of milestones and the type of other
        records. The pointer shows date, sources and more. Of more than 120 records only the 120
        most important are labelled, and how many are not is told; records without a date are left
        out.

        Args:
            records: Records with dates, of one type or several.
            width: In pixels.
            height: In pixels; None for what the lanes need, which is the least.
            title: What stands above it; if None, what was asked for, which a result knows; if
                empty, nothing.
            caption: What stands below it: a text, or True for the version of the data, its licence
                and the sources; then it is a `VConcatChart` around the picture.

        Raises:
            InvalidArgumentError: None of the records has a date; a size or text cannot be used.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> picture = jac.timeline(jac.milestones_between(1958, 1980).where(importance=1))
        >>> type(picture).__name__
        'LayerChart'
        """
        from jac_history._plot.timeline import timeline_picture

        default = records._title() if isinstance(records, Records) else ""  # noqa: SLF001 - one package
        look = self._look(width, height, title, caption, default)
        return timeline_picture(records, self._as_of, look)

    @overload
    def chart(
        self,
        figures: Sequence[jac.Figure],
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: Literal[False] | None = ...,
    ) -> alt.LayerChart: ...

    @overload
    def chart(
        self,
        figures: Sequence[jac.Figure],
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: str | Literal[True],
    ) -> alt.VConcatChart: ...

    def chart(
        self,
        figures: Sequence[jac.Figure],
        *,
        width: int = WIDTH,
        height: int | None = None,
        title: str | None = None,
        caption: str | bool | None = None,
    ) -> alt.LayerChart | alt.VConcatChart:
        """Return figures over the years (extra ``plot``).

        Years that no source gives are left as gaps, and a line joins only periods of one length
        that follow each other: months are not joined to years. What was counted is filled, a
        target, claim or forecast is hollow; rival values of other sources are red crosses. A sign
        stands above a value that is about right, a lower or an upper limit, or of a date that is
        not certain. Figures may be of several subjects, segments and kinds
        (``series(...) + series(...)``) but of one unit.

        Args:
            figures: The figures, such as a `series`.
            width: In pixels.
            height: In pixels; None for 300.
            title: What stands above it; if None, what all the figures have in common; if empty,
                nothing.
            caption: What stands below it: a text, or True for the version of the data, its licence
                and the sources; then it is a `VConcatChart` around the picture.

        Raises:
            InvalidArgumentError: No figures, or of several units; a size or text cannot be used.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> jac.chart(jac.series("net-profit")).to_dict()["title"]["text"]
        'JAC Motors, net profit (billion CNY)'
        """
        from jac_history._plot.series import series_picture

        look = self._look(width, height, title, caption)
        return series_picture(figures, self.disputes_of, look)

    @overload
    def partner_map(
        self,
        who: str | jac.Organization = ...,
        *,
        on: jac.DateLike | None = ...,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = ...,
        certainty: jac.Certainty | jac.MinimumCertainty = ...,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: Literal[False] | None = ...,
    ) -> alt.LayerChart: ...

    @overload
    def partner_map(
        self,
        who: str | jac.Organization = ...,
        *,
        on: jac.DateLike | None = ...,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = ...,
        certainty: jac.Certainty | jac.MinimumCertainty = ...,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: str | Literal[True],
    ) -> alt.VConcatChart: ...

    def partner_map(  # noqa: PLR0913 - what, when, and how it looks
        self,
        who: str | jac.Organization = "jac-motors",
        *,
        on: jac.DateLike | None = None,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = None,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
        width: int = WIDTH,
        height: int | None = None,
        title: str | None = None,
        caption: str | bool | None = None,
    ) -> alt.LayerChart | alt.VConcatChart:
        """Return an organisation amid its partners (extra ``plot``).

        Lines are partnerships, coloured by kind; a broken line only may have held then.

        Args:
            who: The organisation, by id, any name or record.
            on: Only partnerships that held on this day (or in this month or year).
            between: Only those that held in this window: a pair of first and last day.
            certainty: ``possible`` (may have held then) or ``definite``.
            width: In pixels.
            height: In pixels; None for what the partners need, which is the least.
            title: What stands above it; if None, whose partners of when; if empty, nothing.
            caption: What stands below it: a text, or True for the version of the data, its licence
                and the sources; then it is a `VConcatChart` around the picture.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: Unknown certainty; `on` and `between` together; no partner; a size
                or text cannot be used.
            UnknownNameError: No organisation is called so.
            AmbiguousNameError: Several are.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> type(jac.partner_map(on="2018-06-01")).__name__
        'LayerChart'
        """
        from jac_history._display.words import describe_window
        from jac_history._plot.partners import Edge, network_picture

        center = self._find(who, jac.Organization)
        window = _window_of(on, between)
        deals = self.partnerships_of(center, on=on, between=between, certainty=certainty)
        ties = [
            Edge(
                party.entity,
                deal,
                certainty_of(deal, window, self._as_of) if window else None,
            )
            for deal in deals
            for party in deal.parties
            if party.entity.id != center.id
        ]
        when = f" {describe_window(window.start, window.end)}" if window else ""
        default = f"Partners of {center.name}{when}"
        return network_picture(center, ties, self._look(width, height, title, caption, default))

    @overload
    def family_tree(
        self,
        of: str | jac.Vehicle | jac.Brand | jac.Organization,
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: Literal[False] | None = ...,
    ) -> alt.LayerChart: ...

    @overload
    def family_tree(
        self,
        of: str | jac.Vehicle | jac.Brand | jac.Organization,
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: str | Literal[True],
    ) -> alt.VConcatChart: ...

    def family_tree(
        self,
        of: str | jac.Vehicle | jac.Brand | jac.Organization,
        *,
        width: int = WIDTH,
        height: int | None = None,
        title: str | None = None,
        caption: str | bool | None = None,
    ) -> alt.LayerChart | alt.VConcatChart:
        """Return vehicles with what they were derived from and what was derived from them.

        Forerunners stand to the left of their successors (extra ``plot``). A box has the names of
        a vehicle, when it was launched, its maker where that is not the one of most, and its names
        abroad; colours are makers. A line over which sources differ is broken.

        Args:
            of: A vehicle, for the whole family that it belongs to; or a maker, a brand or its
                owner, for the families of all its vehicles. By id, any name or record. Vehicles
                of a maker or brand without relatives are counted and left out, unless none has any.
            width: In pixels.
            height: In pixels; None for what the boxes need, which is the least.
            title: What stands above it; if None, whose family tree it is; if empty, nothing.
            caption: What stands below it: a text, or True for the version of the data, its licence
                and the sources; then it is a `VConcatChart` around the picture.

        Raises:
            InvalidArgumentError: Something else than a vehicle, brand or maker, or one without
                vehicles; a size or text cannot be used, such as a width without room for all
                generations.
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several things are.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> jac.family_tree("JAC J2").width
        900
        """
        from jac_history._plot.family import family_picture
        from jac_history._plot.lineage import families_of

        subject = self._find_maker(of)
        families = families_of(self.vehicles())
        own = [family for family in families if any(_is_of(one, subject) for one in family)]
        if not own:
            expected = "a vehicle, or a brand or maker that has vehicles"
            raise InvalidArgumentError("of", subject.id, expected=expected)
        related = [family for family in own if len(family) > 1] or own
        disputed = {
            (forerunner.id, dispute.record.id)
            for dispute in self.disputes()
            if dispute.field == "derived_from"
            for forerunner in getattr(dispute.record, "derived_from", ())
        }
        is_vehicle = isinstance(subject, jac.Vehicle)
        default = f"{'Family tree' if is_vehicle else 'Vehicle families'} of {subject.name}"
        look = self._look(width, height, title, caption, default)
        left_out = len(own) - len(related)
        return family_picture(related, subject.id, disputed, left_out, look)

    @overload
    def market_map(
        self,
        of: str | jac.Organization = ...,
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: Literal[False] | None = ...,
    ) -> alt.LayerChart: ...

    @overload
    def market_map(
        self,
        of: str | jac.Organization = ...,
        *,
        width: int = ...,
        height: int | None = ...,
        title: str | None = ...,
        caption: str | Literal[True],
    ) -> alt.VConcatChart: ...

    def market_map(
        self,
        of: str | jac.Organization = JAC,
        *,
        width: int = WIDTH,
        height: int | None = None,
        title: str | None = None,
        caption: str | bool | None = None,
    ) -> alt.LayerChart | alt.VConcatChart:
        """Return the countries abroad in which a company is or was on a map (extra ``plot``).

        Colours tell when it is first attested there, as `presence` has it; where the year is not
        certain the country is pale and its edge broken. Each country, however small, has a sign of
        the kind of presence: vehicles are assembled or built there, imported or sold by a partner,
        or known from sales and reports; or all partnerships have ended. A list below the map names
        the countries by period. The outlines are those of Natural Earth, which are in the package;
        they follow the boundaries that are in force.

        Args:
            of: The company, by id, any name or record.
            width: In pixels.
            height: In pixels; None for what the list and a map as wide as the picture need. A
                lower picture has a smaller map.
            title: What stands above it; if None, which company it is; if empty, nothing.
            caption: What stands below it: a text, or True for the version of the data, its licence
                and the sources; then it is a `VConcatChart` around the picture.

        Raises:
            InvalidArgumentError: No record tells of the company abroad; a size or text cannot be
                used, such as a height without room for the list.
            UnknownNameError: No organisation is called so.
            AmbiguousNameError: Several are.
            MissingExtraError: Altair is not installed.

        >>> import jac_history as jac
        >>> jac.market_map(width=700).width
        700
        """
        from jac_history._plot.markets import market_picture

        company = self._find(of, jac.Organization)
        look = self._look(width, height, title, caption, f"{company.name} abroad")
        return market_picture(company, self.presence(of=company), look)

    def export(
        self,
        folder: str | PathLike[str],
        format: jac.ExportFormat,  # noqa: A002 - the word that users know
        *,
        overwrite: bool = False,
    ) -> pathlib.Path:
        """Write the whole dataset into a new folder, in a form that other tools read.

        The folder is there whole or not at all. Its ``about.json`` says of which data version,
        under which licence and how to be cited the files are, with the hash of each.

        Args:
            folder: The folder to make, inside one that exists.
            format: ``datapackage`` (Frictionless Data Package 2.0: CSV with schemas), ``parquet``
                (needs the extra ``arrow``), ``sqlite`` (with foreign keys, named views and a
                full-text index), ``json`` (with a JSON Schema; `Dataset.from_json` reads it
                back), ``jsonld`` (schema.org), ``croissant`` (MLCommons Croissant 1.0 over CSV)
                or ``timelinejs`` (the milestones).
            overwrite: Replace the folder if it holds an earlier export and nothing else.

        Returns:
            The path of the folder.

        Raises:
            InvalidArgumentError: Unknown format; the folder exists and may not be replaced; it
                lies in no folder.
            MissingExtraError: The format needs a package that is not installed.

        >>> import tempfile
        >>> import jac_history as jac
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     sorted(file.name for file in jac.export(f"{folder}/jac", "timelinejs").iterdir())
        ['about.json', 'timeline.json']
        """
        from jac_history._export import export_files

        return export_files(self._export_content, folder, format, overwrite=overwrite)

    def to_networkx(
        self,
        *,
        on: jac.DateLike | None = None,
        between: tuple[jac.DateLike | None, jac.DateLike | None] | None = None,
        certainty: jac.Certainty | jac.MinimumCertainty = "possible",
        relations: Iterable[jac.Relation] | None = None,
    ) -> nx.MultiDiGraph[str]:
        """Return the entities and their relations as a NetworkX graph (extra ``graph``).

        A node is the id of an entity that has a relation, with its ``name``, ``type``, ``kind``,
        ``chinese_name`` and ``country``. An edge reads "tail's <kind> is head": its ``kind`` is
        ``partner``, ``owner``, ``maker``, ``brand``, ``derived_from``, ``part_of`` or
        ``located_in``, and ``leads`` goes from a person to what they lead. Partners have an edge
        each way, with the same key. Other attributes are ``detail`` (kind of partnership,
        office, share), ``edtf``, ``certainty``, ``confidence``, ``record`` (the id of the record
        that says so) and ``sources`` (addresses, separated by blanks). All are text, unknown
        ones empty, so that GraphML takes them.

        Args:
            on: Only relations that held on this day (or in this month or year).
            between: Only those that held in this window: a pair of first and last day.
            certainty: ``possible`` (may have held then) or ``definite``. A relation that no
                record dates is never definite, and possible as long as its tail may exist.
            relations: Only these kinds.

        Raises:
            InvalidDateError: `on` or `between` is no day or window.
            InvalidArgumentError: Unknown certainty or relation, or `on` and `between` together.
            MissingExtraError: NetworkX is not installed.

        >>> import jac_history as jac
        >>> graph = jac.to_networkx(on="2018-06-01", relations=["partner"])
        >>> print(graph)
        MultiDiGraph with ... nodes and ... edges
        >>> graph.has_edge("jac-motors", "nio")
        True
        """
        from jac_history._graph import build_graph
        from jac_history._results import at_least

        window, wanted = _window_of(on, between), at_least(certainty)
        return build_graph(self._store.values(), window, wanted, relations, self._as_of)

    def dataset_info(self) -> jac.DatasetInfo:
        """Return version, licence, size and checksum of the data.

        >>> import jac_history as jac
        >>> info = jac.dataset_info()
        >>> info.version == jac.DATA_VERSION
        True
        >>> info.as_of.human(), info.licence
        ('16 March 2026', 'CC-BY-4.0')
        """
        from jac_history._metadata import info_of

        return info_of(self._metadata)

    def cite(self, style: jac.CitationStyle = "text") -> str:
        """Return a reference to this version of the dataset, in a form for bibliographies.

        Author and title are those of the dataset's own ``citation``, which begins with
        ``Author: Title.``; without one the dataset's name is its title.

        Args:
            style: ``bibtex``, ``csl-json``, ``ris`` or ``text``.

        Raises:
            InvalidArgumentError: Another style.

        >>> import jac_history as jac
        >>> print(jac.cite())
        The jac_history authors. The history of JAC Motors, 1958 to 2026. Version ...
        """
        from jac_history._cite import cite
        from jac_history._cite.reference import reference_of

        return cite([reference_of(self.dataset_info())], style)

    def changes(
        self, since: str | None = None, *, kind: jac.ChangeKind | None = None
    ) -> jac.Changes:
        """Return what each data version did to which record, version by version, by id.

        Args:
            since: Only what was done after this version; None for all that was done since the
                first one, whose own records are not told one by one.
            kind: Only records that were ``added``, ``changed`` or ``removed``.

        Raises:
            InvalidArgumentError: No version is called so, or another kind.

        >>> import jac_history as jac
        >>> jac.changes(since="2026.11.0")[0]
        Change(version='2026.11.1', id=...)
        >>> jac.changes(since=jac.DATA_VERSION)
        0 changes: added 0, changed 0, removed 0
        """
        # Imported here: most programs never ask.
        from jac_history._versions import Changes, changes_between, types_before

        check_optional("kind", kind, ChangeKind)

        past = tuple(self._store.past_versions())
        versions = (self._metadata["version"], *(old.metadata["version"] for old in past))
        check_optional("since", since, versions)
        steps = len(past) if since is None else versions.index(since)
        types: Any = {record_id: self._store.type_of(record_id) for record_id in self._store}
        changes: list[jac.Change] = []
        for version, old in zip(versions, past[:steps], strict=False):
            changes[:0] = changes_between(version, types, old.patch)
            types = types_before(types, old.patch)
        return Changes(change for change in changes if kind in {None, change.kind})

    def __copy__(self) -> Dataset:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Dataset:
        return self

    def __reduce__(self) -> tuple[Callable[..., Dataset], tuple[object, ...]]:
        """Return how to make the dataset again: what the package has need not travel."""
        if self._bundled_as is not None:
            return Dataset.bundled, self._bundled_as
        # Imported here: most programs pickle nothing. Plain data, so that no pickle names a module
        # of ours.
        from jac_history._dataset.memory import split_off

        own, from_base = split_off(self._store, bundled_store())
        past = tuple((old.metadata, tuple(old.patch)) for old in self._store.past_versions())
        is_layered = from_base is not None
        return Dataset._rebuild, (own, self._metadata, is_layered, past, from_base or ())

    @staticmethod
    def _rebuild(
        records: tuple[Record, ...],
        metadata: Metadata,
        is_layered: bool,
        past: tuple[tuple[Any, tuple[Any, ...]], ...],
        from_base: tuple[str, ...] = (),  # older pickles hold these records themselves
    ) -> Dataset:
        from jac_history._versions import PastVersion, Patch

        versions = [PastVersion(stated, Patch(*patch)) for stated, patch in past]
        base = bundled_store() if is_layered else None
        known = () if base is None else filter(None, map(base.get, from_base))
        return Dataset._of((*known, *records), metadata, base, versions)

    @staticmethod
    def _of(
        records: Iterable[Record],
        metadata: Metadata,
        base: Store | None = None,
        past: Iterable[PastVersion] = (),
    ) -> Dataset:
        """Return a dataset of records in memory.

        Args:
            records: The records.
            metadata: The metadata, without counts and checksum.
            base: The store from which some of the records are, or None.
            past: Its versions before that of the records, the newest first.
        """
        from jac_history._dataset.memory import MemoryStore
        from jac_history._metadata import complete_metadata

        records = tuple(records)
        store = MemoryStore(records, metadata["as_of_day"], base, past)
        return Dataset(store, complete_metadata(metadata, records))

    def __repr__(self) -> str:
        """Return one short line: name and version."""
        from jac_history._visible import visible

        return visible(f"<Dataset {self._metadata['name']} {self._metadata['version']}>")

    def _all(self, record_type: str) -> Records[Any]:
        return self._result(self._store.table(record_type).records(), record_type)

    def _select(
        self, record_type: str, positions: Iterable[int], window: Window | None = None
    ) -> Records[Any]:
        table = self._store.table(record_type)
        records = [table.record(position) for position in positions]
        return self._result(records, record_type, window)

    def _result(
        self,
        records: Iterable[R],
        record_type: str | None,
        window: Window | None = None,
        total: int | None = None,
        certain: Collection[str] | None = None,
    ) -> Records[R]:
        """Return records as a result.

        Args:
            records: The records.
            record_type: Their type, or None if they may be of several.
            window: The window of time that was asked for, or None.
            total: How many there are in all, if these are only the first of them.
            certain: The ids of those that are certain in it, where their own dates do not say so.
        """
        cls = None if record_type is None else record_class(record_type)
        return Records(
            tuple(records),
            dataset=self,
            as_of=self._as_of,
            cls=cls,
            window=window,
            total=total,
            certain=certain,
        )

    def _naming(self, record: Record, record_type: str) -> Records[Any]:
        """Return the other records of a type that name a record, which is an entity."""
        if record.record_type not in ENTITIES:
            return self._select(record_type, ())
        records = self._select(record_type, self._store.table(record_type).about(record.id))
        return records.where(lambda other: other.id != record.id)

    def _find_record(self, record: str | Record) -> Record:
        """Return the record that an id, the name of an entity or a record stands for."""
        return record if isinstance(record, Record) else self._lookup.get(record)

    def _find_entity(self, name: object) -> jac.Entity:
        return self._find(name, jac.Entity)

    def _find(self, name: object, cls: type[R]) -> R:
        """Return the record of a class that a name, an id or a record stands for."""
        types = ENTITIES if cls is jac.Entity else (cls.record_type,)
        # An id needs no look-up, whose module would have to be imported.
        known = self._store.find(name, types) if isinstance(name, str) else None
        return cast("R", known or self._lookup.find(name, types))

    def _find_subject(self, name: str | jac.Entity) -> jac.Entity:
        """Return the organisation, else the brand or facility, that a name or record stands for."""
        known = self._store.get(name) if isinstance(name, str) else name
        if isinstance(known, jac.Brand | jac.Facility):
            return known
        try:
            return self._find(name, jac.Organization)
        except UnknownNameError:
            subject = self._find_entity(name)
        if not isinstance(subject, jac.Brand | jac.Facility):
            raise InvalidArgumentError("of", subject.id, expected="an organisation, brand or plant")
        return subject

    def _find_maker(
        self, name: str | jac.Vehicle | jac.Brand | jac.Organization
    ) -> jac.Vehicle | jac.Brand | jac.Organization:
        """Return the vehicle, else the brand or organisation, that a name or record stands for."""
        known = self._store.get(name) if isinstance(name, str) else name
        if not isinstance(known, jac.Vehicle | jac.Brand | jac.Organization):
            try:
                known = self._find(name, jac.Vehicle)
            except UnknownNameError:
                known = self._find_entity(name)
        if not isinstance(known, jac.Vehicle | jac.Brand | jac.Organization):
            raise InvalidArgumentError("of", known.id, expected="a vehicle, brand or maker")
        return known

    @cached_property
    def _lookup(self) -> Lookup:
        # Imported here: a query for a window needs no names.
        from jac_history._lookup import Lookup

        return Lookup(self._store)

    @cached_property
    def _index(self) -> Index:
        # Imported here: most programs never search.
        from jac_history._search import Index, bundled_meanings, make_rows

        return Index(
            make_rows(self._store.values(), self._lookup.names.names_by_id()), bundled_meanings()
        )

    @cached_property
    def _reader(self) -> Converter:
        # Imported here: most programs read no record.
        from jac_history._dataset.plain import reader_of

        return reader_of(self._store)

    def _look(
        self,
        width: int,
        height: int | None,
        title: str | None,
        caption: str | bool | None,
        default: str | None = None,
    ) -> Look:
        """Return how a picture is to look, with what a caption says of the data.

        Args:
            width: In pixels.
            height: In pixels, or None.
            title: What stands above it, or None for the default.
            caption: What stands below it.
            default: What it shows, or None where the picture says so itself.
        """
        from jac_history._plot.look import Look, credit_of

        heading = default if title is None else title
        return Look(width, height, heading, caption, credit_of(self))

    def _select_partnerships(
        self,
        organization: jac.Organization,
        window: Window | None,
        kind: str | None,
        certainty: object,
    ) -> Sequence[int]:
        """Return the positions of the partnerships of an organisation in a window, of a kind."""
        check_optional("kind", kind, PartnershipKind)
        table = self._store.table("partnership")
        positions = table.in_window(window, certainty, table.about(organization.id))
        return table.with_word("kind", kind, positions)

    def _export_content(self) -> ExportContent:
        from jac_history._export import ExportContent

        return ExportContent(
            info=self.dataset_info(),
            records={name: self._store.table(name).records() for name in REGISTER},
            keys=self._lookup.names.names_by_id(),
        )


@cache
def _bundled(*version: str) -> Dataset:
    """Return the dataset of the package, or an earlier version of it."""
    dataset = _past(*version) if version else Dataset(bundled_store(), bundled_store().metadata())
    dataset._bundled_as = version  # noqa: SLF001 - its own module
    return dataset


def _past(version: str) -> Dataset:
    """Return an earlier version of the bundled dataset as it was.

    Raises:
        InvalidArgumentError: The package knows no such version.
    """
    from jac_history._convert import plain
    from jac_history._reading import build_plain
    from jac_history._versions import records_at

    store = bundled_store()
    past = tuple(store.past_versions())
    versions = [old.metadata["version"] for old in past]
    check_optional("version", version, (store.metadata()["version"], *versions))
    index = versions.index(version)
    now = {record.id: {"type": record.record_type, **plain(record)} for record in store.values()}
    records = build_plain(version, records_at(index, now, past).values())
    return Dataset._of(records, past[index].metadata, store, past[index + 1 :])  # noqa: SLF001 - its own module


def check_optional(argument: str, value: object, allowed: object) -> None:
    """Refuse a word that is not among the controlled ones; None where none was given is right.

    Args:
        argument: The argument for which it was given.
        value: The word, or None.
        allowed: A `Literal` or a tuple of words.

    Raises:
        InvalidArgumentError: With the choices and the nearest.
    """
    if value is not None:
        choices = allowed if isinstance(allowed, tuple) else words(allowed)
        check_word(argument, value, choices)


def _window_of(
    on: jac.DateLike | None, between: tuple[jac.DateLike | None, jac.DateLike | None] | None
) -> Window | None:
    """Return the window that `on` or `between` stands for; None for all time."""
    if on is not None and between is not None:
        raise InvalidArgumentError("between", between, expected="left out where 'on' is given")
    if on is not None:
        return parse_on(on, "on")
    if between is None:
        return None
    if not isinstance(between, tuple | list) or len(between) != len(("first", "last")):
        raise InvalidArgumentError("between", between, expected="a pair of first and last day")
    return parse_sides(*between)


def _is_of(vehicle: jac.Vehicle, subject: jac.Vehicle | jac.Brand | jac.Organization) -> bool:
    """Tell whether a vehicle is the one meant, or of that brand, its owner or that maker."""
    owners = vehicle.brand.owners if vehicle.brand else ()
    return subject.id in {one.id for one in (vehicle, vehicle.maker, vehicle.brand, *owners) if one}
