"""The main job on the real dataset: milestones of a time, partners on a day, with their sources."""

import jac_history as jac

info = jac.dataset_info()
print(f"{info.name}, data version {info.version}\n")

print("Milestones from 2002 to 2017 (possible ones too)")
for milestone in jac.milestones_between(2002, 2017):
    print(f"\n{milestone.when.human()}: {milestone.title} [{milestone.confidence}]")
    for citation in milestone.citations:
        print(f"    {citation.stance}: {citation.source.label} {citation.source.url or ''}")

print("\nPartners on 1 June 2018")
for deal in jac.partnerships_of(on="2018-06-01"):
    certainty = deal.period.certainty_in("2018-06-01", "2018-06-01", as_of=info.as_of)
    print(f"\n{deal.label}: {deal.period.human()} [{certainty.value}]")
    for source in jac.Records([deal]).sources():
        print(f"    {source.label} {source.url or ''}")
