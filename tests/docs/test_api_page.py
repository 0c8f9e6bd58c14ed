"""What the build adds to the reference of the functions: words, types by name, printed examples."""

import pytest

import jac_history as jac
from docs_pages.annotations import with_aliases, with_links
from docs_pages.examples import with_outputs
from docs_pages.vocabularies import VOCABULARIES, word_lists


def test_every_type_of_words_is_listed() -> None:
    """Each public `Literal` has its list, once."""
    types = [name for name in jac.__all__ if hasattr(getattr(jac, name), "__args__")]
    named = sorted(one.name for one in VOCABULARIES)
    assert sorted(name for name in types if name != "DateLike") == named


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: one.name)
def test_every_word_is_explained(vocabulary) -> None:
    """A list has the words of its type in a row each, and no others."""
    _, _, section = word_lists().partition(f"\n.. py:type:: {vocabulary.name}\n")
    rows = [line for line in section.partition("\n## ")[0].splitlines() if line.startswith("| `")]
    listed = [row.split("`")[1] for row in rows]
    assert list(jac.words(getattr(jac, vocabulary.name))) == listed
    assert all(map(vocabulary.meaning, listed))
    assert set(vocabulary.meanings) <= set(listed)


def test_names_in_what_is_said_of_words_become_links() -> None:
    """A public name in the sentence over a list is a link to it."""
    assert "{obj}`~jac_history.Records.to_markdown`" in word_lists()
    assert "@" not in word_lists()


@pytest.mark.parametrize(
    ("annotation", "shown"),
    [
        ("~typing.Literal['high', 'medium', 'low'] | None", "~jac_history.Confidence | None"),
        ("tuple[int | str | ~datetime.date | ~jac_history.EDTFDate | None, str]",
         "tuple[~jac_history.DateLike | None, str]"),
        (":type: Literal['year', 'theme']", ":type: ~jac_history.StoryOrder"),
        ("~typing.Literal['high', 'low']", "~typing.Literal['high', 'low']"),
    ],
)  # fmt: skip
def test_types_are_shown_by_name(annotation: str, shown: str) -> None:
    """Whatever is the meaning of a public alias is shown as the alias; other types stay."""
    assert shown == with_aliases(annotation)


@pytest.mark.parametrize(
    ("line", "linked"),
    [
        (
            "Ask: `series`, `Gap`.",
            "Ask: :py:obj:`~jac_history.series`, :py:obj:`~jac_history.Gap`.",
        ),
        ("`on` is an argument", "`on` is an argument"),
        ("``series`` is code", "``series`` is code"),
        (":class:`Gap` is a link", ":class:`Gap` is a link"),
    ],
)
def test_public_names_become_links(line: str, linked: str) -> None:
    """A public name between single backticks is a link; arguments and code are not."""
    assert linked == with_links(line)


DOCSTRING = """Return something.

Example:
    >>> for number in range(2):
    ...     print(number, "and more")
    0 ...
    1 and more
    >>> print("a\\n\\nb")
    a
    ...
    >>> number
    1
    >>> [][0]
    Traceback (most recent call last):
        ...
    IndexError: list index out of range

That was it.
"""


def test_examples_are_shown_with_all_that_they_print() -> None:
    """What an example leaves out is put in, without blank lines; all else stays as it was."""
    shown = DOCSTRING.replace("0 ...", "0 and more").replace("a\n    ...", "a\n    b")
    assert shown == with_outputs(DOCSTRING, "something")


def test_examples_that_leave_nothing_out_are_not_run() -> None:
    """A docstring without an ellipsis in an output stays as it is."""
    docstring = "Return it.\n\n>>> print(no_such_name)\n3\n"
    assert docstring == with_outputs(docstring, "it")
