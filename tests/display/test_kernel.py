"""A real notebook kernel."""

import nbformat
from nbclient import NotebookClient

CELLS = (
    "import jac_history as jac",
    'jac.milestones_between(2001, 2001, category="finance")',
    'jac.card("volkswagen-joint-venture-contract-2017")',
)
FORMS = {"text/plain", "text/markdown", "text/html"}


def test_a_kernel_shows_results_and_cards() -> None:
    """In a notebook a result and a card come out in all the forms that it may show."""
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells)
    done = NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    nothing, table, card = (cell["outputs"] for cell in done["cells"])
    assert [] == nothing
    for (output,) in (table, card):
        assert FORMS == set(output["data"])
    assert "24 August 2001" in table[0]["data"]["text/html"]
    assert "Sources differ" in card[0]["data"]["text/html"]
