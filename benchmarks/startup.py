"""How long a process takes from its start to the end of an import or of a first answer."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from benchmarks.child import last_line, python, seconds
from benchmarks.effort import Effort
from benchmarks.libraries import ANSWER, OWN, PEERS
from benchmarks.section import Section, Table
from benchmarks.spread import Spread, rounded

BARE, ATTRS, NEEDED = "bare Python", "import attrs", "import attrs, cattrs, pendulum"
IMPORT, FIRST, COMMAND = "import jac_history", "first answer", "jac-history between 2004 2004"
UNCACHED, ALL_UNCACHED = "first answer, no caches", "first answer, no caches of attrs either"
MS_A_SECOND = 1_000
CLASSES = "import attrs, json\nimport jac_history._records.milestone"
DATASET = f"{CLASSES}\nimport jac_history._api"
DATA = f"{DATASET}\nfrom jac_history._data import milestone, organization, source"
STEPS = {
    "Python itself": "pass",
    "attrs": "import attrs",
    "json": "import attrs, json",
    "the classes of the records": CLASSES,
    "the dataset and its queries": DATASET,
    "the compiled data": DATA,
    "the answer, printed": ANSWER,
}
"""What a first answer goes through; each code does what those before it do too."""
HOW = """
Each command is a fresh process, timed from outside from its start to its end; the commands take
turns, {rounds} rounds after one that does not count. Pythons are isolated (`-I`) and told nothing
of coverage or bytecode. A ratio is the median of the ratios within the rounds, with the quartiles
in brackets. The first answer is `milestones_between(2004, 2004)`, printed, a line for each
milestone. For the line without bytecode caches the package lies in a folder of its own that holds
none, and Python may write none (`-B`, which is `PYTHONDONTWRITEBYTECODE=1` for an isolated Python).
The command line is the installed script, as a user runs it. What a step adds is the median
difference, within the rounds, between two processes of which one goes a step further.
"""


def measure(effort: Effort) -> Section:
    """Measure starts of processes."""
    with folders_without_caches() as folders:
        commands = all_commands(*folders)
        times = rounds(commands, effort.processes)
    modules = loaded_modules()
    return Section(
        title="Start-up",
        how=HOW.format(rounds=effort.processes),
        tables=(_own_table(times, modules), _steps_table(times), _peers_table(times, modules)),
        reached={
            "import": times[IMPORT].per(times[BARE]).middle,
            "modules": modules[OWN.importing],
            "first-attrs": times[FIRST].per(times[ATTRS]).middle,
            "first-bare": times[FIRST].per(times[BARE]).middle,
            "uncached": times[UNCACHED].per(times[FIRST]).middle,
            "cli": times[COMMAND].per(times[BARE]).middle,
        },
        raw={
            "seconds": {name: spread.values for name, spread in times.items()},
            "modules": modules,
        },
    )


def all_commands(own: Path, with_attrs: Path) -> dict[str, tuple[str, ...]]:
    """Return every command by its name.

    Args:
        own: A folder with this package and no bytecode.
        with_attrs: The same with attrs.
    """
    script = Path(sys.executable).with_name("jac-history")
    return {
        BARE: python("pass"),
        ATTRS: python("import attrs"),
        NEEDED: python("import attrs, cattrs, pendulum"),
        IMPORT: python(OWN.importing),
        FIRST: python(ANSWER),
        UNCACHED: python(_from(own), "-B"),
        ALL_UNCACHED: python(_from(with_attrs), "-B"),
        COMMAND: (str(script), "between", "2004", "2004"),
        **{_step(name): python(code) for name, code in STEPS.items()},
        **{peer.importing: python(peer.importing) for peer in PEERS},
        **{f"{peer.name}: first answer": python(peer.answer) for peer in PEERS},
    }


def rounds(commands: dict[str, tuple[str, ...]], count: int) -> dict[str, Spread]:
    """Return the seconds of each command, which take turns; a round before does not count."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(count + 1):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return {name: Spread.of(values[1:]) for name, values in times.items()}


@contextmanager
def folders_without_caches() -> Iterator[tuple[Path, Path]]:
    """Give two folders without bytecode: with this package, and with attrs too."""
    with TemporaryDirectory() as folder:
        own, both = Path(folder) / "own", Path(folder) / "both"
        for into, names in ((own, ("jac_history",)), (both, ("jac_history", "attr", "attrs"))):
            for name in names:
                copytree(package_folder(name), into / name, ignore=ignore_patterns("__pycache__"))
        yield own, both


def package_folder(name: str) -> Path:
    """Return the folder of an installed package."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{name} is not installed")
    return Path(spec.origin).parent


def loaded_modules() -> dict[str, int]:
    """Return how many modules beyond bare Python's each import and first answer loads."""
    codes = [code for one in (OWN, *PEERS) for code in (one.importing, one.answer)]
    codes.append("import attrs")
    bare = _module_count("pass")
    return {code: _module_count(code) - bare for code in codes}


def _module_count(code: str) -> int:
    return int(last_line(python(f"{code}\nimport sys\nprint(len(sys.modules))")))


def _from(folder: Path) -> str:
    return f"import sys\nsys.path.insert(0, {str(folder)!r})\n{ANSWER}"


def _own_table(times: dict[str, Spread], modules: dict[str, int]) -> Table:
    loaded = {BARE: 0, ATTRS: modules["import attrs"], IMPORT: modules[OWN.importing]}
    loaded[FIRST] = modules[OWN.answer]
    names = (BARE, IMPORT, ATTRS, FIRST, UNCACHED, ALL_UNCACHED, COMMAND, NEEDED)
    return Table(
        ("process", "ms", "× bare Python", "× `import attrs`", "modules"),
        tuple(
            (
                name if name in {BARE, FIRST, UNCACHED, ALL_UNCACHED} else f"`{name}`",
                _milliseconds(times[name]),
                times[name].per(times[BARE]).text(),
                times[name].per(times[ATTRS]).text(),
                str(loaded.get(name, "")),
            )
            for name in names
        ),
    )


def _steps_table(times: dict[str, Spread]) -> Table:
    ends = [times[_step(name)] for name in STEPS]
    begins = [Spread.of([0.0] * len(ends[0].values)), *ends[:-1]]
    return Table(
        ("step of a first answer", "adds, ms", "until then, ms"),
        tuple(
            (name, _milliseconds(end.beyond(begin)), _milliseconds(end))
            for name, begin, end in zip(STEPS, begins, ends, strict=True)
        ),
    )


def _step(name: str) -> str:
    return f"step: {name}"


def _peers_table(times: dict[str, Spread], modules: dict[str, int]) -> Table:
    own = (OWN.name, times[IMPORT], times[FIRST], OWN)
    peers = [
        (peer.name, times[peer.importing], times[f"{peer.name}: first answer"], peer)
        for peer in PEERS
    ]
    return Table(
        ("library", "import, × bare", "first answer, × bare", "first answer, ms", "modules"),
        tuple(
            (
                name,
                importing.per(times[BARE]).text(),
                first.per(times[BARE]).text(),
                _milliseconds(first),
                f"{modules[library.importing]}, then {modules[library.answer]}",
            )
            for name, importing, first, library in (own, *peers)
        ),
    )


def _milliseconds(spread: Spread) -> str:
    return rounded(spread.middle * MS_A_SECOND)
