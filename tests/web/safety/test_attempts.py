from sayso.web.safety import attempts
from sayso.web.safety.attempts import AS_ONE, FOR_ONE, FROM_ONE, WINDOW_S, Attempts


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def test_a_few_wrong_passwords_then_a_while_of_none():
    clock = Clock()
    tried = Attempts(clock)
    for _ in range(AS_ONE):
        assert tried.begin("192.0.2.1", "ann") == 0
        clock.now += 10
    assert tried.begin("192.0.2.1", "ANN") == WINDOW_S - 50
    assert tried.begin("192.0.2.1", "bob") == 0
    assert tried.begin("192.0.2.2", "ann") == 0
    clock.now += WINDOW_S - 50
    assert tried.begin("192.0.2.1", "ann") == 0
    assert tried.begin("192.0.2.1", "ann") == 10


def test_many_names_from_one_address():
    tried = Attempts(Clock())
    assert [tried.begin("192.0.2.1", f"n{each}") for each in range(FROM_ONE)] == [0] * FROM_ONE
    assert tried.begin("192.0.2.1", "ann") > 0
    assert tried.begin("192.0.2.2", "ann") == 0


def test_one_name_from_many_addresses():
    tried = Attempts(Clock())
    assert not any(tried.begin(f"192.0.2.{each}", "ann") for each in range(FOR_ONE))
    assert tried.begin("198.51.100.1", "ann") > 0
    assert tried.begin("198.51.100.1", "bob") == 0


def test_the_addresses_of_one_network_count_as_one():
    tried = Attempts(Clock())
    assert not any(tried.begin(f"2001:db8::{each}", "ann") for each in range(AS_ONE))
    assert tried.begin("2001:db8::ffff:1", "ann") > 0
    assert tried.begin("2001:db8:0:1::1", "ann") == 0
    assert not any(tried.begin("::ffff:192.0.2.1", "ann") for _ in range(AS_ONE))
    assert tried.begin("192.0.2.1", "ann") > 0


def test_success_forgets():
    tried = Attempts(Clock())
    for _ in range(FOR_ONE * 2):
        assert tried.begin("192.0.2.1", "ann") == 0
        tried.succeed("192.0.2.1", "ann")


def test_it_does_not_grow_without_end(monkeypatch):
    monkeypatch.setattr(attempts, "_MOST_KEYS", 100)
    clock = Clock()
    tried = Attempts(clock)
    for each in range(1000):
        clock.now += WINDOW_S / 10
        tried.begin(f"10.0.{each // 250}.{each % 250}", f"n{each}")
    assert len(tried._times) < 130
