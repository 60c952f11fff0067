"""The tables of the first desks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "anchor",
        sa.Column("decision", sa.String(length=17), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("statement", sa.String(length=17), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("decision", "position"),
    )
    op.create_index(op.f("ix_anchor_report"), "anchor", ["report"], unique=False)
    op.create_index(op.f("ix_anchor_statement"), "anchor", ["statement"], unique=False)
    op.create_index(op.f("ix_anchor_url"), "anchor", ["url"], unique=False)
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "cited",
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("claim", sa.String(length=17), nullable=True),
        sa.Column("to_report", sa.String(length=17), nullable=True),
        sa.Column("to_name", sa.Text(), nullable=False),
        sa.Column("to_key", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("absent", sa.Boolean(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
    )
    op.create_index(op.f("ix_cited_report"), "cited", ["report"], unique=False)
    op.create_index(op.f("ix_cited_to_key"), "cited", ["to_key"], unique=False)
    op.create_index(op.f("ix_cited_to_report"), "cited", ["to_report"], unique=False)
    op.create_table(
        "claim",
        sa.Column("seq", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=17), nullable=False),
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("latest", sa.Boolean(), nullable=False),
        sa.Column("voice", sa.String(length=10), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("speaker_kind", sa.String(length=12), nullable=True),
        sa.Column("speaker_key", sa.Text(), nullable=True),
        sa.Column("act", sa.String(length=10), nullable=True),
        sa.Column("certainty", sa.String(length=3), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("figures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("claim_certainty", "claim", ["certainty"], unique=False)
    op.create_index("claim_figures", "claim", ["figures", "id"], unique=False)
    op.create_index(
        "claim_speaker", "claim", ["speaker_key", "latest", "speaker", "speaker_kind"], unique=False
    )
    op.create_index(op.f("ix_claim_report"), "claim", ["report"], unique=False)
    op.create_table(
        "copied",
        sa.Column("copy", sa.String(length=17), nullable=False),
        sa.Column("original", sa.String(length=17), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("copy"),
    )
    op.create_index(op.f("ix_copied_original"), "copied", ["original"], unique=False)
    op.create_table(
        "day",
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("statement", sa.String(length=17), nullable=False),
        sa.Column("first", sa.String(length=10), nullable=True),
        sa.Column("last", sa.String(length=10), nullable=True),
    )
    op.create_index(op.f("ix_day_first"), "day", ["first"], unique=False)
    op.create_index(op.f("ix_day_report"), "day", ["report"], unique=False)
    op.create_index(op.f("ix_day_statement"), "day", ["statement"], unique=False)
    op.create_table(
        "decision",
        sa.Column("seq", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=17), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("undoes", sa.String(length=17), nullable=True),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("id"),
    )
    op.create_index(op.f("ix_decision_kind"), "decision", ["kind"], unique=False)
    op.create_index(op.f("ix_decision_undoes"), "decision", ["undoes"], unique=False)
    op.create_table(
        "fact",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "inbox",
        sa.Column("seq", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("report", sa.String(length=17), nullable=True),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index(op.f("ix_inbox_state"), "inbox", ["state"], unique=False)
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("until", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "link",
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
    )
    op.create_index(op.f("ix_link_report"), "link", ["report"], unique=False)
    op.create_index(op.f("ix_link_url"), "link", ["url"], unique=False)
    op.create_table(
        "mark",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("at", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("mark", "report"),
    )
    op.create_index(op.f("ix_mark_report"), "mark", ["report"], unique=False)
    op.create_table(
        "name",
        sa.Column("word", sa.String(length=60), nullable=False),
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.PrimaryKeyConstraint("word", "report"),
    )
    op.create_index(op.f("ix_name_report"), "name", ["report"], unique=False)
    op.create_table(
        "person",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "place",
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("statement", sa.String(length=17), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
    )
    op.create_index(op.f("ix_place_report"), "place", ["report"], unique=False)
    op.create_index(op.f("ix_place_statement"), "place", ["statement"], unique=False)
    op.create_index(
        "place_point",
        "place",
        ["name", "country", "latitude", "longitude", "report", "statement"],
        unique=False,
    )
    op.create_table(
        "proposition",
        sa.Column("id", sa.String(length=17), nullable=False),
        sa.Column("gone_to", sa.String(length=17), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.Column("origins_min", sa.Integer(), nullable=False),
        sa.Column("origins_max", sa.Integer(), nullable=False),
        sa.Column("disputes", sa.Integer(), nullable=False),
        sa.Column("contradictions", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("first_at", sa.Float(), nullable=True),
        sa.Column("last_at", sa.Float(), nullable=True),
        sa.Column("first_day", sa.String(length=10), nullable=True),
        sa.Column("last_day", sa.String(length=10), nullable=True),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("born", sa.String(length=40), nullable=False),
        sa.Column("changed", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_proposition_changed"), "proposition", ["changed"], unique=False)
    op.create_index(op.f("ix_proposition_disputes"), "proposition", ["disputes"], unique=False)
    op.create_index(op.f("ix_proposition_gone_to"), "proposition", ["gone_to"], unique=False)
    op.create_index(
        "proposition_listed",
        "proposition",
        [
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
        ],
        unique=False,
    )
    op.create_table(
        "report",
        sa.Column("seq", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=17), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("latest", sa.Boolean(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("outlet_key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.String(length=40), nullable=True),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.Column("at", sa.Float(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("record_sha256", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.String(length=40), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("id"),
    )
    op.create_index(op.f("ix_report_address"), "report", ["address"], unique=False)
    op.create_index(op.f("ix_report_day"), "report", ["day"], unique=False)
    op.create_index(op.f("ix_report_outlet_key"), "report", ["outlet_key"], unique=False)
    op.create_index(op.f("ix_report_sha256"), "report", ["sha256"], unique=False)
    op.create_index("report_waiting", "report", ["waiting", "seq"], unique=False)
    op.create_table(
        "session",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("who", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("until", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_table(
        "statement",
        sa.Column("id", sa.String(length=17), nullable=False),
        sa.Column("claim", sa.String(length=17), nullable=False),
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("proposition", sa.String(length=17), nullable=True),
        sa.Column("certainty", sa.String(length=3), nullable=True),
        sa.Column("vector", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_statement_proposition"), "statement", ["proposition"], unique=False)
    op.create_index(op.f("ix_statement_report"), "statement", ["report"], unique=False)
    op.create_index("statement_claim", "statement", ["claim", "proposition"], unique=False)
    op.create_index("statement_of", "statement", ["id", "claim"], unique=False)
    op.create_table(
        "tombstone",
        sa.Column("report", sa.String(length=17), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("report"),
    )
    op.create_index(op.f("ix_tombstone_sha256"), "tombstone", ["sha256"], unique=False)
