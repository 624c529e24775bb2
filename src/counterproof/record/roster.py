"""Roster: the people of a case - every name of a person as written, tied to whom it names, or left alone in doubt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from counterproof.language.unaccented import plain
from counterproof.record.bearer import Bearer, as_entity
from counterproof.record.directory import Directory
from counterproof.record.entity import Entity, Link
from counterproof.record.naming import Naming, alike, in_given_order, misread, namings
from counterproof.record.page import Page
from counterproof.record.personal import (
    EPITHETS,
    PersonName,
    given_names,
    nicknames,
    parse_name,
    same_given,
)
from counterproof.record.resolution import Place
from counterproof.record.spelling import romanised, same_sound
from counterproof.record.writing import may_be_written

_ALIAS = re.compile(
    r"\s{0,2}[,(]?\s{0,2}(?:alias|a\.?k\.?a\.?|(?:also |otherwise |better |commonly )?(?:known|called)(?: as)?|"
    r"(?:whose |his |her )?real name(?: was| is)?|(?:whom|that) (?:they|we|people|everybody) (?:all )?call(?:ed)?)"
    r"\s{1,2}(?:the |as )?[“\"'‘]?"
)
_BORN = re.compile(r"\s{0,2}[,(]?\s{0,2}(?:n[ée]e|born|formerly|geborene|geb\.|z domu|nata)\s{1,2}")
"""Words before the surname that a woman bore before she married, or anybody before a change of name."""
_WIFE = re.compile(r"\s{0,2},?\s{0,2}(?:the )?(?:widow|wife) of\s{1,2}(?:the late |the deceased )?")
_ESTABLISHED = 2
"""Uses of a bare name before a second bearer appears that set it up for the first."""
_Choice = tuple[Bearer, bool, str]
"""A person, whether surely, and why in words."""


@dataclass(frozen=True)
class Roster:
    """The people, and the link of each name that could be tied to one."""

    people: Mapping[str, Entity]
    links: Mapping[Place, tuple[Link, ...]]
    names: Mapping[str, tuple[PersonName, ...]]
    """The forms under which each person is named: titles, genders."""
    called: Mapping[str, str]
    """Plain by-names ("the doctor" of "whom they all call the Doctor") with the person each stands for."""

    def associates(self, person: str) -> set[str]:
        """Those whom some document names together with a person."""
        together = {source for source, people in self.named_in.items() if person in people}
        return {other for source in together for other in self.named_in[source]} - {person}

    @cached_property
    def named_in(self) -> Mapping[str, set[str]]:
        """By source: the people whom it surely names."""
        found: dict[str, set[str]] = defaultdict(set)
        for at, links in self.links.items():
            found[at[0]] |= {link.to for link in links if link.sure}
        return found

    def gender(self, person: str) -> str:
        """M or f where given names or titles tell, else u. Where a full name stands without a title, a title elsewhere
        does not count: "Mrs. Lee Holt" is Lee Holt's wife."""
        forms = self.names.get(person, ())
        bare = [name for name in forms if name.full and not name.titles]
        told = {name.told_gender for name in bare or forms} - {"u"}
        if not told:
            parts = [part for name in bare or forms for part in (name.single, *name.given)]
            told = {given_names().get(part, "u") for part in parts} - {"u"}
        return told.pop() if len(told) == 1 else "u"


def roster(pages: Sequence[Page], directory: Directory) -> Roster:
    """The people of a case, from the fullest names down to single words; what fits two people is tied to neither."""
    every = in_given_order([n for page in pages for n in namings(page)])
    people = [
        Bearer(parse_name(e.name), typed=e.id) for _, e in sorted(directory.entities.items()) if e.type == "person"
    ]
    chosen: dict[Place, _Choice] = {}
    full = [n for n in every if n.name.full]
    for group in alike(full):
        _settle_full(group, people, chosen)
    families = {p.name.family for p in people if p.name.full or p.typed}
    every += misread(pages, families, {n.place for n in every})
    _marry(every, people, chosen)
    singles = [n for n in every if not n.name.full and n.place not in chosen]
    fitting = {name: [p for p in people if p.fits(name)] for name in dict.fromkeys(n.name for n in singles)}
    left = [n for n in singles if not _settle_single(n, fitting[n.name], chosen)]
    _found_singles(left, people, chosen)
    called = _by_names(pages, every, chosen)
    return _finished(people, chosen, called, directory)


def _settle_full(group: list[Naming], people: list[Bearer], chosen: dict[Place, _Choice]) -> None:
    name = group[0].name
    fitting = [p for p in people if p.fits(name)]
    exact = [p for p in fitting if (p.name.given, p.name.surname) == (name.given, name.surname)]
    fitting = exact if len(exact) == 1 else fitting
    if not fitting and (other := _in_other_writing(group, people)) is not None:
        for n in group:
            why = f"“{n.text}” may be {other.namings[0].shown} in another language or romanisation"
            _tie(n, other, chosen, sure=False, why=why)
        return
    if not fitting:
        people.append(Bearer(name))
        fitting = people[-1:]
    for n in group:
        here = fitting if len(fitting) == 1 else [p for p in fitting if p.in_source(n.page.source)]
        if len(here) == 1:
            _tie(n, here[0], chosen, sure=True, why=_why_full(n, here[0]))


def _in_other_writing(group: Sequence[Naming], people: Sequence[Bearer]) -> Bearer | None:
    """The one person whose name a full name may be in another writing; nobody whom the same document names as well."""
    sources = {n.page.source for n in group}
    found = [p for p in people if p.namings and may_be_written(p.name, group[0].name)]
    apart = [p for p in found if not any(p.in_source(source) for source in sources)]
    return apart[0] if len(found) == len(apart) == 1 else None


def _why_full(n: Naming, person: Bearer) -> str:
    if not person.namings or (n.name.given, n.name.surname) == (person.name.given, person.name.surname):
        return f"“{n.text}” names this person in full"
    if same_sound(n.name.surname, person.name.surname) and n.name.surname != person.name.surname:
        return f"“{n.text}” is another spelling of the only name in the file that fits it"
    return f"“{n.text}” fits one full name in the file and no other"


def _tie(n: Naming, person: Bearer, chosen: dict[Place, _Choice], *, sure: bool, why: str) -> None:
    person.add(n)
    chosen[n.place] = (person, sure, why)


def _marry(every: Sequence[Naming], people: list[Bearer], chosen: dict[Place, _Choice]) -> None:
    """Add married and earlier names: "Ann Low, widow of John Hale" may be called Mrs Hale and Ann Hale too, and "Ann
    Hale, née Low" Ann Low."""
    for first, second in _neighbours(every):
        between = first.page.between(first.mention.span, second.mention.span)
        if first.place in chosen and second.name.full and _WIFE.fullmatch(between):
            person = chosen[first.place][0]
            person.married.append(PersonName((), first.name.given, second.name.surname, gender="f"))
        elif first.place in chosen and second.name.single and first.name.full and _BORN.fullmatch(between):
            _rename(first, second, people, chosen)


def _rename(first: Naming, second: Naming, people: Sequence[Bearer], chosen: dict[Place, _Choice]) -> None:
    """Give "Ann Hale, née Low" her earlier surname; the only Ann Low of other documents may be she."""
    person, earlier = chosen[first.place][0], PersonName((), first.name.given, second.name.single)
    person.married.append(earlier)
    _tie(second, person, chosen, sure=True, why=f"“{second.text}” is said to be an earlier name of this person")
    bearers = [p for p in people if p is not person and p.name.full and p.fits(earlier)]
    if len(bearers) == 1 and not bearers[0].typed and not bearers[0].in_source(first.page.source):
        for n in tuple(bearers[0].namings):
            _tie(n, person, chosen, sure=False, why=f"“{n.text}” bears the earlier name of {first.shown}")
        bearers[0].namings.clear()


def _neighbours(every: Iterable[Naming]) -> Iterable[tuple[Naming, Naming]]:
    """Namings that follow one another in one text."""
    ordered = sorted(every, key=lambda n: n.place)
    return [(a, b) for a, b in pairwise(ordered) if a.page.source == b.page.source]


def _settle_single(n: Naming, fitting: Sequence[Bearer], chosen: dict[Place, _Choice]) -> bool:
    """Tie a surname or given name to the one person it fits here; True also where it fits several and is left."""
    word = n.name.single
    by_family = [p for p in fitting if p.name.family == word]
    fitting = by_family if by_family and (n.name.titles or len(by_family) == len(fitting)) else fitting
    if not fitting:
        return False
    here = [p for p in fitting if p.in_source(n.page.source)]
    if len(here) == 1:
        why = f"the only person in this document whom “{n.text}” fits"
        _tie(n, here[0], chosen, sure=_spelled_alike(n, fitting, here[0]), why=why)
    elif len(fitting) == 1:
        why = f"the only person in the file whom “{n.text}” fits"
        _tie(n, fitting[0], chosen, sure=_spelled_alike(n, fitting, fitting[0]), why=why)
    elif here:
        _settle_shared(n, here, chosen)
    return True


def _spelled_alike(n: Naming, fitting: Sequence[Bearer], person: Bearer) -> bool:
    """Whether the word is surely one of the person's names: letter for letter, or in another romanised spelling that
    fits nobody else in the file, where its document spells that surname in no other way."""
    word = n.name.single
    here = {m.name.family for m in person.in_source(n.page.source)}
    if (
        len(fitting) == 1
        and all(word == h or not same_sound(h, word) for h in here)
        and romanised(word) == romanised(person.name.family)
    ):
        return True
    names = (person.name, *person.married, *person.forms)
    if any(word in (name.family, *name.given, *re.split(r"[- ]", name.family)) for name in names):
        return True
    return any(same_given(word, name.given[0]) for name in names if name.given and word in nicknames())


def _settle_shared(n: Naming, here: Sequence[Bearer], chosen: dict[Place, _Choice]) -> None:
    """A name that fits several people of one document: the bearer it was established for, or the only one at hand.

    A text that used the bare name while only one bearer had been named goes on meaning that one - surely where no
    other is named in full in the paragraph. Without such a bearer it means the only one named in the paragraph.
    """
    start, page = n.mention.span.start, n.page
    bearers = [(k, m) for k, p in enumerate(here) for m in p.in_source(page.source)]
    full = sorted((m.mention.span.start, k) for k, m in bearers if m.name.full)
    before = [(at, k) for at, k in full if at < start]
    near = {k for at, k in before if page.paragraph(at) == page.paragraph(start)}
    other = next((at for at, k in full if k != full[0][1]), None)
    tied = here[full[0][1]] if full else None
    bare = [m for m in tied.in_source(page.source) if m.name.single] if tied else []
    used = sum(1 for m in bare if other is not None and m.mention.span.start < other)
    if tied and used >= _ESTABLISHED and other is not None:
        sure = near <= {full[0][1]}
        _tie(n, tied, chosen, sure=sure, why=f"the person for whom this document set up the bare name “{n.text}”")
    elif other is not None and tied and start < other and before:
        apart = page.paragraph(other) != page.paragraph(start)
        _tie(n, tied, chosen, sure=apart, why=f"the only person so far in this document whom “{n.text}” fits")
    elif len(near) == 1:
        why = f"the only person in this paragraph whom “{n.text}” fits"
        _tie(n, here[near.pop()], chosen, sure=other is None or not used, why=why)


def _found_singles(left: Sequence[Naming], people: list[Bearer], chosen: dict[Place, _Choice]) -> None:
    """People known by one word alone: one for each word, or one for each gender or master that titles tell apart. A
    document that tells which of them it means once means that one whenever it says no more."""
    groups: dict[str, list[Naming]] = defaultdict(list)
    for n in left:
        groups[n.name.single + (n.name.suffix if n.name.suffix in EPITHETS else "")].append(n)
    for _, group in sorted(groups.items()):
        told = [{n.marks[k] for n in group} - {""} for k in range(3)]
        apart = next((k for k in range(3) if len(told[k]) > 1), None)
        made: dict[str, Bearer] = {}
        for n in sorted(group, key=lambda n: n.place):
            mark = "" if apart is None else n.marks[apart]
            if apart is not None and not mark:
                here = {m.marks[apart] for m in group if m.page.source == n.page.source} - {""}
                if len(here) != 1:
                    continue
                mark = here.pop()
            if mark not in made:
                made[mark] = Bearer(n.name)
                people.append(made[mark])
            _tie(n, made[mark], chosen, sure=True, why=f"“{n.text}” names this person")


def _by_names(pages: Sequence[Page], every: Sequence[Naming], chosen: dict[Place, _Choice]) -> dict[str, Bearer]:
    """By-names: "X, alias Y" makes Y the same person; "whom they all call the Doctor" makes "the Doctor" one."""
    called: dict[str, Bearer] = {}
    for first, second in _neighbours(every):
        if first.place in chosen and _ALIAS.fullmatch(first.page.between(first.mention.span, second.mention.span)):
            _merge(chosen, first, second)
    for n in every:
        if n.place in chosen and (found := _ALIAS.match(after := n.page.after(n.mention.span.end, 80))):
            name = re.match(r"((?:[A-Z][\w'’-]{1,20} ?){1,3})", after[found.end() :])
            if name and found.group().rstrip("“\"'‘").endswith("the "):
                called.setdefault(plain(f"the {name.group(1)}"), chosen[n.place][0])
    return called


def _merge(chosen: dict[Place, _Choice], first: Naming, second: Naming) -> None:
    kept = chosen[first.place][0]
    lost = chosen.get(second.place, (None,))[0]
    if lost is None or lost is kept or (lost.typed and kept.typed):
        return
    kept.typed = kept.typed or lost.typed
    for n in lost.namings:
        kept.add(n)
        chosen[n.place] = (kept, True, f"“{n.text}” is said to be another name of {kept.namings[0].shown}")
    lost.namings.clear()


def _finished(
    people: Sequence[Bearer], chosen: Mapping[Place, _Choice], called: Mapping[str, Bearer], directory: Directory
) -> Roster:
    """People as entities, namesakes told apart by the place of their first naming."""
    ids: dict[int, str] = {}
    entities: dict[str, Entity] = {}
    for person in people:
        if not person.namings:
            continue
        entity = as_entity(person, directory, entities)
        ids[id(person)], entities[entity.id] = entity.id, entity
    links: dict[Place, tuple[Link, ...]] = {}
    for n in (n for person in people for n in person.namings):
        person, sure, why = chosen[n.place]
        links[n.place] = (Link(n.mention.span, ids[id(person)], "name", sure, why),)
    names = {ids[id(p)]: tuple(dict.fromkeys(n.name for n in p.namings)) for p in people if id(p) in ids}
    return Roster(entities, links, names, {text: ids[id(p)] for text, p in called.items() if id(p) in ids})
