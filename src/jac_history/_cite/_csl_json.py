"""CSL-JSON, the input of citeproc, pandoc and Zotero."""

from collections.abc import Sequence
from json import dumps

from jac_history._cite._reference import Reference


def render(references: Sequence[Reference]) -> str:
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
        "issued": _issued(reference),
        "URL": reference.url,
        "language": reference.language,
        # Not every processor prints a date in words, so a remark repeats it.
        "note": reference.note if reference.date_parts else reference.remarks,
    }
    return {name: value for name, value in fields.items() if value}


def _issued(reference: Reference) -> dict[str, object] | None:
    if reference.published is None:
        return None
    if not reference.date_parts:
        return {"literal": reference.published.human()}
    issued: dict[str, object] = {"date-parts": [list(reference.date_parts)]}
    return {**issued, "circa": True} if reference.vague_date else issued
