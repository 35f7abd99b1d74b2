import type { Corpus } from '../search/corpus.ts';
import type { Passage, TablePlace } from '../text/source.ts';
import { agrees, type Candidate } from './candidates.ts';
import type { Decision } from './decide.ts';
import { EVIDENCE_LIMIT, type Evidence, type Relation } from './report.ts';

const headingsOf = ({ caption, row, column }: TablePlace): NonNullable<Evidence['cell']> => ({
  ...(caption !== undefined && { caption }),
  ...(row !== undefined && { row }),
  ...(column !== undefined && { column }),
});

/** A passage as evidence, without a figure. `score` 0 to 1. */
export function evidenceOf(passage: Passage, relation: Relation, score: number, corpus: Corpus): Evidence {
  const source = corpus.sources.get(passage.source)?.source;
  const { title, publisher, issued } = source?.metadata ?? {};
  return {
    source: passage.source,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(issued === undefined ? {} : { issued }),
    ...(source?.file === undefined ? {} : { file: source.file }),
    line: passage.locator.line,
    locator: passage.locator.label,
    start: passage.start,
    end: passage.end,
    passage: passage.text,
    ...(passage.table === undefined ? {} : { cell: headingsOf(passage.table) }),
    relation,
    score: Math.round(score * 1000) / 1000,
  };
}

function relationOf(candidate: Candidate, decision: Decision): Relation {
  if (decision.verdict === 'unsourced' || decision.verdict === 'unchecked') return 'related';
  if (candidate.comparison === 'qualifierDiffers') return 'qualifies';
  if (agrees(candidate.comparison)) return candidate === decision.other ? 'related' : 'supports';
  return contradicts(candidate, decision) ? 'contradicts' : 'related';
}

/** What lags behind the deciding figure by more than this, in log odds, contradicts nothing: it is about something else. */
const LAG = 1.5;

function contradicts(candidate: Candidate, { by, other }: Decision): boolean {
  if (by === undefined || candidate === by || candidate === other) return true;
  return candidate.features.magnitude < 1 && candidate.logit >= by.logit - LAG;
}

/** The passages to show with a decision, best first, one per passage, at most `EVIDENCE_LIMIT`. */
export function evidenceFor(
  decision: Decision,
  corpus: Corpus,
): { evidence: Evidence[]; candidates: Candidate[] } {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  for (const candidate of [decision.by, decision.other, ...decision.shown]) {
    if (candidate === undefined || candidates.length >= EVIDENCE_LIMIT) continue;
    const key = `${candidate.passage.source} ${candidate.passage.ordinal}`;
    if (seen.has(key)) continue;
    seen.add(key);
    candidates.push(candidate);
  }
  const evidence = candidates.map((candidate) => ({
    ...evidenceOf(candidate.passage, relationOf(candidate, decision), candidate.score, corpus),
    figure: candidate.frame.figure.text,
    figureOffset: candidate.frame.figure.offset,
  }));
  return { evidence, candidates };
}
