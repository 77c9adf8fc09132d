"""RDF files as files: syntax, text, prefixes, imports, the writing of IRIs, standard terms."""

from zonegraph.check.files.rdf_file import RdfFile, read_file
from zonegraph.check.files.run import of_files

__all__ = ["RdfFile", "of_files", "read_file"]
