"""Evidence: what the words of a name and those around it say of the kind of thing that it stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterproof.language.analysis import Token
from counterproof.language.gazetteer import towns
from counterproof.language.mention import Kind
from counterproof.language.name_candidates import Candidate
from counterproof.language.name_words import NameWords, name_words
from counterproof.language.unaccented import plain

Votes = Counter[Kind]
_IN = frozenset({"in", "at", "near", "outside", "inside", "towards", "toward", "through"})
_CALLED = frozenset({"one", "called", "named", "alias", "surnamed", "nicknamed"})
_TOWARDS = frozenset({"to", "from", "for", "via", "into", "around", "across"})
_GONE_TO = frozenset({"reach", "enter", "leave", "quit", "visit", "cross", "flee", "approach", "revisit", "near"})
"""Verbs whose object is a place or a person."""
_TOWN_OF = frozenset(
    (
        "jail", "gaol", "prison", "penitentiary", "tolbooth", "bridewell", "workhouse", "poorhouse", "asylum",
        "infirmary", "hospital", "barracks", "camp", "cemetery", "churchyard", "parish", "assizes", "sessions",
        "market", "fair", "station", "harbour", "harbor", "docks", "quay", "roads", "smithy", "foundry", "pier",
    )
)  # fmt: skip
"""Lower-case nouns before which English puts the name of the town: "Ruthin gaol", "Ruthin market"."""
_FOUNDING = frozenset(("found", "incorporate", "dissolve", "disband", "charter"))
_JOURNEYS = frozenset((
    "passage", "journey", "crossing", "voyage", "coach", "diligence", "train", "express", "railway", "packet",
    "steamer", "ferry", "bus", "road", "flight", "travel", "waybill", "route", "means", "line",
))  # fmt: skip
_HOUSES = frozenset({"inn", "hotel", "tavern", "alehouse", "pub", "café", "cafe", "restaurant", "theatre", "cinema"})
"""Lower-case nouns behind a house's own name: "the Anchor inn"."""
SURE = 20
"""Votes of a word that settles the matter, such as a title or the noun at the head of the name."""


def own_words(candidate: Candidate, tokens: Sequence[Token]) -> Votes:
    """Votes of the name's own words and its titles."""
    lex, votes = name_words(), Votes()
    words = candidate.words(tokens)
    head = _head(words)
    titled = candidate.outset < candidate.first
    votes["building" if titled and head in lex.building else "person"] += SURE * titled
    for kind, group in _groups(lex).items():
        if head in group and len(words) > 1:
            votes[kind] += SURE - 2
    if len(words) > 1 and any(word in lex.building_first for word in words):
        votes["building"] += SURE
    elif words[0] in lex.place_first and len(words) > 1:
        votes["place"] += SURE // 2
    if " ".join(words) in lex.countries:
        votes["place"] += SURE
    votes["person"] += _like_a_person(words, lex)
    votes["place"] += SURE * (len(words) > 1 and words[0].rstrip("-") == "saint" and not titled)
    return votes


def _like_a_person(words: tuple[str, ...], lex: NameWords) -> int:
    """Votes of a given name in front, an initial or a particle inside."""
    given = words[0] in lex.given_m or words[0] in lex.given_f or words[0] in lex.short_names
    if len(words) == 1:
        return 3 * given
    inner = [word for k, word in enumerate(words[:-1]) if k or word not in lex.place_first]
    return 8 * given + 4 * any(word in lex.particles or len(word) == 1 for word in inner)


def _head(words: tuple[str, ...]) -> str:
    """The noun at the head: the last word, or the one before "of"."""
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]


def _groups(lex: NameWords) -> dict[Kind, frozenset[str]]:
    return {
        "building": lex.building,
        "organization": lex.organization,
        "place": lex.place,
        "publication": lex.publication,
        "proceeding": lex.proceeding,
        "event": lex.event,
    }


def surroundings(candidate: Candidate, tokens: Sequence[Token]) -> Votes:
    """Votes of the words around the name: prepositions of place, verbs of people, kinship, a trade in apposition."""
    lex, votes = name_words(), Votes()
    root = _root(candidate, tokens)
    votes += _introduced(candidate, tokens)
    after = tokens[candidate.last].text if candidate.last < len(tokens) else ""
    votes["place"] += 5 * (after in _TOWN_OF and candidate.outset == candidate.first)
    votes["building"] += SURE * (after in _HOUSES)
    votes["place"] += 4 * _behind_a_house(candidate, tokens)
    votes["person"] += _plainly_personal(candidate, tokens)
    before = tokens[candidate.outset - 1] if candidate.outset else None
    same = before is not None and before.sentence == root.sentence
    if before and same and before.text.lower() in _IN:
        votes["place"] += 4
    elif before and same and before.text.lower() in _TOWARDS:
        votes["place"] += 2 + 2 * (_is_town(candidate, tokens) or on_the_road(candidate, tokens))
    governor = tokens[root.head]
    if root.dep == "dobj" and governor.lemma in _GONE_TO and candidate.outset == candidate.first:
        votes["place"] += 1 + 3 * _is_town(candidate, tokens)
    votes["person"] += 3 * (root.dep == "dative")
    if root.dep in ("nsubj", "nsubjpass", "dobj", "dative") and governor.lemma in lex.person_verbs:
        votes["person"] += 3 if root.dep.startswith("nsubj") else 1
    if (root.dep == "dobj" or root.dep == "nsubjpass") and governor.lemma in _FOUNDING:
        votes["organization"] += 3
    if root.dep == "poss":
        votes["person"] += 3 if governor.lemma in lex.kin else 1
    votes["person"] += 4 * _trade_follows(candidate, tokens, lex)
    return votes


def on_the_road(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether what goes from, to or for the name is a means of travel: "the packet for Cork", "no road to Suzdal"."""
    at = candidate.outset - 1
    near = [t.text.lower() for t in tokens[max(0, at - 7) : at] if t.sentence == tokens[at].sentence]
    return any(word in _JOURNEYS for word in near)


def _behind_a_house(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether it stands behind the name of a house as its town does, with no list going on: "County Gaol, Nenagh."."""
    at = candidate.outset - 1
    if at < 1 or tokens[at].text != "," or candidate.outset < candidate.first:
        return False
    after = [t.text for t in tokens[candidate.last : candidate.last + 2]]
    ends = not after or after[0] in (".", ";", ")") or (after[0] == "," and not after[-1][:1].isupper())
    lex, k = name_words(), at - 1
    while (
        k >= 0
        and tokens[k].sentence == tokens[at].sentence
        and (tokens[k].text[:1].isupper() or tokens[k].text in ("of", "the"))
    ):
        if tokens[k].text.lower() in lex.building:
            return ends
        k -= 1
    return ends and k == at - 1 and tokens[k].text.lower() in lex.building


def _is_town(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether a town of the gazetteer bears the name, and it is no given name."""
    words, lex = candidate.words(tokens), name_words()
    return words[0] not in lex.given_m | lex.given_f and plain(" ".join(words)) in towns()


def _introduced(candidate: Candidate, tokens: Sequence[Token]) -> Votes:
    """Votes of a common noun right before the name that says what bears it: "the ferry Kuru", "the newspaper Sampo"."""
    lex = name_words()
    before = tokens[candidate.outset - 1] if candidate.outset else None
    if before is None or before.sentence != tokens[candidate.first].sentence:
        return Votes()
    groups: dict[Kind, frozenset[str]] = {
        "object": lex.vessel, "building": lex.building, "publication": lex.publication | {"newspaper", "paper"},
    }  # fmt: skip
    return Votes({kind: SURE for kind, words in groups.items() if before.text in words})


def _plainly_personal(candidate: Candidate, tokens: Sequence[Token]) -> int:
    """Votes of two or three capitalised words without an article, of "one", "called" or a trade before the name, and of
    a given name behind it, as registers write ("Fenn, Margaret")."""
    lex = name_words()
    before = tokens[candidate.outset - 1].text.lower() if candidate.outset else ""
    after = [t.text.lower() for t in tokens[candidate.last : candidate.last + 2]]
    third = tokens[candidate.last + 2] if candidate.last + 2 < len(tokens) else None
    full = third is not None and third.text[:1].isupper() and third.text.lower() not in lex.given_m | lex.given_f
    alone = 2 <= candidate.last - candidate.first <= 3 and before not in ("the", "a", "an", *_IN)
    plain = all(t.text.isalpha() and not t.text.isupper() for t in tokens[candidate.first : candidate.last])
    led = before in _IN or before in _TOWARDS
    reversed_name = len(after) == 2 and after[0] == "," and after[1] in lex.given_m | lex.given_f and not (full and led)
    return 3 * (alone and plain) + 4 * (before in _CALLED or before in lex.occupations) + 6 * reversed_name


def _root(candidate: Candidate, tokens: Sequence[Token]) -> Token:
    """The word of the name that hangs on a word outside it."""
    inside = range(candidate.first, candidate.last)
    return next((tokens[i] for i in inside if tokens[i].head not in inside), tokens[candidate.last - 1])


def _trade_follows(candidate: Candidate, tokens: Sequence[Token], lex: NameWords) -> bool:
    """Whether ", a fisherman" or ", the priest" or ", aged thirty" comes next."""
    following = [t.text.lower() for t in tokens[candidate.last : candidate.last + 5]]
    if not following or following[0] not in (",", "("):
        return False
    return "aged" in following[1:2] or any(word in lex.occupations for word in following[1:4])
