"""The explorer: search, pages of entities, zones and articles, and pictures, in one HTML page.

Pages are drawn in the browser from data that stands in the page (see ``data``); the sources of that
part are in ``web/``, what npm makes of them in ``static/`` (see ``bundle``).
"""

from zonegraph.explorer.page import available, page

__all__ = ["available", "page"]
