"""The history of the car maker JAC Motors as typed records with sources and uncertain dates.

>>> import jac_history as jac
>>> jac.partners_of(on="2018-06-01").where(id="nio")[0].name
'NIO'
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jac_history._api import (
        brand as brand,
        brands as brands,
        card as card,
        changes as changes,
        chart as chart,
        cite as cite,
        dataset_info as dataset_info,
        disputes as disputes,
        disputes_of as disputes_of,
        export as export,
        facilities as facilities,
        facility as facility,
        figures as figures,
        get as get,
        leaders_of as leaders_of,
        milestones as milestones,
        milestones_between as milestones_between,
        organization as organization,
        organizations as organizations,
        owners_of as owners_of,
        partner_map as partner_map,
        partners_of as partners_of,
        partnerships as partnerships,
        partnerships_of as partnerships_of,
        people as people,
        person as person,
        place as place,
        places as places,
        programme as programme,
        programmes as programmes,
        search as search,
        series as series,
        sources as sources,
        stakes as stakes,
        technologies as technologies,
        technology as technology,
        tenures as tenures,
        timeline as timeline,
        to_networkx as to_networkx,
        vehicle as vehicle,
        vehicles as vehicles,
    )
    from jac_history._cite import CitationStyle as CitationStyle
    from jac_history._convert import to_dict as to_dict
    from jac_history._dataset.card import Card as Card
    from jac_history._dataset.dataset import Dataset as Dataset
    from jac_history._dates import (
        Bound as Bound,
        Certainty as Certainty,
        EDTFDate as EDTFDate,
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
        Confidence as Confidence,
        FigureKind as FigureKind,
        Importance as Importance,
        Measure as Measure,
        MinimumCertainty as MinimumCertainty,
        NameKind as NameKind,
        PartnershipKind as PartnershipKind,
        RecordType as RecordType,
        SourceKind as SourceKind,
        Stance as Stance,
        ValueBound as ValueBound,
        words as words,
    )
    from jac_history._results import Records as Records
    from jac_history._versions import Change as Change, ChangeKind as ChangeKind

__version__ = "0.1.0"
DATA_VERSION: str = "2026.11.4"

__all__ = [
    "DATA_VERSION",
    "AmbiguousNameError",
    "Bound",
    "Brand",
    "Card",
    "Category",
    "Certainty",
    "Change",
    "ChangeKind",
    "Citation",
    "CitationStyle",
    "Confidence",
    "Dataset",
    "DatasetError",
    "DatasetInfo",
    "DateLike",
    "Dispute",
    "EDTFDate",
    "Entity",
    "ExportFormat",
    "Facility",
    "Figure",
    "FigureKind",
    "Importance",
    "InvalidArgumentError",
    "InvalidDateError",
    "JacHistoryError",
    "Measure",
    "Milestone",
    "MinimumCertainty",
    "MissingExtraError",
    "Name",
    "NameKind",
    "Organization",
    "Partnership",
    "PartnershipKind",
    "Party",
    "Person",
    "Place",
    "Position",
    "Precision",
    "Problem",
    "Programme",
    "Record",
    "RecordType",
    "Records",
    "Relation",
    "Source",
    "SourceKind",
    "Stake",
    "Stance",
    "Technology",
    "Tenure",
    "UnknownNameError",
    "ValueBound",
    "Vehicle",
    "__version__",
    "brand",
    "brands",
    "card",
    "changes",
    "chart",
    "cite",
    "dataset_info",
    "disputes",
    "disputes_of",
    "export",
    "facilities",
    "facility",
    "figures",
    "get",
    "leaders_of",
    "milestones",
    "milestones_between",
    "organization",
    "organizations",
    "owners_of",
    "partner_map",
    "partners_of",
    "partnerships",
    "partnerships_of",
    "people",
    "person",
    "place",
    "places",
    "programme",
    "programmes",
    "save_picture",
    "search",
    "series",
    "sources",
    "stakes",
    "technologies",
    "technology",
    "tenures",
    "timeline",
    "to_dict",
    "to_networkx",
    "vehicle",
    "vehicles",
    "words",
]

# Where each public name lives. Nothing is imported before it is used: start-up is a feature.
_HOMES = {
    "_api": "brand brands card changes chart cite dataset_info disputes disputes_of export facilities facility figures get leaders_of milestones milestones_between organization organizations owners_of partner_map partners_of partnerships partnerships_of people person place places programme programmes search series sources stakes technologies technology tenures timeline to_networkx vehicle vehicles",
    "_cite": "CitationStyle",
    "_convert": "to_dict",
    "_dataset.dataset": "Dataset",
    "_dataset.card": "Card",
    "_dates": "Bound Certainty EDTFDate Precision",
    "_dates.datelike": "DateLike",
    "_exceptions": "AmbiguousNameError DatasetError InvalidArgumentError InvalidDateError JacHistoryError MissingExtraError Problem UnknownNameError",
    "_export": "ExportFormat",
    "_graph": "Relation",
    "_plot.save": "save_picture",
    "_records.dispute": "Dispute Position",
    "_records.entities": "Brand Entity Facility Name Organization Person Place Programme Technology Vehicle",
    "_records.figure": "Figure",
    "_metadata": "DatasetInfo",
    "_records.milestone": "Milestone",
    "_records.base": "Record",
    "_records.relations": "Partnership Party Stake Tenure",
    "_records.source": "Citation Source",
    "_records.vocabulary": "Category Confidence FigureKind Importance Measure MinimumCertainty NameKind PartnershipKind RecordType SourceKind Stance ValueBound words",
    "_results": "Records",
    "_versions": "Change ChangeKind",
}


if not TYPE_CHECKING:

    def __getattr__(name):
        for module, names in _HOMES.items():
            if name in names.split():
                from importlib import import_module

                value = getattr(import_module(f"jac_history.{module}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__():
        return sorted({*globals(), *__all__})
