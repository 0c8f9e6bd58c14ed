"""The tool that measures how the code is cut."""

import measure_code


def test_main_call_runs_few_files() -> None:
    """Who follows the main call to the printed line opens at most twelve files."""
    measured = measure_code.measure(measure_code.ROOT)
    assert int(measured["files that the main call runs"]) <= 12


def test_table() -> None:
    """Each checkout is a column."""
    columns = {"before": {"modules": "3"}, "now": {"modules": "2"}}
    expected = "|  | before | now |\n| --- | --: | --: |\n| modules | 3 | 2 |"
    assert expected == measure_code.table(columns)
