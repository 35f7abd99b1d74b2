import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, show } from './support.ts';

describe('activation', () => {
  const extension = () => {
    const found = vscode.extensions.getExtension('tickmark.tickmark');
    if (found === undefined) throw new Error('the extension is not there');
    return found;
  };

  it('wakes in a folder with sources', async () => {
    await show('draft.md');
    await eventually('the extension is active', () => extension().isActive);
  });

  it('registers every command of its manifest', async () => {
    const { contributes } = extension().packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }) => !registered.has(command));
    assert.isNotEmpty(contributes.commands);
    assert.deepEqual(missing, []);
  });
});
