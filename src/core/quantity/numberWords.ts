/**
 * Number words as data. Cardinals, ordinals and fractions: the English forms of Unicode CLDR 46, rule-based number
 * formats (`en`); scales: the short scale, the Indian numbering system (lakh, crore), and the abbreviations that the
 * Guardian, FT, Reuters and AP style guides use.
 */
import {
  AND,
  ARTICLE,
  CARDINAL,
  DOZEN,
  FRACTION,
  HUNDRED,
  learn,
  learnAll,
  MINUS,
  MULTIPLE,
  OF,
  ORDINAL,
  PLURAL,
  POINT,
  SCALE,
  STOP,
  VAGUE,
  WEAK,
  WHOLE,
} from './lexicon.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const SMALL_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SCALES: readonly (readonly [string, number])[] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
  ['sextillion', 1e21],
  ['septillion', 1e24],
  ['octillion', 1e27],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['milliard', 1e9],
  ['zillion', Number.NaN],
];

const small = SMALL.split(' ');
small.forEach((word, n) => {
  learn(word, CARDINAL, n);
});
for (const word of ['nought', 'naught', 'nil']) learn(word, CARDINAL, 0);
learn('nil', WEAK);
SMALL_ORDINALS.split(' ').forEach((word, n) => {
  learn(word, ORDINAL | (n > 2 ? FRACTION : 0), n);
  if (n > 2) learn(`${word}s`, FRACTION | PLURAL, n);
});
TENS.split(' ').forEach((word, i) => {
  const n = 20 + 10 * i;
  learn(word, CARDINAL, n);
  const ordinal = `${word.slice(0, -1)}ieth`;
  learn(ordinal, ORDINAL | FRACTION, n);
  learn(`${ordinal}s`, FRACTION | PLURAL, n);
  // joined without a hyphen: "twentyfifth", "twentyfive"
  small.slice(1, 10).forEach((unit, j) => {
    learn(word + unit, CARDINAL, n + j + 1);
    learn(word + (SMALL_ORDINALS.split(' ')[j + 1] ?? ''), ORDINAL, n + j + 1);
  });
});
learn('hundred', HUNDRED, 100);
learn('hundreds', HUNDRED | PLURAL, 100);
learn('hundredth', ORDINAL | FRACTION, 100);
learn('hundredths', FRACTION | PLURAL, 100);
for (const [word, n] of SCALES) {
  learn(word, SCALE, n);
  learn(`${word}s`, SCALE | PLURAL, n);
  learn(`${word}th`, ORDINAL | FRACTION, n);
  learn(`${word}ths`, FRACTION | PLURAL, n);
}
learnAll('mln mil mio mn millionen', SCALE, 1e6);
learnAll('mrd bn bln bil milliarden milliards', SCALE, 1e9);
learnAll('trn tn trln', SCALE, 1e12);
learn('cr', SCALE | WEAK, 1e7);
learn('dozen', DOZEN, 12);
learn('dozens', DOZEN | PLURAL, 12);
learn('half', FRACTION, 2);
learn('halves', FRACTION | PLURAL, 2);
learn('halfs', FRACTION | PLURAL, 2);
learn('quarter', FRACTION, 4);
learn('quarters', FRACTION | PLURAL, 4);
learn('a', ARTICLE, 1);
learn('an', ARTICLE, 1);
for (const word of ['another', 'all', 'whole', 'full']) learn(word, WHOLE);
learn('and', AND | STOP);
learn('of', OF | STOP);
learn('minus', MINUS);
learn('negative', MINUS);
learn('point', POINT);
/** Each line: a factor and the words that multiply by it. */
const MULTIPLES = `
2 doubled doubling doubles twice double twofold
3 tripled tripling trebled thrice triple treble threefold
4 quadrupled quadrupling quadruple fourfold
5 quintupled fivefold
0.5 halved halving
6 sixfold
7 sevenfold
8 eightfold
9 ninefold
10 tenfold
12 twelvefold
20 twentyfold
50 fiftyfold
100 hundredfold
1000 thousandfold
`;
for (const row of MULTIPLES.trim().split('\n')) {
  const [factor, ...words] = row.split(' ');
  for (const word of words) learn(word, MULTIPLE, Number(factor));
}
for (const word of ['double', 'triple', 'treble', 'quadruple', 'doubles']) learn(word, WEAK);
// too vague to compare, yet they take a unit or a scale
learn('couple', VAGUE, 2);
learn('few', VAGUE, 3);
learn('several', VAGUE, 3);
learn('some', VAGUE, 3);
learnAll('several some few', STOP);
