"""The wording: finds the texts of a screen and fills them in."""
