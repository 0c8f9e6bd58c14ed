"""The data of the explorer as scripts: pages opened from the disk can load nothing else."""

import json

import jac_history as jac
from docs_site.cards import Cards, source
from docs_site.rows import Rows
from docs_site.words import ORDER, RANKS, kind
from docs_site.years import years
from jac_history._data.characters import SIMPLIFIED, TRADITIONAL
from jac_history._data.glossary import MEANINGS
from jac_history._search import SMALL_WORDS


def data_scripts() -> dict[str, str]:
    """Return the scripts: name of the file to its text.

    The rows come first, as the page needs them at once; the cards are loaded after it is shown,
    the years when a reader asks for them.
    """
    data = jac.Dataset.bundled()
    records = all_records(data)
    rows = Rows(data)
    info = data.dataset_info()
    return {
        "data-rows.js": script(
            "jacRows",
            {
                "version": info.version,
                "asOf": str(info.as_of),
                "citation": info.citation,
                "kinds": {name: kind(data, name) for name in ORDER},
                "ranks": RANKS,
                "rows": [rows.row(record) for record in records],
            },
        ),
        "data-words.js": script(
            "jacWords",
            {
                "meanings": MEANINGS,
                "small": sorted(SMALL_WORDS),
                "characters": dict(zip(TRADITIONAL, SIMPLIFIED, strict=True)),
            },
        ),
        "data-cards.js": script(
            "jacCards",
            {
                "cards": Cards(data, records).by_id(),
                "sources": {one.id: source(one) for one in data.sources()},
            },
        ),
        "data-years.js": script("jacYears", years(data, records)),
    }


def all_records(data: jac.Dataset) -> list[jac.Record]:
    """Return every record of a dataset: those with a date by date, then the others."""
    records = [record for record_type in ORDER for record in data.records(record_type)]
    dated = [record for record in records if record.time]
    undated = [record for record in records if not record.time]
    return sorted(dated, key=_date) + undated


def script(name: str, value: object) -> str:
    """Return a script that puts a value into a global variable."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"/* Made from the dataset by tools/docs_site. */\nwindow.{name} = {text};\n"


def _date(record: jac.Record) -> tuple[int, int, str]:
    if record.time is None:
        raise ValueError(record.id)
    return record.time.sort_key
