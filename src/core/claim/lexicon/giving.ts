// Words by which somebody gives a number of his own for what was spoken of: `the guild counts 40`, `the mayor speaks of 60`.

/** Forms that stand right before the number. */
export const GIVING: ReadonlySet<string> = new Set(
  (
    'say says said counts counted reckon reckons reckoned estimates estimated calculate calculates calculated admit admits ' +
    'admitted claims claimed reports reported find finds found believe believes think thinks records recorded registers ' +
    'registered shows showed tallies tallied'
  ).split(' '),
);

/** The forms that are nouns as well: verbs behind one or several who do so. */
export const WE_GIVE: ReadonlySet<string> = new Set(
  'count estimate claim report record register show tally'.split(' '),
);

/** The same by the word that must follow: `speaks of 40`, `puts it at 40`. */
export const GIVING_BY: Readonly<Record<string, readonly string[]>> = {
  of: 'speak speaks spoke talk talks talked hear hears heard know knows knew'.split(' '),
  to: 'come comes admit admits admitted'.split(' '),
  with: 'come comes came'.split(' '),
  at: 'arrive arrives arrived put puts'.split(' '),
};

/** What may stand between the verb and the number, and is given by no name: `puts the total at`, `came up with`. */
export const GIVEN: ReadonlySet<string> = new Set(
  'the a number total figure sum it them that there of at to by up with only just'.split(' '),
);

/** Who does so in the plural, beside what ends in s. */
export const SEVERAL: ReadonlySet<string> = new Set('i we you they who people'.split(' '));

/** What a number rests on, where a sentence says by whom it is: `by its own estimate`. */
export const RECKONINGS: ReadonlySet<string> = new Set(
  (
    'according account accounts calculation calculations count counts estimate estimates reckoning record records survey ' +
    'surveys'
  ).split(' '),
);
