"""References as CSL-JSON, RIS and plain text."""

from collections.abc import Iterator, Sequence
from json import dumps

from jac_history._cite.reference import STOPS, Reference, one_line


def render_csl_json(references: Sequence[Reference]) -> str:
    """Return a JSON array with one item per reference."""
    return dumps([_item(reference) for reference in references], ensure_ascii=False, indent=2)


def _item(reference: Reference) -> dict[str, object]:
    fields = {
        "id": reference.key,
        "type": reference.kind,
        "title": reference.shown_title,
        "author": reference.author and [{"literal": reference.author}],
        # The name of a website stands in this field, and styles print it.
        "container-title": reference.publisher if reference.kind == "webpage" else None,
        "publisher": reference.publisher if reference.kind != "webpage" else None,
        "version": reference.version,
        "issued": _issue_date(reference),
        "URL": reference.url,
        "language": reference.language,
        # Not every processor prints a date in words, so a remark repeats it.
        "note": reference.note if reference.date_parts else reference.remarks,
    }
    return {name: value for name, value in fields.items() if value}


def _issue_date(reference: Reference) -> dict[str, object] | None:
    if reference.published is None:
        return None
    if not reference.date_parts:
        return {"literal": reference.published.human()}
    issued: dict[str, object] = {"date-parts": [list(reference.date_parts)]}
    return {**issued, "circa": True} if reference.vague_date else issued


TYPES = {"webpage": "ELEC", "document": "GEN", "dataset": "DATA"}


def render_ris(references: Sequence[Reference]) -> str:
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


def render_text(references: Sequence[Reference]) -> str:
    """Return one line per reference: publisher, title, date, note, address."""
    return "\n".join(_line(reference) for reference in references)


def _line(reference: Reference) -> str:
    version = reference.version and f"Version {reference.version}"
    date = reference.published.human() if reference.published else "No date"
    parts = (reference.author, reference.publisher, reference.shown_title, version, date)
    sentences = [_end_sentence(one_line(part)) for part in (*parts, reference.note) if part]
    address = [one_line(reference.url)] if reference.url else []
    return " ".join([*sentences, *address])


def _end_sentence(text: str) -> str:
    return text if text.endswith(STOPS) else f"{text}."
