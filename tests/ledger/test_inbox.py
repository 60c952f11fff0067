import threading
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.inbox import (
    AT_ONCE,
    FILE_BYTES,
    Handed,
    forget,
    hand_over,
    inbox_of,
    try_again,
)
from sayso.ledger.inbox_reading import give_turn, read_next, resume, take_turn
from sayso.ledger.kept import kept_reports
from sayso.store import inbox as stored

TEXT = b"The harbour office said on Friday that two ferries had collided off Velm."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "a.db"), create=True, who="Mara")


def text(words: bytes = TEXT) -> Handed:
    return Handed("text", "", words)


def test_keeps_what_was_handed_over_in_order(desk: Desk) -> None:
    hand_over(
        desk, [Handed("file", "a/b.txt", b"x"), text(), Handed("address", "https://a.test/1")]
    )
    inbox = inbox_of(desk)
    assert [item.name for item in inbox.open] == ["b.txt", "pasted text", "https://a.test/1"]
    assert {item.who for item in inbox.open} == {"Mara"}
    assert (inbox.waiting, inbox.reading, inbox.failed, inbox.busy) == (3, 0, 0, True)


@pytest.mark.parametrize(
    ("handed", "said", "line"),
    [
        ([], {}, "nothing was given"),
        ([Handed("address", "/etc/passwd")], {}, "is no address"),
        ([Handed("address", "file:///etc/passwd")], {}, "is no address"),
        ([Handed("address", "https://a.test/ b")], {}, "is no address"),
        ([text()], {"published": "soon"}, '"soon" is no date'),
        ([Handed("file", "big.pdf", bytes(FILE_BYTES + 1))], {}, "big.pdf: more than 50 MB"),
        ([text()] * (AT_ONCE + 1), {}, "at most 500"),
    ],
)
def test_what_cannot_be_kept_gets_one_line_and_leaves_nothing(
    desk: Desk, handed: list[Handed], said: dict[str, str], line: str
) -> None:
    with pytest.raises(UsageError, match=line) as caught:
        hand_over(desk, [text(), *handed] if handed else handed, **said)
    assert "\n" not in str(caught.value)
    assert not inbox_of(desk).busy


def test_names_keep_no_folders_and_no_controls(desk: Desk) -> None:
    hand_over(desk, [Handed("file", "C:\\docs\\..\\a\x00\nb\u202e.txt", b"x")])
    assert inbox_of(desk).open[0].name == "a b .txt"


def test_reads_in_the_order_of_arrival_under_the_name_of_who_handed_it_over(desk: Desk) -> None:
    hand_over(desk, [text()], outlet="The Velm Post", published="28 August 2024")
    assert read_next(replace(desk, who="server"))
    (item,) = inbox_of(desk).closed
    assert (item.state, item.words) == ("done", "added")
    kept = kept_reports(desk, [item.report or ""])[item.report or ""]
    assert kept.added_by == "Mara"
    assert (kept.report.outlet, kept.report.published) == ("The Velm Post", "2024-08-28")
    assert not read_next(desk)


def test_what_fails_gives_its_line_and_what_is_here_changes_nothing(desk: Desk) -> None:
    hand_over(desk, [text(), text(), Handed("file", "a.pdf", b"%PDF-1.4 cut"), text(b"  ")])
    while read_next(desk):
        pass
    states = [(item.state, item.words) for item in inbox_of(desk).closed[::-1]]
    assert states[0] == ("done", "added")
    assert states[1] == ("done", "here already; nothing changed")
    assert [state for state, _ in states[2:]] == ["failed", "failed"]
    assert all(words and "\n" not in words for _, words in states)
    assert inbox_of(desk).to_weigh == 1


def test_the_bytes_are_dropped_when_it_was_read(desk: Desk) -> None:
    hand_over(desk, [text()])
    with desk.store.read() as connection:
        assert stored.bytes_waiting(connection) == len(TEXT)
    read_next(desk)
    with desk.store.read() as connection:
        assert stored.bytes_waiting(connection) == 0


def test_a_guarded_address_fails_and_can_be_tried_again(desk: Desk) -> None:
    (seq,) = hand_over(desk, [Handed("address", "http://127.0.0.1:9/x")])
    read_next(desk)
    assert inbox_of(desk).closed[0].state == "failed"
    assert try_again(desk, seq)
    assert not try_again(desk, seq)
    assert inbox_of(desk).waiting == 1


def test_forgets_what_waits_or_failed_but_not_what_is_being_read(desk: Desk) -> None:
    one, two = hand_over(desk, [text(), text()])
    with desk.store.write() as connection:
        assert stored.take(connection, one)
    assert not forget(desk, one)
    assert forget(desk, two)
    assert not forget(desk, two)


def test_what_was_being_read_waits_again_but_not_for_ever(desk: Desk) -> None:
    (seq,) = hand_over(desk, [text()])
    for _ in range(2):
        with desk.store.write() as connection:
            assert stored.take(connection, seq)
        resume(desk)
    (item,) = inbox_of(desk).closed
    assert item.state == "failed"
    assert "ended the program twice" in item.words


def test_one_reads_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert take_turn(desk, "one")
    assert not take_turn(desk, "two")
    assert take_turn(desk, "one")
    give_turn(desk, "two")
    assert not take_turn(desk, "two")
    monkeypatch.setattr("sayso.ledger.inbox_reading.TURN_S", -1.0)
    assert take_turn(desk, "one")
    assert take_turn(desk, "two")


def test_of_many_at_once_one_gets_each(desk: Desk) -> None:
    seqs = hand_over(desk, [text()] * 8)
    got: list[int] = []

    def work() -> None:
        for seq in seqs:
            with desk.store.write() as connection:
                if stored.take(connection, seq):
                    got.append(seq)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == seqs
