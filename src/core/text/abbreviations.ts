// What a full stop after a word means. Words are given without their last full stop, lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stand before a name or another word; never end a sentence. */
export const NEVER_FINAL = set(
  'mr mrs ms mx dr prof rev hon fr st ste messrs mme mlle gen col lt maj capt cmdr adm sgt cpl gov sen rep pres ' +
    'e.g i.e eg ie cf vs v viz resp incl excl approx ca circa tel',
);

/** Stand before a number; end a sentence where something else follows. */
export const BEFORE_NUMBER = set(
  'no nos nr p pp pg l ll fig figs eq eqs vol vols art arts sec secs ch chap chaps para paras par pt pts ed eds ' +
    'ref refs tab tbl app n c s § jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun',
);

/** Stand inside a name or at its end; end a sentence only where a word follows that usually begins one. */
export const SOMETIMES_FINAL = set(
  'inc corp ltd co cos bros llc plc gmbh ag sa nv spa assn dept univ intl natl govt ave blvd rd jr esq mt ft ' +
    'al est sr a.m p.m u.s u.k u.n e.u u.a.e u.s.a d.c ph.d m.d b.a m.a a.d b.c',
);

/** Words that usually begin a sentence when they are written with a capital after a full stop. */
export const SENTENCE_STARTERS = set(
  'the a an this that these those it its he his she her they their we our you your i there here in on at by for from ' +
    'with without of to as but and or so yet if when while where although though because since after before until ' +
    'during despite under over about between among according however moreover meanwhile still then now today ' +
    'what who why how which all both some many most more few several each every another one no not only even also ' +
    'last next once thus hence instead overall sales revenue shares',
);
