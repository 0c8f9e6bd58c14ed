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
    "market-map": jac.market_map,
    "family-tree": jac.family_tree,
    "partner-map": jac.partner_map,
}
LOOK = {"width", "height", "title", "caption"}
SHOWN = {"help", "format", "sources", "all", "output", "force", *LOOK}
"""Options that say how an answer looks and where it goes."""


@pytest.mark.parametrize("name", FUNCTIONS)
def test_commands_take_what_functions_take(name):
    """Each parameter of the function is an argument of the command, and the other way round."""
    actions = parser_of(name, load_command(name))._actions
    taken = {action.dest for action in actions} - SHOWN
    assert set(inspect.signature(FUNCTIONS[name]).parameters) - SHOWN == taken


DRAWING = {
    "timeline": jac.timeline,
    "chart": jac.chart,
    "partner-map": jac.partner_map,
    "market-map": jac.market_map,
    "family-tree": jac.family_tree,
}


@pytest.mark.parametrize("name", DRAWING)
def test_every_picture_takes_the_same_look(name):
    """Size, title and caption are arguments of each function and options of each command."""
    actions = {action.dest for action in parser_of(name, load_command(name))._actions}
    assert set(inspect.signature(DRAWING[name]).parameters) >= LOOK
    assert actions >= LOOK


def test_a_chart_takes_what_series_and_tables_of_years_take():
    """One measure is a series, several are a table."""
    taken = {action.dest for action in parser_of("chart", load_command("chart"))._actions}
    series, yearly = (set(inspect.signature(one).parameters) for one in (jac.series, jac.yearly))
    assert (series | yearly) - {"measure"} == taken - SHOWN


def test_a_timeline_takes_what_its_queries_take():
    """Milestones, leaders, owners and partnerships are narrowed down as by their commands."""
    taken = {action.dest for action in parser_of("timeline", load_command("timeline"))._actions}
    queries = (jac.milestones_between, jac.leaders_of, jac.owners_of, jac.partnerships_of)
    wanted = {name for query in queries for name in inspect.signature(query).parameters}
    windows = {"who", "on", "between"}  # by --of, and by the first and the last day
    assert (wanted - windows) | {"what", "of"} == taken - SHOWN


def test_partners_take_the_same():
    """Both functions on partners take the same arguments."""
    first, second = map(inspect.signature, (jac.partners_of, jac.partnerships_of))
    assert first.parameters == second.parameters
