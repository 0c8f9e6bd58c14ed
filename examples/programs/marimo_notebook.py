"""A marimo notebook: ``marimo edit marimo_notebook.py``."""

import marimo

app = marimo.App()


@app.cell
def _():
    import jac_history as jac
    import marimo as mo

    return jac, mo


@app.cell
def _(mo):
    year = mo.ui.slider(1958, 2026, value=2001, label="Year")
    year
    return (year,)


@app.cell
def _(jac, year):
    found = jac.milestones_between(year.value, year.value)
    found
    return (found,)


@app.cell
def _(found, jac):
    jac.timeline(found, width=600)
    return


if __name__ == "__main__":
    app.run()
