"""Files that tools make."""

from pathlib import Path

import pytest

import made_files


def test_writing(tmp_path: Path) -> None:
    """The folder holds just the files; one that did not change is not written again."""
    folder = tmp_path / "pages"
    assert 0 == made_files.update(folder, {"a.md": "a", "b.md": "b"}, "*.md")
    (folder / "mine.txt").write_text("mine")
    (folder / "a.md").chmod(0o400)
    before = (folder / "a.md").stat().st_mtime_ns
    assert 0 == made_files.update(folder, {"a.md": "a", "c.md": "c"}, "*.md")
    assert {"a.md": "a", "c.md": "c", "mine.txt": "mine"} == {
        file.name: file.read_text() for file in folder.iterdir()
    }
    assert before == (folder / "a.md").stat().st_mtime_ns


def test_what_is_not_current_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files that differ, are not there or are too many are told, and stay as they are."""
    monkeypatch.setattr(made_files, "ROOT", tmp_path)
    made_files.update(tmp_path, {"a.md": "a", "b.md": "b", "old.md": ""}, "*.md")
    wanted = {"a.md": "a", "b.md": "other", "new.md": ""}
    assert 1 == made_files.update(tmp_path, wanted, "*.md", check=True)
    assert [f"{name} is not current: run 'make data'" for name in ("b.md", "new.md", "old.md")] == (
        capsys.readouterr().out.splitlines()
    )
    assert "b" == (tmp_path / "b.md").read_text()
    assert 0 == made_files.update(tmp_path, wanted, "*.md")
    assert 0 == made_files.update(tmp_path, wanted, "*.md", check=True)
