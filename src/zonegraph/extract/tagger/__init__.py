"""A statistical second reader of names: a character CRF trained on our own annotated corpus."""
