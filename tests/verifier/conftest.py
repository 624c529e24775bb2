"""The tests spoil certificates of conflicts in the small records of the benchmark."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
