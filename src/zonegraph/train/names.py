"""Train the tagger on the annotated corpus: ``python -m zonegraph.train.names CORPUS...``.

Each CORPUS is a folder of annotated articles (article.md, entities.tsv). Every occurrence of a
thing's label or alias in its article is taken as a name of its class, the longest first. Training is
deterministic: same corpus, same lexicons, same library, same model.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pycrfsuite

from zonegraph.evaluate.gold import Annotation, load_gold
from zonegraph.extract import reading as readings
from zonegraph.extract.normal import view
from zonegraph.extract.tagger.features import features
from zonegraph.extract.tagger.model import MODEL, OUTSIDE
from zonegraph.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.extract.reading import Reading

_NOT_NAMED: Final = frozenset({"Indicator"})
_SETTINGS: Final = {
    "c1": 0.15,
    "c2": 0.02,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def labels(reading: Reading, gold: Annotation) -> list[str]:
    """Return one tag for each character of the reading's text."""
    tags = [OUTSIDE] * len(reading.text)
    names = sorted(
        {
            (view(name).text, entity.kind)
            for entity in gold.entities
            if entity.kind not in _NOT_NAMED
            for name in entity.names
        },
        key=lambda item: (-len(item[0]), item),
    )
    for name, kind in names:
        if len(name) < 2:
            continue
        at = reading.text.find(name)
        while at >= 0:
            low, high = _with_marks(reading.text, at, at + len(name))
            if all(tag == OUTSIDE for tag in tags[low:high]):
                tags[low:high] = ["B-" + kind, *["I-" + kind] * (high - low - 1)]
            at = reading.text.find(name, at + 1)
    return tags


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the quotation marks that stand right around it."""
    if start > 0 and end < len(text) and text[start - 1] + text[end] in ("“”", "《》"):
        return start - 1, end + 1
    return start, end


def examples(folders: Iterable[Path]) -> list[tuple[Reading, Annotation]]:
    """Return each annotated article of ``folders`` with its annotation."""
    found = []
    for folder in folders:
        for annotation in load_gold(folder):
            path = next(folder.rglob(f"{annotation.name}/article.md"))
            found += [(readings.read(article), annotation) for article in read(path)]
    return found


def train(data: Sequence[tuple[Reading, Annotation]], model: Path = MODEL) -> None:
    """Write the model trained on ``data`` to ``model``."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_SETTINGS)
    for reading, annotation in data:
        tags = labels(reading, annotation)
        for sentence in reading.sentences:
            trainer.append(
                features(reading, sentence.start, sentence.end),
                tags[sentence.start : sentence.end],
            )
    trainer.train(str(model))


def main() -> None:
    """Train on the folders named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
    arguments = parser.parse_args()
    train(examples(arguments.corpus), arguments.output)


if __name__ == "__main__":
    main()
