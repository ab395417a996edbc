"""The second line: rules over every string that leaves, for what a declaration cannot know."""
