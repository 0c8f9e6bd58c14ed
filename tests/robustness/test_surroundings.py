"""The package in surroundings that are less than kind."""

import json
import os
import shutil
import sys
import zipapp
from modulefinder import ModuleFinder
from pathlib import Path

import pytest

import jac_history as jac
from columns import columns_of
from fresh import C_LOCALE, python
from program import COMMANDS

PACKAGE = Path(jac.__file__).parent
ASK = """
import jac_history as jac
names = jac.get("江淮汽车").name, len(jac.partners_of(on=2018)) > 0, jac.search("truck")[0].label
assert jac.milestones()[0].citations and jac.EDTFDate.parse("2001").earliest
try:
    jac.get("Jac Moters")
except jac.UnknownNameError as error:
    print(names[0], error.suggestions[0])
"""

COMMAND_LINES = {
    "between": ["2016", "2016", "--sources"],
    "at": ["2018-06-01"],
    "presence": [],
    "claims": [],
    "yearly": ["revenue", "net-profit"],
    "gaps": [],
    "partners": ["--on", "2018"],
    "leaders": [],
    "owners": ["volkswagen-anhui"],
    "series": ["vehicle-sales"],
    "show": ["nio"],
    "search": ["truck"],
    "sources": ["--of", "nio"],
    "cite": ["nio", "--style", "text"],
    "story": ["2002", "2003"],
    "verify": ["shanghai-listing-2001", "when=2001-08-24"],
    "changes": [],
    "info": [],
    "schema": [],
}
"""Arguments for every command that only reads and prints."""

DRAWING = {"timeline", "chart", "partner-map", "market-map", "family-tree"}
WRITING = {*DRAWING, "export", "new", "check"}

TELL_ALL = """
import contextlib, io, json, sys
from jac_history._cli import main

def told(arguments):
    out = io.TextIOWrapper(io.BytesIO(), encoding=sys.stdout.encoding, newline="\\n")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()) as err:
        assert main(arguments) == 0, arguments
    assert not err.getvalue() or "stands for them" in err.getvalue(), err.getvalue()
    out.flush()
    # Forms for programs are UTF-8 in any case, and what is ASCII is both.
    return out.buffer.getvalue().decode("utf-8")

sys.stdout.write(json.dumps([told(line) for line in json.loads(sys.argv[1])]))
"""


def all_told(*program: str | Path, **settings: str) -> dict[str, str]:
    """Return what each command prints, by its name; one process runs them all."""
    lines = [[name, *arguments] for name, arguments in COMMAND_LINES.items()]
    program = program or ("-c", TELL_ALL)
    told = python(*program, json.dumps(lines), **{"COLUMNS": "80", **settings})
    return dict(zip(COMMAND_LINES, json.loads(told), strict=True))


def test_every_command_is_tried():
    """No command is forgotten below."""
    assert set(COMMANDS) == {*COMMAND_LINES, *WRITING}


@pytest.mark.parametrize("options", [["-O"], ["-OO"], ["-I"], ["-bb"], ["-X", "dev"], ["-P", "-s"]])
def test_options_of_python(options):
    """Without asserts, without docstrings, isolated, strict: the answers are the same."""
    code = ASK.replace("assert ", "_ = ")
    assert "JAC Motors JAC Motors\n" == python(*options, "-W", "error", "-c", code)


@pytest.mark.parametrize("option", ["-O", "-OO"])
def test_wrong_values_are_refused_without_asserts(option):
    """No check of a value hangs on an assert."""
    code = """
import jac_history as jac
for wrong in (
    lambda: jac.milestones_between(2005, 2004),
    lambda: jac.EDTFDate.parse("2001-02-30"),
    lambda: jac.get(""),
    lambda: jac.series("sales"),
    lambda: jac.Dataset.from_toml("no-such-folder"),
    lambda: jac.export("no/such/folder", "json"),
    lambda: jac.stakes()[0].__class__(id=1),
):
    try:
        wrong()
    except (jac.JacHistoryError, TypeError) as error:
        print(type(error).__name__)
"""
    expected = (
        "InvalidDateError InvalidDateError UnknownNameError InvalidArgumentError "
        "DatasetError InvalidArgumentError TypeError"
    )
    assert expected.split() == python(option, "-c", code).split()


def test_no_docstrings():
    """What the command line says does not hang on docstrings, but for the notes of a schema."""
    plain, bare = all_told(), all_told("-OO", "-c", TELL_ALL.replace("assert ", ""))
    schema = json.loads(plain.pop("schema")), json.loads(bare.pop("schema"))
    assert plain == bare
    assert schema[0]["properties"].keys() == schema[1]["properties"].keys()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_without_docstrings(command):
    """Each command has its help where Python has dropped all docstrings."""
    plain = python("-m", "jac_history", command, "--help")
    assert plain == python("-OO", "-m", "jac_history", command, "--help")


@pytest.mark.parametrize("format_", ["json", "datapackage", "croissant", "jsonld"])
def test_exports_without_docstrings(format_, tmp_path):
    """Exports whose descriptions come from docstrings are written without them all the same."""
    python("-OO", "-m", "jac_history", "export", tmp_path / "history", "--format", format_)
    assert (tmp_path / "history" / "about.json").exists()


@pytest.fixture(scope="module")
def zipped(tmp_path_factory):
    """Give a zip file that holds the package, to be run as a program or imported from."""
    folder = tmp_path_factory.mktemp("zipapp")
    shutil.copytree(
        PACKAGE, folder / "app" / "jac_history", ignore=shutil.ignore_patterns("__pycache__")
    )
    where = "import jac_history; assert '.pyz' in jac_history.__file__, jac_history.__file__\n"
    (folder / "app" / "told.py").write_text(where + TELL_ALL)
    main = "import sys\nfrom jac_history._cli import main\n"
    (folder / "app" / "__main__.py").write_text(where + main + "sys.exit(main())\n")
    zipapp.create_archive(folder / "app", folder / "history.pyz", compressed=True)
    return folder / "history.pyz"


def test_zipapp(zipped):
    """Out of a zip file the program says what it says out of a folder."""
    code = f"import sys; sys.path.insert(0, {str(zipped)!r}); import told"
    assert all_told() == all_told("-c", code)
    expected = f"jac-history {jac.__version__} (data {jac.DATA_VERSION})\n"
    assert expected == python(zipped, "--version")


def test_zipapp_exports_and_starts_a_dataset(zipped, tmp_path):
    """What writes files works out of a zip file too."""
    python(zipped, "export", tmp_path / "history", "--format", "sqlite")
    python(zipped, "new", tmp_path / "own")
    python(zipped, "check", tmp_path / "own")
    assert {"history", "own"} == {path.name for path in tmp_path.iterdir()}


WATCHED = (
    """
import os, sys
package = sys.argv[1]
touched = []
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.symlink", "os.link"}

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str | os.PathLike):
        if arguments[2] & WRITES and os.fspath(arguments[0]).startswith(package):
            touched.append(arguments)
    elif event in CHANGES and str(arguments[0]).startswith(package):
        touched.append((event, *arguments))

sys.dont_write_bytecode = True
sys.addaudithook(watch)
"""
    + ASK.replace("江淮汽车", "jac-motors")
    + """
from jac_history._cli import main
main(["export", sys.argv[2], "--format", "json"])
print(touched)
"""
)


def test_nothing_is_written_where_the_package_lies(tmp_path):
    """The package can lie where nothing may be written: it never tries to."""
    told = python("-c", WATCHED, str(PACKAGE), str(tmp_path / "history"))
    assert "JAC Motors JAC Motors" == told.splitlines()[0]
    assert "[]" == told.splitlines()[-1]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs a user who may not write anywhere"
)
def test_read_only_install(tmp_path):
    """A copy of the package in folders that nobody may write to answers like the original."""
    copy = tmp_path / "site" / "jac_history"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    folders = [path for path in (copy.parent, *copy.rglob("*")) if path.is_dir()]
    for path in folders:
        path.chmod(0o555)
    try:
        assert "JAC Motors JAC Motors\n" == python("-c", ASK, PYTHONPATH=str(copy.parent))
    finally:
        for path in folders:
            path.chmod(0o755)


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_locale_without_any_letters_but_ascii(locale):
    """In the locale C, without Python's UTF-8 mode, tables are ASCII, and bibliographies whole."""
    told = all_told(**{**C_LOCALE, "LC_ALL": locale, "PYTHONIOENCODING": ""})
    for_programs = {"cite", "schema", "story"}
    shown = {name: text for name, text in told.items() if name not in for_programs}
    assert [] == [name for name, text in shown.items() if not text.isascii() or not text]
    assert "NIO ????" == told["show"].splitlines()[0]
    assert {name: all_told()[name] for name in for_programs} == {
        name: told[name] for name in for_programs
    }


def test_files_do_not_depend_on_the_locale(tmp_path):
    """Exports are byte for byte the same in the locale C."""
    for format_ in ("json", "datapackage", "timelinejs"):
        python("-m", "jac_history", "export", tmp_path / format_, "--format", format_)
        arguments = ("export", tmp_path / f"{format_}-c", "--format", format_)
        python("-m", "jac_history", *arguments, **C_LOCALE)
        for file in (tmp_path / format_).iterdir():
            assert file.read_bytes() == (tmp_path / f"{format_}-c" / file.name).read_bytes()


def test_own_data_does_not_depend_on_the_locale(tmp_path):
    """Names in Chinese are read and found in the locale C."""
    python("-m", "jac_history", "new", tmp_path / "own", **C_LOCALE)
    code = (
        "import sys, jac_history as jac; own = jac.Dataset.from_toml(sys.argv[1]); "
        "print(all(own.get(name.text) for one in own.organizations() for name in one.names))"
    )
    assert "True\n" == python("-c", code, tmp_path / "own", **C_LOCALE)


@pytest.mark.parametrize("columns", ["1", "0", "", "wide"])
def test_absurd_terminals(columns):
    """Whatever width a terminal claims to have, each command says something."""
    assert [] == [name for name, text in all_told(COLUMNS=columns).items() if not text]


def test_narrow_terminal():
    """In 20 columns only addresses, ids and texts for programs go beyond them."""
    told = all_told(COLUMNS="20")
    lines = [
        line for name in set(told) - {"cite", "schema", "story"} for line in told[name].splitlines()
    ]
    wide = [line for line in lines if columns_of(line) > 20]
    assert [] == [line for line in wide if " " in line.strip()]


def test_freezers_find_every_module():
    """What makes programs of packages, such as PyInstaller, finds all modules by itself."""
    finder = ModuleFinder(path=[str(PACKAGE.parent)])
    finder.run_script(str(PACKAGE / "__main__.py"))
    missing = {
        ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for file in PACKAGE.rglob("*.py")
    } - set(finder.modules)
    assert {"jac_history.__main__"} == missing
