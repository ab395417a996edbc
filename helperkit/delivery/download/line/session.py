"""One question of requests over the first way that works, every byte of it through a `Line`."""

from typing import Any, cast

import msgspec
import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth
from requests.utils import get_auth_from_url
from urllib3.poolmanager import PoolManager

from helperkit import __version__
from helperkit.delivery.download.line.causes import roots
from helperkit.delivery.download.line.connections import HUNG_UP, ProxyRefused, pools, trust
from helperkit.delivery.download.line.line import Line, Slept, Stalled
from helperkit.delivery.download.line.ways import Login, Way, Ways, basic, schemes, ways_to
from helperkit.journey.problems import Evidence, Problem, ProblemName

# A proxy answers within this many seconds, or the next way is tried, if there is one.
PROXY_SECONDS = 5.0
_USER_AGENT = {"User-Agent": f"HelperKit/{__version__}"}
# It hung up, or has no way out itself: another may have one.
_BROKEN_PROXY = {HUNG_UP, 502, 503, 504}
_OTHER_SCHEMES = {"digest", "ntlm", "negotiate"}


class _Adapter(HTTPAdapter):
    """Gives every connection to the line, and the system's trust to TLS."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._pools = pools(line)
        self.authorization = ""  # for the proxy
        super().__init__(pool_connections=2, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **settings: Any) -> None:
        super().init_poolmanager(*args, ssl_context=trust(self._line), **settings)
        cast(PoolManager, self.poolmanager).pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **settings: Any) -> Any:
        self.proxy_manager.clear()  # one made before has the password of before
        context = trust(self._line)
        made = super().proxy_manager_for(
            proxy, ssl_context=context, proxy_ssl_context=context, **settings
        )
        made.pool_classes_by_scheme = self._pools
        return made

    def proxy_headers(self, proxy: str) -> dict[str, str]:  # noqa: ARG002 - its base's
        authorization = {"Proxy-Authorization": self.authorization} if self.authorization else {}
        return _USER_AGENT | authorization

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        if verify is True:
            # requests would add its own list of authorities to the system's: not wanted.
            conn.cert_reqs = "CERT_REQUIRED"
            return
        if not verify:
            raise ValueError("certificates are always checked")
        super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]  # its stubs


class _WantsPassword(msgspec.Struct, frozen=True):
    """A proxy's answer that it wants a password first, and in which forms."""

    schemes: list[str]


def _of_the_link(asked: requests.PreparedRequest) -> requests.PreparedRequest:
    """Sign in with what stands in the link itself, and with nothing else."""
    name, password = get_auth_from_url(asked.url or "")
    return HTTPBasicAuth(name, password)(asked) if name or password else asked


class Session(requests.Session):
    """Asks one question at a time; the caller closes it."""

    method = "GET"

    def body(self) -> Any:
        """Return what is sent with a question, from its beginning: each way gets one of its own."""
        return None

    def __init__(self, line: Line, ways: Ways) -> None:
        super().__init__()
        self._line = line
        self._ways = ways
        # Without one of ours requests would send the passwords of the customer's own ~/.netrc.
        self.auth = _of_the_link
        self._adapter = _Adapter(line)
        self.mount("http://", self._adapter)
        self.mount("https://", self._adapter)
        self.headers.update({**_USER_AGENT, "Accept-Encoding": "identity", "Connection": "close"})

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Leave redirects alone: even where it need not follow, requests would read them."""

    def ask(self, url: str, fields: dict[str, str]) -> requests.Response:
        """Ask by one way after the other; the answer's body is still on the line.

        Where all are dead, the way that the system likes best tells why. Raise what requests and
        the line raise, and `Problem`.
        """
        self._line.begin_request()
        liked = ways_to(url, self._ways)
        failed: dict[Way, requests.exceptions.ConnectionError] = {}
        self._line.share_patience(len(liked), PROXY_SECONDS)
        for number, way in enumerate(self._ways.alive_first(liked), start=1):
            if number == len(liked):
                self._line.share_patience(1)
            try:
                answer = self._ask_by(way, url, fields)
            except requests.exceptions.ConnectionError as error:
                if not self._is_dead(error):
                    raise
                failed[way] = error
            except Slept:
                raise
            except Stalled:
                self._ways.bury(way)  # the patience is used up: the next try takes another way
                raise
            else:
                self._ways.heard(answer.headers.get("Date", ""))
                return answer
            self._ways.bury(way)
        raise failed[liked[0]]

    def _ask_by(self, way: Way, url: str, fields: dict[str, str]) -> requests.Response:
        """Ask, and once more with the customer's password if the proxy wants one."""
        answer = self._get(way, url, fields, way.login)
        if not isinstance(answer, _WantsPassword):
            return answer
        login = self._ways.login()
        if answer.schemes and "basic" not in answer.schemes:  # a password would not help here
            raise _sign_in(min(_OTHER_SCHEMES.intersection(answer.schemes), default=""))
        if login is not None and login != way.login:
            answer = self._get(way, url, fields, login)
            if not isinstance(answer, _WantsPassword):
                return answer
        raise _sign_in()

    def _get(
        self, way: Way, url: str, fields: dict[str, str], login: Login | None
    ) -> requests.Response | _WantsPassword:
        self.close()  # a connection for each question: one kept open may be dead by now
        self._adapter.authorization = basic(login) if login else ""
        try:
            response = self.request(
                self.method,
                url,
                data=self.body(),
                headers=fields,
                stream=True,
                allow_redirects=False,  # requests would read each redirect's body, however long
                # All three are given, so that nothing is taken from elsewhere; "" means none.
                proxies=dict.fromkeys(("http", "https", "all"), way.proxy),
                timeout=None,  # the line has a clock of its own
            )
        except requests.exceptions.ConnectionError as error:
            refusal = next((e for e in roots(error) if isinstance(e, ProxyRefused)), None)
            if refusal is None or refusal.status != 407:
                raise
            return _WantsPassword(schemes=schemes(refusal.challenges))
        if response.status_code != 407 or not way.proxy:
            return response
        challenges = response.raw.headers.getlist("Proxy-Authenticate")
        response.close()
        return _WantsPassword(schemes=schemes(challenges))

    def _is_dead(self, error: requests.exceptions.ConnectionError) -> bool:
        """Whether a way led nowhere, so that another one may do better."""
        if not self._line.connected or isinstance(error, requests.exceptions.ProxyError):
            return True
        return any(isinstance(e, ProxyRefused) and e.status in _BROKEN_PROXY for e in roots(error))


def _sign_in(note: str = "") -> Problem:
    """Return the problem that a proxy wants a password; `note`: a way that we do not know."""
    evidence = Evidence(where="download", http_status=407, note=note)
    return Problem(ProblemName.PROXY_SIGN_IN, evidence)
