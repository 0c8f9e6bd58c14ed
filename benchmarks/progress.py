"""Lines that tell how far the run is."""

import sys
from time import strftime


def tell(text: str) -> None:
    """Write a line with the time of day to the error stream."""
    sys.stderr.write(f"{strftime('%H:%M:%S')} {text}\n")
    sys.stderr.flush()
