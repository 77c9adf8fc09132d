"""``python -m zonegraph.train CORPUS... [-o FOLDER]``: make the model files.

Each CORPUS is a folder of annotated articles (article.md, entities.tsv, claims.tsv). Training is
deterministic: same corpus, same lexicons, same library, same models.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from zonegraph.extract.learned.maxent import SHIPPED
from zonegraph.train.corpus import load
from zonegraph.train.models import train


def main() -> None:
    """Train on the folders named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m zonegraph.train", description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    train(load(arguments.corpus), arguments.output)


if __name__ == "__main__":
    main()
