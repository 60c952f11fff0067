"""Words that names of outlets are made of and that mean something else in small letters.

"Time", "Trend" and "The Nation" name outlets; "time", "trend" and "the nation" do not. The list is
the project's own, from the names in the registry; it needs words of names only, not a dictionary.
"""

from __future__ import annotations

from typing import Final

ORDINARY: Final = frozenset(
    """
    a affairs africa african age agency agenda aim air alternative an and ant april arab arabic
    army asia at atlantic base beacon bell beta big birth board breaking bridge briefing bulletin
    bureau business cable caliber can capital caravan carta central chain channel chronicle
    chronicles circle citizen city code com conflict continent control conversation cradle courier
    crisis current cut daily dawn day deep defence defense democracy desk diplomat direct dispatch
    district doctors drive duma duvar eagle earth east eastern echo economic economist economy
    enquirer era europe european evening events examiner express eye fact facts fana financial
    firm first focus for foreign fortune forward forum free friday frontier front gazette general
    globe graphic group guardian gulf headline herald hill hindu history home hook hope horizon
    human humanitarian independent index indicator information initiative inquirer insider
    institute intelligence intercept international interpreter issue iron joy journal justice kind
    land law leader leadership ledger left leader liberty life light line local long lead magazine
    mail map mash media memorial mercury metro military minority mint mirror monde monday monitor
    moment morning mosaic nation national nature net network new news newsday newsmaker nile
    newspaper north northern now observer of office on one online open orient outlook page papers
    peace peninsula people peoples petra pioneer planet policy politics pop portal post poster
    premium press print progress project proof prospect public punch purpose quest quint radar
    radio rain record red region register report reporter reporters republic review rights right
    salon saturday sport science scope scroll security sentinel service site sky slate small sound
    source south southern spa spectator spotlight sputnik square standard star stars states
    statesman step stern stories story street strip stripes studio sun sunday syndicate table tap
    task telegraph television the thing this thursday time times today town track trade trend
    tribune trust truth tuesday turn tv union unit update urgent vanguard variety verge verify view
    village vision voice wall war water watch wave way we wednesday week weekly west western wire
    wired witness word work world yard year zero zone
    """.split()
)
