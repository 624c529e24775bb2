"""Single: what a text says came about but once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("content", "once"),
    [
        ("Marta Blum was arrested a single time in her life, on 2 February 1933.", True),
        ("Marta Blum was arrested on 2 February 1933, never before and never since.", True),
        ("Marta Blum was arrested once in all her days, on 2 February 1933.", True),
        ("Marta Blum was arrested on one occasion only, on 2 February 1933.", True),
        ("Marta Blum was arrested on no other day of that week, on 2 February 1933.", False),
        ("Marta Blum was arrested on the one occasion when she came to Riga.", False),
        ("Marta Blum was arrested once, on 2 February 1933.", False),
        ("Marta Blum was arrested only once, on 2 February 1933.", True),
        ("Marta Blum, who had seen him only once, was arrested on 2 February 1933.", False),
        ("Marta Blum was arrested on 2 February 1933. It was the only time that she was taken.", True),
        ("Marta Blum was arrested on 2 February 1933. It was the second time that she was taken.", False),
    ],
)
def test_an_arrest_may_be_the_only_one(read, content: str, once: bool) -> None:
    """It is where words say so of that very arrest."""
    (arrest,) = [s for s in read(content) if s.proposition.predicate == "arrest"]
    assert arrest.proposition.single == once


@pytest.mark.parametrize(
    ("content", "once"),
    [
        ("The riot at Ennis, the only one the town ever saw, took place on 5 May 1832.", True),
        ("The only riot at Ennis took place on 5 May 1832.", True),
        ("The riot at Ennis, the worst one the town ever saw, took place on 5 May 1832.", False),
    ],
)
def test_a_happening_told_by_a_noun_may_be_the_only_one(read, content: str, once: bool) -> None:
    """The noun, or what it is called right behind it, is the only one."""
    (riot,) = [s for s in read(content) if s.proposition.predicate == "happen"]
    assert riot.proposition.single == once
