"""The small case of the checks' tests, for the stages above them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest


def _hand_built() -> Any:
    """The module that holds `Case`, loaded once for the whole run."""
    name = "hand_built_case"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, Path(__file__).parents[1] / "checks" / "conftest.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


@pytest.fixture
def case() -> Any:
    """An empty case."""
    return _hand_built().Case()
