"""``python -m zonegraph.explorer`` builds the page's script and style where npm is."""

from zonegraph.explorer.bundle import main

main()
