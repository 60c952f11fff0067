import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from sayso.errors import DeskError
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.inbox import Handed, hand_over, inbox_of
from sayso.store import inbox as stored
from sayso.store.schema import lease
from sayso.web import reader as background
from sayso.web.reader import Reader

TEXT = "The harbour office said on Friday that {} ferries had collided off Velm."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "a.db"), create=True, who="Mara")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "PAUSE_S", 0.02)
    monkeypatch.setattr(background, "_AFTER_TROUBLE_S", 0.02)


@pytest.fixture
def started() -> Iterator[Callable[[Desk], Reader]]:
    readers: list[Reader] = []

    def start(desk: Desk) -> Reader:
        readers.append(Reader(desk))
        readers[-1].start()
        return readers[-1]

    yield start
    for reader in readers:
        reader.stop()


def texts(*numbers: int) -> list[Handed]:
    return [Handed("text", "", TEXT.format(number).encode()) for number in numbers]


def until(done: Callable[[], bool]) -> bool:
    limit = time.monotonic() + 20
    while time.monotonic() < limit:
        if done():
            return True
        time.sleep(0.02)
    return False


def test_reads_and_weighs_what_comes(desk: Desk, started: Callable[[Desk], Reader]) -> None:
    reader = started(desk)
    hand_over(desk, texts(2, 3))
    reader.wake()
    assert until(lambda: not inbox_of(desk).busy)
    assert [item.words for item in inbox_of(desk).closed] == ["added", "added"]


def test_goes_on_with_what_a_server_had_begun(
    desk: Desk, started: Callable[[Desk], Reader]
) -> None:
    (seq,) = hand_over(desk, texts(2))
    with desk.store.write() as connection:
        assert stored.take(connection, seq)
    started(desk)
    assert until(lambda: not inbox_of(desk).busy)
    assert inbox_of(desk).closed[0].words == "added"


def test_of_two_servers_one_reads(desk: Desk, started: Callable[[Desk], Reader]) -> None:
    hand_over(desk, texts(*range(2, 6)))
    started(desk)
    started(desk)
    assert until(lambda: not inbox_of(desk).busy)
    assert [item.words for item in inbox_of(desk).closed] == ["added"] * 4


def test_gives_its_turn_back_and_writes_nothing_while_nothing_waits(
    desk: Desk, started: Callable[[Desk], Reader]
) -> None:
    started(desk)
    hand_over(desk, texts(2))
    assert until(lambda: not inbox_of(desk).busy)
    assert until(lambda: _leases(desk) == 0)
    with desk.store.write():
        time.sleep(0.2)
    assert _leases(desk) == 0


def _leases(desk: Desk) -> int:
    with desk.store.read() as connection:
        return len(connection.execute(select(lease)).all())


def test_tells_what_troubles_it_and_goes_on(
    desk: Desk, started: Callable[[Desk], Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Desk) -> bool:
        raise DeskError("a.db: the disk is full")

    monkeypatch.setattr(background, "read_next", full)
    hand_over(desk, texts(2))
    reader = started(desk)
    assert until(lambda: reader.trouble == "a.db: the disk is full")
    monkeypatch.undo()
    assert until(lambda: not reader.trouble)
