// The status in words. Pure: a test reads what a writer reads.
import type { DraftStatus, FolderStatus, StatusData, StatusProblem } from '../server/protocol.ts';

/** What the language status item shows. */
export interface StatusLine {
  /** Of the bar, short. */
  readonly text: string;
  /** Behind it, in the item's own line. */
  readonly detail: string;
  readonly busy: boolean;
  /** True where something keeps figures from being checked. */
  readonly attention: boolean;
}

/** The line for a draft; `draft` is absent until it has been checked, `folder` where nothing is known of its folder. */
export function statusLine(draft: DraftStatus | undefined, folder: FolderStatus | undefined): StatusLine {
  if (folder?.state === 'indexing') {
    const { progress } = folder;
    const detail =
      progress === undefined ? 'Looking for sources' : `${progress.done} of ${progress.total} sources`;
    return { text: 'Tickmark: reading sources', detail, busy: true, attention: false };
  }
  if (folder?.state === 'none') {
    const detail = 'Put sources into a folder named sources, or name them in tickmark.json';
    return { text: 'Tickmark: no sources', detail, busy: false, attention: true };
  }
  if (draft === undefined) {
    const detail = folder === undefined ? 'No folder of sources was found' : '';
    return { text: 'Tickmark: not checked yet', detail, busy: false, attention: false };
  }
  const { summary } = draft;
  const problems = [...draft.problems, ...(folder?.problems ?? [])];
  const total = sourced(draft) + summary.unsourced + summary.unchecked;
  const conflicts = summary.conflict + summary.miscited + summary.misquoted;
  // The text alone is seen where the writer has pinned the item to the status bar.
  const said = [`${sourced(draft)} of ${total} figures sourced`, count(conflicts, 'conflict')];
  const rest = [
    // Few words: a longer line pushes the way to the reasons out of sight.
    summary.unchecked > 0 ? `${summary.unchecked} not checked` : '',
    summary.unsourced > 0 ? `${summary.unsourced} unsourced` : '',
    summary.ignored > 0 ? `${summary.ignored} ignored` : '',
    count(problems.length, 'problem'),
  ];
  return {
    text: `Tickmark: ${total === 0 ? 'no figures' : joined(said)}`,
    detail: joined(rest) || (conflicts === 0 && total > 0 ? 'No conflicts' : ''),
    busy: false,
    attention: problems.length > 0,
  };
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** Figures that some source speaks of, whatever it says. */
function sourced({ summary: s }: DraftStatus): number {
  return s.supported + s.conflict + s.disputed + s.qualified + s.miscited;
}

const count = (number: number, noun: string): string =>
  number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * The whole status as a plain text. `show` names a URI as the writer knows it (a path in the workspace).
 */
export function statusReport(status: StatusData, show: (uri: string) => string): string {
  const lines = ['Tickmark: status', ''];
  if (status.folders.length === 0) lines.push('No folder is open, so there is nothing to check against.', '');
  for (const folder of status.folders) lines.push(...folderLines(folder, show), '');
  for (const draft of status.drafts) lines.push(...draftLines(draft, show), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function folderLines(folder: FolderStatus, show: (uri: string) => string): string[] {
  const { name, sources, passages, figures, problems } = folder;
  const state =
    folder.state === 'ready'
      ? `${count(sources, 'source') || 'no sources'}, ${passages} passages, ${figures} figures`
      : `${folder.state === 'none' ? 'No sources' : 'Reading sources'}. ${statusLine(undefined, folder).detail}.`;
  return [`Folder ${name}`, `  ${state}`, ...problemLines('Not read, and why:', problems, show)];
}

const VERDICTS = [
  ['supported', 'supported by a source'],
  ['conflict', 'in conflict with the sources'],
  ['miscited', 'not supported by the source cited'],
  ['misquoted', 'quoted in other words than the source has'],
  ['disputed', 'on which sources disagree'],
  ['qualified', 'without the hedge or bound of the source'],
  ['inconsistent', 'with two values in the draft itself'],
  ['unsourced', 'of which no source speaks'],
  ['unchecked', 'not checked'],
  ['ignored', 'ignored'],
] as const;

function draftLines(draft: DraftStatus, show: (uri: string) => string): string[] {
  const counts = VERDICTS.filter(([verdict]) => draft.summary[verdict] > 0).map(
    ([verdict, words]) => `  ${String(draft.summary[verdict]).padStart(4)}  ${words}`,
  );
  const reasons = draft.unchecked.map(({ reason, figures }) => `  ${String(figures).padStart(4)}  ${reason}`);
  return [
    `Draft ${show(draft.uri)}`,
    ...(counts.length === 0 ? ['  No figures.'] : counts),
    ...(reasons.length === 0 ? [] : ['  Not checked, and why:', ...reasons]),
    ...problemLines('Problems:', draft.problems, show),
  ];
}

function problemLines(
  title: string,
  problems: readonly StatusProblem[],
  show: (uri: string) => string,
): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ message, remedy, uri, line }) => {
    const place = uri === undefined ? '' : ` (${show(uri)}${line === undefined ? '' : `, line ${line}`})`;
    return `    ${message}${place}${remedy === undefined ? '' : ` ${remedy}`}`;
  });
  return [`  ${title}`, ...lines];
}
