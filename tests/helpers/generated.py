"""Small datasets that hypothesis makes up: plain data that breaks no rule, and its TOML."""

import datetime as dt
import json

from hypothesis import strategies as st

Plain = dict[str, object]

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)
DATES = st.sampled_from(
    [
        "1964",
        "1964-05",
        "1964-05-20",
        "196X",
        "19XX",
        "1997?",
        "1999~",
        "2001%",
        "2001-24",
        "[1994..1996]",
        "[2005,2006]",
        "2003~/2009?",
        "2016/",
        "2016/..",
        "/2023-12",
        "1985-04-XX",
    ]
)
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15, allow_nan=False)

SOURCES = ("source-0", "source-1")
PLACES = ("place-0", "place-1")
FIRMS = ("firm-0", "firm-1", "firm-2")
PEOPLE = ("person-0",)

CITATIONS = st.lists(
    st.fixed_dictionaries(
        {"source": st.sampled_from(SOURCES), "says": TEXTS},
        optional={"stance": st.sampled_from(["disputes", "context"]), "locator": TEXTS},
    ),
    min_size=1,
    max_size=2,
)
NAMES = st.lists(
    st.fixed_dictionaries(
        {"text": TEXTS, "lang": st.sampled_from(["en", "zh-Hans", "zh-Latn"])},
        optional={"kind": st.sampled_from(["official", "former", "ticker"]), "when": DATES},
    ),
    min_size=1,
    max_size=2,
)
CITED = {"citations": CITATIONS}
RELATION = {**CITED, "confidence": st.sampled_from(["high", "medium", "low"])}
ENTITY = {**CITED, "name": TEXTS, "kind": TEXTS}
MORE = {"names": NAMES, "country": st.just("CN"), "summary": TEXTS, "note": TEXTS}
PARTY = st.fixed_dictionaries({"role": TEXTS})

# What each type must and may have, beside its id; nothing that may be left out is at its default.
SHAPES = {
    "source": ({"publisher": TEXTS, "kind": st.just("press")}, {"published": DATES, "note": TEXTS}),
    "place": (ENTITY, MORE),
    "organization": (ENTITY, {**MORE, "founded": DATES, "place": st.sampled_from(PLACES)}),
    "person": (ENTITY, {**MORE, "born": DATES, "died": DATES}),
    "milestone": (
        {
            **RELATION,
            "when": DATES,
            "title": TEXTS,
            "summary": TEXTS,
            "category": st.sampled_from(["corporate", "finance"]),
            "about": st.lists(st.sampled_from(FIRMS + PEOPLE + PLACES), min_size=1, unique=True),
            "importance": st.integers(1, 3),
        },
        {},
    ),
    "partnership": (
        {
            **RELATION,
            "parties": st.tuples(PARTY, PARTY).map(
                lambda pair: [{"entity": FIRMS[i], **one} for i, one in enumerate(pair)]
            ),
            "kind": st.sampled_from(["supply", "joint-venture"]),
            "period": DATES,
            "summary": TEXTS,
        },
        {},
    ),
    "tenure": (
        {
            **RELATION,
            "person": st.sampled_from(PEOPLE),
            "position": st.sampled_from(["chairman", "president", "clerk"]),
            "organization": st.sampled_from(FIRMS + PLACES),
            "period": DATES,
        },
        {"note": TEXTS},
    ),
    "stake": (
        {
            **RELATION,
            "holder": st.sampled_from(FIRMS + PEOPLE),
            "of": st.sampled_from(FIRMS),
            "period": DATES,
        },
        {"percent": st.floats(0.001, 100), "bound": st.just("at-least")},
    ),
    "figure": (
        {
            **RELATION,
            "subject": st.sampled_from(FIRMS + PLACES),
            "measure": st.just("price"),
            "value": NUMBERS,
            "unit": st.sampled_from(["CNY", "USD"]),
            "period": DATES,
            "kind": st.sampled_from(["actual", "claim"]),
        },
        {"segment": TEXTS, "place": st.sampled_from(PLACES), "scope": TEXTS},
    ),
}
IDS = {"source": SOURCES, "place": PLACES, "organization": FIRMS, "person": PEOPLE}


@st.composite
def documents(draw) -> dict[str, list[Plain]]:
    """Return the records of a small dataset by type, those first that refer to the others."""
    document = {
        table: [
            {"id": one, **draw(st.fixed_dictionaries(must, optional=may))}
            for one in IDS.get(table, (f"{table}-0", f"{table}-1"))
        ]
        for table, (must, may) in reversed(SHAPES.items())
    }
    document["place"][0]["part_of"] = "place-1"
    positions = [{"value": value, "citations": draw(CITATIONS)} for value in ("1958", "1964")]
    dispute = {"id": "dispute-0", "record": draw(st.sampled_from(FIRMS)), "field": "founded"}
    rest = {"positions": positions, "preferred": "1964", "reason": draw(TEXTS)}
    return {"dispute": [{**dispute, **rest}], **document}


def toml(document: dict[str, object]) -> str:
    """Return the TOML of a document: arrays of tables under headers, what else there is before."""
    headed = {key: value for key, value in document.items() if _is_array_of_tables(value)}
    plain = [pair for pair in document.items() if pair[0] not in headed]
    tables = [(key, record) for key, records in headed.items() for record in records]
    return "\n".join([_pairs(plain), *(f"[[{_key(key)}]]\n{_pairs(one)}" for key, one in tables)])


def _is_array_of_tables(value: object) -> bool:
    return isinstance(value, list) and value != [] and all(isinstance(one, dict) for one in value)


def _pairs(pairs: Plain | list[tuple[str, object]]) -> str:
    return "\n".join(f"{_key(key)} = {_value(value)}" for key, value in dict(pairs).items())


def _key(key: str) -> str:
    bare = key.isascii() and key.replace("_", "").replace("-", "").isalnum()
    return key if bare else _value(key)


def _value(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {_value(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value).lower()
