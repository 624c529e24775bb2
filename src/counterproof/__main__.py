"""Run the command line as `python -m counterproof`."""

from counterproof.cli import main

main()
