"""What is made from the dataset is current."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("tool", ["build_data.py", "build_data_docs.py"])
def test_current(tool: str) -> None:
    """The compiled modules and the pages on the data are those that the dataset gives."""
    command = [sys.executable, str(ROOT / "tools" / tool), "--check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (0, "") == (done.returncode, done.stdout + done.stderr)


def test_dataset_passes_its_checks() -> None:
    """The dataset passes every check."""
    command = [sys.executable, str(ROOT / "tools" / "check_data.py")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (0, "The dataset passes every check.\n") == (done.returncode, done.stdout)
