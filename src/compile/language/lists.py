"""Lists that claim to be whole: "four towns: Arn, Belm and Corl" → what is listed, and how many."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compile.text.stems import stem, stems

#: What leads to a list that holds all there are: a colon, or a verb that says so.
_LEAD = re.compile(r"(?:\s*:|,? namely|\b(?:consist|consists|consisted|consisting|composed|made up) of)\s+")
#: A member of it: a name of a few words, perhaps with a bracket.
_MEMBER = re.compile(
    r"(?:the |The )?[^\W\d_a-z][\w'’.-]*(?: (?:of|the|de|la|le|di|and|del|van|von)(?= )| [^\W\d_a-z][\w'’.-]*){0,5}(?: \([^()]*\))?"
)
_OPEN = re.compile(r"\b(?:etc|including|include|includes|among|such as|others?|more|e\.g)\b|\.\.\.|…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list at ``start:end`` of a text; ``few`` to ``many`` are listed, as an "and" may be inside a name.

    lead   stems of the words that lead to it;  lead_end   where they end
    """

    start: int
    end: int
    few: int
    many: int
    lead: tuple[str, ...]
    lead_end: int


def read(text: str) -> tuple[Listing, ...]:
    """The lists of names of a sentence, each of at least two; none where anything says that there are others."""
    if _OPEN.search(text):
        return ()
    return tuple(found for lead in _LEAD.finditer(text) if (found := _listing(text, lead)) is not None)


def _listing(text: str, lead: re.Match[str]) -> Listing | None:
    body = text[lead.end() :].rstrip()
    whole = body.rstrip(" .;")
    commas = [part.strip() for part in re.split(r",\s*", whole) if part.strip()]
    last = re.sub(r"^and ", "", commas[-1]) if commas else ""
    members = [*commas[:-1], last]
    if len(commas) < 2 or not all(_MEMBER.fullmatch(member) for member in members):
        return None
    joined = sum(member.count(" and ") for member in members)
    return Listing(
        start=lead.end(),
        end=lead.end() + len(whole),
        few=len(members),
        many=len(members) + joined,
        lead=stems(text[: lead.start()]),
        lead_end=lead.start(),
    )


def counts(listing: Listing, head: str) -> bool:
    """Whether what a list leads with is a noun's stem: "Towns of the valley: …" is of towns."""
    return bool(head) and stem(head) in {stem(word) for word in listing.lead}
