// Things easily confused get types of their own. A brand exists at compile time only.
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Offset into a draft's text, in UTF-16 code units, from 0. */
export type DraftOffset = Brand<number, 'DraftOffset'>;

/** Offset into a source's extracted text (`Source.text`), in UTF-16 code units, from 0. */
export type SourceOffset = Brand<number, 'SourceOffset'>;

/** A source's citation key, unique within a corpus, as CSL-JSON's `id`. */
export type SourceId = Brand<string, 'SourceId'>;

export const draftOffset = (value: number): DraftOffset => value as DraftOffset;
export const sourceOffset = (value: number): SourceOffset => value as SourceOffset;
export const sourceId = (value: string): SourceId => value as SourceId;
