import * as vscode from 'vscode';
import type { FigureItem, FiguresResult } from '../../server/protocol.ts';
import type { Figures } from '../figures.ts';
import { rangeIn, uriIn } from '../lsp/convert.ts';

type Group = { readonly kind: 'group'; readonly key: Key; readonly items: readonly FigureItem[] };
type Leaf = { readonly kind: 'figure'; readonly uri: string; readonly item: FigureItem };
type Key = FigureItem['verdict'] | 'ignored';

/** In the order in which a writer wants to see them. */
const GROUPS: readonly { key: Key; title: string; icon: string; color?: string }[] = [
  { key: 'conflict', title: 'In conflict', icon: 'warning', color: 'list.warningForeground' },
  { key: 'miscited', title: 'Miscited', icon: 'warning', color: 'list.warningForeground' },
  { key: 'misquoted', title: 'Misquoted', icon: 'warning', color: 'list.warningForeground' },
  { key: 'disputed', title: 'Disputed', icon: 'info' },
  { key: 'qualified', title: 'Qualified', icon: 'info' },
  { key: 'inconsistent', title: 'Inconsistent', icon: 'info' },
  { key: 'unsourced', title: 'Unsourced', icon: 'question' },
  { key: 'unchecked', title: 'Not checked', icon: 'circle-slash' },
  { key: 'supported', title: 'Supported', icon: 'check', color: 'testing.iconPassed' },
  { key: 'ignored', title: 'Ignored', icon: 'eye-closed' },
];

/** The view of the active draft's figures, by verdict. Asks for them only while it is seen. */
export class FiguresView implements vscode.Disposable, vscode.TreeDataProvider<Group | Leaf> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Group | Leaf>;
  readonly #listeners: vscode.Disposable;
  #found: FiguresResult | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(figures: Figures) {
    this.#view = vscode.window.createTreeView('tickmark.figures', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => figures.watch(this, visible)),
      figures.onChanged((found) => {
        this.#found = found;
        this.#changed.fire();
      }),
    );
    figures.watch(this, this.#view.visible);
  }

  getChildren(element?: Group | Leaf): (Group | Leaf)[] {
    const found = this.#found;
    if (found === undefined || element?.kind === 'figure') return [];
    if (element !== undefined) return element.items.map((item) => ({ kind: 'figure', uri: found.uri, item }));
    const groups = GROUPS.map(
      ({ key }): Group => ({
        kind: 'group',
        key,
        items: found.figures.filter((item) => keyOf(item) === key),
      }),
    );
    return groups.filter(({ items }) => items.length > 0);
  }

  getTreeItem(element: Group | Leaf): vscode.TreeItem {
    return element.kind === 'group' ? groupItem(element) : figureItem(element);
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

const keyOf = ({ verdict, ignored }: FigureItem): Key => (ignored ? 'ignored' : verdict);

function groupItem({ key, items }: Group): vscode.TreeItem {
  const group = GROUPS.find((one) => one.key === key);
  const open = key !== 'supported' && key !== 'ignored';
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(group?.title ?? key, open ? Expanded : Collapsed);
  item.id = key;
  item.description = String(items.length);
  const color = group?.color === undefined ? undefined : new vscode.ThemeColor(group.color);
  item.iconPath = new vscode.ThemeIcon(group?.icon ?? 'circle', color);
  return item;
}

/** What the sources say instead, and where; for a figure without an answer, why there is none. */
function descriptionOf({ expected, evidence, reason }: FigureItem): string {
  const first = evidence.find(({ relation }) => relation !== 'related');
  if (first === undefined) return reason;
  const source = `${first.title ?? first.source}, ${first.locator}`;
  return expected === undefined ? source : `sources: ${expected} (${source})`;
}

function figureItem({ uri, item: figure }: Leaf): vscode.TreeItem {
  // A quotation may go over lines.
  const item = new vscode.TreeItem(figure.text.split('\n').join(' '));
  item.description = descriptionOf(figure);
  // A plain string: the reason holds words of sources.
  item.tooltip = figure.reason;
  const line = figure.range.start.line + 1;
  item.accessibilityInformation = {
    label: `${figure.text}, ${figure.verdict}, line ${line}. ${figure.reason}`,
  };
  item.contextValue = figure.evidence.some(({ location }) => location !== undefined) ? 'evidence' : 'figure';
  item.command = {
    command: 'vscode.open',
    title: 'Show in Draft',
    arguments: [uriIn(uri), { selection: rangeIn(figure.range), preserveFocus: true }],
  };
  return item;
}
