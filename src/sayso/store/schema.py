"""The tables of a desk, the same in SQLite and PostgreSQL.

Times that people read are ISO 8601 text; ``at`` is seconds in UTC, null where nothing is known.
Records are JSON with the fields of the model's types, packed with zlib. Ids are those of the model.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

_ID = String(17)
_HASH = String(64)
_NUMBER = BigInteger().with_variant(Integer, "sqlite")

fact = Table(
    "fact",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Facts of the desk itself: "id", "made_at", "made_by", "model" (of the extraction)."""

blob = Table(
    "blob",
    metadata,
    Column("sha256", _HASH, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
"""The bytes as they came, by their hash, packed with zlib."""

report = Table(
    "report",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=True),
    Column("id", _ID, nullable=False, unique=True),
    Column("sha256", _HASH, nullable=False, index=True),
    Column("url", Text),
    Column("address", Text, nullable=False, index=True),
    Column("latest", Boolean, nullable=False),
    Column("path", Text, nullable=False),
    Column("outlet", Text),
    Column("outlet_key", Text, nullable=False, index=True),
    Column("title", Text),
    Column("published", String(40)),
    Column("day", String(10), index=True),
    Column("at", Float),
    Column("language", String(8)),
    Column("reader", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", _HASH, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("record_sha256", _HASH, nullable=False),
    Column("added_at", String(40), nullable=False),
    Column("added_by", Text, nullable=False),
    Column("waiting", Boolean, nullable=False),
    Index("report_waiting", "waiting", "seq"),
)
"""A report as read. ``address`` (the url, else the id) is shared by the versions of a page, of
which one is ``latest``; ``waiting`` until it is weighed; ``record`` is the whole report without its
text."""

claim = Table(
    "claim",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=True),
    Column("id", _ID, nullable=False, unique=True),
    Column("report", _ID, nullable=False, index=True),
    Column("latest", Boolean, nullable=False),
    Column("voice", String(10), nullable=False),
    Column("source", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("speaker", Text),
    Column("speaker_kind", String(12)),
    Column("speaker_key", Text),
    Column("act", String(10)),
    Column("certainty", String(3)),
    Column("confidence", Float, nullable=False),
    Column("figures", Integer, nullable=False),
    Index("claim_certainty", "certainty"),
    Index("claim_figures", "figures", "id"),
    Index("claim_speaker", "speaker_key", "latest", "speaker", "speaker_kind"),
)
"""A claim as it is searched. ``speaker_key`` is one for all spellings of one speaker, and the same
as ``report.outlet_key`` where an outlet speaks."""

statement = Table(
    "statement",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("claim", _ID, nullable=False),
    Column("report", _ID, nullable=False, index=True),
    Column("words", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("proposition", _ID, index=True),
    Column("certainty", String(3)),
    Column("vector", LargeBinary),
    Index("statement_claim", "claim", "proposition"),
    Index("statement_of", "id", "claim"),
)
"""A statement. ``proposition`` is null while it waits and where it joins none; ``certainty`` is
relative to the proposition; ``vector`` has 384 numbers of 16 bits."""

place = Table(
    "place",
    metadata,
    Column("report", _ID, nullable=False, index=True),
    Column("statement", _ID, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("country", String(2)),
    Column("latitude", Float),
    Column("longitude", Float),
    Index("place_point", "name", "country", "latitude", "longitude", "report", "statement"),
)
"""Where a statement says that something is."""

day = Table(
    "day",
    metadata,
    Column("report", _ID, nullable=False, index=True),
    Column("statement", _ID, nullable=False, index=True),
    Column("first", String(10), index=True),
    Column("last", String(10)),
)
"""When a statement says that something is."""

proposition = Table(
    "proposition",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("gone_to", _ID, index=True),
    Column("text", Text, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("origins_min", Integer, nullable=False),
    Column("origins_max", Integer, nullable=False),
    Column("disputes", Integer, nullable=False, index=True),
    Column("contradictions", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("first_at", Float),
    Column("last_at", Float),
    Column("first_day", String(10)),
    Column("last_day", String(10)),
    Column("record", LargeBinary, nullable=False),
    Column("born", String(40), nullable=False),
    Column("changed", String(40), nullable=False, index=True),
    Index(
        "proposition_listed",
        "outlets",
        "origins_max",
        "disputes",
        "contradictions",
        "origins_min",
        "last_day",
        "first_day",
        "changed",
        "gone_to",
        "id",
    ),
)
"""A proposition, under an id from birth. After a merge ``gone_to`` leads to the older one; all
else of it stays as it was last."""

copied = Table(
    "copied",
    metadata,
    Column("copy", _ID, primary_key=True),
    Column("original", _ID, nullable=False, index=True),
    Column("confidence", Float, nullable=False),
)
"""Which report copies which."""

cited = Table(
    "cited",
    metadata,
    Column("report", _ID, nullable=False, index=True),
    Column("claim", _ID),
    Column("to_report", _ID, index=True),
    Column("to_name", Text, nullable=False),
    Column("to_key", Text, nullable=False, index=True),
    Column("kind", String(12), nullable=False),
    Column("absent", Boolean, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
"""Which report cites what; ``absent`` where it is an outlet or document that is not loaded."""

name = Table(
    "name",
    metadata,
    Column("word", String(60), primary_key=True),
    Column("report", _ID, primary_key=True, index=True),
)
"""Names that a report has in its statements: by them its neighbours are found."""

mark = Table(
    "mark",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("report", _ID, primary_key=True, index=True),
    Column("at", Float),
)
"""Fingerprints of texts, each with the earliest few reports that have it."""

link = Table(
    "link",
    metadata,
    Column("report", _ID, nullable=False, index=True),
    Column("url", Text, nullable=False, index=True),
)
"""Addresses that a report links to."""

decision = Table(
    "decision",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=True),
    Column("id", _ID, nullable=False, unique=True),
    Column("at", String(40), nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(20), nullable=False, index=True),
    Column("verdict", String(10), nullable=False),
    Column("value", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("undoes", _ID, index=True),
)
"""Decisions and grades, append-only; ``value`` is JSON."""

anchor = Table(
    "anchor",
    metadata,
    Column("decision", _ID, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("report", _ID, nullable=False, index=True),
    Column("statement", _ID, index=True),
    Column("url", Text, index=True),
    Column("spans", Text, nullable=False),
)
"""What decisions hang on; ``spans`` is JSON: start, end and text of each."""

tombstone = Table(
    "tombstone",
    metadata,
    Column("report", _ID, primary_key=True),
    Column("sha256", _HASH, nullable=False, index=True),
    Column("url", Text),
    Column("who", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("note", Text, nullable=False),
)
"""What was removed: its hash and address, who did it and when; no word of it."""

inbox = Table(
    "inbox",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("data", LargeBinary),
    Column("options", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("state", String(10), nullable=False, index=True),
    Column("words", Text, nullable=False),
    Column("report", _ID),
)
"""What was handed over in the browser: a file, a text or an address, "waiting", "reading", "done"
or "failed"; ``words`` says why. Its data are dropped when it is done."""

person = Table(
    "person",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("hash", Text, nullable=False),
    Column("made_at", String(40), nullable=False),
)
"""Who may log in, where the desk is served beyond its own machine; argon2 hashes."""

session = Table(
    "session",
    metadata,
    Column("hash", _HASH, primary_key=True),
    Column("who", String(60), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("until", Float),
)
"""Logins and tokens, by SHA-256 of their secret; "login" or "token"."""

lease = Table(
    "lease",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", Float, nullable=False),
)
"""Work that only one process does at a time (weighing), and until when it is taken."""
