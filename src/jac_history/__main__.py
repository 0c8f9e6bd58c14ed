"""`python -m jac_history`."""

import sys

from jac_history._cli import main

sys.exit(main())
