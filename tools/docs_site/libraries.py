"""The JavaScript of the table and the chart, out of installed Python packages."""

import re
from importlib.resources import files

import vl_convert

EXPORTS = re.compile(r"\bexport\s*\{([^{}]*)\}\s*;?")


def assets() -> dict[str, str]:
    """Return the libraries: name of the file to its text."""
    folder = files("itables") / "html"
    table = (folder / "dt_bundle.js").read_text(encoding="utf-8")
    return {
        "table.css": (folder / "dt_bundle.css").read_text(encoding="utf-8"),
        "table-library.js": plain_script(table, "jacTableLibrary"),
        "chart-library.js": enclosed(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")),
    }


def plain_script(module: str, name: str) -> str:
    """Turn an ECMAScript module into a plain script; browsers load no modules from the disk.

    Args:
        module: The text of a module that imports nothing and exports once.
        name: The global variable that gets what it exports.

    Raises:
        ValueError: The module has not exactly one list of exports.
    """
    lists = EXPORTS.findall(module)
    if len(lists) != 1:
        raise ValueError(f"{name}: {len(lists)} lists of exports in the module, not one")
    pairs = [part.split(" as ") for part in lists[0].split(",")]
    fields = ", ".join(f"{pair[-1].strip()}: {pair[0].strip()}" for pair in pairs)
    body = EXPORTS.sub(lambda _: f"window.{name} = {{{fields}}};", module)
    return enclosed(body)


def enclosed(script: str) -> str:
    """Return a script that keeps its variables to itself."""
    return f"(() => {{\n{script}\n}})();\n"
