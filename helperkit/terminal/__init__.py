"""The terminal: the same screens and choices as the window, and the commands."""
