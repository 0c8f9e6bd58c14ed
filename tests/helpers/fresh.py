"""Fresh Python processes, as users start them."""

import os
import subprocess
import sys
from pathlib import Path

# Coverage measures processes too; where a test is about the process itself, it must not.
PLAIN = {name: text for name, text in os.environ.items() if not name.startswith("COV")}
C_LOCALE = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def python(*arguments: str | Path, cwd: Path | None = None, **settings: str) -> str:
    """Return what a fresh Python prints; it must end well and say nothing on its error stream."""
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**PLAIN, "PYTHONIOENCODING": "utf-8:surrogateescape", **settings},
    )
    assert (0, "") == (done.returncode, done.stderr.decode()), done.stderr.decode()
    return done.stdout.decode().replace("\r\n", "\n")
