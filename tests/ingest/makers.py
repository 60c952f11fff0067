"""Small files of each kind, made for the tests."""

from __future__ import annotations

from io import BytesIO

PROSE = (
    "The harbour was closed on Monday after a ship struck a pier, the port authority said.",
    "Nobody was hurt, according to the police, who said that the crew had been questioned.",
    "The captain told reporters that the engine had failed while the ship was turning.",
    "“We did all that we could,” he said, and thanked those who had come to help him.",
)


def page(
    *paragraphs: str, head: str = "", before: str = "", after: str = "", title: str = "A ship"
) -> bytes:
    """Make a page with an article on it."""
    inner = "".join(f"<p>{text}</p>\n" for text in paragraphs or PROSE)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"</head><body><header><nav><a href='/'>Home</a> <a href='/news'>News</a></nav></header>"
        f"<main><article><h1>{title}</h1>{before}{inner}{after}</article></main>"
        "<footer><p>Copyright 2024. All rights reserved.</p></footer></body></html>"
    ).encode()


def pdf(*pages: list[tuple[str, float, float, float]], trailer: bool = True) -> bytes:
    """Make a PDF; each page is a list of (text, x, y, size of type)."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for lines in pages:
        stream = "\n".join(
            f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for text, x, y, size in lines
        ).encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % content
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    if trailer:
        out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
        out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def docx(*paragraphs: tuple[str, str | None], title: str = "", author: str = "") -> bytes:
    """Make a Word document; each paragraph is (text, name of its style)."""
    from docx import Document

    document = Document()
    document.core_properties.title = title
    document.core_properties.author = author
    for text, style in paragraphs:
        document.add_paragraph(text, style)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
