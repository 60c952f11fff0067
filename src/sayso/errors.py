"""What can go wrong, as a tree.

SaysoError
├── InputError           a report could not be read; says what and where in one line
│   ├── NotText          the bytes are no text, page or document that sayso reads
│   ├── Damaged          a file of a known kind that is broken or cut off
│   ├── Locked           protected by a password
│   ├── TooLarge         more bytes, pages or nesting than the limits allow
│   ├── NothingToRead    no text in it
│   └── NotReachable     a file, folder or address that cannot be opened
│       └── Forbidden    an address that sayso will not fetch (inside the network, no http)
├── DeskError            a desk cannot be opened, read or written
│   ├── NoDesk           there is none, or the file is something else
│   ├── NewerDesk        made by a newer version of sayso
│   └── DeskBusy         somebody else has been writing to it for too long
├── UsageError           the command was asked for something that it cannot do
└── ModelError           the shipped model is missing or does not fit the program
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all errors that sayso raises on purpose; ``str()`` is one clear line."""


class InputError(SaysoError):
    """A report could not be read."""


class NotText(InputError):
    """The bytes are no text, page or document that sayso reads."""


class Damaged(InputError):
    """A file of a known kind that is broken or cut off."""


class Locked(InputError):
    """A document that is protected by a password."""


class TooLarge(InputError):
    """More bytes, pages or nesting than the limits allow."""


class NothingToRead(InputError):
    """There is no text in it."""


class NotReachable(InputError):
    """A file, folder or address that cannot be opened."""


class Forbidden(NotReachable):
    """An address that sayso will not fetch."""


class UsageError(SaysoError):
    """The command was asked for something that it cannot do."""


class ModelError(SaysoError):
    """The shipped model is missing or does not fit the program."""


class DeskError(SaysoError):
    """The desk cannot be opened, read or written; says what and where in one line."""


class NoDesk(DeskError):
    """There is no desk at that place, or the file there is none."""


class NewerDesk(DeskError):
    """The desk was made by a newer version of sayso."""


class DeskBusy(DeskError):
    """Somebody else has been writing to the desk for too long."""
