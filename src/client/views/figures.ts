import * as vscode from 'vscode';
import type { FiguresResult } from '../../server/protocol.ts';
import type { Figures } from '../figures.ts';
import { rangeIn, uriIn } from '../lsp/convert.ts';
import {
  descriptionOf,
  filtered,
  filterMessage,
  type Group,
  type Grouping,
  groupsOf,
  type Key,
  keyOf,
  type Leaf,
  labelOf,
  spoken,
} from './figureGroups.ts';

const ICONS: Readonly<Record<Key, readonly [icon: string, color?: string]>> = {
  conflict: ['warning', 'list.warningForeground'],
  miscited: ['warning', 'list.warningForeground'],
  misquoted: ['warning', 'list.warningForeground'],
  disputed: ['info'],
  qualified: ['info'],
  inconsistent: ['info'],
  unsourced: ['question'],
  unchecked: ['circle-slash'],
  supported: ['check', 'testing.iconPassed'],
  ignored: ['eye-closed'],
};

/** Where the view's arrangement is remembered, and the contexts that its buttons are shown by. */
const GROUPING = 'tickmark.figures.grouping';
const BY_SOURCE = 'tickmark.figuresBySource';
const IS_FILTERED = 'tickmark.figuresFiltered';

/** The view of the active draft's figures, by verdict or by source. Asks for them only while it is seen. */
export class FiguresView implements vscode.Disposable, vscode.TreeDataProvider<Group | Leaf> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #memory: vscode.Memento;
  readonly #view: vscode.TreeView<Group | Leaf>;
  readonly #listeners: vscode.Disposable;
  #found: FiguresResult | undefined;
  #groups: readonly Group[] = [];
  #grouping: Grouping;
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(figures: Figures, memory: vscode.Memento) {
    this.#memory = memory;
    this.#grouping = memory.get(GROUPING) === 'source' ? 'source' : 'verdict';
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
        this.#arrange();
      }),
    );
    figures.watch(this, this.#view.visible);
    this.#arrange();
  }

  /** Arranges the view anew, and remembers how for this workspace. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    this.#arrange();
    await this.#memory.update(GROUPING, grouping);
  }

  /** Asks for words that the figures shown must have, and shows them while the writer types. */
  async askFilter(): Promise<void> {
    const before = this.#filter;
    const input = vscode.window.createInputBox();
    input.title = 'Filter Figures';
    input.placeholder = 'words of a figure, a verdict, a source or its passage';
    input.value = before;
    const isAccepted = await new Promise<boolean>((resolve) => {
      input.onDidChangeValue((value) => this.filter(value));
      input.onDidAccept(() => resolve(true));
      input.onDidHide(() => resolve(false));
      input.show();
    });
    if (!isAccepted) this.filter(before);
    input.dispose();
  }

  /** Shows only the figures with every word of `filter`; all of them for an empty one. */
  filter(filter: string): void {
    this.#filter = filter.trim();
    this.#arrange();
  }

  /** Shows the view with the figure at a position selected; false where there is none. */
  async reveal(found: FiguresResult | undefined, position: vscode.Position): Promise<boolean> {
    this.#found = found;
    this.#arrange();
    if (this.#leafAt(position) === undefined) this.filter('');
    const leaf = this.#leafAt(position);
    if (leaf === undefined) return false;
    await this.#view.reveal(leaf, { select: true, focus: true, expand: true });
    return true;
  }

  getChildren(element?: Group | Leaf): (Group | Leaf)[] {
    if (element === undefined) return [...this.#groups];
    return isGroup(element) ? [...element.leaves] : [];
  }

  getParent(element: Group | Leaf): Group | undefined {
    return isGroup(element) ? undefined : element.group;
  }

  getTreeItem(element: Group | Leaf): vscode.TreeItem {
    return isGroup(element) ? groupItem(element) : this.#figureItem(element);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #arrange(): void {
    const all = this.#found?.figures ?? [];
    const shown = filtered(all, this.#filter);
    this.#groups = groupsOf(shown, this.#grouping);
    const isFiltered = this.#filter !== '';
    this.#view.message =
      isFiltered && all.length > 0 ? filterMessage(shown.length, all.length, this.#filter) : '';
    vscode.commands.executeCommand('setContext', IS_FILTERED, isFiltered);
    vscode.commands.executeCommand('setContext', BY_SOURCE, this.#grouping === 'source');
    this.#changed.fire();
  }

  #leafAt(position: vscode.Position): Leaf | undefined {
    const leaves = this.#groups.flatMap((group) => group.leaves);
    return leaves.find(({ item }) => rangeIn(item.range).contains(position));
  }

  #figureItem(leaf: Leaf): vscode.TreeItem {
    const { item: figure, evidence } = leaf;
    const item = new vscode.TreeItem(labelOf(figure));
    item.id = leaf.id;
    item.description = descriptionOf(leaf);
    // A plain string: the reason holds words of sources.
    item.tooltip = figure.reason;
    item.accessibilityInformation = { label: spoken(leaf) };
    if (this.#grouping === 'source') item.iconPath = iconOf(keyOf(figure));
    const places = evidence === undefined ? figure.evidence : [evidence];
    item.contextValue = places.some(({ location }) => location !== undefined) ? 'evidence' : 'figure';
    item.command = {
      command: 'vscode.open',
      title: 'Show in Draft',
      arguments: [uriIn(this.#found?.uri ?? ''), { selection: rangeIn(figure.range), preserveFocus: true }],
    };
    return item;
  }
}

const isGroup = (element: Group | Leaf): element is Group => 'leaves' in element;

function iconOf(key: Key): vscode.ThemeIcon {
  const [icon, color] = ICONS[key];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function groupItem({ id, key, title, description, leaves }: Group): vscode.TreeItem {
  const open = key !== 'supported' && key !== 'ignored';
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, open ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.iconPath = key === undefined ? new vscode.ThemeIcon('file-text') : iconOf(key);
  const figures = leaves.length === 1 ? '1 figure' : `${leaves.length} figures`;
  item.accessibilityInformation = {
    label: key === undefined ? `${title}: ${description}` : `${title}: ${figures}`,
  };
  return item;
}
