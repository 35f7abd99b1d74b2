import { strict as assert } from 'node:assert';
import { figures } from '../../src/core/quantity/figures.ts';
import type { Figure, FigureOptions } from '../../src/core/quantity/quantity.ts';

/** A figure in one line: `up to 5 GW = 5000000000 W atMost`, with the counted noun, `per` and doubt where there are any. */
export function line(figure: Figure): string {
  const { quantity: q, text } = figure;
  const number = (n: number): string => String(Number(n.toPrecision(12)));
  const value = q.date ?? (q.low === q.high ? number(q.low) : `${number(q.low)}..${number(q.high)}`);
  const kind = q.kind === 'ordinal' || q.kind === 'ratio' ? q.kind : '';
  const unit = q.unit === '1' || q.unit === 'date' ? (q.counted ?? kind) : q.unit;
  const rest = [unit, q.modifier === 'exact' ? '' : q.modifier, q.per === undefined ? '' : `per ${q.per}`];
  return [text, '=', value, ...rest, figure.doubt === undefined ? '' : 'doubt']
    .filter((part) => part !== '')
    .join(' ');
}

/** Asserts every figure of `text`, in order, as `line` writes them. */
export function check(text: string, expected: readonly string[], options: FigureOptions = {}): void {
  assert.deepEqual(figures(text, options).map(line), expected, JSON.stringify(text));
}

/** One test a row. */
export function table(
  rows: readonly (readonly [text: string, ...expected: string[]])[],
  options: FigureOptions = {},
): void {
  for (const [text, ...expected] of rows) it(text, () => check(text, expected, options));
}

/** One test a sentence: no figure in it. */
export function silent(sentences: readonly string[], options: FigureOptions = {}): void {
  for (const text of sentences) it(text, () => check(text, [], options));
}
