import * as vscode from 'vscode';
import { activeDraft } from './drafts.ts';

const SCHEME = 'tickmark-report';

/** Read-only pages of the extension itself: the status, the account of a verdict. */
export class Reports implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #listeners: vscode.Disposable;

  constructor() {
    const provider: vscode.TextDocumentContentProvider = {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '',
    };
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
    );
  }

  /** Shows a plain text under the name, in place of what the name showed before; beside a walkthrough, not over it. */
  async showText(name: string, text: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#put(`${name}.txt`, text));
    const viewColumn = activeDraft()?.viewColumn;
    const where = viewColumn === undefined ? {} : { viewColumn };
    await vscode.window.showTextDocument(document, { preview: true, ...where });
  }

  /** Shows Markdown, rendered where VS Code's Markdown preview is there, else as text. */
  async showMarkdown(name: string, markdown: string): Promise<void> {
    const uri = this.#put(`${name}.md`, markdown);
    const commands = await vscode.commands.getCommands(true);
    if (commands.includes('markdown.showPreviewToSide')) {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    } else await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #put(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    return uri;
  }
}
