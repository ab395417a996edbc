"""What others have made, and is used where it is installed: a grammar checker, word counts."""
