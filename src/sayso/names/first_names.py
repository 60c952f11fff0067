"""First names that are names of places too, or that often stand before one."""

from __future__ import annotations

from typing import Final

FIRST_NAMES: Final = frozenset(
    """
    abdul abdullah abel adam adele adrian ahmad ahmed aisha alan albert alberto alejandro alex
    alexander alexandra alexei alfred ali alice alicia allen amanda amir amy ana anders andre
    andrea andrei andrew angela ann anna anne anthony anton antonio arthur asia aung austin
    barack barbara bashar ben benjamin bernard bernie bethlehem bill billy bob boris brad
    bradley brandon brian brooklyn bruce bryan carl carla carlos carol carolina caroline
    catherine chad charles charlie charlotte chelsea cheyenne china chris christian christina
    christine christopher claire clara clinton colin craig cristina dakota dallas dan daniel
    dave david dean deborah denis denise dennis deon diana diego dmitri dmitry don donald donna
    doris dorothy douglas ed eddie eduardo edward elena elizabeth ellen emily emma eric erik
    erin eugene eva evan fatima felix fernando florence francis francisco frank fred gabriel
    gary geoffrey george georgia gerald gordon grace graham greg gregory hamza hannah harold
    harry hassan heather heidi helen henry hillary hugh hussein ian ibrahim igor india ingrid
    irina israel ivan jack jackson jacob jacqueline james jamie jan jane janet jason jean jeff
    jeffrey jennifer jeremy jerry jesse jessica jim joan joanna joe joel john johnny jon
    jonathan jordan jorge jose joseph joshua juan judith julia julian julie karen karl kate
    katherine kathleen keith kelly ken kenneth kenya kerry kevin khalid khalil khartoum kim
    kingston kyle larry laura lauren laurence lawrence lee leo leon leonard leroy leslie lewis
    lincoln linda lisa logan london lorenzo louis louise lucas lucia lucy luis luke lydia
    madison mahmoud malcolm manuel marc marco margaret maria marie mario mark martha martin mary
    mateo matt matthew maurice max megan melania melbourne melissa michael michel michelle
    miguel mike mikhail milan mohamed mohammad mohammed monica montana muhammad mustafa nancy
    natalia natalie nathan neil nelson nicholas nick nicolas nicole nikolai nina noah norman
    odessa oleg olga oliver olivia omar orlando oscar pablo pamela paris patricia patrick paul
    paula pedro peter phil philip phillip phoenix rachel ralph raymond rebecca regina ricardo
    richard rick rita rob robert roberto robin roger roland roman ron ronald rosa rosario rose
    roy russell ruth ryan salvador sam samantha samuel san sandra santiago sara sarah savannah
    scott sean sergei sergey seth shane sharon sheila shirley simon sofia sonia sophia sophie
    stephanie stephen steve steven stuart sue susan svetlana sydney tamara tanya tara ted teresa
    terry theodore theresa thomas tim timothy tina todd tom tony tracy trinidad troy tyler vera
    vernon verona victor victoria vienna vincent virginia vladimir wadi walter warren washington
    wayne wendy william yusuf zainab zion
    """.split()
)
