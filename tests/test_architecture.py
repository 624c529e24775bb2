"""The house rules that no linter knows."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import counterproof
from counterproof import errors
from counterproof.settings import Settings

ROOT = Path(counterproof.__file__).parent
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))
LINES_OF_A_MODULE = 300
LINES_OF_A_FUNCTION = 40
CATCH_ALL = {"utils", "util", "helpers", "common", "models", "manager", "misc", "base"}
BLIND = {"Exception", "BaseException"}


def tree(module: str) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_keeps_within_bounds(module: str) -> None:
    """Under 300 lines, functions under 40, a docstring, and no name that holds anything."""
    assert len((ROOT / module).read_text(encoding="utf-8").splitlines()) < LINES_OF_A_MODULE
    assert Path(module).stem not in CATCH_ALL
    assert ast.get_docstring(tree(module))
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length < LINES_OF_A_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("module", MODULES)
def test_no_exception_is_caught_blindly(module: str) -> None:
    """Every handler names what it expects."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None
            assert not BLIND & {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}


def test_the_map_names_every_layer() -> None:
    """The package docstring is the map; the contract in pyproject.toml is the law; they name the same rooms."""
    contracts = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    rooms = {room.strip() for layer in layers for room in layer.split("|") if not room.strip().startswith("(")}
    words = set((counterproof.__doc__ or "").replace("`", " ").split())
    assert rooms - {"__main__"} <= words


def test_the_error_tree_is_drawn_as_it_grows() -> None:
    """Every class of errors.py stands in its drawing under its parent, and nothing else does."""
    drawn: dict[str, str] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        name = line.lstrip("|+- ").split(" ")[0]
        if name.endswith("Error"):
            depth = (len(line) - len(line.lstrip("|+- "))) // 4
            above = [*above[:depth], name]
            drawn[name] = above[depth - 1] if depth else "Exception"
    real = {name: kind.__bases__[0].__name__ for name, kind in inspect.getmembers(errors, inspect.isclass)}
    assert drawn == real


def test_exit_codes_are_drawn_as_they_are() -> None:
    """An exit code beside a class of the drawing is that of the class."""
    for line in (errors.__doc__ or "").splitlines():
        name, _, code = line.lstrip("|+- ").partition(" ")
        if "exit code" in code:
            assert getattr(errors, name).exit_code == int(code.rsplit(" ", 1)[1])


def test_every_setting_is_documented() -> None:
    """Each field of Settings is followed by a sentence, or shares that of the fields beside it, and has a default."""
    body = next(node for node in tree("settings.py").body if isinstance(node, ast.ClassDef)).body
    assert all(field.default is not dataclasses.MISSING for field in dataclasses.fields(Settings))
    assert [name for name, documented in settings(body) if not documented] == []


def settings(body: list[ast.stmt]) -> Iterator[tuple[str, bool]]:
    """The names of the settings, and whether a sentence follows each."""
    for node, following in zip(body, [*body[1:], ast.Pass()], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            sentence = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
            yield node.target.id, sentence
