"""Words that names of outlets are made of and that mean something else in small letters.

"Time", "Trend" and "The Nation" name outlets; "time", "trend" and "the nation" do not. The list is
the project's own, from the names in the registry; it needs words of names only, not a dictionary.
"""

from __future__ import annotations

from typing import Final

ORDINARY: Final = frozenset(
    """
    a affairs affiliated africa african age agencies agency agenda aim air alternative american
    amnesty an analysts and ant april arab arabic archive armament arms army asia at atlantic
    awareness base based beacon beast bell beta big birth bitter blog board body boom border
    borders breaking bridge briefing broadcaster broadcasting bulletin bureau business by cable
    caliber caller can capital caravan carta central chain channel channels check chronicle
    chronicles circle citizen city club code committee conflict conservative consortium
    continent control controlled conversation corporation courier cradle criminal crisis
    critical current cut daily date dawn day debate deep defence defense democracy desk dialogue
    digest digital diplomat direct dispatch district doctors drive drop duvar eagle earth east
    eastern echo economic economist economy english enquirer era europe european evening events
    examiner exile express eye fact facts fair financial firm first flashpoint focus for
    forbidden foreign formula fortune forum forward foundation free friday front frontier
    frontline full gazette general gleaner globe globes graphic green group guardian gulf
    headline hedge her herald hill hindu his history home hook hope horizon hour human
    humanitarian important independent index indicator influential information initiative
    inquirer insider institute intelligence intercept international interpreter investigative
    iron island issue its journal joy just justice kind labor labour land language law lead
    leader leadership leading ledger left liberal liberty life light lighthouse line lines live
    local long loop mad magazine mail main map mash match media medium memorial mercury metro
    military minority mint minute mirror mission mnemonic moderate moment monday monde monitor
    monitoring monthly morning mosaic mother names nation national nature network new news
    newsday newsmaker newspaper newswire nile north northern notes novel now observer of office
    official on one online open organisation organization orient our outlet outlets outlook
    owned page panorama paper papers party peace peninsula people peoples pioneer planet
    platform police policy politics pop popular portal post poster premium press print private
    pro progress project proof prospect public publication punch purpose quartz quest quint
    radar radio rain reader realities record recorder records red region register report
    reporter reporters reports republic research reserve respected review right rights rise
    rocks roll rolling running salon satellite saturday scene science scope scroll second
    security sentinel service seventh shift signal sister site sixth sky slate small sound
    source south southern spa spectator spectrum sphere sport spotlight spy square stage stand
    standard star stars state statement states statesman station step stern stone stories story
    strategy street strip stripes studies studio stuff subject summit sun sunday survey
    syndicate system table tabloid talk tap task team tech telegraph television tempo the their
    thing this thursday tide tiger time times title today token tone top topic total touch town
    trace track tracker trade trail transfer transition transparency trend tribune trumpet trust
    truth tuesday turn tv union unit update urgent vanguard vanity variety verge verify vice
    view village vision vivid voice voices wall war watch watchdog water wave way we web website
    wednesday week weekly west western winter wire wired witness word work world writer yard
    year zero zeta zone
    """.split()
)
