"""The phone code: six spoken words that say what a caller sees. Pure; no network, no access."""
