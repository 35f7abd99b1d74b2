import { edtfDate, parseYaml } from '../text/frontMatter.ts';
import { draftOffset } from '../text/ids.ts';
import { lineIndex } from '../text/lines.ts';
import type { Problem } from '../text/source.ts';
import { type Range, squeeze } from './blank.ts';
import type { Defined } from './definitions.ts';
import { type Directive, suppressionsOf } from './directives.ts';
import type { Citation, Draft, ProseBlock } from './draft.ts';
import type { Piece } from './pieces.ts';
import { parsePlainDraft } from './plain.ts';
import { parseTree, tooComplex } from './tree.ts';
import { type Placed, readPieces } from './windows.ts';

/** Front matter as the draft states it. */
export interface DraftMatter {
  readonly date?: string;
  readonly title?: string;
  readonly disabled: boolean;
  readonly problems: readonly Problem[];
}

/** What `reparseDraft` needs of the draft before; drafts themselves stay plain data. */
export interface DraftState {
  readonly placed: readonly Placed[];
  readonly defined: Defined;
  readonly matter: DraftMatter;
}

/** Citations of one footnote that its marks pass on. */
const NOTE_CITATIONS = 20;

const NO_MATTER: DraftMatter = { disabled: false, problems: [] };
const states = new WeakMap<Draft, DraftState>();

/** The pieces a draft was made of; `undefined` for drafts not made by `parseDraft` or `reparseDraft`. */
export const stateOf = (draft: Draft): DraftState | undefined => states.get(draft);

/**
 * Reads a Markdown draft: CommonMark with GitHub's tables, footnotes and links, YAML front matter, Pandoc's citations,
 * and directives. Every block's `text` has the length of its slice (see `ProseBlock`). Never throws: a draft too large
 * or too deeply nested is read as plain paragraphs, and a problem says so.
 */
export function parseDraft(text: string): Draft {
  const complex = tooComplex(text);
  if (complex !== undefined) return asPlain(text, complex.reason, complex.line);
  try {
    const { start, matter } = readMatter(text);
    return assemble(text, { ...readPieces(text, start), matter });
  } catch (error) {
    // The parser recurses: deep nesting that `tooComplex` does not foresee ends in a RangeError.
    return asPlain(text, error instanceof Error ? error.message : String(error), 1);
  }
}

function asPlain(text: string, reason: string, line: number): Draft {
  const problem: Problem = {
    code: 'draft-too-complex',
    message: `The draft was read as plain text, because ${reason}.`,
    remedy: 'Simplify the line, or split the draft.',
    line,
  };
  return { ...parsePlainDraft(text), problems: [problem] };
}

/** Reads front matter and says where the body begins. A byte order mark is no part of either. */
function readMatter(text: string): { readonly start: number; readonly matter: DraftMatter } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = frontMatterEnd(text, start);
  if (end === 0) return { start, matter: NO_MATTER };
  const node = parseTree(text.slice(start, end), true).children[0];
  // Front matter in TOML is passed over.
  if (node?.type !== 'yaml') return { start: end, matter: NO_MATTER };
  const { fields, problems } = parseYaml(node.value);
  const date = edtfDate(fields.date ?? fields.issued);
  const { title } = fields;
  const matter = {
    disabled: fields.tickmark === false,
    problems,
    ...(date !== undefined && { date }),
    ...(typeof title === 'string' && title !== '' && { title }),
  };
  return { start: end, matter };
}

/** Offset behind the closing fence of front matter that begins at `start`; 0 where there is none. */
export function frontMatterEnd(text: string, start: number): number {
  const fence = text.slice(start, start + 3);
  if (fence !== '---' && fence !== '+++') return 0;
  let end = text.indexOf('\n', start);
  if (end < 0 || text.slice(start + 3, end).trim() !== '') return 0;
  while (end >= 0) {
    const next = text.indexOf('\n', end + 1);
    const line = text.slice(end + 1, next < 0 ? text.length : next);
    if (line.startsWith(fence) && line.slice(3).trim() === '') return end + 1 + line.length;
    end = next;
  }
  return 0;
}

/** Makes a draft of its pieces. */
export function assemble(text: string, state: DraftState): Draft {
  const blocks: ProseBlock[] = [];
  const citations: Citation[] = [];
  const directives: Directive[] = [];
  const urls = definedUrls(state.placed);
  const meanings = { urls, notes: citedInNotes(state.placed, urls) };
  const path: { level: number; text: string }[] = [];
  let headings: readonly string[] = [];
  let before: Piece | undefined;
  for (const { start, piece } of state.placed) {
    if (piece.level !== undefined) {
      while ((path.at(-1)?.level ?? 0) >= piece.level) path.pop();
      headings = path.map((above) => above.text);
    }
    for (const block of piece.blocks) blocks.push(proseBlock(block, start, headings, before));
    if (piece.level !== undefined) {
      const title = squeeze(piece.blocks[0]?.text ?? '');
      if (title !== '') path.push({ level: piece.level, text: title });
      headings = path.map((above) => above.text);
    }
    addCitations(piece, start, meanings, citations);
    for (const found of piece.directives) {
      directives.push({ ...found, start: found.start + start, end: found.end + start });
    }
    before = piece;
  }
  const { matter } = state;
  const { suppressions, problems } =
    directives.length === 0
      ? { suppressions: [], problems: [] }
      : suppressionsOf(directives, text, lineIndex(text));
  const draft: Draft = {
    text,
    blocks,
    citations,
    suppressions,
    ...(matter.date !== undefined && { date: matter.date }),
    ...(matter.title !== undefined && { title: matter.title }),
    disabled: matter.disabled,
    problems: [...matter.problems, ...cutProblems(state.placed), ...problems],
  };
  states.set(draft, state);
  return draft;
}

function proseBlock(
  block: Piece['blocks'][number],
  base: number,
  headings: readonly string[],
  before: Piece | undefined,
): ProseBlock {
  const caption = before?.caption;
  const leadIn = block.kind === 'listItem' ? (block.leadIn ?? before?.leadIn) : undefined;
  return {
    kind: block.kind,
    text: block.text,
    start: draftOffset(block.start + base),
    end: draftOffset(block.end + base),
    headings,
    ...(block.table !== undefined && {
      table: caption === undefined ? block.table : { caption, ...block.table },
    }),
    ...(leadIn !== undefined && { leadIn }),
  };
}

/** The first definition of an identifier counts, as in CommonMark. */
function definedUrls(placed: readonly Placed[]): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const { piece } of placed) {
    for (const { identifier, url } of piece.definitions) {
      if (url !== undefined && !urls.has(identifier)) urls.set(identifier, url);
    }
  }
  return urls;
}

/** A citation without its place: what a footnote cites, its marks cite. */
type Cited = Pick<Citation, 'kind' | 'key' | 'locator'>;

function citedBy(
  piece: Piece,
  urls: ReadonlyMap<string, string>,
): { cited: Cited; range: Range; group: Range }[] {
  const keys = piece.citations.map(({ key, range, group, locator }) => ({
    cited: { kind: 'key' as const, key, ...(locator !== undefined && { locator }) },
    range,
    group,
  }));
  const links = piece.links.flatMap(({ target, reference, range, targetRange }) => {
    const key = reference ? urls.get(target) : target;
    // A link into the draft itself or to a mailbox cites nothing.
    if (key === undefined || key === '' || key.startsWith('#') || key.startsWith('mailto:')) return [];
    return [{ cited: { kind: 'link' as const, key }, range: targetRange, group: range }];
  });
  return [...keys, ...links];
}

/** What each footnote cites, by identifier. */
function citedInNotes(
  placed: readonly Placed[],
  urls: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Cited[]> {
  const notes = new Map<string, readonly Cited[]>();
  for (const { piece } of placed) {
    const identifier = piece.type === 'footnoteDefinition' ? piece.definitions[0]?.identifier : undefined;
    if (identifier === undefined || notes.has(identifier)) continue;
    notes.set(
      identifier,
      citedBy(piece, urls)
        .slice(0, NOTE_CITATIONS)
        .map(({ cited }) => cited),
    );
  }
  return notes;
}

interface Meanings {
  readonly urls: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, readonly Cited[]>;
}

function addCitations(piece: Piece, base: number, { urls, notes }: Meanings, citations: Citation[]): void {
  if (piece.citations.length + piece.links.length + piece.notes.length === 0) return;
  const found = citedBy(piece, urls).map(({ cited, range, group }) =>
    placeCitation(cited, range, group, base),
  );
  for (const { identifier, range } of piece.notes) {
    for (const cited of notes.get(identifier) ?? []) {
      found.push({ ...placeCitation(cited, range, range, base), note: true });
    }
  }
  citations.push(...found.sort((a, b) => a.start - b.start));
}

const placeCitation = (cited: Cited, range: Range, group: Range, base: number): Citation => ({
  ...cited,
  start: draftOffset(range.start + base),
  end: draftOffset(range.end + base),
  groupStart: draftOffset(group.start + base),
  groupEnd: draftOffset(group.end + base),
});

function cutProblems(placed: readonly Placed[]): Problem[] {
  if (!placed.some(({ piece }) => piece.cut)) return [];
  return [
    {
      code: 'nested-too-deeply',
      message: 'Lists or quotations nested too deeply were not checked.',
      remedy: 'Nest them less deeply.',
    },
  ];
}
