"""How names are found: by how they are built and where they stand."""
