// Which documents are drafts: Markdown that the writer edits, not a diff's other side, a comment box or a notebook cell.
import * as vscode from 'vscode';

/** Language ids whose documents are checked. */
export const DRAFT_LANGUAGES = ['markdown', 'mdx', 'quarto', 'rmd'] as const;

const languages: ReadonlySet<string> = new Set(DRAFT_LANGUAGES);

/** Relatives of Markdown by name, where no extension knows their language; the server knows the same endings. */
const RELATIVES = /\.(?:mdx|qmd|rmd)$/i;
/** Drafts only where the settings include them: plain text and LaTeX. */
const OPT_IN = /\.(?:txt|tex)$/i;

/** What language features are offered for; the server answers for drafts alone. */
export const DRAFT_SELECTOR: readonly vscode.DocumentFilter[] = [
  ...DRAFT_LANGUAGES.map((language) => ({ language })),
  { pattern: '**/*.{mdx,qmd,Rmd,rmd}' },
];
export const OPT_IN_SELECTOR: vscode.DocumentFilter = { pattern: '**/*.{txt,tex}' };

/** True for plain text and LaTeX, which are drafts only where the settings include them. */
export const isOptIn = ({ languageId, uri }: vscode.TextDocument): boolean =>
  !languages.has(languageId) && OPT_IN.test(uri.path);

/**
 * True for a Markdown text (and for plain text and LaTeX, which the server may not take) of the workspace, a loose file or an untitled one. Views of other revisions, comment boxes,
 * notebook cells and our own read-only views have schemes of their own and belong to no folder of the workspace.
 */
export function isDraft(document: vscode.TextDocument): boolean {
  const { scheme, path } = document.uri;
  const isNamed = scheme !== 'untitled' && (RELATIVES.test(path) || OPT_IN.test(path));
  if (!languages.has(document.languageId) && !isNamed) return false;
  return (
    scheme === 'file' ||
    scheme === 'untitled' ||
    vscode.workspace.getWorkspaceFolder(document.uri) !== undefined
  );
}

/** The draft that the writer works on: in the active editor, or to be seen beside a view that has the focus. */
export function activeDraft(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor === undefined) return visibleTextEditors.find(({ document }) => isDraft(document));
  return isDraft(activeTextEditor.document) ? activeTextEditor : undefined;
}
