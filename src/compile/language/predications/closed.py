"""Small classes of words and marks that the tagger tells apart."""

from __future__ import annotations

from compile.language.lexicon import bag

#: Punctuation → its tag.
MARKS = {
    ",": ",",
    ";": ";",
    ":": ";",
    ".": ";",
    "?": ";",
    "!": ";",
    "-": "-",
    "(": "(",
    ")": ")",
    "...": ";",
}
MARKS |= {"[": "(", "]": ")", "/": "-", "&": "c", "%": "n", "$": "#", "€": "#", "£": "#"}
#: Nouns that "to" leads to although they are verbs as well: "to war", "to death".
GOALS = bag(
    "war death court school power prison jail work market land church bed town sea date port peace trial"
)
#: Participles that are the verb's base form, too.
AS_BASE = bag("run overrun rerun overcome become outrun")
#: Nouns whose number narrows the noun behind it: "a magnitude 5.9 earthquake".
SCALES = bag("magnitude category type grade class level stage phase tier")
#: WordNet's files of things that have names: artifacts, groups, places, persons.
NAMED_FILES = frozenset({"06", "14", "15", "18", "17", "05"})
#: Particles that may stand behind the object: "turned the offer down".
PARTED = bag("up down out off away back over")
#: Nouns of WordNet's file of times that do not say when: "explained the delay", "saw a fall in prices".
NO_TIMES = bag(
    "delay deadline anniversary birthday life lifetime career term rate speed pace tempo frequency fall"
)
