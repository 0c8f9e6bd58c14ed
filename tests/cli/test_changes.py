"""`jac-history changes`."""

import csv
import json
from collections import Counter

import jac_history as jac


def test_many_changes_are_counted(cli):
    """How many there are comes first, then twenty counts by version and type, the newest first."""
    outcome = cli("changes")
    lines = outcome.out.splitlines()
    assert (0, "", True) == (outcome.status, outcome.err, len(lines) < 30)
    kinds = Counter(change.kind for change in jac.changes())
    counted = ", ".join(f"{kind} {kinds[kind]:,}" for kind in ("added", "changed", "removed"))
    assert f"{len(jac.changes()):,} changes: {counted}" == lines[0]
    assert ["version", "type", "added", "changed", "removed"] == lines[1].split()
    versions = [line.split()[0] for line in lines[3:23]]
    assert sorted(versions, key=lambda text: [*map(int, text.split("."))])[::-1] == versions
    version, record_type, *numbers = lines[3].split()
    done = Counter(
        change.kind
        for change in jac.changes()
        if (change.version, change.record_type) == (version, record_type)
    )
    assert jac.DATA_VERSION == version
    assert [f"{done[kind]:,}" for kind in ("added", "changed", "removed")] == numbers
    assert "the newest 20 of" in outcome.out


def test_each_change_can_be_listed(cli):
    """With --all, or where there are few, each is a row, those of the newest version first."""
    outcome = cli("changes", "--kind", "changed", "--since", "2026.11.12", "--all")
    changes = [change for change in jac.changes(since="2026.11.12") if change.kind == "changed"]
    assert outcome.out.startswith(f"{len(changes):,} changes: added 0, changed {len(changes):,}")
    assert all(change.id in outcome.out for change in changes)
    assert "rows are shown" not in outcome.out
    removed = cli("changes", "--kind", "removed", "--since", "2026.11.11").out
    assert "github-hyundai-texts" in removed
    everything = cli("changes", "--all").out
    assert everything.index("2026.11.2 ") < everything.index("2026.11.1 ")


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
    assert outcome.out == "0 changes: added 0, changed 0, removed 0\n"


def test_wrong_words_are_refused(cli):
    """An unknown version or kind is told with what there is."""
    assert "'2026.11.0'" in cli("changes", "--since", "2026.11.00").err
    assert "'added', 'changed', 'removed'" in cli("changes", "--kind", "new").err
