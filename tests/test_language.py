"""What the program writes in its own voice: it names nobody a liar or guilty, and calls no confession false.

Words of documents are quoted, whatever they say; the patterns and lexicons by which documents are read are no voice.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from counterproof.inquiry import examine
from counterproof.report.page import render
from counterproof.settings import Settings
from counterproof.statements.vocabulary import predicates

SRC = Path("src/counterproof")
SPEAKING = ("checks", "doctor", "export", "findings", "grounds", "intake", "report", "verifier")
"""Packages whose strings are shown to people."""
FORBIDDEN = re.compile(
    r"""(?ix)
    \bliars?\b | \blied\b | \blying\b | \blies\ (?:about|to)\b | \bperjur | \bguilty\ of\b | \bis\ guilty\b
    | \bculprits?\b | \bis\ innocent\b
    | \b(?:false|fake|forged|extorted|fabricated|invented)\ (?:confessions?|testimon\w+|accusations?|statements?)\b
    | \bframe-?ups?\b | \bshow\ trials?\b | \bfabricat | \b(?:un)?trustworth | \b(?:un)?reliable\ witness
    | \bcredib(?:le|ility)\b | \bdebunk | \bdisproves?\b | \bthe\ truth\ is\b | \bin\ fact\ (?:he|she|they)\b
    | \bcharges?\ (?:falls?|fell|collapses?)\b | \bcollapses?\b | \bsuspicious | \bsuspects?\b
    """
)
DISCLAIMERS = ("It does not say who is guilty or who lies.", "It never says who is guilty or who lies.")
"""Where the words stand to say that the program does not use them."""


def own_words(path: Path) -> Iterator[str]:
    """The strings of a module, without what documents it and without patterns that read."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.value


def spoken() -> Iterator[tuple[str, str]]:
    """Everything the program can say of itself: where it stands, and the words."""
    modules = [*SRC.glob("*.py"), *(m for package in SPEAKING for m in (SRC / package).rglob("*.py"))]
    for module in modules:
        yield from ((str(module), words) for words in own_words(module))
    for template in SRC.rglob("*.jinja"):
        yield str(template), re.sub(r"\{#.*?#\}", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    for table in (SRC / "checks").glob("*.toml"):
        yield from ((str(table), words) for words in _strings(tomllib.loads(table.read_text(encoding="utf-8"))))
    yield from (("vocabulary", predicate.label) for predicate in predicates().values())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def accusing(words: str) -> list[str]:
    """What may not be said, without the sentences that say so."""
    for sentence in DISCLAIMERS:
        words = words.replace(sentence, "")
    return [found.group() for found in FORBIDDEN.finditer(words)]


def test_nothing_the_program_writes_itself_accuses() -> None:
    """All templates, all strings of the packages that speak, axioms and labels."""
    listed = list(spoken())
    assert len(listed) > 1000
    assert [(where, found) for where, words in listed for found in accusing(words)] == []


@pytest.mark.parametrize(
    "words",
    ["a liar", "She is guilty.", "the false confession", "He lied.", "The charge falls.", "a show trial"],
)
def test_the_guard_hears_what_it_must(words: str) -> None:
    """Each of these in our own voice would be caught."""
    assert accusing(words)


@pytest.mark.parametrize(
    "words",
    ["pleads guilty", "fails by 3 days", "No stated support remains in this file.", "a confession", DISCLAIMERS[0]],
)
def test_the_guard_leaves_sober_words(words: str) -> None:
    """Pleas, figures and the disclaimer itself."""
    assert not accusing(words)


def test_a_page_accuses_only_in_quotations() -> None:
    """A whole page, with the words of documents taken out: they stand in bdi, blockquote and pictures' labels."""
    tree = LexborHTMLParser(render(examine(["cases/moscow-trials"], Settings())))
    assert accusing(tree.body.text() if tree.body else "")
    for node in tree.css("bdi, blockquote, pre, svg, title, td, th"):
        node.decompose()
    assert tree.body is not None
    assert accusing(tree.body.text()) == []
