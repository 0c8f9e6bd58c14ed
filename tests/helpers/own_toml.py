"""A user's own records as TOML that name records of the bundled dataset."""

META = """
[dataset]
name = "my-notes"
version = "2026.1.0"
licence = "CC0-1.0"
citation = "A. Author: Notes on a dealer. Dataset, 2026."
"""

USES = META + 'uses = "jac_history"\n'

DEALER = """
[[source]]
id = "my-interview"
publisher = "A. Author"
kind = "primary"

[[organization]]
id = "example-dealer"
name = "Example Dealer"
kind = "dealer"
place = "hefei"
names = [{ text = "示例经销商", lang = "zh-Hans" }]

[[organization.citations]]
source = "my-interview"
says = "The dealer was in Hefei."
"""

FACTS = """
[[milestone]]
id = "example-dealer-opens"
when = "2001-08"
title = "Example Dealer opens"
summary = "The dealer opened in August 2001."
category = "market"
importance = 3
about = ["example-dealer", "jac-motors"]
confidence = "medium"

[[milestone.citations]]
source = "my-interview"
says = "It opened in August 2001."

[[partnership]]
id = "example-dealer-jac"
parties = [
  { entity = "jac-motors", role = "maker" },
  { entity = "example-dealer", role = "dealer" },
]
kind = "distribution"
period = "2001-08/.."
summary = "The dealer sells JAC's vehicles."
confidence = "medium"

[[partnership.citations]]
source = "my-interview"
says = "It has sold JAC's vehicles since August 2001."

[[figure]]
id = "example-dealer-sales-2001"
subject = "example-dealer"
measure = "vehicle-sales"
value = 12
unit = "vehicles"
period = "2001"
kind = "actual"
confidence = "medium"

[[figure.citations]]
source = "my-interview"
says = "Twelve vehicles in 2001."

[[dispute]]
id = "shanghai-listing-day"
record = "shanghai-listing-2001"
field = "when"
reason = "An example."

[[dispute.positions]]
value = "2001-08-24"

[[dispute.positions.citations]]
source = "my-interview"
says = "It was on 24 August."

[[dispute.positions]]
value = "2001-08-25"

[[dispute.positions.citations]]
source = "my-interview"
says = "It was on 25 August."
"""
