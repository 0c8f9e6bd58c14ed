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
    """NIO and Volkswagen were partners on 31 December 2017 for certain, Hyundai only possibly."""
    possible = set(jac.partners_of(on="2017-12-31").ids)
    definite = set(jac.partners_of(on="2017-12-31", certainty="definite").ids)
    assert {"nio", "volkswagen"} <= definite
    assert definite < possible
    assert "hyundai-motor" in possible - definite


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
