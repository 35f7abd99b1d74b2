import type { Figure } from '../quantity/quantity.ts';
import { passagesOf } from '../text/passages.ts';
import type { Passage, Source } from '../text/source.ts';
import { figuresOf } from './passageFigures.ts';
import { readQuantities, type SourceQuantities } from './quantities.ts';
import type { Reading, Shelf } from './shelf.ts';
import { readTerms, type SourceTerms } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One source as the corpus keeps it: a pure function of the source, reused by every snapshot that holds the same `Source` object. */
export interface IndexedSource {
  readonly source: Source;
  /** By ordinal. Equal, but in a large corpus not always the same objects, each time it is asked for. */
  readonly passages: readonly Passage[];
  /** The figures of each passage, by its ordinal; their offsets are into `Passage.text`. As for `passages`. */
  readonly figures: readonly (readonly Figure[])[];
  readonly figureCount: number;
  readonly passageCount: number;
  /** For the search's own use. */
  readonly terms: SourceTerms;
  readonly quantities: SourceQuantities;
}

/** Reads a source for the index; its words are added to the vocabulary, its passages and figures put on the shelf. */
export function indexSource(source: Source, vocabulary: Vocabulary, shelf: Shelf): IndexedSource {
  return new ShelvedSource(source, vocabulary, shelf);
}

class ShelvedSource implements IndexedSource {
  readonly source: Source;
  readonly figureCount: number;
  readonly passageCount: number;
  readonly terms: SourceTerms;
  readonly quantities: SourceQuantities;
  readonly #shelf: Shelf;

  constructor(source: Source, vocabulary: Vocabulary, shelf: Shelf) {
    const { passages, figures } = read(source);
    this.source = source;
    this.figureCount = figures.reduce((sum, list) => sum + list.length, 0);
    this.passageCount = passages.length;
    this.terms = readTerms(source, passages, vocabulary);
    this.quantities = readQuantities(figures, this.figureCount);
    this.#shelf = shelf;
    shelf.put(this, { passages, figures }, this.figureCount);
  }

  get passages(): readonly Passage[] {
    return this.#reading().passages;
  }

  get figures(): readonly (readonly Figure[])[] {
    return this.#reading().figures;
  }

  #reading(): Reading {
    const known = this.#shelf.find(this);
    if (known !== undefined) return known;
    const reading = read(this.source);
    this.#shelf.put(this, reading, this.figureCount);
    return reading;
  }
}

function read(source: Source): Reading {
  const passages = passagesOf(source);
  return { passages, figures: figuresOf(source, passages) };
}
