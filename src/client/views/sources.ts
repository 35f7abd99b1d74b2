import * as vscode from 'vscode';
import { SOURCES, type SourceItem, type SourcesResult, type StatusProblem } from '../../server/protocol.ts';
import type { LanguageClient } from '../lsp/client.ts';
import { uriIn } from '../lsp/convert.ts';
import type { Status } from '../status.ts';

type Folder = { readonly kind: 'folder'; readonly uri: string; readonly sources: readonly SourceItem[] };
type Source = { readonly kind: 'source'; readonly source: SourceItem };
type Problem = { readonly kind: 'problem'; readonly problem: StatusProblem };
type Node = Folder | Source | Problem;

/** The view of the sources, by document, each with what could not be read of it. */
export class SourcesView implements vscode.Disposable, vscode.TreeDataProvider<Node> {
  readonly #client: LanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Node>;
  readonly #listeners: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: LanguageClient, status: Status) {
    this.#client = client;
    this.#view = vscode.window.createTreeView('tickmark.sources', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    let seen = '';
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#view,
      client.onStarted(() => this.#changed.fire()),
      status.onChanged(({ folders }) => {
        // The status changes with every check, the sources do not.
        const now = JSON.stringify(folders.map(({ progress, ...rest }) => rest));
        if (now !== seen) this.#changed.fire();
        seen = now;
      }),
    );
  }

  async getChildren(element?: Node): Promise<Node[]> {
    if (element?.kind === 'problem') return [];
    if (element?.kind === 'source') {
      return element.source.problems.map((problem) => ({ kind: 'problem', problem }));
    }
    if (element?.kind === 'folder') return element.sources.map((source) => ({ kind: 'source', source }));
    if (!this.#client.connection.running) return [];
    const { folders } = await this.#client.connection.request<SourcesResult>(SOURCES, {});
    const full = folders.filter(({ sources }) => sources.length > 0);
    if (full.length === 1)
      return full.flatMap(({ sources }) => sources.map((source) => ({ kind: 'source', source })));
    return full.map(({ folder, sources }) => ({ kind: 'folder', uri: folder, sources }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'folder') return folderItem(node);
    return node.kind === 'source' ? sourceItem(node.source) : problemItem(node.problem);
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function folderItem({ uri, sources }: Folder): vscode.TreeItem {
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.uri.toString() === uri);
  const item = new vscode.TreeItem(folder?.name ?? 'Other sources', Expanded);
  item.description = String(sources.length);
  item.iconPath = vscode.ThemeIcon.Folder;
  return item;
}

function sourceItem({
  id,
  uri,
  title,
  publisher,
  issued,
  passages,
  figures,
  problems,
}: SourceItem): vscode.TreeItem {
  const item = new vscode.TreeItem(title ?? id, problems.length > 0 ? Collapsed : None);
  item.id = uri;
  item.description = [publisher, issued].filter((part) => part !== undefined).join(', ');
  // A plain string: titles come from sources.
  item.tooltip = `@${id}\n${vscode.workspace.asRelativePath(uriIn(uri))}\n${passages} passages, ${figures} figures`;
  item.iconPath = new vscode.ThemeIcon(problems.length > 0 ? 'warning' : 'file-text');
  item.contextValue = 'source';
  item.command = { command: 'vscode.open', title: 'Open', arguments: [uriIn(uri)] };
  return item;
}

function problemItem({ message, remedy, uri, line }: StatusProblem): vscode.TreeItem {
  const item = new vscode.TreeItem(message, None);
  item.tooltip = remedy === undefined ? message : `${message} ${remedy}`;
  item.iconPath = new vscode.ThemeIcon('info');
  if (uri === undefined) return item;
  const at = new vscode.Position((line ?? 1) - 1, 0);
  const options = { selection: new vscode.Range(at, at) };
  item.command = { command: 'vscode.open', title: 'Open', arguments: [uriIn(uri), options] };
  return item;
}
