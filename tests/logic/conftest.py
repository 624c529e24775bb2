"""The tests hold the engine against the small records of the benchmark, and its search by trying."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
