"""Tab completion in a fresh process."""

import subprocess
import sys

PROGRAM = """
import sys
import jac_history as jac
from IPython.core.completer import IPCompleter, provisionalcompleter
completer = IPCompleter(namespace={"jac": jac}, use_jedi=False)
with provisionalcompleter():
    print(*[one.text for one in completer.completions("jac.milestones_b", 16)])
print(sorted(name for name in sys.modules if name.startswith("jac_history._")))
"""


def test_completion_loads_nothing() -> None:
    """Names complete at once after the import: no module of the library is loaded for it."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    )
    assert [".milestones_between", "[]"] == done.stdout.splitlines()
