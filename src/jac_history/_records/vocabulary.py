"""The controlled words."""

from types import MappingProxyType
from typing import Literal, TypeAlias, get_args, get_origin

from jac_history._exceptions import InvalidArgumentError, publish

SourceKind: TypeAlias = Literal["primary", "press", "reference", "blog", "forum"]
Stance: TypeAlias = Literal["supports", "disputes", "context"]
Confidence: TypeAlias = Literal["high", "medium", "low"]
MinimumCertainty: TypeAlias = Literal["possible", "definite"]
Importance: TypeAlias = Literal[1, 2, 3]
NameKind: TypeAlias = Literal[
    "usual", "short", "official", "native", "former", "export", "spelling", "ticker"
]
RecordType: TypeAlias = Literal[
    "source",
    "organization",
    "person",
    "brand",
    "vehicle",
    "place",
    "facility",
    "programme",
    "technology",
    "milestone",
    "partnership",
    "tenure",
    "stake",
    "figure",
    "dispute",
    "claim",
]
Category: TypeAlias = Literal[
    "corporate",
    "ownership",
    "finance",
    "leadership",
    "regulation",
    "partnership",
    "product",
    "brand",
    "technology",
    "facility",
    "production",
    "market",
    "quality",
    "award",
    "legal",
]
PartnershipKind: TypeAlias = Literal[
    "joint-venture",
    "contract-manufacturing",
    "technology-transfer",
    "licence",
    "supply",
    "distribution",
    "assembly",
    "development",
    "equity",
    "finance",
    "sales-agreement",
    "strategic-agreement",
    "sponsorship",
    "alliance",
]
ClaimVerdict: TypeAlias = Literal["confirmed", "partly", "contradicted", "unconfirmed", "opinion"]
FigureKind: TypeAlias = Literal["actual", "target", "claim", "forecast"]
PeriodSide: TypeAlias = Literal["start", "end", "both"]
ValueBound: TypeAlias = Literal["exact", "about", "at-least", "at-most"]
BOUNDS = {"exact": "", "about": "c. ", "at-least": "at least ", "at-most": "at most "}
"""How a bound is written before a number."""
ChangeKind: TypeAlias = Literal["added", "changed", "removed"]
Measure: TypeAlias = Literal[
    "battery-capacity",
    "contract-value",
    "countries-served",
    "crash-rating",
    "cumulative-output",
    "cumulative-sales",
    "dealerships",
    "debt-ratio",
    "dividend-per-share",
    "dividends",
    "driving-range",
    "engine-capacity",
    "equity",
    "export-share",
    "fine",
    "gross-margin",
    "growth-rate",
    "investment",
    "investment-loss",
    "issue-price",
    "issue-proceeds",
    "loss-compensation",
    "manufacturing-fees",
    "market-share",
    "market-value",
    "net-profit",
    "net-profit-recurring",
    "net-profit-total",
    "operating-cash-flow",
    "operating-revenue",
    "order-size",
    "overseas-plants",
    "plant-capacity",
    "price",
    "profit-before-tax",
    "rank",
    "recalled-vehicles",
    "registered-capital",
    "research-spending",
    "revenue",
    "share-count",
    "shares-issued",
    "staff",
    "subsidies",
    "subsidy-receivables",
    "total-assets",
    "transaction-price",
    "valuation",
    "vehicle-exports",
    "vehicle-output",
    "vehicle-sales",
]
UNITS = MappingProxyType(
    {
        "battery-capacity": "kWh",
        "contract-value": "currency",
        "countries-served": "countries",
        "crash-rating": "stars or points or percent",
        "cumulative-output": "vehicles",
        "cumulative-sales": "vehicles",
        "dealerships": "dealerships",
        "debt-ratio": "percent",
        "dividend-per-share": "CNY per share",
        "dividends": "CNY",
        "driving-range": "km",
        "engine-capacity": "engines per year",
        "equity": "CNY",
        "export-share": "percent",
        "fine": "currency",
        "gross-margin": "percent",
        "growth-rate": "percent",
        "investment": "currency",
        "investment-loss": "CNY",
        "issue-price": "CNY per share",
        "issue-proceeds": "CNY",
        "loss-compensation": "CNY",
        "manufacturing-fees": "CNY",
        "market-share": "percent",
        "market-value": "CNY",
        "net-profit": "CNY",
        "net-profit-recurring": "CNY",
        "net-profit-total": "CNY",
        "operating-cash-flow": "CNY",
        "operating-revenue": "CNY",
        "order-size": "vehicles",
        "overseas-plants": "plants",
        "plant-capacity": "vehicles per year",
        "price": "currency",
        "profit-before-tax": "CNY",
        "rank": "rank",
        "recalled-vehicles": "vehicles",
        "registered-capital": "currency",
        "research-spending": "CNY",
        "revenue": "CNY",
        "share-count": "shares",
        "shares-issued": "shares",
        "staff": "people",
        "subsidies": "CNY",
        "subsidy-receivables": "CNY",
        "total-assets": "CNY",
        "transaction-price": "currency",
        "valuation": "CNY",
        "vehicle-exports": "vehicles",
        "vehicle-output": "vehicles",
        "vehicle-sales": "vehicles",
    }
)
"""The unit of each measure; `currency` stands for any ISO 4217 code."""
MAIN_MEASURES = (
    "vehicle-sales",
    "revenue",
    "operating-revenue",
    "net-profit",
    "vehicle-exports",
    "vehicle-output",
    "staff",
    "market-share",
    "plant-capacity",
    "cumulative-output",
    "cumulative-sales",
    "dealerships",
    "countries-served",
    "registered-capital",
    "share-count",
)
"""The measures that say most of a company, in the order in which they are shown."""

LEADING_POSITIONS = (
    "chairman",
    "general manager",
    "president",
    "chief executive",
    "party secretary",
    "factory director",
    "head",
)
"""The offices that `leaders_of` counts when no position is asked for."""

STOCKS = frozenset(
    {
        "countries-served",
        "cumulative-output",
        "cumulative-sales",
        "dealerships",
        "debt-ratio",
        "engine-capacity",
        "equity",
        "market-value",
        "overseas-plants",
        "plant-capacity",
        "registered-capital",
        "share-count",
        "staff",
        "subsidy-receivables",
        "total-assets",
        "valuation",
    }
)
"""Measures that are counted at a moment; the others are counted over a period."""
ADDITIVE = frozenset(
    {
        "net-profit",
        "net-profit-recurring",
        "net-profit-total",
        "operating-cash-flow",
        "operating-revenue",
        "profit-before-tax",
        "research-spending",
        "revenue",
        "subsidies",
        "vehicle-exports",
        "vehicle-output",
        "vehicle-sales",
    }
)
"""Measures of which the months or quarters of a year add up to the year."""

NEAR_MEASURES: tuple[tuple[Measure, ...], ...] = (
    ("revenue", "operating-revenue"),
    ("net-profit", "net-profit-total", "net-profit-recurring", "profit-before-tax"),
    ("vehicle-sales", "vehicle-output"),
    ("vehicle-exports", "export-share"),
    ("dividends", "dividend-per-share"),
    ("equity", "total-assets", "debt-ratio", "registered-capital"),
    ("subsidies", "subsidy-receivables"),
    ("market-value", "valuation", "transaction-price"),
    ("plant-capacity", "engine-capacity"),
    ("cumulative-output", "cumulative-sales"),
)
"""Measures that tell something of each other: where one is not known, another may be."""


@publish
def words(literal: object) -> tuple[str, ...]:
    """Return the words that a `Literal` of this module allows, as text, in its order.

    Raises:
        InvalidArgumentError: It is none of them.

    >>> from jac_history import Confidence, words
    >>> words(Confidence)
    ('high', 'medium', 'low')
    """
    if get_origin(literal) is not Literal:
        expected = "a type of words, such as jac_history.Category"
        raise InvalidArgumentError("literal", literal, expected=expected)
    return tuple(str(word) for word in get_args(literal))
