/** Finds every figure of a text: the one entry of the room. */
import { daysOfIso, tellFrom } from './calendar.ts';
import { chunkEnd } from './exclusions.ts';
import {
  ARTICLE,
  CARDINAL,
  DATE,
  HUNDRED,
  MULTIPLE,
  NUMBER,
  ORDINAL,
  SCALE,
  SYMBOL,
  UNIT,
  WHOLE,
} from './lexicon.ts';
import { marksFor, Votes } from './locale.ts';
import type { Figure, FigureOptions } from './quantity.ts';
import {
  dateFigure,
  multipleFigure,
  numberFigure,
  ordinalFigure,
  type Reader,
  rankFigure,
} from './recognise.ts';
import { reported } from './scholarly.ts';
import {
  BREAK,
  beginningAt,
  DIGITS,
  FIRST,
  isA,
  isNumeral,
  isWord,
  kindAt,
  kindsAt,
  lengthAt,
  MARK,
  markAt,
  readTokens,
  tight,
  VULGAR,
  WORD,
} from './tokens.ts';

/**
 * The figures of a text, in order, none overlapping. Offsets are UTF-16 and slice exactly:
 * `figures('up to 5 GW')[0].text === 'up to 5 GW'`. Work grows linearly with the text; nothing is thrown.
 */
export function figures(text: string, options: FigureOptions = {}): Figure[] {
  const votes = new Votes(text);
  tellFrom(daysOfIso(options.reference));
  const r: Reader = {
    marks: marksFor(votes, options.numberLocale),
    hint: options.hint,
    out: [],
    waiting: 0,
    listEnd: 0,
    named: 0,
    floor: 0,
  };
  let from = 0;
  while (from < text.length) {
    const next = readTokens(text, from, votes);
    votes.shown = next;
    scan(r);
    if (next <= from) break;
    from = next;
  }
  return r.out;
}

export { workDone } from './tokens.ts';

function scan(r: Reader): void {
  r.floor = FIRST;
  r.waiting = 0;
  r.named = 0;
  let past = FIRST;
  for (let n = 0; ; n++) {
    const i = beginningAt(n);
    if (i === 0) return;
    if (i >= past) {
      past = figureAt(r, i);
      if (past > i) r.floor = past;
    }
  }
}

/** Reads a figure whose value begins at token `i`: the token after it, or 0. */
function figureAt(r: Reader, i: number): number {
  const kind = kindAt(i);
  if (kind === WORD) {
    const bits = kindsAt(i);
    if ((bits & (ARTICLE | WHOLE)) !== 0 && !mayFollow(i + 1)) return 0;
    if ((bits & (DATE | CARDINAL)) !== 0) {
      const next = dateFigure(r, i);
      if (next > 0) return next;
    }
    if ((bits & (ORDINAL | CARDINAL | HUNDRED | SCALE | ARTICLE)) !== 0) {
      const next = ordinalFigure(r, i);
      if (next > 0) return next;
    }
    if ((bits & MULTIPLE) !== 0) return multipleFigure(r, i);
    return (bits & NUMBER) !== 0 ? numberFigure(r, i) : 0;
  }
  if (kind === DIGITS) {
    // "42 U.S.C. § 1983", "410 U.S. 113"
    if (markAt(i - 1) === SECTION_SIGN) return chunkEnd(i + 1);
    const next = markAt(i + 2) === 0x2e && lengthAt(i + 1) === 1 ? reported(i) : 0;
    return next || rankFigure(r, i) || dateFigure(r, i) || ordinalFigure(r, i) || numberFigure(r, i);
  }
  if (kind === VULGAR) return numberFigure(r, i);
  if (kind !== MARK || !isNumeral(i + 1) || !tight(i + 1)) return 0;
  const mark = markAt(i);
  if (mark === 0x2e)
    return !tight(i) || kindAt(i - 1) === 0 || kindAt(i - 1) === BREAK || kindAt(i - 1) === MARK
      ? numberFigure(r, i)
      : 0;
  if (mark === 0x27 || mark === 0x2019 || mark === 0x2018) return dateFigure(r, i);
  return 0;
}

const SECTION_SIGN = 0xa7;

const AFTER_ARTICLE = NUMBER | ORDINAL | UNIT | SYMBOL;

/** Can the token at `i`, after an article, be a unit or number? Most are neither. */
function mayFollow(i: number): boolean {
  if (isWord(i)) return isA(i, AFTER_ARTICLE);
  return kindAt(i) === MARK && markAt(i) === 0x2d;
}
