import { describe } from '../../core/quantity/describe.ts';
import { escapeMarkdown, stripControls } from '../../core/text/escape.ts';
import type { CitationFinding, Evidence, QuoteChange, QuoteFinding } from '../../core/verdict/report.ts';
import { entryWithKey } from '../../workspace/bibliography/bibliography.ts';
import type { PlacedEntry } from '../../workspace/bibliography/describe.ts';
import { displayName } from '../../workspace/uris.ts';
import type { CheckedDraft } from '../context.ts';
import type { Span } from '../drafts.ts';
import { INSERT_CITATION, OPEN_PASSAGE } from '../protocol.ts';
import { headingsOf, shortened, sourceName, VERDICT_WORDS } from '../words.ts';
import { citationInsertion } from './citation.ts';
import { citationAt, type Finding, findingAt, isFigure } from './findings.ts';
import { argumentsOf } from './passages.ts';

/** A hover card before it becomes Markdown or plain text. All strings are raw: whoever prints the card escapes them. */
export interface Card {
  readonly span: Span;
  /** True where a diagnostic on the same span says title and reason. */
  readonly isShown: boolean;
  /** First line, in words: `“$15 billion” conflicts with the sources`. */
  readonly title: string;
  readonly reason?: string;
  /** The source's words for a misquotation, in pieces; `isChanged` where the draft has others. */
  readonly wording?: readonly { readonly text: string; readonly isChanged: boolean }[];
  /** Every difference in words, where there is more than the reason says. */
  readonly changes?: string;
  readonly passages: readonly CardPassage[];
  /** How a figure was read: `13,000,000,000 USD, at least`. */
  readonly readAs?: string;
}

export interface CardPassage {
  /** Of a table's cell, what its number is of: row and column. */
  readonly headings?: string;
  readonly before: string;
  /** The figure, shown in bold; empty where the passage is about no figure. */
  readonly figure: string;
  readonly after: string;
  /** Title, publisher, date, locator: what is known of them. */
  readonly source: readonly string[];
  readonly relation: Evidence['relation'];
  readonly actions: readonly CardAction[];
}

export interface CardAction {
  readonly label: string;
  readonly command: string;
  readonly argument: unknown;
}

const MAX_PASSAGES = 3;
/** UTF-16 units of a passage shown before and after its figure. */
const CONTEXT = 240;

/** The card for what stands at `offset`, or `undefined` where nothing does: a hover is bounded to its token. */
export function cardAt(checked: CheckedDraft, offset: number): Card | undefined {
  const finding = findingAt(checked.report, offset);
  if (finding !== undefined) return cardOf(checked, finding);
  const citation = citationAt(checked.report, offset);
  return citation === undefined ? undefined : citationCard(checked, citation);
}

function cardOf(checked: CheckedDraft, finding: Finding): Card {
  const ignored = finding.ignored === true ? ' (ignored)' : '';
  return {
    span: { start: finding.offset, end: finding.end },
    isShown:
      finding.ignored !== true && checked.session.workspace.settings.severity[finding.verdict] !== 'off',
    title: `“${shortened(finding.text.trim(), 80)}” ${VERDICT_WORDS[finding.verdict]}${ignored}`,
    reason: finding.reason,
    ...(isFigure(finding) ? {} : wordingOf(finding)),
    passages: finding.evidence
      .slice(0, MAX_PASSAGES)
      .map((evidence) => passageOf(checked, finding, evidence)),
    ...(isFigure(finding) ? { readAs: describe(finding.quantity) } : {}),
  };
}

const MAX_WORDING = 600;

/** The true wording with what the draft changed in it, and all changes in words: a mark alone is lost on many. */
function wordingOf({ expected, changes = [] }: QuoteFinding): Pick<Card, 'wording' | 'changes'> {
  if (expected === undefined || changes.length === 0 || expected.length > MAX_WORDING) return {};
  const wording: { text: string; isChanged: boolean }[] = [];
  let done = 0;
  for (const { start = done, end = start } of changes) {
    if (start < done || end <= start) continue;
    wording.push({ text: expected.slice(done, start), isChanged: false });
    wording.push({ text: expected.slice(start, end), isChanged: true });
    done = end;
  }
  wording.push({ text: expected.slice(done), isChanged: false });
  const all = { wording: wording.filter(({ text }) => text !== '') };
  return changes.length < 2 ? all : { ...all, changes: `The draft ${listed(changes.map(changeWords))}.` };
}

const MAX_CHANGE = 60;

function changeWords({ draft, source }: QuoteChange): string {
  const [has, had] = [shortened(draft, MAX_CHANGE), shortened(source, MAX_CHANGE)];
  if (draft === '') return `leaves out “${had}”`;
  return source === '' ? `adds “${has}”` : `has “${has}” for “${had}”`;
}

const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].join(' and ');

function passageOf(checked: CheckedDraft, finding: Finding, evidence: Evidence): CardPassage {
  const { passage, figure = '', figureOffset = 0 } = evidence;
  const end = figureOffset + figure.length;
  const before = passage.slice(0, figure === '' ? 0 : figureOffset);
  const known = [evidence.title, evidence.publisher, evidence.issued].filter((one) => one !== undefined);
  const headings = headingsOf(evidence);
  // The headings stand with the number: the place need not repeat them.
  const place = headings === '' ? evidence.locator : `l. ${evidence.line}`;
  return {
    ...(headings === '' ? {} : { headings }),
    before: before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before,
    figure,
    after: shortened(figure === '' ? passage : passage.slice(end), CONTEXT),
    source: [...(known.length === 0 ? [sourceName(evidence)] : known), place],
    relation: evidence.relation,
    actions: actionsOf(checked, finding, evidence),
  };
}

function actionsOf(checked: CheckedDraft, finding: Finding, evidence: Evidence): CardAction[] {
  const actions: CardAction[] = [];
  const place = argumentsOf(evidence);
  if (place !== undefined) actions.push({ label: 'Open passage', command: OPEN_PASSAGE, argument: place });
  if (evidence.relation !== 'related') {
    const { text, offset } = citationInsertion(checked, finding, evidence);
    const { uri, version } = checked.document;
    const position = checked.document.positionAt(offset);
    actions.push({
      label: 'Insert citation',
      command: INSERT_CITATION,
      argument: { uri, version, position, text },
    });
  }
  return actions;
}

/** What a bibliography says of a document that is not among the sources. */
function entryCard({ uri, entry }: PlacedEntry, span: Span, folder: string): Card {
  const { title, author, publisher, issued, URL } = entry.metadata;
  const facts = [author, publisher, issued, URL].filter((one) => one !== undefined);
  const where = `In ${displayName(folder, uri)}, line ${entry.line}, but not among the sources: nothing is checked against it.`;
  return {
    span,
    isShown: false,
    title: title ?? entry.key,
    reason: [...facts, where].join(' · '),
    passages: [],
  };
}

function citationCard({ session }: CheckedDraft, citation: CitationFinding): Card {
  const span = { start: citation.offset, end: citation.end };
  const known = [...session.workspace.corpus.sources.values()].find(
    ({ source }) => source.id === citation.source,
  );
  if (known === undefined) {
    const placed = entryWithKey(session.workspace.bibliographies, citation.key);
    if (placed !== undefined) return entryCard(placed, span, session.folder);
    const reason = 'No source of this workspace has this key or file.';
    return {
      span,
      isShown: false,
      title: `“${citation.key}” is not among the sources`,
      reason,
      passages: [],
    };
  }
  const { title, author, publisher, issued, URL } = known.source.metadata;
  const facts = [author, publisher, issued, URL].filter((one) => one !== undefined);
  const counts = `${known.passages.length} passages, ${known.figures.flat().length} figures`;
  return {
    span,
    isShown: false,
    title: title ?? citation.key,
    reason: [...facts, counts].join(' · '),
    passages: [],
  };
}

const RELATION_WORDS: Readonly<Record<Evidence['relation'], string>> = {
  supports: 'agrees',
  contradicts: 'differs',
  qualifies: 'agrees but for its bound',
  related: 'related',
};

/** How a client shows a card. */
export interface CardOptions {
  /** It runs command links. */
  readonly links: boolean;
  /** It shows diagnostics above the card: what they say is left out. */
  readonly beneathFinding: boolean;
}

/** A card as Markdown; every string from a source or draft is escaped. */
export function cardMarkdown(card: Card, { links, beneathFinding }: CardOptions): string {
  const parts: string[] = [];
  if (!(beneathFinding && card.isShown)) {
    parts.push(strong(card.title));
    if (card.reason !== undefined && card.reason !== '') parts.push(escapeMarkdown(card.reason).trim());
  }
  if (card.wording !== undefined) {
    const marked = card.wording.map(({ text, isChanged }) =>
      isChanged ? strong(text) : escapeMarkdown(text),
    );
    parts.push(`In the source: “${marked.join('')}”`);
  }
  if (card.changes !== undefined) parts.push(escapeMarkdown(card.changes).trim());
  for (const { headings, before, figure, after, source, relation, actions } of card.passages) {
    const lead = headings === undefined ? '' : `${escapeMarkdown(headings).trim()}: `;
    const quoted = `${lead}${escapeMarkdown(before)}${strong(figure)}${escapeMarkdown(after)}`.trim();
    const linked = links ? actions.map(commandLink) : [];
    const foot = [RELATION_WORDS[relation], ...source.map(escapeMarkdown), ...linked].join(' · ');
    parts.push(`> ${quoted}\n>\n> ${foot}`);
  }
  if (card.readAs !== undefined) parts.push(`Read as: ${escapeMarkdown(card.readAs)}`);
  return parts.join('\n\n');
}

/** A card for clients without Markdown. */
export function cardText(card: Card): string {
  const parts = [card.title, card.reason ?? ''];
  if (card.wording !== undefined) {
    const marked = card.wording.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text));
    parts.push(`In the source: “${marked.join('')}”`);
  }
  parts.push(card.changes ?? '');
  for (const { headings, before, figure, after, source } of card.passages) {
    const lead = headings === undefined ? '' : `${headings}: `;
    parts.push(`"${`${lead}${before}${figure}${after}`.trim()}" (${source.join(', ')})`);
  }
  if (card.readAs !== undefined) parts.push(`Read as: ${card.readAs}`);
  return stripControls(parts.filter((part) => part !== '').join('\n'));
}

/** Emphasis must not touch a blank, or it is none. */
function strong(text: string): string {
  const inner = text.trim();
  if (inner === '') return escapeMarkdown(text);
  const lead = text.slice(0, text.indexOf(inner));
  return `${lead}**${escapeMarkdown(inner)}**${text.slice(lead.length + inner.length)}`;
}

/** Parentheses are legal in URIs but end a Markdown link. */
function commandLink({ label, command, argument }: CardAction): string {
  const encoded = encodeURIComponent(JSON.stringify([argument]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${label}](command:${command}?${encoded})`;
}
