"""The rules that keep the dataset good, beyond what a record must be to be read at all."""

from checks import evidence, figures, ledger, names, periods, texts, uses
from checks.problem import Data, Finding

MODULES = (ledger, texts, names, uses, periods, figures, evidence)

ALL = [check for module in MODULES for check in module.ALL]
"""Every check: a function from the dataset to what it finds."""


def findings(data: Data) -> list[Finding]:
    """Return what all checks find and no allowance excuses, and the allowances that excuse none."""
    every = [finding for check in ALL for finding in check(data)]
    keys = {finding.key for finding in every}
    unused = [
        Finding("allowed", key, "excuses nothing any more", "no such line in allowed.toml")
        for key in data.allowed
        if key not in keys
    ]
    bare = [
        Finding("allowed", key, "is allowed without a reason", "why it is right as it is")
        for key, reason in data.allowed.items()
        if not reason.strip()
    ]
    return [*(finding for finding in every if finding.key not in data.allowed), *unused, *bare]
