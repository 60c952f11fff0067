"""``sayso serve``, in a process of its own."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from sayso.cli.main import main

Serve = Callable[..., tuple[subprocess.Popen, str]]


@pytest.fixture
def serve(tmp_path) -> Iterator[Serve]:
    """Start ``sayso serve`` at a free port; give it and the line that it prints."""
    begun = []

    def start(*arguments: str) -> tuple[subprocess.Popen, str]:
        command = [sys.executable, "-m", "sayso", "serve", "--port", "0", *arguments]
        process = subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        begun.append(process)
        return process, process.stdout.readline()

    yield start
    for process in begun:
        process.kill()
        process.communicate(timeout=20)


def ended(process: subprocess.Popen, how: signal.Signals) -> tuple[int, str, str]:
    process.send_signal(how)
    out, err = process.communicate(timeout=20)
    return process.returncode, out, err


def asked(line: str, path: str = "/", **headers: str) -> http.client.HTTPResponse:
    host = line.split("http://")[1].split(" ", maxsplit=1)[0]
    connection = http.client.HTTPConnection(host, timeout=20)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_serves_a_desk_that_it_makes_and_leaves_quietly(serve, tmp_path):
    process, line = serve("--desk", "new.db")
    assert line.startswith("new.db is at http://127.0.0.1:")
    assert line.endswith(" (Ctrl-C ends it)\n")
    assert (tmp_path / "new.db").is_file()
    answer = asked(line)
    assert answer.status == 200
    assert answer.getheader("server") is None
    assert asked(line, Host="evil.test").status == 400
    assert ended(process, signal.SIGINT) == (0, "", "")


def test_leaves_although_a_browser_stays_connected(serve):
    process, line = serve()
    host, port = line.split("http://")[1].split(" ")[0].split(":")
    with socket.create_connection((host, int(port))) as open_one:
        open_one.sendall(f"GET / HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
        open_one.recv(100)
        began = time.monotonic()
        assert ended(process, signal.SIGINT)[0] == 0
        assert time.monotonic() - began < 10


def test_a_port_that_is_taken_is_one_clear_line(tmp_path, capsys):
    desk = tmp_path / "a.db"
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as left:
            main(["serve", "--desk", str(desk), "--port", str(port)])
    assert left.value.code == 1
    line = f"sayso: port {port} is taken by another program; choose one with --port\n"
    assert capsys.readouterr().err == line
    assert not desk.exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--host", "nowhere.invalid"], "nowhere.invalid: there is no such host"),
        (["--host", "127.0.0.1", "--login"], "first: sayso user add NAME --desk"),
        (["--host", "0.0.0.0"], "everybody has to log in, and nobody may yet"),
        (["--name", "desk.example"], "everybody has to log in, and nobody may yet"),
        (["--name", "http://desk.example"], '"http://desk.example" is no name of a host'),
        (["--key", __file__], "--key goes with --certificate"),
        (["--certificate", __file__], "no certificate with its key"),
        (["--port", "99999"], "99999"),
    ],
)
def test_what_cannot_be_served_is_one_clear_line(tmp_path, capsys, arguments, line):
    with pytest.raises(SystemExit) as left:
        main(["serve", "--desk", str(tmp_path / "a.db"), "--port", "0", *arguments])
    assert left.value.code == 2
    assert line in capsys.readouterr().err


def test_others_log_in(serve, sayso, tmp_path):
    desk = tmp_path / "a.db"
    sayso("user", "add", "ann", "--desk", desk, stdin=b"correct horse\n")
    token = sayso("user", "token", "ann", "--desk", desk).stdout.decode().strip()
    process, line = serve("--desk", str(desk), "--host", "0.0.0.0")
    assert asked(line).getheader("location") == "/login"
    assert asked(line, "/api/inbox").status == 401
    assert asked(line, "/api/inbox", Authorization=f"Bearer {token}").status == 200
    sayso("user", "remove", "ann", "--desk", desk)
    assert asked(line, "/api/inbox", Authorization=f"Bearer {token}").status == 401
    code, _, told = ended(process, signal.SIGINT)
    assert code == 0
    assert "passwords travel unencrypted" in told


def test_the_help_is_quick_and_loads_no_server():
    code = "import sys, sayso.cli.main; print(any(m in sys.modules for m in %r))"
    heavy = ["fastapi", "uvicorn", "sqlalchemy", "pydantic", "argon2", "jinja2"]
    done = subprocess.run(
        [sys.executable, "-c", code % heavy], capture_output=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == b"False"
