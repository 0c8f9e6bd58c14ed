"""The main job on the real dataset, on one page: what happened, who was partner, who differs."""

from collections.abc import Iterator
from textwrap import wrap

import jac_history as jac

WIDTH = 100
DAY = "2018-06-01"
DISPUTED = "zuo-yanan-chairman-jac-motors"
COMMANDS = {
    "jac-history between 2002 2017 --importance 1 --sources": "the same with all its sources",
    "jac-history partners --on 2018-06-01": "each partnership, the possible ones marked",
    f"jac-history show {DISPUTED}": "what each source says",
}


def main() -> None:
    """Print the demonstration."""
    for part in (_main_line(), _partners(), _dispute(), _commands()):
        print(*part, sep="\n", end="\n\n")


def _main_line() -> Iterator[str]:
    milestones = jac.milestones_between(2002, 2017, importance=1)
    numbers = {source: number for number, source in enumerate(milestones.sources(), start=1)}
    yield f"The main line from 2002 to 2017 ({len(milestones)} milestones, {len(numbers)} sources)"
    for milestone in milestones:
        cited = dict.fromkeys(numbers[citation.source] for citation in milestone.citations)
        date = milestone.when.human()
        text = f"{milestone.title} [{', '.join(map(str, cited))}]"
        yield from _hanging(f"  {date:<18}  ", text)


def _partners() -> Iterator[str]:
    certain, possible = (
        jac.partners_of(on=DAY, certainty=certainty) for certainty in ("definite", "possible")
    )
    day = jac.EDTFDate.parse(DAY).human()
    yield f"Partners on {day}: {len(certain)} for certain, {len(possible) - len(certain)} possible"
    yield from _hanging("  ", ", ".join(partner.name for partner in certain))


def _dispute() -> Iterator[str]:
    (dispute, *_) = jac.disputes_of(DISPUTED)
    yield f"Sources differ: {dispute.record.label} ({dispute.field})"
    for position in dispute.positions:
        sign = "->" if position.value == dispute.preferred else "  "
        publishers = dict.fromkeys(citation.source.publisher for citation in position.citations)
        value = jac.EDTFDate.parse(position.value).human()
        yield from _hanging(f"  {sign} {value}: ", ", ".join(publishers))
    yield from _hanging("  ", dispute.reason)


def _commands() -> Iterator[str]:
    yield f"Try next (data version {jac.DATA_VERSION}):"
    width = max(map(len, COMMANDS))
    for command, what in COMMANDS.items():
        yield f"  {command:<{width}}  {what}"


def _hanging(head: str, text: str) -> list[str]:
    """Return a text in lines, the first one behind a head and the others under it."""
    return wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * min(len(head), 22))


if __name__ == "__main__":
    main()
