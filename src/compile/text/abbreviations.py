"""Words that end in a full stop without ending a sentence, by what may follow them; words that begin one."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: A name follows: the stop after them is never the end. "Lt. Col. Smith", "St. Michael".
TITLES = _words(
    """
    mr mrs ms messrs mme mlle dr drs prof profs lt col gen capt sgt maj cpl pvt adm cmdr cmdt brig gov sen rep
    reps rev hon fr st ste mt ft pres supt insp det dir sec atty amb ven msgr bros bp abp pfc wm geo
    jas chas thos robt edw benj saml danl alexr
    """
)

#: More of the sentence always follows. "e.g.", "vs.", "cf.".
JOINERS = _words(
    "e.g i.e eg ie cf vs viz ca approx resp incl excl esp spec orig trans transl pron abbr cit op loc"
    " vgl bzw z.b d.h u.a sog hrsg"
)

#: A number, a letter or a Roman numeral follows, or else the word is itself. "No. 5", "p. 12", "fig. A".
NUMBERED = _words(
    """
    no nos nr n° nº p pp vol vols ch chap chs sec sect fig figs art arts para paras eq eqs tab app bk bd bde col cols ff fol
    pt pts r s ss l ll n nn v c b d r. jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
    fri sat sun ed eds al
    """
)

#: They may end a sentence: they do if what follows begins one. "Pitt, Briggs & Co. It closed."
ENDINGS = _words(
    """
    inc ltd co corp plc llc llp jr sr esq etc ave blvd rd hwy sq st bros dept univ assn assoc est govt intl natl
    a.m p.m am pm b.c a.d b.c.e c.e ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.r.c
    """
)

#: Words that, capitalised after a stop, begin a sentence rather than go on with a name.
STARTERS = _words(
    """
    a an the this that these those it he she they we you i his her its their our my your there here who what when
    where why how which whose if although though while because since after before until as once unless whereas
    in on at by for from with without within during under over among between despite according of to into through
    across against around about not no nobody none nothing neither nor and but or so yet for both all some many most
    several few each every any other another one two three four five six seven eight nine ten hundreds thousands
    dozens however therefore moreover furthermore meanwhile nevertheless then thus also still even only just
    perhaps later earlier today yesterday now did does do is are was were has have had will would can could should
    may might must let please such more less much
    """
)

#: Words that open an adverbial: "At 5 a.m. Mr. Smith went" goes on, however the next word is written.
OPENERS = _words("at in on by from since until before after around about during under near for")

#: A number with a stop before them counts them in German and its neighbours: "am 3. Mai", "des 19. Jahrhunderts".
COUNTED = _words(
    """
    januar jänner februar feber märz mai juni juli oktober dezember jahrhundert jahrhunderts jahrhunderte jahrtausend
    jahrtausends jh kapitel kapitels jahrestag jahrestages jahrgang auflage
    """
)

#: Months that English writes so, too: "in 2018 they were 12. August was quiet" are two sentences.
SHARED_MONTHS = _words("april august september november")

#: German words that a day of the month follows.
BEFORE_DAYS = _words("am vom zum dem den der bis ab seit und")
