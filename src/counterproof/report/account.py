"""Account: the document under test as a list of its claims, in its own order, each with what the file answers."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.inquiry import Inquiry


@dataclass(frozen=True)
class Claim:
    """One claim: its words and what the file holds about them. `findings` are ids of what stands against it."""

    quote: str
    answer: str
    by: str
    findings: tuple[str, ...]


def claims(inquiry: Inquiry) -> tuple[Claim, ...]:
    """The claims of the account under test; none where no account was named."""
    texts = {text.source.id: text.content for text in inquiry.record.texts}
    return tuple(
        Claim(
            texts[inquiry.account][answer.start : answer.end],
            answer.answer,
            ", ".join(map(inquiry.record.name, answer.by)),
            answer.findings,
        )
        for answer in inquiry.answers
    )


def name(inquiry: Inquiry) -> str:
    """The name of the account under test; empty where none was named."""
    return next((t.source.name for t in inquiry.record.texts if t.source.id == inquiry.account), "")
