"""Pages from the web: http and https, public addresses only, within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Final

import httpcore2
import httpx2

from sayso.errors import Forbidden, InputError, NotReachable, TooLarge
from sayso.ingest.addresses import is_public
from sayso.ingest.connect import Deadline, GuardedBackend

PORTS: Final = frozenset((80, 443, 8080, 8443))
SECONDS: Final = 30.0
REDIRECTS: Final = 5
BYTES: Final = 50_000_000
_LONGEST: Final = 4_000
_REDIRECTED: Final = frozenset((301, 302, 303, 307, 308))


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came.

    Attributes:
        data: its bytes, the transfer's own compression undone.
        url: the address that it came from in the end.
        retrieved: when, ISO 8601 in UTC.
        charset: the encoding that the server named.
    """

    data: bytes
    url: str
    retrieved: str
    charset: str | None = None


def fetch(
    url: str,
    *,
    allowed: Callable[[str], bool] = is_public,
    ports: frozenset[int] | None = PORTS,
    seconds: float = SECONDS,
    at_most: int = BYTES,
) -> Fetched:
    """Fetch a page.

    Args:
        url: an http or https address.
        allowed: says whether an IP address may be connected to.
        ports: those that may be asked; None for all.
        seconds: until everything has to be over, redirects and all.
        at_most: bytes of the page, unpacked.

    Raises:
        Forbidden: if it, or an address that it leads on to, is not one that sayso fetches.
        NotReachable: if the server is not known, does not answer, or answers with an error.
        TooLarge: if more than ``at_most`` bytes come.
    """
    deadline = Deadline(seconds)
    pool = httpcore2.ConnectionPool(
        ssl_context=httpx2.create_ssl_context(trust_env=False),
        max_connections=2,
        network_backend=GuardedBackend(allowed, deadline),
    )
    headers = {
        "User-Agent": f"sayso/{version('sayso')}",
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }
    client = httpx2.Client(
        transport=_Transport(pool), headers=headers, follow_redirects=False, trust_env=False
    )
    try:
        with client:
            return _follow(client, url, ports, deadline, at_most)
    except InputError:
        raise
    except (httpx2.TimeoutException, httpcore2.TimeoutException):
        raise NotReachable(f"it did not answer within {seconds:g} seconds") from None
    except (httpx2.DecodingError, httpx2.HTTPError, httpx2.StreamError) as error:
        raise NotReachable(f"it could not be fetched ({error})") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
        raise NotReachable(f"it cannot be reached ({error})") from None
    except (httpx2.InvalidURL, ValueError, UnicodeError):
        raise NotReachable("it is no address that can be fetched") from None


def _follow(
    client: httpx2.Client,
    url: str,
    ports: frozenset[int] | None,
    deadline: Deadline,
    at_most: int,
) -> Fetched:
    target = _checked(httpx2.URL(url), ports)
    for _ in range(REDIRECTS + 1):
        with client.stream("GET", target) as answer:
            location = answer.headers.get("location")
            if answer.status_code in _REDIRECTED and location:
                target = _checked(target.join(location), ports)
                continue
            if answer.status_code >= 400:
                reason = f"{answer.status_code} {answer.reason_phrase}".strip()
                raise NotReachable(f"the server answered {reason}")
            data = _body(answer, deadline, at_most)
            return Fetched(
                data=data,
                url=str(target.copy_with(fragment=None)),
                retrieved=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                charset=answer.charset_encoding,
            )
    raise NotReachable(f"it redirects more than {REDIRECTS} times")


def _checked(url: httpx2.URL, ports: frozenset[int] | None) -> httpx2.URL:
    if url.scheme not in ("http", "https"):
        raise Forbidden(f"sayso fetches http and https only, not {url.scheme or 'this'}")
    if not url.host or len(str(url)) > _LONGEST:
        raise NotReachable("it is no address that can be fetched")
    if url.userinfo:
        raise Forbidden("sayso fetches no address with a user name or password in it")
    port = url.port or (443 if url.scheme == "https" else 80)
    if ports is not None and port not in ports:
        raise Forbidden(f"sayso does not fetch from port {port}")
    return url


def _body(answer: httpx2.Response, deadline: Deadline, at_most: int) -> bytes:
    parts: list[bytes] = []
    length = 0
    for part in answer.iter_bytes():
        deadline.left()
        length += len(part)
        if length > at_most:
            raise TooLarge(f"more than {at_most // 1_000_000} MB")
        parts.append(part)
    return b"".join(parts)


class _Transport(httpx2.BaseTransport):
    """Hands requests to a pool of guarded connections; httpx2's own would choose its own."""

    def __init__(self, pool: httpcore2.ConnectionPool) -> None:
        self._pool = pool

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=b"",
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Stream(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Stream(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
