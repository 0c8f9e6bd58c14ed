"""How much memory a process has taken at most when it has answered."""

from benchmarks.child import last_line, python
from benchmarks.effort import Effort
from benchmarks.libraries import OWN, PEERS
from benchmarks.section import Section, Table
from benchmarks.spread import Spread

BYTES_A_MB = 1_000_000
ENOUGH = 5
"""So many processes tell: the peak hardly varies."""

PEAK = """
try:
    with open("/proc/self/status") as _status:
        _line = next(line for line in _status if line.startswith("VmHWM"))
    print(int(_line.split()[1]) * 1024)
except OSError:  # not Linux
    import resource, sys
    _peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(_peak if sys.platform == "darwin" else _peak * 1024)
"""
HOW = """
The peak of the resident memory of a fresh, isolated Python (`VmHWM`), which it tells itself as the
last thing it does; 1 MB is a million bytes.
"""


def measure(effort: Effort) -> Section:
    """Measure peaks of memory."""
    count = min(ENOUGH, effort.processes)
    codes = {
        "bare Python": "pass",
        "`import attrs`": "import attrs",
        "`import jac_history`": OWN.importing,
        "jac_history: first answer": OWN.answer,
        **{f"{peer.name}: first answer": peer.answer for peer in PEERS},
    }
    peaks = {name: Spread.of(peak(code) for _ in range(count)) for name, code in codes.items()}
    return Section(
        title="Memory",
        how=HOW,
        tables=(
            Table(
                ("process", "peak, MB"), tuple((name, one.text()) for name, one in peaks.items())
            ),
        ),
        reached={"memory": peaks["jac_history: first answer"].middle},
        raw={"megabytes": {name: one.values for name, one in peaks.items()}},
    )


def peak(code: str) -> float:
    """Return the peak of the memory of a fresh Python that runs code, in megabytes."""
    return int(last_line(python(f"{code}\n{PEAK}"))) / BYTES_A_MB
