import { kindOfName } from '../../core/draft/kinds.ts';
import type { Evidence, Replacement } from '../../core/verdict/report.ts';
import type { CheckedDraft } from '../context.ts';
import type { Span } from '../drafts.ts';
import { IGNORE_FIGURE, IGNORE_WITH_REASON, OPEN_PASSAGE } from '../protocol.ts';
import { oneLine, shortened, sourceAndLocator, sourceName } from '../words.ts';
import { citationInsertion, citationText } from './citation.ts';
import { type Finding, findingsIn, findingsOf, isFigure } from './findings.ts';
import { lineDirective } from './ignore.ts';
import { argumentsOf } from './passages.ts';

export interface DraftEdit {
  readonly span: Span;
  readonly text: string;
  /** What a preview groups it under: the source that says so. */
  readonly note?: string;
}

/** A quick fix in plain terms; `convert.ts` makes the LSP code action, with one versioned edit. */
export interface Fix {
  readonly title: string;
  /** `preview`: as `fixAll`, but the writer sees and confirms each change. */
  readonly kind: 'quickfix' | 'fixAll' | 'preview';
  readonly finding?: Finding;
  readonly isPreferred: boolean;
  readonly edits?: readonly DraftEdit[];
  readonly command?: { readonly id: string; readonly argument: unknown };
}

/** At most this many replacements, citations and passages are offered for one figure: a menu, not a list. */
const MAX_OFFERED = 3;

export interface FixOptions {
  /** The client has a command that asks for a reason. */
  readonly askReason: boolean;
  /** The client shows annotated edits before they are made. */
  readonly previews: boolean;
}

/** The quick fixes for the findings that a range touches. */
export function fixesIn(checked: CheckedDraft, span: Span, { askReason, previews }: FixOptions): Fix[] {
  const found = findingsIn(checked.report, span);
  const fixes = found.flatMap((finding) => fixesOf(checked, finding, askReason));
  const all = previews && found.some(isOneAnswer) ? fixAllPreview(checked, 2) : undefined;
  if (all !== undefined) fixes.push(all);
  const preferred = fixes.filter((fix) => fix.isPreferred);
  // With two figures in the range none is what the writer means.
  return preferred.length <= 1 ? fixes : fixes.map((fix) => ({ ...fix, isPreferred: false }));
}

function fixesOf(checked: CheckedDraft, finding: Finding, askReason: boolean): Fix[] {
  const isQuiet = finding.verdict === 'supported' || finding.ignored === true;
  const changes = finding.replacements.slice(0, MAX_OFFERED).map((one) => replacementFix(finding, one));
  const citations = citationFixes(checked, finding);
  return [
    // Where a source says what the draft says, the fix under Enter does not change it.
    ...(finding.verdict === 'disputed' ? [...citations, ...changes] : [...changes, ...citations]),
    ...openFixes(finding),
    ...(isQuiet ? [] : ignoreFixes(checked, finding, askReason)),
  ];
}

function replacementFix(finding: Finding, replacement: Replacement): Fix {
  const evidence = finding.evidence[replacement.evidence];
  const from = evidence === undefined ? '' : ` (${sourceAndLocator(evidence)})`;
  return {
    title: `${titleOf(finding, replacement)}${from}`,
    kind: 'quickfix',
    finding,
    isPreferred: isOneAnswer(finding),
    edits: [{ span: { start: replacement.start, end: replacement.end }, text: replacement.text }],
  };
}

/** `Add "up to"` where the fix only puts words before the figure, else `Change to "$13 billion"`. */
function titleOf({ text, verdict }: Finding, replacement: Replacement): string {
  const added = replacement.text.length - text.length;
  if (verdict === 'qualified' && added > 0 && replacement.text.endsWith(text)) {
    return `Add "${replacement.text.slice(0, added).trim()}"`;
  }
  return `Change to "${shortened(replacement.text, 80)}"`;
}

/** One value wins: a single replacement, and the sources do not disagree. */
export function isOneAnswer({ verdict, replacements, evidence }: Finding): boolean {
  if (replacements.length !== 1 || verdict === 'disputed' || verdict === 'inconsistent') return false;
  return !evidence.some((one) => one.relation === 'supports');
}

function citationFixes(checked: CheckedDraft, finding: Finding): Fix[] {
  const isCited = isFigure(finding) && finding.cites !== undefined;
  const agreeing = finding.evidence.filter(
    (one) => one.relation === 'supports' || one.relation === 'qualifies',
  );
  if (isCited && finding.verdict !== 'miscited') return [];
  const offered = new Map<string, Evidence>();
  for (const evidence of agreeing) {
    const text = citationText(checked, evidence);
    if (!offered.has(text) && offered.size < MAX_OFFERED) offered.set(text, evidence);
  }
  return [...offered].map(([text, evidence]) => {
    const insertion = citationInsertion(checked, finding, evidence);
    const span = { start: insertion.offset, end: insertion.offset };
    return {
      title: `Insert citation ${shortened(text, 80)}`,
      kind: 'quickfix',
      finding,
      isPreferred: false,
      edits: [{ span, text: insertion.text }],
    };
  });
}

function openFixes(finding: Finding): Fix[] {
  const best = finding.evidence[0];
  const argument = best === undefined ? undefined : argumentsOf(best);
  if (best === undefined || argument === undefined) return [];
  return [
    {
      title: `Open source passage (${sourceAndLocator(best)})`,
      kind: 'quickfix',
      finding,
      isPreferred: false,
      command: { id: OPEN_PASSAGE, argument },
    },
  ];
}

function ignoreFixes({ document }: CheckedDraft, finding: Finding, askReason: boolean): Fix[] {
  const what = isFigure(finding) ? 'figure' : 'quotation';
  const { uri } = document;
  const kind = kindOfName(uri);
  const position = document.positionAt(finding.offset);
  const quiet = { kind: 'quickfix', finding, isPreferred: false } as const;
  const onLine: Fix = {
    ...quiet,
    title: `Ignore this ${what} on this line`,
    edits: [lineDirective(document.getText(), finding, { kind })],
  };
  const stored = (scope: 'file' | 'workspace'): Fix => ({
    ...quiet,
    title: `Ignore this ${what} in this ${scope}`,
    command: { id: IGNORE_FIGURE, argument: { uri, position, scope } },
  });
  const withReason: Fix = {
    ...quiet,
    title: `Ignore this ${what} with a reason…`,
    command: { id: IGNORE_WITH_REASON, argument: { uri, position } },
  };
  return [
    // Plain text has no comments to write a directive into.
    ...(kind === 'plain' ? [] : [onLine]),
    ...(uri.startsWith('untitled:') ? [] : [stored('file'), stored('workspace')]),
    ...(askReason ? [withReason] : []),
  ];
}

/** Changes every figure for which one value wins, in one edit; `undefined` where there is none. */
export function fixAll(checked: CheckedDraft): Fix | undefined {
  const edits = allEdits(checked);
  if (edits.length === 0) return undefined;
  const title =
    edits.length === 1 ? 'Fix the figure with one answer' : `Fix all ${edits.length} figures with one answer`;
  return { title, kind: 'fixAll', isPreferred: false, edits };
}

/** As `fixAll`, for a writer who wants to see each change first. */
export function fixAllPreview(checked: CheckedDraft, least: number): Fix | undefined {
  const edits = allEdits(checked);
  if (edits.length < least) return undefined;
  const what = edits.length === 1 ? 'the 1 figure' : `all ${edits.length} figures`;
  const title = `Fix ${what} with one answer in this document…`;
  return { title, kind: 'preview', isPreferred: false, edits };
}

function allEdits({ report, session }: CheckedDraft): DraftEdit[] {
  const { severity } = session.workspace.settings;
  const edits: DraftEdit[] = [];
  let end = -1;
  for (const finding of findingsOf(report)) {
    const only = finding.replacements[0];
    // What the writer does not want to be shown is not to be changed behind their back either.
    if (only === undefined || finding.ignored === true || severity[finding.verdict] === 'off') continue;
    if (!isOneAnswer(finding) || only.start < end) continue;
    const evidence = finding.evidence[only.evidence];
    const note = evidence === undefined ? 'As in the sources' : `As in ${oneLine(sourceName(evidence))}`;
    edits.push({ span: { start: only.start, end: only.end }, text: only.text, note });
    end = only.end;
  }
  return edits;
}
