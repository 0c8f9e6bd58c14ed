"""All records of the bundled dataset, and the dataset as a new process has it."""

import jac_history as jac
from jac_history._dataset.compiled import CompiledStore


def list_records() -> list[jac.Record]:
    """Return all records of the bundled dataset."""
    return list(jac.Dataset.bundled().records())


def group_records() -> list[jac.Records[jac.Record]]:
    """Return all records of the bundled dataset, those of each type by themselves."""
    groups: dict[str, list[jac.Record]] = {}
    for record in list_records():
        groups.setdefault(record.record_type, []).append(record)
    return [jac.Records(group) for group in groups.values()]


def load_fresh_dataset() -> jac.Dataset:
    """Return the bundled dataset as a new process has it, with nothing read or built yet."""
    store = CompiledStore("jac_history._data")
    return jac.Dataset(store, store.metadata())
