import { renderLatex } from '../../core/draft/latex/render.ts';

/** Longest value of a field that is read. */
const VALUE_LIMIT = 4000;
const PEOPLE_LIMIT = 100;

/** A BibTeX value as plain text: `{\"U}ber {NASA}` is `Über NASA`. */
export function plainText(value: string): string {
  const text = value.slice(0, VALUE_LIMIT);
  const shown = /[\\{}$~%&`']|--/.test(text)
    ? renderLatex(text.replace(/\\?%/g, '\\%')).text.replace(/\\([\\`*_[\]<>|~@#.=+:-])/g, '$1')
    : text;
  return shown
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** Names as BibTeX has them (`Roe, Jane and Doe, John`) as one line: `Jane Roe; John Doe`. */
export function authorsOf(value: string): string {
  return people(value.slice(0, VALUE_LIMIT))
    .map(personName)
    .filter((name) => name !== '')
    .join('; ');
}

/** Parts between ` and ` outside braces. */
function people(value: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < value.length && found.length < PEOPLE_LIMIT; at++) {
    const character = value.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (depth === 0 && isAnd(value, at)) {
      found.push(value.slice(start, at));
      start = at + 5;
      at = start - 1;
    }
  }
  return [...found, value.slice(start)];
}

const isAnd = (value: string, at: number): boolean => /^\sand\s/i.test(value.slice(at, at + 5));

function personName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === 'others') return 'et al.';
  // A name in braces is an institution's, commas and all.
  if (trimmed.startsWith('{') && trimmed.endsWith('}')) return plainText(trimmed);
  const [family = '', ...rest] = trimmed.split(',').map((part) => plainText(part));
  const given = rest.at(-1) ?? '';
  const suffix = rest.length > 1 ? ` ${rest[0]}` : '';
  return given === '' ? family : `${given} ${family}${suffix}`;
}
