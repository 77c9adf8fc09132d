"""Default messages are pySHACL's; it is asked only when there is something to say."""

from __future__ import annotations

import subprocess
import sys

from zonegraph.check.setwise.plan import plan
from zonegraph.check.setwise.shape import Breach
from zonegraph.check.setwise.wording import Wording

from .made import shapes_of
from .nodes import iri, text, triples

SH = "http://www.w3.org/ns/shacl#"


def test_words_of_a_constraint_without_a_message() -> None:
    rules = shapes_of("ex:s sh:targetNode ex:a ; sh:nodeKind sh:IRI .")
    (root,) = plan(rules).roots
    wording = Wording(rules, triples())
    breach = Breach(iri("a"), text("x"))
    ((language, said),) = wording.of(root, f"{SH}NodeKindConstraintComponent", breach)
    assert language == ""
    assert "sh:IRI" in said
    assert wording.of(root, f"{SH}NoSuchComponent", breach) == ()


def test_pyshacl_is_not_imported_for_shapes_with_messages() -> None:
    script = "import sys, zonegraph.check.setwise.wording; sys.exit('pyshacl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
