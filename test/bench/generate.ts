/** Deterministic text for benchmarks: no word of it is taken from anywhere. */

/** A generator of numbers from 0 to 1 (xorshift32), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const ONSETS = 'b c d f g h l m n p r s t v w br cl dr fl gr pl st tr sh th'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't', 'm', 'nd', 'rk', 'st'];
const ENDINGS = ['', '', '', '', 's', 'ed', 'ing', 'er', 'ation', 'ly', 'ment'];
const LINKS = 'the of to and in a is that for it was on with as by at from which were has'.split(' ');
const UNITS = [
  ' million',
  ' billion',
  ' %',
  ' percentage points',
  ' km',
  ' jobs',
  ' MW',
  ' tonnes',
  ' years',
];

/** Makes sentences of invented words with the frequencies of English (Zipf), link words and figures among them. */
export class TextMaker {
  private readonly random: () => number;
  private readonly vocabulary: readonly string[];

  /** `size` is the number of distinct words beside the link words. */
  constructor(seed: number, size: number) {
    this.random = randomFrom(seed);
    const known = new Set<string>();
    while (known.size < size) {
      let word = '';
      for (let at = 0; at < 2 + this.random() * 2.2 - 1; at++) {
        word += this.pick(ONSETS) + this.pick(VOWELS) + this.pick(CODAS);
      }
      known.add(word + this.pick(ENDINGS));
    }
    this.vocabulary = [...known];
  }

  /** About 20 words, a figure in two of three. */
  sentence(): string {
    const parts: string[] = [];
    const length = 12 + this.random() * 17;
    while (parts.length < length) parts.push(this.random() < 0.42 ? this.pick(LINKS) : this.word());
    if (this.random() < 0.66) parts.splice(this.random() * parts.length, 0, this.figure());
    const text = parts.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /** A document of about `characters`, with a title, headings and paragraphs of four sentences. */
  document(characters: number): string {
    const parts = [`# ${this.word()} ${this.word()} ${this.word()}`];
    let length = 0;
    while (length < characters) {
      if (this.random() < 0.12) parts.push(`## ${this.word()} ${this.word()}`);
      const paragraph = Array.from({ length: 4 }, () => this.sentence()).join(' ');
      parts.push(paragraph);
      length += paragraph.length;
    }
    return parts.join('\n\n');
  }

  /** A claim as a writer would take it from a sentence: its words, some left out, two swapped. */
  claim(sentence: string): string {
    const words = sentence.split(' ').filter(() => this.random() > 0.2);
    const at = Math.floor(this.random() * Math.max(words.length - 1, 1));
    const [first = '', second = ''] = [words[at], words[at + 1]];
    words.splice(at, 2, second, first);
    return words.join(' ');
  }

  private word(): string {
    // The square of the exponent's uniform draw gives ranks a Zipf-like tail.
    const rank = Math.floor(this.vocabulary.length ** this.random()) - 1;
    return this.vocabulary[rank] ?? 'stone';
  }

  private figure(): string {
    const draw = this.random();
    if (draw < 0.3) return `${1990 + Math.floor(this.random() * 36)}`;
    if (draw < 0.5) return `$${(1 + this.random() * 99).toFixed(1)}${this.pick(UNITS.slice(0, 2))}`;
    return `${Math.ceil(this.random() ** 3 * 9000)}${this.pick(UNITS)}`;
  }

  private pick<T extends string>(list: readonly T[]): string {
    return list[Math.floor(this.random() * list.length)] ?? '';
  }
}
