import data from './data.json' with { type: 'json' };

/** Numbers of a vector. */
export const DIMENSIONS = data.dimensions;
/** Bytes that code a vector: each names a centroid of `DIMENSIONS / PARTS` numbers. */
const PARTS = data.parts;

/** Centroids of each part: a code is one byte. */
const CODED = 256;

/**
 * What common English words mean, as far as the company they keep tells it: a unit vector for each of some
 * thousand stems. Where the vectors come from stands in data.json, how it is packed in tools/wordVectors.ts.
 */
export interface WordVectors {
  /** Number of a stem (as `stem` gives it), or -1 for those it does not know. */
  find(stem: string): number;
  /** The stem with this number. */
  stem(number: number): string;
  readonly count: number;
  /** Cosine of two stems, -1 to 1: about 0 for unrelated words, 0.8 for synonyms. */
  similarity(a: number, b: number): number;
  /** How rare a stem is in general English: 0 for the most frequent, 1 for the rarest. */
  rarity(number: number): number;
  /** Adds `share` times the stem's vector to `sum`, which has `DIMENSIONS` numbers. */
  addTo(sum: Float64Array, number: number, share: number): void;
}

let loaded: WordVectors | undefined;

/** The vectors, unpacked when first asked for (some milliseconds, 4 MB). */
export function wordVectors(): WordVectors {
  loaded ??= unpack();
  return loaded;
}

function unpack(): WordVectors {
  const stems = readStems(data.stems);
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  const vectors = readVectors(stems.length);
  return {
    count: stems.length,
    find: (stem) => numbers.get(stem) ?? -1,
    stem: (number) => stems[number] ?? '',
    rarity: (number) => (data.rarity.charCodeAt(number) - 48) / 63,
    similarity(a, b) {
      let sum = 0;
      const [from, to] = [a * DIMENSIONS, b * DIMENSIONS];
      for (let at = 0; at < DIMENSIONS; at++) sum += (vectors[from + at] ?? 0) * (vectors[to + at] ?? 0);
      return sum;
    },
    addTo(sum, number, share) {
      const from = number * DIMENSIONS;
      for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + share * (vectors[from + at] ?? 0);
    },
  };
}

/** Undoes front coding: `AabandonHB` ... a capital, then the letters that differ from the stem before. */
function readStems(coded: string): string[] {
  const stems: string[] = [];
  let before = '';
  for (let at = 0; at < coded.length; ) {
    let end = at + 1;
    while (end < coded.length && coded.charCodeAt(end) >= 97) end++;
    before = before.slice(0, coded.charCodeAt(at) - 65) + coded.slice(at + 1, end);
    stems.push(before);
    at = end;
  }
  return stems;
}

function readVectors(count: number): Float32Array {
  const codes = fromBase64(data.codes);
  const book = new Int8Array(fromBase64(data.centroids).buffer);
  const size = DIMENSIONS / PARTS;
  const vectors = new Float32Array(count * DIMENSIONS);
  for (let stem = 0; stem < count; stem++) {
    const from = stem * DIMENSIONS;
    let square = 0;
    for (let part = 0; part < PARTS; part++) {
      const centroid = (part * CODED + (codes[stem * PARTS + part] ?? 0)) * size;
      for (let k = 0; k < size; k++) {
        const value = book[centroid + k] ?? 0;
        vectors[from + part * size + k] = value;
        square += value * value;
      }
    }
    const length = Math.sqrt(square) || 1;
    for (let at = from; at < from + DIMENSIONS; at++) vectors[at] = (vectors[at] ?? 0) / length;
  }
  return vectors;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Core has neither `Buffer` nor `atob`. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let at = 0; at < ALPHABET.length; at++) values[ALPHABET.charCodeAt(at)] = at;
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < length; at++) {
    buffer = ((buffer << 6) | (values[text.charCodeAt(at)] ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to++] = (buffer >> bits) & 0xff;
  }
  return bytes;
}
