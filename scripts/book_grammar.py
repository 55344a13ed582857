"""Sentences of a made-up history: no source, no truth, no two figures for one thing."""

from __future__ import annotations

from random import Random

ONSETS = [
    "B",
    "Br",
    "C",
    "Cl",
    "D",
    "Dr",
    "F",
    "Fen",
    "G",
    "Gr",
    "H",
    "K",
    "L",
    "M",
    "Mar",
    "N",
    "P",
    "Pr",
    "R",
    "S",
    "St",
    "T",
    "Th",
    "Tr",
    "V",
    "W",
]
MIDDLES = ["a", "e", "i", "o", "u", "ae", "ai", "ea"]
LINKS = ["l", "r", "n", "m", "d", "s", "st", "nd", "rr", "ll", "th", "v"]
ENDS = ["ford", "ham", "wick", "by", "ley", "ton", "mere", "dale", "stow", "worth", "combe", "field"]
FAMILIES = ["man", "er", "ock", "in", "ell", "an", "ow", "ard", "ett", "ine"]
GIVEN = [
    "Ada",
    "Agnes",
    "Bert",
    "Clara",
    "Edith",
    "Emil",
    "Frieda",
    "Greta",
    "Hugo",
    "Ida",
    "Johan",
    "Karl",
    "Lena",
    "Magda",
    "Nils",
    "Otto",
    "Paula",
    "Rolf",
    "Sofie",
    "Viktor",
]
GROUPS = (
    "the parish council",
    "the millers",
    "the ferrymen",
    "the county surveyors",
    "the schoolmasters",
    "the weavers",
    "the drainage board",
    "the older families",
    "the newcomers",
    "the tenants",
    "the clerks of the assize",
    "the carriers",
)
THINGS = (
    "meadows",
    "road",
    "weir",
    "store",
    "common",
    "hall",
    "bridge",
    "registers",
    "embankment",
    "barn",
    "fodder",
    "sluice",
    "wharf",
    "orchard",
    "granary",
    "causeway",
)
QUALITIES = (
    "lower",
    "upper",
    "old",
    "new",
    "eastern",
    "western",
    "long",
    "shared",
    "winter",
    "summer",
    "outer",
    "inner",
    "better",
    "larger",
    "lesser",
    "disputed",
)
VERBS = (
    "repaired",
    "neglected",
    "surveyed",
    "abandoned",
    "defended",
    "described",
    "measured",
    "inherited",
    "leased",
    "rebuilt",
    "drained",
    "mapped",
)
MANNERS = (
    "with little money and much patience",
    "against the advice of the engineers",
    "in the hope of a better harvest",
    "without telling the landlords",
    "as their parents had done",
    "under the eyes of the magistrates",
    "while the river was low",
    "before the frost set in",
    "with tools borrowed from the mill",
    "after a long quarrel",
)
CLAUSES = (
    "because the water had undercut the bank",
    "although nobody had asked them to",
    "when the roads were dry again",
    "so that the carts could pass",
    "since the older deeds were silent on the matter",
    "until the money ran out",
    "as the letters of the steward show",
    "which surprised the visitors from the coast",
)
OPENERS = (
    "In the following spring",
    "By common consent",
    "For a long time afterwards",
    "On the other bank",
    "Further upstream",
    "In the memory of the village",
    "At the quarter sessions",
    "Among the older deeds",
    "In quieter years",
    "Soon afterwards",
)
COUNTED = ("sheep", "barns", "ploughs", "looms", "carts", "orchards", "households", "boats", "hives", "kilns")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
NOUNS = (
    "River",
    "Meadow",
    "Ledger",
    "Bridge",
    "Harvest",
    "Quarry",
    "Market",
    "Winter",
    "Orchard",
    "Embankment",
    "Parish",
    "Ferry",
)
KINDS = (
    "Water",
    "Stone",
    "Long",
    "Old",
    "Common",
    "Lower",
    "Quiet",
    "Broken",
    "Northern",
    "Hidden",
    "Second",
    "Borrowed",
)


class Grammar:
    """Makes sentences from a seeded source of chance; a place gets one figure only, so none disagree."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._places: dict[str, None] = {}
        self._first: list[str] = []
        self._shapes = (
            self._plain,
            self._opened,
            self._caused,
            self._double,
            self._passive,
            self._dated,
            self._counted,
        )

    def _pick(self, words: tuple[str, ...] | list[str]) -> str:
        return self._random.choice(words)

    def place(self) -> str:
        """A name of a village never given before."""
        while True:
            stem = (
                self._pick(ONSETS)
                + self._pick(MIDDLES)
                + self._pick(LINKS)
                + self._pick(MIDDLES) * self._random.randint(0, 1)
            )
            name = stem + self._pick(LINKS)[0] * (stem[-1] in "aeiou") + self._pick(ENDS)
            if name not in self._places:
                self._places[name] = None
                self._first += [name] * (len(self._first) < 40)
                return name

    def person(self) -> tuple[str, str]:
        """Family name, given name."""
        return self._pick(ONSETS) + self._pick(MIDDLES) + self._pick(LINKS) + self._pick(
            FAMILIES
        ), self._pick(GIVEN)

    def title(self) -> str:
        """A heading: three or four words."""
        return f"The {self._pick(KINDS)} {self._pick(NOUNS)} and the {self._pick(NOUNS)}"

    def row(self) -> tuple[str, int, int]:
        """A village and two figures."""
        return self.place(), self._random.randint(12, 400), self._random.randint(12, 90)

    def sentence(self) -> str:
        """A sentence of any shape; about one in four gives a figure or a day."""
        return self._capital(self._random.choices(self._shapes, weights=(4, 4, 4, 3, 3, 1, 3))[0]())

    def sentence_without_figures(self) -> str:
        """A sentence with no number in it."""
        return self._capital(self._random.choice(self._shapes[:5])())

    def emphasised(self, sentence: str) -> str:
        """The sentence, with a word or two of one in eight set in emphasis."""
        if self._random.random() > 0.125:
            return sentence
        words = sentence.split(" ")
        at = self._random.randrange(2, len(words) - 2)
        if not words[at].isalpha():
            return sentence
        words[at] = f"*{words[at]}*" if self._random.random() < 0.8 else f"**{words[at]}**"
        return " ".join(words)

    @staticmethod
    def _capital(sentence: str) -> str:
        return sentence[0].upper() + sentence[1:]

    def _plain(self) -> str:
        return f"{self._pick(GROUPS)} {self._pick(VERBS)} {self._thing()} {self._pick(MANNERS)}."

    def _opened(self) -> str:
        return f"{self._pick(OPENERS)}, {self._pick(GROUPS)} {self._pick(VERBS)} {self._thing()} near {self._place_again()}."

    def _caused(self) -> str:
        return f"{self._pick(GROUPS)} {self._pick(VERBS)} {self._thing()} {self._pick(CLAUSES)}, and {self._pick(GROUPS)} let it stand."

    def _double(self) -> str:
        first, second = self._random.sample(GROUPS, 2)
        return (
            f"while {first} {self._pick(VERBS)} {self._thing()}, {second} {self._pick(VERBS)} "
            f"{self._thing()} {self._pick(MANNERS)}, {self._pick(CLAUSES)}."
        )

    def _passive(self) -> str:
        thing = self._thing()
        be = "were" if thing.endswith("s") else "was"
        return f"{thing} {be} {self._pick(VERBS)} by {self._pick(GROUPS)} {self._pick(MANNERS)}; no deed says at whose cost."

    def _dated(self) -> str:
        day, month, year = self._random.randint(2, 27), self._pick(MONTHS), self._random.randint(1800, 1899)
        family, given = self.person()
        return f"on {day} {month} {year} {given} {family} opened the school at {self.place()} {self._pick(MANNERS)}."

    def _counted(self) -> str:
        count, thing = self._random.randint(14, 900), self._pick(COUNTED)
        return f"a survey of {self.place()} counted {count} {thing}, {self._pick(CLAUSES)}."

    def _thing(self) -> str:
        return f"the {self._pick(QUALITIES)} {self._pick(THINGS)}"

    def _place_again(self) -> str:
        """One of the first places named."""
        return self._pick(self._first) if self._first else self.place()
