"""Exports that several tests look at, each written once."""

import json
from pathlib import Path

import pytest

import jac_history as jac

AWKWARD = """
[dataset]
name = "../../Awkward \\"cars\\""
version = "1"
as_of = "2020-06-30"

[[source]]
id = "paper"
publisher = "=cmd|' /C calc'!A0"
kind = "press"
title = '<script>alert("x")</script>'
url = "javascript:alert(1)"
published = "2019-21"
language = "pt"

[[place]]
id = "town"
name = "Town, with \\"quotes\\""
kind = "city"
citations = [{ source = "paper", says = "It is there." }]

[[organization]]
id = "maker"
name = "Maker & Sons"
kind = "automaker"
founded = "199X"
place = "town"
names = [
  { text = "某某汽车", lang = "zh-Hans" },
  { text = "Moumou", lang = "zh-Latn", kind = "former", when = "/2001" },
]
citations = [{ source = "paper", says = "-5 % and\\nmore" }]

[[organization]]
id = "partner"
name = "Partner"
kind = "automaker"
owners = ["maker"]
citations = [{ source = "paper", says = "It is owned." }]

[[partnership]]
id = "deal"
parties = [{ entity = "maker", role = "builder" }, { entity = "partner", role = "seller" }]
kind = "assembly"
period = "2005~/.."
summary = "They work together."
confidence = "medium"
citations = [{ source = "paper", says = "They work together.", locator = "p. 3" }]

[[milestone]]
id = "doubtful"
when = "[2005,2006]"
title = "<b>Bold</b> & first"
summary = "It may have happened."
category = "product"
about = ["maker"]
confidence = "low"
importance = 3
citations = [{ source = "paper", says = "2005 or 2006." }]

[[milestone]]
id = "endless"
when = "/2004"
title = "Nobody knows since when"
summary = "It happened at some time."
category = "product"
about = ["maker"]
confidence = "low"
importance = 3
citations = [{ source = "paper", says = "At some time." }]

[[milestone]]
id = "month"
when = "2007-05~"
title = "About May"
summary = "It happened about May 2007."
category = "product"
about = ["maker", "partner"]
confidence = "low"
importance = 3
citations = [{ source = "paper", says = "About May 2007." }]

[[figure]]
id = "sold"
subject = "maker"
measure = "vehicle-sales"
value = 12.5
unit = "vehicles"
period = "2007"
kind = "claim"
bound = "about"
confidence = "low"
citations = [{ source = "paper", says = "About 12.5." }]

[[dispute]]
id = "sold-how-many"
record = "sold"
field = "value"
reason = "Nobody knows."
positions = [
  { value = "12.5", citations = [{ source = "paper", says = "12.5" }] },
  { value = "13", citations = [{ source = "paper", says = "13" }] },
]
"""


@pytest.fixture(scope="session")
def awkward(tmp_path_factory):
    """A small dataset with everything that may go wrong in a file."""
    folder = tmp_path_factory.mktemp("awkward")
    (folder / "records.toml").write_text(AWKWARD, encoding="utf-8")
    return jac.Dataset.from_toml(folder)


@pytest.fixture(scope="session")
def exported(tmp_path_factory):
    """Gives the folder with the bundled dataset in a format."""
    return _exports(jac.Dataset.bundled(), tmp_path_factory.mktemp("bundled"))


@pytest.fixture(scope="session")
def awkwardly_exported(awkward, tmp_path_factory):
    """Gives the folder with the awkward dataset in a format."""
    return _exports(awkward, tmp_path_factory.mktemp("awkward-exports"))


@pytest.fixture(scope="session")
def enormous(awkward, tmp_path_factory):
    """Gives the folder with a dataset of two huge figures in a format."""
    folder = tmp_path_factory.mktemp("enormous")
    document = json.loads(
        (awkward.export(folder / "json", "json") / "Awkward-cars.json").read_text("utf-8")
    )
    del document["dataset"], document["records"]["dispute"]
    (figure,) = document["records"]["figure"]
    document["records"]["figure"] = [
        {**figure, "value": 10**30},
        {**figure, "id": "odd", "value": 2**53 + 1},
    ]
    (folder / "huge.json").write_text(json.dumps(document))
    return _exports(jac.Dataset.from_json(folder / "huge.json"), folder)


def _exports(dataset, parent: Path):
    def folder(format_):
        target = parent / format_
        return target if target.exists() else dataset.export(target, format_)

    return folder
