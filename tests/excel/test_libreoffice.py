"""Workbooks, opened by LibreOffice from Debian's packages: `make docs-test` installs it."""

import csv
import io
import shutil
import subprocess

import pytest

import jac_history as jac
from tiny import milestone

SOFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(
    SOFFICE is None, reason="no LibreOffice here; tools/install.sh soffice libreoffice-calc does it"
)


def converted(file, form, folder):
    """Return the one file that LibreOffice makes of a workbook."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [SOFFICE, profile, "--headless", "--convert-to", form, "--outdir", folder, file]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"{file.stem}.{form.partition(':')[0]}"


def test_records(tmp_path):
    """The first sheet, saved as CSV, has the records, and texts that begin like formulas."""
    records = [jac.get("shanghai-listing-2001"), milestone(title="=1+1")]
    file = jac.Records(records).to_excel(tmp_path / "records.xlsx")
    form = "csv:Text - txt - csv (StarCalc):44,34,76"
    text = converted(file, form, tmp_path).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert ["shanghai-listing-2001", "event-2001"] == [row["id"] for row in rows]
    assert ["2001-08-24", "2001-01-01"] == [row["when_earliest"] for row in rows]
    assert "=1+1" == rows[1]["title"]


def test_years(tmp_path):
    """A yearly table becomes a page with its charts."""
    file = jac.yearly(["revenue", "vehicle-sales"], 2010, 2020).to_excel(tmp_path / "years.xlsx")
    assert converted(file, "pdf", tmp_path).read_bytes().startswith(b"%PDF-")
