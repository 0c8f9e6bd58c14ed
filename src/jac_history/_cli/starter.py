"""The texts of a small dataset to start from."""

from jac_history._reading.json_schema import toml_schema_text

__all__ = ["starter"]

SCHEMA = "history.schema.json"

DATASET = f"""\
#:schema ./{SCHEMA}
# What this dataset says of itself. Check the folder:  jac-history check FOLDER
# Read it in Python:  import jac_history as jac; jac.Dataset.from_toml("FOLDER")

[dataset]
name = "my-history"
version = "2026.1.0"    # of the data: year, month, number
as_of = "2026-01-31"    # up to this day holds what is said to go on, such as "2016/.."
licence = "CC0-1.0"     # an SPDX identifier
citation = "A. Author: My history. Dataset, version 2026.1.0, 2026."

# Records may name those of the history of JAC Motors by id, such as "jac-motors":
# uses = "jac_history"
"""

RECORDS = f"""\
#:schema ./{SCHEMA}
# Each [[table]] is one record: copy it and change it, in this file or in others. All *.toml files
# in and below this folder are read; the order of files and records does not matter.
# The company, its dates and its numbers are invented. Delete them when you have your own.

# What was read. Every fact cites at least one source.
[[source]]
id = "example-report-2001"    # lower case, digits, hyphens; unique in the whole dataset
title = "Annual report 2001"
publisher = "Example Motors"
published = "2002"
url = "https://example.org/report-2001"
kind = "primary"              # primary, press, reference, blog, forum
language = "en"

[[source]]
id = "example-daily-1985"
publisher = "Example Daily"
published = "1985-03"
kind = "press"

[[organization]]
id = "example-motors"
name = "Example Motors"
kind = "automaker"
# Dates are EDTF, in quotes: "1964", "1964-05-20", "196X" (the 1960s), "1964~" (about),
# "1964?" (doubtful), "[1964,1965]" (one of them), "1964/1970", "1964/.." (goes on), "1964/".
founded = "1964~"
names = [{{ text = "Example Works", lang = "en", kind = "former", when = "/1985" }}]

[[organization.citations]]
source = "example-report-2001"
says = "The company was founded about 1964."    # what it says, in your own words

[[milestone]]
id = "example-first-truck"
when = "1968-04"
title = "First truck built"
summary = "Example Motors built its first truck in April 1968."
category = "product"
importance = 1                # 1 main line, 2 what a chapter would tell, 3 detail
about = ["example-motors"]    # ids
confidence = "high"           # high, medium, low

[[milestone.citations]]
source = "example-report-2001"
says = "The first truck left the works in April 1968."

[[figure]]
id = "example-sales-2001"
subject = "example-motors"
measure = "vehicle-sales"
value = 1200                  # the number in full
unit = "vehicles"
period = "2001"
kind = "actual"               # actual, target, claim, forecast
confidence = "high"

[[figure.citations]]
source = "example-report-2001"
says = "1,200 vehicles were sold in 2001."

# Where sources differ, the record follows one of them, and a dispute keeps both.
[[dispute]]
id = "example-first-truck-year"
record = "example-first-truck"
field = "when"
preferred = "1968-04"         # left out where none is better
reason = "The company's own report is nearer to the event than the newspaper."

[[dispute.positions]]
value = "1968-04"
citations = [{{ source = "example-report-2001", says = "In April 1968." }}]

[[dispute.positions]]
value = "1969"
citations = [{{ source = "example-daily-1985", says = "The first truck dates from 1969." }}]
"""


def starter() -> dict[str, str]:
    """Return the files of the dataset by name, with the JSON Schema for editors beside them."""
    return {"dataset.toml": DATASET, "records.toml": RECORDS, SCHEMA: toml_schema_text()}
