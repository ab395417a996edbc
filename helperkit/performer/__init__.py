"""Performs effects: calls `delivery` and `diagnostics`, and answers with events."""
