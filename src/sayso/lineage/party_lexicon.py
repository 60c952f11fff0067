"""Words that tell what a speaker is: posts, titles, bodies, documents, and people without names."""

from __future__ import annotations

from typing import Final

SPOKES: Final = frozenset(
    """
    spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons voice
    """.split()
)
"""Whose words are always those of whom they speak for."""

BODY_POSTS: Final = SPOKES | frozenset(
    """
    administrator chair chairman chairperson chairwoman chief commander commissioner coordinator
    director director-general head leader manager minister president principal rector
    representative secretary secretary-general superintendent undersecretary executive officer
    engineer inspector official
    """.split()
)
"""Posts that speak for the body that they are a post of, where that body is named beside them."""

PERSONAL_POSTS: Final = frozenset(
    """
    activist agent ambassador analyst archbishop attorney bishop captain chancellor clerk coach
    congressman congresswoman councillor deputy doctor driver economist expert farmer father
    fisherman foreman governor guard harbourmaster imam journalist judge king lawmaker lawyer
    mayor midwife mother mp neighbour neighbor nurse owner pastor pilot pope premier priest
    prince professor prosecutor queen rabbi researcher resident scientist senator sheriff
    skipper steward student surgeon survivor teacher technician trader victim villager widow
    widower wife husband witness worker brother sister son daughter colleague friend relative
    veteran volunteer
    """.split()
)
"""Posts and callings of those who speak for themselves."""

HONORIFICS: Final = frozenset("dr mr mrs ms miss sir lord lady prof madam dame rev".split())
RANKS: Final = frozenset(
    """
    admiral brigadier captain colonel commander commissar commodore constable corporal general
    gen col lt maj sgt capt lieutenant major marshal sergeant inspector superintendent sheikh
    """.split()
)
TITLES: Final = HONORIFICS | RANKS | frozenset("professor doctor sheikh imam judge father".split())
"""Words before a person's name that are no part of it."""

UNNAMED_BODIES: Final = frozenset(
    """
    barracks base camp checkpoint clinic college factory farm garrison hospital hotel
    kindergarten library market mine mosque museum plant port prison restaurant school shelter
    shop stadium station store theatre theater village ward
    """.split()
)
"""Bodies that there are many of: whoever runs one that has no name stays a person."""

COMPANY: Final = frozenset(
    """
    airline bank brewery savings mining brokerage builder charterer chain company conglomerate
    contractor developer employer firm group insurer lender maker manufacturer miner operator
    owner producer publisher retailer start-up startup subsidiary supplier utility
    """.split()
)
CHARITY: Final = frozenset(
    """
    association campaign charity coalition collective foundation group initiative movement
    network ngo observatory organisation organization society watchdog
    """.split()
)
FORCE: Final = frozenset(
    """
    army authority brigade coastguard force forces government militia military navy police
    regime troops
    """.split()
)
HEADS: Final = (
    COMPANY
    | CHARITY
    | FORCE
    | UNNAMED_BODIES
    | frozenset(
        """
        academy administration agency alliance assembly board bureau cabinet centre center chamber
        church city club command commission committee confederation congress consortium council
        county court defence defense department directorate district division embassy federation
        fund house inspectorate institute institution laboratory laboratories league ministry
        mission municipality office opposition panel parliament parish party programme program
        project region secretariat senate service services state studio survey syndicate team
        town tribunal trust union university
        """.split()
    )
)
"""What bodies are called in small letters, and what their names are made of."""

ORGANS: Final = frozenset(
    """
    administration board command experts headquarters leadership management observers office
    press spokesman staff team website statement
    """.split()
)
"""What is said of a body that means the body: "the army command", "the board of the bank"."""

GENERIC: Final = HEADS | frozenset(
    """
    affairs aid air authority border capital central citizen civil coast criminal customs
    defence defense economic economy education election electoral emergency energy environment
    federal finance fire fleet food foreign forest frontier general health high highway home
    independent intelligence interior internal international investigation investigative justice
    labor labour land local main marine maritime medical meteorological military mining national
    naval northern southern eastern western office official people prison protection provincial
    public regional rescue research revenue royal safety security social state supreme tax trade
    transport treasury united water weather workers the of and for
    """.split()
)
"""Words that bodies of many countries share: a name of nothing else needs its surroundings."""

MEDIA: Final = frozenset(
    """
    agencies blogs broadcaster broadcasters channel daily dailies magazine media newspaper
    newspapers outlet outlets paper papers press publication radio site sites tabloid tabloids
    television tv website websites weekly portal
    """.split()
)
ISSUES: Final = frozenset(
    """
    account analysis assessment briefing bulletin calculations communique count data declaration
    estimate estimates figure figures findings inspection inquiry investigation note notice
    numbers press release report reports ruling statement statistics study survey tally test
    toll poll polls tests warning
    """.split()
)
"""What a body says something with: its words are the body's."""

DOCUMENTS: Final = frozenset(
    """
    affidavit agreement archive archives book cable cables census certificate chart complaint
    contract database diary document documents dossier e-mail e-mails email emails file files
    filing filings footage image images indictment invoice invoices ledger ledgers letter
    letters list log logbook logs manifest map memo memorandum memos message messages minutes
    movie papers petition photo photograph photographs photos picture pictures post posts
    receipt receipts record recording recordings records register registry screenshot sheet
    slides spreadsheet tape telegram transcript transcripts tweet verdict video videos warrant
    """.split()
)
CARRIERS: Final = frozenset("copy copies extract page pages photo photograph picture scan".split())
"""Of a document, that stand for the document: "a copy of the manifest"."""
