import type { DraftReport } from '../../core/verdict/report.ts';
import type { CheckedDraft, ServerContext } from '../context.ts';
import type {
  DraftStatus,
  FigureItem,
  FiguresResult,
  FolderStatus,
  SourceItem,
  StatusData,
  StatusProblem,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { passageText } from '../words.ts';
import { findingsOf, isFigure } from './findings.ts';
import { staleProblem } from './ignore.ts';
import { argumentsOf, isShownAsFile, textViewUri } from './passages.ts';

/** At most this many problems of a folder travel; the last one says how many more there are. */
const MAX_PROBLEMS = 200;

export function statusOf({ sessions, drafts }: ServerContext): StatusData {
  const open = drafts.documents.all().flatMap((document) => {
    const { report, checkedVersion } = drafts.state(document);
    if (report === undefined || checkedVersion === undefined) return [];
    return [draftStatus(document.uri, report, checkedVersion)];
  });
  return { folders: sessions.all().map(folderStatus), drafts: open };
}

export function draftStatus(uri: string, report: DraftReport, version?: number): DraftStatus {
  const reasons = new Map<string, number>();
  for (const { verdict, reason, ignored } of report.figures) {
    if (verdict === 'unchecked' && ignored !== true) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    uri,
    ...(version === undefined ? {} : { version }),
    summary: report.summary,
    unchecked: [...reasons].map(([reason, figures]) => ({ reason, figures })),
    problems: report.problems.map((problem) => ({ ...problem, uri })),
  };
}

function folderStatus(session: Session): FolderStatus {
  const { workspace, progress, state } = session;
  const { sources, passages, figures } = workspace.corpus.stats;
  return {
    folder: session.isLoose ? '' : session.folder,
    name: session.name,
    state,
    ...(progress === undefined ? {} : { progress }),
    sources,
    passages,
    figures,
    problems: state === 'none' ? [noCorpus(session.folder)] : boundedProblems(session),
  };
}

const noCorpus = (folder: string): StatusProblem => ({
  code: 'no-corpus',
  uri: folder,
  message: 'There are no sources here, so no figure is checked.',
  remedy: 'Put your sources into a folder called `sources`, or name their folders in `tickmark.json`.',
});

export function boundedProblems(session: Session): StatusProblem[] {
  const { folder, workspace, stale } = session;
  const problems = [...workspace.problems, ...stale.map((ignore) => staleProblem(session, ignore))];
  if (problems.length <= MAX_PROBLEMS) return problems;
  const rest = problems.length - MAX_PROBLEMS;
  const message = `There are ${rest} more problems.`;
  return [
    ...problems.slice(0, MAX_PROBLEMS),
    { code: 'more', uri: folder, message, remedy: 'Mend these first; `tickmark index` lists all.' },
  ];
}

/** A number of a column is nothing without it: `Amount (USD billion) 4`. */
const headed = (figure: string, column = ''): string => `${column} ${figure}`.trim();

/** A draft's findings for the Figures view and the ticks. */
export function figuresOf({ document, report }: CheckedDraft): FiguresResult {
  const figures = findingsOf(report).map(
    (finding): FigureItem => ({
      range: { start: document.positionAt(finding.offset), end: document.positionAt(finding.end) },
      text: finding.text,
      kind: isFigure(finding) ? finding.quantity.kind : 'quote',
      verdict: finding.verdict,
      reason: finding.reason,
      ...(finding.expected === undefined ? {} : { expected: finding.expected }),
      ignored: finding.ignored === true,
      evidence: finding.evidence.map((evidence) => {
        const { source, title, locator, figure, relation } = evidence;
        const location = argumentsOf(evidence);
        return {
          source,
          ...(title === undefined ? {} : { title }),
          locator,
          passage: passageText(evidence),
          ...(figure === undefined ? {} : { figure: headed(figure, evidence.cell?.column) }),
          relation,
          ...(location === undefined ? {} : { location }),
        };
      }),
    }),
  );
  return { uri: document.uri, version: document.version, figures };
}

/** The sources of a folder, for the Sources view: those that failed too, by what is wrong with them. */
export function sourcesOf({ workspace }: Session): SourceItem[] {
  const items = [...workspace.corpus.sources.values()].map(({ source, passages, figures }): SourceItem => {
    const { title, publisher, issued } = source.metadata;
    return {
      id: source.id,
      uri: source.file ?? '',
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(issued === undefined ? {} : { issued }),
      passages: passages.length,
      figures: figures.reduce((sum, list) => sum + list.length, 0),
      problems: source.problems,
    };
  });
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** URIs of the text views that sources of a folder may be open in. */
export function textViewsOf({ workspace }: Session): string[] {
  return [...workspace.corpus.sources.values()].flatMap(({ source }) =>
    source.file === undefined || isShownAsFile(source) ? [] : [textViewUri(source.file)],
  );
}
