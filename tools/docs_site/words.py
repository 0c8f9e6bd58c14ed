"""What the explorer calls things."""

KINDS = {
    "milestone": ["Milestones", "Milestone"],
    "figure": ["Figures", "Figure"],
    "partnership": ["Partnerships", "Partnership"],
    "tenure": ["Terms of office", "Term of office"],
    "stake": ["Shareholdings", "Shareholding"],
    "organization": ["Organisations", "Organisation"],
    "person": ["People", "Person"],
    "brand": ["Brands", "Brand"],
    "vehicle": ["Vehicles", "Vehicle"],
    "facility": ["Facilities", "Facility"],
    "programme": ["Programmes", "Programme"],
    "technology": ["Technologies", "Technology"],
    "place": ["Places", "Place"],
    "dispute": ["Disputes", "Dispute"],
    "source": ["Sources", "Source"],
}
"""Type of record to its heading and its name, in the order of the page."""


def spaced(word: str) -> str:
    """Return a controlled word or the name of a field as people write it."""
    return word.replace("-", " ").replace("_", " ")


def number(value: float) -> str:
    """Return a number with its thousands apart, whole where it is whole."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
