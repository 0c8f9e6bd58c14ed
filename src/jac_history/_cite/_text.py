"""Plain text, one reference a line, for a footnote or a list."""

from collections.abc import Sequence

from jac_history._cite._reference import Reference
from jac_history._cite._styles import one_line

STOPS = (".", "?", "!", "。", "?", "!")


def render(references: Sequence[Reference]) -> str:
    """Return one line per reference: publisher, title, date, note, address."""
    return "\n".join(_line(reference) for reference in references)


def _line(reference: Reference) -> str:
    version = reference.version and f"Version {reference.version}"
    date = reference.published.human() if reference.published else "No date"
    parts = (reference.author, reference.publisher, reference.shown_title, version, date)
    said = [_stopped(one_line(part)) for part in (*parts, reference.note) if part]
    address = [one_line(reference.url)] if reference.url else []
    return " ".join([*said, *address])


def _stopped(text: str) -> str:
    return text if text.endswith(STOPS) else f"{text}."
