"""Whatever the files of a folder hold, they are a dataset or all that is wrong is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import generated
import jac_history as jac
from fuzz import DAYS, LEAVES, damage, outcome, scratched, tried, values
from tiny_toml import COMPANY, SOURCE

META = '[dataset]\nname = "generated"\nas_of = "2020-06-30"\n'
WRONG = values(LEAVES | DAYS)
SIGNS = "[]{}=\"'#.,\\\n\t -_:019abTZ\x00\ufeffж"

Read = Callable[[str | bytes], jac.Dataset | None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which each case writes its file."""
    return tmp_path_factory.mktemp("own")


@pytest.fixture(scope="module")
def read(folder: Path) -> Read:
    """Return a function that reads a folder with a file of these contents."""

    def _read(content: str | bytes) -> jac.Dataset | None:
        data = content.encode() if isinstance(content, str) else content
        (folder / "all.toml").write_bytes(data)
        return outcome(lambda: jac.Dataset.from_toml(folder))

    return _read


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> jac.Dataset:
    """Return a small dataset to lay others over."""
    place = tmp_path_factory.mktemp("base")
    (place / "all.toml").write_text(SOURCE + COMPANY, encoding="utf-8")
    return jac.Dataset.from_toml(place)


@tried(0.2)
@given(document=generated.documents(), data=st.data())
def test_any_value_changed(read: Read, document, data) -> None:
    """A folder with any values replaced, removed, added, repeated or moved."""
    damage(data, document, WRONG)
    read(generated.toml(document) + "\n" + META)


@tried(0.15)
@given(document=generated.documents(), data=st.data())
def test_any_text_changed(read: Read, document, data) -> None:
    """A file in which any pieces of text are cut out, repeated or overwritten."""
    read(scratched(data, META + generated.toml(document), SIGNS))


@tried(0.1)
@given(content=st.text(SIGNS, max_size=60).map(str.encode) | st.binary(max_size=60))
def test_any_bytes(read: Read, content: bytes) -> None:
    """A file of any bytes, which is a dataset without records at most."""
    dataset = read(content)
    assert dataset is None or [] == list(dataset.records())


@tried(0.1)
@given(document=generated.documents(), data=st.data())
def test_any_overlay(folder: Path, base: jac.Dataset, document, data) -> None:
    """A folder with any values changed that is laid over another dataset, which stays as it is."""
    before = base.dataset_info()
    damage(data, document, WRONG | st.sampled_from(["annual-report", "a-company"]))
    (folder / "all.toml").write_text(generated.toml(document), encoding="utf-8")
    both = outcome(lambda: base.with_overlay(folder))
    assert both is None or base.get("a-company") is both.get("a-company")
    assert before == base.dataset_info()
