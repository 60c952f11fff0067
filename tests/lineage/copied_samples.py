"""Small invented reports that copy each other, for the tests of copied text."""

from __future__ import annotations

from hashlib import sha256

from sayso.model import Report
from sayso.model.report import Block, BlockKind

WIRE = (
    "MARLE, 6 May (BNA) – A freight train left the rails outside Marle early on Tuesday and spilled"
    " fuel into the Orne, the regional rail authority said.\n\n"
    "At least 14 of its 32 wagons overturned near the old sugar works, and crews worked through the"
    " morning to keep the fuel from reaching the water intake four kilometres downstream.\n\n"
    "“We closed the sluices within the hour and nothing has come through so far,” said Ilse"
    " Brandt, who runs the town's waterworks, adding that schools would be supplied from tankers"
    " until Friday.\n\n"
    "Two drivers were treated for cuts and released. Investigators took the recorder from the"
    " second locomotive, and a first finding on the speed of the train is due before the end of the"
    " month.\n\n"
    "The line carries about 40 trains a day and was last renewed in 2011, when a bridge near the"
    " same bend had to be shut because of cracks in its bearings."
)
EDITED = (
    "MARLE – A freight train jumped the rails outside Marle early on Tuesday and spilled fuel into"
    " the Orne river, the regional rail authority said.\n\n"
    "At least 41 of its 32 wagons overturned near the old sugar works and crews worked through the"
    " morning to keep the fuel from reaching the water intake 4 kilometers downstream.\n\n"
    "“We closed the sluices within the hour and nothing has come through so far,” said Ilse"
    " Brandt, who runs the town's waterworks, adding that schools would be supplied from tankers"
    " until Friday.\n\n"
    "Two drivers were treated for cuts and released.\n\n"
    "Correction: an earlier version of this article misspelt the name of the waterworks' director."
)
OWN = (
    "People in the streets behind the station woke to the smell of diesel, and by seven the bakery"
    " on the square had hung a sign in its door: no coffee today.\n\n"
    "“We closed the sluices within the hour and nothing has come through so far,” Ilse Brandt of"
    " the waterworks told a crowd of neighbours who had brought buckets and bottles to her"
    " office.\n\n"
    "Our reporter counted six tankers parked along the quay, while firemen in rubber boots laid a"
    " yellow boom across the river and cursed the wind that kept pushing it back to the bank.\n\n"
    "The council meets tonight in the gymnasium, where the mayor wants to explain how long the taps"
    " will stay dry and who is going to pay for it."
)
BRIEF = (
    "Two drivers were treated for cuts and released. Investigators took the recorder from the"
    " second locomotive, and a first finding on the speed of the train is due before the end of the"
    " month. The line carries about 40 trains a day and was last renewed in 2011."
)
ABOUT = (
    "Sign up for our weekday letter and never miss what moves the valley, from the council chamber"
    " to the football ground, chosen by our editors and sent to your inbox before breakfast"
    " every day."
)


def made(
    text: str,
    outlet: str | None = None,
    published: str | None = None,
    *,
    url: str | None = None,
    name: str = "",
    last: BlockKind | None = None,
) -> Report:
    """A report of a text; its id is that of the outlet, the time, the address and the text.

    Args:
        text: paragraphs with blank lines between them.
        outlet: who published it.
        published: when.
        url: where.
        name: makes it another one than its like.
        last: what the page makes of the last paragraph, where not a paragraph.
    """
    key = sha256("\x1f".join(map(str, (text, outlet, published, url, name))).encode()).hexdigest()
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n") if last else []:
        blocks.append(Block(at, at + len(paragraph), "paragraph"))
        at += len(paragraph) + 2
    if last:
        blocks[-1] = Block(blocks[-1].start, blocks[-1].end, last)
    return Report(
        f"r{key[:12]}",
        f"{key[:12]}.txt",
        key,
        "test",
        text,
        url=url,
        outlet=outlet,
        published=published,
        blocks=tuple(blocks),
    )
