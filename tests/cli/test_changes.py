"""`jac-history changes`."""

import csv
import json

import jac_history as jac


def test_changes_are_listed_and_counted(cli):
    """Each change is a line, and the last line counts them by kind."""
    outcome = cli("changes", "--kind", "changed")
    assert (0, "") == (outcome.status, outcome.err)
    assert "an-jin" in outcome.out
    count = sum(one.kind == "changed" for one in jac.changes())
    assert (
        outcome.out.splitlines()[-1] == f"{count:,} changes: added 0, changed {count:,}, removed 0."
    )


def test_changes_for_programs(cli):
    """JSON and CSV hold version, kind, type, id and fields."""
    told = json.loads(cli("changes", "--format", "json").out)
    assert len(told) == len(jac.changes())
    (one,) = (row for row in told if row["id"] == "an-jin" and row["version"] == "2026.11.1")
    assert (one["kind"], one["record_type"], one["fields"]) == ("changed", "person", ["citations"])
    rows = list(csv.DictReader(cli("changes", "--format", "csv").out.splitlines()))
    assert [row["id"] for row in rows] == [row["id"] for row in told]


def test_no_changes_since_now(cli):
    """Since the present version nothing was done."""
    outcome = cli("changes", "--since", jac.DATA_VERSION)
    assert outcome.out == "0 changes: added 0, changed 0, removed 0.\n"


def test_wrong_words_are_refused(cli):
    """An unknown version or kind is told with what there is."""
    assert "'2026.11.0'" in cli("changes", "--since", "2026.11.00").err
    assert "added, changed, removed" in cli("changes", "--kind", "new").err
