"""A call: the six words that a caller reads out, their screen, and what to say."""
