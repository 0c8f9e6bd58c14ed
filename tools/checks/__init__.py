"""The rules that keep the dataset good, beyond what a record must be to be read at all."""

from checks import (
    arithmetic,
    claims,
    confidence,
    figures,
    ledger,
    names,
    people,
    periods,
    texts,
    uses,
)
from checks.problem import Data, Finding

ALL = (
    *ledger.ALL,
    *texts.ALL,
    *names.ALL,
    *uses.ALL,
    *periods.ALL,
    *figures.ALL,
    *arithmetic.ALL,
    *claims.ALL,
    *people.ALL,
    *confidence.ALL,
)
"""Every check: a function from the dataset to what it finds."""


def findings(data: Data) -> list[Finding]:
    """Return what all checks find and no allowance excuses, and the allowances that excuse none."""
    found = [finding for check in ALL for finding in check(data)]
    kept = [finding for finding in found if finding.key not in data.allowed]
    keys = {finding.key for finding in found}
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
    return [*kept, *unused, *bare]
