"""Places of the world: which lies in which, and which are provably apart.

Two data files: ``data/places.txt`` (continents, countries, regions) and ``data/cities.txt`` (from GeoNames). A name may be
several places ("Georgia", "Cordoba"); whatever is said of it must hold for each of them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from compile.language.lexicon import aliases, countries, lines
from compile.text.folding import folded
from compile.text.stems import stem

#: Cities nearer than so many tenths of a degree may be one town and its suburb.
_NEAR = 5


class City(NamedTuple):
    """A town: its name, the code of its region ("US.TX"), latitude and longitude in tenths of a degree."""

    name: str
    region: str
    latitude: int
    longitude: int


class _World(NamedTuple):
    """``nodes``: name → codes; ``above``: code → codes; ``rows``: code → the lines of places beside each other."""

    nodes: dict[str, tuple[str, ...]]
    above: dict[str, frozenset[str]]
    rows: dict[str, frozenset[int]]
    renamed: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def _world() -> _World:
    nodes: dict[str, dict[str, None]] = {}
    above: dict[str, set[str]] = {}
    rows: dict[str, set[int]] = {}
    renamed: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(lines("places.txt")):
        if line.startswith("= "):
            one = tuple(line[2:].split("|"))
            renamed.update(dict.fromkeys(one, one))
            continue
        members, _, container = line.removeprefix("~ ").rpartition(" < ")
        for member in members.split(", "):
            code, _, written = member.partition(" = ")
            forms = (written or code).split("|")
            code = code if written or not code.islower() else forms[0]
            for form in forms if code != member or code.islower() else ():
                nodes.setdefault(form, {})[code] = None
            above.setdefault(code, set()).add(container)
            if container.islower():
                nodes.setdefault(container, {})[container] = None
            if not line.startswith("~"):
                rows.setdefault(code, set()).add(number)
    return _World(
        nodes={name: tuple(codes) for name, codes in nodes.items()},
        above={code: frozenset(codes) for code, codes in above.items()},
        rows={code: frozenset(numbers) for code, numbers in rows.items()},
        renamed=renamed,
    )


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    return dict(line.split("\t", 1) for line in lines("cities.txt"))


@lru_cache(maxsize=10_000)
def _read(name: str) -> tuple[str | City, ...]:
    """Every place of that name: codes of regions, and cities."""
    world, found = _world(), list[str | City]()
    plain = name.removeprefix("the ")
    for form in world.renamed.get(plain, (plain,)):
        found += world.nodes.get(form, ())
        for place in _cities().get(form, "").split("|") if form in _cities() else ():
            region, latitude, longitude = place.split()
            found.append(City(form, region, int(latitude), int(longitude)))
    if not found and (country := aliases().get(plain)) not in (None, plain):
        return tuple(code for code in world.nodes.get(country or "", ()))
    return tuple(dict.fromkeys(found))


def known(name: str) -> bool:
    """Whether a name is one of a place: "Kabul", "the Afghans"."""
    return bool(_read(folded(name)))


def wide(name: str) -> bool:
    """Whether a name is one of a country or of a part of the world: "Ghana", "West Africa"."""
    places = _read(folded(name))
    return bool(places) and all(isinstance(place, str) and "." not in place for place in places)


def within(a: str, b: str) -> bool:
    """Whether, of any two places of these names, the first lies in the second or is it: "Kabul" in "Afghanistan"."""
    return any(_inside(x, y) for x, y in product(_read(folded(a)), _read(folded(b))))


def apart(a: str, b: str) -> bool:
    """Whether two names are of places of which neither lies in the other, whichever places of the names are meant.

    False also where a name is not known, where the two are neighbours (a town and its suburb), and where nothing says
    how they lie ("the Midlands", "Derbyshire").
    """
    left, right = _read(folded(a)), _read(folded(b))
    return bool(left) and bool(right) and all(_apart(x, y) for x, y in product(left, right))


def _inside(a: str | City, b: str | City) -> bool:
    if a == b:
        return True
    return (b if isinstance(b, str) else b.name) in _chain(a)


def _apart(a: str | City, b: str | City) -> bool:
    if _inside(a, b) or _inside(b, a):
        return False
    if isinstance(a, City) and isinstance(b, City):
        far = max(abs(a.latitude - b.latitude), abs(a.longitude - b.longitude)) > _NEAR
        return far and a.name != b.name
    rows = _world().rows
    left, right = _chain(a) - _chain(b), _chain(b) - _chain(a)
    if not left or not right:
        return False
    mine = {row for code in left for row in rows.get(code, ())}
    theirs = {row for code in right for row in rows.get(code, ())}
    return bool(mine & theirs)


@lru_cache(maxsize=10_000)
def _chain(place: str | City) -> frozenset[str]:
    """A place and everything it lies in, as codes."""
    world = _world()
    if isinstance(place, City):
        found, todo = {place.name}, [place.region, place.region.partition(".")[0]]
        todo += sorted(world.above.get(place.name, ()))
    else:
        found, todo = set(), [place]
    while todo:
        code = todo.pop()
        if code not in found:
            found.add(code)
            todo += sorted(world.above.get(code, ()))
    return frozenset(found)


def country(name: str) -> bool:
    """Whether a name, or that of a people, can only be a country's; a town that is called as one aside (Lebanon, Mexico)."""
    regions = [place for place in _read(folded(name)) if isinstance(place, str)]
    return bool(regions) and all(len(place) == 2 and place.isupper() for place in regions)


@lru_cache(maxsize=2_000)
def people(name: str) -> frozenset[str]:
    """Stems of every word for a country and its people: "Swiss", "Switzerland"; empty for what is no country."""
    country_ = aliases().get(folded(name))
    if country_ is None or country_ not in countries():
        return frozenset()
    return frozenset(
        stem(form) for form, known_ in aliases().items() if known_ == country_ and " " not in form
    )
