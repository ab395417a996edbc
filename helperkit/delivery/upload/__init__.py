"""Sends a small file to a server that can go on where it was cut off: tus 1.0, https only."""
