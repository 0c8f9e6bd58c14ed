"""Where the built documentation is."""

import os
from pathlib import Path

SITE = Path(os.environ.get("JAC_DOCS_SITE", "docs/_build/html")).resolve()
"""The folder that ``make docs`` fills, or another that the environment names."""
