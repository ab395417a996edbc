"""The answers as one page for a browser: pictures, and the numbers behind each of them."""

from helperkit.diagnostics.inbox.page.document import BEGINNING, page

__all__ = ["BEGINNING", "page"]
