// What a word near a figure says about the part the figure plays. General English, one list per meaning; every list
// holds base forms, and the reader compares stems, so inflections need no entries of their own.

/** A part a figure can play besides the plain, actual, present value. */
export type Cue =
  | 'forecast'
  | 'target'
  /** The sentence looks ahead. */
  | 'future'
  | 'previous'
  /** `had been`, `used to`, `once`. */
  | 'past'
  /** Placed `from X` and `to Y`. */
  | 'from'
  | 'to'
  | 'change'
  | 'increment'
  /** An increment beyond doubt: `by 7`, `7 more`. */
  | 'step'
  /** Followed by `of`: a share or multiple of something. */
  | 'ofBase'
  | 'level'
  | 'part'
  | 'rest'
  | 'total'
  | 'per'
  | 'age'
  | 'up'
  | 'down'
  /** Said beside the figure: `up 7 %`, `7 % more`, `fell by 7 %`. */
  | 'rises'
  | 'falls'
  | 'gain'
  | 'loss'
  | 'inward'
  | 'outward'
  | 'pending'
  | 'record'
  | 'adjusted'
  | 'average'
  | 'median'
  /** Steps of one thing: wanted, planned, agreed to, begun, done. */
  | 'asked'
  | 'planned'
  | 'granted'
  | 'refused'
  | 'begun'
  | 'done'
  /** What holds at present, and what held at first. */
  | 'now'
  | 'early'
  /** What a change to come starts from: `will go up from 7`. */
  | 'stands'
  /** It holds no longer, or never came to hold: see `isSuperseded`. */
  | 'void'
  /** A part of what was just named: `9 of them`, `of which 9`. */
  | 'within'
  /** What could be, beside what is: `can carry 90`. */
  | 'able'
  | 'net'
  | 'gross'
  /** Someone is named as the one who says so: another may say otherwise. */
  | 'voice';

export const CUE_WORDS: Readonly<Record<Cue, readonly string[]>> = {
  forecast: (
    'expect expectation forecast predict prediction project projection outlook guidance anticipate foresee consensus ' +
    'should could might hope pencil'
  ).split(' '),
  future: 'will would promise pledge plan intend shall commit undertake undertook vow'.split(' '),
  target: 'target aim ceiling ambition quota'.split(' '),
  past: 'had once formerly then originally'.split(' '),
  from: [],
  to: [],
  previous:
    'previous previously earlier former prior predecessor forerunner precursor original preceding ago old preliminary provisional'.split(
      ' ',
    ),
  change: (
    'rise rose risen fall fell fallen grow grew grown growth increase decrease decline drop climb gain shrink shrank shrunk ' +
    'up down jump slump slip add additional extra further improvement improve change cut raise fewer swell expand soar ' +
    'surge plunge widen narrow lose lost rob deprive more less enlarge lift'
  ).split(' '),
  increment: [],
  step: [],
  ofBase: [],
  level: [],
  part: 'including part portion among share tranche proportion'.split(' '),
  rest: ['remainder'],
  total: 'total overall altogether entire sum combined together whole aggregate'.split(' '),
  per: [],
  age: [],
  up: (
    'rise rose risen grow grew grown growth increase climb gain up jump raise expand soar surge higher above widen ' +
    'swell rally advance accelerate upward upgrade boost dearer costlier enlarge lift'
  ).split(' '),
  down: (
    'fall fell fallen decrease decline drop shrink shrank shrunk down slump slip cut lower below plunge narrow reduce ' +
    'reduction lose lost tumble dip sink sank fewer downward downgrade ease retreat cheaper rob deprive'
  ).split(' '),
  rises: [],
  falls: [],
  gain: 'profit surplus income earn earnings win won'.split(' '),
  loss: 'loss losses deficit shortfall'.split(' '),
  inward: 'import inflow arrival arrive immigrate birth born'.split(' '),
  outward: 'export outflow departure depart emigrate'.split(' '),
  pending: 'planned proposed pending vacant vacancy unfilled empty'.split(' '),
  record: 'record peak maximum minimum'.split(' '),
  adjusted: 'adjusted underlying excluding'.split(' '),
  average: 'average mean median typical averaged'.split(' '),
  median: 'median middle'.split(' '),
  asked: (
    'ask demand request apply application applicant seek sought propose proposal want petition bid submit submission ' +
    'require motion amendment'
  ).split(' '),
  planned: (
    'plan budget schedule foresee foresaw promise pledge intend announce earmark envisage expect forecast hope target ' +
    'commission order undertake undertook vow'
  ).split(' '),
  granted:
    'grant approve approval award accept acceptance permit authorize license allow allocate vote agree clear pass admit'.split(
      ' ',
    ),
  refused:
    'refuse refusal reject rejection deny denial decline dismiss cancel withdraw withdrew withdrawn'.split(
      ' ',
    ),
  begun: 'begin began begun start launch commence enrol enroll underway'.split(' '),
  done: (
    'complete completion finish deliver delivery arrive install open pay paid spend spent repay build built receive actual ' +
    'actually eventually finally settle resolve'
  ).split(' '),
  now: 'now currently present already today latest current revised final'.split(' '),
  early: 'initially initial originally original first preliminary provisional once previously'.split(' '),
  stands: [],
  void: [],
  within: [],
  able: 'can capacity maximum capable potential'.split(' '),
  net: 'net'.split(' '),
  gross: 'gross'.split(' '),
  voice: (
    'puts counts reckons reckoned says said finds found gives estimates estimated lists reports reported according ' +
    'calculates calculated recorded records tells told claims claimed believes thinks tallies arrives reckoning'
  ).split(' '),
};

/** Words that share a stem with a cue word and say something else: `a department` departs nowhere. */
export const STRAY_WORDS: Readonly<Partial<Record<Cue, readonly string[]>>> = {
  forecast: 'project projects'.split(' '),
  part: ['shares'],
  up: 'accelerator accelerators'.split(' '),
  asked: ['demand'],
  inward: ['important'],
  outward: 'department departments'.split(' '),
  pending: ['planning'],
  adjusted: 'season seasons seasonal'.split(' '),
  average: 'means meant'.split(' '),
  granted: 'author authors authority authorities'.split(' '),
  done: 'building buildings instalment instalments finishers finals'.split(' '),
  now: 'presentation presentations'.split(' '),
  early: 'initiative initiatives origin origins'.split(' '),
};

/** Words that share a stem with a light one and do name something. */
export const WEIGHTY_WORDS: ReadonlySet<string> = new Set(
  (
    'shares accountant accountants containers drawings holdings lettings manager managers provider providers publisher ' +
    'publishers presentation presentations severance takings appearances'
  ).split(' '),
);

/** Cues of two words, in the order they stand. */
export const CUE_PAIRS: Readonly<Record<string, Cue>> = {
  'on order': 'pending',
  'under construction': 'pending',
  'used to': 'past',
  'reckoned with': 'forecast',
  'reckoning with': 'forecast',
  'counted on': 'forecast',
  'counting on': 'forecast',
  'banked on': 'forecast',
  'banking on': 'forecast',
  'special items': 'adjusted',
  'leaving out': 'adjusted',
  'leaving aside': 'adjusted',
  'stripping out': 'adjusted',
  'not counting': 'adjusted',
  'not including': 'adjusted',
  'organic sales': 'adjusted',
  'organic revenue': 'adjusted',
  'organic growth': 'adjusted',
  'before that': 'previous',
  'first reports': 'previous',
  'first report': 'previous',
  'early reports': 'previous',
  'so far': 'now',
  'to date': 'now',
  'by now': 'now',
  'at present': 'now',
  'turned out': 'done',
  'ended up': 'done',
  'handed over': 'done',
  'carried out': 'done',
  'at first': 'early',
  'until then': 'early',
  'under way': 'begun',
  'set aside': 'planned',
  'put aside': 'planned',
  'likely to': 'forecast',
  'bound to': 'forecast',
  'poised to': 'forecast',
  'is supposed': 'future',
  'are supposed': 'future',
  'was supposed': 'planned',
  'were supposed': 'planned',
  'is to': 'future',
  'are to': 'future',
  'meant to': 'planned',
  'supposed to': 'planned',
  'was to': 'planned',
  'were to': 'planned',
  'turned down': 'refused',
  'turned away': 'refused',
  'of them': 'within',
  'of these': 'within',
  'of those': 'within',
  'of which': 'within',
  'of whom': 'within',
  'among them': 'within',
  'in use': 'level',
  'in service': 'level',
  'in operation': 'level',
  'in circulation': 'level',
  'in all': 'total',
  'all told': 'total',
};

/** Words that join clauses or parts of a list, with the strength of the boundary before them (0 weak to 1 strong). */
export const BOUNDARY_WORDS: ReadonlyMap<string, number> = new Map([
  ['while', 0.85],
  ['whereas', 0.9],
  ['but', 0.85],
  ['although', 0.85],
  ['though', 0.85],
  ['because', 0.7],
  ['when', 0.55],
  ['where', 0.5],
  ['which', 0.45],
  ['who', 0.4],
  ['after', 0.45],
  ['before', 0.45],
  ['against', 0.5],
  ['compared', 0.5],
  ['versus', 0.5],
  ['than', 0.45],
  ['and', 0.5],
  ['or', 0.45],
  ['then', 0.5],
  ['with', 0.35],
  ['from', 0.3],
  ['to', 0.25],
  ['by', 0.25],
  ['up', 0.25],
  ['down', 0.25],
  ['including', 0.4],
  ['despite', 0.6],
]);

/** Words that tie what follows to the figure before them: `3 % of output`, `$40 million on roads`. */
export const TRAILING_PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'in',
  'on',
  'for',
  'per',
  'by',
  'as',
  'a',
  'an',
  'at',
]);

/** Words that tell one of a row from the others: a first dose is no second dose. */
export const RANK_WORDS: ReadonlySet<string> = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth final'.split(' '),
);
