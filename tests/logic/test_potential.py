"""Tests of the schedule that is mended edge by edge."""

from hypothesis import given
from hypothesis import strategies as st

from counterproof.logic.network import ORIGIN, Edge
from counterproof.logic.potential import Potential

NAMES = (ORIGIN, "a", "b", "c", "d")
edges = st.lists(
    st.builds(Edge, st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(-5, 5)).filter(
        lambda e: e.source != e.target
    ),
    max_size=14,
)


def closed(bounds: list[Edge]) -> dict[tuple[str, str], int]:
    """Shortest distances by Floyd and Warshall; 10**6 is no way."""
    far = {(a, b): 0 if a == b else 10**6 for a in NAMES for b in NAMES}
    for e in bounds:
        far[e.source, e.target] = min(far[e.source, e.target], e.weight)
    for k in NAMES:
        for a in NAMES:
            for b in NAMES:
                far[a, b] = min(far[a, b], far[a, k] + far[k, b])
    return far


@given(edges)
def test_agrees_with_all_shortest_distances(bounds):
    """An edge is refused exactly where a round below zero closes, and the steps given chain and add up to it."""
    potential, kept = Potential(), []
    for number, edge in enumerate(bounds):
        cycle = potential.add(edge, (str(number), 0, 0))
        around = closed(kept)[edge.target, edge.source] + edge.weight
        assert (cycle is not None) == (around < 0)
        if cycle is None:
            kept.append(edge)
            continue
        walked = [bounds[int(name)] for name, _, _ in cycle.steps]
        assert all(e.target == f.source for e, f in zip(walked, [*walked[1:], walked[0]], strict=True))
        assert sum(e.weight for e in walked) == -cycle.slack == around
    assert potential.satisfies(kept)


@given(edges)
def test_is_the_latest_schedule(bounds):
    """Every point stands exactly as late as the origin allows."""
    potential, kept = Potential(), []
    for number, edge in enumerate(bounds):
        if potential.add(edge, (str(number), 0, 0)) is None:
            kept.append(edge)
    latest = {name: closed(kept)[ORIGIN, name] for name in NAMES}
    assert all(potential.at(name) == minute for name, minute in latest.items() if minute < 10**5)


@given(edges, edges)
def test_undo_restores_everything(first, second):
    """After a mark is undone the schedule is the one before, and it answers as before."""
    potential = Potential()
    for number, edge in enumerate(first):
        potential.add(edge, (str(number), 0, 0))
    before, mark = potential.times(), potential.mark()
    for number, edge in enumerate(second):
        potential.add(edge, (str(number), 0, 0))
    potential.undo(mark)
    assert {name: potential.at(name) for name in before} == before


def test_a_point_before_itself():
    """A bound of a point against itself is a round of one step."""
    cycle = Potential().add(Edge("a", "a", -1), ("c", 0, 0))
    assert cycle is not None
    assert (cycle.steps, cycle.slack) == ((("c", 0, 0),), 1)
