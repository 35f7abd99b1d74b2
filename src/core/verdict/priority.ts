import type { Corpus } from '../search/corpus.ts';
import type { Candidate } from './candidates.ts';
import type { Decision } from './decide.ts';

const priorityOf = ({ passage }: Candidate, corpus: Corpus): number =>
  corpus.sources.get(passage.source)?.source.metadata.priority ?? 0;

/**
 * Settles a dispute between sources of which the writer said, by `priority` in their metadata, which one counts more:
 * for the draft, or against it. Sources of equal priority stay in dispute.
 */
export function settle(decision: Decision, corpus: Corpus): Decision {
  const { verdict, by, other } = decision;
  if (verdict !== 'disputed' || by === undefined || other === undefined) return decision;
  const lead = priorityOf(by, corpus) - priorityOf(other, corpus);
  if (lead === 0) return decision;
  if (lead > 0) return { ...decision, verdict: 'supported', rule: 'the source of higher priority agrees' };
  return {
    ...decision,
    verdict: 'conflict',
    by: other,
    other: by,
    rule: 'the source of higher priority differs',
    shown: [other, by],
  };
}
