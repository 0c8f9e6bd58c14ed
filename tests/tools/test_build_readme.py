"""What the README shows of the data."""

import pytest

import build_readme
import jac_history as jac
import made_files


def test_numbers_are_put_between_the_marks() -> None:
    """Numbers replace those of before, and what stands around them stays."""
    before = f"above\n{build_readme.BEGIN}\nold\n{build_readme.END}\nbelow\n"
    after = f"above\n{build_readme.BEGIN}\n\nnew \\1\n\n{build_readme.END}\nbelow\n"
    assert after == build_readme.with_made(before, build_readme.BEGIN, build_readme.END, "new \\1")
    assert after == build_readme.with_made(after, build_readme.BEGIN, build_readme.END, "new \\1")


def test_marks_that_are_missing_are_told() -> None:
    """A README without the marks is refused rather than left as it is."""
    with pytest.raises(ValueError, match="the README needs"):
        build_readme.with_made("no marks", build_readme.BEGIN, build_readme.END, "new")


def test_picture_is_marked_with_the_records_that_it_shows() -> None:
    """The mark is the same for the same records, and another for others."""
    main_line = jac.milestones().where(importance=1)
    assert build_readme.mark(main_line) == build_readme.mark(jac.milestones().where(importance=1))
    assert build_readme.mark(main_line) != build_readme.mark(main_line[1:])


def test_what_is_not_current_is_told(tmp_path, monkeypatch, capsys) -> None:
    """A README with other numbers, and a picture of other records, are not current."""
    readme, picture = tmp_path / "README.md", tmp_path / "main-line.svg"
    readme.write_text(f"{build_readme.BEGIN}\n{build_readme.END}", encoding="utf-8")
    monkeypatch.setattr(made_files, "ROOT", tmp_path)
    for name, value in (("README", readme), ("PICTURE", picture)):
        monkeypatch.setattr(build_readme, name, value)
    data = jac.Dataset.bundled()
    assert 1 == build_readme.update_both(data, "1 record", check=True)
    assert [
        "README.md is not current: run 'make data'",
        "main-line.svg is not current: run 'make data'",
    ] == (capsys.readouterr().out.splitlines())
    assert 0 == build_readme.update_both(data, "1 record", check=False)
    assert 0 == build_readme.update_both(data, "1 record", check=True)
    picture.write_text("<svg/><!-- records 1 -->", encoding="utf-8")
    assert 1 == build_readme.update_both(data, "1 record", check=True)
