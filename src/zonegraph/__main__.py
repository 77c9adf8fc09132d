"""``python -m zonegraph``."""

from zonegraph.cli import main

main()
