"""Words by which a text shows that it names an outlet, a document, or a body that is neither."""

from __future__ import annotations

from typing import Final

OUTLET_NOUNS: Final = (
    "newspaper|news agency|news site|news website|news portal|news outlet|news service|newswire|"
    "wire service|wire|agency|daily|weekly|monthly|tabloid|broadsheet|paper|magazine|journal|"
    "newsletter|fanzine|blog|gazette|website|web site|site|portal|outlet|publication|"
    "broadcaster|station|channel|network|radio|television|podcast|monitoring service|monitor|"
    "fact-checker|media outlet|media group|press agency"
)
"""What an outlet is called in small letters."""

OUTLET_WORDS: Final = frozenset(
    """
    advertiser agence agencia agentur agenzia anzeiger argus blog bladet broadcaster
    broadcasting channel chronicle correo corriere courier courrier daily diario digest dispatch
    echo evening examiner express figaro fm folha gazeta gazette gazzetta giornale globe
    guardian herald inquirer insider izvestia izvestiya jornal journal krant kurier ledger
    magazine mail mercury mirror monde monthly morning news newspaper newsroom newswire noticias
    novosti observer online pennant periodico post pravda prensa press presse publication
    quarterly radio record reporter review rundschau sentinel spiegel standard star sun
    tageblatt tagblatt tagesspiegel telegraaf telegraph television tidende tidning times today
    tribuna tribune tv vedomosti vestnik weekly wire zeitung
    """.split()
)
"""Words that names of outlets are made of."""

BODY_WORDS: Final = frozenset(
    """
    academy administration affairs agency alliance army assembly association authority bank
    board brigade bureau cabinet centre center chamber charity church clinic club college
    command commission committee company congress consulate corporation council court defence
    defense department directorate embassy federation force forces foundation front fund
    government group guard hotel holding holdings hospital house inspectorate institute
    institution laboratories laboratory league lab labs ltd ministry mission movement museum
    navy ngo office organisation organization parliament party police programme program project
    prosecutor school secretariat senate service services society survey syndicate team trust
    union university watch
    """.split()
)
"""Words that names of other bodies are made of; "Agency" alone makes no news agency."""

NEWS_BODIES: Final = frozenset("news press wire media radio television broadcasting".split())
"""Words that make a body an outlet: "Republic News Agency"."""

DOCUMENT_NOUNS: Final = frozenset(
    """
    affidavit agreement analysis archive audit book cable cables census certificate complaint
    clip contract database deed diaries diary document documents dossier footage
    list lists notice notices e-mail e-mails email emails
    file files filing filings indictment invoice invoices ledger ledgers letter letters lawsuit
    log logbook logs manifest memo memoir memoranda memorandum memos minutes petition poll polls
    ranking receipt receipts record recording recordings records register registry report ruling
    sheet slides spreadsheet studies study survey surveys testimony transcript transcripts
    verdict video videos warrant
    """.split()
)
"""What a document is called; recordings count, as they show what they show."""

POLLS: Final = frozenset("census poll polls survey surveys".split())
VEHICLES: Final = frozenset(
    """
    address announcement appeal briefing broadcast bulletin call comment communique conference
    declaration email interview message news note post posting press reaction release reply
    speech statement telegram tweet
    """.split()
)
"""How somebody says something; no document that is cited for its own sake."""

PLAIN: Final = frozenset(
    """
    a an any both confidential copy document earlier extract final first former full initial
    internal joint last latest leaked new official old original other page pages photo
    photograph photographs picture pictures preliminary previous private public recent same
    secret second secretly several so-called some such that the their these third this those two
    unpublished version
    """.split()
)
"""Words that do not tell one document from another."""

GENERIC_MEDIA: Final = (
    r"(?:the |some |several |many |various |other |local |national |foreign |international |"
    r"regional |domestic |state |state-run |official |social |opposition |independent |unnamed |"
    r"unconfirmed |earlier |previous |initial |[A-Z]\w+ ){0,3}"
    r"(?:media reports?|press reports?|news reports?|newspaper reports?|news media|media outlets|"
    r"news outlets|news organi[sz]ations|news agencies|media|newspapers|dailies|broadcasters|"
    r"websites|news sites|agencies|outlets|blogs|radio stations)"
)
"""Media without a name."""

SHIPS: Final = frozenset(
    "ship vessel freighter ferry tanker carrier boat trawler yacht barge liner steamer".split()
)
PLANES: Final = frozenset("plane aircraft jet airliner".split())
PLACES: Final = frozenset("town city village municipality".split())
FIRMS: Final = frozenset("company firm group maker operator bank manufacturer".split())
KINDS_OF_THING: Final = (SHIPS, PLANES, PLACES, FIRMS)
"""Words that may stand for one another where a named thing is spoken of again."""

DETERMINERS: Final = frozenset(
    "the a an this that these those its his her their our my your one another each".split()
)
SMALL: Final = frozenset(
    """
    a an and as at but by de del der des di die du el for from in into is it la le les of on or
    our per that the their this to was were with which while who
    """.split()
)
