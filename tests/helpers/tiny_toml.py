"""Records of a tiny dataset as TOML that breaks no rule."""

SOURCE = """
[[source]]
id = "annual-report"
publisher = "A Company"
kind = "primary"
"""

COMPANY = """
[[organization]]
id = "a-company"
name = "A Company"
kind = "automaker"

[[organization.citations]]
source = "annual-report"
says = "It exists."
"""
