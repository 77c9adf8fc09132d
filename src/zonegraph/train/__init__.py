"""Making the trained files that ship: reproducibly, from the corpus in the repository."""
