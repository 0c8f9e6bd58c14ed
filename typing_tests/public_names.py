"""What type checkers see of every public call. Never run, only checked."""

import datetime as dt
from pathlib import Path
from typing import assert_type

import altair as alt
import pendulum

import jac_history as jac

# Queries
assert_type(jac.milestones_between(2002, "2003-04"), jac.Records[jac.Milestone])
assert_type(jac.milestones_between(dt.date(2002, 1, 1), None), jac.Records[jac.Milestone])
assert_type(
    jac.milestones_between(
        pendulum.date(2002, 1, 1), 2003, certainty="definite", category="finance", about="NIO"
    ),
    jac.Records[jac.Milestone],
)
assert_type(jac.partners_of("NIO", on=2018, kind="supply"), jac.Records[jac.Organization])
assert_type(jac.partnerships_of(between=(2016, None)), jac.Records[jac.Partnership])
assert_type(jac.leaders_of(on="2015-01-01", position="chairman"), jac.Records[jac.Tenure])
assert_type(jac.owners_of("Volkswagen Anhui", on=2022), jac.Records[jac.Stake])
assert_type(jac.at("2018-06-01", of="NIO"), jac.Snapshot)
assert_type(jac.presence(), jac.Markets)
assert_type(jac.presence("Brazil", of="JAC"), jac.Presence)
assert_type(jac.presence()[0], jac.Presence)
assert_type(jac.at(2018).leaders, jac.Records[jac.Tenure])
assert_type(jac.at(2018).certainty_of("nio"), jac.Certainty)
assert_type(
    jac.series("vehicle-sales", kind="actual", segment="pickup", place="Brazil"),
    jac.Records[jac.Figure],
)

# All records of a type
assert_type(jac.milestones(), jac.Records[jac.Milestone])
assert_type(jac.organizations(), jac.Records[jac.Organization])
assert_type(jac.people(), jac.Records[jac.Person])
assert_type(jac.brands(), jac.Records[jac.Brand])
assert_type(jac.vehicles(), jac.Records[jac.Vehicle])
assert_type(jac.facilities(), jac.Records[jac.Facility])
assert_type(jac.programmes(), jac.Records[jac.Programme])
assert_type(jac.technologies(), jac.Records[jac.Technology])
assert_type(jac.places(), jac.Records[jac.Place])
assert_type(jac.partnerships(), jac.Records[jac.Partnership])
assert_type(jac.tenures(), jac.Records[jac.Tenure])
assert_type(jac.stakes(), jac.Records[jac.Stake])
assert_type(jac.figures(), jac.Records[jac.Figure])
assert_type(jac.sources(), jac.Records[jac.Source])
assert_type(jac.disputes(), jac.Records[jac.Dispute])

# One record
assert_type(jac.get("NIO"), jac.Record)
assert_type(jac.organization("NIO"), jac.Organization)
assert_type(jac.person("An Jin"), jac.Person)
assert_type(jac.brand("Sehol"), jac.Brand)
assert_type(jac.vehicle("JAC J3"), jac.Vehicle)
assert_type(jac.facility("F1"), jac.Facility)
assert_type(jac.programme("BRI"), jac.Programme)
assert_type(jac.technology("DI platform"), jac.Technology)
assert_type(jac.place("Anhui"), jac.Place)
assert_type(jac.search("NIO", limit=3), jac.Records[jac.Record])

# The dataset
assert_type(jac.dataset_info(), jac.DatasetInfo)
assert_type(jac.changes(), jac.Changes)
assert_type(jac.changes(since="2026.11.0")[0].fields, tuple[str, ...])
assert_type(jac.Dataset.bundled(version="2026.11.0"), jac.Dataset)
assert_type(jac.timeline(jac.milestones()), alt.LayerChart)
assert_type(jac.timeline(jac.milestones(), caption=None, height=500), alt.LayerChart)
assert_type(jac.timeline(jac.milestones(), caption=True), alt.VConcatChart)
assert_type(jac.leaders_of().timeline(), alt.LayerChart)
assert_type(jac.leaders_of().timeline(caption="Mine."), alt.VConcatChart)
assert_type(jac.yearly("revenue").chart(caption=True), alt.VConcatChart)
assert_type(jac.chart(jac.series("revenue")), alt.LayerChart)
assert_type(jac.partner_map(on=2018), alt.LayerChart)
assert_type(jac.partner_map(on=2018, caption=True), alt.VConcatChart)
assert_type(jac.market_map(), alt.LayerChart)
assert_type(jac.market_map("NIO", caption="Mine."), alt.VConcatChart)
assert_type(jac.family_tree("JAC J2", width=330), alt.LayerChart)
assert_type(jac.family_tree("JAC J2", caption=True), alt.VConcatChart)
assert_type(jac.save_picture(jac.partner_map(), "map.svg"), Path)
assert_type(jac.Dataset.bundled(), jac.Dataset)
assert_type(jac.Dataset.from_toml("folder"), jac.Dataset)
assert_type(jac.Dataset.bundled().with_overlay("folder"), jac.Dataset)
assert_type(jac.Dataset.bundled().with_overlay(Path("folder")), jac.Dataset)
assert_type(jac.Dataset.bundled().with_overlay([jac.get("NIO")]), jac.Dataset)
assert_type(jac.Dataset.bundled().with_overlay(jac.milestones()), jac.Dataset)
assert_type(jac.Dataset.bundled().milestones_between(1, 2), jac.Records[jac.Milestone])
assert_type(jac.__version__, str)
assert_type(jac.DATA_VERSION, str)

# Results
found = jac.milestones()
assert_type(found[0], jac.Milestone)
assert_type(found["first-truck-1968"], jac.Milestone)
assert_type(found[:2], jac.Records[jac.Milestone])
assert_type(found.first(), jac.Milestone | None)
assert_type(found.where(importance=1), jac.Records[jac.Milestone])
assert_type(found.where(lambda one: one.importance == 1), jac.Records[jac.Milestone])
assert_type(found.about("NIO"), jac.Records[jac.Milestone])
assert_type(found.between(2002, None, certainty="definite"), jac.Records[jac.Milestone])
assert_type(found.sources(), jac.Records[jac.Source])
assert_type(found.ids, tuple[str, ...])
assert_type(found.to_dicts(), list[dict[str, object]])
assert_type(found.to_json(indent=2), str)
assert_type(found.to_csv(), str)
assert_type(found.cite("bibtex"), str)
assert_type([one.title for one in found], list[str])
assert_type(jac.to_dict(found[0]), dict[str, object])

# Records
assert_type(found[0].when, jac.EDTFDate)
assert_type(found[0].category, jac.Category)
assert_type(found[0].citations[0].source.url, str | None)
assert_type(found[0].about[0].chinese_name, str | None)
assert_type(jac.partnerships()[0].parties[0].entity, jac.Organization)
assert_type(jac.stakes()[0].percent, float | None)
assert_type(jac.disputes()[0].positions[0].value, str)
assert_type(jac.vehicle("JAC J3").maker, jac.Organization | None)

# Dates
date = jac.EDTFDate.parse("2016/..")
assert_type(date.earliest, pendulum.Date | None)
assert_type(date.latest, pendulum.Date | None)
assert_type(date.start_bound, jac.Bound)
assert_type(date.precision, jac.Precision | None)
assert_type(date.is_ongoing, bool)
assert_type(date.certainty_in(2016, 2017, as_of="2026-01-01"), jac.Certainty)
assert_type(date.overlaps(2016, None, certainty="definite"), bool)
assert_type(date.sort_key, tuple[int, int, str])
assert_type(date.human(), str)

# What must be refused
jac.milestone_between  # type: ignore[attr-defined] # pyright: ignore
jac.milestones_between(2002, 2003, category="finanse")  # type: ignore[arg-type] # pyright: ignore
jac.partners_of(certainty="sure")  # type: ignore[arg-type] # pyright: ignore
jac.Dataset.bundled().with_overlay(jac.get("NIO"))  # type: ignore[arg-type] # pyright: ignore
jac.Dataset.bundled().with_overlay(["nio"])  # type: ignore[list-item] # pyright: ignore
jac.series("sales")  # type: ignore[arg-type] # pyright: ignore
found[0].title = "x"  # type: ignore[misc] # pyright: ignore
date.text.nothing  # type: ignore[attr-defined] # pyright: ignore
