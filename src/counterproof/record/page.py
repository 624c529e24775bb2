"""Page: one analysed text with its words found by place - which sentence, paragraph and clause a mention stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from counterproof.language import Analysis, DateMention, Mention, Token, Turn
from counterproof.language.mention import Kind
from counterproof.sources import Span

ACTORS = frozenset({"nsubj", "nsubjpass", "dobj", "conj", "poss"})
"""Places in a clause where people stand."""
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})


@dataclass(frozen=True)
class Page:
    """One analysed text. Places are code points; a mention outside every sentence belongs to the nearest before it."""

    analysis: Analysis
    more: tuple[Mention, ...] = ()
    """Names that statements found by grammar and that the analysis lacks."""
    people: frozenset[str] = frozenset()
    """Names, as written, that stand where only a person can ("X was arrested"), whatever they were first read as."""

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """Every name of the text in order, one for each place."""
        held = {(m.span.start, m.span.end): m for m in (*self.more, *self.analysis.names)}
        ordered = [held[at] for at in sorted(held)]
        return tuple(replace(m, kind=self._kind(m)) for m in ordered)

    def _kind(self, name: Mention) -> Kind:
        """What a name is, by where it stands: people act, and a letter is dated from a place ("Vardo, 3 May 1813")."""
        if name.text in self.people:
            return "person"
        date = self.analysis.document_date
        opens = name.kind == "unknown" and date is not None and not self.content[: name.span.start].strip()
        dated = opens and date is not None and self.between(name.span, date.span).strip() == ","
        return "place" if dated else name.kind

    def names_between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The names that begin from one place to before another."""
        first, last = (bisect_left(self.names, at, key=lambda m: m.span.start) for at in (start, end))
        return self.names[first:last]

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.analysis.text.source.id

    @property
    def content(self) -> str:
        """The characters of the text."""
        return self.analysis.text.content

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.analysis.tokens]

    @cached_property
    def _sentences(self) -> list[int]:
        return [sentence.start for sentence in self.analysis.sentences]

    @cached_property
    def _lemmas(self) -> dict[str, list[Token]]:
        found: dict[str, list[Token]] = defaultdict(list)
        for token in self.analysis.tokens:
            found[token.lemma.lower()].append(token)
        return found

    def lemma(self, lemma: str) -> Sequence[Token]:
        """Every word of a lower-case lemma, in order."""
        return self._lemmas.get(lemma, [])

    def sentence(self, start: int) -> int:
        """Index of the sentence at a place, or of the last one that begins before it; 0 at the very front."""
        return max(0, bisect_right(self._sentences, start) - 1)

    def paragraph(self, start: int) -> int:
        """Number of the passage at a place: a paragraph, or a part of one that wide gaps set off from the rest."""
        return self._passages[self.sentence(start)] if self._passages else 0

    def passage_start(self, start: int) -> int:
        """Where the passage at a place begins."""
        here = self.sentence(start)
        while here and self._passages[here - 1] == self._passages[here]:
            here -= 1
        return self.analysis.sentences[here].start if self.analysis.sentences else 0

    @cached_property
    def _passages(self) -> list[int]:
        """The passage of each sentence. In a text run into one line, wide gaps among narrow ones set paragraphs off."""
        sentences = self.analysis.sentences
        gaps = [b.start - a.end for a, b in pairwise(sentences) if a.paragraph == b.paragraph]
        wide = 2 * sum(gap > 1 for gap in gaps) <= len(gaps)
        numbers = [0] * min(1, len(sentences))
        for before, here in pairwise(sentences):
            gap = self.content[before.end : here.start]
            apart = before.paragraph != here.paragraph or (wide and len(gap) > 1 and "\n" not in gap)
            numbers.append(numbers[-1] + apart)
        return numbers

    def words(self, span: Span) -> tuple[Token, ...]:
        """The words that begin inside the span."""
        first, last = bisect_right(self._starts, span.start - 1), bisect_right(self._starts, span.end - 1)
        return self.analysis.tokens[first:last]

    def head(self, span: Span) -> Token | None:
        """The word of the span that no other word of it governs: "Trial" of "Trial of the Sixteen"."""
        words = self.words(span)
        inside = {word.index for word in words}
        return next((word for word in words if word.head not in inside or word.head == word.index), None)

    def is_subject(self, mention: Mention) -> bool:
        """Whether the mention, or the list it stands in, is the subject of its clause."""
        word = self.head(mention.span)
        for _ in range(4):
            if word is None or word.dep in _SUBJECT:
                break
            if word.dep not in ("conj", "appos", "compound"):
                return False
            word = self.analysis.tokens[word.head]
        return word is not None and word.dep in _SUBJECT

    @cached_property
    def _covered(self) -> frozenset[int]:
        """Words inside names and dates."""
        spans = [m.span for m in self.names] + [d.span for d in self.analysis.dates]
        return frozenset(word.index for span in spans for word in self.words(span))

    def is_stray_name(self, token: Token) -> bool:
        """Whether a word is a proper noun that no name covers, where a person may stand."""
        return token.tag == "NNP" and token.index not in self._covered and token.dep in {*ACTORS, "pobj"}

    def is_actor(self, mention: Mention) -> bool:
        """Whether the mention stands where people do: a subject, an object, one of a list."""
        word = self.head(mention.span)
        return self.is_subject(mention) or (word is not None and word.dep in ("dobj", "conj"))

    def may_be_person(self, mention: Mention) -> bool:
        """Whether a place's name stands where a person's may: as the subject, or listed with a person's name ("they saw
        Holt and Florence")."""
        if self.is_subject(mention):
            return True
        word = self.head(mention.span)
        if word is None or not self.is_actor(mention):
            return False
        joined = {word.head} if word.dep == "conj" else set()
        joined |= {
            t.index
            for t in self.analysis.tokens[word.index : word.index + 8]
            if t.head == word.index and t.dep == "conj"
        }
        return any(w.index in joined for m in self._people_near(mention) for w in self.words(m.span))

    def _people_near(self, mention: Mention) -> tuple[Mention, ...]:
        near = self.names_between(mention.span.start - 60, mention.span.end + 60)
        return tuple(m for m in near if m.kind == "person")

    def verb(self, mention: Mention) -> int:
        """Index of the word that governs the mention, prepositions and lists climbed over; -1 for none."""
        word = self.head(mention.span)
        if word is None:
            return -1
        for _ in range(6):
            above = self.analysis.tokens[word.head]
            listed = word.dep in ("conj", "appos", "compound") and above.pos in ("PROPN", "NOUN", "PRON")
            if above.index == word.index or not (listed or above.pos == "ADP"):
                return above.index
            word = above
        return word.head

    def same_subject(self, verb: int) -> set[int]:
        """The verbs whose subject a verb shares: itself, and those it is joined to while it has none of its own."""
        tokens = self.analysis.tokens
        found = {verb}
        for _ in range(4):
            word = tokens[verb]
            near = tokens[max(0, verb - 40) : verb + 10]
            joined = word.dep in ("conj", "xcomp") or (word.dep == "advcl" and word.tag in ("VBG", "VBN"))
            if not joined or any(t.head == verb and t.dep in _SUBJECT for t in near):
                break
            verb = word.head
            found.add(verb)
        return found

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.span.start for date in self.analysis.dates]

    def dates_from(self, start: int) -> tuple[DateMention, ...]:
        """The next few dates that begin at a place or after it."""
        first = bisect_left(self._date_starts, start)
        return self.analysis.dates[first : first + 8]

    @cached_property
    def _quotations(self) -> list[Span]:
        return sorted((q.span for q in self.analysis.quotations), key=lambda span: span.start)

    def quoted(self, span: Span) -> bool:
        """Whether the span stands inside a quotation (the nearest few that open before it are looked at)."""
        last = bisect_right(self._quotations, span.start, key=lambda q: q.start)
        return any(q.covers(span) for q in self._quotations[max(0, last - 4) : last])

    @cached_property
    def _turns(self) -> list[Turn]:
        return sorted(self.analysis.turns, key=lambda turn: turn.body.start)

    def turn(self, span: Span) -> Turn | None:
        """The turn of a transcript that the span stands in."""
        last = bisect_right(self._turns, span.start, key=lambda turn: turn.body.start) - 1
        return self._turns[last] if last >= 0 and self._turns[last].body.covers(span) else None

    def between(self, first: Span, second: Span) -> str:
        """The characters between two spans in their order; empty when they touch or overlap."""
        return self.content[first.end : second.start] if first.end < second.start else ""

    def before(self, start: int, many: int) -> str:
        """At most so many characters before a place, in its line of thought (may cross lines, not the text)."""
        return self.content[max(0, start - many) : start]

    def after(self, end: int, many: int) -> str:
        """At most so many characters after a place."""
        return self.content[end : end + many]
