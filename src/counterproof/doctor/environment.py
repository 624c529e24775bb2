"""Environment: Python, the packages this program needs, the grammar model, and a folder to write the report in."""

from __future__ import annotations

import platform
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from counterproof.doctor.check import Check
from counterproof.errors import UsageError
from counterproof.language.pipeline import Pipeline

_NAME = "counterproof"


def environment(model: str, folder: Path) -> tuple[tuple[Check, ...], Pipeline | None]:
    """What this program runs on, and the model where it could be loaded."""
    found, pipeline = _model(model)
    return (_python(), _packages(), found, _writable(folder)), pipeline


def _python() -> Check:
    wanted = SpecifierSet(metadata.metadata(_NAME)["Requires-Python"])
    version = platform.python_version()
    faults = () if wanted.contains(version, prereleases=True) else (f"Python {wanted} is needed",)
    return Check("Python", f"{version} at {sys.executable}", faults)


def _packages() -> Check:
    """The packages that the installation declares, each present in a version that it allows."""
    asked = [Requirement(line) for line in metadata.requires(_NAME) or ()]
    needed = [r for r in asked if r.marker is None or r.marker.evaluate({"extra": ""})]
    faults = tuple(fault for requirement in needed if (fault := _package(requirement)))
    return Check("packages", f"{len(needed)} needed, {len(needed) - len(faults)} in order", faults)


def _package(wanted: Requirement) -> str:
    """What is wrong with one package; empty when nothing is."""
    try:
        version = metadata.version(wanted.name)
    except metadata.PackageNotFoundError:
        return f"{wanted.name} is not installed; install it with: pip install '{wanted}'"
    allowed = wanted.specifier.contains(version, prereleases=True)
    return "" if allowed else f"{wanted.name} {version} is installed, {wanted.specifier} is needed"


def _model(model: str) -> tuple[Check, Pipeline | None]:
    try:
        pipeline = Pipeline(model)
        seen = pipeline.identity
    except UsageError as error:
        return Check("language model", f"{model} is not there", (str(error),)), None
    return Check("language model", seen), pipeline


def _writable(folder: Path) -> Check:
    """Whether the report can be written in the folder that the program is started in."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Check("working folder", f"{folder} cannot be written in", (str(error.strerror),))
    return Check("working folder", f"{folder} can be written in")
