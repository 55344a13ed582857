"""One thing told in other words by two texts, of which one excludes the other; and what looks like it."""

from __future__ import annotations

import pytest

from conflicts.made import kinds_of


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("The garrison received no warning.", "The garrison had been warned.", "polarity"),
        ("The bishop made no apology for the sermon.", "The bishop apologised for the sermon.", "polarity"),
        ("No one was hurt in the landslide.", "Several people were injured in the landslide.", "polarity"),
        ("Scholars declared the letter genuine.", "Scholars declared the letter a forgery.", "polarity"),
        ("The cabinet survived the confidence vote.", "The cabinet lost the confidence vote.", "polarity"),
        ("The old barn is still standing.", "The old barn was pulled down in the 1970s.", "polarity"),
        ("All the captives were freed.", "Some of the captives are still held.", "polarity"),
        ("The march ended peacefully.", "The march ended in violence.", "manner"),
        ("The board approved the sale unanimously.", "The board narrowly approved the sale.", "manner"),
        ("The vote was taken by secret ballot.", "The vote was taken by a show of hands.", "manner"),
        ("He settled the bill in cash.", "He settled the bill by cheque.", "manner"),
        ("The author of the novel is Ada Hume.", "The novel was written by Bo Lind.", "identity"),
        ("Petrov scored the goal.", "The goal was scored by Nkemelu.", "identity"),
        ("The painter, a native of Graz, was poor.", "The painter was born in Linz.", "place"),
        ("The evacuees were led into the town hall.", "The evacuees were housed in the church.", "place"),
        ("The flood swept the mill away.", "The mill withstood the flood.", "polarity"),
        ("She never returned to Tisna.", "She went back to Tisna after the war.", "polarity"),
        ("The letter was never sent.", "The letter was posted the next day.", "polarity"),
        ("The bank gave no explanation for the delay.", "The bank explained the delay.", "polarity"),
        ("The barn was blown up by the retreating army.", "Partisans blew up the barn.", "identity"),
        ("The body was found by a farmer.", "A hiker found the body.", "identity"),
        ("The signing of the treaty took place in Madrid.", "The treaty was signed in Lisbon.", "place"),
        ("The novel came out in 1968.", "The novel was first published in 1974.", "date"),
        ("The chapel is older than the keep.", "The keep predates the chapel.", "order"),
        ("The flood came a week after the quake.", "The quake followed the flood.", "order"),
        ("Orm Mills was fined £4,000.", "Orm Mills was ordered to pay a fine of £6,000.", "quantity"),
        ("The canal is 11 km long.", "The length of the canal is 14 km.", "quantity"),
        ("The rent was £30 a month.", "Tenants paid £30 a year in rent.", "quantity"),
        ("The vat holds 300 gallons.", "The vat has a capacity of 300 litres.", "quantity"),
        ("The yacht cost 240 million dollars.", "Orm paid 240 million dirhams for the yacht.", "quantity"),
        ("The envoy entered Tisna on 9 May.", "The envoy made his entry into Tisna on 2 June.", "date"),
        ("The old tower was demolished in 1954.", "The old tower was pulled down in 1961.", "date"),
        ("The source of the river is in Peru.", "The river rises in Chile.", "place"),
    ],
)
def test_other_words_one_thing(a: str, b: str, kind: str) -> None:
    assert kind in kinds_of(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The garrison received no warning.", "The governor had been warned."),
        ("The town received no second warning.", "The town was warned."),
        ("No one was hurt in the landslide.", "Several people were injured in the crash."),
        ("The court found Moe guilty of fraud.", "The court acquitted Moe of theft."),
        ("The march began peacefully.", "The march ended in violence."),
        ("The vote on the rent was taken by ballot.", "The vote on the rules was taken by a show of hands."),
        ("The firm has its head office in Lyon.", "The firm has an office in Lille."),
        ("The old barn was still standing in 1940.", "The old barn was pulled down in the 1970s."),
        ("The chapel is older than the keep.", "The keep is younger than the chapel."),
        ("The prize went to Lena Hoff.", "Marie Duval won the second prize."),
        ("The statue was pulled down by students.", "Soldiers guarded the statue."),
        ("The body was found by a farmer.", "A hiker saw the farmer find the body."),
        ("The bridge withstood the flood of 1910.", "The flood of 1925 swept the bridge away."),
        ("The signing of the treaty took place in Madrid.", "The drafting of the treaty was done in Lisbon."),
        ("The rent was £30 a month.", "The rent came to £360 a year."),
        ("Orm Mills was fined £4,000.", "Orm Mills was ordered to pay £900 in costs."),
        ("The canal is 11 km long.", "The depth of the canal is 4 metres."),
        ("The dog followed the road.", "The road followed the river."),
        ("The author of the novel is Ada Hume.", "The play was written by Bo Lind."),
    ],
)
def test_two_things(a: str, b: str) -> None:
    assert not kinds_of(a, b)
