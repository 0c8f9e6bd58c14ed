"""On which line a problem is told to be."""

import pytest

import jac_history as jac
from jac_history._reading.toml_lines import lines_of

DISPUTE = """
[[dispute]]  # the first
id = "one"
reason = '''
[[dispute]]
id = "this is text"
'''

  [[ dispute ]]
  id = "two"

[[dispute.positions]]
value = "a"
citations = [
  { source = "x",
    says = "y" },
]

[[dispute.positions]]
value = "b"

[[dispute.positions.citations]]
source = "x"

[[dispute.positions.citations]]
source = "y"

[dispute.more]
key = 1

[source]
id = "z"
"""


def test_every_header_and_key_has_its_line() -> None:
    """Paths are those that problems have; what stands in a text of several lines does not count."""
    first, second = lines_of(DISPUTE)["dispute"]
    assert {"": 2, "id": 3, "reason": 4} == first
    assert {
        "": 9,
        "id": 10,
        "positions[0]": 12,
        "positions[0].value": 13,
        "positions[0].citations": 14,
        "positions[0].says": 16,
        "positions[1]": 19,
        "positions[1].value": 20,
        "positions[1].citations[0]": 22,
        "positions[1].citations[0].source": 23,
        "positions[1].citations[1]": 25,
        "positions[1].citations[1].source": 26,
        "more": 28,
        "more.key": 29,
    } == second
    assert [{"": 31, "id": 32}] == lines_of(DISPUTE)["source"]


@pytest.mark.parametrize("text", ["", "a = 1", "[a.b]\nc = 1", "= [[\n]]"])
def test_texts_without_records(text: str) -> None:
    """What stands before any record is nobody's."""
    assert {} == lines_of(text)


def test_a_file_that_the_scan_does_not_understand(write) -> None:
    """Where headers and records do not match, the file alone is told rather than a wrong line."""
    folder = write(all='source = [{ id = "a" }]\nnote = """\n[[source]]\nid = "b"\n"""\n')
    with pytest.raises(jac.DatasetError) as caught:
        jac.Dataset.from_toml(folder)
    assert {None} == {problem.line for problem in caught.value.problems}


def test_many_parts() -> None:
    """A hundred thousand citations of one record have their lines."""
    cited = '[[place.citations]]\nsource = "s"\nsays = "x"\n' * 100_000
    lines = lines_of(f'[[place]]\nid = "a"\n{cited}')["place"]
    assert 2 + 300_000 == len(lines[0])
