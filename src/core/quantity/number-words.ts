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
learn('mln', SCALE, 1e6);
learn('mil', SCALE, 1e6);
learn('mio', SCALE, 1e6);
learn('mn', SCALE, 1e6);
learn('mrd', SCALE, 1e9);
learn('bn', SCALE, 1e9);
learn('bln', SCALE, 1e9);
learn('bil', SCALE, 1e9);
learn('trn', SCALE, 1e12);
learn('tn', SCALE, 1e12);
learn('trln', SCALE, 1e12);
learn('cr', SCALE | WEAK, 1e7);
learn('millionen', SCALE, 1e6);
learn('milliarden', SCALE, 1e9);
learn('milliards', SCALE, 1e9);
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
const MULTIPLES: readonly (readonly [string, number])[] = [
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
  ['twice', 2],
  ['thrice', 3],
  ['triple', 3],
  ['double', 2],
  ['treble', 3],
  ['quadruple', 4],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['twelvefold', 12],
  ['twentyfold', 20],
  ['fiftyfold', 50],
  ['hundredfold', 100],
  ['thousandfold', 1000],
];
for (const [word, n] of MULTIPLES) learn(word, MULTIPLE, n);
for (const word of ['double', 'triple', 'treble', 'quadruple', 'doubles']) learn(word, WEAK);
// too vague to compare, yet they take a unit or a scale
learn('couple', VAGUE, 2);
learn('few', VAGUE, 3);
learn('several', VAGUE, 3);
learn('some', VAGUE, 3);
learnAll('several some few', STOP);
