"""The questions that the library is for, with the answers that the sources give."""

import jac_history as jac


def names(tenures) -> list[tuple[str, str]]:
    """Return person and office."""
    return [(tenure.person.name, tenure.position) for tenure in tenures]


def test_who_led_jac() -> None:
    """On 1 January 2015 An Jin was chairman and Xiang Xingchu general manager."""
    leaders = jac.leaders_of(on="2015-01-01")
    assert [("An Jin", "chairman"), ("Xiang Xingchu", "general manager")] == names(leaders)


def test_partners_at_the_end_of_2017() -> None:
    """NIO and Volkswagen were partners at the end of 2017 for certain, Pininfarina possibly."""
    possible = set(jac.partners_of(on="2017-12-31").ids)
    definite = set(jac.partners_of(on="2017-12-31", certainty="definite").ids)
    assert {"nio", "volkswagen"} <= definite
    assert definite < possible
    assert "pininfarina" in possible - definite


def test_zuo_yanans_chairmanship() -> None:
    """The article has Zuo as chairman from 1997 to 2021; JAC's own notice ends it in 2012."""
    tenures = jac.leaders_of(position="chairman").about("Zuo Yan'an")
    assert ["2012-02-08"] == [tenure.period.text.partition("/")[2] for tenure in tenures]
    disputed = [d for d in jac.disputes() if d.record == tenures[0]]
    rivals = {
        position.value: {cited.source.publisher for cited in position.citations}
        for dispute in disputed
        for position in dispute.positions
    }
    article = [value for value, publishers in rivals.items() if "PandaYoo" in publishers]
    assert ["1997/2021"] == article
    assert all(dispute.preferred not in (None, "1997/2021") for dispute in disputed)


def test_first_truck() -> None:
    """The first truck was built in April 1968, which is well attested."""
    truck = jac.get("first-truck-1968")
    assert isinstance(truck, jac.Milestone)
    assert ("1968-04", "high") == (truck.when.text, truck.confidence)
    assert jac.Certainty.DEFINITE is truck.when.certainty_in(1968, 1968)


def test_owners_of_volkswagen_anhui() -> None:
    """In 2023 Volkswagen's Chinese holding had 75 percent of Volkswagen Anhui, JAC 25."""
    held = {stake.holder.id: stake.percent for stake in jac.owners_of("Volkswagen Anhui", on=2023)}
    assert {"volkswagen-china-investment": 75, "jac-motors": 25} == held


def test_what_the_t40_is() -> None:
    """The T40 of Brazil is the Refine S2 of China, and its electric version is sold as E-S2."""
    assert jac.vehicle("T40") is jac.vehicle("Refine S2")
    assert "refine-s2" in [one.id for one in jac.vehicle("E-S2").derived_from]


def test_how_long_jac_built_nios_cars() -> None:
    """From May 2016 to some time of 2024, by NIO's filing: for certain in 2020, not in 2025."""
    (deal,) = jac.partnerships_of("NIO", kind="contract-manufacturing")
    assert "2016-05-23/2024" == deal.period.text
    assert "definite" == deal.period.certainty_in(2020, 2020).value
    assert "no" == deal.period.certainty_in(2025, 2025).value


def test_the_best_year() -> None:
    """JAC sold most in 2016, about 643,300 vehicles, counted with chassis."""
    best = max(jac.series("vehicle-sales"), key=lambda figure: figure.value)
    assert ("2016", 643300, "with chassis") == (best.period.text, best.value, best.scope)


def test_the_rust_of_the_tongyue() -> None:
    """Exposed on television on 15 March 2013, it led to the recall of 117,072 cars that month."""
    spring = jac.milestones_between("2013-03", "2013-03", about="Tongyue", certainty="definite")
    assert {"cctv-tongyue-rust-2013", "tongyue-recall-2013"} <= set(spring.ids)
    assert "117,072" in jac.get("tongyue-recall-2013").title


def test_first_loss() -> None:
    """2018 is the first year with a loss in the figures, of CNY 786 million; 2017 had a profit."""
    profits = {figure.period.text: figure.value for figure in jac.series("net-profit")}
    losses = sorted(year for year, value in profits.items() if value < 0)
    assert ("2018", -786_000_000) == (losses[0], profits["2018"])
    assert profits["2017"] > 0
