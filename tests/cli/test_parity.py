"""The command line takes what Python takes, and Python what the command line takes."""

import inspect

import pytest

import jac_history as jac
from jac_history._cli.arguments import parser_of
from jac_history._cli.program import load_command

FUNCTIONS = {
    "between": jac.milestones_between,
    "partners": jac.partnerships_of,
    "leaders": jac.leaders_of,
    "owners": jac.owners_of,
    "claims": jac.claims,
    "series": jac.series,
    "search": jac.search,
    "chart": jac.series,
}
SHOWN = {"help", "format", "sources", "all", "output", "title", "width", "force"}
"""Options that say how an answer looks and where it goes."""


@pytest.mark.parametrize("name", FUNCTIONS)
def test_commands_take_what_functions_take(name):
    """Each parameter of the function is an argument of the command, and the other way round."""
    actions = parser_of(name, load_command(name))._actions
    assert set(inspect.signature(FUNCTIONS[name]).parameters) == (
        {action.dest for action in actions} - SHOWN
    )


def test_partners_take_the_same():
    """Both functions on partners take the same arguments."""
    first, second = map(inspect.signature, (jac.partners_of, jac.partnerships_of))
    assert first.parameters == second.parameters
