"""How statements are read: frames over clauses, each a named rule."""
