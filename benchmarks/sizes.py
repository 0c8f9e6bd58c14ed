"""How much room the package takes, with all that it needs."""

import zlib
from collections import Counter
from dataclasses import asdict, dataclass
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from benchmarks.effort import Effort
from benchmarks.libraries import OWN, PEERS
from benchmarks.section import Section, Table
from benchmarks.spread import rounded

BYTES_A_MB = 1_000_000
WHEELS = Path(".venv-bench/wheel")
HOW = """
The wheel is the file that pip builds; of the others, *packed* is what their files come to when each
is compressed as in a wheel. Installed are the files that pip records of a package and of all that
it needs without extras; *bytecode* is what pip compiles besides. 1 MB is a million bytes.
"""


@dataclass(frozen=True)
class Size:
    """What an installed package comes to, in megabytes.

    Attributes:
        packed: Its files without bytecode, each compressed.
        files: Its files without bytecode.
        bytecode: The bytecode that pip has compiled.
    """

    packed: float
    files: float
    bytecode: float


def measure(_: Effort) -> Section:
    """Measure files."""
    (wheel,) = WHEELS.glob("*.whl")
    packed = wheel.stat().st_size / BYTES_A_MB
    sizes = {one.name: needed_sizes(one.name) for one in (OWN, *PEERS)}
    own = sizes[OWN.name]
    files = sum(one.files for one in own.values())
    return Section(
        title="Size",
        how=HOW,
        tables=(_libraries(packed, sizes), _wheel_table(wheel_parts(wheel)), _parts(own)),
        reached={
            "wheel": packed,
            "installed": files,
            "compiled": files + sum(one.bytecode for one in own.values()),
        },
        raw={
            "wheel": packed,
            "megabytes": {
                library: {name: asdict(one) for name, one in parts.items()}
                for library, parts in sizes.items()
            },
        },
    )


def wheel_parts(wheel: Path) -> Counter[str]:
    """Return the bytes that the parts of a wheel take in it."""
    with ZipFile(wheel) as packed:
        files = packed.infolist()
    parts: Counter[str] = Counter()
    for file in files:
        parts[_part(file.filename)] += file.compress_size
    parts["the directory of the zip file"] = wheel.stat().st_size - parts.total()
    return parts


def _part(name: str) -> str:
    folder, _, file = name.rpartition("/")
    if not folder.endswith("_data"):
        return "licences and metadata" if ".dist-info" in name else "code"
    if file.startswith("v2"):
        return "data: earlier versions"
    return "data: milestones" if file.startswith("milestone") else "data: other records and names"


def needed_sizes(name: str) -> dict[str, Size]:
    """Return the sizes of an installed package and of each that it needs."""
    sizes: dict[str, Size] = {}
    waiting = [name]
    while waiting:
        one = canonicalize_name(waiting.pop())
        if one not in sizes:
            sizes[one] = size(one)
            waiting.extend(_needs(one))
    return sizes


def size(name: str) -> Size:
    """Return what the files of an installed package come to."""
    located = (Path(str(file.locate())) for file in distribution(name).files or ())
    present = [file for file in located if file.is_file()]
    plain = [file.read_bytes() for file in present if file.suffix != ".pyc"]
    compiled = sum(file.stat().st_size for file in present if file.suffix == ".pyc")
    packed = sum(len(zlib.compress(content)) for content in plain)
    return Size(packed / BYTES_A_MB, sum(map(len, plain)) / BYTES_A_MB, compiled / BYTES_A_MB)


def _needs(name: str) -> list[str]:
    needs = map(Requirement, distribution(name).requires or ())
    return [one.name for one in needs if one.marker is None or one.marker.evaluate({"extra": ""})]


def _libraries(wheel: float, sizes: dict[str, dict[str, Size]]) -> Table:
    packed = {name: parts[canonicalize_name(name)].packed for name, parts in sizes.items()}
    packed[OWN.name] = wheel
    return Table(
        ("library", "packed, MB", "installed with what it needs, MB", "packages", "bytecode, MB"),
        tuple(
            (
                name,
                rounded(packed[name]),
                rounded(sum(one.files for one in parts.values())),
                str(len(parts)),
                rounded(sum(one.bytecode for one in parts.values())),
            )
            for name, parts in sizes.items()
        ),
    )


def _wheel_table(parts: Counter[str]) -> Table:
    rows = tuple((part, rounded(taken / BYTES_A_MB)) for part, taken in parts.most_common())
    return Table(("what the wheel of jac_history holds", "packed, MB"), rows)


def _parts(own: dict[str, Size]) -> Table:
    return Table(
        ("what jac_history needs", "installed, MB", "bytecode, MB"),
        tuple((name, rounded(one.files), rounded(one.bytecode)) for name, one in own.items()),
    )
