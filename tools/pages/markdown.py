"""Small pieces of Markdown."""

from collections.abc import Iterable, Sequence

from jac_history import Source

MADE = "<!-- Made by tools/build_data_docs.py from the dataset; do not edit. -->\n"


def page(title: str, *parts: str) -> str:
    """Return a page: its title and its parts, a blank line between them."""
    return "\n\n".join([f"{MADE}\n# {title}", *(part.strip("\n") for part in parts)]) + "\n"


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(map(cell, line)) + " |" for line in lines)


def cell(value: object) -> str:
    """Return what a cell of a table may hold: one line, its bars escaped."""
    return " ".join(str(value).split()).replace("|", "\\|")


def link(source: Source) -> str:
    """Return a source as a link, or its name where it has no address."""
    text = (source.title or source.id).replace("[", "(").replace("]", ")")
    safe = text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;").replace("`", "'")
    return f"[{safe}](<{source.url}>)" if source.url else safe


def percent(part: int, whole: int) -> str:
    """Return a share in whole percent."""
    return f"{100 * part / whole:.0f} %" if whole else "-"
