"""SHACL evaluated one constraint at a time over all focus nodes at once."""

from zonegraph.check.setwise.engine import SetwiseEngine
from zonegraph.check.setwise.incremental import Change, Incremental

__all__ = ["Change", "Incremental", "SetwiseEngine"]
