"""Threads and processes: whoever asks, and however it was started, gets the same records."""

import multiprocessing
import sys
from pathlib import Path

import pytest

from fresh import python

THREADS = """
import sys
import threading

sys.setswitchinterval(1e-6)  # switch as often as can be
start = threading.Barrier(32)
found, errors = [], []

def ask():
    start.wait()
    try:
        import jac_history as jac
        {work}
    except BaseException as error:
        errors.append(error)

threads = [threading.Thread(target=ask) for _ in range(32)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert not errors, errors
print(len(found), len({{tuple(map(id, one)) for one in found}}))
"""

WORK = {
    "import": "found.append([getattr(jac, name) for name in jac.__all__])",
    "names": "found.append([jac.get('江淮汽车'), jac.vehicle('瑞风'), jac.get('600418')])",
    "queries": "found.append([*jac.milestones_between(2004, 2005), *jac.partners_of(on=2018)])",
    "lists": "found.append([*jac.sources(), *jac.disputes(), *jac.figures()])",
    "search": "found.append([*jac.search('truck Algeria')])",
    "card": "card = jac.card('nio'); found.append([card.record, *card.milestones])",
    "infos": "jac.dataset_info(); found.append([jac.Dataset.bundled()])",
    "dates": "found.append([one.when.earliest and one.when for one in jac.milestones()[:20]])",
}


@pytest.mark.parametrize("work", WORK)
def test_threads_of_a_cold_process(work):
    """Thirty-two threads that import and ask at once get the same objects, and no error."""
    assert "32 1\n" == python("-c", THREADS.format(work=WORK[work]))


OWN = """
import sys
import jac_history
own = jac_history.Dataset.from_json(sys.argv[1])
""" + THREADS.replace("import sys\n", "", 1)


def test_threads_on_a_dataset_of_ones_own():
    """Thirty-two threads that ask a dataset of one's own get the same objects."""
    work = (
        "found.append([own.get('Example Motors'), *own.search('van'), *own.milestones(), "
        "*own.milestones_between(2001, 2002, about='a-van')])"
    )
    file = Path(__file__).parents[1] / "golden" / "0.1.0" / "example.json"
    code = OWN.format(work=work)
    assert "32 1\n" == python("-c", code, str(file))


POOL = """
import multiprocessing
import sys

def by_id(record_id):
    import jac_history as jac
    return jac.get(record_id)

def fails(text):
    import jac_history as jac
    jac.EDTFDate.parse(text)

if __name__ == "__main__":
    import jac_history as jac
    ids = jac.milestones_between(2000, 2004).ids
    context = multiprocessing.get_context(sys.argv[1])
    with context.Pool(2) as pool:
        assert pool.map(by_id, ids) == [jac.get(one) for one in ids]
        sent = pool.map(len, [jac.milestones(), jac.partners_of(on=2018)])
        assert sent == [len(jac.milestones()), len(jac.partners_of(on=2018))]
        try:
            pool.map(fails, ["1990s"])
        except jac.InvalidDateError as error:
            print(type(error).__name__, error.text)
"""


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_pools_of_processes(method, tmp_path):
    """Records, results and errors travel between processes, however these are started."""
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} on this system")
    (tmp_path / "pool.py").write_text(POOL)
    assert "InvalidDateError 1990s\n" == python(tmp_path / "pool.py", method)


FORKED = """
import os
import jac_history as jac
before = jac.milestones_between(2004, 2004)  # warm: the tables are there, some records too
child = os.fork()
if not child:
    jac.card("nio"), jac.search("truck")
    os._exit(0 if jac.milestones_between(2004, 2004) == before else 1)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), jac.get("nio").name)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no fork on Windows")
def test_fork_of_a_warm_process():
    """A forked child goes on with what its parent had read, and the parent too."""
    assert "0 NIO\n" == python("-c", FORKED)
