"""The index from names to ids."""

import pytest

from jac_history import AmbiguousNameError, UnknownNameError
from jac_history._names import folded_ids, spelled_index

INDEX = spelled_index(
    [
        ("Refine", "refine"),
        ("瑞风", "refine"),
        ("Refine", "refine-mpv"),
        ("Refine MPV", "refine-mpv"),
        ("REFINE-MPV", "refine-mpv"),
        ("Sehol", "sehol"),
        ("?!", "signs"),
    ]
)


def everything(_: str) -> bool:
    """Let every id through."""
    return True


def test_one() -> None:
    """A name of one thing gives its id, however written, and spelt twice it is one name."""
    assert "refine-mpv" == INDEX.find("refine mpv", everything)
    assert "refine" == INDEX.find("瑞风", everything)


def test_several() -> None:
    """A name of several things gives their ids in the order in which they were named."""
    with pytest.raises(AmbiguousNameError) as caught:
        INDEX.find("REFINE", everything)
    assert ("REFINE", ("refine", "refine-mpv")) == (caught.value.name, caught.value.candidates)


def test_among() -> None:
    """Of several things of a name only those count that are looked for."""
    assert "refine-mpv" == INDEX.find("Refine", {"refine-mpv", "sehol"}.__contains__)


def test_unknown() -> None:
    """An unknown name comes with the nearest names, as they are written, and what was wanted."""
    with pytest.raises(UnknownNameError) as caught:
        INDEX.find("Refin MPV", everything, "vehicle")
    assert ("Refine MPV", "Refine") == caught.value.suggestions
    assert "vehicle" == caught.value.what


def test_suggestions_are_of_what_is_looked_for() -> None:
    """Nothing is suggested that would not be found."""
    with pytest.raises(UnknownNameError) as caught:
        INDEX.find("Refin", {"sehol"}.__contains__)
    assert () == caught.value.suggestions


@pytest.mark.parametrize("name", ["", " ", "?!", "---"])
def test_no_name(name: str) -> None:
    """A text without a letter finds nothing, not even a thing whose name has none either."""
    with pytest.raises(UnknownNameError) as caught:
        INDEX.find(name, everything)
    assert () == caught.value.suggestions


def test_matches() -> None:
    """A part of a name matches all names that hold it."""
    assert [("refinempv", "refine-mpv")] == list(INDEX.matches("e m"))


def test_near() -> None:
    """The ids of the nearest names come each once, best first."""
    assert ("refine", "refine-mpv") == INDEX.near("refime")


def test_names_by_id() -> None:
    """Each id has all its names, folded, in the order in which they were given."""
    names = INDEX.by_id()
    assert "refine 瑞风" == names["refine"]
    assert "refine refinempv" == names["refine-mpv"]
    assert ["refine", "refine-mpv", "sehol"] == list(names)


def test_more_names() -> None:
    """An extended index knows the old names and the new, and an id that bears one twice once."""
    more = INDEX.extended(
        [("Refine", "my-car"), ("Sehol", "sehol"), ("Aurora", "my-car")], everything
    )
    assert "my-car" == more.find("AURORA", everything)
    assert "sehol" == more.find("Sehol", everything)
    assert "refine" == more.find("瑞风", everything)
    with pytest.raises(AmbiguousNameError) as caught:
        more.find("Refine", everything)
    assert ("refine", "refine-mpv", "my-car") == caught.value.candidates


def test_names_that_are_not_kept() -> None:
    """Of an id that is not kept no name is left; of a name that several bear, the others stay."""
    fewer = INDEX.extended([], {"refine-mpv"}.__contains__)
    assert "refine-mpv" == fewer.find("Refine", everything)
    assert {"refine-mpv": "refine refinempv"} == fewer.by_id()


def test_suggestions_of_an_extended_index() -> None:
    """Suggestions are spelt as in the index where the name stands, the added one first."""
    more = INDEX.extended([("SeHol", "my-car"), ("Aurora", "my-car")], everything)
    asked = {"Seholl": "SeHol", "Auroraa": "Aurora", "Refin MPV": "Refine MPV"}
    for text, suggestion in asked.items():
        with pytest.raises(UnknownNameError) as caught:
            more.find(text, everything)
        assert suggestion == caught.value.suggestions[0]


def test_folded_ids() -> None:
    """Pairs give the ids of each folded name and its first spelling, without empty names."""
    ids, shown = folded_ids(
        [("A b", "one"), ("--", "none"), ("ab", "two"), ("AB", "one"), ("C", "two")]
    )
    assert {"ab": "one two", "c": "two"} == ids
    assert {"ab": "A b", "c": "C"} == shown
