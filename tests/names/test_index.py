"""The index from names to ids."""

import pytest

from jac_history import AmbiguousNameError, UnknownNameError
from jac_history._names import NameIndex, folded_ids, index_names


@pytest.fixture
def index() -> NameIndex:
    """Return an index of a few names, one of them of two things."""
    return index_names(
        [
            ("Refine", "refine"),
            ("瑞风", "refine"),
            ("Refine MPV", "refine-mpv"),
            ("Refine", "refine-mpv"),
            ("REFINE-MPV", "refine-mpv"),
            ("Sehol", "sehol"),
            ("?!", "signs"),
        ]
    )


def everything(_: str) -> bool:
    """Let every id through."""
    return True


def test_one(index: NameIndex) -> None:
    """A name of one thing gives its id, however written, and spelt twice it is one name."""
    assert "refine-mpv" == index.find("refine mpv", everything)
    assert "refine" == index.find("瑞风", everything)


def test_several(index: NameIndex) -> None:
    """A name of several things gives their ids in the order in which they were named."""
    with pytest.raises(AmbiguousNameError) as caught:
        index.find("REFINE", everything)
    assert ("REFINE", ("refine", "refine-mpv")) == (caught.value.name, caught.value.candidates)


def test_among(index: NameIndex) -> None:
    """Of several things of a name only those count that are looked for."""
    assert "refine-mpv" == index.find("Refine", {"refine-mpv", "sehol"}.__contains__)


def test_unknown(index: NameIndex) -> None:
    """An unknown name comes with the usual names of what is near, and what was wanted."""
    with pytest.raises(UnknownNameError) as caught:
        index.find("Refin MPV", everything, "vehicle")
    assert ("Refine MPV", "Refine") == caught.value.suggestions
    assert "vehicle" == caught.value.what


def test_what_is_looked_for_is_an_entity(index: NameIndex) -> None:
    """Unless a kind is named, the error says that no entity has the name."""
    with pytest.raises(UnknownNameError) as caught:
        index.find("Refin MPV", everything)
    assert "entity" == caught.value.what


def test_suggestions_are_of_what_is_looked_for(index: NameIndex) -> None:
    """Nothing is suggested that would not be found."""
    with pytest.raises(UnknownNameError) as caught:
        index.find("Refin", {"sehol"}.__contains__)
    assert () == caught.value.suggestions


@pytest.mark.parametrize("name", ["", " ", "?!", "---"])
def test_no_name(index: NameIndex, name: str) -> None:
    """A text without a letter finds nothing, not even a thing whose name has none either."""
    with pytest.raises(UnknownNameError) as caught:
        index.find(name, everything)
    assert () == caught.value.suggestions


def test_names_by_id(index: NameIndex) -> None:
    """Each id has all its names, folded, in the order in which they were given."""
    names = index.names_by_id()
    assert "refine 瑞风" == names["refine"]
    assert "refine refinempv" == names["refine-mpv"]
    assert ["refine", "refine-mpv", "sehol"] == list(names)


def test_more_names(index: NameIndex) -> None:
    """An extended index knows the old names and the new, and an id that bears one twice once."""
    more = index.extended(
        [("Refine", "my-car"), ("Sehol", "sehol"), ("Aurora", "my-car")], everything
    )
    assert "my-car" == more.find("AURORA", everything)
    assert "sehol" == more.find("Sehol", everything)
    assert "refine" == more.find("瑞风", everything)
    with pytest.raises(AmbiguousNameError) as caught:
        more.find("Refine", everything)
    assert ("refine", "refine-mpv", "my-car") == caught.value.candidates


def test_names_that_are_not_kept(index: NameIndex) -> None:
    """Of an id that is not kept no name is left; of a name that several bear, the others stay."""
    fewer = index.extended([], {"refine-mpv"}.__contains__)
    assert "refine-mpv" == fewer.find("Refine", everything)
    assert {"refine-mpv": "refine refinempv"} == fewer.names_by_id()


def test_suggestions_of_an_extended_index(index: NameIndex) -> None:
    """Suggestions are the usual names in the index that knows the record."""
    more = index.extended([("Aurora", "my-car"), ("SeHol", "my-car")], everything)
    asked = {"Seholl": "Sehol", "Auroraa": "Aurora", "Refin MPV": "Refine MPV"}
    for text, suggestion in asked.items():
        with pytest.raises(UnknownNameError) as caught:
            more.find(text, everything)
        assert suggestion == caught.value.suggestions[0]


def test_folded_ids() -> None:
    """Pairs give the ids of each folded name, without empty names."""
    pairs = [("A b", "one"), ("--", "none"), ("ab", "two"), ("AB", "one"), ("C", "two")]
    assert {"ab": "one two", "c": "two"} == folded_ids(pairs)
