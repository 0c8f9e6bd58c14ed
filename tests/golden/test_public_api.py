"""The public face is the recorded one: no change of it goes unnoticed."""

from difflib import ndiff
from pathlib import Path

import pytest

import public_api

RECORDED = Path(__file__).with_name("public_api.txt")


def test_public_api():
    """Names, signatures, fields, words, commands and errors are those that were recorded."""
    lines = ndiff(RECORDED.read_text("utf-8").splitlines(), public_api.recorded().splitlines())
    changes = [line for line in lines if line[0] in "+-"]
    if any(line.startswith("-") for line in changes):
        said = "The public face lost or changed something that users may rely on"
    else:
        said = "The public face grew"
    assert [] == changes, (
        f"{said}. docs/reference/compatibility.md says which version may do so. If it is meant, "
        "record it with `make public-api` and tell it in CHANGELOG.md."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Milestone(Record)",
        "    when: EDTFDate",
        "UnknownNameError(JacHistoryError, LookupError)",
        "    property earliest -> pendulum.Date | None",
        "    chinese_name: text",
        "Confidence = 'high' | 'medium' | 'low'",
        "jac-history between",
        "    --certainty C = possible",
    ],
)
def test_what_is_recorded(line):
    """The record holds classes, fields, errors, properties, words, commands and options."""
    assert line in RECORDED.read_text("utf-8").splitlines()
