// Logistic regression with a penalty on large weights, by Newton's method.

export interface Row {
  readonly x: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** Weights by name in the units of what they weigh, and `bias`. */
export interface Learnt {
  bias: number;
  [name: string]: number;
}

/** Solves `matrix * x = vector` for a symmetric positive definite matrix, by Cholesky's method. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      const row = lower[i];
      if (row !== undefined) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const y = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = vector[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (y[k] ?? 0);
    y[i] = sum / at(i, i);
  }
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = y[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  return x;
}

/** Mean and spread of every column; a column that never varies has a spread of 1. */
function scales(rows: readonly Row[], names: readonly string[]): { mean: number; spread: number }[] {
  return names.map((name) => {
    const mean = rows.reduce((sum, { x }) => sum + (x[name] ?? 0), 0) / rows.length;
    const square = rows.reduce((sum, { x }) => sum + ((x[name] ?? 0) - mean) ** 2, 0) / rows.length;
    return { mean, spread: Math.sqrt(square) || 1 };
  });
}

/** Steps of Newton's method: it is there after fewer. */
const STEPS = 8;

/** Fits the rows; `penalty` is that of the squared weights of standardised columns, the bias goes free. */
export function regress(rows: readonly Row[], penalty: number): Learnt {
  const names = [...new Set(rows.flatMap(({ x }) => Object.keys(x)))];
  const scale = scales(rows, names);
  const size = names.length + 1;
  const data = rows.map(({ x }) => {
    const row = new Float64Array(size);
    names.forEach((name, k) => {
      row[k] = ((x[name] ?? 0) - (scale[k]?.mean ?? 0)) / (scale[k]?.spread ?? 1);
    });
    row[size - 1] = 1;
    return row;
  });
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = weights
      .map((_, k) => k)
      .reduce<Float64Array[]>((all) => [...all, new Float64Array(size)], []);
    data.forEach((row, i) => {
      const sum = row.reduce((total, value, k) => total + value * (weights[k] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-sum));
      const push = p - (rows[i]?.right ? 1 : 0);
      const bend = Math.max(p * (1 - p), 1e-9);
      for (let a = 0; a < size; a++) {
        const value = row[a] ?? 0;
        if (value === 0) continue;
        gradient[a] = (gradient[a] ?? 0) + push * value;
        const line = hessian[a];
        if (line === undefined) continue;
        for (let b = 0; b <= a; b++) line[b] = (line[b] ?? 0) + bend * value * (row[b] ?? 0);
      }
    });
    for (let a = 0; a < size - 1; a++) {
      gradient[a] = (gradient[a] ?? 0) + penalty * (weights[a] ?? 0);
      const line = hessian[a];
      if (line !== undefined) line[a] = (line[a] ?? 0) + penalty;
    }
    const change = solve(hessian, gradient);
    for (let a = 0; a < size; a++) weights[a] = (weights[a] ?? 0) - (change[a] ?? 0);
  }
  const learnt: Learnt = { bias: weights[size - 1] ?? 0 };
  names.forEach((name, k) => {
    const { mean, spread } = scale[k] ?? { mean: 0, spread: 1 };
    const weight = (weights[k] ?? 0) / spread;
    learnt[name] = weight;
    learnt.bias -= weight * mean;
  });
  return learnt;
}

/** Log odds of a row. */
export function oddsOf(learnt: Learnt, x: Row['x']): number {
  let sum = learnt.bias;
  for (const [name, value] of Object.entries(x)) sum += value * (learnt[name] ?? 0);
  return sum;
}
