"""Errors that services send as XML or JSON, sometimes in a file's place. Pure.

Sources: Amazon S3, "Error responses"; Azure Storage, "Status and error codes"; Google Cloud
Storage, "HTTP status and error codes" of its XML and JSON interfaces; RFC 9457.
"""

import json
import re
from typing import Any

_XML_ROOT = re.compile(r"\s*(?:<\?xml[^<>]*\?>\s*)?<(?:\w+:)?error(?:s|response)?[\s>]", re.I)
_XML_PARTS = re.compile(
    r"<(?:\w+:)?(code|message|authenticationerrordetail|details)(?:\s[^<>]*)?>([^<]*)", re.I
)
_ERROR_KEYS = frozenset({"error", "errors", "error_description", "errorcode", "errormessage"})
# What an error that does not say so may have, and nothing else beside it.
_BARE = (
    "message detail details code status statuscode success ok path timestamp type title instance"
    " requestid request_id trace_id reason msg"
)
_BARE_KEYS = frozenset(_BARE.split())
_TELLING_KEYS = frozenset({"message", "detail", "msg"})


def error_words(text: str) -> str | None:
    """Return the codes and messages of an error, in small letters; None for anything else."""
    if _XML_ROOT.match(text):
        parts = {match[1].lower(): match[2] for match in _XML_PARTS.finditer(text)}
        return " ".join(parts.values()).lower() if "code" in parts else None
    if text.lstrip()[:1] != "{":
        return None
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return " ".join(_words(read, 4)).lower() if _is_error(read) else None


def _is_error(read: Any) -> bool:
    keys = {key.lower(): value for key, value in read.items()}
    if any(_tells(keys.get(key)) for key in _ERROR_KEYS):
        return len(keys) <= len(_BARE_KEYS)
    told = keys.keys() & _TELLING_KEYS or {"title", "status"} <= keys.keys()
    return bool(told) and keys.keys() <= _BARE_KEYS


def _tells(error: Any) -> bool:
    # A number below that of a status is a measure of something.
    return error >= 400 if type(error) in {int, float} else bool(error)


def _words(read: Any, depth: int) -> list[str]:
    if isinstance(read, dict) and depth:
        return [word for value in read.values() for word in _words(value, depth - 1)]
    if isinstance(read, list) and depth:
        return [word for value in read for word in _words(value, depth - 1)]
    return [str(read)] if isinstance(read, str | int) else []
