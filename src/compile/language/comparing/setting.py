"""What stands around a fact: enough to tell whether two sentences speak of the same occasion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from compile.language import gazetteer, wordnet
from compile.language.lexicon import aliases, bag
from compile.model.evidence import Fact, Interval, Name, Predication, Source
from compile.text.stems import stems

#: Units of time, and stems of nouns that count it.
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
PERIODS = frozenset(
    {"season", "term", "shift", "round", "session", "quarter", "semest", "campaign", "innings", "lap"}
)
#: A text of at most so many sentences tells one story; it says which in its first ones.
_STORY = 40
_OPENING = 4
#: What clocks and calendars print beside a time.
_CLOCK = bag(
    "am pm gmt utc bst est edt cst cdt mst mdt pst pdt cet cest ist mon tue tues wed thu thur thurs fri sat sun"
)
#: WordNet's files of what is of a kind: acts, artifacts, groups, works; "War", "Museum", "Orchestra".
_KINDS = bag("04 06 10 14 26 28")
#: So many names in common make two stories one.
_TOPICS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The sentence around a fact, and the names of its neighbours.

    stems   stems of the sentence's content words;  near   those of the sentences beside it and of the title
    names   the names in the sentence (see ``known``);  around   those of the sentences beside it and the title
    dates   the days that the sentence speaks of;  spans   the lengths of time, by unit or noun: two seasons, five days
    told    the facts that are these dates, where the sentence is one of a source
    paragraph   which paragraph of which text it stands in
    said    what the clauses of the sentence say
    story   what the whole of a short text is about: the names of its title and its first sentences
    given   somebody put the two texts side by side: they speak of one occasion unless something in them speaks against it
    """

    stems: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    dates: tuple[Interval, ...] = ()
    spans: tuple[tuple[str, Interval], ...] = ()
    told: tuple[Fact, ...] = ()
    paragraph: str = ""
    said: tuple[Predication, ...] = ()
    story: frozenset[str] = frozenset()
    given: bool = False


def forms(names: Iterable[Name]) -> frozenset[str]:
    """Every folded form of some names; consonant skeletons ("~jwzjn") prove nothing and are left out."""
    return frozenset(form for name in names for form in name.forms if not form.startswith("~"))


def known(names: Iterable[Name]) -> frozenset[str]:
    """What tells some names from others: the canonical form of each that has one, else its forms without the acronym.

    So that ISKP and the Islamic State in Khorasan have one form in common, not three.
    """
    canonical = _canonical()
    found: set[str] = set()
    for name in names:
        plain = [form for form in name.forms if form[0] not in "^~"]
        found.update([form for form in plain if form in canonical] or plain or name.forms)
    return frozenset(found)


@lru_cache(maxsize=1)
def _canonical() -> frozenset[str]:
    return frozenset(aliases().values())


def days(facts: Iterable[Fact]) -> tuple[Interval, ...]:
    """The intervals of the dates among some facts."""
    return tuple(fact.interval for fact in facts if fact.kind == "date" and fact.unit == "day")


def spans(facts: Iterable[Fact]) -> tuple[tuple[str, Interval], ...]:
    """The lengths of time among some facts."""
    quantities = (fact for fact in facts if fact.kind == "quantity")
    named = ((fact.unit if fact.unit in TIMES else fact.head, fact.interval) for fact in quantities)
    return tuple((name, interval) for name, interval in named if name in TIMES or name in PERIODS)


#: So many sources' settings are kept: several readers look at each.
_MOST = 64
_known_settings: dict[tuple[int, frozenset[str]], tuple[Source, tuple[Setting, ...]]] = {}


def settings(source: Source, titles: frozenset[str] = frozenset()) -> tuple[Setting, ...]:
    """The setting of each passage of a source, from what a seal holds of it.

    The passages beside it count as near: "They surrendered" has its names in the sentence before.
    ``titles`` are the names in the source's title.
    """
    asked = (id(source), titles)
    if asked not in _known_settings:
        if len(_known_settings) >= _MOST:
            _known_settings.clear()
        # With the source itself, so that no other one can have its id.
        _known_settings[asked] = source, _settings(source, titles)
    return _known_settings[asked][1]


def _settings(source: Source, titles: frozenset[str]) -> tuple[Setting, ...]:
    passages = source.passages
    names = [known(passage.names) for passage in passages]
    title = frozenset(stems(source.title))
    if not source.title and 1 < len(passages) <= _STORY:
        title = frozenset(passages[0].stems)
    story = _story(names, titles)
    return tuple(_setting(source, names, at, titles, title, story) for at in range(len(passages)))


def _story(names: list[frozenset[str]], titles: frozenset[str]) -> frozenset[str]:
    if len(names) > _STORY:
        return frozenset()
    opening = titles.union(*names[:_OPENING])
    return frozenset(name for name in opening if not _common(name))


def one_story(x: Setting, y: Setting, parties: Iterable[str] = ()) -> tuple[str, ...]:
    """The names that two short texts are both about, parties apart; none if they are too few to make them one story."""
    both = x.story & y.story
    if len(both) < _TOPICS:
        return ()
    names = whole(sorted(both - set(parties)))
    return tuple(names) if len(names) >= _TOPICS else ()


def meet(x: Setting, y: Setting) -> bool:
    """Whether two sentences may be shown to be of one occasion, days apart: put side by side, of one story, by two names
    that tell, or by one and something more. Cheap, before what they say is compared."""
    if x.given and y.given:
        return True
    shared = x.names & y.names
    known_ = telling(shared) if shared else []
    if len(known_) > 1 or one_story(x, y):
        return True
    if not known_:
        return False
    return bool(x.dates and y.dates) or bool(telling((x.around | x.story) & (y.around | y.story) - x.names))


def heard(stemmed: str, setting: Setting) -> bool:
    """Whether a stem stands in the sentence, in those beside it or in the title."""
    return stemmed in setting.stems or stemmed in setting.near


def tells(name: str) -> bool:
    """Whether a name tells one occasion from another."""
    return not _common(name)


def telling(names: Iterable[str], *, countries: bool = False) -> list[str]:
    """The names that tell one occasion from another, in order: no countries, no "the Museum", no "EST"."""
    kept = (name for name in names if (countries and gazetteer.country(name)) or not _common(name))
    return whole(sorted(kept))


@lru_cache(maxsize=50_000)
def _common(name: str) -> bool:
    """Whether a name is one of very many, or no name: a country, a capitalised noun, a few letters of a clock."""
    if gazetteer.country(name) or name in _CLOCK:
        return True
    return " " not in name and not gazetteer.known(name) and wordnet.file(name, "n") in _KINDS


def whole(names: list[str]) -> list[str]:
    """Names without those that are a part of another: "peter quill" and not "quill"."""
    return [name for name in names if not any(name != other and name in other.split() for other in names)]


def _setting(
    source: Source,
    names: list[frozenset[str]],
    at: int,
    titles: frozenset[str],
    title: frozenset[str],
    story: frozenset[str],
) -> Setting:
    passages = source.passages
    beside = [other for other in (at - 2, at - 1, at + 1) if 0 <= other < len(passages)]
    return Setting(
        stems=frozenset(passages[at].stems),
        names=names[at],
        near=title.union(*(passages[other].stems for other in beside)),
        around=titles.union(*(names[other] for other in beside)),
        dates=days(passages[at].facts),
        spans=spans(passages[at].facts),
        told=tuple(fact for fact in passages[at].facts if fact.kind == "date"),
        said=passages[at].predications,
        paragraph=f"{source.key} {passages[at].paragraph}",
        story=story,
    )
