"""Make what the README shows of the data: ``python tools/build_readme.py [--check]``.

That is the picture of the main line, and the version and numbers between marks. Whether the picture
is current is told by the records that it shows, not by its bytes, which depend on the version of
the program that draws.
"""

import argparse
import hashlib
import re
import sys
from pathlib import Path

import jac_history as jac
from pages.audit import audit_summary
from pages.coverage import summary, version_line

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "_static" / "main-line.svg"
BEGIN_VERSION = "<!-- version: made by tools/build_readme.py -->"
END_VERSION = "<!-- end of version -->"
BEGIN = "<!-- numbers: made by tools/build_readme.py -->"
END = "<!-- end of numbers -->"
WIDTH = 820


def main() -> int:
    """Write both, or with ``--check`` tell whether they are current."""
    parser = argparse.ArgumentParser(description="Make what the README shows of the data.")
    parser.add_argument("--check", action="store_true", help="only tell whether it is current")
    check = parser.parse_args().check
    data = jac.Dataset.from_toml(ROOT / "dataset" / "records")
    main_line = data.milestones().where(importance=1)
    numbers = f"{summary(data)}\n\n{audit_summary()}"
    text = README.read_text(encoding="utf-8")
    text = with_made(text, BEGIN_VERSION, END_VERSION, version_line(data))
    text = with_made(text, BEGIN, END, numbers)
    return stale(text, mark(main_line)) if check else write(text, data, main_line)


def with_made(readme: str, begin: str, end: str, made: str) -> str:
    """Return the README with what is made between its marks."""
    between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    whole = f"{begin}\n\n{made}\n\n{end}"
    new, count = between.subn(lambda _: whole, readme)
    if count != 1:
        raise ValueError(f"the README needs {begin} and {end}, once")
    return new


def mark(records: jac.Records[jac.Milestone]) -> str:
    """Return a comment that tells which state of the records a picture shows."""
    shown = "\n".join(f"{one.id} {one.when} {one.category} {one.title}" for one in records)
    return f"<!-- records {hashlib.sha256(shown.encode()).hexdigest()[:16]} -->"


def write(text: str, data: jac.Dataset, main_line: jac.Records[jac.Milestone]) -> int:
    """Write the README and the picture."""
    import vl_convert  # the check needs no program that draws

    README.write_text(text, encoding="utf-8")
    picture = data.timeline(main_line, width=WIDTH)
    svg = vl_convert.vegalite_to_svg(picture.to_dict())
    PICTURE.write_text(f"{svg.strip()}\n{mark(main_line)}\n", encoding="utf-8")
    print(f"README.md and {PICTURE.relative_to(ROOT)} written")
    return 0


def stale(text: str, current: str) -> int:
    """Tell what is not current."""
    picture = PICTURE.read_text(encoding="utf-8") if PICTURE.exists() else ""
    old = ["README.md"] if README.read_text(encoding="utf-8") != text else []
    old += [] if current in picture else [str(PICTURE.relative_to(ROOT))]
    for name in old:
        print(f"{name} is not current: run 'make data'")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
