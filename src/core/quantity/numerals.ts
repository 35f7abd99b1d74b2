/** Which marks a writer groups and divides digits with. */
export interface Marks {
  /** Between groups of digits; empty where the writer uses none. */
  readonly group: string;
  readonly decimal: string;
  /** Groups of two above the last three digits, as in `5,00,000`. */
  readonly indian: boolean;
}

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

const WORD_VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.slice(2).map((word, i): [string, number] => [word, 10 * (i + 2)]),
  ['a', 1],
  ['an', 1],
]);

/** Above this a number is written in digits, whatever the draft's style. */
const MOST_IN_WORDS = 100;
const MOST_WORDS = 8;

/**
 * A number in words, for whole numbers up to one hundred and such halves as "two and a half"; undefined for others.
 * `numberWords(21)` is "twenty-one".
 */
export function numberWords(value: number): string | undefined {
  if (value < 0 || value > MOST_IN_WORDS) return undefined;
  const whole = Math.floor(value);
  if (value !== whole) return value - whole === 0.5 ? halfWords(whole) : undefined;
  if (value === MOST_IN_WORDS) return 'one hundred';
  if (value < ONES.length) return ONES[value];
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${ONES[value % 10]}`;
}

function halfWords(whole: number): string | undefined {
  const words = whole === 0 ? undefined : numberWords(whole);
  return words === undefined ? undefined : `${words} and a half`;
}

/** A number in words at the start of a text: its value and where it ends, exclusive. */
export interface WordNumber {
  readonly value: number;
  readonly end: number;
}

interface WordState {
  value: number;
  end: number;
  words: number;
}

/**
 * Reads the words before a scale or unit: "thirteen" of "thirteen billion dollars", "half a" of "half a million" (0.5),
 * "two dozen" (24), "two hundred and fifty". Undefined where the text starts with no such word.
 */
export function readNumberWords(text: string): WordNumber | undefined {
  const state: WordState = { value: 0, end: 0, words: 0 };
  let at = 0;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const end = wordEnd(text, at);
    if (end === at || !addWord(state, text.slice(at, end).toLowerCase(), end)) break;
    at = end;
    const mark = text.charAt(at);
    if (mark !== ' ' && mark !== '-' && mark !== '\u00a0' && mark !== '\u2011') break;
    at += 1;
  }
  return state.words > 0 && state.end > 0 ? { value: state.value, end: state.end } : undefined;
}

function addWord(state: WordState, word: string, end: number): boolean {
  if (word === 'and') return state.words > 0;
  if (word === 'half') {
    // "two and a half": the article has just added 1.
    state.value = state.words > 1 ? state.value - 0.5 : 0.5;
  } else if (word === 'hundred') {
    state.value = Math.max(state.value, 1) * 100;
  } else if (word === 'dozen') {
    state.value = Math.max(state.value, 1) * 12;
  } else if ((word === 'a' || word === 'an') && state.value === 0.5) {
    // "half a million"
  } else {
    const value = WORD_VALUES.get(word);
    if (value === undefined) return false;
    state.value += value;
  }
  state.words += 1;
  state.end = end;
  return true;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** Latin letters, with and without accents. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

/** Is the code unit an ASCII digit? */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * A number in digits. `decimals` is 0 or more; `writeDigits(1234.5, 1, {group: '.', decimal: ',', indian: false})` is
 * "1.234,5". The sign is not written.
 */
export function writeDigits(value: number, decimals: number, marks: Marks): string {
  const fixed = Math.abs(value).toFixed(Math.min(decimals, 20));
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = groupDigits(whole, marks);
  return fraction === undefined ? grouped : `${grouped}${marks.decimal}${fraction}`;
}

function groupDigits(whole: string, marks: Marks): string {
  if (marks.group === '' || whole.length <= 3) return whole;
  const groups = [whole.slice(-3)];
  const size = marks.indian ? 2 : 3;
  for (let end = whole.length - 3; end > 0; end -= size)
    groups.unshift(whole.slice(Math.max(0, end - size), end));
  return groups.join(marks.group);
}
