"""The page on which agents practise. The callers themselves are in `agent.practice`."""
