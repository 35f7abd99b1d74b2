import type { Frame } from '../claim/frame.ts';
import type { Decision } from './decide.ts';
import { periodsFor } from './features.ts';
import type { Explanation } from './report.ts';

const CANDIDATES = 12;
const WORDS = 24;

function wordsOf(frame: Frame): (readonly [string, number])[] {
  return [...frame.own]
    .sort((a, b) => b[1] - a[1])
    .slice(0, WORDS)
    .map(([stem, weight]) => [frame.written.get(stem) ?? stem, Math.round(weight * 100) / 100] as const);
}

/** The frame, the candidates with their scores, and the rule that decided, as plain data. */
export function explanationOf(frame: Frame, decision: Decision): Explanation {
  return {
    rule: decision.rule,
    words: wordsOf(frame),
    around: [...frame.around.keys()].slice(0, WORDS),
    heads: frame.heads,
    names: frame.names.map(({ tokens }) => tokens.map((stem) => frame.written.get(stem) ?? stem).join(' ')),
    periods: periodsFor(frame).map((period) => period.text),
    cues: [...frame.cues.keys()],
    candidates: decision.weighed.slice(0, CANDIDATES).map((candidate) => ({
      source: candidate.passage.source,
      locator: candidate.passage.locator.label,
      figure: candidate.frame.figure.text,
      comparison: candidate.comparison,
      score: Math.round(candidate.score * 1000) / 1000,
      features: Object.fromEntries(
        Object.entries(candidate.features).map(([name, value]) => [
          name,
          Math.round(Number(value) * 100) / 100,
        ]),
      ),
      clashes: candidate.clashes,
      words: wordsOf(candidate.frame),
    })),
  };
}
