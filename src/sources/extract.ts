import type { Block, Place, Problem, SourceMetadata } from '../core/text/source.ts';

/** What a format's reader makes of decoded text. `readSource` adds the rest of a `Source`. */
export interface Extract {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly places: readonly Place[];
  /** Bibliographic data the document itself states. */
  readonly metadata: Partial<SourceMetadata>;
  readonly problems: readonly Problem[];
}

/** The title a document without stated title has: its first block, where that is a heading. */
export function titleOf(text: string, blocks: readonly Block[]): Partial<SourceMetadata> {
  const first = blocks.find((block) => block.kind === 'heading' || block.kind === 'paragraph');
  if (first?.kind !== 'heading' || first.level > 1) return {};
  const title = text.slice(first.start, first.end);
  // `Published: 3 May 2025` at the top is no title.
  return /^(?:date|published|posted|updated|author|by|source|url)\b ?[:\d]/i.test(title) ? {} : { title };
}
