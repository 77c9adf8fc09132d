"""Tests of the checks that are no shapes, and of the way from results to findings."""
