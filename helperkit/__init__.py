"""Helper Kit: walks a customer, one calm screen at a time, to what they bought."""

__version__ = "0.1.0"
