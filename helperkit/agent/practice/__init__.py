"""Practice for agents: a caller with a real journey, on a line that is not always clear.

Pure: no Qt, no clock, no disk. Chance comes from a seed, so that a caller can come again.
"""
