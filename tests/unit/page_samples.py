"""Pages and errors as services send them."""

HTML = "text/html"
LINK = "https://shop.example/book.zip"


def page(title: str, body: str = "", head: str = "") -> bytes:
    """Return a page as a browser gets it."""
    return (
        f"<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>{title}</title>{head}</head>"
        f"<body><nav><a href=/>Home</a> <a href=/login>Log in</a></nav>{body}</body></html>"
    ).encode()


def xml(code: str, message: str = "", detail: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code>'
        f"<Message>{message}</Message><AuthenticationErrorDetail>{detail}"
        f"</AuthenticationErrorDetail><RequestId>1</RequestId></Error>"
    ).encode()


SIGN_IN = page("Members", "<form action=/in><input name=u><input TYPE='password' name=p></form>")
ROAMING = page("Welcome", "<!-- <WISPAccessGatewayParam><Redirect/></WISPAccessGatewayParam> -->")
