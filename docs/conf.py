"""How Sphinx builds the documentation."""

import sys
from pathlib import Path

from jac_history import DATA_VERSION, __version__, dataset_info

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))

project = "jac_history"
author = "The jac_history authors"
copyright = "2026, the jac_history authors"  # noqa: A001 - Sphinx's name
release = f"{__version__}, data {DATA_VERSION}"

extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "docs_pages.extension",
    "docs_site.extension",
    "history_pages.extension",
]
# The summaries of decades and themes are parts of pages.
exclude_patterns = ["_build", "history-intros"]
# The notebooks run in every build, and one that fails fails the build. Their outputs are drawings
# and tables without scripts, so nothing is loaded from elsewhere.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_in_temp = True
nb_execution_timeout = 300
nb_merge_streams = True
nb_output_stderr = "remove-warn"
nb_ipywidgets_js: dict[str, dict[str, str]] = {}
myst_enable_extensions = ["colon_fence", "deflist", "substitution"]
_info = dataset_info()
myst_substitutions = {
    "data_version": DATA_VERSION,
    "code_version": __version__,
    "records": f"{sum(count for _, count in _info.counts):,}",
    "sources": f"{dict(_info.counts)['source']:,}",
    "as_of": _info.as_of.human(),
}
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
python_use_unqualified_type_names = True
nitpick_ignore_regex = [
    # Names that only exist for type checkers, and the type variables of generic classes.
    ("py:class", r".*\bR(_co)?$"),
    ("py:class", r"(jac_history\.)?_.*|jac\.\w+"),
    # Names of types that have no page of their own.
    ("py:class", r"Path|PathLike|Resolver|Window"),
    # Other projects' documentation is not fetched: the build needs no network.
    ("py:.*", r"(altair|collections|datetime|enum|os|pathlib|pendulum|types|typing)\b.*"),
    ("py:.*", r"(networkx|pandas|polars|pyarrow)\b.*"),
]

html_theme = "furo"
html_title = "jac_history"
templates_path = ["_templates"]
html_static_path = ["_static"]
