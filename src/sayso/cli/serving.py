"""Runs ``sayso serve``: a server at a socket, until it is told to end."""

from __future__ import annotations

import errno
import socket
import ssl
import sys
import threading
import webbrowser
from pathlib import Path

import click
import uvicorn

from sayso.cli.sources import say
from sayso.errors import SaysoError, UsageError
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.people import people
from sayso.web.app import create_app
from sayso.web.safety.addresses import host_and_port, is_loopback
from sayso.web.settings import Settings

_GRACE_S = 3
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - only compared


class _Server(uvicorn.Server):
    """Says where it is once it answers."""

    def __init__(self, config: uvicorn.Config, where: str, address: str, opened: bool) -> None:
        super().__init__(config)
        self._line = f"{where} is at {address} (Ctrl-C ends it)"
        self._opened = address if opened else None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            click.echo(self._line)
            if self._opened:
                threading.Thread(target=webbrowser.open, args=[self._opened], daemon=True).start()


def run(
    where: str,
    host: str,
    port: int,
    *,
    names: tuple[str, ...],
    login: bool,
    certificate: Path | None,
    key: Path | None,
    opened: bool,
) -> int:
    """Serve a desk until Ctrl-C, and give the exit status.

    Raises:
        UsageError: if it cannot be served like that.
        SaysoError: if the port is taken.
        DeskError: if the desk cannot be opened.
    """
    for name in names:
        if not host_and_port(name)[0] or set(name) & set("/@ "):
            raise UsageError(f'"{name}" is no name of a host')
    with _bound(host, port) as listening:
        port = listening.getsockname()[1]
        settings = Settings(host=host, port=port, names=names, login=login)
        desk = open_desk(where, create=True)
        try:
            _check(desk, settings, encrypted=certificate is not None)
            address = _address(host, port, "https" if certificate else "http")
            config = _config(desk, settings, certificate, key)
            server = _Server(config, where, address, opened)
            try:
                server.run(sockets=[listening])
            except KeyboardInterrupt:
                return 0
            return 0 if server.started else 1
        finally:
            desk.store.close()


def _check(desk: Desk, settings: Settings, *, encrypted: bool) -> None:
    """Say what keeps people from logging in, or is a danger to them."""
    if not settings.guarded:
        return
    if not people(desk):
        raise UsageError(
            "everybody has to log in, and nobody may yet; first: "
            f"sayso user add NAME --desk {desk.store.where}"
        )
    if not encrypted and not is_loopback(settings.host):
        say(
            "passwords travel unencrypted; give --certificate, or have a server with https in front"
        )


def _config(
    desk: Desk, settings: Settings, certificate: Path | None, key: Path | None
) -> uvicorn.Config:
    config = uvicorn.Config(
        create_app(desk, settings),
        lifespan="on",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        forwarded_allow_ips=["127.0.0.1", "::1"],
        timeout_graceful_shutdown=_GRACE_S,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )
    try:
        config.load()
    except (OSError, ssl.SSLError) as error:
        raise UsageError(f"{certificate}: no certificate with its key ({error})") from error
    return config


def _bound(host: str, port: int) -> socket.socket:
    """A socket at an address, before anything else is done."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise UsageError(f"{host}: there is no such host") from error
    made = socket.socket(family, kind, protocol)
    if sys.platform != "win32":
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind(place)
        made.listen()
    except OSError as error:
        made.close()
        raise SaysoError(_why_not(error, host, port)) from error
    return made


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken by another program; choose one with --port"
    if error.errno == errno.EACCES:
        return f"port {port} is for the administrator; choose one from 1024 with --port"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine"
    return f"{host}, port {port}: {error.strerror}"


def _address(host: str, port: int, scheme: str) -> str:
    host = _ANY.get(host, host)
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
