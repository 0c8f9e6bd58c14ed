"""Records and results as answers and bodies of a FastAPI program."""

from typing import Annotated, Any

import fastapi_app
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

import jac_history as jac

# One schema for what is sent and what is taken: they are the same.
app = FastAPI(separate_input_output_schemas=False)


@app.get("/milestones")
def list_milestones(start: int, end: int) -> jac.Records[jac.Milestone]:
    return jac.milestones_between(start, end)


@app.get("/milestones/first", response_model=list[jac.Milestone])
def list_first() -> Any:
    return [*jac.milestones()[:2]]


@app.get("/records/{record_id}", response_model=jac.Record)
def get_record(record_id: str) -> Any:
    return jac.get(record_id)


@app.get("/listing")
def get_listing() -> jac.Milestone:
    return jac.get("shanghai-listing-2001")


@app.get("/gone", response_model=jac.Records[jac.Milestone])
def list_wrongly() -> Any:
    return jac.tenures()[:1]


@app.post("/check")
def check(
    milestone: Annotated[jac.Milestone, Body()], since: jac.EDTFDate = "2001"
) -> dict[str, str]:
    return {"id": milestone.id, "when": milestone.when.human(), "since": str(since)}


@pytest.fixture(scope="module")
def client() -> TestClient:
    """A client of the program."""
    return TestClient(app)


@pytest.fixture(scope="module")
def description(client: TestClient) -> dict[str, Any]:
    """The program's own description, OpenAPI 3.1."""
    return client.get("/openapi.json").json()


def answer_schema(description: dict[str, Any], path: str) -> dict[str, Any]:
    """Return the schema of what a path answers, with the definitions."""
    answer = description["paths"][path]["get"]["responses"]["200"]
    return {**answer["content"]["application/json"]["schema"], **description}


@pytest.mark.parametrize(
    ("path", "asked", "right"),
    [
        ("/listing", "/listing", jac.to_dict(jac.get("shanghai-listing-2001"))),
        ("/records/{record_id}", "/records/nio", jac.to_dict(jac.organization("nio"))),
        ("/milestones", "/milestones?start=2001&end=2001", None),
        ("/milestones/first", "/milestones/first", jac.milestones()[:2].to_dicts()),
    ],
)
def test_answers(
    client: TestClient, description: dict[str, Any], path: str, asked: str, right: object
) -> None:
    """A record, a list and a result are answers, as to_dict gives them and the schema tells."""
    answer = client.get(asked)
    assert 200 == answer.status_code
    assert (right or jac.milestones_between(2001, 2001).to_dicts()) == answer.json()
    schema = answer_schema(description, path)
    assert [] == list(Draft202012Validator(schema).iter_errors(answer.json()))


def test_an_answer_that_is_none(client: TestClient) -> None:
    """An answer of another type is an error of the program and is not sent."""
    with pytest.raises(Exception, match="is no Milestone, and no mapping"):
        client.get("/gone")


def test_openapi(description: dict[str, Any]) -> None:
    """The description names the classes once each and what their fields hold."""
    schemas = description["components"]["schemas"]
    assert {"Milestone", "Citation", "Source", "Vehicle", "Stake"} < {*schemas}
    assert not [name for name in schemas if name.endswith(("-Input", "-Output"))]
    assert (
        "#/components/schemas/Citation"
        == (schemas["Milestone"]["properties"]["citations"]["items"]["$ref"])
    )
    assert [1, 2, 3] == schemas["Milestone"]["properties"]["importance"]["enum"]
    told_by = schemas["Record"]["discriminator"]
    assert ("type", "#/components/schemas/Stake") == (
        told_by["propertyName"],
        told_by["mapping"]["stake"],
    )
    body = description["paths"]["/check"]["post"]["requestBody"]["content"]["application/json"]
    assert {"$ref": "#/components/schemas/Milestone"} == body["schema"]
    (since,) = description["paths"]["/check"]["post"]["parameters"]
    assert "EDTF" in since["schema"]["description"]


def test_bodies(client: TestClient) -> None:
    """A record is taken as a body, and a date as a parameter."""
    data = jac.to_dict(jac.get("shanghai-listing-2001"))
    answer = client.post("/check", json=data, params={"since": "199X"})
    right = {"id": "shanghai-listing-2001", "when": "24 August 2001", "since": "199X"}
    assert (200, right) == (answer.status_code, answer.json())


def test_wrong_bodies(client: TestClient) -> None:
    """What is wrong with a body is told field by field, with what is right."""
    data = {**jac.to_dict(jac.get("shanghai-listing-2001")), "category": "finanse", "summary": ""}
    answer = client.post("/check", json=data, params={"since": "1990s"})
    assert 422 == answer.status_code
    found = {tuple(error["loc"]): error["msg"] for error in answer.json()["detail"]}
    assert {("query", "since"), ("body", "category"), ("body", "summary")} == {*found}
    assert "nearest: finance" in found["body", "category"]
    assert "write '199X'" in found["query", "since"]


def test_the_program_of_the_documentation() -> None:
    """The example program answers, takes records in a model and by themselves."""
    program = TestClient(fastapi_app.app)
    found = jac.milestones_between(2001, 2001).to_dicts()
    assert found == program.get("/milestones?start=2001&end=2001").json()
    assert jac.to_dict(jac.organization("nio")) == program.get("/records/NIO").json()
    missing = program.get("/records/Volkswagon")
    assert 404 == missing.status_code
    assert "Did you mean 'Volkswagen'" in missing.json()["detail"]
    listing = jac.to_dict(jac.get("shanghai-listing-2001"))
    note = {"text": "See there.", "when": "2026-11", "records": [listing]}
    assert note == program.post("/notes", json=note).json()
    sources = program.post("/sources-of", json=listing).json()
    assert [one["source"]["id"] for one in listing["citations"]] == [one["id"] for one in sources]
