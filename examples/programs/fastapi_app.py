"""A FastAPI program: ``fastapi dev fastapi_app.py``."""

from typing import Annotated

from fastapi import Body, FastAPI, HTTPException
from pydantic import BaseModel

import jac_history as jac

app = FastAPI()


class Note(BaseModel):
    """A reader's remark on records of the history."""

    text: str
    when: jac.EDTFDate
    records: list[jac.Record]


@app.get("/milestones")
def list_milestones(start: int, end: int) -> jac.Records[jac.Milestone]:
    """Return the milestones of some years."""
    return jac.milestones_between(start, end)


@app.get("/records/{name}")
def get_record(name: str) -> jac.Record:
    """Return one record or entity by its id or name."""
    try:
        return jac.get(name)
    except jac.JacHistoryError as error:
        raise HTTPException(404, str(error)) from error


@app.post("/notes")
def add_note(note: Note) -> Note:
    """Take a remark and give it back."""
    return note


@app.post("/sources-of")
def list_sources(milestone: Annotated[jac.Milestone, Body()]) -> list[jac.Source]:
    """Return the sources of a milestone that the caller brings."""
    return [citation.source for citation in milestone.citations]
