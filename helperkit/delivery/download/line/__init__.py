"""Asking a server and hearing its bytes: sockets, proxies, trust, patience, and what broke them."""
