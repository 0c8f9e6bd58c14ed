"""The controlled words, each list with what its words mean and who takes them."""

import re
import tomllib

import attrs
import cattrs

import jac_history as jac
from jac_history._records.vocabulary import UNITS
from made_files import ROOT
from markdown_kit import table
from pages.fields import WORDS

WORDS_HERE = "<!-- words -->"
NAME = re.compile(r"@(\w+(?:\.\w+)?)")


@attrs.frozen(kw_only=True)
class Vocabulary:
    """A list of words.

    Attributes:
        name: The public name of its type.
        title: What its words are.
        use: Where they stand, as Markdown; ``@`` stands before a public name.
        meanings: Each word with what it means, unless the dataset tells that.
        words: Under what name the dataset tells it.
    """

    name: str
    title: str
    use: str
    meanings: dict[str, str] = attrs.field(factory=dict)
    words: str = ""

    def meaning(self, word: str) -> str:
        """Return what a word means."""
        return (WORDS[self.words] if self.words else self.meanings)[word]


VOCABULARIES = cattrs.structure(
    tomllib.loads((ROOT / "docs/reference/words.toml").read_text("utf-8"))["vocabulary"],
    list[Vocabulary],
)


def word_lists() -> str:
    """Return the Markdown of all lists, each with the name of its type as a target for links."""
    return "\n\n".join(map(_word_list, VOCABULARIES))


def _word_list(vocabulary: Vocabulary) -> str:
    target = (
        f"```{{eval-rst}}\n.. py:currentmodule:: jac_history\n.. py:type:: {vocabulary.name}\n```"
    )
    use = NAME.sub(r"{obj}`~jac_history.\1`", vocabulary.use)
    return "\n\n".join([f"## {vocabulary.title}", target, use, _table(vocabulary)])


def _table(vocabulary: Vocabulary) -> str:
    """Return the words with what they mean; those of measures with the unit that they count in."""
    units = UNITS if vocabulary.name == "Measure" else {}
    header = ["word", "unit", "meaning"] if units else ["word", "meaning"]
    return table(
        header,
        [
            [f"`{word}`", *([units[word]] if units else []), vocabulary.meaning(word)]
            for word in jac.words(getattr(jac, vocabulary.name))
        ],
    )
