"""RIS, which Zotero, EndNote and Mendeley read."""

from collections.abc import Iterator, Sequence

from jac_history._cite._reference import Reference
from jac_history._cite._styles import one_line

TYPES = {"webpage": "ELEC", "document": "GEN", "dataset": "DATA"}


def render(references: Sequence[Reference]) -> str:
    """Return one entry per reference."""
    return "\n".join(_entry(reference) for reference in references)


def _entry(reference: Reference) -> str:
    return (
        "".join(f"{tag}  - {one_line(value)}\n" for tag, value in _fields(reference)) + "ER  - \n"
    )


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES[reference.kind]
    yield "ID", reference.key
    yield "TI", reference.shown_title
    optional = {
        "AU": reference.author,
        "PB": reference.publisher,
        "ET": reference.version,
        "UR": reference.url,
        "LA": reference.language,
        "N1": reference.remarks,
    }
    yield from ((tag, value) for tag, value in optional.items() if value)
    parts = reference.date_parts
    if parts:
        yield "PY", f"{parts[0]:04}"
        yield "DA", "/".join([f"{part:02}" for part in parts] + [""] * (3 - len(parts))) + "/"
