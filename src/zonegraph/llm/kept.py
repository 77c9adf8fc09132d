"""Kept answers: one file for each question, named by the hash of what was asked of which model."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from zonegraph.assemble.write import write
from zonegraph.llm.client import Reply

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def question(model: str, messages: Sequence[Mapping[str, str]], schema: object) -> str:
    """Return the hash of a question: model, prompt, text and schema; neither key nor address."""
    asked = {"model": model, "messages": list(messages), "schema": schema}
    text = json.dumps(asked, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


class Kept:
    """The answers in one folder. A file that is broken counts as absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, asked: str) -> Reply | None:
        """Return the answer to the question with this hash, if it is kept."""
        try:
            held = json.loads((self._folder / f"{asked}.json").read_text(encoding="utf-8"))
            content, finish = held["content"], held["finish"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if not isinstance(finish, str) or not isinstance(content, (str, type(None))):
            return None
        return Reply(content=content, finish=finish)

    def keep(self, asked: str, model: str, reply: Reply) -> None:
        """Keep an answer, whole or not at all; OutputError if the folder cannot be written."""
        held = {"model": model, "finish": reply.finish, "content": reply.content}
        text = json.dumps(held, ensure_ascii=False, indent=1) + "\n"
        write(self._folder / f"{asked}.json", text.encode())
