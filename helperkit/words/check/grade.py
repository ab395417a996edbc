"""How many years of school a text asks for: the grade of Flesch and Kincaid."""

import re

_VOWELS = re.compile(r"[aeiouyáéíóúü]+")
_SILENT = re.compile(r"([^aeiouyl]|[aeiouy]l)e$|[^aeiouytd]ed$|[^aeiouycgsxz]es$")


def syllables(word: str) -> int:
    """Return how many syllables an English word has: groups of vowels, without a silent e."""
    word = word.lower().strip("’'.-")[:60]
    if word.isdigit():
        return len(word)
    return max(1, len(_VOWELS.findall(word)) - bool(_SILENT.search(word)))


def grade(words: list[str], sentences: int) -> float:
    """Return the school grade. Source: Kincaid and others 1975, for the US Navy."""
    if not words or not sentences:
        return 0.0
    sounds = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * sounds / len(words) - 15.59
