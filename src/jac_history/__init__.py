"""The history of the car maker JAC Motors as typed records with sources and uncertain dates.

Functions of the bundled dataset

- ask: `milestones_between`, `partners_of`, `partnerships_of`, `leaders_of`, `owners_of`; `at` gives
  the company on a day, `presence` abroad, `series` and `yearly` figures, `gaps` what is not known
- check: `verify` a value, `claims` with their verdicts, `disputes_of` a record
- look up: `get`, `search`, `card`; within one class `organization`, `person`, `brand`, `vehicle`,
  `facility`, `place`, `programme`, `technology`
- list: `milestones`, `partnerships`, `tenures`, `stakes`, `figures`, `disputes`, `sources`,
  `organizations`, `people`, `brands`, `vehicles`, `facilities`, `places`, `programmes`,
  `technologies`
- draw: `timeline`, `chart`, `partner_map`, `market_map`, `family_tree`, `save_picture`
- write, cite: `export`, `to_networkx`, `to_dict`, `from_dict`, `cite`
- about the data: `dataset_info`, `changes`, `words`

Classes

- results: `Records`, `Card`, `Snapshot`, `Presence`, `Markets`, `YearTable`, `Gaps` with a
  `Gap` each, `Verdict`
- records, each a `Record`: `Milestone`, `Partnership`, `Tenure`, `Stake`, `Figure`, `Dispute`,
  `Claim`, `Source`; an `Entity` is an `Organization`, `Person`, `Brand`, `Vehicle`, `Facility`,
  `Place`, `Programme` or `Technology`
- parts of records: `Citation`, `Name`, `Party`, `Position`
- dates: `EDTFDate`, `Certainty`, `Bound`, `Precision`, `LeftOut`
- the data: `Dataset` opens and adds to datasets; `DatasetInfo`, `Changes` with a
  `Change` each

Errors

- `JacHistoryError` is the base of `UnknownNameError`, `AmbiguousNameError`, `InvalidDateError`,
  `InvalidArgumentError`, `DatasetError` with a `Problem` each, and `MissingExtraError`

>>> import jac_history as jac
>>> jac.partners_of(on="2018-06-01").where(id="nio")[0].name
'NIO'
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jac_history._api import *  # noqa: F403 - all its functions are public
    from jac_history._cite import CitationStyle as CitationStyle
    from jac_history._convert import to_dict as to_dict
    from jac_history._dataset.card import Card as Card
    from jac_history._dataset.dataset import Dataset as Dataset
    from jac_history._dataset.gaps import Gap as Gap, GapKind as GapKind, Gaps as Gaps
    from jac_history._dataset.plain import from_dict as from_dict
    from jac_history._dataset.presence import Markets as Markets, Presence as Presence
    from jac_history._dataset.snapshot import Snapshot as Snapshot
    from jac_history._dataset.verdict import Verdict as Verdict, VerdictWord as VerdictWord
    from jac_history._dataset.yearly import YearTable as YearTable
    from jac_history._dates import (
        Bound as Bound,
        Certainty as Certainty,
        EDTFDate as EDTFDate,
        LeftOut as LeftOut,
        Precision as Precision,
    )
    from jac_history._dates.datelike import DateLike as DateLike
    from jac_history._exceptions import (
        AmbiguousNameError as AmbiguousNameError,
        DatasetError as DatasetError,
        InvalidArgumentError as InvalidArgumentError,
        InvalidDateError as InvalidDateError,
        JacHistoryError as JacHistoryError,
        MissingExtraError as MissingExtraError,
        Problem as Problem,
        UnknownNameError as UnknownNameError,
    )
    from jac_history._export import ExportFormat as ExportFormat
    from jac_history._graph import Relation as Relation
    from jac_history._metadata import DatasetInfo as DatasetInfo
    from jac_history._plot.save import save_picture as save_picture
    from jac_history._records.base import Record as Record
    from jac_history._records.claim import Claim as Claim
    from jac_history._records.dispute import Dispute as Dispute, Position as Position
    from jac_history._records.entities import (
        Brand as Brand,
        Entity as Entity,
        Facility as Facility,
        Name as Name,
        Organization as Organization,
        Person as Person,
        Place as Place,
        Programme as Programme,
        Technology as Technology,
        Vehicle as Vehicle,
    )
    from jac_history._records.figure import Figure as Figure
    from jac_history._records.milestone import Milestone as Milestone
    from jac_history._records.relations import (
        Partnership as Partnership,
        Party as Party,
        Stake as Stake,
        Tenure as Tenure,
    )
    from jac_history._records.source import Citation as Citation, Source as Source
    from jac_history._records.vocabulary import (
        Category as Category,
        ChangeKind as ChangeKind,
        ClaimVerdict as ClaimVerdict,
        Confidence as Confidence,
        FigureKind as FigureKind,
        Importance as Importance,
        Measure as Measure,
        MinimumCertainty as MinimumCertainty,
        NameKind as NameKind,
        PartnershipKind as PartnershipKind,
        PeriodSide as PeriodSide,
        RecordType as RecordType,
        SourceKind as SourceKind,
        Stance as Stance,
        ValueBound as ValueBound,
        words as words,
    )
    from jac_history._results import Records as Records
    from jac_history._story.story import StoryOrder as StoryOrder
    from jac_history._versions import Change as Change, Changes as Changes

__version__ = "0.1.0"
DATA_VERSION: str = "2026.12.0"

# Where each public name lives. Nothing is imported before it is used: start-up is a feature.
_NAMES = {
    "_api": """
        at brand brands card changes chart cite claims dataset_info disputes disputes_of export
        facilities facility family_tree figures gaps get leaders_of market_map milestones
        milestones_between organization organizations owners_of partner_map partners_of
        partnerships partnerships_of people person place places presence programme programmes
        search series sources stakes technologies technology tenures timeline to_networkx vehicle
        vehicles verify yearly
    """,
    "_dataset.dataset": "Dataset",
    "_dataset.card": "Card",
    "_dataset.plain": "from_dict",
    "_dataset.presence": "Markets Presence",
    "_dataset.snapshot": "Snapshot",
    "_dataset.verdict": "Verdict VerdictWord",
    "_dataset.gaps": "Gap GapKind Gaps",
    "_dataset.yearly": "YearTable",
    "_results": "Records",
    "_convert": "to_dict",
    "_metadata": "DatasetInfo",
    "_versions": "Change Changes",
    "_dates": "Bound Certainty EDTFDate LeftOut Precision",
    "_dates.datelike": "DateLike",
    "_records.base": "Record",
    "_records.source": "Citation Source",
    "_records.entities": """
        Brand Entity Facility Name Organization Person Place Programme Technology Vehicle
    """,
    "_records.milestone": "Milestone",
    "_records.relations": "Partnership Party Stake Tenure",
    "_records.figure": "Figure",
    "_records.dispute": "Dispute Position",
    "_records.claim": "Claim",
    "_records.vocabulary": """
        Category ChangeKind ClaimVerdict Confidence FigureKind Importance Measure MinimumCertainty
        NameKind PartnershipKind PeriodSide RecordType SourceKind Stance ValueBound words
    """,
    "_cite": "CitationStyle",
    "_export": "ExportFormat",
    "_graph": "Relation",
    "_story.story": "StoryOrder",
    "_plot.save": "save_picture",
    "_exceptions": """
        AmbiguousNameError DatasetError InvalidArgumentError InvalidDateError
        JacHistoryError MissingExtraError Problem UnknownNameError
    """,
}

if not TYPE_CHECKING:
    _MODULE_OF = {name: module for module, names in _NAMES.items() for name in names.split()}

    __all__ = sorted([*_MODULE_OF, "DATA_VERSION", "__version__"])  # noqa: PLE0605 - a list it is

    def __getattr__(name):
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
