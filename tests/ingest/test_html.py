"""Web pages: body, kinds, links, limits."""

from __future__ import annotations

import pytest

from ingest.makers import PROSE, page
from sayso.errors import NothingToRead, TooLarge
from sayso.ingest import report_from_bytes
from sayso.ingest.dom import cut_data_uris


def read(data: bytes, **options):
    return report_from_bytes(data, "x", **options)


def blocks(data: bytes) -> list[tuple[str, str]]:
    report = read(data)
    return [(block.kind, report.text[block.start : block.end]) for block in report.blocks]


def test_body_without_what_surrounds_it():
    report = read(page())
    assert report.text == "\n\n".join(PROSE)
    assert report.title == "A ship"
    assert report.language == "en"
    assert report.reader.startswith("sayso-html/1 trafilatura/")


def test_kinds_of_blocks():
    after = (
        "<h2>What they said</h2><p>The mayor said that the pier would be mended within a week.</p>"
        "<blockquote><p>We shall not close it again before the winter, whatever happens.</p>"
        "</blockquote><ul><li>The first pier has been open since the spring of 1921.</li></ul>"
        "<p>Reporting by Ann Lee; Editing by Bo Ek</p>"
        "<p>Correction: an earlier version of this article gave another day.</p>"
    )
    kinds = blocks(page(after=after))[len(PROSE) :]
    assert [kind for kind, _ in kinds] == [
        "heading", "paragraph", "quote", "list", "credit", "correction",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "<p>Advertisement</p>",
        "<p><a href='/b'>Read more: another ship was lost</a></p>",
        "<p>Sign up for our newsletter to get the news every day.</p>",
        "<div class='related-links'><p><a href='/c'>A pier</a></p></div>",
        "<p>Share this article</p>",
        "<aside><p>Most read: the five best harbours of the north.</p></aside>",
    ],
)
def test_promotion_is_left_out(line):
    middle = [*PROSE[:2], f"</p>{line}<p>", *PROSE[2:]]
    assert read(page(*middle)).text == "\n\n".join(PROSE)


def test_links_are_verbatim_and_absolute():
    first = "The harbour, <a href='/port'>the <b>port</b> authority</a> said, was closed on Monday."
    head = '<link rel="canonical" href="https://example.org/a/b">'
    report = read(page(first, *PROSE[1:], head=head))
    assert [(link.text, link.url) for link in report.links] == [
        ("the port authority", "https://example.org/port")
    ]
    link = report.links[0]
    assert report.text[link.start : link.end] == link.text


def test_white_space_is_that_of_a_browser():
    first = "The harbour\n   was&nbsp;closed<b> on </b>Monday<br>after a ship struck a pier there."
    assert read(page(first, *PROSE[1:])).text.startswith(
        "The harbour was\xa0closed on Monday\nafter a ship struck"
    )


def test_words_for_screen_readers_only_are_left_out():
    first = (
        PROSE[0] + "<a href='https://x.example/'> More<span class='sr-only'>, new tab</span></a>"
    )
    assert ", new tab" not in read(page(first, *PROSE[1:])).text


def test_pictures_inlined_do_not_count():
    picture = "<img src='data:image/png;base64," + "A" * 30_000_000 + "'>"
    assert read(page(before=picture)).text == "\n\n".join(PROSE)
    assert cut_data_uris(b"a data:text/plain,x b") == b"a data:, b"


def test_too_much_markup():
    with pytest.raises(TooLarge):
        read(b"<html><body>" + b"<p>The minister said it.</p>" * 900_000)
    with pytest.raises(TooLarge):
        read(b"<html><body>" + b"<br>" * 600_000)


@pytest.mark.parametrize("tag", ["div", "b", "section", "blockquote", "x-y"])
def test_deep_nesting(tag):
    inner = "".join(f"<p>{text}</p>" for text in PROSE)
    data = f"<html><body>{f'<{tag}>' * 100_000}{inner}{f'</{tag}>' * 100_000}".encode()
    assert read(data).text == "\n\n".join(PROSE)


def test_entities_lead_nowhere(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("swordfish")
    data = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'.encode() + page()
    assert "swordfish" not in read(data.replace(b"The harbour", b"&x; The harbour")).text


def test_a_page_without_text():
    with pytest.raises(NothingToRead):
        read(b"<!DOCTYPE html><html><head><script>1</script></head><body></body></html>")


def test_the_charset_that_a_page_declares():
    body = "".join(f"<p>{text} Café “yes”.</p>" for text in PROSE)
    data = f'<html><head><meta charset="windows-1252"></head><body>{body}'.encode("cp1252")
    assert "Café “yes”." in read(data).text
