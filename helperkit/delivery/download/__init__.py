"""Getting one file over the line, whole, with every byte kept that once arrived.

`transfer` runs the course of one download; `resume` and `answer` decide, purely, what may be
added to what is kept; `staging` keeps the bytes; `line` owns sockets and patience; `refusals` and
`causes` name what went wrong. Whoever imports this package loads requests: import it late.
"""

from helperkit.delivery.download.transfer import Received, download, settle

__all__ = ["Received", "download", "settle"]
