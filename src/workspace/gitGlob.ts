/** One line of a `.gitignore`, read. */
export interface IgnoreRule {
  /** Takes back what earlier rules said. */
  readonly isNegative: boolean;
  readonly forFolders: boolean;
  /** Segments of the pattern from the folder of its file on; `**` stands for any number of them. */
  readonly segments: readonly string[];
}

/** Longer lines, and further ones, are passed over. */
const LINE_LIMIT = 1000;
const RULE_LIMIT = 5000;

/** The rules of a `.gitignore`, in order. What git passes over is passed over. */
export function parseIgnoreFile(text: string): IgnoreRule[] {
  const rules: IgnoreRule[] = [];
  for (const line of text.split('\n')) {
    const rule = line.length > LINE_LIMIT ? undefined : ruleOf(line);
    if (rule !== undefined) rules.push(rule);
    if (rules.length >= RULE_LIMIT) break;
  }
  return rules;
}

function ruleOf(line: string): IgnoreRule | undefined {
  let pattern = line.endsWith('\r') ? line.slice(0, -1) : line;
  while (pattern.endsWith(' ') && !pattern.endsWith('\\ ')) pattern = pattern.slice(0, -1);
  if (pattern.startsWith('#')) return undefined;
  const isNegative = pattern.startsWith('!');
  if (isNegative) pattern = pattern.slice(1);
  const forFolders = pattern.endsWith('/');
  if (forFolders) pattern = pattern.slice(0, -1);
  if (pattern === '') return undefined;
  const isAnchored = pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  const segments = pattern.split('/');
  return { isNegative, forFolders, segments: isAnchored ? segments : ['**', ...segments] };
}

/** Whether a pattern's segments match a path's. Bounded by the product of their numbers, and of their lengths. */
export function matchesPath(pattern: readonly string[], path: readonly string[]): boolean {
  // The last `**` takes one more segment whenever what follows it does not fit: earlier ones never need to.
  let [at, to, star, taken] = [0, 0, -1, 0];
  while (to < path.length) {
    const segment = pattern[at];
    if (segment === '**') {
      // `a/**` matches what is in `a`, not `a` itself: it takes one segment at least at the end.
      star = at++;
      taken = to;
      if (at === pattern.length) return true;
    } else if (segment !== undefined && matchesSegment(segment, path[to] ?? '')) {
      at += 1;
      to += 1;
    } else if (star < 0) return false;
    else {
      at = star + 1;
      taken += 1;
      to = taken;
    }
  }
  return at === pattern.length;
}

/** Whether `*`, `?`, `[a-z]` and `\` in a pattern match a name. Works as `matchesPath`, character by character. */
export function matchesSegment(pattern: string, name: string): boolean {
  let [at, to, star, taken] = [0, 0, -1, 0];
  while (to < name.length) {
    if (pattern.charAt(at) === '*') {
      star = at++;
      taken = to;
      continue;
    }
    const behind = at < pattern.length ? matchOne(pattern, at, name.charAt(to)) : -1;
    if (behind > 0) {
      at = behind;
      to += 1;
    } else if (star < 0) return false;
    else {
      at = star + 1;
      taken += 1;
      to = taken;
    }
  }
  while (pattern.charAt(at) === '*') at += 1;
  return at === pattern.length;
}

/** Where the pattern goes on if what stands at `at` matches a character; -1 if it does not. */
function matchOne(pattern: string, at: number, character: string): number {
  const first = pattern.charAt(at);
  if (first === '?') return at + 1;
  if (first === '[') return matchClass(pattern, at, character);
  const literal = first === '\\' ? at + 1 : at;
  return pattern.charAt(literal) === character ? literal + 1 : -1;
}

function matchClass(pattern: string, start: number, character: string): number {
  let at = start + 1;
  const isNegated = pattern.charAt(at) === '!' || pattern.charAt(at) === '^';
  if (isNegated) at += 1;
  let isIn = false;
  for (let isFirst = true; at < pattern.length; isFirst = false) {
    if (pattern.charAt(at) === ']' && !isFirst) return isIn === isNegated ? -1 : at + 1;
    if (pattern.charAt(at) === '\\') at += 1;
    const low = pattern.charAt(at);
    let high = low;
    at += 1;
    if (pattern.charAt(at) === '-' && at + 1 < pattern.length && pattern.charAt(at + 1) !== ']') {
      at += pattern.charAt(at + 1) === '\\' ? 2 : 1;
      high = pattern.charAt(at);
      at += 1;
    }
    if (low <= character && character <= high) isIn = true;
  }
  // A class that is not closed matches nothing.
  return -1;
}
