"""The index from names to ids."""

import pytest

from jac_history import AmbiguousNameError, UnknownNameError
from jac_history._names import spelled_index

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
