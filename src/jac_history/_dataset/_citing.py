"""A dataset as something to cite."""

from jac_history._cite import Reference
from jac_history._records._info import DatasetInfo


def reference_of(info: DatasetInfo) -> Reference:
    """Return a dataset as something to cite."""
    author, colon, rest = (info.citation or "").partition(": ")
    return Reference(
        key=f"{info.name}-{info.version}",
        kind="dataset",
        title=rest.partition(". ")[0] if colon else info.name,
        author=author if colon else None,
        published=info.released,
        version=info.version,
        note=info.licence and f"Licence: {info.licence}",
    )
