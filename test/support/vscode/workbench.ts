// A window as a person uses it: keys, pointer, and what is to be seen.
import type { Locator, Page } from 'playwright-core';

const SEEN_MS = 30_000;
const TRY_MS = 2500;
const LOOK_MS = 50;

/** True once the element is to be seen, false when it is not within a short while. */
const seenSoon = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: TRY_MS }).then(
    () => true,
    () => false,
  );

/**
 * Acts, looks for a short while whether it is `done`, and acts again: a window that is busy does not hear everything.
 * Rejects with what stood in the way of the last act.
 */
async function until(act: () => Promise<void>, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + SEEN_MS;
  for (;;) {
    // What cannot be clicked any more may be just what the last click did.
    const failure = await act().catch((error: unknown) => error);
    const look = Date.now() + TRY_MS;
    do {
      if (await done()) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    } while (Date.now() < look);
    if (Date.now() > end) throw failure ?? new Error('nothing came of a click');
  }
}

/** Drives VS Code's workbench in a page. Each method rejects when what it waits for is not seen in time. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(SEEN_MS);
  }

  /** Waits until the window is drawn and takes keys. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
    await this.page.locator('.activitybar .action-item').first().waitFor();
  }

  /** Opens a file of the workspace by its name, with Quick Open, and waits until its text is there. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command of the palette by its full title. */
  async command(title: string): Promise<void> {
    await this.#pick('F1', title, title);
  }

  /** Names a folder of sources, by its absolute path in the dialog of a served window. */
  async addSources(folder: string): Promise<void> {
    const row = await this.#offered('Tickmark: Add a Folder of Sources…', 'Where are your sources?', folder);
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await until(
      () => row.click({ timeout: TRY_MS }),
      async () => (await input.inputValue()).startsWith(folder),
    );
    await this.#closeDialog(
      this.page.locator('.quick-input-widget .monaco-button', { hasText: 'Use as Sources' }),
    );
  }

  /** Installs a packed extension, as a writer does who has been sent one; waits until its walkthrough is offered. */
  async installVsix(path: string, walkthrough: string): Promise<void> {
    await this.#closeDialog(
      await this.#offered('Extensions: Install from VSIX...', 'Install from VSIX', path),
    );
    await this.page.locator('.gettingStartedContainer').getByText(walkthrough).first().waitFor();
  }

  /** Runs a command that opens a dialog for a path, and types there until the row of the path is offered. */
  async #offered(command: string, title: string, path: string): Promise<Locator> {
    const widget = this.page.locator('.quick-input-widget');
    const rows = widget.locator('.quick-input-list .monaco-list-row');
    await this.#take('F1', command, command);
    await widget.filter({ hasText: title }).waitFor();
    // The dialog takes no path before it shows the folder that it begins in.
    await rows.filter({ hasText: '..' }).first().waitFor();
    const parent = path.slice(0, path.lastIndexOf('/') + 1);
    await widget.locator('input[type="text"]').fill(parent);
    const row = rows.filter({ hasText: path.slice(parent.length) }).first();
    await row.waitFor();
    return row;
  }

  /** Clicks on what ends the dialog. A dialog that is still reading a folder hears no click. */
  async #closeDialog(end: Locator): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    await until(
      () => end.click({ timeout: TRY_MS }),
      () => widget.isHidden(),
    );
  }

  /** The window that `open` makes VS Code open. */
  async opened(open: () => Promise<void>): Promise<Workbench> {
    const [page] = await Promise.all([
      this.page.context().waitForEvent('page', { timeout: SEEN_MS }),
      open(),
    ]);
    const window = new Workbench(page);
    await window.ready();
    return window;
  }

  /**
   * Opens a quick input, types, and takes the entry that shows the label. Opens it anew while the entry is missing: a
   * list drawn before the window knew all its files and commands does not grow.
   */
  async #pick(key: string, text: string, label: string): Promise<void> {
    await this.#take(key, text, label);
    await this.page.locator('.quick-input-widget input[type="text"]').waitFor({ state: 'hidden' });
  }

  /** As `#pick`, for an entry that opens another input in the place of the first. */
  async #take(key: string, text: string, label: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    const end = Date.now() + SEEN_MS;
    for (;;) {
      await this.page.keyboard.press(key);
      await input.waitFor();
      // What F1 puts there itself is part of the text.
      await input.fill(`${key === 'F1' ? '>' : ''}${text}`);
      if (await seenSoon(row)) break;
      if (Date.now() > end) throw new Error(`"${label}" is not offered`);
      await this.page.keyboard.press('Escape');
    }
    await row.click();
  }

  /** The piece of a line of the editor that shows the text. Text with blanks is matched as the editor draws them. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text });
  }

  /** Underlines of warnings in the editor now. */
  warnings(): Locator {
    return this.page.locator('.editor-instance .squiggly-warning');
  }

  /** Ticks behind figures, and whatever else decorates text with text of its own. */
  ticks(): Locator {
    return this.page.locator('.editor-instance .view-line span[class*="ced-"]');
  }

  /** The middle of a text in the active editor, in pixels of the window. */
  async placeOf(text: string): Promise<{ x: number; y: number }> {
    await this.line(text).first().waitFor();
    const place = await this.page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const whole = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
        const at = whole.indexOf(wanted);
        if (at < 0) continue;
        let before = 0;
        for (const node of nodes) {
          const inside = at + Math.floor(wanted.length / 2) - before;
          if (inside < node.data.length) {
            const range = document.createRange();
            range.setStart(node, Math.max(inside, 0));
            range.setEnd(node, Math.max(inside, 0) + 1);
            const { left, top, width, height } = range.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          }
          before += node.data.length;
        }
      }
      return undefined;
    }, text);
    if (place === undefined) throw new Error(`"${text}" is not to be seen`);
    return place;
  }

  /** Puts the cursor into the text. */
  async clickOn(text: string): Promise<void> {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /** Rests the pointer on the text and returns the hover once it shows `shown`. */
  async hoverOn(text: string, shown: string): Promise<Locator> {
    const { x, y } = await this.placeOf(text);
    // A pointer that has never moved does not rest.
    await this.page.mouse.move(x, y + 120);
    await this.page.mouse.move(x, y, { steps: 4 });
    await this.hover(shown).waitFor();
    return this.hover(shown);
  }

  /** The hover to be seen that shows the text; those that were keep their place in the page, unseen. */
  hover(shown: string): Locator {
    return this.page.locator('.monaco-hover', { hasText: shown }).filter({ visible: true }).first();
  }

  /** The menu of code actions at the cursor; asked for again while VS Code is still busy finding them. */
  async quickFixes(): Promise<Locator> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    const first = menu.locator('.monaco-list-row.action').first();
    const end = Date.now() + SEEN_MS;
    for (;;) {
      await this.page.keyboard.press('Control+.');
      if (await seenSoon(first)) return menu;
      if (Date.now() > end) throw new Error('no code action is offered');
    }
  }

  /** The line of the language status that shows the text, opened from the status bar. */
  async languageStatus(shown: string): Promise<Locator> {
    await this.page.locator('[id="status.languageStatus"]').click();
    const line = this.page.locator('.hover-language-status', { hasText: shown }).first();
    await line.waitFor();
    return line;
  }

  /** A notification that shows the text, in the list behind the bell: under a test driver VS Code shows no toasts. */
  async notification(shown: string): Promise<Locator> {
    const item = this.page.locator('.notifications-center .notification-list-item', { hasText: shown });
    const end = Date.now() + SEEN_MS;
    for (;;) {
      // The bell opens the list and closes it; one opened before the notification came may stay without it.
      await this.page.locator('[id="status.notifications"]').click();
      if (await seenSoon(item)) return item;
      if (Date.now() > end) throw new Error(`no notification shows "${shown}"`);
    }
  }

  /** Opens the Figures and Sources views; does nothing where they are open. */
  async openTickmarkViews(): Promise<void> {
    const title = this.page.locator('.sidebar .composite.title', { hasText: 'Tickmark' });
    if (await title.isVisible()) return;
    await this.page.locator('.activitybar [aria-label^="Tickmark"]').first().click();
    await title.waitFor();
  }

  /** A view of the side bar by its title. */
  pane(title: string): Locator {
    const header = this.page.locator('.pane-header', { hasText: title });
    return this.page.locator('.sidebar .pane').filter({ has: header });
  }

  /** Presses a button in the title of a view, which shows while the pointer is on the view. */
  async titleButton(view: string, label: string): Promise<void> {
    const pane = this.pane(view);
    await pane.locator('.pane-header').hover();
    await pane.locator(`.pane-header .action-label[aria-label^="${label}"]`).click();
    await this.restPointer();
  }

  /** Takes the pointer away from the text, so that nothing hovers. */
  async restPointer(): Promise<void> {
    await this.page.mouse.move(2, 2);
  }

  /** Waits until the locator matches exactly so many elements. */
  async count(locator: Locator, expected: number): Promise<void> {
    const end = Date.now() + SEEN_MS;
    let found = -1;
    while (Date.now() < end) {
      found = await locator.count();
      if (found === expected) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`waited for ${expected} elements and saw ${found}: ${locator}`);
  }
}
