"""``python -m partner_table YEAR [NAME]``."""

import sys

from partner_table import as_text, partners_in


def main(arguments: list[str]) -> int:
    """Print the table of a year, of JAC Motors or of whoever is named."""
    year, *names = arguments
    print(as_text(partners_in(int(year), *names)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
