"""Word lists and tables of the world: data files with cards, and the one way to read them."""
