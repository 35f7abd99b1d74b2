// The quiet tick behind a figure that a source supports. Off unless the writer wants it.
import * as vscode from 'vscode';
import type { FiguresResult } from '../server/protocol.ts';
import type { Figures } from './figures.ts';
import { rangeIn, uriOut } from './lsp/convert.ts';
import { editorSetting } from './settings.ts';

/** Draws ticks in the active draft while `tickmark.ticks` is on. */
export class Ticks implements vscode.Disposable {
  readonly #decoration = vscode.window.createTextEditorDecorationType({
    after: { contentText: ' ✓', color: new vscode.ThemeColor('tickmark.tick') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #figures: Figures;
  readonly #listeners: vscode.Disposable;

  constructor(figures: Figures) {
    this.#figures = figures;
    this.#listeners = vscode.Disposable.from(
      figures.onChanged((found) => this.#draw(found)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('tickmark.ticks')) this.#apply();
      }),
    );
    this.#apply();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#decoration.dispose();
  }

  #apply(): void {
    const wanted = editorSetting('ticks');
    this.#figures.watch(this, wanted);
    if (wanted) return;
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(this.#decoration, []);
  }

  #draw(found: FiguresResult | undefined): void {
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => uriOut(document.uri) === found?.uri,
    );
    if (editor === undefined || found === undefined || editor.document.version !== found.version) return;
    if (!editorSetting('ticks', editor.document)) return;
    const supported = found.figures.filter(({ verdict }) => verdict === 'supported');
    editor.setDecorations(
      this.#decoration,
      supported.map(({ range, reason }) => ({
        range: rangeIn(range),
        // Read out by screen readers with the hover; the server's words hold text of sources, so they are plain text.
        hoverMessage: new vscode.MarkdownString().appendText(reason),
      })),
    );
  }
}
