"""What helps a search beside the records."""

from pathlib import Path

import pytest

from glossary import meanings, read_glossary, simplified_characters, word_key


def test_meanings() -> None:
    """A word leads to the others of its groups, as a search compares them, of several to all."""
    found = meanings([["Chairman", "董事長"], ["head of the board", "chairman"]])
    assert "董事长|head of the board" == found["chairman"]
    assert "chairman" == found["董事长"]


@pytest.mark.parametrize("group", [["truck"], ["truck", "Trucks"]])
def test_groups_of_one(group: list[str]) -> None:
    """A group of one word, also in two spellings, says nothing."""
    with pytest.raises(ValueError, match="two or more different words"):
        meanings([group])


def test_the_glossary_is_in_order() -> None:
    """The glossary of the dataset has no word that no search could have."""
    groups = read_glossary(Path("dataset/glossary.toml"))
    assert all(word_key(word) for group in groups for word in group)
    assert meanings(groups)


def test_characters() -> None:
    """Only characters of the texts, in either form, are in the table; none leads on to another."""
    table = simplified_characters(["瑞风", "江淮汽車"])
    assert {"風": "风", "車": "车"} == {sign: table[sign] for sign in "風車"}
    assert "馬" not in table
    assert not set(table) & set(table.values())
