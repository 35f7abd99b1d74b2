import * as vscode from 'vscode';

/** Settings of the editor alone: the server, the command line and `tickmark.json` do not know them. */
export const EDITOR_SETTINGS = ['ticks', 'hover'] as const;

/** A setting of the editor alone, as it holds for the document. */
export function editorSetting(
  name: (typeof EDITOR_SETTINGS)[number],
  document?: vscode.TextDocument,
): boolean {
  return vscode.workspace.getConfiguration('tickmark', document).get<boolean>(name) === true;
}

/**
 * A section of the settings as the server asks for it: only what the writer has set, so that `tickmark.json` can set
 * the rest; the editor's own settings are left out.
 */
export function readSettings(section: string | undefined, scope: vscode.Uri | undefined): unknown {
  if (section === undefined) return null;
  const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
  if (section !== 'tickmark') return plain(configuration);
  const given: Record<string, unknown> = {};
  for (const key of Object.keys(configuration)) {
    if ((EDITOR_SETTINGS as readonly string[]).includes(key)) continue;
    const found = configuration.inspect(key);
    if (found !== undefined && isSet(found)) given[key] = configuration.get(key);
  }
  return plain(given);
}

/** VS Code hands out proxies of its settings, which cannot be posted to a worker. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** True where any level but the default gives the setting a value. */
export function isSet(found: {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } = found;
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
}
