"""All that a line to a server can raise, in one place."""

from http.client import HTTPException

from urllib3.exceptions import HTTPError

from helperkit.delivery.download.answers.answer import BadAnswer
from helperkit.delivery.download.body import Cut
from helperkit.delivery.download.line.line import Stalled

# Errors of requests are OSErrors; those of the disk are problems before they get here.
LINE_ERRORS = (OSError, HTTPError, HTTPException, Stalled, Cut, BadAnswer)
