"""The shapes, each with a sound and an unsound graph."""
