"""What a site's search knows of its pages: blocks in order, under their titles, with the anchors of their words."""

from __future__ import annotations

import json

from compile.render.screen import searching

BODY = """<section class="chapter" id="fall"><h2 id="fall-title"><span class="number">1</span> The fall</h2>
<p><span id="s-1" class="statement">It fell <em>fast</em><a class="noteref" href="#fn1">1</a>.</span> <span id="s-2">Nobody saw it
<span class="tie"><button class="mark">✓</button></span></span></p>
<h3 id="why">Why</h3><ul><li>The chain.<br>Old.</li><li><p>The pier.</p></li></ul>
<h3>Who</h3><figure><svg><text>not this</text></svg></figure><p>Two men.</p>
<div class="evidence"><aside><p>Nor this</p></aside></div></section>"""


def test_a_page_is_read_as_its_reader_sees_it() -> None:
    found = searching.page("fall.html", BODY)
    told = [(found["places"][place], " ".join(text.split())) for place, text, _ in found["blocks"]]
    assert told == [
        ("1 The fall", "1 The fall"),
        ("1 The fall", "It fell fast. Nobody saw it"),
        ("1 The fall › Why", "Why"),
        ("1 The fall › Why", "The chain.Old."),
        ("1 The fall › Why", "The pier."),
        ("1 The fall › Who", "Who"),
        ("1 The fall › Who", "Two men."),
    ]


def test_anchors_are_those_of_the_words() -> None:
    _, text, anchors = searching.page("fall.html", BODY)["blocks"][1]
    assert anchors[1::2] == ["s-1", "fall", "s-2"]
    assert text[anchors[0] :].startswith("It fell") and text[anchors[4] :].startswith("Nobody")


def test_the_index_is_a_script_that_says_nothing_but_data() -> None:
    made = searching.index({"a.html": "<p>“Ü” & \u2028 &lt;/script&gt;</p>"})
    data = made.removeprefix("globalThis.recensionText = ").removesuffix(";\n")
    assert json.loads(data)[0]["blocks"][0][1] == "“Ü” & \u2028 </script>"
