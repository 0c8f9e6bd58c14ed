"""The dataset that the build makes of a folder."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import build_data
import jac_history as jac
from jac_history._dataset.compiled import CompiledStore

NUMBERS = count()


@contextmanager
def compiled(folder: Path, renamed: Mapping[str, str] = build_data.NONE) -> Iterator[jac.Dataset]:
    """Give the dataset that the build makes of a folder, some ids of which are others now."""
    package = f"compiled_{next(NUMBERS)}"
    with tempfile.TemporaryDirectory() as place:
        Path(place, package).mkdir()
        for name, text in build_data.compiled(folder, (), renamed).items():
            Path(place, package, name).write_text(text, encoding="utf-8")
        sys.path.insert(0, place)
        try:
            store = CompiledStore(package)
            yield jac.Dataset(store, store.metadata())
        finally:
            sys.path.remove(place)
            for name in [one for one in sys.modules if one.partition(".")[0] == package]:
                del sys.modules[name]
