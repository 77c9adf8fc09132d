"""What several suites share: the trained readers, made small from the corpus of this repository."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from zonegraph.train.corpus import Sample

DEVELOPMENT = Path(__file__).parent / "corpus" / "development"
TAUGHT = ("dev-63", "dev-68", "dev-70", "dev-74")


@pytest.fixture(scope="session")
def samples() -> list[Sample]:
    """Four annotated articles, as training sees them."""
    from zonegraph.train.corpus import load

    return load(DEVELOPMENT / name for name in TAUGHT)


@pytest.fixture(scope="session")
def models(samples: list[Sample], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of readers trained on ``samples``: small, but of every kind."""
    from zonegraph.train.models import train

    folder = tmp_path_factory.mktemp("models")
    train(samples, folder)
    return folder
