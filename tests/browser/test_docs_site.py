"""What the pages' scripts are made of."""

import pytest

from docs_site.libraries import plain_script


def test_plain_script() -> None:
    """A module becomes a script that puts its exports into one global variable."""
    script = plain_script("const a=1,b=2;export{a as default,b}", "library")
    assert "window.library = {default: a, b: b};" in script
    assert "export" not in script


@pytest.mark.parametrize("module", ["const a=1", "export{a};export{b}"])
def test_other_modules_are_refused(module: str) -> None:
    """A module of another form than expected stops the build, not the page."""
    with pytest.raises(ValueError, match="lists of exports"):
        plain_script(module, "library")
