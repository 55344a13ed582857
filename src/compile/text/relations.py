"""Typed citations: ``@disagrees_with:hosp`` cites ``hosp``, and says how.

The words are properties of CiTO, the Citation Typing Ontology (Peroni and Shotton 2012), written as pandoc's cito filter writes them.
"""

from __future__ import annotations

_CITO = """
    agrees_with cites cites_as_authority cites_as_data_source cites_as_evidence cites_as_metadata_document
    cites_as_potential_solution cites_as_potential_reading cites_as_recommended_reading cites_as_related
    cites_as_source_document cites_for_information compiles confirms contains_assertion_from contests contradicts corrects
    credits critiques derides describes disagrees_with discusses disputes documents extends gives_background_to
    gives_support_to has_reply_from includes_excerpt_from includes_quotation_from likes links_to obtains_background_from
    obtains_support_from parodies plagiarizes qualifies refutes replies_to retracts reviews ridicules speculates_on
    supports updates uses_conclusions_from uses_data_from uses_method_in
"""
RELATIONS = frozenset(_CITO.split())
#: Relations that say that the source has it otherwise.
DISAGREEING = frozenset({"disagrees_with", "disputes", "refutes", "contests", "contradicts", "corrects"})
_ALIASES = {
    "agree_with": "agrees_with",
    "agrees": "agrees_with",
    "disagree_with": "disagrees_with",
    "disagrees": "disagrees_with",
}


def relation(word: str) -> str | None:
    """The relation that a word stands for, short forms too ("evidence" for "cites_as_evidence"); None if for none."""
    candidates = (word, _ALIASES.get(word, ""), f"cites_{word}", f"cites_as_{word}")
    return next((name for name in candidates if name in RELATIONS), None)


def typed(given: str) -> tuple[str | None, str]:
    """A citation's relation, None if it has none, and its key: "disagrees_with:hosp" is ("disagrees_with", "hosp")."""
    head, _, tail = given.partition(":")
    found = relation(head) if tail else None
    return (found, tail) if found else (None, given)
