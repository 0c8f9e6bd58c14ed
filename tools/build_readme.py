"""Make what the README shows of the data: ``python tools/build_readme.py [--check]``.

That is the picture of the main line, and the version and numbers between marks. Whether the picture
is current is told by the records that it shows, not by its bytes, which depend on the version of
the program that draws.
"""

import hashlib
import re
import sys

import jac_history as jac
from made_files import ROOT, parse_check, update
from pages import render

README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "_static" / "main-line.svg"
BEGIN_VERSION = "<!-- version: made by tools/build_readme.py -->"
END_VERSION = "<!-- end of version -->"
BEGIN = "<!-- numbers: made by tools/build_readme.py -->"
END = "<!-- end of numbers -->"
WIDTH = 820


def main() -> int:
    """Write both, or with ``--check`` tell whether they are current."""
    check = parse_check("Make what the README shows of the data.")
    data = jac.Dataset.from_toml(ROOT / "dataset" / "records")
    text = README.read_text(encoding="utf-8")
    for name, begin, end in (("version", BEGIN_VERSION, END_VERSION), ("readme", BEGIN, END)):
        text = with_made(text, begin, end, render(name, data=data))
    return update_both(data, text, check=check)


def update_both(data: jac.Dataset, text: str, *, check: bool) -> int:
    """Write README and picture, or tell which of them is not current."""
    status = update(README.parent, {README.name: text}, README.name, check=check)
    old = PICTURE.read_text(encoding="utf-8") if PICTURE.exists() else ""
    main_line = data.milestones().where(importance=1)
    picture = old if check and mark(main_line) in old else "" if check else draw(data, main_line)
    return update(PICTURE.parent, {PICTURE.name: picture}, PICTURE.name, check=check) or status


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


def draw(data: jac.Dataset, main_line: jac.Records[jac.Milestone]) -> str:
    """Return the picture."""
    import vl_convert  # the check needs no program that draws

    picture = data.timeline(main_line, width=WIDTH)
    svg = vl_convert.vegalite_to_svg(picture.to_dict())
    return f"{svg.strip()}\n{mark(main_line)}\n"


if __name__ == "__main__":
    sys.exit(main())
