"""The functions of the module: those of the bundled dataset."""

from jac_history._dataset.dataset import Dataset

_bundled = Dataset.bundled()

at = _bundled.at
brand = _bundled.brand
brands = _bundled.brands
card = _bundled.card
changes = _bundled.changes
chart = _bundled.chart
cite = _bundled.cite
claims = _bundled.claims
dataset_info = _bundled.dataset_info
disputes = _bundled.disputes
disputes_of = _bundled.disputes_of
export = _bundled.export
facilities = _bundled.facilities
facility = _bundled.facility
family_tree = _bundled.family_tree
figures = _bundled.figures
gaps = _bundled.gaps
get = _bundled.get
leaders_of = _bundled.leaders_of
market_map = _bundled.market_map
milestones = _bundled.milestones
milestones_between = _bundled.milestones_between
organization = _bundled.organization
organizations = _bundled.organizations
owners_of = _bundled.owners_of
partner_map = _bundled.partner_map
partners_of = _bundled.partners_of
partnerships = _bundled.partnerships
partnerships_of = _bundled.partnerships_of
people = _bundled.people
person = _bundled.person
place = _bundled.place
places = _bundled.places
presence = _bundled.presence
programme = _bundled.programme
programmes = _bundled.programmes
search = _bundled.search
series = _bundled.series
sources = _bundled.sources
stakes = _bundled.stakes
technologies = _bundled.technologies
technology = _bundled.technology
tenures = _bundled.tenures
timeline = _bundled.timeline
to_networkx = _bundled.to_networkx
vehicle = _bundled.vehicle
vehicles = _bundled.vehicles
verify = _bundled.verify
yearly = _bundled.yearly
