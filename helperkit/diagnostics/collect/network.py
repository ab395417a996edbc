"""What stands between this computer and the internet, as the system's settings say."""

import sys
import urllib.request
from urllib.parse import urlsplit

from helperkit.diagnostics.facts import Network, ProxyKind

_KINDS = {
    "http": ProxyKind.HTTP,
    "https": ProxyKind.HTTPS,
    **dict.fromkeys(("socks", "socks4", "socks4a", "socks5", "socks5h"), ProxyKind.SOCKS),
}
_NOT_ONE = frozenset({"no"})  # the exceptions, which stand in the same list


def network() -> Network:
    """Return which proxies the settings name. Their hosts leave under pseudonyms only."""
    named = urllib.request.getproxies()
    found = {address for name, address in named.items() if name not in _NOT_ONE and address}
    proxies = sorted({(_kind(address), _host(address)) for address in found})
    return Network(
        proxies=bool(proxies),
        kinds=tuple(kind for kind, _ in proxies),
        hosts=tuple(host for _, host in proxies),
        script=_script(),
        login=any("@" in address for address in found),
    )


def _host(address: str) -> str:
    try:
        return urlsplit(address if "://" in address else f"http://{address}").hostname or ""
    except ValueError:
        return ""


def _kind(address: str) -> ProxyKind:
    try:
        scheme = urlsplit(address if "://" in address else f"http://{address}").scheme
    except ValueError:
        return ProxyKind.ANOTHER
    return _KINDS.get(scheme.lower(), ProxyKind.ANOTHER)


def _script() -> bool | None:
    """Return whether a PAC file decides; None where it is not kept in a known place."""
    if sys.platform == "win32":
        return _script_windows()
    if sys.platform == "darwin":
        return _script_mac()
    return None


if sys.platform == "win32":

    def _script_windows() -> bool:
        r"""Source: learn.microsoft.com, AutoConfigURL of the key `Internet Settings`."""
        import winreg

        key = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as settings:
            try:
                return bool(winreg.QueryValueEx(settings, "AutoConfigURL")[0])
            except FileNotFoundError:
                return False


if sys.platform == "darwin":

    def _script_mac() -> bool:
        """Source: scutil(8), and kSCPropNetProxiesProxyAutoConfigEnable of Apple's schema."""
        import subprocess

        asked = ["/usr/sbin/scutil", "--proxy"]
        told = subprocess.run(asked, capture_output=True, timeout=1, check=True, text=True).stdout
        enabled = ("ProxyAutoConfigEnable : 1", "ProxyAutoDiscoveryEnable : 1")
        return any(word in told for word in enabled)
