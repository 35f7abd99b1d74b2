import type { Frame } from '../claim/frame.ts';
import type { Corpus } from '../search/corpus.ts';
import { agrees, type Candidate } from './candidates.ts';
import { clashWords } from './clashes.ts';
import type { Decision } from './decide.ts';
import { holds } from './features.ts';

/** At most this many shared words are named. */
const SHARED = 5;

/** `Ars Technica, l. 12`: the source as a writer would name it. */
export function nameOf(candidate: Candidate, corpus: Corpus): string {
  const { source, locator } = candidate.passage;
  const metadata = corpus.sources.get(source)?.source.metadata;
  return `${metadata?.publisher ?? metadata?.title ?? source}, ${locator.label}`;
}

/** The draft's words that the candidate shares, the most closely tied first. */
function shared(draft: Frame, candidate: Candidate): string[] {
  return [...draft.own]
    .filter(([stem, weight]) => weight >= 0.35 && holds(candidate.frame, stem) > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHARED)
    .map(([stem]) => draft.written.get(stem) ?? stem);
}

function about(draft: Frame, candidate: Candidate): string {
  const words = shared(draft, candidate);
  return words.length === 0 ? '' : ` Both speak of ${words.join(', ')}.`;
}

const said = (candidate: Candidate): string => `“${candidate.frame.figure.text.trim()}”`;

function supported(draft: Frame, by: Candidate, name: string): string {
  if (by.comparison === 'rounds') return `${name} has ${said(by)}, which rounds to this.${about(draft, by)}`;
  if (by.comparison === 'within') return `${name} has ${said(by)}, which this fits.${about(draft, by)}`;
  return `${name} has ${said(by)}.${about(draft, by)}`;
}

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;

/** One sentence or two in a writer's words: what matched and what differed. */
export function reasonOf(draft: Frame, decision: Decision, corpus: Corpus): string {
  const { by, other, verdict } = decision;
  if (verdict === 'unchecked') return sentence(draft.figure.doubt ?? 'it could not be read with certainty');
  if (by === undefined) return nearMiss(draft, decision, corpus);
  const name = nameOf(by, corpus);
  switch (verdict) {
    case 'conflict': {
      const elsewhere =
        other === undefined ? '' : ` ${nameOf(other, corpus)} has ${said(other)}, but ${differing(other)}.`;
      return `${name} has ${said(by)}.${about(draft, by)}${elsewhere}`;
    }
    case 'disputed':
      return other === undefined
        ? `${name} has ${said(by)}.`
        : `${name} has ${said(by)}, but ${nameOf(other, corpus)} has ${said(other)}.`;
    case 'qualified':
      return `${name} has ${said(by)}: the bound differs.${about(draft, by)}`;
    default:
      return supported(draft, by, name);
  }
}

function differing(candidate: Candidate): string {
  const clash = candidate.clashes[0];
  return clash === undefined ? 'about something else' : clashWords(clash);
}

function nearMiss(draft: Frame, decision: Decision, corpus: Corpus): string {
  const [near] = decision.shown;
  const { other } = decision;
  if (near === undefined) return 'No source speaks of this.';
  if (other !== undefined && agrees(near.comparison)) {
    const why = other.clashes[0] === undefined ? 'little else ties the two' : clashWords(other.clashes[0]);
    return `${nameOf(other, corpus)} has ${said(other)}, perhaps of something else: ${why}.`;
  }
  if (other !== undefined) {
    return `${nameOf(other, corpus)} has ${said(other)}, perhaps of something else: ${nameOf(near, corpus)} has ${said(near)}.${about(draft, near)}`;
  }
  return `No source was found that states this. Nearest: ${nameOf(near, corpus)} has ${said(near)}, but ${differing(near)}.${about(draft, near)}`;
}
