"""What the program writes where the output is in another encoding than UTF-8."""

import contextlib
import csv
import io
import json
import re
import subprocess
import sys

import bibtexparser
import pytest
import rispy
from markdown_it import MarkdownIt

import jac_history as jac
from jac_history._cli import main

ENCODINGS = (
    "ascii",
    "big5",
    "cp037",
    "cp437",
    "cp850",
    "cp932",
    "cp949",
    "cp1251",
    "cp1252",
    "gb18030",
    "gbk",
    "iso2022_jp",
    "koi8-r",
    "latin-1",
    "utf-16",
    "utf-32",
    "utf-8-sig",
)
"""Code pages of Windows, DOS and mainframes, of West and East, with and without a state."""


def run(*arguments: str, encoding: str) -> tuple[int, bytes, str]:
    """Return status, output and complaint of a command whose output is in an encoding."""
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()) as err:
        status = main(arguments)
        out.flush()
    return status, out.buffer.getvalue(), err.getvalue()


def named_in_json(text):
    """Return the Chinese name of a record in JSON."""
    return {name["text"] for name in json.loads(text)["names"]}


def named_in_csv(text):
    """Return the Chinese name of a record in CSV."""
    return {row["chinese_name"] for row in csv.DictReader(io.StringIO(text))}


def titles_in_bibtex(text):
    """Return the titles of a bibliography in BibTeX."""
    entries = bibtexparser.parse_string(text).entries
    return {entry.fields_dict["title"].value.strip("{}") for entry in entries}


def titles_in_ris(text):
    """Return the titles of a bibliography in RIS."""
    return {entry["title"] for entry in rispy.loads(text)}


def titles_in_csl(text):
    """Return the titles of a bibliography in CSL-JSON."""
    return {entry["title"] for entry in json.loads(text)}


def titles_in_text(text):
    """Return the sentences of references."""
    return {part for line in text.splitlines() for part in line.split(". ")}


def headings_in_markdown(text):
    """Return the headings of prose."""
    return {one.content for one in MarkdownIt().parse(text) if one.type == "inline"}


def descriptions_in_schema(text):
    """Return what a JSON Schema is called."""
    return {json.loads(text)["$schema"]}


FORMS = {
    "json": (["show", "nio", "--format", "json"], named_in_json, "蔚来"),
    "csv": (["show", "nio", "--format", "csv"], named_in_csv, "蔚来"),
    "bibtex": (["cite", "{source}", "--style", "bibtex"], titles_in_bibtex, "{title}"),
    "ris": (["cite", "{source}", "--style", "ris"], titles_in_ris, "{title}"),
    "csl-json": (["cite", "{source}", "--style", "csl-json"], titles_in_csl, "{title}"),
    "text": (["cite", "{source}"], titles_in_text, "{title}"),
    "markdown": (
        ["story", "2001", "--title", "江淮汽车 1"],
        headings_in_markdown,
        "江淮汽车 1",
    ),
    "schema": (["schema"], descriptions_in_schema, "https://json-schema.org/draft/2020-12/schema"),
}
"""For each form that programs read: a command, a foreign reader, and what it has to find."""


@pytest.fixture(scope="module")
def source():
    """Give a source whose title is in Chinese, without signs that a form has to escape."""
    return next(
        one
        for one in jac.sources()
        if one.title and one.title.isalnum() and not one.title.isascii() and one.url
    )


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("form", FORMS)
def test_forms_for_programs_decode_and_read_back(encoding, form, source):
    """Whatever the console: the bytes are UTF-8, and their reader finds the Chinese as it is."""
    arguments, read, wanted = FORMS[form]
    known = {"source": source.id, "title": source.title}
    status, out, err = run(*(one.format(**known) for one in arguments), encoding=encoding)
    assert (0, "") == (status, err)
    assert wanted.format(**known) in read(out.decode("utf-8"))


@pytest.mark.parametrize("form", FORMS)
def test_forms_for_programs_are_the_same_bytes_everywhere(form, source):
    """No encoding leaves a trace: no byte-order mark, no other end of line, no escape."""
    arguments = [one.format(source=source.id) for one in FORMS[form][0]]
    (bytes_,) = {run(*arguments, encoding=encoding)[1] for encoding in ENCODINGS}
    assert bytes_.endswith(b"\n")
    assert not bytes_.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in bytes_


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "koi8-r", "latin-1"])
def test_tables_replace_what_cannot_be_shown_and_say_so_once(encoding):
    """A Chinese character becomes two question marks; one line on the error stream says why."""
    status, out, err = run("show", "nio", encoding=encoding)
    first = out.decode(encoding).splitlines()[0]
    assert (0, "NIO ????", 1) == (status, first, err.count("\n"))
    assert '"?" stands for them' in err


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-16", "utf-8-sig"])
def test_tables_are_whole_where_the_encoding_has_all(encoding):
    """An encoding with Chinese shows it, and nothing is complained of."""
    status, out, err = run("show", "nio", encoding=encoding)
    assert (0, "NIO 蔚来", "") == (status, out.decode(encoding).splitlines()[0], err)


def test_columns_stay_in_place_where_characters_are_replaced():
    """What stands for a character takes the columns of the character."""
    _, out, _ = run("show", "nio", encoding="ascii")
    _, whole, _ = run("show", "nio", encoding="gb18030")
    texts = (out.decode("ascii"), whole.decode("gb18030"))
    narrow, wide = (next(re.finditer("names .*", text))[0] for text in texts)
    assert narrow == wide.replace("蔚来", "????")


def test_help_and_what_was_written_are_for_people(tmp_path):
    """The help and the line that says what was written are replaced like tables."""
    status, out, err = run("show", "--help", encoding="ascii")
    assert (0, 1, True) == (status, err.count("\n"), b"jac-history show ????????" in out)
    status, out, err = run("new", str(tmp_path / "江淮"), encoding="latin-1")
    assert (0, 1, True) == (status, err.count("\n"), b"????" in out)
    assert (tmp_path / "江淮" / "records.toml").is_file()


def test_errors_leave_the_output_empty():
    """A wrong name ends with status 2 in any encoding, and nothing is written."""
    status, out, err = run("show", "江淮汽车厂江淮", "--format", "json", encoding="ascii")
    assert (2, b"", 1) == (status, out, err.count("\n"))


def test_stream_of_text_alone():
    """Where the output has no bytes, as in a notebook, the text itself is written."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = main(["show", "nio", "--format", "json"])
    assert (0, jac.to_dict(jac.get("nio"))) == (status, json.loads(out.getvalue()))


@pytest.mark.parametrize("where", ["output", "file"])
def test_arguments_that_are_no_text(where, tmp_path):
    """A title in another encoding than that of the terminal does not end in a traceback."""
    file = tmp_path / "story.md"
    output = [] if where == "output" else ["--output", str(file)]
    status, out, _ = run("story", "2001", "--title", "Caf\udce9", *output, encoding="utf-8")
    text = out.decode() if where == "output" else file.read_text("utf-8")
    assert (0, r"# Caf\udce9") == (status, text.splitlines()[0])


@pytest.mark.parametrize("encoding", ["cp1252", "gbk", "utf-16"])
def test_encoding_of_a_process(encoding):
    """The same holds for a process whose streams get their encoding from the environment."""
    command = [sys.executable, "-m", "jac_history", "show", "nio", "--format", "csv"]
    done = subprocess.run(
        command, env={"PYTHONIOENCODING": encoding}, capture_output=True, check=True
    )
    assert {"蔚来"} <= named_in_csv(done.stdout.decode("utf-8"))
    assert b"" == done.stderr


DEFAULTS = """
import sys, warnings
warnings.filterwarnings("error", category=EncodingWarning, module="jac_history")
import jac_history as jac
from jac_history._cli import main
folder = sys.argv[1]
for format_ in jac.words(jac.ExportFormat):
    jac.export(f"{folder}/{format_}", format_)
few = jac.milestones_between(2001, 2001)
few.to_csv(f"{folder}/few.csv"), few.to_excel(f"{folder}/few.xlsx")
few.timeline().save(f"{folder}/few.html")
main(["story", "2001", "--output", f"{folder}/story.md"])
main(["new", f"{folder}/own"])
jac.Dataset.from_toml(f"{folder}/own")
jac.Dataset.from_json(f"{folder}/json/jac_history.json")
"""


def test_no_file_is_read_or_written_in_the_encoding_of_the_system(tmp_path):
    """Python warns of every file that is opened without an encoding; none of ours is."""
    options = ("-X", "warn_default_encoding", "-c", DEFAULTS, str(tmp_path))
    done = subprocess.run([sys.executable, *options], capture_output=True, check=False)
    assert (0, b"") == (done.returncode, done.stderr)
