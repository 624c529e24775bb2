"""Trials: "the trial" is a named one only where nothing competes."""

from __future__ import annotations

from counterproof.language import Mention
from counterproof.record.directory import directory
from counterproof.record.happenings import by_name, dates_beside, the_trial
from counterproof.record.page import Page
from counterproof.sources import Span

NOBODY = directory((), ())


def _said(page: Page, words: str, head: str = "trial", *modifiers: str) -> Mention:
    at = page.content.rindex(words)
    return Mention(page.analysis.text.span(at, at + len(words)), words, form="definite", head=head, number="singular",
                   modifiers=modifiers)  # fmt: skip


def _means(page: Page, words: str, *modifiers: str) -> str:
    trials = by_name((page,), NOBODY, ())
    link = the_trial(_said(page, words, "trial", *modifiers), page, trials, dates_beside(page, trials), ())
    return trials.entities[link.to].name if link else ""


def _page(pages, content: str, *names: str) -> Page:
    """A page on which exactly these names are proceedings."""
    (page,) = pages(content)
    spans = [page.analysis.text.span(content.index(n), content.index(n) + len(n)) for n in names]
    inside = [m for m in page.analysis.names if not any(_meet(m.span, s) for s in spans)]
    held = [Mention(s, s.quote, "proceeding") for s in spans]
    return Page(type(page.analysis)(**{**page.analysis.__dict__, "names": (*inside, *held)}))


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def test_only_trial_of_the_document(pages) -> None:
    """One named trial and no other: "the trial" is that one."""
    page = _page(pages, "The Mill Trial opened in May. Later the trial was moved.", "Mill Trial")
    assert _means(page, "the trial") == "Mill Trial"


def test_two_trials_in_the_paragraph(pages) -> None:
    """With two trials named, "the trial" is neither."""
    page = _page(pages, "After the Mill Trial came the Dam Trial. The trial was secret.", "Mill Trial", "Dam Trial")
    assert _means(page, "The trial") == ""


def test_another_trial_without_a_name_competes(pages) -> None:
    """The words "another trial" bring in one that may be meant."""
    page = _page(pages, "The Mill Trial ended. In June another trial began. The trial was secret.", "Mill Trial")
    assert _means(page, "The trial") == ""


def test_date_agreement(pages) -> None:
    """Of two dated trials, "the trial" with a date is the one whose date agrees."""
    text = "There were the Mill Trial (May 1936) and the Dam Trial (June 1938).\n\nThe trial was held on 4 June 1938."
    assert _means(_page(pages, text, "Mill Trial", "Dam Trial"), "The trial") == "Dam Trial"


def test_date_that_agrees_with_none(pages) -> None:
    """A date that fits no trial chooses none."""
    text = "There were the Mill Trial (May 1936) and the Dam Trial (June 1938).\n\nThe trial was held on 4 June 1940."
    assert _means(_page(pages, text, "Mill Trial", "Dam Trial"), "The trial") == ""


def test_ordinal(pages) -> None:
    """A second trial is the one so named, and an ordinal that none bears is left alone."""
    page = _page(pages, "The First Mill Trial came before the Second Mill Trial. So the second trial ended.",
                 "First Mill Trial", "Second Mill Trial")  # fmt: skip
    assert _means(page, "the second trial", "second") == "Second Mill Trial"
    assert _means(page, "the second trial", "third") == ""


def test_alias_in_brackets(pages) -> None:
    """A second name in brackets, or after "also known as", is the same trial."""
    page = _page(
        pages, "The Mill Trial, also known as the Trial of the Five, was held.", "Mill Trial", "Trial of the Five"
    )
    (trial,) = by_name((page,), NOBODY, ()).entities.values()
    assert (trial.name, trial.aliases) == ("Mill Trial", ("Trial of the Five",))
