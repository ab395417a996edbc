"""Tar archives, plain and compressed."""
