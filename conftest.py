"""Every example of the docstrings, the docs and the README runs with the tests."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from hypothesis import Phase, settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

from console import ConsoleParser, enter_folder, leave_folder
from toml_blocks import TomlParser

FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE


docstrings = Sybil(
    parsers=[DocTestParser(optionflags=FLAGS)],
    patterns=["src/jac_history/**/*.py"],
    excludes=["src/jac_history/_data/*.py"],
)
pages = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=FLAGS), ConsoleParser(), TomlParser()],
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/**/*.md"],
    # "make docs" runs the notebooks.
    excludes=["docs/_build/**", "docs/history/**", "docs/entities/**", "docs/notebooks/**"],
    setup=enter_folder,
    teardown=leave_folder,
)

pytest_collect_file = (docstrings + pages).pytest()

# How long an example takes depends on the machine, not on the code.
settings.register_profile("any-machine", deadline=None)
# Thousands of mutants are tested: a few examples, the same for each of them, and none made smaller.
settings.register_profile(
    "mutants",
    deadline=None,
    max_examples=25,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("any-machine")
