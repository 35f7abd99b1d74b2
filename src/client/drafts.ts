// Which documents are drafts: Markdown that the writer edits, not a diff's other side, a comment box or a notebook cell.
import * as vscode from 'vscode';

/** Language ids whose documents are checked. */
export const DRAFT_LANGUAGES = ['markdown', 'mdx', 'quarto', 'rmd'] as const;

const languages: ReadonlySet<string> = new Set(DRAFT_LANGUAGES);

/**
 * True for a Markdown text of the workspace, a loose file or an untitled one. Views of other revisions, comment boxes,
 * notebook cells and our own read-only views have schemes of their own and belong to no folder of the workspace.
 */
export function isDraft(document: vscode.TextDocument): boolean {
  if (!languages.has(document.languageId)) return false;
  const { scheme } = document.uri;
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
