"""Pipeline: the English grammar model, and `analyse`, which reads one text by itself from end to end."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any

from counterproof.errors import UsageError
from counterproof.language.analysis import Analysis, Sentence, Token
from counterproof.language.dates import find_dates
from counterproof.language.heading import author, deponent, document_date
from counterproof.language.kept import Kept
from counterproof.language.layout import Paragraph, paragraphs, pieces
from counterproof.language.names import Label, find_names
from counterproof.language.numbers import find_numbers
from counterproof.language.old_spelling import Modernised, Speller, is_old
from counterproof.language.parsed import Parsed, dumped, loaded
from counterproof.language.quotations import find_quotations
from counterproof.language.turns import find_turns
from counterproof.sources import Text

BATCH = 64
"""Paragraphs handed to the model at a time; bounds memory, not results."""

_UNREADABLE = re.compile(
    r"[\x00-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff\ufffe\uffff]"
    r"|[^\w\s]{12,}"
)
"""What the model is shown as blanks: control characters, line breaks, and rows of dots, dashes or brackets."""
_NUMBER_SIGN = re.compile(r"\b[Nn](?:os?|r)\.(?=\s{0,2}\d)")
"""The sign of "certificate no. 88", which the model would take for a denial and for the end of a sentence."""
_SHOUTED = re.compile(
    r"(?<![^\s(])(?!THE\b|OF\b|AND\b|IN\b|AT\b)[A-ZÀ-ÖØ-Þ]{3,}(?:\s[A-ZÀ-ÖØ-Þ]\.?)?(?:\s(?!THE\b|OF\b|AND\b|IN\b|AT\b)"
    r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'-]{1,30}){1,2}(?=,?\s[a-z])"
)
"""A full name in capitals within a sentence, "ADAM HILL was indicted", which the model would take for other words."""
_ABBREVIATION = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Messrs|Capt|Col|Gen|Lt|Lieut|Maj|Sgt|Esq|Rev|Hon|Prof|Gov|Jas|Thos|Tho|Wm|Geo|Edw|Chas|Jno"
    r"|Jos|Robt|Saml|No|Nos|vs|viz|Fr|Sr|Ste|Mme|Mlle)\.?",
    re.IGNORECASE,
)


class Pipeline:
    """The spaCy pipeline of an importable package or a folder.

    With a folder of kept parses it is loaded when a text must be parsed that the folder lacks, else at once. Raises
    UsageError when it cannot be loaded.
    """

    def __init__(self, model: str, kept: Kept | None = None) -> None:
        self.model = model
        self._kept = kept
        if kept is None:
            self._nlp = _load(model)

    @cached_property
    def _nlp(self) -> Any:
        return _load(self.model)

    @cached_property
    def _made(self) -> str:
        """What a parse depends on beside its text: the model's bytes, the engine's version and our own reading."""
        own = [Path(__file__).with_name(name) for name in ("pipeline.py", "old_spelling.py", "old_spelling.toml")]
        return " ".join((_digest(self.model), metadata.version("spacy"), _hash(own)))

    @property
    def identity(self) -> str:
        """Name and version of the model and of the engine that runs it: "en_core_web_sm 3.8.0, spaCy 3.8.7"."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}, spaCy {metadata.version('spacy')}"

    @cached_property
    def _speller(self) -> Speller:
        """For texts in old spelling: knows the words of the model's own dictionary."""
        return Speller(_dictionary(self._nlp))

    def parse(self, content: str, parts: Sequence[Paragraph], starts: Iterable[int] = ()) -> Parsed:
        """Words, sentences and names of the paragraphs. `starts` are places where a sentence surely begins."""
        cuts = [(k, start, end) for k, p in enumerate(parts) for start, end in pieces(content, p.start, p.end)]
        known = frozenset(starts)
        if self._kept is None:
            return self._parsed(content, cuts, known)
        key = json.dumps(
            [self._made, hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(), cuts, sorted(known)]
        )
        if (kept := self._kept.get(key)) is not None:
            with suppress(ValueError):
                return loaded(kept, content)
        parsed = self._parsed(content, cuts, known)
        self._kept.put(key, dumped(parsed))
        return parsed

    def _parsed(self, content: str, cuts: Sequence[tuple[int, int, int]], starts: frozenset[int]) -> Parsed:
        """The model's own answer for stretches [start, end) of the text, each with the number of its paragraph."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        labels: list[Label] = []
        old = is_old(content)
        shown = [self._shown(content[start:end], old=old) for _, start, end in cuts]
        docs = (self._prepared(piece, cut[1], starts) for cut, piece in zip(cuts, shown, strict=True))
        parsed = self._nlp.pipe(docs, batch_size=BATCH)
        for (number, start, _), piece, doc in zip(cuts, shown, parsed, strict=True):
            labels += [_label(piece, start, e) for e in doc.ents]
            for words in _sentences(doc):
                first = len(tokens)
                tokens += _tokens(words, first, piece, start, content, len(sentences))
                sentences.append(
                    Sentence(len(sentences), first, len(tokens), tokens[first].start, tokens[-1].end, number)
                )
        return Parsed(tuple(tokens), tuple(sentences), tuple(labels))

    def _shown(self, stretch: str, *, old: bool) -> Modernised:
        """What the model is shown of a stretch: odd characters each as one blank, so that offsets stay true; and where
        the text is in old spelling, its words in today's (editors mark autograph names there with a star)."""
        readable = _UNREADABLE.sub(lambda found: " " * len(found.group()), stretch)
        readable = _NUMBER_SIGN.sub(lambda found: " " * len(found.group()), readable)
        readable = _SHOUTED.sub(lambda found: found.group().title(), readable)
        return self._speller.modernised(readable.replace("*", " ")) if old else Modernised(readable)

    def _prepared(self, piece: Modernised, start: int, starts: frozenset[int]) -> Any:
        """The words of one stretch, with what is known of where its sentences begin."""
        doc = self._nlp.make_doc(piece.content)
        for before, token in zip(doc, list(doc)[1:], strict=False):
            if start + piece.original(token.idx, token.idx + 1)[0] in starts:
                token.is_sent_start = True
            elif _inside_sentence(before.text, token.text):
                token.is_sent_start = False
        return doc


def _inside_sentence(before: str, word: str) -> bool:
    """Whether no sentence can begin at `word`: after the full stop of a title or a first name, or a word's first half
    at the end of a line."""
    if len(before) > 1 and before[-1] == "-" and before[-2].isalpha():
        return True
    return bool(before.endswith(".") and len(before) > 1 and _ABBREVIATION.fullmatch(before) and word[:1].isalpha())


def _load(model: str) -> Any:
    import spacy  # a second and a half of start-up that a run with every parse kept does not need

    try:
        if Path(model).is_dir():
            return spacy.load(model)
        return importlib.import_module(model).load()
    except (ImportError, AttributeError, OSError, ValueError) as error:
        raise UsageError(f"language model {model!r} cannot be loaded: {error}") from error


def _digest(model: str) -> str:
    """The hash of every file of a model, found without importing it. Raises UsageError where there is none."""
    folder = Path(model)
    if not folder.is_dir():
        found = importlib.util.find_spec(model) if model.isidentifier() else None
        if found is None or found.origin is None:
            raise UsageError(f"language model {model!r} cannot be loaded: there is no such package or folder")
        folder = Path(found.origin).parent
    return _hash(sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc"))


def _hash(files: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for path in files:
        with path.open("rb") as file:
            whole.update(hashlib.file_digest(file, "sha256").digest())
    return whole.hexdigest()


def _sentences(doc: Any) -> Iterator[list[Any]]:
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield words


def _tokens(
    words: Sequence[Any], first: int, piece: Modernised, offset: int, content: str, sentence: int
) -> Iterator[Token]:
    """Our tokens of one sentence, in the letters of the text, with the lemma that the model gave to what it was shown.
    Blank ones are gone, so heads are renumbered; a head that is gone is its own head."""
    index = {word.i: first + k for k, word in enumerate(words)}
    for word in words:
        here = index[word.i]
        start, end = (offset + at for at in piece.original(word.idx, word.idx + len(word.text)))
        yield Token(
            here,
            start,
            end,
            content[start:end],
            word.lemma_,
            word.pos_,
            word.tag_,
            word.dep_,
            index.get(word.head.i, here),
            sentence,
        )


def _label(piece: Modernised, offset: int, entity: Any) -> Label:
    start, end = piece.original(entity.start_char, entity.end_char)
    return Label(offset + start, offset + end, entity.label_)


def _dictionary(nlp: Any) -> frozenset[str]:
    """The words of the model's lemmatizer and its stop words; empty where a model has none."""
    known = set(nlp.Defaults.stop_words)
    lookups = nlp.get_pipe("lemmatizer").lookups if nlp.has_pipe("lemmatizer") else None
    for name in ("lemma_index", "lemma_exc"):
        if lookups is not None and lookups.has_table(name):
            known.update(word for words in lookups.get_table(name).values() for word in words)
    return frozenset(known)


def analyse(text: Text, pipeline: Pipeline) -> Analysis:
    """Everything that one text says on its face. Equal texts and models give equal analyses."""
    parts = paragraphs(text.content)
    turns = find_turns(text, parts)
    parsed = pipeline.parse(text.content, parts, [turn.body.start for turn in turns])
    dates = find_dates(text, parts, parsed.tokens)
    names = find_names(text, parsed.tokens, parsed.sentences, parsed.labels, dates, turns)
    return Analysis(
        text,
        parsed.tokens,
        parsed.sentences,
        names,
        dates,
        find_numbers(text, parsed.tokens, dates),
        find_quotations(text, parts),
        turns,
        document_date(text, parts, dates),
        author(text, parts, names) or deponent(parsed.tokens, names),
    )


def analyse_all(texts: Iterable[Text], pipeline: Pipeline) -> Iterator[Analysis]:
    """The analyses of several texts, in their order, one at a time."""
    for text in texts:
        yield analyse(text, pipeline)
