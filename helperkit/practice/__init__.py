"""The practice shop: a small real product, and every problem that can really be met."""
