// A small made-up corpus for the server's tests, with one passage for each thing they need.

export const HARBOUR: Readonly<Record<string, string>> = {
  'sources/harbour-report.md': `---
title: Harbour report 2024
publisher: Port Authority
issued: 2025-03-01
---

# Results

The port of Brackwater handled **4.2 million tonnes** of freight in 2024.
It spent $13 million on new cranes.

The ferry company Larkline employs up to 300 people.
`,
  'sources/ferries.html': `<!doctype html><title>Ferries of the bay</title>
<p>Larkline carried <b>1.1 million</b> passengers in 2024.</p>
`,
  'sources/fleet.csv': 'ship,length in metres,built\nAurelia,142,1998\nBorealis,178,2011\n',
  'sources/notes/chandler.txt':
    'Notes on the harbour.\n\nThe harbour pilots of Brackwater guided 5,600 ships in 2024.\n',
};

/** A draft whose figures have these verdicts, in order: conflict, supported, qualified, conflict, unsourced. */
export const DRAFT = `# Brackwater

The port of Brackwater spent $15 million on new cranes.
In 2024 the port of Brackwater handled 4.2 million tonnes of freight.

The ferry company Larkline employs 300 people.
Larkline carried 1.4 million passengers in 2024.

The lighthouse keeper owns 17 parrots.
`;
