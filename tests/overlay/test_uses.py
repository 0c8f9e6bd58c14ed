"""A folder that uses records of the bundled dataset and stands for itself."""

from pathlib import Path

import pytest

import jac_history as jac
from own_toml import DEALER, FACTS, META, USES


def told(folder: Path) -> list[str]:
    """Return what is told of a folder that cannot be read."""
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(folder)
    return [str(problem) for problem in caught.value.problems]


def test_what_is_named_belongs_to_the_dataset(write) -> None:
    """The bundled records that a folder names, and those that they name, are part of it."""
    dataset = jac.Dataset.from_toml(write(all=USES + DEALER + FACTS))
    assert jac.get("jac-motors") is dataset.get("example-dealer-opens").about[1]
    assert jac.get("jac-motors") is dataset.get("jac-motors")
    assert jac.place("Anhui") is dataset.place("Anhui")
    assert {"my-interview"} < set(dataset.sources().ids)


def test_nothing_else_belongs_to_it(write) -> None:
    """No other bundled record is in it."""
    dataset = jac.Dataset.from_toml(write(all=USES + DEALER + FACTS))
    assert {"example-dealer-opens", "shanghai-listing-2001"} == set(dataset.milestones().ids)
    assert ("example-dealer",) == dataset.partners_of().ids
    with pytest.raises(jac.UnknownNameError):
        dataset.get("NIO")


def test_names_of_used_records(write) -> None:
    """A used entity is found by all names that it has in the bundled dataset, pinyin among them."""
    dataset = jac.Dataset.from_toml(write(all=USES + DEALER + FACTS))
    assert jac.get("jac-motors") is dataset.get("jianghuai qiche")


def test_it_is_whole(write, tmp_path: Path) -> None:
    """It goes to a file and back on its own, under its own name."""
    dataset = jac.Dataset.from_toml(write(all=USES + DEALER + FACTS))
    file = dataset.export(tmp_path / "json", "json") / "my-notes.json"
    assert dataset.dataset_info() == jac.Dataset.from_json(file).dataset_info()
    assert "my-notes" == dataset.dataset_info().name


def test_it_can_be_laid_over_the_bundled_dataset_as_it_is(write) -> None:
    """The same folder is an overlay, too."""
    both = jac.Dataset.bundled().with_overlay(write(all=USES + DEALER + FACTS))
    assert "nio" in both.partners_of(on="2018-06-01").ids


def test_using_nothing(write) -> None:
    """A folder may ask for the bundled dataset and name nothing of it."""
    text = USES + DEALER.replace('place = "hefei"\n', "")
    assert ("example-dealer",) == jac.Dataset.from_toml(write(all=text)).organizations().ids


def test_without_being_asked_for_nothing_is_lent(write) -> None:
    """A folder that does not ask is told how to."""
    (problem,) = told(write(all=META + DEALER))
    assert (
        "all.toml:17: example-dealer.place: 'hefei' is no record (expected uses = \"jac_history\""
        " in the table [dataset], which lends that record)"
    ) == problem


def test_without_being_asked_for_the_nearest_is_named(write) -> None:
    """A misspelt id that only the bundled dataset has is told with what is near."""
    (problem,) = told(write(all=META + DEALER.replace('"hefei"', '"hefie"')))
    assert (
        "all.toml:17: example-dealer.place: 'hefie' is no record (expected a known id; nearest:"
        ' hefei, with uses = "jac_history" in the table [dataset])'
    ) == problem


def test_without_being_asked_for_ids_are_free(write) -> None:
    """A folder that stands alone may use an id that the bundled dataset has for another thing."""
    text = DEALER.replace('place = "hefei"\n', "").replace("example-dealer", "jac-motors")
    dataset = jac.Dataset.from_toml(write(all=META + text))
    assert "Example Dealer" == dataset.get("jac-motors").name
    with pytest.raises(jac.UnknownNameError):
        dataset.get("jianghuai qiche")


def test_ids_of_the_used_dataset_are_taken(write) -> None:
    """A folder that uses the bundled dataset cannot have another record under one of its ids."""
    (problem,) = told(write(all=USES + DEALER.replace('id = "example-dealer"', 'id = "nio"')))
    assert problem.startswith("all.toml:15: nio.id: id 'nio' is there already")


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ('"jac-history"', "'jac-history' is no dataset that can be used (expected \"jac_history\""),
        ("true", "is no text (expected text)"),
        ('""', "is empty (expected text)"),
    ],
)
def test_another_dataset(write, value: str, problem: str) -> None:
    """Only the bundled dataset can be used."""
    folder = write(all=f"\n[dataset]\nuses = {value}\n")
    (found,) = told(folder)
    assert found.startswith(f"all.toml:3: dataset.uses: {problem}")
    with pytest.raises(jac.DatasetError):
        jac.Dataset.bundled().with_overlay(folder)
