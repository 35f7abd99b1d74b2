import type { Evidence } from '../../core/verdict/report.ts';
import { plainSummary } from '../format/summary.ts';
import { escapeXml } from '../format/xml.ts';
import { type CheckedDraft, type CheckResult, credit, headline, isQuote } from '../result.ts';
import { aroundFigure, flowed, type Insertion, type Note, notesOf, passagesOf, weave } from './notes.ts';

/** No script, nothing fetched: the page works from a disk and a passage cannot make it do anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; --rule: #8885; --warn: #b45309; --note: #0369a1; --good: #15803d; }
@media (prefers-color-scheme: dark) { :root { --warn: #fbbf24; --note: #7dd3fc; --good: #86efac; } }
body { font: 1rem/1.6 Charter, Georgia, serif; max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; }
header, h2, .note, .file { font-family: system-ui, sans-serif; }
header { border-bottom: 1px solid var(--rule); margin-bottom: 2rem; }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--rule); }
mark.conflict, mark.miscited, mark.misquoted { border-bottom: 2px wavy var(--warn); text-decoration: underline wavy var(--warn); border: 0; }
mark.disputed, mark.qualified, mark.inconsistent { border-color: var(--note); }
mark.supported { border-color: var(--good); }
sup { line-height: 0; }
sup a { text-decoration: none; font: .75em system-ui, sans-serif; }
.note { border-top: 1px solid var(--rule); padding: .6rem 0; font-size: .875rem; break-inside: avoid; }
.note > p { margin: .2rem 0; }
.verdict { font-weight: 600; }
.conflict .verdict, .miscited .verdict, .misquoted .verdict { color: var(--warn); }
.disputed .verdict, .qualified .verdict, .inconsistent .verdict { color: var(--note); }
.supported .verdict { color: var(--good); }
blockquote { margin: .3rem 0 .3rem 1.2rem; padding-left: .8rem; border-left: 2px solid var(--rule); }
cite, .file { opacity: .75; font-size: .8125rem; }
`;

/** The drafts as one page that needs nothing else: text with numbered figures, then a note for each with its passages. */
export function reportHtml(result: CheckResult): string {
  const title = result.drafts.map(({ file }) => file).join(', ');
  const summary = plainSummary(result).map((line) => `<p>${escapeXml(line)}</p>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`Figures of ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeXml(title)}</h1>
${summary.join('\n')}
</header>
${result.drafts.map((draft, i) => section(draft, `d${i + 1}`, result.drafts.length > 1)).join('\n')}
</body>
</html>
`;
}

function section(draft: CheckedDraft, prefix: string, named: boolean): string {
  const notes = notesOf(draft);
  const insertions = notes.flatMap((note) => insertionsOf(note, prefix));
  const heading = named ? `<h2>${escapeXml(draft.file)}</h2>\n` : '';
  const body = weave(flowed(draft.text), insertions, escapeXml);
  const list = notes.map((note) => noteHtml(note, prefix)).join('\n');
  return `${heading}<div class="draft">${body}</div>\n<h2>Notes</h2>\n${list}`;
}

/** A figure is marked and numbered; a quotation, which may hold figures, is numbered behind its closing mark. */
function insertionsOf({ number, finding }: Note, prefix: string): Insertion[] {
  const id = `${prefix}-${number}`;
  const reference = `<sup><a id="r-${id}" href="#n-${id}">${number}</a></sup>`;
  if (isQuote(finding)) return [{ at: finding.end, text: reference }];
  const open = `<mark class="${finding.verdict}" title="${escapeXml(`${finding.verdict}: ${headline(finding)}`)}">`;
  return [
    { at: finding.offset, text: open },
    { at: finding.end, text: `</mark>${reference}` },
  ];
}

function noteHtml({ number, finding }: Note, prefix: string): string {
  const id = `${prefix}-${number}`;
  const head = `<a href="#r-${id}">${number}</a> ☐ <b>${escapeXml(finding.text)}</b>`;
  const said = `<span class="verdict">${finding.verdict}</span>: ${escapeXml(headline(finding))}`;
  const passages = passagesOf(finding).map(passageHtml).join('\n');
  return `<div class="note ${finding.verdict}" id="n-${id}">
<p>${head} <span class="file">line ${finding.line}</span></p>
<p>${said}. ${escapeXml(finding.reason)}</p>
${passages}
</div>`;
}

function passageHtml(evidence: Evidence): string {
  const [before, figure, after] = aroundFigure(evidence).map(escapeXml);
  const marked = figure === '' || figure === undefined ? '' : `<b>${figure}</b>`;
  const file =
    evidence.file === undefined
      ? ''
      : ` <span class="file">${escapeXml(`${evidence.file}:${evidence.line}`)}</span>`;
  return `<blockquote>“${before}${marked}${after ?? ''}”<br><cite>${escapeXml(credit(evidence))}</cite>${file}</blockquote>`;
}
