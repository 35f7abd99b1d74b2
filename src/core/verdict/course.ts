import type { Frame } from '../claim/frame.ts';
import type { Stage } from '../claim/lexicon/stages.ts';

/** Stages that are told in each other's words: what a plan foresees is also expected. */
const AKIN: Readonly<Record<string, number>> = {
  'ahead meant': 0.3,
  'asked needed': -0.5,
  'ahead begun': -0.3,
  'ahead granted': -0.4,
  'able needed': 0,
  'able ahead': -0.3,
  'meant needed': -0.3,
};
/** Of a figure at a stage beside one that is simply there. */
const PLAIN: Readonly<Record<Exclude<Stage, 'done'>, number>> = {
  granted: -0.2,
  begun: -0.4,
  ahead: -0.4,
  needed: -0.3,
  able: -0.4,
  meant: -0.6,
  asked: -0.6,
  refused: -0.6,
};
/** Of two that are simply there. */
const BOTH_PLAIN = 0.3;

/** How well the stages fit at which two figures stand: 1 for one and the same, -1 for two that exclude each other. */
export function stagesFit({ stage: a = 'done' }: Frame, { stage: b = 'done' }: Frame): number {
  if (a === b) return a === 'done' ? BOTH_PLAIN : 1;
  if (a === 'done' || b === 'done') return PLAIN[a === 'done' ? (b as Exclude<Stage, 'done'>) : a];
  return AKIN[a < b ? `${a} ${b}` : `${b} ${a}`] ?? -1;
}

/** What sides that differ and sides that are the same count for: 1 a side both name, -1 one on which they differ. */
export function aspectsFit({ aspects: a }: Frame, { aspects: b }: Frame): number {
  let sum = 0;
  for (const [axis, pole] of a) {
    const other = b.get(axis);
    if (other !== undefined) sum += other === pole ? 1 : -1;
  }
  return Math.max(-2, Math.min(2, sum));
}
