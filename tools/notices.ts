/**
 * Makes THIRD-PARTY-NOTICES.md: the licence of every package whose code is in a bundle, once for each wording. Their
 * licences ask that the notice travels with the code, and the bundles carry no comments.
 *
 *   npm run build && node tools/notices.ts
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from '../test/rules/scan.ts';

const ROOT = join(import.meta.dirname, '..');

const HEAD = `# Third-party notices

Tickmark's bundles contain code of these packages, unchanged. \`node tools/notices.ts\` writes this file.

The word likenesses in \`src/core/search/meaning\` stem from GloVe 6B word vectors (Pennington, Socher and Manning 2014;
Public Domain Dedication and License 1.0) and from WordNet 3.1, whose licence is the last below.
`;

const WORDNET = `WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University
under the following license. By obtaining, using and/or copying this software and database, you agree that you have
read, understood, and will comply with these terms and conditions: Permission to use, copy, modify and distribute this
software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided that
you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same
appear on ALL copies of the software, database and documentation, including modifications that you make for internal use
or for distribution. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE
IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF
EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS
FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY
THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be
used in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this
software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE
agrees to preserve same.`;

/** The text of a package's licence file; where it has none, what its manifest says. */
function licenceOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  if (file !== undefined && existsSync(join(folder, file)))
    return readFileSync(join(folder, file), 'utf8').trim();
  const { license, licenses, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  return `${license ?? licenses?.[0]?.type} licence. Copyright ${by}.`;
}

const byText = new Map<string, string[]>();
for (const name of bundledPackages()) {
  const text = licenceOf(name)
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  byText.set(text, [...(byText.get(text) ?? []), name]);
}
const sections = [...byText].map(
  ([text, names]) => `## ${names.join(', ')}\n\n    ${text.replaceAll('\n', '\n    ')}`,
);
const all = [HEAD, ...sections, `## WordNet\n\n    ${WORDNET.replaceAll('\n', '\n    ')}`];
writeFileSync(join(ROOT, 'THIRD-PARTY-NOTICES.md'), `${all.join('\n\n').replaceAll(/ +$/gm, '')}\n`);
