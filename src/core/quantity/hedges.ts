import type { Figure, Modifier, Quantity } from './quantity.ts';

/** How each modifier is written where neither draft nor source gives words for it. */
const PLAIN: Readonly<Record<Modifier, string>> = {
  exact: '',
  about: 'about',
  nearly: 'nearly',
  atLeast: 'at least',
  moreThan: 'more than',
  atMost: 'up to',
  lessThan: 'less than',
};

/** The same of a date, which is no quantity of anything. */
const PLAIN_DATE: Readonly<Record<Modifier, string>> = {
  exact: '',
  about: 'around',
  nearly: 'around',
  atLeast: 'since',
  moreThan: 'after',
  atMost: 'by',
  lessThan: 'before',
};

/** Words of a source that may be taken over for its modifier; longer phrases before their beginnings. */
const PHRASES: readonly string[] = (
  'approximately,roughly,around,about,some,circa,close to,in the region of,just under,just below,just shy of,not quite,nearly,almost,' +
  'at least,no less than,no fewer than,not less than,a minimum of,more than,upwards of,upward of,in excess of,north of,just over,' +
  'well over,over,above,up to,at most,as many as,as much as,no more than,not more than,a maximum of,less than,fewer than,under,below'
).split(',');

/** The hedge of a figure in words: what goes before its value. */
export interface Hedge {
  readonly before: string;
  readonly after: string;
}

/**
 * The hedge that a replacement carries: the draft's own words where the modifier stays, the source's words where its
 * text begins with them, else the plain ones; none for an exact value.
 */
export function hedgeFor(quantity: Quantity, replaced: Figure, sourceText: string | undefined): Hedge {
  const before = replaced.text.slice(0, replaced.valueOffset - replaced.offset);
  const after = replaced.text.slice(replaced.valueEnd - replaced.offset);
  if (quantity.modifier === replaced.quantity.modifier) return { before, after };
  const plain = quantity.kind === 'date' ? PLAIN_DATE : PLAIN;
  const words = sourceHedge(quantity.modifier, sourceText) ?? plain[quantity.modifier];
  const fewer = words === 'less than' && quantity.kind === 'count' ? 'fewer than' : words;
  return { before: fewer === '' ? '' : `${fewer} `, after: '' };
}

function sourceHedge(modifier: Modifier, sourceText: string | undefined): string | undefined {
  if (sourceText === undefined || modifier === 'exact') return undefined;
  const lower = sourceText.slice(0, 40).toLowerCase();
  return PHRASES.find((phrase) => lower.startsWith(`${phrase} `));
}

/** In words, for people: "at least"; empty for an exact value. */
export function hedgeWords(modifier: Modifier): string {
  return modifier === 'atMost' ? 'at most' : PLAIN[modifier];
}

/** Starts with a capital where the replaced text did ("Nearly 400" at the head of a sentence). */
export function capitalLike(text: string, replaced: string): string {
  const first = replaced.charAt(0);
  const wasCapital = first !== first.toLowerCase() && replaced.charAt(1) === replaced.charAt(1).toLowerCase();
  const word =
    text.charAt(1) === text.charAt(1).toLowerCase() && text.charAt(1) !== text.charAt(1).toUpperCase();
  if (wasCapital) return word ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return text;
}
