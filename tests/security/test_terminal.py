"""Whatever a record says, a terminal or a page that shows it takes no orders from it."""

import json
from xml.dom.minidom import parse

import attrs
import pytest

import jac_history as jac
from jac_history._cli.program import main
from poisoned import attacks, poisoned
from tiny import dataset_of
from written import MAKER, RECORDS

STEERING = "".join(map(chr, (*range(32), *range(0x7F, 0xA0), *range(0x2028, 0x202F))))
DIRECTIONS = "\u2066\u2067\u2068\u2069"
COMMANDS = "\x1b[31mred\x1b]0;title\x07\x9b2J\rover\bwritten"
ATTACK = f"Jiang{STEERING}huai {DIRECTIONS} {COMMANDS} \ud83d"
HARMLESS = {"\n", "\t"}
ATTACKS = attacks(ATTACK)
WHOLE = ATTACK.removesuffix(" \ud83d")
KEPT = ("id", "field", "country", "unit", "url", "lang", "language", "segment", "scope", "position")


def steering_signs(text: str) -> set[str]:
    """Return the signs of a text that would steer a terminal or turn a line around."""
    return (set(STEERING + DIRECTIONS + "\ud83d") - HARMLESS) & set(text)


def forms(thing) -> list[str]:
    """Return every form in which something shows itself to people."""
    texts = [repr(thing), str(thing), f"{thing:>10}"]
    if hasattr(thing, "_repr_mimebundle_"):
        texts += [thing._repr_html_(), *thing._repr_mimebundle_().values()]
    return texts


@pytest.mark.parametrize("record_type", ATTACKS)
def test_records_results_and_cards(record_type):
    """No form of a record, of a result or of a card holds a sign that steers."""
    record = ATTACKS[record_type]
    card = jac.Card(
        record=record,
        disputes=jac.Records([ATTACKS["dispute"]]),
        milestones=jac.Records([ATTACKS["milestone"]]),
        related=(jac.Records([ATTACKS["tenure"]]),),
    )
    for thing in (record, jac.Records([record]), jac.Records([record] * 30), card):
        for text in forms(thing):
            assert set() == steering_signs(text)


@pytest.mark.parametrize("record_type", ATTACKS)
def test_parts(record_type):
    """Nor does the repr of what a record holds."""
    for field in attrs.fields(type(ATTACKS[record_type])):
        assert set() == steering_signs(repr(getattr(ATTACKS[record_type], field.name)))


def test_answers_of_a_dataset():
    """Nor do the tables and pages that a dataset makes of such records."""
    records = [poisoned(record, WHOLE, KEPT) for record in RECORDS]
    dataset = dataset_of(records, name=WHOLE)
    answers = [
        dataset,
        dataset.dataset_info(),
        dataset.at(2005, of=MAKER.id),
        dataset.presence(of=MAKER.id),
        dataset.yearly("vehicle-sales", of=MAKER.id),
        dataset.verify(MAKER.id, country="US"),
        dataset.search("Jiang"),
        jac.Gap(kind="office", record=ATTACKS["organization"], field="chairman", why=ATTACK),
    ]
    for answer in answers:
        for text in forms(answer):
            assert set() == steering_signs(text)


def test_errors():
    """Nor do errors that repeat what was given, or name what comes nearest."""
    records = [poisoned(record, WHOLE, KEPT) for record in RECORDS]
    dataset = dataset_of(records)
    for call, error in (
        (lambda: dataset.brand(WHOLE), jac.AmbiguousNameError),
        (lambda: dataset.brand(f"{ATTACK}x"), jac.UnknownNameError),
        (lambda: dataset.milestones_between(ATTACK, None), jac.InvalidDateError),
        (lambda: dataset.series(ATTACK), jac.InvalidArgumentError),
    ):
        with pytest.raises(error) as caught:
            call()
        assert set() == steering_signs(str(caught.value))


def test_the_program_repeats_no_sign_of_its_arguments(capsys, tmp_path):
    """What is wrong with an argument is said without its signs, and so is what was written."""
    for arguments in (
        ["show", ATTACK],
        [ATTACK],
        ["search", ATTACK],
        ["new", f"{tmp_path}/\x1b[2J"],
    ):
        main(arguments)
        out, err = capsys.readouterr()
        assert set() == steering_signs(out + err)


@pytest.mark.parametrize("ending", [".svg", ".html", ".png"])
def test_pictures(ending, tmp_path):
    """Nor does a picture, which no such sign keeps from being drawn."""
    figures = jac.Records([ATTACKS["figure"]])
    records = [ATTACKS[name] for name in ("milestone", "tenure", "partnership")]
    pictures = {
        "timeline": jac.timeline(records, title=ATTACK),
        "chart": jac.chart(figures, title=ATTACK),
    }
    for name, picture in pictures.items():
        file = jac.save_picture(picture, tmp_path / f"{name}{ending}")
        assert file.stat().st_size > 1000
        if ending == ".svg":
            assert set() == steering_signs(file.read_text("utf-8"))
            assert "svg" in parse(str(file)).documentElement.tagName


def test_data_keeps_what_it_is():
    """Forms for programs hold a text as it is, escaped only as their syntax has it."""
    record = poisoned(ATTACKS["milestone"], COMMANDS)
    result = jac.Records([record])
    assert COMMANDS == jac.to_dict(record)["title"]
    assert COMMANDS == json.loads(result.to_json())[0]["title"]
    assert COMMANDS in result.to_csv()


def test_what_a_reader_meets_instead():
    """A replacement character stands for a sign that steers, a blank for an end of line."""
    record = jac.Source(
        id="a-source", title="A\x1b[31mB\u202eC\u2028D", publisher="P", kind="press"
    )
    assert "<Source a-source | P: A\ufffd[31mB\ufffdC D>" == repr(record)


def test_scripts_keep_their_joiners():
    """What joins or parts letters, or is a wide or narrow blank, is no sign that steers."""
    text = "नेपाल\u200d a\u200cb c\u00a0d\u3000e\u00adf\u200fg"
    record = jac.Source(id="a-source", title=text, publisher="P", kind="press")
    assert all(sign in jac.Records([record])._repr_html_() for sign in text)
