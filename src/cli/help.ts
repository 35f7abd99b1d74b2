const EXIT_CODES = `Exit codes
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong usage, or a file that cannot be read or written`;

const CORPUS_OPTIONS = `  --corpus DIR         a folder (or file) of sources; may be repeated. Without it: the "sources" of
                       tickmark.json, else corpus/, sources/ or references/ beside the draft
  --config FILE        settings to use instead of the nearest tickmark.json`;

const HELP: Readonly<Record<string, string>> = {
  '': `tickmark: checks the figures of a draft against your own folder of sources, offline.

Usage
  tickmark check DRAFT...        hold every figure and quotation against the sources
  tickmark figures FILE|-        the figures of a text, with what they mean
  tickmark search QUERY          the passages that speak of something
  tickmark index DIR...          what the sources hold, and what was skipped and why
  tickmark report DRAFT          the annotated draft, for the fact-checker
  tickmark lsp --stdio           the language server, for any editor

  tickmark COMMAND --help        the options of a command
  tickmark --version

${EXIT_CODES}
`,
  check: `tickmark check DRAFT... [options]

DRAFT is a Markdown file, a folder, a glob ("drafts/**/*.md"), or - for standard input.

Options
${CORPUS_OPTIONS}
  --format NAME        pretty (default), json, sarif, junit, github
  -o, --output FILE    write there instead of to standard output
  --fail-on VERDICTS   comma-separated, or none, or all (default conflict,miscited,misquoted). Verdicts: supported,
                       conflict, disputed, qualified, miscited, unsourced, unchecked, misquoted, inconsistent
  --reference DATE     the day that "last year" is relative to (default: the draft's own date)
  --explain            every figure, with how its verdict came about

${EXIT_CODES}
`,
  figures: `tickmark figures FILE|- [--format pretty|json] [--reference DATE]

Lists the figures of a text with the quantity each one states. Offsets count UTF-16 code units from 0.

${EXIT_CODES}
`,
  search: `tickmark search QUERY [options]

Prints the passages of the sources that speak of QUERY, best first.

Options
${CORPUS_OPTIONS}
  --limit N            at most N passages (default 10, at most 1000)
  --format NAME        pretty (default), json

${EXIT_CODES}
`,
  index: `tickmark index [DIR...] [options]

Reads the sources and says what they hold, what was skipped, why, and what to do about it.

Options
${CORPUS_OPTIONS}
  --format NAME        pretty (default), json

${EXIT_CODES}
`,
  report: `tickmark report DRAFT [-o FILE] [options]

Writes the draft with every figure tied to its passage, for the person who checks it. The ending of FILE decides:
.html (a single page that needs nothing else) or .md (Markdown with footnotes). Without -o: Markdown to standard output.

Options
${CORPUS_OPTIONS}
  --reference DATE     the day that "last year" is relative to (default: the draft's own date)

${EXIT_CODES}
`,
  lsp: `tickmark lsp --stdio

Runs the language server on standard input and output, for any editor that speaks the Language Server Protocol.

${EXIT_CODES}
`,
};

/** The help of a command; of the program for a command there is none of. */
export function helpOf(command: string): string {
  return HELP[command] ?? HELP[''] ?? '';
}
