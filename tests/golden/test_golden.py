"""What earlier versions wrote stays readable: pickles, JSON, TOML."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import jac_history as jac
from written import ERRORS, INFO, RECORDS, VALUES

HERE = Path(__file__).resolve().parent
VERSIONS = sorted(folder.name for folder in HERE.iterdir() if (folder / "example.json").exists())
BY_ID = {record.id: record for record in RECORDS}


def held(dataset: jac.Dataset) -> dict[str, jac.Record]:
    """Return all records of a dataset by id."""
    return {record.id: record for record in dataset.records()}


def test_this_version_has_its_files():
    """Each version leaves what it wrote behind for the later ones."""
    assert jac.__version__ in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", VALUES)
def test_pickles_stay_readable(version, name):
    """Records, results and enums that a version pickled come back equal, with the same hash."""
    loaded = pickle.loads((HERE / version / "values.pickle").read_bytes())[name]
    assert VALUES[name] == loaded
    assert hash(VALUES[name]) == hash(loaded)


@pytest.mark.parametrize("version", VERSIONS)
def test_pickled_errors_stay_readable(version):
    """Errors that a version pickled, as a pool of processes does, come back with their words."""
    loaded = pickle.loads((HERE / version / "errors.pickle").read_bytes())
    assert [type(error) for error in ERRORS] == [type(error) for error in loaded]
    assert [error.args for error in ERRORS] == [error.args for error in loaded]
    assert [str(error) for error in ERRORS] == [str(error) for error in loaded]


@pytest.mark.parametrize("version", VERSIONS)
def test_json_stays_readable(version):
    """A dataset that a version exported as JSON is read back whole."""
    dataset = jac.Dataset.from_json(HERE / version / "example.json")
    assert BY_ID == held(dataset)
    assert (INFO.name, INFO.version, INFO.as_of) == dataset_face(dataset)


@pytest.mark.parametrize("version", VERSIONS)
def test_toml_stays_readable(version):
    """A folder that was written for a version is read as it was meant."""
    dataset = jac.Dataset.from_toml(HERE / version / "toml")
    assert BY_ID == held(dataset)
    assert (INFO.name, INFO.version, INFO.as_of) == dataset_face(dataset)


@pytest.mark.parametrize("version", VERSIONS)
def test_checksum_stays_the_same(version):
    """The same records have the same checksum in every version."""
    expected = jac.Dataset.from_json(HERE / version / "example.json").dataset_info().checksum
    assert expected == jac.Dataset.from_toml(HERE / version / "toml").dataset_info().checksum
    assert f'"checksum": "{expected}"' in (HERE / version / "example.json").read_text("utf-8")


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", VALUES)
def test_every_pickle_protocol(protocol, name):
    """Everything can be pickled with every protocol."""
    assert VALUES[name] == pickle.loads(pickle.dumps(VALUES[name], protocol=protocol))


def test_golden_files_are_never_overwritten():
    """The maker refuses where a version has its files already."""
    before = {file: file.read_bytes() for file in HERE.rglob("*.*") if file.is_file()}
    done = subprocess.run(
        [sys.executable, HERE / "make_golden.py"], capture_output=True, text=True, check=False
    )
    expected = f"{jac.__version__} is there already and stays as it is\n"
    assert (1, expected) == (done.returncode, done.stderr)
    assert before == {file: file.read_bytes() for file in before}


def dataset_face(dataset: jac.Dataset) -> tuple[object, ...]:
    """Return name, version and last day of a dataset."""
    info = dataset.dataset_info()
    return info.name, info.version, info.as_of
