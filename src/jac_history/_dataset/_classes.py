"""Where each record class lives, so that a query imports only the classes it returns."""

from importlib import import_module

from jac_history._records._record import Record

MODULES = {
    "source": ("_source", "Source"),
    "place": ("_entities", "Place"),
    "organization": ("_entities", "Organization"),
    "person": ("_entities", "Person"),
    "brand": ("_entities", "Brand"),
    "vehicle": ("_entities", "Vehicle"),
    "facility": ("_entities", "Facility"),
    "programme": ("_entities", "Programme"),
    "technology": ("_entities", "Technology"),
    "milestone": ("_milestone", "Milestone"),
    "partnership": ("_relations", "Partnership"),
    "tenure": ("_relations", "Tenure"),
    "stake": ("_relations", "Stake"),
    "figure": ("_figure", "Figure"),
    "dispute": ("_dispute", "Dispute"),
}

ENTITIES = tuple(name for name, (module, _) in MODULES.items() if module == "_entities")


def record_class(record_type: str) -> type[Record]:
    """Return the class of a record type."""
    module, name = MODULES[record_type]
    cls: type[Record] = getattr(import_module(f"jac_history._records.{module}"), name)
    return cls
