"""No correction is ever lost, whatever a dossier goes through."""

from __future__ import annotations

from benchmarks.corrected import measure
from benchmarks.dossier_walk import Dossier
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule


class Life(RuleBasedStateMachine):
    """Steps of the walk in whatever order is worst; the words of the passages come from a seed."""

    @initialize(seed=st.integers(0, 99))
    def open(self, seed: int) -> None:
        """A new dossier."""
        self.dossier = Dossier(seed)

    @rule()
    def decide(self) -> None:
        """Somebody decides, knowing of the others or not."""
        self.dossier.decide()

    @precondition(lambda self: self.dossier.corrections)
    @rule()
    def undo(self) -> None:
        """Somebody takes back a decision, or an undo."""
        self.dossier.undo()

    @rule()
    def shift(self) -> None:
        """A passage is put in."""
        self.dossier.insert()

    @rule()
    def strike(self) -> None:
        """A passage is struck out."""
        self.dossier.strike()

    @rule()
    def restore(self) -> None:
        """And brought back."""
        self.dossier.restore()

    @rule()
    def mend(self) -> None:
        """A letter is changed."""
        self.dossier.mend()

    @rule()
    def reflow(self) -> None:
        """The same words, laid out otherwise."""
        self.dossier.reflow()

    @rule()
    def read_otherwise(self) -> None:
        """The program comes to read something else."""
        self.dossier.read_otherwise()

    @rule()
    def restart(self) -> None:
        """Everything is written out and read in again, in another order."""
        self.dossier.restart()

    @invariant()
    def nothing_is_lost(self) -> None:
        """Each decision is accounted for, and at its own words or at none."""
        if hasattr(self, "dossier"):
            assert list(self.dossier.lost()) == []


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=20, stateful_step_count=40, deadline=None, derandomize=True)


def test_a_walk_of_some_hundred_steps_loses_nothing() -> None:
    """The measure of the benchmark, at a size for every day."""
    assert measure(300, seed=7) == (300, 0)


def test_a_correction_that_strays_is_counted() -> None:
    """The walk would notice: a decision whose footprint is another passage's is lost."""
    dossier = Dossier(3)
    while not dossier.prints:
        dossier.decide()
    uid, footprint = next(iter(dossier.prints.items()))
    other = next(p.number for p in dossier.passages if p.number != footprint.own)
    dossier.prints[uid] = type(footprint)(other, footprint.around)
    assert list(dossier.lost()) == [uid]
