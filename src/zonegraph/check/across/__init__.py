"""What one article says against what another says; both sides are quoted."""

from zonegraph.check.across.run import Compared, of_articles

__all__ = ["Compared", "of_articles"]
