"""A folder of one's own records laid over the bundled dataset."""

from pathlib import Path

import pytest

import jac_history as jac
from own_toml import DEALER, FACTS, META
from tiny_toml import COMPANY, SOURCE


@pytest.fixture
def both(write) -> jac.Dataset:
    """Return the bundled dataset with the records of a folder."""
    return jac.Dataset.bundled().with_overlay(write(meta=META, dealer=DEALER, facts=FACTS))


def told(base: jac.Dataset, folder: Path) -> list[str]:
    """Return what is told of a folder that cannot be laid over a dataset."""
    with pytest.raises(jac.DatasetError) as caught:
        base.with_overlay(folder)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("name", ["Example Dealer", "示例经销商", "example-dealer"])
def test_own_names_are_found(both: jac.Dataset, name: str) -> None:
    """Every name of an added entity is found."""
    assert "example-dealer" == both.organization(name).id


@pytest.mark.parametrize("name", ["jianghuai qiche", "江淮汽车", "600418", "JAC Motors"])
def test_bundled_names_are_found(both: jac.Dataset, name: str) -> None:
    """Every name of a bundled entity is still found, pinyin among them, and is the same object."""
    assert jac.get("jac-motors") is both.get(name)


def test_suggestions_see_both(both: jac.Dataset) -> None:
    """A misspelt name gets the nearest names of both."""
    with pytest.raises(jac.UnknownNameError) as own:
        both.get("Exampel Dealer")
    with pytest.raises(jac.UnknownNameError) as bundled:
        both.get("Volkswagon")
    assert ("Example Dealer", "Volkswagen") == (
        own.value.suggestions[0],
        bundled.value.suggestions[0],
    )


def test_a_name_of_both_is_ambiguous(write) -> None:
    """A name that an added and a bundled entity bear is told to be that of both."""
    text = DEALER.replace('name = "Example Dealer"', 'name = "NextEV"')
    with pytest.raises(jac.AmbiguousNameError) as caught:
        jac.Dataset.bundled().with_overlay(write(all=text)).get("NextEV")
    assert ("example-dealer", "nio") == tuple(sorted(caught.value.candidates))


def test_queries_see_both_in_order(both: jac.Dataset) -> None:
    """A query gives the milestones of both, sorted as ever."""
    found = both.milestones_between("2001-08", "2001-08", about="JAC Motors")
    assert "example-dealer-opens" in found.ids
    assert "shanghai-listing-2001" in found.ids
    assert sorted(found, key=lambda one: (one.when.sort_key, one.id)) == list(found)


def test_partners_see_both(both: jac.Dataset) -> None:
    """Added partnerships of a bundled company make partners of it."""
    assert "example-dealer" in both.partners_of(on="2010").ids
    assert ("jac-motors",) == both.partners_of("Example Dealer").ids
    assert "nio" in both.partners_of(on="2018-06-01").ids


def test_series_see_both(both: jac.Dataset) -> None:
    """Series of added entities are there, and those of bundled ones are as they were."""
    assert [12] == [one.value for one in both.series("vehicle-sales", "示例经销商")]
    assert jac.series("revenue") == both.series("revenue")


def test_disputes_see_both(both: jac.Dataset) -> None:
    """A dispute may be over a bundled record; the record itself stays as it is."""
    assert ("shanghai-listing-day",) == both.disputes_of("shanghai-listing-2001").ids
    assert "volkswagen-joint-venture-contract-2017" in {one.record.id for one in both.disputes()}
    assert jac.get("shanghai-listing-2001") is both.get("shanghai-listing-2001")


def test_search_and_cards_see_both(both: jac.Dataset) -> None:
    """Search finds added titles, and cards show added milestones."""
    assert "example-dealer-opens" in both.search("dealer opens").ids
    assert "example-dealer-opens" in both.card("jac-motors").milestones.ids


def test_references_are_the_bundled_objects(both: jac.Dataset) -> None:
    """What an added record names is the bundled record itself."""
    assert jac.place("Hefei") is both.organization("example-dealer").place
    assert jac.get("jac-motors") is both.get("example-dealer-opens").about[1]


def test_the_base_stays_as_it_is(both: jac.Dataset) -> None:
    """The dataset underneath does not change."""
    assert "my-notes" in both.dataset_info().name
    with pytest.raises(jac.UnknownNameError):
        jac.get("Example Dealer")
    assert () == jac.disputes_of("shanghai-listing-2001").ids
    assert jac.DATA_VERSION == jac.dataset_info().version


def test_info_is_that_of_both(both: jac.Dataset) -> None:
    """Name, version, licence and citation tell both; counts and checksum are those of the whole."""
    base, info = jac.dataset_info(), both.dataset_info()
    assert "jac_history + my-notes" == info.name
    assert f"{jac.DATA_VERSION}+2026.1.0" == info.version
    assert "CC-BY-4.0 AND CC0-1.0" == info.licence
    assert f"{base.citation} With additions: A. Author: Notes on a dealer. Dataset, 2026." == (
        info.citation
    )
    assert (base.as_of, None) == (info.as_of, info.released)
    assert dict(base.counts)["milestone"] + 1 == dict(info.counts)["milestone"]
    assert base.checksum != info.checksum
    assert f"jac_history-my-notes-{jac.DATA_VERSION}-2026.1.0" in both.cite("bibtex")


def test_info_of_a_folder_that_says_nothing(write) -> None:
    """Records without a table [dataset] are called one's own."""
    info = jac.Dataset.bundled().with_overlay(write(all=DEALER)).dataset_info()
    assert ("jac_history + own", f"{jac.DATA_VERSION}+own") == (info.name, info.version)
    assert (jac.dataset_info().licence, jac.dataset_info().as_of) == (info.licence, info.as_of)


@pytest.mark.parametrize(
    ("own", "expected"), [("2010-12-31", "2010-12-31"), ("2050-01-01", "2020")]
)
def test_what_goes_on_is_attested_by_both(write, own: str, expected: str) -> None:
    """The earlier as_of counts for the whole."""
    partner = COMPANY.replace("a-company", "b-company").replace("A Company", "B Company")
    deal = """
[[partnership]]
id = "deal"
parties = [{ entity = "a-company", role = "a" }, { entity = "b-company", role = "b" }]
kind = "supply"
period = "2005/.."
summary = "They work together."
confidence = "high"
citations = [{ source = "annual-report", says = "They do." }]
"""
    base = jac.Dataset.from_toml(
        write("base", all='[dataset]\nas_of = "2020"\n' + SOURCE + COMPANY + partner + deal)
    )
    both = base.with_overlay(write(all=f'[dataset]\nas_of = "{own}"\n'))
    assert expected == str(both.dataset_info().as_of)
    sure = both.partnerships_of("a-company", on="2015", certainty="definite").ids
    assert (("deal",) if expected == "2020" else ()) == sure
    assert ("deal",) == base.partnerships_of("a-company", on="2015", certainty="definite").ids


def test_a_base_that_says_no_day(write) -> None:
    """Where the dataset underneath attests nothing that goes on, the whole does not either."""
    base = jac.Dataset.from_toml(write("base", all=SOURCE + COMPANY))
    both = base.with_overlay(write(all='[dataset]\nas_of = "2020"\n'))
    assert (None, "own") == (both.dataset_info().as_of, both.dataset_info().citation)


def test_overlays_can_be_stacked(write) -> None:
    """A dataset with an overlay takes another one, which may name records of both below."""
    first = jac.Dataset.bundled().with_overlay(write("first", all=META + DEALER))
    second = first.with_overlay(write("second", all=FACTS))
    assert first.get("example-dealer") is second.get("example-dealer-opens").about[0]
    assert jac.get("jac-motors") is second.get("jianghuaiqiche")
    assert "jac_history + my-notes + own" == second.dataset_info().name


def test_a_folder_without_records_adds_nothing(write) -> None:
    """A folder whose files hold no records gives the same records."""
    both = jac.Dataset.bundled().with_overlay(write(all="# nothing yet"))
    assert jac.dataset_info().checksum == both.dataset_info().checksum
    assert jac.milestones() == both.milestones()


def test_the_whole_goes_to_a_file_and_back(both: jac.Dataset, tmp_path: Path) -> None:
    """The whole can be exported, and nothing is lost on the way back."""
    folder = both.export(tmp_path / "json", "json")
    again = jac.Dataset.from_json(next(folder.glob("*-notes.json")))
    assert both.dataset_info() == again.dataset_info()


def test_what_is_there_already_cannot_be_replaced(write) -> None:
    """An id of the dataset underneath is a problem that says what to do, told with the others."""
    text = SOURCE + COMPANY.replace("a-company", "jac-motors") + DEALER.replace("hefei", "hefey")
    first, second = told(jac.Dataset.bundled(), write(all=text))
    assert (
        "all.toml:8: jac-motors.id: id 'jac-motors' is there already, in the dataset that this"
        " adds to (expected another id, or a dispute over that record)"
    ) == first
    assert second.startswith("all.toml:25: example-dealer.place: 'hefey' is no record")


def test_the_nearest_ids_are_those_of_both(write) -> None:
    """A misspelt reference gets the nearest ids of the folder and of the dataset underneath."""
    text = DEALER.replace('place = "hefei"', 'place = "hefey"')
    (problem,) = told(jac.Dataset.bundled(), write(all=text))
    assert problem.startswith(
        "all.toml:11: example-dealer.place: 'hefey' is no record (expected an id of the dataset;"
        " nearest: hefei"
    )


def test_no_folder(tmp_path: Path) -> None:
    """What is no folder is told as that."""
    (problem,) = told(jac.Dataset.bundled(), tmp_path / "none")
    assert problem.endswith("none: is no folder (expected a folder with TOML files)")


@pytest.mark.parametrize("wrong", [None, 5, jac.get("jac-motors")])
def test_what_is_no_overlay(wrong: object) -> None:
    """What is neither a folder nor several records is refused."""
    with pytest.raises(
        jac.InvalidArgumentError, match="overlay must be a folder or several records"
    ):
        jac.Dataset.bundled().with_overlay(wrong)
