"""The parts of the benchmarks work, on tiny sizes; no time is asserted."""

import json
import subprocess
import sys

import pyperf
import pytest

from benchmarks import dates, files, questions, runner, scale, sizes, startup
from benchmarks.bundled import load_fresh_dataset
from benchmarks.results import Results, Spread, round_number
from benchmarks.synthetic import LONG_FROM, build_dataset, make_mix, make_row


def test_spread():
    """A spread has the median and the quartiles; it is compared round by round."""
    spread = Spread([4.0, 1.0, 3.0, 2.0, 5.0])
    assert (3.0, (2.0, 4.0)) == (spread.middle, spread.quartiles)
    assert [2.0, 2.0] == Spread([2.0, 8.0]).divide(Spread([1.0, 4.0])).values
    assert [1.0, 4.0] == Spread([2.0, 8.0]).subtract(Spread([1.0, 4.0])).values
    assert "3,000 (2,000 to 4,000)" == spread.format(0.001)
    assert "6.00 (×2.00)" == Spread([6.0]).compare(spread, 1)


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (0.00123, "0.00123"), (0.5, "0.500"), (12345.6, "12,346")]
)
def test_round_number(value, text):
    """Three digits count."""
    assert text == round_number(value)


def test_results():
    """Values are read by run, where each is a round, and by what was measured in its turn."""
    metadata = {"name": "a", "unit": "second"}
    runs = [
        pyperf.Run(values, metadata=metadata, collect_metadata=False)
        for values in ([1.0, 2.0, 3.0], [4.0, 5.0, 9.0])
    ]
    results = Results(pyperf.BenchmarkSuite([pyperf.Benchmark(runs)]), {})
    assert "a" in results
    assert "b" not in results
    assert (1.0, 2.0, 3.0, 4.0, 5.0, 9.0) == tuple(results.pool("a").values)
    assert [2.0, 5.0] == results.by_round("a").values
    assert [2.5, 3.5, 6.0] == results.by_turn("a").values


def test_runner(tmp_path):
    """Pyperf runs a part in processes of its own, with a value for each turn."""
    file = tmp_path / "times.json"
    command = [sys.executable, "-m", "benchmarks.runner", "files", "--quick", "--quiet"]
    subprocess.run([*command, "--append", file], check=True)
    results = Results(pyperf.BenchmarkSuite.load(str(file)), {})
    assert 2 == len(results.by_turn("export to pandas").values)
    assert 1 == len(results.pool(files.READING).values)


def test_batches():
    """Each call of a batch is the same call, made before; there is one at least."""
    calls = []
    assert 0 < runner.time_batch(lambda: calls.append(1), 0)
    assert 3 == len(calls)


def test_commands_run_in_isolation():
    """A command is isolated; a process tells its modules and the peak of its memory."""
    assert ("-I", "-B", "-c", "pass") == startup.make_command("pass", "-B")[1:]
    modules, peak = startup.inspect("pass")
    more_modules, higher_peak = startup.inspect("import json; taken = bytearray(40_000_000)")
    assert modules < more_modules
    assert peak + 30_000_000 < higher_peak


def test_folders_without_caches(tmp_path, monkeypatch):
    """The copies of the package have no bytecode, and are what is imported from there."""
    monkeypatch.setattr(startup, "UNCACHED", tmp_path)
    startup.copy_without_caches(tmp_path)
    assert [] == [*tmp_path.rglob("*.pyc")]
    command = startup.list_commands()[startup.NO_CACHES]
    printed = subprocess.check_output(command, env={"LANG": "C.UTF-8"}, text=True)
    assert printed.startswith("<Milestone ")
    assert [] == [*tmp_path.rglob("*.pyc")]


def test_steps_of_an_answer_run():
    """Each step of a first answer is code that runs."""
    for step in startup.STEPS:
        subprocess.run(startup.list_commands()[step], check=True)


def test_sizes():
    """A package has a size, and so has all that it needs."""
    measured = sizes.measure_needed_sizes("cattrs")
    assert {"attrs", "cattrs"} <= set(measured)
    assert "cattrs" == next(iter(measured))
    assert all(0 < one["packed"] < one["files"] for one in measured.values())


def test_first_touch_builds_anew():
    """A fresh dataset is equal to the bundled one and shares no record with another."""
    one, other = (load_fresh_dataset().milestones_between(2001, 2001) for _ in range(2))
    assert one == other
    assert one[0] is not other[0]


def test_questions(make_recorder):
    """Every question has a value for each way of asking, and for each tool."""
    recorder = make_recorder()
    recorder.record(questions)
    asked = ("first", "again", *questions.TOOLS)
    assert {f"{key}, {how}" for key in questions.QUESTIONS for how in asked} == set(
        recorder.benchmarks
    )


def test_built_records():
    """A question builds records when asked for the first time, of the answer at least."""
    question = questions.ask_years()
    answer = question.ask(load_fresh_dataset(), 2004)
    assert len(answer) < questions.count_built(question, 2004)
    assert 0 == questions.count_built(question, question.before)


@pytest.mark.filterwarnings("ignore")  # of other readers
def test_dates(tiny):
    """The list of dates is mixed; a sample of it is read by others too, most with equal bounds."""
    figures = dates.measure_figures(tiny)
    assert len(set(dates.list_texts())) == figures["dates"] > 500
    assert all(
        0 < agreed <= figures["dates sampled"] for agreed in figures["dates agreed"].values()
    )


def test_reading_and_exports(make_recorder):
    """The edited dataset is read and is the bundled one; every export runs."""
    recorder = make_recorder()
    recorder.record(files)
    names = {files.READING, files.PARSING, *(f"export to {name}" for name in files.EXPORTS)}
    assert names == set(recorder.benchmarks)


def test_windows_have_the_wanted_hits():
    """A window before the long ones has the wanted hits, and one day less has fewer."""
    windows = scale.Windows([make_row(one.id, one.when) for one in make_mix(450)], 3)
    for first, last in windows.make_before(20):
        assert last < LONG_FROM
        assert windows.count_hits(first, last - 1) < 20 <= windows.count_hits(first, last)


def test_synthetic_history():
    """A made-up history has points, long intervals and open ends, always the same."""
    mix = make_mix(60)
    assert [one.when for one in mix] == [one.when for one in make_mix(60)]
    assert 3 == sum(one.when.is_ongoing for one in mix)
    assert 60 == len(build_dataset(mix).milestones())


def test_scale(make_recorder, tiny):
    """At every size all questions are asked of the library and of the others."""
    recorder = make_recorder()
    recorder.record(scale, *tiny.sizes)
    results = Results(recorder.suite(), {})
    asked = {(of, wanted) for _, of, wanted in scale.read_own(results, tiny)}
    assert {(of, wanted) for of, wanted in scale.ASKED if wanted < 1_000} == asked
    compared = scale.read_compared(results, 600)
    assert ["jac_history", "for the first time", *scale.FINDERS] == list(compared)
    assert 2 == len(scale.read_hits(results, (700, scale.POINTS, 10)).values)


def test_memory_of_a_record(tiny):
    """What a record takes beside its texts is some hundred bytes."""
    assert 100 < scale.measure_figures(tiny)["bytes a record"] < 5_000


def test_fit():
    """The curve finds what the points were made of."""
    points = [(2**n, hits, 3.0 + 0.5 * n + 0.2 * hits) for n in range(10) for hits in (1, 50)]
    curve, error = scale.fit_curve(points)
    assert pytest.approx((3.0, 0.5, 0.2)) == curve
    assert pytest.approx(0) == error


def test_figures_are_plain(tiny):
    """What was counted can be written as JSON, and read again."""
    figures = files.measure_figures(tiny)
    assert figures == json.loads(json.dumps(figures))
