"""The history of the car maker JAC Motors as typed records with sources and uncertain dates.

>>> import jac_history as jac
>>> jac.partners_of(on="2018-06-01").where(id="nio")[0].name
'NIO'
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jac_history._api import (
        brand as brand,
    )
    from jac_history._api import (
        brands as brands,
    )
    from jac_history._api import (
        card as card,
    )
    from jac_history._api import (
        changes as changes,
    )
    from jac_history._api import (
        chart as chart,
    )
    from jac_history._api import (
        cite as cite,
    )
    from jac_history._api import (
        dataset_info as dataset_info,
    )
    from jac_history._api import (
        disputes as disputes,
    )
    from jac_history._api import (
        disputes_of as disputes_of,
    )
    from jac_history._api import (
        export as export,
    )
    from jac_history._api import (
        facilities as facilities,
    )
    from jac_history._api import (
        facility as facility,
    )
    from jac_history._api import (
        figures as figures,
    )
    from jac_history._api import (
        get as get,
    )
    from jac_history._api import (
        leaders_of as leaders_of,
    )
    from jac_history._api import (
        milestones as milestones,
    )
    from jac_history._api import (
        milestones_between as milestones_between,
    )
    from jac_history._api import (
        organization as organization,
    )
    from jac_history._api import (
        organizations as organizations,
    )
    from jac_history._api import (
        owners_of as owners_of,
    )
    from jac_history._api import (
        partner_map as partner_map,
    )
    from jac_history._api import (
        partners_of as partners_of,
    )
    from jac_history._api import (
        partnerships as partnerships,
    )
    from jac_history._api import (
        partnerships_of as partnerships_of,
    )
    from jac_history._api import (
        people as people,
    )
    from jac_history._api import (
        person as person,
    )
    from jac_history._api import (
        place as place,
    )
    from jac_history._api import (
        places as places,
    )
    from jac_history._api import (
        programme as programme,
    )
    from jac_history._api import (
        programmes as programmes,
    )
    from jac_history._api import (
        search as search,
    )
    from jac_history._api import (
        series as series,
    )
    from jac_history._api import (
        sources as sources,
    )
    from jac_history._api import (
        stakes as stakes,
    )
    from jac_history._api import (
        technologies as technologies,
    )
    from jac_history._api import (
        technology as technology,
    )
    from jac_history._api import (
        tenures as tenures,
    )
    from jac_history._api import (
        timeline as timeline,
    )
    from jac_history._api import (
        to_networkx as to_networkx,
    )
    from jac_history._api import (
        vehicle as vehicle,
    )
    from jac_history._api import (
        vehicles as vehicles,
    )
    from jac_history._cite import (
        CitationStyle as CitationStyle,
    )
    from jac_history._convert import (
        to_dict as to_dict,
    )
    from jac_history._dataset import (
        Dataset as Dataset,
    )
    from jac_history._dataset._card import (
        Card as Card,
    )
    from jac_history._dates import (
        Bound as Bound,
    )
    from jac_history._dates import (
        Certainty as Certainty,
    )
    from jac_history._dates import (
        EDTFDate as EDTFDate,
    )
    from jac_history._dates import (
        Precision as Precision,
    )
    from jac_history._dates._like import (
        DateLike as DateLike,
    )
    from jac_history._exceptions import (
        AmbiguousNameError as AmbiguousNameError,
    )
    from jac_history._exceptions import (
        DatasetError as DatasetError,
    )
    from jac_history._exceptions import (
        InvalidArgumentError as InvalidArgumentError,
    )
    from jac_history._exceptions import (
        InvalidDateError as InvalidDateError,
    )
    from jac_history._exceptions import (
        JacHistoryError as JacHistoryError,
    )
    from jac_history._exceptions import (
        MissingExtraError as MissingExtraError,
    )
    from jac_history._exceptions import (
        Problem as Problem,
    )
    from jac_history._exceptions import (
        UnknownNameError as UnknownNameError,
    )
    from jac_history._export import (
        ExportFormat as ExportFormat,
    )
    from jac_history._graph import (
        Relation as Relation,
    )
    from jac_history._plot._save import (
        save_picture as save_picture,
    )
    from jac_history._records._dispute import (
        Dispute as Dispute,
    )
    from jac_history._records._dispute import (
        Position as Position,
    )
    from jac_history._records._entities import (
        Brand as Brand,
    )
    from jac_history._records._entities import (
        Entity as Entity,
    )
    from jac_history._records._entities import (
        Facility as Facility,
    )
    from jac_history._records._entities import (
        Name as Name,
    )
    from jac_history._records._entities import (
        Organization as Organization,
    )
    from jac_history._records._entities import (
        Person as Person,
    )
    from jac_history._records._entities import (
        Place as Place,
    )
    from jac_history._records._entities import (
        Programme as Programme,
    )
    from jac_history._records._entities import (
        Technology as Technology,
    )
    from jac_history._records._entities import (
        Vehicle as Vehicle,
    )
    from jac_history._records._figure import (
        Figure as Figure,
    )
    from jac_history._records._info import (
        DatasetInfo as DatasetInfo,
    )
    from jac_history._records._milestone import (
        Milestone as Milestone,
    )
    from jac_history._records._record import (
        Record as Record,
    )
    from jac_history._records._relations import (
        Partnership as Partnership,
    )
    from jac_history._records._relations import (
        Party as Party,
    )
    from jac_history._records._relations import (
        Stake as Stake,
    )
    from jac_history._records._relations import (
        Tenure as Tenure,
    )
    from jac_history._records._source import (
        Citation as Citation,
    )
    from jac_history._records._source import (
        Source as Source,
    )
    from jac_history._records._words import (
        Category as Category,
    )
    from jac_history._records._words import (
        Confidence as Confidence,
    )
    from jac_history._records._words import (
        FigureKind as FigureKind,
    )
    from jac_history._records._words import (
        Importance as Importance,
    )
    from jac_history._records._words import (
        Measure as Measure,
    )
    from jac_history._records._words import (
        MinimumCertainty as MinimumCertainty,
    )
    from jac_history._records._words import (
        NameKind as NameKind,
    )
    from jac_history._records._words import (
        PartnershipKind as PartnershipKind,
    )
    from jac_history._records._words import (
        RecordType as RecordType,
    )
    from jac_history._records._words import (
        SourceKind as SourceKind,
    )
    from jac_history._records._words import (
        Stance as Stance,
    )
    from jac_history._records._words import (
        ValueBound as ValueBound,
    )
    from jac_history._records._words import (
        words as words,
    )
    from jac_history._results import (
        Records as Records,
    )
    from jac_history._versions import (
        Change as Change,
    )
    from jac_history._versions import (
        ChangeKind as ChangeKind,
    )

__version__ = "0.1.0"
DATA_VERSION: str = "2026.11.3"

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
    "_dataset": "Dataset",
    "_dataset._card": "Card",
    "_dates": "Bound Certainty EDTFDate Precision",
    "_dates._like": "DateLike",
    "_exceptions": "AmbiguousNameError DatasetError InvalidArgumentError InvalidDateError JacHistoryError MissingExtraError Problem UnknownNameError",
    "_export": "ExportFormat",
    "_graph": "Relation",
    "_plot._save": "save_picture",
    "_records._dispute": "Dispute Position",
    "_records._entities": "Brand Entity Facility Name Organization Person Place Programme Technology Vehicle",
    "_records._figure": "Figure",
    "_records._info": "DatasetInfo",
    "_records._milestone": "Milestone",
    "_records._record": "Record",
    "_records._relations": "Partnership Party Stake Tenure",
    "_records._source": "Citation Source",
    "_records._words": "Category Confidence FigureKind Importance Measure MinimumCertainty NameKind PartnershipKind RecordType SourceKind Stance ValueBound words",
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
