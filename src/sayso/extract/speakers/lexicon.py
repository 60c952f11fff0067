"""Nouns that tell what a source is: someone who speaks for a body, a body, a document or a poll.

Written for the project, from the wording of news reports.
"""

from __future__ import annotations

from typing import Final

SPEAKS_FOR: Final = frozenset(
    """
    spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen official officials aide
    aides adviser advisers advisor advisors representative representatives staffer staffers
    staff executive executives officer officers agent agents investigator investigators employee
    employees manager managers lawyer lawyers attorney attorneys strategist strategists operative
    operatives leader leaders leadership commander commanders diplomat diplomats prosecutor
    prosecutors team surrogate surrogates insider insiders
    """.split()
)
POST: Final = frozenset(
    """
    spokesman spokeswoman spokesperson minister secretary director chairman chairwoman chair
    president ceo chief head commander commissioner ambassador manager adviser advisor aide
    official officer executive strategist counsel representative mayor governor sheriff deputy
    premier chancellor envoy inspector superintendent coordinator leader administrator
    """.split()
)
PERSONAL: Final = frozenset(
    """
    man woman candidate nominee senator businessman billionaire mogul tycoon congressman
    congresswoman mayor lawmaker democrat republican author host anchor father mother wife
    husband son daughter brother sister boy girl lawyer attorney judge veteran activist
    professor scientist doctor journalist reporter writer leader rival challenger incumbent
    politician native star actor singer comedian driver witness victim suspect survivor resident
    teacher student analyst historian economist expert founder owner general colonel major
    captain sergeant soldier fighter priest imam bishop pope king queen prince hopeful
    frontrunner front-runner contender magnate developer self year-old
    """.split()
)
"""Nouns of persons that are no posts."""
BODY: Final = frozenset(
    """
    campaign administration government department ministry office committee commission council
    agency bureau police court courts parliament congress senate house panel party embassy
    army military forces force navy company firm corporation bank union association organisation
    organization group foundation institute university college school board authority coalition
    alliance federation league network center centre service services team cabinet kremlin
    regime state city county legislature assembly tribunal watchdog regulator regulators
    airline fund think-tank charity church militia front movement mission
    prosecutors investigators authorities command directorate division staff
    """.split()
)
GOVERNMENT: Final = frozenset(
    """
    administration government department ministry court courts parliament congress senate
    police embassy army military navy cabinet kremlin regime legislature assembly tribunal
    regulator regulators authorities prosecutors prosecutor investigators sheriff judge judges
    commission council agency bureau state city county authority panel house troops forces
    """.split()
)
DOCUMENT: Final = frozenset(
    """
    report reports document documents letter letters email emails e-mail e-mails memo memos filing
    filings complaint lawsuit suit record records data law bill rule rules order statement
    statements video videos recording footage tape transcript book affidavit indictment study
    studies tweet tweets post website page platform constitution resolution audit analysis review
    ruling manifesto figures statistics papers cables cable texts text message messages ad ads
    advertisement commercial essay testimony agreement contract program policy evidence
    """.split()
)
OUTLET: Final = frozenset(
    """
    newspaper paper magazine network channel station broadcaster outlet article story column
    editorial piece op-ed news media press newspapers outlets journal agency wire tv television
    radio headline report reports blog website
    """.split()
)
POLL: Final = frozenset(
    """
    poll polls survey surveys polling respondents voters percent pollsters pollster average
    averages majority
    """.split()
)
GROUP: Final = frozenset(
    """
    people critics supporters voters residents witnesses experts analysts activists protesters
    demonstrators lawmakers senators democrats republicans conservatives liberals americans
    doctors observers opponents advocates scholars economists scientists researchers reporters
    journalists parents families family students women men fans neighbors neighbours delegates
    allies politicians legislators candidates others many some few those most none everyone
    anyone nobody rebels militants fighters soldiers troops survivors relatives friends users
    consumers investors traders workers teachers workers lawyers insiders opponents villagers
    """.split()
)
PARTIES: Final = frozenset(
    """
    republicans democrats tories conservatives liberals labour greens socialists communists
    libertarians gop taliban isis hamas hezbollah houthis talibans islamists peshmerga kurds
    """.split()
)
"""Names of parties and forces that are spoken of as one."""
ANONYMOUS: Final = frozenset(["source", "sources", "someone", "somebody"])
PLURAL_PRONOUNS: Final = frozenset("they them their we us our these those".split())
HE: Final = frozenset("he him his himself".split())
SHE: Final = frozenset("she her hers herself".split())
IT: Final = frozenset("it its itself".split())
FIRST: Final = frozenset("i me my we us our".split())
RELATIVE: Final = frozenset("who which whom whose that".split())
PREPOSITIONS_OF_BODY: Final = frozenset("for of from with at in to".split())
LINKS_OF_NAMES: Final = frozenset("of the for to and on in a an & de la du del".split())
INDEFINITE: Final = frozenset(
    "a an some many several other others few most one another any every no all both each two "
    "three four five six more".split()
)
