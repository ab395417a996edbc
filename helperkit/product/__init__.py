"""Product cards: what was sold, where it is, and how support is reached."""
